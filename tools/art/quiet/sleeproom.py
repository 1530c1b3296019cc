"""The room of a natural sleep: paper, boards, a window full of moon, a night table, a headset.

Two pictures: what is lit, and what shines by itself (the glass and all behind it).
"""

from collections.abc import Mapping
from typing import NamedTuple

from tools.art.canvas import Picture, blank, box, column, dot, dots, put, recoloured, row
from tools.art.quiet.light import HEIGHT, WIDTH, banded, grid
from tools.art.shapes import ellipse
from tools.art.strokes import paint

GLASS = (196, 10, 96, 78)
MOON = (64, 26)
FRAME = """
    box ink 191,5,106,88
    box skin2 192,6,104,86
    box skin1 195,9,98,80
    box skin2 187,92,114,4
    box steel2 187,92,114,1
    box hearth1 187,96,114,2
    box ink 168,2,152,3
    box skin2 168,2,152,1
"""
CLOUDS = ((4, 38, 34), (40, 48, 40))
FAR_ROOFS = ((0, 62, 20), (16, 56, 12), (34, 64, 26), (66, 58, 14), (78, 66, 18))
NEAR_ROOFS = ((0, 70, 30), (28, 67, 14), (40, 72, 30), (68, 69, 28))
ROOFS = """
    poly ink 27,68 35,61 43,68
    line night4 28,67 35,62
    box hearth5 52,74,3,2
    box ink 82,62,1,8
    box ink 80,64,5,1
"""
RAIN = """
    box night5 6,8,1,9
    box night5 18,30,1,7
    box night4 26,4,1,12
    box night5 37,22,1,10
    box night5 54,50,1,8
    box night4 62,6,1,14
    box night5 71,44,1,9
    box night5 82,14,1,8
    box night4 90,34,1,12
    box night5 12,54,1,8
    box night4 31,60,1,9
    box night5 86,62,1,7
    dots night6 6,17 18,37 26,16 37,32 54,58 62,20 71,53 82,22 90,46 12,62 31,69 86,69
    dots night6 3,25 14,20 22,46 33,12 42,40 58,34 66,66 76,30 79,58 93,10 48,70 9,42
"""
"""Drops that run down the glass, each with its trail."""

