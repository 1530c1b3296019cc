"""The stage set of the first night: a room of theirs, too large, the dream where a ceiling was.

Nothing in it is wrong but the size. The wall is cardboard: at its edge one sees the struts.
"""

from collections.abc import Mapping

import numpy as np

from tools.art.canvas import Picture, blank, box, column, dot, dots, put, row
from tools.art.friends import frame
from tools.art.images import Drawing
from tools.art.quiet.light import (
    HEIGHT,
    WIDTH,
    Field,
    Lamps,
    banded,
    glow,
    grid,
    heads,
    opaque,
    radial,
    shining,
)
from tools.art.strokes import paint

FLOOR = 84
WALL = (52, 22, 216, 62)
BED = """
    blob ink 54,118 54,48 58,42 70,36 88,36 100,42 104,48 104,118
    blob skin1 56,118 56,50 60,44 70,38 88,38 98,44 102,50 102,118
    blob hearth2 61,118 61,54 64,49 72,44 86,44 94,49 97,54 97,118
    curve skin3 60,45 70,39 88,39 98,45
    blob ink 50,66 58,58 80,56 102,58 110,66 112,120 48,120
    blob hearth7 52,67 59,60 80,58 101,60 108,67 108,82 52,82
    blob night6 96,62 104,64 107,70 107,82 98,82
    blob night5 58,64 62,56 80,54 98,56 102,64 98,71 80,73 62,71
    blob hearth7 59,63 63,57 80,55 96,57 99,63 95,68 80,70 64,69
    curve night6 66,67 80,69 92,66
    blob hearth5 50,78 60,75 80,77 100,75 110,78 111,120 49,120
    blob hearth4 98,76 110,78 111,120 96,120
    blob skin4 50,78 60,75 80,77 100,75 110,78 110,84 100,81 80,83 60,81 50,84
    poly skin4 80,92 87,99 80,106 73,99
    poly hearth5 80,95 84,99 80,103 76,99
    line hearth4 56,86 55,119
    line hearth3 104,86 105,119
"""
DOOR = """
    box ink 196,28,40,56
    box skin1 198,30,36,54
    box skin2 198,30,36,1
    box hearth2 203,36,11,18
    box skin1 204,37,9,16
    box hearth2 218,36,11,18
    box skin1 219,37,9,16
    box hearth2 203,60,11,20
    box skin1 204,61,9,18
    box hearth2 218,60,11,20
    box skin1 219,61,9,18
    disc hearth6 227,56,5,5
    dots hearth7 228,57
"""
CHAIR = """
    box ink 240,74,36,5
    box skin2 241,75,34,3
    box ink 242,46,5,33
    box skin2 243,47,3,31
    box ink 270,46,5,33
    box skin1 271,47,3,31
    box ink 242,50,33,9
    box skin2 243,51,31,7
    box skin3 243,51,31,1
    box ink 242,78,5,34
    box skin2 243,78,3,33
    box ink 270,78,5,34
    box skin1 271,78,3,33
"""
LAMP = """
    box ink 128,0,3,22
    box hearth1 129,0,1,22
    poly ink 118,22 141,22 152,40 107,40
    poly bloom2 119,23 140,23 150,39 109,39
    poly bloom3 119,23 127,23 119,39 109,39
"""
BULB = "box hearth7 112,40,36,2\nbox hearth6 114,42,32,1"
PEOPLE = {"lila": (140, 118, "r"), "anya": (166, 118, "l")}
AT_BED = {"lila": (146, 118, "l"), "anya": (116, 117, "l")}
TURNED = {"lila": (136, 117, "u"), "anya": (178, 117, "u")}
PEEPING = {"marc": (150, 86, "d"), "finn": (166, 86, "d")}
STRUTS = """
    line hearth2 268,24 292,84
    line hearth2 269,24 293,84
    line skin1 268,54 280,54
    line hearth2 52,24 30,84
    line hearth2 51,24 29,84
    line skin1 40,54 52,54
    box steel1 26,82,10,4
    box steel1 288,82,10,4
"""


def sky() -> Picture:
    """The dream over the cardboard: bands, stars, a small moon that is asleep."""
    x, y = grid()
    swirl = 1.2 + 0.9 * np.sin(x / 31 + y / 17) + 0.7 * np.sin(y / 13 - x / 47)
    picture = banded(swirl.clip(0, 3), ("ink", "night1", "tide1", "night2"))
    for k in range(70):
        dot(picture, (k * 83 + k * k * 7) % 320, (k * 29 + k * k * 3) % 84, _STARS[k % 4])
    return picture


_STARS = ("night4", "steel1", "night6", "night5")


