"""The advert on Eider Street that knows her: her own face, as large as a house, two in the rain."""

import numpy as np

from tools.art.canvas import CLEAR, Picture, blank, box, column, put, row
from tools.art.friends import ROLES, frame
from tools.art.images import Drawing
from tools.art.palette import INDEX, RGB
from tools.art.people import umbrella
from tools.art.portraits import lila
from tools.art.quiet.light import HEIGHT, WIDTH, Field, Lamps, glow, opaque, radial, shining
from tools.art.quiet.wren import SHADES
from tools.art.strokes import paint

SCREEN = (78, -4, 164, 92)
STREET = 100
TWO = {"lila": (138, 122), "anya": (152, 123)}
SLEPT = """
    box tide5 130,22,2,46
    box tide5 130,67,28,2
    box tide3 134,50,4,16
    box tide4 139,40,4,26
    box tide6 144,28,4,38
    box tide4 149,44,4,22
    box tide3 154,56,4,10
    box bloom3 6,8,20,7
    box tide6 8,10,2,3
    box tide6 12,10,2,3
    box tide6 16,10,2,3
    box tide6 20,10,2,3
    box tide3 6,22,16,2
    box tide3 6,27,22,2
    box tide2 6,32,12,2
    box tide3 6,37,18,2
    box tide2 6,42,20,2
"""


def face() -> Picture:
    """Lila asleep as the Net has her: twice as large, in one colour, every third row darker."""
    head = lila.draw("asleep").repeat(2, 0).repeat(2, 1)
    bright = RGB[np.where(head == CLEAR, 0, head)] @ np.array([0.4, 0.4, 0.2])
    step = np.clip(bright / 255 * 7.8 + 0.6, 1, 6).astype(int)
    step[::3] = np.maximum(step[::3] - 1, 0)
    numbers = np.array([INDEX[name] for name in SHADES], np.uint8)
    return np.where(head == CLEAR, CLEAR, numbers[step]).astype(np.uint8)


def screen() -> Picture:
    """What shines over the street."""
    _, _, width, height = SCREEN
    picture = blank(width, height, "tide1")
    for y in range(0, height, 3):
        row(picture, 0, width - 1, y, "ink")
    put(picture, face(), 18, 6)
    return paint(picture, SLEPT)


def fronts() -> Picture:
    """Brick, shutters, a pavement that mirrors, and a gutter."""
    picture = blank(WIDTH, HEIGHT, "night2")
    for y in range(0, STREET, 6):
        row(picture, 0, WIDTH - 1, y, "night1")
        for x in range(y // 6 % 2 * 8, WIDTH, 16):
            column(picture, x, y, y + 5, "night1")
    for x in (10, 268):
        box(picture, (x, 26, 42, 34), "ink")
        box(picture, (x + 2, 28, 38, 30), "night1")
        column(picture, x + 20, 28, 57, "ink")
        row(picture, x - 2, x + 43, 60, "steel1")
    box(picture, (0, STREET - 10, WIDTH, 10), "night1")
    box(picture, (0, STREET, WIDTH, HEIGHT - STREET), "steel1")
    for y in range(STREET, HEIGHT, 9):
        row(picture, 0, WIDTH - 1, y, "night3")
        for x in range(y * 7 % 26, WIDTH, 26):
            column(picture, x, y, y + 8, "night3")
    row(picture, 0, WIDTH - 1, STREET, "ink")
    return picture


def mirrored_light() -> Field:
    """The screen once more, in streaks on the wet stones."""
    image = np.zeros((HEIGHT, WIDTH, 3))
    x, _, width, height = SCREEN
    shown = screen()
    for y in range(STREET + 1, HEIGHT):
        source = height - 1 - (y - STREET) % height
        strength = 0.5 * max(0.0, 1 - (y - STREET) / 64) * (0.4 if y % 5 == 3 else 1)
        image[y, x : x + width] = RGB[shown[source]] * strength
    return image


def rain(picture: Field) -> None:
    """Drops that stand still, as in every picture of rain."""
    for k in range(90):
        x, y = k * 61 % WIDTH, k * 47 % 150
        picture[y : y + 4, x] = picture[y : y + 4, x] * 0.6 + RGB[INDEX["tide5"]] * 0.34


def draw() -> Drawing:
    """The still."""
    picture = fronts()
    shines = blank(WIDTH, HEIGHT)
    x, y, width, height = SCREEN
    box(picture, (x - 5, 0, width + 10, y + height + 5), "ink")
    box(picture, (x - 4, 0, width + 8, y + height + 4), "steel1")
    box(picture, (x - 2, 0, width + 4, y + height + 2), "ink")
    put(shines, screen(), x, y)
    for who, (left, foot) in TWO.items():
        figure = frame(who, "idle", "u", 0)
        put(picture, figure, left, foot - figure.shape[0])
    canopy = umbrella(ROLES["lila"], "bloom", "r")
    put(picture, canopy, TWO["lila"][0] - 11, TWO["lila"][1] - canopy.shape[0] - 5)
    hidden = blank(WIDTH, HEIGHT)
    put(hidden, canopy, TWO["lila"][0] - 11, TWO["lila"][1] - canopy.shape[0] - 5)
    shines[hidden != CLEAR] = CLEAR
    lamps = Lamps((0.40, 0.40, 0.66))
    lamps.add(radial(160, 70, 150, 90), (0.10, 0.50, 0.46))
    lamps.add(radial(160, 110, 110, 30), (0.16, 0.40, 0.36))
    halo = glow((160, 44, 150, 90), "tide4", 0.18, 5) + mirrored_light() * 0.8
    lit = shining(lamps.on(picture, (1.2, 1.3, 1.4)), shines, halo)
    rain(lit)
    heads = {who: [2 * (left + 15), 2 * (foot - 38)] for who, (left, foot) in TWO.items()}
    return Drawing(opaque(lit, twice=False), {**heads, "advert": [320, 2 * (y + height) + 14]})
