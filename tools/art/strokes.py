"""A small language for drawing by hand: one shape a line, its verb, its colour, its numbers.

    blob hearth1 15,24 13,38 14,50     a smooth filled shape through points
    poly ink 13,3 20,9 31,2            a filled shape with corners
    curve bloom3 17,30 16,38           a line of one pixel, bent
    line ink 17,3 25,6                 a line of one pixel, straight
    box cyan 40,39,2,2                 a rectangle: left, top, width, height
    disc hearth4 42,5,7,8              an ellipse in such a rectangle
    ring hearth6 14,37,7,9             its outline
    dots cyan 42,41 43,42              single pixels

Colours are names of the palette; a dict may give names of one's own to them.
"""

import math
from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise

from tools.art.canvas import Picture, blank, box, dot, dots, put
from tools.art.shapes import Point, blob, curve, ellipse

Numbers = Sequence[tuple[float, ...]]


def paint(picture: Picture, strokes: str, names: Mapping[str, str] | None = None) -> Picture:
    """Draw every line of `strokes`; return the picture."""
    for line in strokes.strip().splitlines():
        verb, colour, *numbers = line.split()
        points = [tuple(float(part) for part in point.split(",")) for point in numbers]
        VERBS[verb](picture, points, (names or {}).get(colour, colour))
    return picture


def polygon(picture: Picture, points: Sequence[Point], colour: str) -> None:
    """A filled shape with corners, by pixel centres."""
    for y in range(picture.shape[0]):
        crossings = sorted(
            x0 + (y + 0.5 - y0) * (x1 - x0) / (y1 - y0)
            for (x0, y0), (x1, y1) in pairwise([*points, points[0]])
            if (y0 <= y + 0.5) != (y1 <= y + 0.5)
        )
        for x0, x1 in zip(crossings[::2], crossings[1::2], strict=False):
            left, right = max(0, math.ceil(x0 - 0.5)), math.floor(x1 - 0.5)
            if right >= left:
                box(picture, (left, y, right - left + 1, 1), colour)


def straight(picture: Picture, points: Sequence[Point], colour: str) -> None:
    """Lines of one pixel from point to point."""
    for (x0, y0), (x1, y1) in pairwise(points):
        steps = max(1, round(max(abs(x1 - x0), abs(y1 - y0))))
        for k in range(steps + 1):
            x, y = x0 + (x1 - x0) * k / steps, y0 + (y1 - y0) * k / steps
            dot(picture, math.floor(x + 0.5), math.floor(y + 0.5), colour)


def ring(picture: Picture, place: tuple[int, int, int, int], colour: str) -> None:
    """The outline of an ellipse, one pixel wide."""
    x, y, width, height = place
    outer, inner = blank(width, height), blank(width - 2, height - 2)
    ellipse(outer, (0, 0, width, height), colour)
    ellipse(inner, (0, 0, width - 2, height - 2), colour)
    for j in range(height - 2):
        for i in range(width - 2):
            if inner[j, i] != 255:
                outer[j + 1, i + 1] = 255
    put(picture, outer, x, y)


def _pairs(numbers: Numbers) -> list[Point]:
    return [(point[0], point[1]) for point in numbers]


def _place(numbers: Numbers) -> tuple[int, int, int, int]:
    x, y, width, height = (int(number) for number in numbers[0])
    return x, y, width, height


VERBS: Mapping[str, Callable[[Picture, Numbers, str], None]] = {
    "blob": lambda picture, numbers, colour: blob(picture, _pairs(numbers), colour),
    "poly": lambda picture, numbers, colour: polygon(picture, _pairs(numbers), colour),
    "curve": lambda picture, numbers, colour: curve(picture, _pairs(numbers), colour),
    "line": lambda picture, numbers, colour: straight(picture, _pairs(numbers), colour),
    "box": lambda picture, numbers, colour: box(picture, _place(numbers), colour),
    "disc": lambda picture, numbers, colour: ellipse(picture, _place(numbers), colour),
    "ring": lambda picture, numbers, colour: ring(picture, _place(numbers), colour),
    "dots": lambda picture, numbers, colour: dots(
        picture, [(int(x), int(y)) for x, y in _pairs(numbers)], colour
    ),
}
