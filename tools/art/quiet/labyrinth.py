"""Before the first night's fear: a corridor of every wall she ever painted, and who waits there.

Frame stands in frame. Every frame is a wall with its own pattern; the far one is lit, and somebody
stands in it with Lila's outline.
"""

import math

import numpy as np

from tools.art.canvas import Picture, blank, box, dot, dots, put
from tools.art.friends import frame
from tools.art.images import Drawing
from tools.art.palette import INDEX
from tools.art.quiet.light import (
    HEIGHT,
    WIDTH,
    Lamps,
    glow,
    heads,
    opaque,
    radial,
    shining,
)
from tools.art.shadows import shadow
from tools.art.strokes import paint

EYE = (160, 58)
FAR = (17, 14)
"""Half of the lit door's width and height."""

GROWTH = 1.34
"""How much larger each frame is than the one behind it."""

WALLS = (  # paper, pattern, edge
    ("bloom2", "bloom3", "bloom4"),
    ("tide3", "tide4", "tide5"),
    ("hearth3", "hearth5", "skin4"),
    ("night3", "night5", "night6"),
    ("tide2", "cyan", "tide6"),
    ("hearth2", "bloom3", "skin3"),
    ("night2", "azure", "steel2"),
    ("bloom1", "hearth4", "hearth5"),
)
PEOPLE = {
    "finn": (104, 112, "u"),
    "marc": (200, 112, "u"),
    "anya": (176, 116, "u"),
    "lila": (142, 118, "u"),
}
AHEAD = (160, 84)
"""Where Anya stands, left and foot, when she has held out her hand."""

DOOR = """
    box bloom1 147,45,27,28
    box hearth7 149,47,23,26
    box hearth6 149,47,23,2
    box hearth6 149,47,2,26
"""


def corridor() -> Picture:
    """Nested frames; floor and ceiling are the same walls, lying."""
    picture = blank(WIDTH, HEIGHT, "ink")
    for y in range(HEIGHT):
        for x in range(WIDTH):
            dot(picture, x, y, _colour(x + 0.5 - EYE[0], y + 0.5 - EYE[1]))
    return picture


def _colour(x: float, y: float) -> str:
    across, down = abs(x) / FAR[0], abs(y) / FAR[1]
    reach = max(across, down)
    if reach < 1:
        return "hearth7"
    ring = math.log(reach) / math.log(GROWTH)
    number, within = int(ring), ring % 1
    paper, pattern, edge = WALLS[number % len(WALLS)]
    upright = across >= down
    along = (y / across / FAR[1] if upright else x / down / FAR[0]) * (1 if upright else 1.2)
    if within < 0.09:
        return "ink"
    if within > 0.93:
        return edge
    if not upright and y > 0:
        return _floor(number, within, along)
    if not upright:
        return "ink" if within > 0.5 else "night1"
    return pattern if _sewn(number, within, along) else paper


def _floor(number: int, within: float, along: float) -> str:
    """Squares of dark cloth."""
    square = (int((along + 2) * 4) + number) % 2
    return ("night2", "tide1")[square] if within < 0.85 else "ink"


def _sewn(number: int, within: float, along: float) -> bool:
    """Whether a point of a wall belongs to its pattern: five that she used over and over."""
    x, y = within * 4 % 1 - 0.5, along * 6 % 1 - 0.5
    kind = number % 5
    if kind == 0:
        return abs(x) + abs(y) < 0.24
    if kind == 1:
        return abs(y + 0.24 * math.sin(within * 14)) < 0.12
    if kind == 2:
        return abs(x) < 0.12 or (abs(y) < 0.08 and within < 0.5)
    if kind == 3:
        return x * x + y * y < 0.06
    return (x + y) % 0.5 < 0.15


def gaps(picture: Picture) -> None:
    """In every frame one gap, never in line with the last: it is a labyrinth, after all."""
    for number, (left, top, width, height) in enumerate(
        ((118, 50, 6, 22), (206, 34, 8, 30), (84, 40, 10, 44), (246, 30, 14, 60))
    ):
        box(picture, (left - 1, top - 1, width + 2, height + 1), WALLS[(number + 3) % 8][2])
        box(picture, (left, top, width, height), "ink")


def people(picture: Picture, *, hand: bool) -> None:
    """Four from behind. `hand`: Anya has gone ahead with hers held out."""
    for who, (x, foot, facing) in PEOPLE.items():
        if hand and who == "anya":
            figure = frame(who, "idle", "l", 0)
            put(picture, figure, AHEAD[0], AHEAD[1] - figure.shape[0])
            dots(picture, ((AHEAD[0] + 9, AHEAD[1] - 9), (AHEAD[0] + 8, AHEAD[1] - 9)), "skin2")
            continue
        figure = frame(who, "idle", facing, 0)
        put(picture, figure, x, foot - figure.shape[0])


def reaching(picture: Picture) -> None:
    """Its hand, which comes out of the door as far as hers."""
    x, y = AHEAD[0] + 7, AHEAD[1] - 10
    dots(picture, ((x, y), (x - 1, y), (x - 2, y), (x - 1, y + 1)), "bloom3")


def draw(*, hand: bool = False) -> Drawing:
    """The still, at the world's density; `hand`: Anya holds hers out, and the shadow takes it."""
    picture = corridor()
    gaps(picture)
    people(picture, hand=hand)
    lamps = Lamps((0.44, 0.40, 0.58))
    lamps.add(radial(*EYE, 130, 96), (0.74, 0.58, 0.52))
    lamps.add(radial(160, 112, 90, 24), (0.24, 0.20, 0.26))
    shines = paint(blank(WIDTH, HEIGHT), DOOR)
    waiting = blank(WIDTH, HEIGHT)
    figure = shadow("lila", "idle", "d")
    foot = 82 if hand else 74
    put(waiting, figure, EYE[0] - figure.shape[1] // 2, foot - figure.shape[0])
    covered = np.where(waiting == INDEX["ink"], INDEX["ink"], waiting)
    put(shines, covered)
    if hand:
        reaching(shines)
    lit = lamps.on(picture, (1.35, 1.15, 1.2))
    halo = glow((*EYE, 90, 70), "bloom3", 0.22, 5) + glow((*EYE, 34, 30), "hearth5", 0.26)
    where = {**PEOPLE, "anya": (*AHEAD, "l")} if hand else PEOPLE
    listed = {**heads(where), "shadow": [320, 100 if hand else 84]}
    return Drawing(opaque(shining(lit, shines, halo), twice=False), listed)
