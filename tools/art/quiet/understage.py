"""Under the stage: joists, light that falls through boards, a desk, and a wall on the blink."""

import numpy as np

from tools.art.canvas import Picture, blank, box, column, dot, put, row
from tools.art.friends import frame
from tools.art.images import Drawing
from tools.art.quiet.light import (
    HEIGHT,
    WIDTH,
    Field,
    Lamps,
    glow,
    grid,
    heads,
    opaque,
    radial,
    shining,
)
from tools.art.strokes import paint

GROUND = 96
DESK = """
    box ink 64,70,92,5
    box skin1 65,71,90,3
    box skin2 65,71,90,1
    box ink 67,75,4,38
    box skin1 68,75,2,37
    box ink 149,75,4,38
    box hearth2 150,75,2,37
    box ink 72,80,26,20
    box steel1 73,81,24,18
    box steel2 73,81,24,1
    box night1 75,84,20,4
    box night1 75,90,20,4
    box ink 82,42,44,28
    box steel1 83,43,42,26
    box ink 99,69,10,2
    box ink 132,52,20,18
    box steel1 133,53,18,16
    box ink 70,60,8,10
    box hearth7 71,61,6,8
    box cyan 72,64,3,3
    box ink 112,67,18,3
    box steel2 113,68,16,1
"""
SCREENS = """
    box tide1 85,45,38,22
    curve tide5 86,56 92,52 97,60 102,48 107,62 112,54 117,57 121,55
    box bloom3 85,64,38,1
    box hearth6 88,47,9,3
    box tide4 100,47,18,1
    box tide4 100,49,12,1
    box bloom1 135,55,14,12
    curve bloom4 136,61 139,58 142,61 145,64 148,61
    dots tide5 76,86 79,86 82,86
    dots bloom3 76,92
    dots hearth6 79,92
"""
CABLES = """
    curve ink 20,0 24,30 40,46 70,40 96,12 100,0
    curve ink 124,0 130,26 150,38 190,30 210,0
    curve bloom1 22,0 26,28 41,44 69,38 94,12 98,0
    curve tide2 126,0 132,25 151,36 189,28 208,0
    curve ink 150,112 170,118 190,108 206,114 222,110
    curve tide3 150,111 170,117 190,107 206,113 222,109
"""
RAIL = """
    box ink 26,62,32,3
    box steel2 26,63,32,1
    box ink 28,62,3,50
    box steel1 29,63,1,48
    box ink 53,62,3,50
    box steel1 54,63,1,48
"""
PEOPLE = {"finn": (100, 100, "u"), "marc": (186, 112, "r")}
WALL = (222, 26, 64, 70)


def beams(picture: Picture) -> None:
    """The back wall of brick, posts, and the stage's boards above with light between them."""
    for y in range(0, GROUND, 6):
        row(picture, 0, WIDTH - 1, y, "night1")
        for x in range(y // 6 % 2 * 7, WIDTH, 14):
            column(picture, x, y, y + 5, "night1")
    for x in (8, 168, 208, 296):
        box(picture, (x - 1, 0, 12, 112), "ink")
        box(picture, (x, 0, 10, 112), "hearth2")
        box(picture, (x, 0, 2, 112), "skin1")
        box(picture, (x + 8, 0, 2, 112), "hearth1")
    box(picture, (0, 8, WIDTH, 9), "ink")
    box(picture, (0, 9, WIDTH, 7), "hearth2")
    row(picture, 0, WIDTH - 1, 9, "skin1")
    for x in range(-6, WIDTH, 22):
        box(picture, (max(0, x), 0, 20, 8), "skin1")
        row(picture, max(0, x), x + 19, 7, "hearth2")


def ground(picture: Picture) -> None:
    """Concrete, and dust on it."""
    box(picture, (0, GROUND, WIDTH, HEIGHT - GROUND), "night2")
    row(picture, 0, WIDTH - 1, GROUND, "ink")
    for y in range(GROUND + 10, HEIGHT, 14):
        row(picture, 0, WIDTH - 1, y, "night1")
    for k in range(60):
        x, y = (k * 97) % WIDTH, GROUND + 4 + (k * 53) % (HEIGHT - GROUND - 6)
        dot(picture, x, y, "night3" if k % 3 else "night1")


def blinking(picture: Picture) -> None:
    """The wall that is not sure: blocks of glitch, some of them there, some not."""
    left, top, width, height = WALL
    box(picture, (left - 2, top - 2, width + 4, height + 4), "ink")
    for j in range(height // 10):
        for i in range(width // 8):
            solid = (i * 5 + j * 3 + i * j) % 6
            x, y = left + i * 8 + (j % 2) * 2 - 1, top + j * 10
            if solid < 4:
                box(picture, (x, y, 7, 9), ("steel1", "night4", "steel2", "night3")[solid])
                row(picture, x, x + 6, y, "night6" if solid == 2 else "steel2")
            elif solid == 4:
                box(picture, (x + 1, y + 4, 5, 1), "bloom3")
    for y, by in ((40, 3), (41, 3), (62, -4), (63, -3), (80, 2)):
        picture[y, left - 6 : left + width + 6] = np.roll(
            picture[y, left - 6 : left + width + 6], by
        )


def people(picture: Picture) -> None:
    """Finn at the desk, Marc at the wall."""
    for who, (x, foot, facing) in PEOPLE.items():
        figure = frame(who, "idle", facing, 0)
        put(picture, figure, x, foot - figure.shape[0])


def slats() -> Field:
    """Light from the stage: stripes that lean."""
    x, y = grid()
    across = (x + y * 0.42) % 22
    stripe = ((across > 9) & (across < 12.5)).astype(float)
    return np.asarray(stripe * np.clip(1 - (y - 8) / 120, 0, 1) * (y > 8))


def draw() -> Drawing:
    """The still, at the world's density."""
    picture = blank(WIDTH, HEIGHT, "night2")
    beams(picture)
    ground(picture)
    paint(picture, RAIL)
    blinking(picture)
    paint(picture, CABLES)
    paint(picture, DESK)
    people(picture)
    lamps = Lamps((0.62, 0.56, 0.80))
    lamps.add(slats(), (0.55, 0.50, 0.34))
    lamps.add(radial(104, 62, 84, 56), (0.06, 0.46, 0.48))
    lamps.add(radial(254, 62, 60, 56), (0.50, 0.30, 0.56))
    lamps.add(radial(150, 108, 110, 22), (0.24, 0.22, 0.20))
    shines = paint(blank(WIDTH, HEIGHT), SCREENS)
    for x in range(14, WIDTH, 22):
        box(shines, (x, 0, 2, 8), "hearth6" if x % 3 else "hearth7")
    halo = glow((104, 56, 50, 36), "tide4", 0.3) + glow((254, 60, 52, 48), "night5", 0.2)
    lit = lamps.on(picture, (1.4, 1.3, 1.4))
    return Drawing(opaque(shining(lit, shines, halo), twice=False), heads(PEOPLE))
