"""Round shapes without ragged edges, by pixel centres: ellipses, blobs, curves, strokes."""

import math
from collections.abc import Iterable, Sequence
from itertools import pairwise

import numpy as np

from tools.art.canvas import Mask, Picture, dot, row

Point = tuple[float, float]


def ellipse(picture: Picture, place: tuple[int, int, int, int], colour: str) -> None:
    """A filled ellipse in the rectangle x, y, width, height."""
    x, y, width, height = place
    for j in range(height):
        up = (j + 0.5 - height / 2) / (height / 2)
        half = width / 2 * math.sqrt(max(0.0, 1 - up * up))
        x0 = math.ceil(x + width / 2 - half - 0.5)
        x1 = math.floor(x + width / 2 + half - 0.5)
        if x1 >= x0:
            row(picture, max(0, x0), x1, y + j, colour)


def spline(points: Sequence[Point], steps: int, *, closed: bool) -> list[Point]:
    """A Catmull-Rom curve through the points."""
    count = len(points)
    result = []
    for k in range(count if closed else count - 1):
        indices = range(k - 1, k + 3)
        near = [points[i % count if closed else min(max(i, 0), count - 1)] for i in indices]
        result += [between(near, step / steps) for step in range(steps)]
    return result if closed else [*result, points[-1]]


def between(near: Sequence[Point], t: float) -> Point:
    """The point at t from the second to the third of four."""
    weights = (
        -t + 2 * t**2 - t**3,
        2 - 5 * t**2 + 3 * t**3,
        t + 4 * t**2 - 3 * t**3,
        -(t**2) + t**3,
    )
    pairs = list(zip(near, weights, strict=True))
    return sum(p[0] * w for p, w in pairs) / 2, sum(p[1] * w for p, w in pairs) / 2


def blob(picture: Picture, points: Sequence[Point], colour: str) -> None:
    """A filled smooth shape through the points."""
    outline = spline(points, 8, closed=True)
    heights = [y for _, y in outline]
    for y in range(max(0, int(min(heights))), min(picture.shape[0], int(max(heights)) + 1)):
        crossings = []
        for (x0, y0), (x1, y1) in pairwise([*outline, outline[0]]):
            if (y0 <= y + 0.5) != (y1 <= y + 0.5):
                crossings.append(x0 + (y + 0.5 - y0) * (x1 - x0) / (y1 - y0))
        crossings.sort()
        for x0, x1 in zip(crossings[::2], crossings[1::2], strict=False):
            left, right = math.ceil(x0 - 0.5), math.floor(x1 - 0.5)
            if right >= left:
                row(picture, max(0, left), right, y, colour)


def curve(picture: Picture, points: Sequence[Point], colour: str) -> None:
    """A line of one pixel through the points."""
    for x, y in spline(points, 240, closed=False):
        dot(picture, math.floor(x), math.floor(y), colour)


def stroke(mask: Mask, points: Iterable[Point], brush: int) -> None:
    """Straight lines from point to point with a square brush, whose corner follows the line."""
    for (x0, y0), (x1, y1) in pairwise(points):
        count = int(max(abs(x1 - x0), abs(y1 - y0))) + 1
        for k in range(count + 1):
            x, y = round(x0 + (x1 - x0) * k / count), round(y0 + (y1 - y0) * k / count)
            mask[y : y + brush, x : x + brush] = True


def as_mask(height: int, width: int) -> Mask:
    """An empty mask."""
    return np.zeros((height, width), bool)
