"""Saturday, six in the morning: the flat cut open, four beds in a row, walls one can knock on."""

from collections.abc import Iterator

from tools.art.canvas import Picture, blank, box, column, dots, put, row
from tools.art.images import Drawing
from tools.art.places.city import DAWN, skyline
from tools.art.places.surfaces import wallpaper
from tools.art.quiet.light import HEIGHT, WIDTH, Field, Lamps, glow, grid, opaque, radial, shining
from tools.art.quiet.sleepers import Bed, board, cover, face, pillow
from tools.art.shapes import blob, ellipse
from tools.art.strokes import paint

CEILING = 9
CHIN = 98
WIDE = 76
"""Of each room; four pixels of plaster are all that is between two."""

ORDER = ("lila", "anya", "marc", "finn")
PAPERS = {
    "lila": ("bloom2", "bloom1", "hearth4"),
    "anya": ("skin2", "skin1", "hearth6"),
    "marc": ("tide3", "tide2", "tide4"),
    "finn": ("night3", "night2", "night4"),
}
AWAKE = {"lila": "calm", "anya": "tired", "marc": "tired", "finn": "tired"}
ASLEEP = {"lila": "asleep", "anya": "asleep", "marc": "asleep", "finn": "tired"}
WINDOW = (16, 15, 44, 34)
"""In each room: left, top, width, height of the glass."""

WORN = 82
"""The row at which knuckles have knocked for six years."""

ON_THE_WALL = {
    "lila": """
        box ink 2,58,9,12
        box night6 3,59,7,10
        box hearth5 4,61,5,6
        box ink 64,20,11,14
        box hearth7 65,21,9,12
        disc hearth6 67,24,5,5
    """,
    "anya": """
        ring steel2 62,56,13,15
        ring hearth7 63,57,11,13
        box steel1 68,71,1,30
        box hearth7 2,18,8,10
        box bloom4 3,19,6,6
        box hearth7 3,32,8,10
        box tide5 4,33,6,6
    """,
    "marc": """
        box hearth2 63,60,11,3
        box ink 64,36,1,24
        box skin2 65,36,8,1
        box hearth3 66,37,6,14
        disc steel1 3,20,9,9
        disc hearth7 4,21,7,7
        box ink 7,23,1,3
        box ink 7,25,3,1
    """,
    "finn": """
        box ink 1,54,13,11
        box tide1 2,55,11,8
        box cyan 3,57,6,1
        box tide4 3,59,8,1
        box tide4 3,61,4,1
        box hearth7 64,14,6,6
        box hearth6 69,22,6,6
        box bloom4 63,30,6,6
    """,
}
BLIND = """
    poly ink 14,13 62,9 52,47 18,42
    poly night5 15,14 60,11 51,45 19,41
    line night6 16,18 60,14
    line night4 16,22 58,19
    line night4 17,26 57,24
    line night4 17,30 56,29
    line night4 18,34 54,34
    line night4 18,38 53,40
"""
POINTS = {"lila": 79, "anya": 159, "marc": 239, "finn": 243}


def lefts() -> Iterator[tuple[str, int]]:
    """Each friend and the left edge of the room."""
    for number, who in enumerate(ORDER):
        yield who, 2 + number * (WIDE + 4)


