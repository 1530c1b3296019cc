"""What surrounds a room that does not fill the screen: hills of quilt, mobiles, a bed's frame.

The room lies in a bed that is too large; around it is what a child sees from one in the dark. All
of it is darker than any floor, and hides behind rooms that are larger.
"""

import math

from tools.art.canvas import Picture, blank, box, column, dot, dots, row

SEEN = 144
"""So much of a sky of 180 rows is seen over the timeline."""

HILLS = (  # top, height of the waves, their length, their beginning, cloth, rim, stitches
    (111, 6, 96, 30, "night1", "night2", "night2"),
    (122, 8, 130, 84, "night1", "night3", "night2"),
    (133, 6, 88, 12, "night2", "night4", "night3"),
)
SEAM = 14
STAR = ((0, -3), (0, -2), (-1, -1), (0, -1), (1, -1), (-3, 0), (-2, 0), (-1, 0), (0, 0))
POST, RISE, FOOT = 7, 12, 14
"""How wide a post is, how far it stands over the room, and how far its foot goes down."""


def hills(picture: Picture, top: int = 0) -> None:
    """Roll quilts along the foot of a sky, the farthest first."""
    width = picture.shape[1]
    for level, high, long, begin, cloth, rim, seam in HILLS:
        for x in range(width):
            edge = top + level + round(_wave(x, high, long, begin))
            column(picture, x, edge, picture.shape[0] - 1, cloth)
            dot(picture, x, edge, rim)
            for depth in (SEAM // 2, SEAM + SEAM // 2):
                if (x + depth) % 5 < 3:
                    dot(picture, x, edge + depth, seam)
            if (x + level) % 31 < 1:
                for down in range(2, 22, 2):
                    dot(picture, x + down // 4, edge + down, seam)


def _wave(x: int, high: int, long: int, begin: int) -> float:
    turn = 2 * math.pi * (x + begin) / long
    return high * (0.7 * math.sin(turn) + 0.3 * math.sin(2.3 * turn + 1))


def mobile(toys: tuple[str, str, str], lengths: tuple[int, int, int]) -> Picture:
    """A child's mobile: a bar on a string, three toys on strings of their own."""
    picture = blank(48, 64)
    column(picture, 24, 0, 9, "night2")
    row(picture, 6, 42, 10, "night3")
    dots(picture, ((5, 11), (43, 11), (24, 9)), "night3")
    for x, toy, length in zip((6, 24, 42), toys, lengths, strict=True):
        column(picture, x, 11, 10 + length, "night2")
        _toy(picture, toy, x, 13 + length)
    return picture


def _toy(picture: Picture, toy: str, x: int, y: int) -> None:
    match toy:
        case "star":
            dots(picture, ((x + a, y + b) for a, b in STAR), "night4")
            dots(picture, ((x - a, y + b) for a, b in STAR), "night4")
            dots(
                picture, ((x - 1, y + 1), (x + 1, y + 1), (x - 2, y + 2), (x + 2, y + 2)), "night4"
            )
            dots(picture, ((x, y - 2), (x - 1, y - 1)), "night6")
        case "moon":
            for k, (a, b) in enumerate(((-1, 2), (-2, 1), (-3, 0), (-3, -1), (-2, -1), (-1, 0))):
                row(picture, x + a, x + b, y - 3 + k, "night4")
            dots(picture, ((x - 2, y - 2), (x - 3, y - 1)), "night6")
        case "sheep":
            box(picture, (x - 4, y - 2, 8, 5), "night4")
            row(picture, x - 3, x + 2, y - 3, "night4")
            box(picture, (x + 3, y - 1, 3, 3), "night3")
            dots(picture, ((x - 3, y + 3), (x + 2, y + 3)), "night3")
            dots(picture, ((x - 3, y - 2), (x - 1, y - 3), (x + 1, y - 2)), "night5")
        case _:
            box(picture, (x - 4, y - 2, 9, 6), "night4")
            dots(
                picture, ((x - 5, y - 2), (x + 5, y - 2), (x - 5, y + 3), (x + 5, y + 3)), "night3"
            )
            row(picture, x - 3, x + 3, y - 2, "night5")


def pieces() -> dict[str, Picture]:
    """The frame of a bed as large as a room, in pieces that are laid along its edges."""
    return {
        "frame/knob": _knob(),
        "frame/shaft": _shaft(),
        "frame/foot": _foot(),
        "frame/board": _board(),
        "frame/board_l": _shoulder(),
        "frame/board_r": _shoulder()[:, ::-1].copy(),
    }


def _knob() -> Picture:
    """A turned ball on a neck, lit from the upper left."""
    picture = blank(POST, 11)
    for y, (left, right) in enumerate(((2, 4), (1, 5), (0, 6), (0, 6), (0, 6), (1, 5), (2, 4))):
        row(picture, left, right, y, "night3")
    for x, y in ((2, 1), (1, 2), (2, 2), (1, 3)):
        dot(picture, x, y, "night4")
    dot(picture, 2, 2, "night6")
    row(picture, 1, 5, 5, "night2")
    row(picture, 2, 4, 6, "night2")
    row(picture, 1, 5, 7, "night4")
    box(picture, (1, 8, 5, 3), "night3")
    column(picture, 5, 8, 10, "night2")
    return picture


def _shaft() -> Picture:
    picture = blank(POST, 16)
    box(picture, (1, 0, 5, 16), "night3")
    column(picture, 1, 0, 15, "night4")
    column(picture, 5, 0, 15, "night2")
    row(picture, 0, 6, 7, "night4")
    row(picture, 0, 6, 8, "night2")
    return picture


def _foot() -> Picture:
    picture = blank(POST, FOOT)
    box(picture, (1, 0, 5, 6), "night3")
    column(picture, 1, 0, 5, "night4")
    column(picture, 5, 0, 5, "night2")
    for y, (left, right) in enumerate(((0, 6), (0, 6), (1, 5), (1, 5), (2, 4), (2, 4)), start=6):
        row(picture, left, right, y, "night3" if y < 9 else "night2")
    row(picture, 0, 6, 6, "night4")
    return picture


def _board() -> Picture:
    """A piece of the headboard: a rail, and tufted cloth under it."""
    picture = blank(16, RISE)
    row(picture, 0, 15, 0, "night4")
    row(picture, 0, 15, 1, "night3")
    row(picture, 0, 15, 2, "night2")
    box(picture, (0, 3, 16, RISE - 3), "night1")
    for x, y in ((0, 3), (8, 3), (4, 7), (12, 7), (0, 11), (8, 11)):
        dots(picture, ((x - 1, y), (x + 1, y), (x, y)), "night2")
    return picture


def _shoulder() -> Picture:
    """The end of the headboard, where the rail comes down to its post."""
    picture = _board()
    for x in range(10):
        down = round((10 - x) ** 2 / 12)
        picture[:down, x] = blank(1, 1)[0, 0]
        dot(picture, x, down, "night4")
        dot(picture, x, down + 1, "night3")
        dot(picture, x, down + 2, "night2")
    return picture
