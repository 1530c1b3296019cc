"""Pixels in files: packing frames into a sheet, writing PNG and JSON, reading them back."""

import json
import os
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
import pygame

Pixels: TypeAlias = npt.NDArray[np.uint8]
Place: TypeAlias = tuple[int, int, int, int]

GAP = 1


class Drawing(NamedTuple):
    """What a sheet is made of: pixels of shape (height, width, 4), and what stands in its JSON."""

    pixels: Pixels | None
    document: Mapping[str, object] | None


def packed(frames: Mapping[str, Pixels], width: int) -> tuple[Pixels, dict[str, Place]]:
    """All frames on one sheet, the high ones first, and where each lies: x, y, width, height."""
    places: dict[str, Place] = {}
    x = y = shelf = 0
    for name, pixels in sorted(frames.items(), key=lambda item: (-item[1].shape[0], item[0])):
        tall, wide = pixels.shape[:2]
        if x + wide > width:
            x, y, shelf = 0, y + shelf + GAP, 0
        places[name] = (x, y, wide, tall)
        x, shelf = x + wide + GAP, max(shelf, tall)
    sheet = np.zeros((y + shelf, width, 4), np.uint8)
    for name, (left, top, wide, tall) in places.items():
        sheet[top : top + tall, left : left + wide] = frames[name]
    return sheet, dict(sorted(places.items()))


def as_text(document: Mapping[str, object]) -> str:
    """JSON with one entry a line, so that a change shows as the lines that changed."""
    lines = [
        f"{json.dumps(key, ensure_ascii=False)}: {json.dumps(value, ensure_ascii=False)}"
        for key, value in document.items()
    ]
    return "{\n" + ",\n".join(lines) + "\n}\n"


def write_png(path: Path, pixels: Pixels) -> None:
    """Write a PNG."""
    height, width = pixels.shape[:2]
    pygame.image.save(pygame.image.frombytes(pixels.tobytes(), (width, height), "RGBA"), path)


def read_png(path: Path) -> Pixels:
    """Read a PNG; clear pixels lose whatever colour they had."""
    surface = pygame.image.load(path)
    width, height = surface.get_size()
    data = pygame.image.tobytes(surface, "RGBA")
    pixels = np.frombuffer(data, np.uint8).reshape(height, width, 4).copy()
    pixels[pixels[..., 3] == 0] = 0
    return pixels
