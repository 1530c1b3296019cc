"""Indexed pictures: arrays of palette numbers, and the few ways in which they are drawn on.

A `Picture` has shape (height, width); `CLEAR` is transparent. Functions that draw change their
first argument and ignore what falls outside it; those named with a participle return a new one.
"""

from collections.abc import Iterable, Mapping
from typing import TypeAlias

import numpy as np
import numpy.typing as npt

from tools.art.palette import INDEX, LETTERS, NAMES, RGB

Picture: TypeAlias = npt.NDArray[np.uint8]
Mask: TypeAlias = npt.NDArray[np.bool_]
Key: TypeAlias = Mapping[str, str]

CLEAR = 255
AROUND = ((1, 0), (-1, 0), (0, 1), (0, -1))


def blank(width: int, height: int, colour: str | None = None) -> Picture:
    """A picture of one colour, or a clear one."""
    return np.full((height, width), CLEAR if colour is None else INDEX[colour], np.uint8)


def drawn(rows: Iterable[str], key: Key = LETTERS) -> Picture:
    """The picture that text rows show: one character a pixel, "." is clear."""
    lines = list(rows)
    picture = blank(max(map(len, lines)), len(lines))
    for y, line in enumerate(lines):
        for x, letter in enumerate(line):
            if letter != ".":
                picture[y, x] = INDEX[key[letter]]
    return picture


def dot(picture: Picture, x: int, y: int, colour: str) -> None:
    """Colour one pixel."""
    if 0 <= y < picture.shape[0] and 0 <= x < picture.shape[1]:
        picture[y, x] = INDEX[colour]


def dots(picture: Picture, places: Iterable[tuple[int, int]], colour: str) -> None:
    """Colour many pixels."""
    for x, y in places:
        dot(picture, x, y, colour)


def box(picture: Picture, place: tuple[int, int, int, int], colour: str) -> None:
    """Fill a rectangle given as x, y, width, height."""
    x, y, width, height = place
    picture[max(0, y) : max(0, y + height), max(0, x) : max(0, x + width)] = INDEX[colour]


def row(picture: Picture, x0: int, x1: int, y: int, colour: str) -> None:
    """Draw from x0 to x1, both included."""
    if y >= 0:
        box(picture, (x0, y, x1 - x0 + 1, 1), colour)


def column(picture: Picture, x: int, y0: int, y1: int, colour: str) -> None:
    """Draw from y0 to y1, both included."""
    if x >= 0:
        box(picture, (x, y0, 1, y1 - y0 + 1), colour)


def put(picture: Picture, other: Picture, x: int = 0, y: int = 0) -> None:
    """Lay another picture over this one, its top left at (x, y)."""
    height, width = other.shape
    x0, y0 = max(0, x), max(0, y)
    x1, y1 = min(picture.shape[1], x + width), min(picture.shape[0], y + height)
    if x1 <= x0 or y1 <= y0:
        return
    part = other[y0 - y : y1 - y, x0 - x : x1 - x]
    solid = part != CLEAR
    picture[y0:y1, x0:x1][solid] = part[solid]


def placed(other: Picture, width: int, height: int, x: int, y: int) -> Picture:
    """A picture of the given size with another laid at (x, y)."""
    picture = blank(width, height)
    put(picture, other, x, y)
    return picture


def mirrored(picture: Picture) -> Picture:
    """Left and right exchanged."""
    return picture[:, ::-1].copy()


def outlined(picture: Picture, colour: str) -> Picture:
    """With a line of one pixel round the silhouette; two pixels wider and higher."""
    grown = np.pad(picture, 1, constant_values=CLEAR)
    solid = grown != CLEAR
    edge = np.zeros_like(solid)
    for dx, dy in AROUND:
        edge |= np.roll(np.roll(solid, dx, 1), dy, 0)
    grown[edge & ~solid] = INDEX[colour]
    return grown


def filled(picture: Picture, colour: str) -> Picture:
    """The silhouette in one colour."""
    return np.where(picture == CLEAR, CLEAR, INDEX[colour]).astype(np.uint8)


def recoloured(picture: Picture, table: Mapping[str, str]) -> Picture:
    """With colours exchanged by name; colours that the table leaves out stay."""
    lookup = np.arange(256, dtype=np.uint8)
    for old, new in table.items():
        lookup[INDEX[old]] = INDEX[new]
    return lookup[picture]


def rim(mask: Mask, dx: int, dy: int) -> Mask:
    """The pixels of a mask whose neighbour in one direction is not in it."""
    grown = np.pad(mask, 1)
    height, width = mask.shape
    return mask & ~grown[1 + dy : 1 + dy + height, 1 + dx : 1 + dx + width]


def colour_at(picture: Picture, x: int, y: int) -> str | None:
    """The name of a pixel's colour."""
    number = int(picture[y, x])
    return None if number == CLEAR else NAMES[number]


def rgba(picture: Picture) -> npt.NDArray[np.uint8]:
    """The picture as bytes of red, green, blue and alpha."""
    result = np.zeros((*picture.shape, 4), np.uint8)
    solid = picture != CLEAR
    result[solid, :3] = RGB[picture[solid]]
    result[solid, 3] = 255
    return result