def room(who: str) -> tuple[Picture, Picture]:
    """A room without its bed, and the glass of its window."""
    picture, glass = blank(WIDE, HEIGHT), blank(WIDE, HEIGHT)
    wallpaper(picture, (0, CEILING, WIDE, HEIGHT - CEILING), PAPERS[who])
    x, y, width, height = WINDOW
    box(picture, (x - 3, y - 3, width + 6, height + 6), "hearth2")
    box(picture, (x - 2, y - 2, width + 4, height + 4), "skin3")
    put(glass, skyline(WIDE, height, DAWN)[:, :width], x, y)
    ellipse(glass, (x + 24, y + 12, 15, 15), "hearth7")
    for bar in (x + width // 2 - 1,):
        column(glass, bar, y, y + height - 1, "skin2")
        column(glass, bar + 1, y, y + height - 1, "hearth2")
    row(glass, x, x + width - 1, y + 15, "skin2")
    if who == "finn":
        paint(glass, BLIND)
    else:
        for left, shade in ((x - 6, "bloom2"), (x + width - 1, "bloom2")):
            cloth = {"lila": shade, "anya": "hearth5", "marc": "azure"}[who]
            fold = {"lila": "bloom1", "anya": "hearth4", "marc": "night3"}[who]
            box(picture, (left, y - 6, 8, height + 10), cloth)
            for k in (1, 4, 6):
                column(picture, left + k, y - 6, y + height + 3, fold)
            glass[:, max(0, left) : left + 8] = 255
    paint(picture, ON_THE_WALL[who])
    return picture, glass


def bed_in(picture: Picture, who: str, left: int, mood: str) -> None:
    """The bed, and who is in it."""
    bed = Bed(who, left + WIDE // 2, CHIN, 30)
    board(picture, bed, top=46)
    pillow(picture, bed)
    face(picture, bed, mood)
    cover(picture, bed, flare=4)


def walls(picture: Picture) -> None:
    """Plasterboard, cut open; where knuckles were, the paper is gone."""
    box(picture, (0, 0, WIDTH, CEILING), "steel1")
    row(picture, 0, WIDTH - 1, 0, "steel2")
    row(picture, 0, WIDTH - 1, CEILING - 1, "ink")
    for k in range(0, WIDTH, 9):
        dots(picture, ((k, 3 + k % 3), (k + 4, 5)), "night3")
    for number in range(5):
        x = -2 + number * (WIDE + 4)
        box(picture, (x, CEILING - 1, 4, HEIGHT), "ink")
        box(picture, (x + 1, CEILING, 2, HEIGHT), "night6")
        column(picture, x + 2, CEILING, HEIGHT - 1, "steel2")
        if 0 < number < 4:
            blob(
                picture,
                ((x - 3, WORN), (x + 1, WORN - 10), (x + 6, WORN), (x + 2, WORN + 9)),
                "skin4",
            )
            blob(
                picture,
                ((x - 1, WORN), (x + 1, WORN - 6), (x + 5, WORN), (x + 2, WORN + 5)),
                "skin3",
            )
            dots(picture, ((x + 1, WORN - 2), (x + 2, WORN + 1), (x, WORN + 2)), "hearth4")


def sunbeams() -> Field:
    """The glass of every window on the bed below it; Finn's gets past the blind's loose corner."""
    x, y = grid()
    total = x * 0
    for who, left in lefts():
        slant = x - left + (y - 70) * 0.30
        wide = (14, 58) if who != "finn" else (52, 62)
        inside = (slant > wide[0]) & (slant < wide[1]) & (x > left) & (x < left + WIDE)
        bar = abs(slant - 37) < 2 if who != "finn" else False
        total = total + inside * (1 - bar * 1.0) * (y > 56)
    return total


def draw(*, quiet: bool = False) -> Drawing:
    """All four awake, or (`quiet`) three asleep and Finn horizontal."""
    picture, glass = blank(WIDTH, HEIGHT, "ink"), blank(WIDTH, HEIGHT)
    for who, left in lefts():
        papered, panes = room(who)
        put(picture, papered, left, 0)
        put(glass, panes, left, 0)
    for who, left in lefts():
        bed_in(picture, who, left, (ASLEEP if quiet else AWAKE)[who])
        clear_behind(glass, left)
    walls(picture)
    lamps = Lamps((0.66, 0.60, 0.74))
    for _, left in lefts():
        lamps.add(radial(left + 38, 36, 60, 60), (0.34, 0.24, 0.14))
    lamps.add(sunbeams(), (0.36, 0.28, 0.10))
    halo = glow((160, 30, 240, 70), "hearth5", 0.10, 4)
    lit = lamps.on(picture, (1.4, 1.22, 1.12), 0.10)
    heads: dict[str, object] = {who: [2 * left + WIDE, 88] for who, left in lefts()}
    heads |= {f"knock/{who}": [2 * x, 2 * WORN] for who, x in POINTS.items()}
    return Drawing(opaque(shining(lit, glass, halo), twice=False), heads)


def clear_behind(glass: Picture, left: int) -> None:
    """The bed stands before the window."""
    glass[CHIN - 51 :, left : left + WIDE] = 255
