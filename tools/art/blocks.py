"""Dreamstuff and glitch: blocks that join with their neighbours of the same kind.

A shut (solid) cell is drawn 16x21: it rises 5 pixels above its cell, has a cap, and a face of 8
pixels where the group ends below; where the group goes on below, the piece is 16x16 and the cell
below covers the rest. An open cell is 16x16 and lies on the floor.

A group is composed from pieces, cell by cell, rows from top to bottom:

1. the piece named by the neighbours that belong to the group, letters in the order u r d l, or
   `alone`: `stuff/shut_rd`, `glitch/a_open_alone`;
2. for each diagonal at which both neighbours belong to the group and the cell between them does
   not, the corner piece over it: `stuff/shut_corner_ur`, and likewise rd, dl, ul. A corner piece
   that would be empty does not exist;
3. for glitch, on the leftmost cell of the topmost row of the group, `glitch/a_label` (solid) or
   `glitch/a_letter` (open).

The pieces are cut out of drawn groups, so what fits together here fits together in the game.
"""

from collections.abc import Callable
from itertools import product

import numpy as np

from tools.art.canvas import (
    CLEAR,
    Mask,
    Picture,
    blank,
    box,
    column,
    dot,
    dots,
    drawn,
    placed,
    put,
    rim,
    row,
)
from tools.art.grids import rows
from tools.art.palette import INDEX

Cell = tuple[int, int]
Cells = frozenset[Cell]
Painter = Callable[[Cells], Picture]

RISE = 5
FACE = 8
SIZE = 3 * 16
SIDES: dict[str, Cell] = {"u": (1, 0), "r": (2, 1), "d": (1, 2), "l": (0, 1)}
CORNERS: dict[str, Cell] = {"ur": (2, 0), "rd": (2, 2), "dl": (0, 2), "ul": (0, 0)}
MIDDLE: Cell = (1, 1)
GROUPS = "abcd"


def masks(cells: Cells) -> tuple[Mask, Mask]:
    """The body and the cap of a group, 3x3 cells with room to rise above them."""
    body = np.zeros((SIZE + RISE, SIZE), bool)
    cap = body.copy()
    for x, y in cells:
        top, left = y * 16, x * 16
        foot = 16 + RISE if (x, y + 1) in cells else 16 + RISE - FACE
        body[top : top + 16 + RISE, left : left + 16] = True
        cap[top : top + foot, left : left + 16] = True
    return body, cap


def bordered(picture: Picture, body: Mask, colour: str) -> Picture:
    """A line round the body, and its outer corners cut off."""
    right, left = rim(body, 1, 0), rim(body, -1, 0)
    below, above = rim(body, 0, 1), rim(body, 0, -1)
    picture[right | left | below | above] = INDEX[colour]
    picture[(right | left) & (below | above)] = CLEAR
    return picture


def shifted(mask: Mask, dx: int, dy: int) -> Mask:
    """A mask moved right and down, nothing coming in."""
    grown = np.pad(mask, 3)
    height, width = mask.shape
    return grown[3 - dy : 3 - dy + height, 3 - dx : 3 - dx + width]


def stuff_shut(cells: Cells) -> Picture:
    """One wet cap with a whorl in every cell; drips only where the group ends below."""
    body, cap = masks(cells)
    picture = blank(SIZE, SIZE + RISE)
    picture[body] = INDEX["bloom2"]
    picture[cap] = INDEX["bloom3"]
    key = {"k": "bloom1", "2": "bloom2", "3": "bloom3", "4": "bloom4", "b": "hearth5"}
    whole = drawn(rows("devices", "dreamstuff"), key)
    for x, y in sorted(cells):
        put(picture, whole[3:13, 3:13], x * 16 + 3, y * 16 + 3)
        if (x, y + 1) not in cells:
            put(picture, whole[13:], x * 16, y * 16 + 13)
    for x, y in sorted(cells):
        join_waves(picture, cells, x, y)
    far = rim(cap, 0, -1)
    lit = (shifted(far, 0, 1) | shifted(rim(cap, -1, 0), 1, 0)) & cap
    picture[lit] = INDEX["bloom4"]
    picture[shifted(rim(cap, 1, 0), -1, 0) & cap & ~lit] = INDEX["bloom2"]
    return bordered(picture, body, "bloom1")


