"""`python -m tools.art.sheet OUT.png` shows every sprite of `assets` with its name.

Sprites stand in a cell of the dream as their anchors say, family by family; a frame's own name is
under it, the family's name at the left of its first row.
"""

import argparse
import json
import os
from collections import defaultdict
from pathlib import Path
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
import pygame

from tools.art.palette import COLOURS
from tools.art.sheets import ROOT

ASSETS = ROOT / "assets"
WIDTH = 1280
LABEL = 92
PADDING = 6
LINE = 14


class Frame(NamedTuple):
    """Where a frame lies in the atlas, and its anchor."""

    x: int
    y: int
    w: int
    h: int
    ax: int
    ay: int


class Font:
    """The small font of the game."""

    def __init__(self) -> None:
        listed = json.loads((ASSETS / "font_small.json").read_text(encoding="utf-8"))
        self.glyphs = listed["glyphs"]
        self.height, self.space = listed["height"], listed["space"]
        self.sheet = pygame.image.load(ASSETS / "font_small.png")

    def write(self, target: pygame.Surface, text: str, x: int, y: int) -> None:
        """Text with its glyphs' tops at y."""
        for character in text:
            left, top, width = self.glyphs[character]
            target.blit(self.sheet, (x, y), (left, top, width, self.height))
            x += width + self.space

    def width(self, text: str) -> int:
        """How wide a text is."""
        return sum(self.glyphs[c][2] + self.space for c in text)


def families(listed: dict[str, dict[str, int]]) -> dict[str, list[tuple[str, Frame]]]:
    """Frames by what stands before the stroke in their names."""
    result: dict[str, list[tuple[str, Frame]]] = defaultdict(list)
    for name, place in listed.items():
        if not name.startswith("_"):
            family, _, frame = name.partition("/")
            result[family].append((frame, Frame(**place)))
    return result


class Page:
    """A page that grows downwards."""

    def __init__(self) -> None:
        self.font = Font()
        self.atlas = pygame.image.load(ASSETS / "sprites.png")
        self.target = pygame.Surface((WIDTH, 8000))
        self.target.fill(COLOURS["night1"])
        self.x, self.y, self.row = LABEL, PADDING, 0

    def family(self, name: str, frames: list[tuple[str, Frame]]) -> None:
        """All frames of one family, under a line."""
        self.x, self.y, self.row = LABEL, self.y + self.row + PADDING, 0
        pygame.draw.line(self.target, COLOURS["night3"], (0, self.y - 4), (WIDTH, self.y - 4))
        self.font.write(self.target, name, PADDING, self.y)
        for title, frame in frames:
            self.frame(title, frame)

    def frame(self, title: str, frame: Frame) -> None:
        """One frame in its cell, and its name."""
        wide = max(frame.w, 18, self.font.width(title)) + PADDING
        if self.x + wide > WIDTH:
            self.x, self.y, self.row = LABEL, self.y + self.row + PADDING, 0
        self.target.fill(COLOURS["tide1"], (self.x, self.y, wide - PADDING, frame.h))
        cell = (self.x + frame.ax - 8, self.y + frame.ay - 13, 16, 16)
        shown = pygame.Rect(cell).clip((self.x, self.y, wide - PADDING, frame.h))
        self.target.fill(COLOURS["tide2"], shown)
        area = (frame.x, frame.y, frame.w, frame.h)
        self.target.blit(self.atlas, (self.x, self.y), area)
        self.font.write(self.target, title, self.x, self.y + frame.h)
        self.x, self.row = self.x + wide, max(self.row, frame.h + LINE)

    def cropped(self) -> pygame.Surface:
        """The page down to its last row."""
        return self.target.subsurface((0, 0, WIDTH, self.y + self.row + PADDING))


def page() -> pygame.Surface:
    """Every family, one under the other."""
    listed = json.loads((ASSETS / "sprites.json").read_text(encoding="utf-8"))
    result = Page()
    for name, frames in sorted(families(listed).items()):
        result.family(name, frames)
    return result.cropped()


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(prog="python -m tools.art.sheet", description=__doc__)
    parser.add_argument("out", type=Path)
    pygame.image.save(page(), parser.parse_args().out)


if __name__ == "__main__":
    main()
