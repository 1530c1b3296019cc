"""Walls, floors and skies: patterns that fill a place, calm within one step of a ramp."""

import numpy as np

from tools.art.canvas import Picture, box, column, dot, row
from tools.art.palette import INDEX
from tools.art.voids import BAYER

Place = tuple[int, int, int, int]


def fade(picture: Picture, colours: tuple[str, str], place: Place, levels: int = 4) -> None:
    """From one colour down to another in a pattern of dots, by a few levels."""
    x, y, width, height = place
    for j in range(max(0, y), min(y + height, picture.shape[0])):
        share = int((j - y) / max(1, height - 1) * levels + 0.001) / levels
        pattern = BAYER[j % 4][np.arange(x, x + width) % 4] + 1 / 32 < share
        upper, lower = (INDEX[colour] for colour in colours)
        picture[j, x : x + width] = np.where(pattern, lower, upper)[: picture.shape[1] - x]


def bricks(picture: Picture, place: Place, colours: tuple[str, str, str], seed: int = 0) -> None:
    """Rows of bricks: field, mortar one step darker, and a few bricks a step lighter."""
    field, mortar, light = colours
    x, y, width, height = place
    box(picture, place, field)
    for j in range(0, height, 5):
        row(picture, x, x + width - 1, y + j, mortar)
        tall = max(0, min(4, height - j - 1))
        for i in range(0 if j // 5 % 2 else 5, width, 10):
            if (i * 7 + j * 13 + seed) % 5 < 3:
                box(picture, (x + i, y + j + 1, 1, tall), mortar)
            if (i * 11 + j * 3 + seed) % 17 == 0:
                box(picture, (x + i + 1, y + j + 1, min(8, width - i - 1), min(3, tall)), light)


def planks(picture: Picture, place: Place, colours: tuple[str, str]) -> None:
    """Floor boards: field and seams."""
    field, seam = colours
    x, y, width, height = place
    box(picture, place, field)
    for number, top in enumerate(range(y, y + height, 8)):
        row(picture, x, x + width - 1, top + 7, seam)
        for i in range(number * 37 % 64, width, 64):
            column(picture, x + i, top, top + 6, seam)
        for i in range(number * 53 % 160, width - 16, 160):
            row(picture, x + i + 6, x + i + 14, top + 3, seam)


def slabs(
    picture: Picture, place: Place, size: tuple[int, int], colours: tuple[str, str], shift: int = 8
) -> None:
    """Paving: field and joints, every second row shifted."""
    field, joint = colours
    x, y, width, height = place
    box(picture, place, field)
    for number, top in enumerate(range(y, y + height, size[1])):
        row(picture, x, x + width - 1, top, joint)
        low = min(top + size[1], y + height) - 1
        for i in range(x - size[0] + number % 2 * shift, x + width, size[0]):
            if i >= x:
                column(picture, i, top, low, joint)


def checks(
    picture: Picture, place: Place, size: tuple[int, int], colours: tuple[str, str, str]
) -> None:
    """Tiles of two colours, and the joints between their rows."""
    one, other, joint = colours
    x, y, width, height = place
    for j, top in enumerate(range(y, y + height, size[1])):
        low = min(size[1], y + height - top)
        for i, left in enumerate(range(x, x + width, size[0])):
            wide = min(size[0], x + width - left)
            box(picture, (left, top, wide, low), one if (i + j) % 2 else other)
        row(picture, x, x + width - 1, top, joint)


def wallpaper(picture: Picture, place: Place, colours: tuple[str, str, str]) -> None:
    """Paper with seams and a small diamond: field, seam, motif."""
    field, seam, motif = colours
    x, y, width, height = place
    box(picture, place, field)
    for i in range(8, width, 16):
        column(picture, x + i, y, y + height - 1, seam)
    for number, i in enumerate(range(16, width - 1, 16)):
        for top in range(y + 6 + number % 2 * 8, y + height - 3, 16):
            for dx, dy in ((0, 0), (-1, 1), (1, 1), (0, 2)):
                dot(picture, x + i + dx, top + dy, motif)
