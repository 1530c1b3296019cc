"""Stills in which two lie down: on the emptied stage, and in the corridor once it is quiet."""

from tools.art.canvas import Picture, blank, box, column, put, row
from tools.art.friends import frame
from tools.art.images import Drawing
from tools.art.quiet import labyrinth
from tools.art.quiet.light import HEIGHT, WIDTH, Lamps, glow, opaque, radial, shining
from tools.art.quiet.sleepers import Bed, board, cover, face, hand, pillow
from tools.art.strokes import paint

BOARDS = 70
MARC, FINN = Bed("marc", 98, 66), Bed("finn", 224, 66)
FOOT = 104
WATCH = """
    box ink 158,34,5,96
    box steel1 159,34,3,96
    box steel2 159,34,1,96
    box ink 154,20,13,15
    line steel2 154,20 166,20
    box steel1 154,20,1,14
    box steel1 166,20,1,14
"""
GHOST_LIGHT = "disc hearth6 156,21,9,12\ndisc hearth7 157,22,7,9\nbox hearth5 159,32,3,2"
BOOT = """
    blob ink 0,27 0,11 3,3 8,0 13,3 16,11 16,27
    blob skin1 1,27 1,12 4,4 8,1 12,4 15,12 15,27
    blob skin2 3,24 3,12 6,5 8,3 6,9 5,24
    box hearth1 2,13,13,1
    box ink 2,14,13,12
    box hearth2 3,15,11,2
    box hearth2 3,19,11,2
    box hearth2 3,23,11,2
"""
SOCK = """
    blob ink 0,26 0,12 4,3 8,1 12,3 15,12 15,26
    blob tide6 1,26 1,13 5,4 8,2 11,4 14,13 14,26
    box tide4 1,12,13,3
    box tide4 1,18,13,3
    blob skin3 5,6 7,3 9,3 10,6 8,8
"""
RAIL = """
    line ink 136,77 145,108
    line steel2 137,77 146,108
    line steel1 138,77 147,108
    line ink 139,77 148,108
    box ink 136,76,4,14
    box steel2 137,76,1,13
    box ink 144,106,4,20
    box steel2 145,106,1,19
"""
STAGE_HEADS = {"marc": MARC.head, "finn": FINN.head}


