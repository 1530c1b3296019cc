"""Under the stage: joists, light that falls through boards, a desk, and a wall on the blink."""

import numpy as np

from tools.art.canvas import Picture, blank, box, column, dot, dots, put, row
from tools.art.images import Drawing
from tools.art.palette import INDEX
from tools.art.portraits import finn, marc
from tools.art.quiet.light import (
    HEIGHT,
    WIDTH,
    Field,
    Lamps,
    glow,
    grid,
    opaque,
    radial,
    shining,
)
from tools.art.strokes import paint

GROUND = 112
FINN, MARC = (80, 38), (146, 38)
"""Where their portraits begin, left and top; the desk cuts them off."""

DESK = """
    box ink 54,104,170,80
    box skin1 55,105,168,5
    box skin2 55,105,168,1
    box hearth2 55,110,168,70
    box ink 96,90,58,18
    box steel1 97,91,56,16
    box night3 97,91,56,3
    box steel2 97,91,56,1
    box ink 120,96,10,7
    box night2 121,97,8,5
    dots tide5 102,102 105,102
    box ink 112,107,26,3
    box ink 60,90,13,15
    box hearth7 61,91,11,13
    box cyan 62,96,6,5
    curve ink 61,88 64,85 62,82
    box ink 186,88,24,17
    box steel1 187,89,22,15
    box steel2 187,89,22,1
    box night1 189,92,18,3
    box night1 189,98,18,3
    box ink 164,97,16,8
    box hearth4 165,98,14,6
    box hearth5 165,98,14,2
"""
SCREENS = """
    box tide4 98,89,54,1
    box tide5 104,89,42,1
    dots tide5 191,93 194,93 197,93
    dots bloom3 191,99
    dots hearth6 194,99
"""
CABLES = """
    curve ink 20,0 24,30 40,46 62,40 70,12 72,0
    curve ink 170,0 176,22 192,30 214,24 222,0
    curve bloom1 22,0 26,28 41,44 60,38 68,12 70,0
    curve tide2 172,0 178,21 193,28 212,22 220,0
    curve ink 222,122 238,116 250,124 268,112 280,104
    curve tide3 222,121 238,115 250,123 268,111 280,103
"""
WALL = (232, 22, 72, 80)
BEYOND = """
    box bloom2 232,22,72,64
    box hearth2 232,82,72,5
    box hearth4 232,82,72,1
    box skin1 232,87,72,15
    box hearth2 238,94,60,1
    blob ink 238,100 238,52 244,44 256,40 268,44 274,52 274,100
    blob hearth3 240,100 240,53 246,46 256,42 266,46 272,53 272,100
    blob hearth7 240,70 244,58 256,55 268,58 272,70 266,78 246,78
    blob night6 243,70 247,64 256,62 265,64 269,70 262,75 250,75
    blob hearth5 238,102 238,80 246,76 256,78 266,76 274,80 274,102
    blob skin4 238,80 246,76 256,78 266,76 274,80 274,84 256,82 238,84
    poly skin4 256,87 262,93 256,99 250,93
    box ink 283,48,17,40
    box skin1 284,49,15,39
    box skin2 284,49,15,1
    disc hearth6 294,68,3,3
"""
HEADS = {
    "finn": [2 * (FINN[0] + 32), 2 * FINN[1] - 2],
    "marc": [2 * (MARC[0] + 32), 2 * MARC[1]],
    "knock/lila": [486, 96],
    "knock/anya": [580, 96],
    "knock/marc": [430, 208],
    "knock/finn": [184, 204],
}


def beams(picture: Picture) -> None:
    """The back wall of brick, posts, and the stage's boards above with light between them."""
    for y in range(0, GROUND, 6):
        row(picture, 0, WIDTH - 1, y, "night1")
        for x in range(y // 6 % 2 * 7, WIDTH, 14):
            column(picture, x, y, y + 5, "night1")
    for x in (8, 62, 216, 308):
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


def opened(picture: Picture) -> None:
    """The same wall, gone: a room of theirs lies behind it, too large, and its lamp is on."""
    left, top, width, height = WALL
    beyond = paint(blank(WIDTH, HEIGHT), BEYOND)
    for x in range(left + 6, left + width, 10):
        for y in range(top + 5 + x % 4, top + 58, 11):
            if beyond[y, x] == INDEX["bloom2"]:
                dots(beyond, ((x, y), (x - 1, y + 1), (x + 1, y + 1), (x, y + 2)), "bloom3")
    box(picture, (left - 3, top - 3, width + 6, height + 6), "ink")
    for y in range(top, top + height):
        ragged = (y * 7 // 5 + y // 6 * 5) % 5
        part = beyond[y, left + ragged : left + width - (ragged * 2) % 5]
        picture[y, left + ragged : left + ragged + part.size] = part
    for k in range(9):
        x, y = left - 4 + (k * 37) % (width + 6), top - 5 + (k * 53) % (height + 8)
        if min(x - left, left + width - x, y - top, top + height - y) < 8:
            box(picture, (x, y, 5, 4), ("night4", "steel1", "night3")[k % 3])


def people(picture: Picture) -> None:
    """Finn and Marc, as the screen sees them."""
    put(picture, finn.draw("worried"), *FINN)
    put(picture, marc.draw("calm"), *MARC)


def slats() -> Field:
    """Light from the stage: stripes that lean."""
    x, y = grid()
    across = (x + y * 0.42) % 22
    stripe = ((across > 9) & (across < 12.5)).astype(float)
    return np.asarray(stripe * np.clip(1 - (y - 8) / 120, 0, 1) * (y > 8))


def draw(*, open_: bool = False) -> Drawing:
    """The still, at the world's density; `open_`: the wall has been knocked on."""
    picture = blank(WIDTH, HEIGHT, "night2")
    beams(picture)
    ground(picture)
    (opened if open_ else blinking)(picture)
    paint(picture, CABLES)
    people(picture)
    paint(picture, DESK)
    lamps = Lamps((0.52, 0.46, 0.72))
    lamps.add(slats(), (0.55, 0.50, 0.34))
    lamps.add(radial(124, 92, 90, 60), (0.16, 0.52, 0.54))
    lamps.add(radial(124, 74, 110, 60), (0.24, 0.26, 0.22))
    middle = (WALL[0] + WALL[2] // 2, WALL[1] + WALL[3] // 2)
    if open_:
        lamps.add(radial(*middle, 120, 100), (0.50, 0.30, 0.24))
        halo = glow((*middle, 84, 70), "bloom4", 0.22, 5)
    else:
        lamps.add(radial(*middle, 60, 60), (0.50, 0.30, 0.56))
        halo = glow((*middle, 56, 56), "night5", 0.2)
    shines = paint(blank(WIDTH, HEIGHT), SCREENS)
    for x in range(14, WIDTH, 22):
        box(shines, (x, 0, 2, 8), "hearth6" if x % 3 else "hearth7")
    lit = lamps.on(picture, (1.4, 1.3, 1.4))
    halo = halo + glow((124, 84, 60, 40), "tide4", 0.26)
    return Drawing(opaque(shining(lit, shines, halo), twice=False), dict(HEADS))
