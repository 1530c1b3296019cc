"""What a line of a thing draws, by its first word."""

from collections.abc import Sequence
from itertools import pairwise

import numpy as np

from tools.art.canvas import Mask, Picture, box, dot, dots, drawn, put, row
from tools.art.fonts import ABOVE, plain, widened
from tools.art.grids import rows
from tools.art.places.surfaces import fade
from tools.art.shapes import blob, curve, ellipse

LETTERS = ("tiny", "word", "wide")


def line(picture: Picture, colour: str, numbers: Sequence[int]) -> None:
    """A straight line from x0, y0 to x1, y1, some pixels wide."""
    x0, y0, x1, y1, *more = numbers
    wide = more[0] if more else 1
    steep = abs(y1 - y0) > abs(x1 - x0)
    count = max(abs(x1 - x0), abs(y1 - y0), 1)
    for k in range(count + 1):
        x, y = round(x0 + (x1 - x0) * k / count), round(y0 + (y1 - y0) * k / count)
        for w in range(wide):
            dot(picture, x + w * steep, y + w * (not steep), colour)


def polygon(picture: Picture, colour: str, numbers: Sequence[int]) -> None:
    """A filled shape with straight sides, its corners included."""
    points = pairs(numbers)
    heights = [y for _, y in points]
    for y in range(min(heights), max(heights) + 1):
        crossings = [x for x, at in points if at == y]
        for (x0, y0), (x1, y1) in pairwise([*points, points[0]]):
            if min(y0, y1) <= y <= max(y0, y1) and y0 != y1:
                crossings.append(round(x0 + (y - y0) * (x1 - x0) / (y1 - y0)))
        row(picture, max(0, min(crossings)), max(crossings), y, colour)


def pairs(numbers: Sequence[int]) -> list[tuple[int, int]]:
    """Numbers as points."""
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def draw(picture: Picture, kind: str, x: int, y: int, words: Sequence[str]) -> None:
    """Draw one stroke with its places relative to (x, y)."""
    if kind in LETTERS:
        colour, dx, dy, *text = words
        lettering(picture, kind, colour, (x + int(dx), y + int(dy)), " ".join(text))
    elif kind == "grid":
        put(picture, drawn(rows("places", words[0])), x + int(words[1]), y + int(words[2]))
    elif kind == "fade":
        top, bottom, dx, dy, width, height = words
        fade(picture, (top, bottom), (x + int(dx), y + int(dy), int(width), int(height)))
    else:
        shape(picture, kind, words[0], (x, y), [float(word) for word in words[1:]])


def shape(
    picture: Picture, kind: str, colour: str, at: tuple[int, int], numbers: Sequence[float]
) -> None:
    """Draw one shape of one colour."""
    moved = [number + at[k % 2] for k, number in enumerate(numbers)]
    whole = [int(number) for number in moved]
    if kind in ("box", "oval"):
        place = (whole[0], whole[1], int(numbers[2]), int(numbers[3]))
        (box if kind == "box" else ellipse)(picture, place, colour)
    elif kind == "line":
        line(picture, colour, [*whole[:4], *map(int, numbers[4:])])
    elif kind == "poly":
        polygon(picture, colour, whole)
    elif kind == "dots":
        dots(picture, pairs(whole), colour)
    elif kind == "blob":
        blob(picture, points(moved), colour)
    elif kind == "curve":
        curve(picture, points(moved), colour)
    else:
        raise ValueError(f"no stroke is called {kind}")


def points(numbers: Sequence[float]) -> list[tuple[float, float]]:
    """Numbers as points."""
    return list(zip(numbers[::2], numbers[1::2], strict=True))


def glyph(kind: str, letter: str) -> Mask:
    """A letter's pixels from its upper edge down: `tiny` of 3x5, `word` of 5x7, `wide` of 7x10."""
    if letter == " ":
        return np.zeros((1, 2), bool)
    if kind == "tiny":
        return np.array([[mark == "#" for mark in line] for line in rows("places", letter)])
    found = plain(letter, wide=kind == "wide")
    return widened(found) if kind == "wide" else found[ABOVE:]


def lettering(picture: Picture, kind: str, colour: str, at: tuple[int, int], text: str) -> None:
    """Write letters with their upper edge at a point."""
    x, y = at
    for letter in text:
        pixels = glyph(kind, letter)
        dots(picture, [(x + int(i), y + int(j)) for j, i in np.argwhere(pixels)], colour)
        x += pixels.shape[1] + 1