def stage() -> Picture:
    """A stage that is bare: a drawn curtain, boards, confetti, chairs that somebody has stacked."""
    picture = blank(WIDTH, HEIGHT, "hearth2")
    for x in range(WIDTH):
        fold = (x * 5 + x // 17 * 3) % 23
        name = "bloom2" if fold < 3 else "hearth1" if fold > 17 else "bloom1"
        column(picture, x, 0, BOARDS - 3 + (fold < 3), name)
    box(picture, (0, BOARDS - 8, WIDTH, 2), "skin1")
    row(picture, 0, WIDTH - 1, BOARDS, "ink")
    for number, y in enumerate(range(BOARDS + 1, HEIGHT, 9)):
        row(picture, 0, WIDTH - 1, y + 8, "hearth1")
        for x in range(number * 41 % 70, WIDTH, 70):
            column(picture, x, y, y + 7, "hearth1")
    for k in range(46):
        x, y = (k * 71) % WIDTH, BOARDS + 6 + (k * 37) % 100
        colour = ("bloom3", "tide4", "hearth6", "night5")[k % 4]
        row(picture, x, x + 1, y, colour)
    for x, y in ((18, 88), (20, 80), (17, 72), (286, 88), (284, 80)):
        box(picture, (x, y, 22, 3), "steel2")
        box(picture, (x, y + 3, 22, 2), "steel1")
        column(picture, x + 1, y + 3, y + 12, "ink")
        column(picture, x + 20, y + 3, y + 12, "ink")
    return picture


def feet(picture: Picture, bed: Bed, shoe: str) -> None:
    """Two soles beyond the end of a blanket that is too short."""
    for x in (bed.x - 17, bed.x + 2):
        put(picture, paint(blank(17, 28), shoe), x, FOOT - 14)


def made(picture: Picture, bed: Bed, mood: str, shoe: str) -> None:
    """A bed with somebody on his back."""
    board(picture, bed, deep=FOOT - bed.chin + 52)
    pillow(picture, bed)
    face(picture, bed, mood)
    cover(picture, bed, FOOT)
    feet(picture, bed, shoe)


def draw_stage(*, gone: bool = False) -> Drawing:
    """Marc and Finn on their backs; one lamp that somebody always leaves on.

    `gone`: Marc sleeps, and what hums is blue.
    """
    picture = stage()
    made(picture, MARC, "asleep" if gone else "calm", BOOT)
    made(picture, FINN, "worried" if gone else "tired", SOCK)
    paint(picture, RAIL)
    hand(picture, 136, 88, ("skin4", "skin3"))
    paint(picture, WATCH)
    lamps = Lamps((0.36, 0.32, 0.56))
    lamps.add(radial(160, 40, 170, 110), (0.70, 0.52, 0.30) if not gone else (0.44, 0.34, 0.24))
    lamps.add(radial(160, 96, 120, 30), (0.26, 0.18, 0.10))
    halo = glow((160, 27, 44, 36), "hearth5", 0.34 if not gone else 0.18, 5)
    if gone:
        lamps.add(radial(MARC.x, 60, 70, 60), (0.10, 0.34, 0.62))
        halo = halo + glow((MARC.x, 52, 66, 56), "azure", 0.30, 5)
    shines = paint(blank(WIDTH, HEIGHT), GHOST_LIGHT)
    lit = lamps.on(picture, (1.35, 1.15, 1.2))
    return Drawing(opaque(shining(lit, shines, halo), twice=False), dict(STAGE_HEADS))


LILA, SHADOW = Bed("lila", 127, 100, 31), Bed("shadow", 193, 100, 31)
UP = 20
"""By how much the corridor is seen higher than from the floor."""

WAITING = {"anya": 180, "marc": 130, "finn": 108}
CORRIDOR_HEADS = {"lila": LILA.head, "shadow": SHADOW.head, "anya": [392, 46]}


def corridor() -> Picture:
    """The corridor once it is quiet, and three who wait at its end."""
    seen = labyrinth.corridor()
    labyrinth.gaps(seen)
    picture = blank(WIDTH, HEIGHT, "ink")
    picture[: HEIGHT - UP] = seen[UP:]
    picture[HEIGHT - UP :] = seen[-1]
    for who, x in WAITING.items():
        figure = frame(who, "idle", "d", 0)
        put(picture, figure, x, 58 - figure.shape[0])
    return picture


def draw_corridor(*, quiet: bool = False) -> Drawing:
    """Lila and her shadow, a hand's breadth apart. `quiet`: both have gone to sleep."""
    picture = corridor()
    both = Bed("lila", 160, 100, 66)
    board(picture, both, top=44)
    for bed, mood, lean in (
        (SHADOW, "asleep" if quiet else "worried", -1),
        (LILA, "asleep" if quiet else "calm", 1),
    ):
        pillow(picture, bed, dim=bed is SHADOW)
        face(picture, bed, mood, lean)
    for bed in (SHADOW, LILA):
        cover(picture, bed, flare=4)
    lamps = Lamps((0.44, 0.40, 0.62))
    lamps.add(radial(160, 38, 120, 70), (0.56, 0.46, 0.40))
    lamps.add(radial(LILA.x + 10, 84, 70, 56), (0.46, 0.36, 0.30))
    lamps.add(radial(SHADOW.x, 84, 60, 56), (0.30, 0.26, 0.44))
    shines = blank(WIDTH, HEIGHT)
    box(shines, (149, 47 - UP, 23, 12), "hearth7")
    box(shines, (149, 47 - UP, 23, 2), "hearth6")
    halo = glow((160, 38, 60, 40), "hearth5", 0.22)
    lit = lamps.on(picture, (1.3, 1.15, 1.2))
    return Drawing(opaque(shining(lit, shines, halo), twice=False), dict(CORRIDOR_HEADS))
