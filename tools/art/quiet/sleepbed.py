"""The bed of a natural sleep: a carved board, pillows, Lila, a quilt sewn by hand, the cat."""

import math

import numpy as np

from tools.art.canvas import CLEAR, Picture, blank, box, dot, drawn, put
from tools.art.grids import rows
from tools.art.portraits import bodies
from tools.art.portraits.features import EYES, stamp
from tools.art.quiet.light import HEIGHT, WIDTH
from tools.art.shapes import ellipse, spline
from tools.art.strokes import paint

BOARD = """
    blob ink 10,128 10,60 16,50 50,40 86,36 122,40 156,50 162,60 162,128
    blob skin1 12,128 12,61 18,52 50,42 86,38 122,42 154,52 160,61 160,128
    blob hearth2 20,128 20,64 26,58 54,49 86,46 118,49 146,58 152,64 152,128
"""
EDGE = "curve skin3 20,53 50,43 86,39 122,43 150,52"
MATTRESS = """
    blob ink 15,92 24,84 86,80 148,84 157,92 162,182 10,182
    blob night6 17,93 25,86 86,82 147,86 155,93 160,182 12,182
"""
PILLOWS = """
    blob steel2 92,88 100,68 122,66 144,70 149,84 144,98 118,102 98,100
    blob night6 93,86 101,69 122,67 142,71 147,84 141,95 118,98 99,97
    curve night5 104,74 112,71 124,70
    curve night5 138,92 143,86 144,78
    blob night5 22,92 26,72 46,66 74,64 98,68 104,82 100,100 78,108 44,108 27,104
    blob hearth7 24,90 28,73 47,68 74,66 96,70 101,82 97,96 76,104 46,104 29,100
    curve night6 30,96 44,100 62,102
    curve night6 88,98 94,90 98,80
    curve night6 32,78 40,74 50,72
"""
LOOSE = """
    blob hearth1 11,34 12,22 19,12 30,7 44,7 55,12 62,22 63,33 70,36 76,44 72,52 64,50 58,54 52,47 24,47 18,55 12,51 4,53 2,46 6,38
    blob bloom1 12.5,34 13.5,23 20,13.5 30,8.5 44,8.5 54,13.5 60.5,23 61.5,34 69,38 74,44 71,50 64,48 58,52 52,45 24,45 18,53 12,49 5,51 3.5,46 8,39
    blob bloom2 15,33 15,24 21,15.5 30,10 44,10 52,15 57,24 58,34 66,40 71,45 66,47 57,43 52,38 24,38 19,48 14,45 7,48 6,45 11,39
    curve bloom3 16,42 15,32 17,22 22,15
    curve bloom3 7,46 11,42 15,36
    curve bloom3 56,18 59,28 61,36 70,43
    curve bloom1 51,14 55,24 56,36 62,45
    curve bloom1 13,47 18,40 19,30
    curve bloom1 58,50 56,44 57,38
    curve bloom3 22,50 21,44 20,38
"""  # noqa: E501
FACE = """
    dots skin2 34,36 35,37 35,38
    box skin2 32,39,3,1
    dots skin4 32,38 31,38
    box hearth3 31,43,5,1
    dots hearth3 30,42 36,42
    box hearth4 32,44,3,1
    box skin2 32,45,3,1
    blob bloom4 22,37 26,37 26,40 22,40
    blob bloom4 39,38 42,38 42,40 39,40
    line bloom1 23,27 28,26
    line bloom1 37,26 42,27
"""
FRINGE = """
    blob skin2 20,26 26,24 33,23 40,25 45,28 44,20 32,15 21,20
    blob bloom2 17,30 16,20 22,12 32,9 43,12 48,20 48,31 45,27 41,21 36,19 33,24 27,26 22,24 20,27 19,31
    blob bloom1 48,31 48,20 43,12 38,10 43,17 45,24
    blob bloom3 20,18 25,13 32,11.5 31,14 26,17 21,22
    curve bloom3 23,24 27,18 34,13
    curve bloom1 36,11 39,16 43,22
    curve bloom1 26,25 31,20 35,15
    blob bloom2 17,26 19.5,28 20,35 17,42 13,44 15,34
    blob bloom2 45,26 48,24 51,33 54,42 49,44 46,35
    curve bloom3 17,30 17,36 15,42
"""  # noqa: E501
CLOTH = (
    *(("hearth4", "hearth3", "hearth2"), ("azure", "night4", "night3")),
    *(("skin3", "skin2", "skin1"), ("tide4", "tide3", "tide2"), ("bloom2", "bloom1", "hearth1")),
    *(("night6", "night5", "night4"), ("steel2", "steel1", "night3")),
    ("skin2", "skin1", "hearth2"),
)
"""Field, shade and seam of each kind of patch. Nothing bright orange: that is the cat's."""

ORDER = (0, 5, 3, 6, 2, 1, 5, 4, 7, 3)
TOP = ((10, 116), (26, 108), (46, 105), (62, 108), (78, 108), (96, 104), (126, 106), (150, 110))
SHEET = ((12, 118), (26, 110), (46, 107), (62, 110), (78, 110), (96, 106), (126, 108), (150, 112))
FOLDS = (((116, 118), (124, 136), (124, 158), (130, 181)), ((34, 122), (29, 140), (32, 160)))