def join_waves(picture: Picture, cells: Cells, x: int, y: int) -> None:
    """Waves run across the joint to the right and below; faces that join have no edge between."""
    left, top = x * 16, y * 16
    if (x + 1, y) in cells:
        for offset, colour in ((4, "bloom2"), (5, "bloom4"), (10, "bloom2")):
            row(picture, left + 13, left + 18, top + offset, colour)
    if (x, y + 1) in cells:
        for offset, colour in ((4, "bloom4"), (5, "bloom2"), (11, "bloom2")):
            column(picture, left + offset, top + 13, top + 18, colour)
        return
    for side, edge in ((x - 1, left), (x + 1, left + 15)):
        if (side, y) in cells and (side, y + 1) not in cells:
            column(picture, edge, top + 14, top + 20, "bloom2")


def turned_whorl() -> Picture:
    """The whorl of a shut cell half a turn further: laid over it now and then, it stirs."""
    alone = pieces(stuff_shut, rises=True)["alone"]
    whorl = alone[3:11, 3:12]
    return placed(whorl[::-1, ::-1], 10, 10, 0, 0)


WHORL = (
    *((6, 5), (7, 5), (8, 5), (9, 6), (10, 7), (10, 8), (9, 9)),
    *((8, 10), (7, 10), (6, 9), (6, 8), (7, 7), (8, 7)),
)


def stuff_open(cells: Cells) -> Picture:
    """The ghost of the block: a wet outline in dashes, bright corners, a faint whorl."""
    picture = blank(SIZE, SIZE + RISE)
    for x, y in cells:
        left, top = x * 16, y * 16
        inside = {
            step: (x + step[0], y + step[1]) in cells for step in ((1, 0), (-1, 0), (0, 1), (0, -1))
        }
        for (dx, dy), joined in inside.items():
            if joined:
                continue
            start = 0 if inside[(-1, 0) if dy else (0, -1)] else 1
            stop = 16 if inside[(1, 0) if dy else (0, 1)] else 15
            for k in range(start, stop):
                if k % 4 < 2:
                    at = (k, 1 if dy < 0 else 14) if dy else (1 if dx < 0 else 14, k)
                    dot(picture, left + at[0], top + at[1], "bloom3")
        for dx, dy in product((-1, 1), repeat=2):
            if not inside[(dx, 0)] and not inside[(0, dy)]:
                at = (left + (1 if dx < 0 else 14), top + (1 if dy < 0 else 14))
                dots(picture, (at, (at[0] - dx, at[1]), (at[0], at[1] - dy)), "bloom4")
        dots(picture, [(left + i, top + j) for i, j in WHORL], "bloom2")
    return picture


