"""The street for the credits: a terrace in daylight colours, its windows, and eight skies.

The game darkens the houses by the hour, lights the windows that `credits.json` lists, and lets one
go dark for every name.
"""

from collections.abc import Iterator

import numpy as np

from tools.art.canvas import Picture, blank, box, column, dot, dots, rgba, row
from tools.art.images import Drawing
from tools.art.quiet.light import WIDTH, banded, colours, grid
from tools.art.strokes import paint

HEIGHT, SKY = 180, 132
SKIES = (
    ("ink", "ink", "night1", "night1", "night2"),
    ("ink", "night1", "night1", "night2", "night2"),
    ("ink", "night1", "night2", "night2", "night3"),
    ("night1", "night2", "night3", "night3", "night4"),
    ("night2", "night3", "night3", "night4", "bloom2"),
    ("night3", "night4", "night4", "bloom4", "hearth5"),
    ("night4", "night5", "bloom4", "skin3", "hearth6"),
    ("night5", "night6", "bloom4", "skin4", "hearth6"),
)
"""From the deep of the night to dawn: colours from above to the roofs."""

HOUSES = (  # left, width, roof's height above the street, wall, shade, trim, kind of roof
    (-6, 58, 92, "hearth3", "hearth2", "skin2", "gable"),
    (52, 46, 74, "steel1", "night3", "steel2", "flat"),
    (98, 66, 100, "skin1", "hearth2", "skin3", "mansard"),
    (164, 52, 82, "tide3", "tide2", "tide5", "gable"),
    (216, 44, 66, "hearth4", "hearth3", "skin3", "flat"),
    (260, 66, 94, "night4", "night3", "night6", "mansard"),
)
GROUND = 158
STREET = """
    box night2 0,158,320,22
    box steel1 0,158,320,1
    box night1 0,163,320,1
    box night3 0,164,320,16
    dots steel1 12,170 60,174 110,169 150,176 210,171 254,175 300,169
    box ink 150,120,2,44
    box night2 149,118,4,3
    box ink 144,116,9,2
    box hearth6 144,118,4,1
"""


def walls(picture: Picture) -> None:
    """Every house: its wall in courses, its roof, its door."""
    for left, width, height, wall, shade, trim, roof in HOUSES:
        top = GROUND - height
        box(picture, (max(0, left), top, width, height), wall)
        for y in range(top + 6, GROUND, 6):
            row(picture, max(0, left), left + width - 1, y, shade)
        column(picture, left + width - 1, top, GROUND - 1, "ink")
        column(picture, left, top, GROUND - 1, "ink")
        cap(picture, (left, top, width), roof, trim)
        door = left + width // 2 - 5
        box(picture, (door - 1, GROUND - 21, 12, 21), "ink")
        box(picture, (door, GROUND - 20, 10, 20), shade)
        row(picture, door, door + 9, GROUND - 20, trim)
        dot(picture, door + 7, GROUND - 10, "hearth6")
    paint(picture, STREET)


def cap(picture: Picture, place: tuple[int, int, int], kind: str, trim: str) -> None:
    """A roof: a gable with a chimney, a flat edge with a tank, or a mansard with a dormer."""
    left, top, width = place
    if kind == "gable":
        for step in range(width // 2 + 2):
            box(picture, (left - 2 + step, top - step // 2, width + 4 - 2 * step, 1), "night3")
            dots(picture, ((left - 2 + step, top - step // 2),), "steel2")
        box(picture, (left + width - 16, top - 20, 8, 14), "hearth2")
        box(picture, (left + width - 17, top - 21, 10, 2), "hearth3")
    elif kind == "flat":
        box(picture, (left, top - 4, width, 4), trim)
        row(picture, left, left + width - 1, top, "ink")
        box(picture, (left + 8, top - 14, 12, 10), "night3")
        row(picture, left + 8, left + 19, top - 14, "steel2")
        column(picture, left + width - 10, top - 18, top - 5, "ink")
        row(picture, left + width - 14, left + width - 7, top - 16, "ink")
    else:
        for step in range(14):
            box(picture, (left + step // 2, top - step, width - step // 2 * 2, 1), "night3")
        row(picture, left + 7, left + width - 8, top - 14, "steel2")
        row(picture, max(0, left), left + width - 1, top, trim)


def windows() -> Iterator[tuple[int, int, int, int]]:
    """Where the windows are: x, y, width and height of the glass."""
    for left, width, height, *_ in HOUSES:
        top = GROUND - height
        columns = 3 if width > 60 else 2 if width < 50 else 3
        pitch = (width - 8) / columns
        for y in range(top + 9, GROUND - 30, 22):
            for number in range(columns):
                x = left + 4 + round(pitch * (number + 0.5)) - 5
                if 2 <= x <= WIDTH - 14:
                    yield x, y, 10, 13


def glaze(picture: Picture) -> None:
    """Dark glass with a frame, a cross and a sill."""
    for x, y, width, height in windows():
        box(picture, (x - 1, y - 1, width + 2, height + 2), "ink")
        box(picture, (x, y, width, height), "night1")
        box(picture, (x - 2, y + height + 1, width + 4, 1), "steel2")


def draw() -> Drawing:
    """The terrace on a clear ground, and its windows in the pixels of the world."""
    picture = blank(WIDTH, HEIGHT)
    walls(picture)
    glaze(picture)
    return Drawing(rgba(picture), {"windows": [list(place) for place in windows()]})


def draw_skies() -> Drawing:
    """All skies, one under the other."""
    x, y = grid(WIDTH, SKY)
    skies = []
    for names in SKIES:
        wave = 0.16 * np.sin(x / 40) + 0.10 * np.sin(x / 17 + 2)
        depth = (y / SKY) ** 1.15 * len(names) + wave
        skies.append(colours(banded(depth.clip(0, len(names) - 0.5), names, 0.5)))
    whole = np.concatenate(skies)
    pixels = np.full((*whole.shape[:2], 4), 255, np.uint8)
    pixels[..., :3] = whole
    return Drawing(pixels, None)
