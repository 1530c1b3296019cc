"""What a line of a thing draws: `tools.art.strokes`, and strokes that only places need."""

from collections.abc import Sequence

import numpy as np

from tools.art.canvas import Mask, Picture, dot, dots, drawn, put
from tools.art.fonts import ABOVE, plain, widened
from tools.art.grids import rows
from tools.art.places.surfaces import fade
from tools.art.strokes import VERBS

LETTERS = ("tiny", "word", "wide")
Point = tuple[int, int]


def draw(picture: Picture, kind: str, at: Point, words: Sequence[str]) -> None:
    """Draw one stroke with its places relative to a point."""
    if kind in LETTERS:
        colour, place, *text = words
        lettering(picture, kind, colour, moved(place, at)[:2], " ".join(text))
    elif kind == "grid":
        x, y = moved(words[1], at)[:2]
        put(picture, drawn(rows("places", words[0])), x, y)
    elif kind == "fade":
        x, y, width, height = moved(words[2], at)
        fade(picture, (words[0], words[1]), (x, y, width, height))
    elif kind == "thick":
        thick(picture, words[0], int(words[1]), [moved(place, at) for place in words[2:]])
    else:
        numbers = [tuple(map(float, word.split(","))) for word in words[1:]]
        VERBS[kind](picture, [(n[0] + at[0], n[1] + at[1], *n[2:]) for n in numbers], words[0])


def moved(place: str, at: Point) -> list[int]:
    """Numbers with commas, the first two counted from a point."""
    numbers = [int(number) for number in place.split(",")]
    return [numbers[0] + at[0], numbers[1] + at[1], *numbers[2:]]


def thick(picture: Picture, colour: str, width: int, ends: Sequence[Sequence[int]]) -> None:
    """A straight line from point to point, so many pixels wide."""
    (x0, y0), (x1, y1) = ends
    steep = abs(y1 - y0) > abs(x1 - x0)
    count = max(abs(x1 - x0), abs(y1 - y0), 1)
    for k in range(count + 1):
        x, y = round(x0 + (x1 - x0) * k / count), round(y0 + (y1 - y0) * k / count)
        for more in range(width):
            dot(picture, x + more * steep, y + more * (not steep), colour)


def glyph(kind: str, letter: str) -> Mask:
    """A letter's pixels from its upper edge down: `tiny` of 3x5, `word` of 5x7, `wide` of 7x10."""
    if letter == " ":
        return np.zeros((1, 2), bool)
    if kind == "tiny":
        return np.array([[mark == "#" for mark in line] for line in rows("places", letter)])
    found = plain(letter, wide=kind == "wide")
    return widened(found) if kind == "wide" else found[ABOVE:]


def lettering(picture: Picture, kind: str, colour: str, at: Sequence[int], text: str) -> None:
    """Write letters with their upper edge at a point."""
    x, y = at
    for letter in text:
        pixels = glyph(kind, letter)
        dots(picture, [(x + int(i), y + int(j)) for j, i in np.argwhere(pixels)], colour)
        x += pixels.shape[1] + 1
