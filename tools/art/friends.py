"""The four friends: standing, walking, breathing, bumping, using their ability, caught.

Every frame is 32x36; the figure of 16x24 stands at (8, 6), so its feet end on row 29. Facing is one
of the letters d, r, l, u. Left is right mirrored.
"""

import numpy as np

from tools.art.canvas import (
    CLEAR,
    Picture,
    blank,
    colour_at,
    dot,
    dots,
    drawn,
    mirrored,
    placed,
    put,
    recoloured,
)
from tools.art.grids import book, rows
from tools.art.palette import INDEX

FRIENDS = ("lila", "marc", "anya", "finn")
FACINGS = "drlu"
FRAME = (32, 36)
AT = (8, 6)
POSES = (
    *(("walk", k) for k in range(4)),
    ("idle", 0),
    ("idle", 1),
    ("ability", 0),
    ("bump", 0),
    ("caught", 0),
)
ROLES = {
    "lila": {
        "h": "bloom2",
        "H": "bloom1",
        "i": "bloom3",
        "s": "skin3",
        "S": "skin2",
        "p": "bloom4",
        "P": "skin2",
        "c": "hearth5",
        "C": "hearth4",
        "l": "skin4",
        "w": "hearth7",
        "W": "skin4",
        "g": "cyan",
        "t": "night3",
        "T": "night2",
        "b": "hearth2",
        "B": "hearth1",
    },
    "marc": {
        "h": "hearth3",
        "H": "hearth2",
        "s": "skin4",
        "S": "skin3",
        "p": "skin3",
        "y": "night3",
        "Y": "night2",
        "c": "azure",
        "C": "night3",
        "l": "steel2",
        "w": "steel2",
        "W": "steel1",
        "g": "hearth6",
        "t": "steel1",
        "T": "night2",
        "b": "hearth2",
        "B": "hearth1",
    },
    "anya": {
        "h": "night2",
        "H": "night1",
        "i": "night4",
        "y": "hearth6",
        "s": "skin2",
        "S": "skin1",
        "r": "hearth4",
        "o": "hearth6",
        "c": "hearth6",
        "C": "skin2",
        "l": "hearth7",
        "w": "skin2",
        "t": "steel1",
        "T": "night2",
        "b": "hearth7",
        "B": "skin4",
    },
    "finn": {
        "h": "skin2",
        "H": "skin1",
        "i": "skin3",
        "s": "skin4",
        "S": "skin3",
        "g": "steel2",
        "G": "steel1",
        "q": "tide6",
        "w": "hearth7",
        "c": "cyan",
        "C": "tide3",
        "l": "tide6",
        "t": "tide2",
        "T": "tide1",
        "b": "hearth7",
        "B": "steel2",
    },
}
for _roles in ROLES.values():
    _roles.update(k="ink", e="ink")

DIMMED = {
    "hearth3": "hearth2",
    "hearth4": "hearth3",
    "hearth5": "hearth4",
    "hearth6": "skin2",
    "hearth7": "night6",
    "skin2": "skin1",
    "skin3": "skin2",
    "skin4": "skin3",
    "azure": "night3",
    "cyan": "tide3",
    "tide6": "tide5",
    "steel2": "steel1",
    "bloom2": "bloom1",
    "bloom3": "bloom2",
    "bloom4": "bloom3",
    "night3": "night2",
    "night4": "night3",
}
STRIDES = {"d": ("d1", "d2", "d3", "d4"), "r": ("r1", "r2", "r3", "r0")}


def body_rows(who: str, facing: str, *, walking: bool = False) -> list[str]:
    """The text rows of a friend's head and clothes; Anya's hand leaves her hip when she walks."""
    title = f"{who}/{'r' if facing in 'rl' else facing}"
    if walking and f"{title}_walking" in book("friends"):
        title += "_walking"
    return list(rows("friends", title))


def eyes(lines: list[str]) -> list[tuple[int, int]]:
    """Where the eyes are in text rows."""
    return [(x, y) for y, line in enumerate(lines) for x, c in enumerate(line) if c == "e"]


def eyes_shut(lines: list[str], *, profile: bool = False) -> list[str]:
    """The upper row of the eyes becomes skin or glass, the lower one a lid of two pixels."""
    result = [list(line) for line in lines]
    upper = min((y for _, y in eyes(lines)), default=0)
    glass = any("q" in line for line in lines)
    if glass:  # spectacles: one row of eyes only
        upper = -1 if not profile else upper
    for x, y in eyes(lines):
        if y == upper:
            result[y][x] = "q" if glass else "s"
            continue
        first = profile or "e" not in lines[y][:x]
        side = x - 1 if first else x + 1
        if result[y][side] not in "k.":
            result[y][side] = "e"
    return ["".join(line) for line in result]


