"""The Net: a band of dream light over the roofs of Eider Street, and the signs of its dreams.

The sky and the roofs are one picture; stars, threads and the fear's seal move and are drawn by the
game, from the frames that `draw_signs` lists.
"""

import numpy as np

from tools.art.canvas import Picture, blank, box, dot, dots, rgba, row
from tools.art.images import Drawing, packed
from tools.art.palette import INDEX
from tools.art.quiet.light import (
    HEIGHT,
    banded,
    colours,
    glow,
    grid,
    opaque,
)
from tools.art.shapes import ellipse
from tools.art.strokes import paint

FAR = (
    *((0, 26, 26), (26, 20, 30), (46, 34, 18), (80, 24, 34), (104, 30, 22), (134, 22, 28)),
    *((156, 40, 18), (196, 26, 26), (222, 30, 32), (252, 40, 20), (292, 28, 28)),
)
NEAR = (
    *((0, 18, 12), (18, 44, 20), (62, 30, 10), (92, 60, 14), (152, 40, 9), (192, 60, 13)),
    (252, 68, 10),
)
FLAT = """
    box ink 20,156,42,8
    poly ink 15,158 40,144 65,158
    line night4 17,156 39,145
    box ink 53,144,5,12
    box night4 52,143,7,1
    box hearth5 35,158,11,9
    box hearth6 35,158,11,5
    box hearth1 40,158,1,9
    box ink 35,162,11,1
    box ink 110,156,1,12
    box ink 107,158,7,1
    box ink 210,158,1,10
    box ink 244,154,1,14
    box ink 240,156,9,1
    box ink 242,159,5,1
    poly ink 286,170 286,160 292,156 298,160 298,170
    box ink 301,164,8,8
    box ink 303,172,1,4
    box ink 307,172,1,4
    dots bloom3 210,157
"""


def sky() -> Picture:
    """Ink, the band of dream light, the fear's plum cloud, haze over the roofs."""
    x, y = grid()
    away = np.abs((y - 120) + (x - 40) * 0.34 + 10 * np.sin(x / 26)) / 62
    band = np.clip(1 - away, 0, 1) * 2.7 + 0.35 * np.sin(x / 17 + y / 11) * (away < 1)
    picture = banded(np.clip(band, 0, None), ("ink", "night1", "tide1", "tide2"))
    cloud = np.clip(1 - np.hypot((x - 183) / 54, (y - 48) / 44), 0, 1) * 3.2
    plum = banded(cloud, ("ink", "bloom1", "bloom2"))
    picture = np.where(plum != INDEX["ink"], plum, picture)
    haze = banded(np.clip((y - 118) / 44, 0, 1) * 3.4, ("ink", "night1", "night2", "night3"))
    return np.asarray(np.where(haze != INDEX["ink"], haze, picture), np.uint8)


def roofs(picture: Picture) -> None:
    """A far row with a few lit panes, a near one in ink, and the flat with its window."""
    for left, width, height in FAR:
        top = HEIGHT - height
        box(picture, (left, top, width, height), "night1")
        row(picture, left, left + width - 1, top, "night2")
        for j in range(4, height, 6):
            for i in range(3, width - 2, 5):
                if (i * 7 + j * 3 + left) % 11 == 0:
                    dot(picture, left + i, top + j, "night4")
    for left, width, height in NEAR:
        box(picture, (left, HEIGHT - height, width, height), "ink")
    paint(picture, FLAT)


def draw_scene() -> Drawing:
    """The whole sky without its dreams, doubled."""
    picture = sky()
    roofs(picture)
    light = colours(picture) + glow((40, HEIGHT - 18, 30, 22), "hearth5", 0.3)
    return Drawing(opaque(light), None)


def pearl() -> Picture:
    """A dream that is slept: a pearl, lit from the upper left."""
    sign = blank(13, 13)
    ellipse(sign, (0, 0, 13, 13), "ink")
    ellipse(sign, (1, 1, 11, 11), "tide3")
    ellipse(sign, (2, 2, 9, 9), "tide5")
    ellipse(sign, (2, 2, 6, 6), "tide6")
    dots(sign, ((3, 4), (4, 3), (4, 4)), "hearth7")
    return sign


def ring(edge: str, middle: str, core: str | None) -> Picture:
    """A dream that is not slept yet."""
    sign = blank(13, 13)
    ellipse(sign, (0, 0, 13, 13), "ink")
    ellipse(sign, (1, 1, 11, 11), edge)
    ellipse(sign, (3, 3, 7, 7), middle)
    if core is not None:
        dots(sign, ((3, 5), (5, 3)), "night5")
        ellipse(sign, (5, 5, 3, 3), core)
    return sign


def skipped() -> Picture:
    """A dream that was let be: a ring with a closed eye."""
    sign = ring("steel2", "night1", None)
    dots(sign, ((3, 6), (4, 7), (5, 8), (6, 8), (7, 8), (8, 7), (9, 6)), "steel2")
    return sign


def star() -> Picture:
    """Slept at par: a small gold star with rays."""
    sign = blank(9, 9)
    return paint(
        sign,
        """
        poly hearth6 4.5,1 7.6,4.5 4.5,8 1.4,4.5
        box hearth6 4,1,1,7
        box hearth6 1,4,7,1
        dots hearth7 3,3 4,2 4,3
        dots hearth5 4,0 0,4 8,4 4,8
        """,
    )


def seal(shade: tuple[str, str, str, str]) -> Picture:
    """The fear's labyrinth: nested frames with one gap each, never in line."""
    ground, frame, bright, middle = shade
    sign = blank(27, 27)
    ellipse(sign, (0, 0, 27, 27), "ink")
    ellipse(sign, (1, 1, 25, 25), frame)
    ellipse(sign, (2, 2, 23, 23), ground)
    for number, reach in enumerate((9, 6, 3)):
        colour = bright if number % 2 else frame
        side = 2 * reach + 1
        box(sign, (13 - reach, 13 - reach, side, side), colour)
        box(sign, (14 - reach, 14 - reach, side - 2, side - 2), ground)
        gap = ((12, 13 - reach, 3, 1), (12, 13 + reach, 3, 1), (13 - reach, 12, 1, 3))[number]
        box(sign, gap, ground)
    dot(sign, 13, 13, middle)
    dots(sign, ((12, 13), (14, 13), (13, 12), (13, 14)), bright)
    return sign


def bracket() -> Picture:
    """The upper left corner of what is chosen."""
    sign = blank(5, 5)
    return paint(sign, "box hearth6 0,0,5,1\nbox hearth6 0,0,1,5\ndots hearth7 0,0")


def signs() -> dict[str, Picture]:
    """Everything that the game puts on the sky."""
    return {
        "solved": pearl(),
        "open": ring("night6", "night2", "night6"),
        "shut": ring("steel1", "night1", None),
        "skipped": skipped(),
        "star": star(),
        "seal/open": seal(("bloom1", "bloom3", "bloom4", "hearth7")),
        "seal/shut": seal(("night1", "bloom2", "bloom1", "bloom2")),
        "seal/solved": seal(("tide1", "tide4", "tide5", "tide6")),
        "bracket": bracket(),
    }


def draw_signs() -> Drawing:
    """The sheet of signs and its list, at the world's density."""
    pixels, places = packed({name: rgba(sign) for name, sign in signs().items()}, 64)
    listed = {name: dict(zip("xywh", place, strict=True)) for name, place in places.items()}
    return Drawing(pixels, listed)
