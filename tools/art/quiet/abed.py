"""Two stills in which two lie down: on the emptied stage, and in the corridor once it is quiet."""

from tools.art.canvas import Picture, blank, box, column, dots, put, recoloured, row
from tools.art.friends import frame
from tools.art.images import Drawing
from tools.art.portraits.shadow import DRAINED
from tools.art.quiet import labyrinth
from tools.art.quiet.light import (
    HEIGHT,
    WIDTH,
    Lamps,
    glow,
    opaque,
    radial,
    shining,
)
from tools.art.shapes import ellipse
from tools.art.strokes import paint
from tools.art.title import bed_from_above

BOARDS = 40
WATCH = """
    box ink 154,44,3,52
    box steel1 155,44,1,52
    disc ink 148,92,15,6
    disc steel1 149,92,13,4
    box ink 151,36,9,10
    box steel2 150,34,11,2
    line steel1 151,36 151,45
    line steel1 159,36 159,45
"""
GHOST_LIGHT = "disc hearth7 153,38,5,6\ndots hearth6 155,44 155,37"
CHAIRS = ((20, 18), (34, 22), (284, 18), (268, 22), (252, 19))
BEDS = {"marc": 108, "finn": 178}
STAGE_HEADS = {"marc": [244, 96], "finn": [384, 96]}
APART = 4
"""A hand's breadth."""

DEEP = (116, 60)
CORRIDOR_HEADS = {"lila": [286, 116], "shadow": [350, 116], "anya": [438, 150]}


def bed(picture: Picture, who: Picture, x: int, y: int) -> None:
    """A bed from above with whoever lies in it, and its shadow."""
    height, width = who.shape
    box(picture, (x + 2, y + 3, width, height), "ink")
    put(picture, who, x, y)


def boards() -> Picture:
    """A stage that is bare: boards, a torn curtain of dark at the sides, stacked chairs."""
    picture = blank(WIDTH, HEIGHT, "hearth2")
    box(picture, (0, 0, WIDTH, BOARDS), "night1")
    for x in range(0, WIDTH, 9):
        column(picture, x, 0, BOARDS - 1, "ink" if x % 2 else "night2")
    row(picture, 0, WIDTH - 1, BOARDS, "ink")
    for number, y in enumerate(range(BOARDS + 1, HEIGHT, 10)):
        row(picture, 0, WIDTH - 1, y + 9, "hearth1")
        for x in range(number * 41 % 70, WIDTH, 70):
            column(picture, x, y, y + 8, "hearth1")
    for k in range(40):
        x, y = (k * 71) % WIDTH, BOARDS + 6 + (k * 37) % 120
        dots(picture, ((x, y), (x + 1, y)), ("bloom2", "tide4", "hearth6", "night5")[k % 4])
    for x, y in CHAIRS:
        box(picture, (x, y + 10, 12, 3), "steel1")
        box(picture, (x, y, 2, 26), "steel1")
        box(picture, (x + 10, y + 10, 2, 16), "steel1")
        row(picture, x, x + 11, y + 10, "steel2")
    return picture


def draw_stage() -> Drawing:
    """Marc and Finn on their backs; one lamp that somebody always leaves on."""
    picture = boards()
    for who, x in BEDS.items():
        bed(picture, bed_from_above(who), x, 50)
    paint(picture, WATCH)
    lamps = Lamps((0.34, 0.32, 0.54))
    lamps.add(radial(156, 66, 110, 70), (0.80, 0.60, 0.34))
    lamps.add(radial(156, 94, 44, 20), (0.40, 0.30, 0.16))
    shines = paint(blank(WIDTH, HEIGHT), GHOST_LIGHT)
    halo = glow((156, 41, 40, 34), "hearth5", 0.34, 5)
    lit = lamps.on(picture, (1.45, 1.2, 1.1))
    return Drawing(opaque(shining(lit, shines, halo), twice=False), dict(STAGE_HEADS))


def draw_corridor() -> Drawing:
    """Lila and her shadow, a hand's breadth apart; the lit door behind them is only a door."""
    picture = labyrinth.corridor()
    labyrinth.gaps(picture)
    ellipse(picture, (96, 64, 128, 62), "night1")
    sleeper = bed_from_above("lila")
    width = sleeper.shape[1]
    left = 160 - width - APART // 2
    bed(picture, sleeper, left, DEEP[1])
    bed(picture, recoloured(sleeper, DRAINED), left + width + APART, DEEP[1])
    for who, x, foot, facing in (
        ("anya", 204, 108, "l"),
        ("marc", 88, 112, "r"),
        ("finn", 70, 104, "r"),
    ):
        figure = frame(who, "idle", facing, 0)
        put(picture, figure, x, foot - figure.shape[0])
    lamps = Lamps((0.42, 0.38, 0.60))
    lamps.add(radial(160, 58, 110, 84), (0.60, 0.50, 0.44))
    lamps.add(radial(160, 84, 60, 40), (0.40, 0.34, 0.34))
    shines = paint(blank(WIDTH, HEIGHT), "box hearth7 149,47,23,13\nbox hearth6 149,47,23,2")
    lit = lamps.on(picture, (1.3, 1.15, 1.2))
    halo = glow((160, 54, 60, 40), "hearth5", 0.22)
    return Drawing(opaque(shining(lit, shines, halo), twice=False), dict(CORRIDOR_HEADS))
