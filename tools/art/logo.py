"""The lettering of the title: BEDTIME in lamp light, LOOP with its two Os as one endless ribbon."""

import math

import numpy as np

from tools.art.canvas import CLEAR, Mask, Picture, blank, dot, outlined, put
from tools.art.palette import INDEX
from tools.art.shapes import as_mask, stroke
from tools.art.voids import BAYER

BRUSH = 5
STROKES = {  # on a field of 20 rows, the top left corner of the brush
    "B": (
        ((0, 0), (0, 19)),
        ((0, 0), (8, 0), (10, 2), (10, 7), (8, 9), (0, 9)),
        ((8, 9), (10, 11), (10, 17), (8, 19), (0, 19)),
    ),
    "E": (((9, 0), (0, 0), (0, 19), (9, 19)), ((0, 9), (7, 9))),
    "D": (((0, 0), (0, 19), (6, 19), (10, 15), (10, 4), (6, 0), (0, 0)),),
    "T": (((0, 0), (12, 0)), ((6, 0), (6, 19))),
    "I": (((0, 0), (0, 19)),),
    "M": (
        ((0, 19), (0, 0)),
        ((0, 0), (1, 0), (8, 9), (15, 0), (16, 0)),
        ((16, 0), (16, 19)),
    ),
    "L": (((0, 0), (0, 19), (9, 19)),),
    "P": (((0, 19), (0, 0), (8, 0), (10, 2), (10, 8), (8, 10), (0, 10)),),
}
WIDTHS = {"B": 15, "E": 14, "D": 15, "T": 17, "I": 5, "M": 21}
WARM = ("hearth7", "hearth6", "hearth5", "hearth4")
COLD = ("tide6", "cyan", "azure", "night4")
RIBBON = (74, 27)
RIBBON_BRUSH = 6
DEPTH = 4


def letter(mask: Mask, name: str, x: int, y: int) -> None:
    """One letter with its field's corner at (x, y)."""
    for points in STROKES[name]:
        stroke(mask, [(x + px, y + py) for px, py in points], BRUSH)


def word(letters: str, gap: int = 4) -> Mask:
    """Letters side by side."""
    mask = as_mask(26, sum(WIDTHS[name] + gap for name in letters) + 4)
    x = 1
    for name in letters:
        letter(mask, name, x, 1)
        x += WIDTHS[name] + gap
    return mask


def ribbon() -> tuple[Mask, Mask]:
    """An infinity sign, and the part of it that passes on top."""
    width, height = RIBBON
    whole, top = as_mask(height, width), as_mask(height, width)
    brush = RIBBON_BRUSH
    for step in range(1200):
        turn = 2 * math.pi * step / 1200
        x = (width - brush - 1) / 2 * math.cos(turn)
        y = (height - brush - 1) / 2 * math.sin(2 * turn) * (1 - 0.12 * abs(math.cos(turn)))
        left, up = round(width / 2 - brush / 2 + x), round(height / 2 - brush / 2 + y)
        masks = [whole, top] if abs(x) < width * 0.16 and math.sin(turn) > 0 else [whole]
        for mask in masks:
            mask[up + 1 : up + brush - 1, left : left + brush] = True
            mask[up : up + brush, left + 1 : left + brush - 1] = True
    return whole, top


def lit(mask: Mask, ramp: tuple[str, ...], deep: tuple[str, str]) -> Picture:
    """Lettering: a ramp in dithered steps, a bright upper edge, four pixels of depth, a line."""
    height, width = mask.shape
    picture = blank(width + 6, height + 8)
    face = picture[3 : 3 + height, 3 : 3 + width]
    for depth in range(DEPTH, 0, -1):
        under = picture[3 + depth : 3 + depth + height, 3 : 3 + width]
        under[mask] = INDEX[deep[0] if depth > 2 else deep[1]]
    rows = np.nonzero(mask.any(1))[0]
    first, last = int(rows[0]), int(rows[-1])
    for y, x in np.argwhere(mask):
        level = (y - first) / (last - first) * (len(ramp) - 1)
        step = int(level)
        beyond = level - step > 0.5 + (BAYER[y % 4, x % 4] + 1 / 32 - 0.5) * 0.5
        face[y, x] = INDEX[ramp[min(step + int(beyond), len(ramp) - 1)]]
        if y == 0 or not mask[y - 1, x]:
            face[y, x] = INDEX[ramp[0]]
    return outlined(picture, "ink")


def lettered_loop() -> Picture:
    """The L and the P of LOOP."""
    mask = as_mask(34, 112)
    letter(mask, "L", 1, 5)
    letter(mask, "P", 90, 5)
    return lit(mask, COLD, ("night1", "night3"))


def knotted_loop() -> Picture:
    """The ribbon; where it crosses itself the upper strand has a dark edge."""
    whole, top = ribbon()
    picture = lit(whole, COLD, ("night1", "night3"))
    for y, x in np.argwhere(top):
        for edge in (y - 1, y + 1):
            if not 0 <= edge < RIBBON[1] or top[edge, x] or not whole[edge, x]:
                continue
            if abs(x - 37) < 11:
                dot(picture, int(x) + 4, int(edge) + 4, "night3")
    return picture


def logo() -> Picture:
    """The whole lettering, cropped."""
    picture = blank(180, 80)
    put(picture, lit(word("BEDTIME"), WARM, ("hearth1", "hearth2")), 0, 0)
    put(picture, lettered_loop(), 6, 32)
    put(picture, knotted_loop(), 20, 35)
    rows = np.nonzero((picture != CLEAR).any(1))[0]
    columns = np.nonzero((picture != CLEAR).any(0))[0]
    return picture[rows[0] : rows[-1] + 1, columns[0] : columns[-1] + 1]