def bedstead(room: Picture) -> None:
    """The board with its bars and posts, the mattress, two pillows."""
    board = paint(blank(WIDTH, HEIGHT), BOARD)
    for x in range(34, 150, 14):
        top = 52 + abs(x - 86) // 9
        box(board, (x, top, 1, 70), "hearth1")
        box(board, (x + 1, top, 1, 70), "skin1")
    paint(board, EDGE)
    for x in (8, 156):
        box(board, (x - 1, 50, 10, 130), "ink")
        box(board, (x, 51, 8, 129), "skin1")
        box(board, (x, 51, 3, 129), "skin2")
        ellipse(board, (x - 2, 42, 12, 12), "ink")
        ellipse(board, (x - 1, 43, 10, 10), "skin2")
        ellipse(board, (x, 44, 5, 4), "skin3")
    put(room, cut(board, 6, 166))
    put(room, cut(paint(blank(WIDTH, HEIGHT), MATTRESS), 9, 165))
    paint(room, PILLOWS)


def cut(picture: Picture, left: int, right: int) -> Picture:
    """Only what lies between two columns."""
    result = picture.copy()
    result[:, :left] = CLEAR
    result[:, right:] = CLEAR
    return result


def sleeper(room: Picture) -> None:
    """Lila's head from her portrait, her hair let down, on the pillow."""
    hair = paint(blank(78, 66), LOOSE)
    head = blank(bodies.SIZE, bodies.SIZE)
    bodies.head(head, "hearth2", "skin3", "skin2")
    for eye, x in zip(EYES["shut"], (22, 36), strict=True):
        stamp(head, eye, x, 30, {"k": "bloom1", "s": "skin2"})
    paint(head, "blob skin4 21,35 24,34 26,36 24,37")
    paint(head, FACE)
    paint(head, FRINGE)
    put(hair, head, 6, 0)
    put(room, hair, 26, 46)


def hill(x: float, y: float) -> float:
    """How a patch is turned to the light, -1 to 1: a body lies under the quilt."""
    away = (x - 74 - (y - 108) * 0.1) / 40
    long = -away * math.exp(-away * away * 1.4) * 1.9
    near = ((x - 92) / 22) ** 2 + ((y - 154) / 15) ** 2
    knee = -(x - 92) / 22 * math.exp(-near) * 1.4
    return -(long + knee) * 0.5


def quilt(room: Picture) -> None:
    """Patches that bend with the body, their seams, stitches and small motifs."""
    tops = {int(x): y for x, y in spline([*TOP, (164, 118)], 24, closed=False)}
    top = tops[10]
    for x in range(6, 168):
        top = tops.get(x, top)
        for y in range(int(top), HEIGHT):
            dot(room, x, y, patch(x, y, top))
    for y in range(118, HEIGHT):
        dot(room, 168, y, "ink")
        dot(room, 5, y, "ink")
        dot(room, 167, y, "night1")


def patch(x: int, y: int, top: float) -> str:
    """The colour of the quilt at a pixel."""
    u = x + 5 * math.sin((y - 100) / 26) + 3.2 * math.sin(x / 21) + 200
    v = y - top + 308 + 4 * math.cos((x - 74) / 26)
    column, row_ = int(u // 19), int(v // 17)
    across, down = u % 19, v % 17
    field, shade, seam = CLOTH[ORDER[(column * 3 + row_ * 7) % 10]]
    here, other = (field, shade) if hill(x, y) > -0.1 else (shade, seam)
    if across < 1 or down < 1:
        return seam
    if across < 2 or down < 2 or across >= 18 or down >= 16:
        return other if (x + y) % 3 == 0 else here
    dark, soft = motif((column * 5 + row_ * 3) % 9, across, down)
    return seam if dark else other if soft else here


def motif(kind: int, across: float, down: float) -> tuple[bool, bool]:
    """Whether a pixel of a patch belongs to what is sewn on it: dark, or in the shade's colour."""
    x, y = across - 9.5, down - 8.5
    star = (abs(x) < 1 and abs(y) < 4) or (abs(y) < 1 and abs(x) < 4)
    moon = x * x + y * y < 13 and (x - 2) ** 2 + (y + 1) ** 2 > 10
    spots = int(across) % 5 == 2 and int(down) % 5 == 2
    diamond = abs(abs(x) + abs(y) - 4.5) < 0.8
    return (diamond, False, star, moon, spots, False, False, False, False)[kind], (
        kind == 1 and int(across) % 4 == 1
    )


def sheet(room: Picture) -> None:
    """The sheet, turned down over the quilt, and two soft folds beside the body."""
    line = [*SHEET, (163, 120)]
    for lift, colour, height in ((5, "night5", 9), (4, "hearth7", 7)):
        for x, y in spline([(x, y - lift) for x, y in line], 40, closed=False):
            box(room, (int(x), int(y), 1, height), colour)
    for x, y in spline([(x, y + 3) for x, y in line], 40, closed=False):
        dot(room, int(x), int(y), "night6")


def folds() -> np.typing.NDArray[np.bool_]:
    """Where the quilt falls into folds: a step darker."""
    mask = np.zeros((HEIGHT, WIDTH), bool)
    for fold in FOLDS:
        for x, y in spline(list(fold), 90, closed=False):
            if y < HEIGHT:
                mask[int(y), int(x) : int(x) + 3] = True
    return mask


def cat(room: Picture) -> None:
    """The cat, asleep on the quilt."""
    key = {
        "k": "hearth1",
        "h": "hearth5",
        "H": "hearth4",
        "i": "hearth3",
        "p": "bloom4",
        "w": "skin4",
    }
    put(room, drawn(rows("quiet", "cat"), key), 106, 129)


def made(room: Picture) -> None:
    """Everything, on a furnished room."""
    bedstead(room)
    sleeper(room)
    quilt(room)
    sheet(room)
    shadow = blank(34, 7)
    ellipse(shadow, (0, 0, 34, 7), "night1")
    shadow[::2, ::2] = CLEAR
    shadow[1::2, 1::2] = CLEAR
    put(room, shadow, 107, 140)
    cat(room)
