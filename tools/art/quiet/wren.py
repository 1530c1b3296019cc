"""Eider Street at half past six, with nobody in it, and a screen on which somebody sleeps."""

import numpy as np

from tools.art.canvas import CLEAR, Picture, blank, box, column, put, row
from tools.art.images import Drawing
from tools.art.palette import INDEX, RGB
from tools.art.places.city import DAWN, skyline
from tools.art.portraits import bodies
from tools.art.portraits.features import EYES, stamp
from tools.art.quiet.light import HEIGHT, WIDTH, Lamps, glow, opaque, radial, shining
from tools.art.shapes import ellipse
from tools.art.strokes import paint

SCREEN = (92, 12, 136, 76)
STREET = 106
SHADES = ("ink", "tide1", "tide2", "tide3", "tide4", "tide5", "tide6")
"""A screen knows one colour, and this is how bright."""

HAIR = """
    blob hearth3 15,36 14,24 18,13 26,7 38,7 46,12 50,22 50,36 46,40 44,28 36,20 26,24 20,30 19,40
    blob skin2 17,33 16,24 20,15 28,9 37,9 44,13 47,20 40,16 30,17 22,22 19,30
"""
ROOM = """
    box night2 0,0,136,76
    box night3 0,0,136,44
    box night4 96,8,26,30
    box night1 98,10,22,26
    box night4 108,10,2,26
    box skin1 14,30,14,46
    box skin2 12,28,18,3
    poly skin1 8,18 16,8 26,8 34,18
    box skin1 20,18,3,10
    blob night6 42,34 50,20 70,16 92,20 98,36 92,46 70,48 48,46
    blob hearth7 45,34 52,22 70,18 89,22 95,34 88,43 70,45 50,43
"""
COVER = """
    blob night5 26,80 34,54 52,47 70,50 88,47 106,54 116,80
    blob hearth7 34,56 52,47 70,50 88,47 106,56 88,54 70,57 52,54
    curve night3 52,56 48,66 46,76
    curve night3 88,56 94,66 98,76
"""
STREET_THINGS = """
    box ink 20,88,46,3
    box skin1 21,88,44,2
    box ink 20,96,46,4
    box skin2 21,96,44,2
    box ink 24,88,3,22
    box ink 59,88,3,22
    box steel1 35,91,2,6
    box steel1 48,91,2,6
    box ink 266,40,3,70
    box steel1 267,40,1,70
    box ink 260,36,15,6
    box steel2 262,38,11,3
    box ink 284,92,12,18
    box tide2 285,93,10,16
    box tide3 285,93,10,2
    box hearth7 248,104,4,5
    box bloom3 248,106,4,1
"""
BIRDS = ((206, 107), (218, 110), (132, 109))
BIRD = "blob ink 0,4 2,1 5,1 8,3 11,3 8,5 3,6\nblob steel1 1,4 3,2 5,2 8,4 4,5\ndots hearth6 0,4\nbox ink 4,6,1,2"  # noqa: E501


def sleeping() -> Picture:
    """What the screen shows, in the colours of a room."""
    picture = paint(blank(SCREEN[2], SCREEN[3]), ROOM)
    head = blank(bodies.SIZE, bodies.SIZE)
    bodies.head(head, "hearth2", "skin4", "skin3")
    for eye, x in zip(EYES["shut"], (22, 36), strict=True):
        stamp(head, eye, x, 29, {"k": "hearth1", "s": "skin2"})
    paint(head, "box skin2 31,38,3,1\nbox hearth3 31,43,4,1")
    paint(head, HAIR)
    put(picture, head, 38, 1)
    return paint(picture, COVER)


def shown() -> Picture:
    """The same as the screen has it: one colour, every third row a step darker."""
    picture = sleeping()
    bright = RGB[np.where(picture == CLEAR, 0, picture)] @ np.array([0.3, 0.5, 0.2])
    step = np.clip(bright / 255 * 7.4, 0, 6).astype(int)
    step[::3] = np.maximum(step[::3] - 1, 0)
    numbers = np.array([INDEX[name] for name in SHADES], np.uint8)
    result = numbers[step]
    ellipse(result, (6, 5, 5, 5), "bloom3")
    for x, tall in ((15, 5), (18, 5), (21, 5)):
        box(result, (x, 5, 2, tall), "tide5")
    return np.asarray(result, np.uint8)


def street() -> tuple[Picture, Picture]:
    """The morning behind it, fronts with their shutters down, a wet road; and what shines."""
    picture, shines = blank(WIDTH, HEIGHT, "night3"), blank(WIDTH, HEIGHT)
    put(shines, skyline(WIDTH, 92, DAWN))
    ellipse(shines, (262, 46, 34, 34), "hearth7")
    for x, width, top in ((0, 78, 34), (242, 18, 66), (300, 20, 50)):
        box(shines, (x, top, width, STREET), "night4")
        column(shines, x + width - 1, top, STREET, "bloom4")
    shines[STREET - 14 :] = CLEAR
    box(picture, (0, STREET - 14, WIDTH, 14), "night3")
    for x in range(0, WIDTH, 40):
        box(picture, (x + 4, STREET - 12, 30, 12), "night2")
        for y in range(STREET - 11, STREET, 3):
            row(picture, x + 4, x + 33, y, "steel1")
    box(picture, (0, STREET, WIDTH, 8), "steel2")
    row(picture, 0, WIDTH - 1, STREET, "ink")
    for x in range(0, WIDTH, 20):
        column(picture, x, STREET + 1, STREET + 7, "steel1")
    box(picture, (0, STREET + 8, WIDTH, HEIGHT), "night4")
    for k in range(70):
        x, y = k * 89 % WIDTH, STREET + 10 + k * 31 % 60
        row(picture, x, x + 6 + k % 9, y, ("skin3", "bloom4", "night5", "night6")[k % 4])
    return picture, shines


def draw() -> Drawing:
    """The still."""
    picture, shines = street()
    x, y, width, height = SCREEN
    for left in (x + 14, x + width - 18):
        column(shines, left, y + height, STREET, "ink")
        box(shines, (left + 1, y + height, 3, STREET - y - height), "steel1")
    box(shines, (x - 5, y - 5, width + 10, height + 10), "ink")
    box(shines, (x - 4, y - 4, width + 8, height + 8), "night2")
    row(shines, x - 4, x + width + 3, y - 4, "bloom4")
    put(shines, shown(), x, y)
    paint(picture, STREET_THINGS)
    paint(shines, STREET_THINGS)
    for bird_x, bird_y in BIRDS:
        put(picture, paint(blank(12, 9), BIRD), bird_x, bird_y)
    lamps = Lamps((0.80, 0.72, 0.82))
    lamps.add(radial(278, 90, 220, 70), (0.50, 0.30, 0.10))
    lamps.add(radial(160, 116, 90, 26), (0.04, 0.30, 0.30))
    halo = glow((279, 62, 80, 60), "hearth6", 0.16, 4) + glow((160, 50, 120, 80), "tide4", 0.10)
    lit = lamps.on(picture, (1.5, 1.3, 1.2))
    return Drawing(
        opaque(shining(lit, shines, halo), twice=False), {"screen": [320, 2 * (y + height) + 12]}
    )