BARS = """
    box skin1 47,0,3,78
    box skin3 49,0,1,78
    box skin1 0,39,96,3
    box skin2 0,39,96,1
"""
PICTURES = """
    box ink 39,11,22,18
    box skin2 40,12,20,16
    box skin3 40,12,20,1
    box tide3 42,14,16,12
    disc hearth5 46,16,8,8
    box tide2 42,22,16,4
    box ink 69,7,28,22
    box skin2 70,8,26,20
    box skin3 70,8,26,1
    box tide2 72,10,22,16
    box tide3 74,12,18,12
    box bloom2 76,14,14,8
    box bloom3 78,16,10,4
    box hearth6 80,17,6,2
    box ink 105,12,20,17
    box skin2 106,13,18,15
    box skin3 106,13,18,1
    box bloom2 108,15,14,11
    poly hearth5 109,26 115,17 120,26
"""
TABLE = """
    box ink 181,121,52,60
    box skin2 182,122,50,8
    box skin3 182,122,50,1
    box skin1 182,130,50,50
    box hearth2 182,130,50,1
    box hearth2 186,135,42,15
    box skin1 187,136,40,13
    box skin2 187,136,40,1
    disc hearth6 205,140,4,4
    box hearth2 186,154,42,20
    box skin1 187,155,40,18
    box skin2 187,155,40,1
    disc hearth4 205,162,4,4
    poly ink 185,124 194,117 203,124
    poly tide3 186,123 194,118 202,123
    line hearth7 187,124 201,124
    line tide4 187,122 194,118
    box ink 206,116,9,10
    box hearth7 207,117,7,8
    box night6 212,117,2,8
    box hearth3 208,117,5,1
    box ink 215,118,3,6
    box night6 215,119,2,4
    box ink 215,120,1,2
    box hearth5 208,121,3,2
    box ink 223,106,3,18
    box hearth3 224,106,1,17
    disc ink 219,122,11,5
    disc hearth3 220,122,9,3
    poly ink 219,91 231,91 236,107 214,107
    poly skin2 220,92 230,92 234,106 216,106
    poly skin3 226,92 230,92 234,106 228,106
    box ink 199,125,12,3
    box skin3 199,126,8,1
    box steel2 207,126,2,1
    box cyan 209,125,3,2
"""
HEADSET = """
    curve ink 262,118 259,128 264,138 258,148 266,156 282,157 294,152
    curve steel1 262,117 259,127 264,137 258,147 266,155 282,156 294,151
    box ink 293,147,11,8
    box steel2 294,148,5,6
    box steel1 294,152,5,2
    dots hearth6 300,149 301,149 302,149 300,152 301,152 302,152
    box steel2 262,100,2,2
    curve ink 253,113 254,104 263,101 272,104 273,113
    curve night2 254,113 255,105 263,101 271,105 272,113
    curve ink 255,113 256,106 263,101 270,106 271,113
    blob ink 251,109 257,107 269,107 275,109 276,116 270,120 265,118 261,118 256,120 250,116
    blob steel1 252,110 257,108 269,108 274,110 275,115 270,118 265,116 261,116 256,118 251,115
    blob night1 254,111 258,110 262,111 264,111 268,110 272,111 272,115 268,116 264,114 262,114 258,116 254,115
    dots steel2 255,112 256,111 267,111 268,111
    box ink 304,151,16,2
    box steel1 304,151,16,1
"""  # noqa: E501
SLIPPERS = """
    blob ink 246,168 254,164 266,165 268,170 262,174 248,173
    blob bloom2 247,168 254,165 265,166 267,170 261,172 249,172
    blob bloom1 256,166 265,167 266,170 260,171 256,170
    blob ink 272,172 280,167 292,168 294,173 288,177 274,177
    blob bloom2 273,172 280,168 291,169 293,173 287,175 275,175
    blob bloom1 282,169 291,170 292,173 286,174 282,173
    dots bloom4 250,167 276,171
"""
SHADED_CLOTH = (3, 4, 9, 14, 15)
LIT_CLOTH = (1, 6, 11, 17)


def wall() -> Picture:
    """Paper with seams and tiny diamonds, a skirting, boards."""
    room = blank(WIDTH, HEIGHT, "night3")
    box(room, (0, 0, WIDTH, 4), "night2")
    for x in range(8, WIDTH, 16):
        column(room, x, 5, 127, "night2")
    for number, x in enumerate(range(16, WIDTH, 16)):
        for y in range(12 + number % 2 * 8, 124, 16):
            dots(room, ((x, y), (x - 1, y + 1), (x + 1, y + 1), (x, y + 2)), "steel1")
    paint(room, "box skin1 0,128,320,8\nbox skin2 0,128,320,1\nbox hearth1 0,135,320,2")
    box(room, (0, 137, WIDTH, 43), "skin1")
    for number, y in enumerate(range(137, HEIGHT, 11)):
        row(room, 0, WIDTH - 1, y + 10, "hearth2")
        for x in range(number * 53 % 90, WIDTH, 90):
            column(room, x, y, y + 9, "hearth2")
    return room


class Hour(NamedTuple):
    """Colours behind the glass: the sky downwards, clouds, far and near roofs, and drops."""

    sky: tuple[str, ...]
    clouds: tuple[str, str, str]
    far: tuple[str, str]
    near: str
    drops: Mapping[str, str]


NIGHT = Hour(
    ("night1", "night2", "night3"), ("night4", "night5", "night3"), ("night2", "night4"), "ink", {}
)
DAY = Hour(
    ("night5", "night6", "skin4"),
    ("night6", "hearth7", "night5"),
    ("night5", "skin4"),
    "night4",
    {"night4": "night5", "night5": "hearth7", "night6": "hearth7", "ink": "night4"},
)