def figure(
    who: str,
    facing: str,
    stride: int | None = None,
    drop: int = 0,
    *,
    shut: bool = False,
) -> Picture:
    """A friend of 16x24; `stride` 0 to 3 walks (0 and 2 are contacts), `drop` sinks the body."""
    lines = body_rows(who, facing, walking=stride is not None)
    if shut:
        lines = eyes_shut(lines, profile=facing in "rl")
    return built(lines, ROLES[who], facing, stride, drop)


def built(
    lines: list[str], roles: dict[str, str], facing: str, stride: int | None = None, drop: int = 0
) -> Picture:
    """Somebody of 16x24 from the rows of a body: legs under it, arms that swing."""
    side = "r" if facing in "rl" else "d"
    body = drawn(lines, roles)
    contact = stride in (0, 2)
    low = max(drop, int(contact))
    for removed in (17, 5)[:low]:
        body = np.delete(body, removed, 0)
    picture = blank(16, 24)
    legs = f"{side}0" if stride is None else STRIDES[side][stride]
    put(picture, drawn(rows("friends", f"legs/{legs}"), roles), 0, 21)
    put(picture, body, 0, low)
    if contact:
        swing_arms(picture, roles, side, forward=stride == 0)
    return mirrored(picture) if facing == "l" else picture


def swing_arms(picture: Picture, roles: dict[str, str], side: str, *, forward: bool) -> None:
    """In profile the hand goes two pixels fore or aft; seen from the front one hand rises."""
    skin = {roles["s"], roles["S"]}
    hands = [
        (x, y)
        for y in range(17, 21)
        for x in range(16)
        if colour_at(picture, x, y) in skin and (side == "r" or x in (2, 3, 4, 11, 12, 13))
    ]
    if side == "d":
        for x, y in [(x, y) for x, y in hands if (x < 8) == forward]:
            if picture[y - 1, x] != CLEAR:
                picture[y - 1, x] = picture[y, x]
                dot(picture, x, y, "ink")
        return
    before = picture.copy()
    dots(picture, hands, roles["c"])
    step = 2 if forward else -2
    for x, y in hands:
        if picture[y, x + step] not in (CLEAR, INDEX["ink"]):
            picture[y, x + step] = before[y, x]


def framed(picture: Picture, dx: int = 0, dy: int = 0) -> Picture:
    """A figure in its frame of 32x36."""
    return placed(picture, *FRAME, AT[0] + dx, AT[1] + dy)


def ability(who: str, facing: str) -> Picture:
    """The pose in which a friend paints, anchors, rallies or debugs."""
    grid = book("poses")[f"{who}/{'r' if facing == 'l' else facing}"]
    picture = placed(drawn(grid.rows), *FRAME, *grid.numbers)
    return mirrored(picture) if facing == "l" else picture


BUMP_TICKS = {  # from the frame's corner; hearth7 near the blow, hearth6 far from it
    "r": (
        ((25, 14), (26, 17), (27, 17), (25, 20)),
        ((26, 13), (27, 12), (28, 17), (26, 21), (27, 22)),
    ),
    "d": (((16, 31), (15, 31), (11, 30), (20, 30)), ((15, 32), (16, 32), (10, 31), (21, 31))),
    "u": (((15, -2), (16, -2), (11, -1), (20, -1)), ((15, -3), (16, -3), (10, -2), (21, -2))),
}


def bump(who: str, facing: str) -> Picture:
    """Against a wall: eyes shut, head and chest thrown back, ticks on the side of the blow."""
    side = "r" if facing in "rl" else facing
    if side == "r":
        picture = framed(figure(who, "r", None, 1, shut=True), 1)
        for y in range(18):
            back = 2 if y < 12 else 1
            picture[AT[1] + y] = np.roll(picture[AT[1] + y], -back)
    else:
        picture = framed(figure(who, side, None, 2, shut=side == "d"))
    top = int(np.argmax((picture != CLEAR).any(1))) if side == "u" else 0
    for places, colour in zip(BUMP_TICKS[side], ("hearth7", "hearth6"), strict=True):
        dots(picture, [(x, y + top) for x, y in places], colour)
    return mirrored(picture) if facing == "l" else picture


def caught(who: str, facing: str) -> Picture:
    """Taken: one step down the ramps, eyes empty, a nightmare's sheet risen to the chest."""
    body = recoloured(figure(who, facing), DIMMED)
    for x, y in eyes(body_rows(who, facing)):
        dot(body, 15 - x if facing == "l" else x, y, "hearth7")
    picture = framed(body, 0, 1)
    picture[AT[1] + 24 :] = CLEAR
    sheet = drawn(rows("friends", "nightmare_sheet"), {"o": "bloom3", "a": "ink", "b": "bloom1"})
    put(picture, sheet, AT[0], AT[1] + 14)
    return picture


def frame(who: str, pose: str, facing: str, number: int = 0) -> Picture:
    """One frame of a friend by the name of the pose."""
    if pose == "walk":
        return framed(figure(who, facing, number))
    if pose == "idle":
        return framed(figure(who, facing, None, number))
    return {"ability": ability, "bump": bump, "caught": caught}[pose](who, facing)
