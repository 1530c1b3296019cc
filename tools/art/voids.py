"""The void: night sky behind a dream, what drifts in it, and what hangs over its edge.

Night 5 dawns: there five bands of morning lie over the sky. Clouds are the only dithered thing in
a dream, because they are large and never move.
"""

import numpy as np
import numpy.typing as npt

from tools.art.bedding import SEEN, hills, mobile
from tools.art.canvas import Picture, blank, dot, dots, drawn, mirrored, put, row
from tools.art.grids import rows
from tools.art.palette import INDEX

BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]]) / 16
# Centre and radii, for a sky of 320x180 and for one of 640x360.
CLOUDS = {
    1: ((60, 170, 150, 70), (170, 115, 95, 80), (300, 24, 110, 66), (20, 12, 90, 46)),
    2: (
        *((60, 340, 230, 90), (250, 300, 130, 60), (340, 190, 150, 100), (440, 230, 120, 60)),
        *((610, 40, 170, 80), (500, 10, 120, 50), (30, 20, 150, 60), (120, 120, 110, 50)),
        *((600, 330, 140, 60), (220, 60, 90, 36)),
    ),
}
STARS = 190
CROSSES = (
    *((9, 40), (311, 92), (150, 70), (172, 142), (140, 158), (304, 150), (12, 110), (186, 30)),
    *((70, 168), (258, 14)),
)
PATCHES = (
    *((4, 70, 0), (306, 60, 1), (298, 136, 2), (164, 78, 0), (184, 128, 1), (156, 150, 2)),
    *((12, 140, 1), (5, 20, 2), (308, 20, 0), (90, 120, 1), (238, 96, 2), (64, 28, 2)),
)
MOBILES = (  # where, what hangs on it, and how deep
    (34, ("moon", "sheep", "star"), (14, 30, 8)),
    (287, ("star", "pillow", "moon"), (22, 10, 28)),
)
FOLDS = ("night3", "night3", "night2", "night2", "night2", "night1", "night1", "night2")
HANG = (-2, -1, 0, 0, 0, -1, -3, -4)
STREAMS = ((1, 10), (3, 17), (4, 7), (7, 22), (8, 12), (11, 15), (13, 24), (14, 8))
CLEAR_UNTIL = 0.36
"""From which part of the height on it dawns."""

DAWN = (None, "night1", "night2", "bloom1", "hearth2", "hearth3")

Field = npt.NDArray[np.float64]


def scattered(x: int, y: int, seed: int = 0) -> int:
    """A number from 0 to 1023 that looks random and never changes."""
    mixed = (x * 73856093) ^ (y * 19349663) ^ (seed * 83492791)
    return mixed * 2654435761 >> 7 & 1023