def glass(hour: Hour) -> Picture:
    """What one sees through the window, at its own place in a clear picture."""
    left, top, width, height = GLASS
    _, y = grid(width, height)
    depth = 0.5 + (y > 18) * (y - 18) / 8 + (y > 46) * (y - 46) / 8
    view = banded(depth.clip(0, 2.5), hour.sky, 0.9)
    if hour is NIGHT:
        moon(view)
        stars(view)
    else:
        for reach, colour in ((20, "night6"), (15, "skin4"), (10, "hearth7")):
            ellipse_in(view, (36 - reach, 56 - reach, 2 * reach, 2 * reach), colour)
    for x, cy, w in CLOUDS:
        box(view, (x, cy, w, 2), hour.clouds[0])
        box(view, (x + 5, cy - 1, w - 14, 1), hour.clouds[1])
        box(view, (x + 4, cy + 2, w - 12, 1), hour.clouds[2])
    for x, roof, w in FAR_ROOFS:
        box(view, (x, roof, w, height - roof), hour.far[0])
        row(view, x, x + w - 1, roof, hour.far[1])
    for x, roof, w in NEAR_ROOFS:
        box(view, (x, roof, w, height - roof), hour.near)
    for strokes in (ROOFS, RAIN):
        drops = paint(blank(width, height), strokes)
        put(view, recoloured(drops, hour.drops))
    paint(view, BARS)
    placed = blank(WIDTH, HEIGHT)
    put(placed, view, left, top)
    return placed


def moon(view: Picture) -> None:
    """The moon in three rings of haze."""
    mx, my = MOON
    for reach, colour in ((27, "night2"), (22, "night3"), (18, "night4"), (13, "night6")):
        ellipse_in(view, (mx - reach, my - reach, 2 * reach, 2 * reach), colour)
    ellipse_in(view, (mx - 13, my - 13, 24, 25), "hearth7")
    for dx, dy, w, h in ((-7, -6, 6, 5), (2, 2, 7, 6), (-3, 6, 3, 3), (4, -8, 3, 3), (-9, 3, 3, 2)):
        ellipse_in(view, (mx + dx, my + dy, w, h), "night6")


def ellipse_in(picture: Picture, place: tuple[int, int, int, int], colour: str) -> None:
    """An ellipse that may reach over the edges of its picture."""
    x, y, width, height = place
    whole = blank(width, height)
    ellipse(whole, (0, 0, width, height), colour)
    put(picture, whole, x, y)


def stars(view: Picture) -> None:
    """Small stars round the moon's halo, and a large one."""
    mx, my = MOON
    for k in range(22):
        x, y = 2 + (k * 37 + k * k * 5) % 92, 2 + (k * 23 + k * k) % 46
        if (x - mx) ** 2 + (y - my) ** 2 > 700:
            dot(view, x, y, ("night5", "night4", "night6")[k % 3])
    dots(view, ((13, 12), (15, 12), (14, 11), (14, 13)), "night5")
    dot(view, 14, 12, "hearth7")


def curtains(room: Picture) -> None:
    """Two curtains in folds."""
    for x in (GLASS[0] - 22, GLASS[0] + GLASS[2] + 2):
        box(room, (x - 1, 4, 22, 98), "ink")
        box(room, (x, 4, 20, 96), "bloom2")
        for fold in SHADED_CLOTH:
            column(room, x + fold, 5, 98, "bloom1")
        for fold in LIT_CLOTH:
            column(room, x + fold, 5, 96, "bloom3")


def furnished(hour: Hour = NIGHT) -> tuple[Picture, Picture]:
    """The room without the bed: what is lit, and what shines."""
    room = wall()
    paint(room, FRAME)
    curtains(room)
    paint(room, PICTURES)
    paint(room, TABLE)
    paint(room, HEADSET)
    paint(room, SLIPPERS)
    shining = glass(hour)
    for x, colour in ((193, "night5"), (192, "night4"), (294, "night5"), (295, "night4")):
        column(shining, x, 6, 97, colour)
    return room, shining