def weave(group: str) -> Picture:
    """The cloth of a glitch group, each its own weave, so that letter and colour are not needed.

    A stands upright, B lies, C is checked, D runs slantwise. It repeats every 16 pixels.
    """
    y, x = np.mgrid[0 : SIZE + RISE, 0:SIZE]
    light, thread = {
        "a": ((x // 4) % 2 == 0, y % 8 == 4),
        "b": ((y // 4) % 2 == 0, x % 16 == 5),
        "c": ((x // 4 + y // 4) % 2 == 0, np.zeros(x.shape, bool)),
        "d": (((x + y) // 4) % 2 == 0, (x - y) % 16 == 0),
    }[group]
    cloth = np.where(light, INDEX["steel2"], INDEX["steel1"]).astype(np.uint8)
    cloth[thread] = INDEX["night6"]
    return cloth


def glitch_solid(cells: Cells, group: str) -> Picture:
    """A bale of the group's cloth on a dark foot."""
    body, cap = masks(cells)
    picture = blank(SIZE, SIZE + RISE)
    picture[body] = INDEX["steel1"]
    picture[cap] = weave(group)[cap]
    for x, y in cells:
        left, top = x * 16, y * 16
        row(picture, left + 4, left + 5, top + 11, "bloom3")
        row(picture, left + 10, left + 12, top + 9, "cyan")
        if (x, y + 1) not in cells:
            glitch_foot(picture, left, top + 13)
    lit = (shifted(rim(cap, 0, -1), 0, 1) | shifted(rim(cap, -1, 0), 1, 0)) & cap
    picture[lit] = INDEX["night6"]
    return bordered(picture, body, "ink")


def glitch_foot(picture: Picture, left: int, top: int) -> None:
    """The face below a glitch cell: a hem, two tones, stitches, one stray pixel of each ghost."""
    row(picture, left, left + 15, top, "ink")
    row(picture, left, left + 15, top + 1, "steel2")
    box(picture, (left, top + 2, 16, 3), "steel1")
    box(picture, (left, top + 5, 16, 3), "night2")
    for x in range(2, 16, 4):
        column(picture, left + x, top + 3, top + 4, "ink")
    dot(picture, left + 2, top + 6, "bloom3")
    dot(picture, left + 13, top + 6, "cyan")


def glitch_open(cells: Cells, group: str) -> Picture:
    """A trace of the weave on the floor and bright corners."""
    picture = blank(SIZE, SIZE + RISE)
    y, x = np.mgrid[0:16, 0:16]
    trace = (
        {
            "a": (x % 4 == 2) & (y % 3 != 0),
            "b": y % 4 == 3,
            "c": ((x // 4 + y // 4) % 2 == 1) & ((x + y) % 2 == 0),
            "d": (x + y) % 4 == 0,
        }[group]
        & (x > 1)
        & (x < 14)
        & (y > 1)
        & (y < 14)
    )
    for cx, cy in cells:
        left, top = cx * 16, cy * 16
        picture[top : top + 16, left : left + 16][trace] = INDEX["steel1"]
        for dx, dy in product((-1, 1), repeat=2):
            at = (left + (0 if dx < 0 else 15), top + (0 if dy < 0 else 15))
            beside, over = (cx + dx, cy) in cells, (cx, cy + dy) in cells
            across = [(at[0] - dx * k, at[1]) for k in range(3)]
            down = [(at[0], at[1] - dy * k) for k in range(3)]
            if not beside and not over:
                dots(picture, across + down, "night6")
            elif not over:
                dots(picture, across[:2], "steel2")
            elif not beside:
                dots(picture, down[:2], "steel2")
    return picture


def label(group: str) -> Picture:
    """A laundry label: the letter, and as many stitches as its place in the alphabet."""
    picture = blank(9, 9, "ink")
    box(picture, (1, 1, 7, 7), "hearth7")
    put(picture, drawn(rows("devices", f"letter/{group}"), {"#": "ink"}), 3, 2)
    for k in range(GROUPS.index(group) + 1):
        dot(picture, 1, 1 + 2 * k, "steel1")
        dot(picture, 7, 1 + 2 * k, "steel1")
    return picture


def letter(group: str) -> Picture:
    """The bare letter, for an open group."""
    return drawn(rows("devices", f"letter/{group}"), {"#": "night6"})


def pieces(paint: Painter, *, rises: bool) -> dict[str, Picture]:
    """The 16 pieces by their neighbours, and the corner pieces that are not empty."""
    result = {}
    for bits in product((False, True), repeat=4):
        sides = "".join(side for side, bit in zip(SIDES, bits, strict=True) if bit)
        result[sides or "alone"] = cut(paint(around(sides)), rises=rises, below="d" in sides)
    whole = cut(paint(around("urdl")), rises=rises, below=True)
    for corner, cell in CORNERS.items():
        notched = cut(paint(around("urdl") - {cell}), rises=rises, below=True)
        difference = np.where(notched == whole, CLEAR, notched).astype(np.uint8)
        if (difference != CLEAR).any():
            result[f"corner_{corner}"] = difference
    return result


def around(sides: str) -> Cells:
    """The middle cell, the neighbours asked for, and the cells between two of them."""
    cells = {MIDDLE, *(SIDES[side] for side in sides)}
    cells |= {cell for corner, cell in CORNERS.items() if set(corner) <= set(sides)}
    return frozenset(cells)


def cut(picture: Picture, *, rises: bool, below: bool) -> Picture:
    """The middle cell of a drawn group."""
    height = 16 + RISE if rises and not below else 16
    return picture[16 : 16 + height, 16:32]