def scenery() -> Picture:
    """The wall in a red that nobody has stood in yet, the door that is drawn on it, the struts."""
    picture = sky()
    paint(picture, STRUTS)
    left, top, width, height = WALL
    box(picture, (left - 1, top - 1, width + 2, height + 1), "ink")
    box(picture, (left, top, width, height), "bloom2")
    for x in range(left + 12, left + width, 12):
        column(picture, x, top, top + height - 1, "bloom1")
    for number, x in enumerate(range(left + 6, left + width, 12)):
        for y in range(top + 6 + number % 2 * 7, top + height - 10, 14):
            dots(picture, ((x, y), (x - 1, y + 1), (x + 1, y + 1), (x, y + 2)), "bloom3")
    row(picture, left, left + width - 1, top, "bloom4")
    box(picture, (left, FLOOR - 8, width, 8), "hearth2")
    row(picture, left, left + width - 1, FLOOR - 8, "hearth4")
    paint(picture, DOOR)
    return picture


def floor(picture: Picture) -> None:
    """Boards that run to a far point, far too wide."""
    for y in range(FLOOR, HEIGHT):
        depth = (y - FLOOR + 6) / 20
        for x in range(WIDTH):
            board = int((x - 160) / depth / 9 + 100)
            seam = abs((x - 160) / depth / 9 % 1) < 0.12 / depth
            name = "hearth1" if seam else ("skin1", "hearth2")[board % 2]
            dot(picture, x, y, name)
    row(picture, 0, WIDTH - 1, FLOOR, "ink")


def curtains(picture: Picture) -> None:
    """At both sides, from the sky to the boards: it is a stage."""
    for x in range(26):
        shade = ("bloom1", "bloom2", "bloom2", "hearth1", "bloom1", "bloom3")[x * 7 // 5 % 6]
        bottom = 152 + (x * 5 % 7)
        column(picture, x, 0, bottom, shade)
        column(picture, WIDTH - 1 - x, 0, bottom, shade)
    for x in (26, WIDTH - 27):
        column(picture, x, 0, 152, "ink")


def people(picture: Picture, where: Mapping[str, tuple[int, int, str]]) -> None:
    """Lila and Anya, as large as they ever are."""
    for who, (x, foot, facing) in where.items():
        figure = frame(who, "idle", facing, 0)
        put(picture, figure, x, foot - figure.shape[0])


def mousehole(picture: Picture) -> None:
    """The wall has opened at the skirting; in a room of this size that is where mice live."""
    strokes = """
        blob ink 150,84 150,66 156,58 172,55 190,58 197,66 198,84
        blob tide1 152,84 152,67 158,60 172,57 188,60 195,67 196,84
        blob tide2 158,84 158,70 164,64 174,62 186,65 190,72 190,84
        box ink 150,84,49,2
    """
    paint(picture, strokes)
    for k, (x, y) in enumerate(((147, 62), (152, 56), (186, 54), (196, 60), (199, 70), (146, 74))):
        box(picture, (x, y, 5, 4), ("night4", "steel1", "night3")[k % 3])
    for who, (x, foot, facing) in PEEPING.items():
        figure = frame(who, "idle", facing, 0)
        put(picture, figure, x, foot - figure.shape[0])


def light() -> Lamps:
    """One lamp, and a follow spot from beyond the edge."""
    lamps = Lamps((0.56, 0.48, 0.70))
    lamps.add(radial(130, 54, 96, 64), (0.62, 0.40, 0.24))
    lamps.add(radial(160, 114, 46, 18), (0.66, 0.58, 0.42))
    lamps.add(radial(216, 60, 60, 60), (0.20, 0.10, 0.20))
    return lamps


def halo() -> Field:
    """Round the lamp."""
    return glow((130, 42, 60, 40), "hearth5", 0.3)


def draw(where: Mapping[str, tuple[int, int, str]] = PEOPLE, *, open_: bool = False) -> Drawing:
    """The still, at the world's density; `open_`: with Marc and Finn in the wall."""
    picture = scenery()
    floor(picture)
    lamps = light()
    shine = halo()
    if open_:
        mousehole(picture)
        lamps.add(radial(174, 74, 40, 26), (0.16, 0.50, 0.54))
        shine = shine + glow((174, 76, 44, 28), "tide4", 0.26)
    paint(picture, BED)
    paint(picture, CHAIR)
    paint(picture, LAMP)
    people(picture, where)
    curtains(picture)
    shines = paint(blank(WIDTH, HEIGHT), BULB)
    lit = lamps.on(picture, (1.5, 1.25, 1.2))
    listed = heads({**where, **(PEEPING if open_ else {})})
    return Drawing(opaque(shining(lit, shines, shine), twice=False), listed)


def draw_open() -> Drawing:
    """The wall has opened, and they have turned to it."""
    return draw(TURNED, open_=True)


def draw_at_bed() -> Drawing:
    """Anya has gone to feel whether the bed is warm."""
    return draw(AT_BED)