def grain(width: int, height: int) -> Field:
    """The Bayer pattern over a whole picture."""
    return np.tile(BAYER, (height // 4 + 1, width // 4 + 1))[:height, :width]


def clouds(picture: Picture, scale: int) -> None:
    """Clouds that go on at the other side: the sky drifts, and comes round again."""
    height, width = picture.shape
    y, x = np.mgrid[0:height, 0:width]
    for cx, cy, rx, ry in CLOUDS[scale]:
        across = np.minimum(np.abs(x - cx), width - np.abs(x - cx))
        reach = np.hypot(across / rx, (y - cy) / ry)
        thick = np.floor(np.clip(1 - reach, 0, 1) * 4 + grain(width, height) * 0.999) / 4
        picture[thick >= 0.5] = INDEX["night1"]


def stars(picture: Picture, scale: int, lowest: int) -> None:
    """Stars down to a row."""
    height, width = picture.shape
    for k in range(STARS * scale * scale):
        x, y = scattered(k, 3) * width // 1024, scattered(k, 7, 1) * height // 1024
        size = scattered(k, 1, 5) % 10
        if y < lowest:
            dot(picture, x, y, "night2" if size < 6 else "night4" if size < 9 else "night6")
    for left in range(0, width, 320):
        for top in range(0, height, 180):
            for x0, y0 in CROSSES:
                x, y = (x0 + left * 7 // 8) % width, (y0 + left // 7 + top) % height
                if y < lowest:
                    cross(picture, x, y)


def cross(picture: Picture, x: int, y: int) -> None:
    """A star with four rays."""
    for reach, colour in ((2, "night2"), (1, "night4")):
        dots(picture, ((x + reach, y), (x - reach, y), (x, y + reach), (x, y - reach)), colour)
    dot(picture, x, y, "hearth7")


def drifting(picture: Picture, scale: int) -> None:
    """Patches of cloth, islands with lit windows at both sides, one moon."""
    height, width = picture.shape
    island, moon = drawn(rows("scenery", "island")), drawn(rows("scenery", "moon"))
    for number in range(scale * scale):
        left, top = number % scale * 320, number // scale * 180
        for x, y, kind in PATCHES:
            place = (x * (9 - number) // 9 + left, y * (7 + number) // 9 + top)
            put(picture, drawn(rows("scenery", f"patch/{kind}")), *place)
        put(picture, island, left - 4 + number * 23, top + 98 + number * 11)
        put(picture, mirrored(island), width - left - 18 - number * 31, top + 34 + number * 17)
    put(picture, moon, width * 21 // 40, height * 11 // 15)
    for middle, toys, lengths in MOBILES:
        put(picture, mobile(toys, lengths), width * middle // 320 - 24, -2)
    hills(picture, (scale - 1) * SEEN)


def dawn(picture: Picture) -> None:
    """Morning from below: five bands, and a sun that stands beside rooms, not behind."""
    height, width = picture.shape
    seen = SEEN * width // 320
    y, x = np.mgrid[0:height, 0:width]
    rise = np.clip((y / seen - CLEAR_UNTIL) / (1 - CLEAR_UNTIL), 0, 1) * 5
    rise += grain(width, height) * 0.9 - 0.2
    for band in range(1, 6):
        picture[np.floor(rise) == band] = INDEX[DAWN[band] or "ink"]
    reach = np.hypot(x - (width - 38), y - (seen - 4))
    for radius, colour in ((24, "hearth3"), (20, "hearth4"), (16, "hearth5"), (11, "hearth6")):
        picture[reach < radius] = INDEX[colour]


def wisps(picture: Picture) -> None:
    """Thin clouds low over a dawn, which go on at the other side."""
    width = picture.shape[1]
    seen = SEEN * width // 320
    for k in range(7 * width // 320):
        left, top = scattered(k, 11) * width // 1024, seen - 10 - scattered(k, 5) % 26
        length = 34 + scattered(k, 9) % 30
        for x in range(left, left + length + 1):
            dot(picture, x % width, top, "hearth4")
            if left + 6 <= x <= left + length - 10:
                dot(picture, x % width, top + 1, "hearth3")


def hem(deep: int) -> Picture:
    """Cloth that hangs from an edge: 12 deep under a floor, 9 under a wall, and loose threads."""
    picture = blank(16, deep + 6)
    for x in range(16):
        fold = x % 8
        length = deep + HANG[fold]
        for y in range(length):
            dot(picture, x, y, ("ink", "night1")[y] if y < 2 else FOLDS[fold])
        dot(picture, x, length - 1, "bloom2" if fold < 5 else "bloom1")
    dots(picture, ((2, deep + 1), (10, deep + 2)), "night3")
    dot(picture, 3, deep + 4, "night2")
    return picture


def lightfall(variant: int) -> Picture:
    """A current leaks over the edge: streams that thin out as they fall."""
    picture = blank(16, 26)
    row(picture, 0, 15, 0, "tide3")
    row(picture, 0, 15, 1, "tide2")
    for number, (x, longest) in enumerate(STREAMS):
        length = longest - (variant * 5 + number * 3) % 6
        for y in range(2, length):
            fallen = y / length
            gaps = 4 if fallen > 0.8 else 2 if fallen > 0.55 else 1
            if (y + number) % gaps:
                continue
            colour = "tide4" if fallen < 0.25 else "tide3" if fallen < 0.6 else "tide2"
            dot(picture, x, y, colour)
    return picture


def layers(night: int, scale: int) -> dict[str, Picture]:
    """The sky of a night before its remap, 320x180 times the scale, from the farthest on.

    `drift` goes sideways behind `near`, and comes round again.
    """
    size = (320 * scale, 180 * scale)
    found = {"ground": blank(*size, "ink"), "drift": blank(*size), "near": blank(*size)}
    if night == 5:
        stars(found["drift"], scale, round(SEEN * scale * CLEAR_UNTIL))
        wisps(found["drift"])
    else:
        clouds(found["drift"], scale)
        stars(found["drift"], scale, size[1])
        drifting(found["near"], scale)
    return found
