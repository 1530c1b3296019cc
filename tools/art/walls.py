"""Walls: a cap seen from above and a face seen from the front, in six materials.

A wall cell's cap begins 4 pixels above the cell. With a wall below it runs on for 16 pixels; else
it is 8 pixels deep and a face of 12 pixels follows, down to the cell's lower edge:

    y -4 +-----------+        y -4 +-----------+
         |    cap    |             |    cap    |
         |           |        y  4 +-----------+
         |           |             |   face    |
    y 12 +-----------+        y 16 +-----------+
       wall below               anything else below

What a cap looks like depends on its eight neighbours. `cap_piece(material, mask)` draws the middle
of a 3x3 room, so rims, inner corners and stitching fit by themselves.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tools.art import faces
from tools.art.canvas import CLEAR, Mask, Picture, blank
from tools.art.palette import INDEX

# Bits of the mask, clockwise from above.
AROUND = ((0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1))
BELOW = 1 << AROUND.index((0, 1))
LEFT = 1 << AROUND.index((-1, 0))
RIGHT = 1 << AROUND.index((1, 0))
DEEP, SHALLOW = 16, 8
SIZE = 5 * 16  # the room with a ring of nothing round it

Numbers = npt.NDArray[np.int64]


class Cap(NamedTuple):
    """The caps of a small room: what is drawn, where it is cap, and each cap's corner and depth."""

    picture: Picture
    mask: Mask
    cells: tuple[tuple[int, int, int], ...]
    x: Numbers
    y: Numbers


def room(mask: int) -> Cap:
    """The middle cell and those of its eight neighbours that the mask says."""
    walls = {(1, 1)} | {(1 + dx, 1 + dy) for bit, (dx, dy) in enumerate(AROUND) if mask >> bit & 1}
    solid = np.zeros((SIZE, SIZE), bool)
    cells = []
    for x, y in sorted(walls):
        # Below the room's last row nothing is known; those caps only need to reach far enough.
        deep = DEEP if (x, y + 1) in walls or y == 2 else SHALLOW
        left, top = 16 + x * 16, 16 + y * 16
        solid[top : top + deep, left : left + 16] = True
        cells.append((left, top, deep))
    y_grid, x_grid = np.mgrid[0:SIZE, 0:SIZE]
    picture = np.where(solid, INDEX["night3"], CLEAR).astype(np.uint8)
    return Cap(picture, solid, tuple(cells), x_grid, y_grid)


def moved(mask: Mask, dx: int, dy: int) -> Mask:
    """The mask moved; the ring of nothing keeps it from coming round the other side."""
    return np.roll(np.roll(mask, dx, 1), dy, 0)


def inset(mask: Mask, depth: int) -> Mask:
    """What is left when so many pixels are taken off all round."""
    rows = mask.copy()
    for dx in range(-depth, depth + 1):
        rows &= moved(mask, dx, 0)
    result = rows.copy()
    for dy in range(-depth, depth + 1):
        result &= moved(rows, 0, dy)
    return result


def ring(mask: Mask, depth: int) -> Mask:
    """The line of pixels at a depth."""
    return inset(mask, depth) & ~inset(mask, depth + 1)


def rims(cap: Cap, right: str = "night2", left: str = "night4") -> None:
    """The far and near edges bright, the left one lit, the right one in shade."""
    for colour, dx, dy in ((right, -1, 0), (left, 1, 0), ("night5", 0, -1), ("night5", 0, 1)):
        cap.picture[cap.mask & ~moved(cap.mask, dx, dy)] = INDEX[colour]


def tuft(cap: Cap) -> None:
    """A padded headboard with a line of stitches two pixels inside."""
    stitched = (cap.x + cap.y) // 2 % 2 == 0
    cap.picture[ring(cap.mask, 2) & stitched] = INDEX["night4"]
    rims(cap)


def canvas(cap: Cap) -> None:
    """Stretched canvases: the bar's inner edge, tacks every eight pixels."""
    cap.picture[ring(cap.mask, 2)] = INDEX["night2"]
    inner = inset(cap.mask, 2)
    for left, top, deep in cap.cells:
        for x, y in (
            *((k, y) for k in (3, 11) for y in (1, deep - 2)),
            *((x, k) for k in (5, 13) for x in (1, 14) if k < deep),
        ):
            if not inner[top + y, left + x]:
                cap.picture[top + y, left + x] = INDEX["night5"]
    rims(cap)


def pillow(cap: Cap) -> None:
    """A cushion a cell, piped, with one button."""
    for left, top, deep in cap.cells:
        cap.picture[top : top + deep, left : left + 16] = cushion(deep)
    rims(cap, left="night5")


def cushion(deep: int) -> Picture:
    """One cushion seen from above."""
    picture = blank(16, deep, "night3")
    soft = INDEX["night4" if deep > 10 else "night3"]
    picture[1, 1:11] = soft
    picture[1 : max(2, deep - 4), 1] = soft
    picture[0, :] = INDEX["night4"]
    picture[:, 0] = INDEX["night4"]
    picture[deep - 1, :] = INDEX["night2"]
    picture[:, 15] = INDEX["night2"]
    for x, y in ((0, 0), (1, 1), (14, 1), (1, deep - 2), (14, deep - 2)):
        picture[y, x] = INDEX["night2"]
    if deep > 10:
        for x, y, colour in (
            (7, 7, "night1"),
            (8, 7, "night2"),
            (7, 6, "night2"),
            (6, 6, "night4"),
        ):
            picture[y, x] = INDEX[colour]
    return picture


def sheet(cap: Cap) -> None:
    """Sheets on a line: a fold inside, pegs on the near edge."""
    cap.picture[ring(cap.mask, 2)] = INDEX["night2"]
    rims(cap)
    for left, top, deep in cap.cells:
        if deep == SHALLOW:
            for x in (4, 12):
                cap.picture[top + deep - 3 : top + deep, left + x] = INDEX["night6"]
                cap.picture[top + deep - 3 : top + deep, left + x + 1] = INDEX["night4"]


def curtain(cap: Cap) -> None:
    """Pole pockets of a canopy: long tucks, a gathered near edge, a line of stitches."""
    tucked = cap.mask & (cap.y % 8 < 6)
    cap.picture[tucked & (cap.x % 16 == 0)] = INDEX["night2"]
    cap.picture[tucked & (cap.x % 16 == 1) & inset(cap.mask, 4)] = INDEX["night4"]
    cap.picture[ring(cap.mask, 2)] = INDEX["night2"]
    rims(cap)
    near = cap.mask & ~moved(cap.mask, 0, -1)
    gathered = moved(near, 0, -1) & cap.mask
    cap.picture[gathered] = INDEX["night4"]
    cap.picture[gathered & (cap.x % 4 == 0)] = INDEX["night5"]
    cap.picture[ring(cap.mask, 2) & ((cap.x + cap.y) % 4 == 0)] = INDEX["night4"]


def knit(cap: Cap) -> None:
    """Stocking stitch: rows of small V, eight pixels a pair."""
    across = cap.x % 8
    arm = np.minimum(across, 7 - across)
    height = (cap.y + arm) % 4
    light = cap.mask & (height == 0)
    cap.picture[light] = INDEX["night4"]
    cap.picture[cap.mask & ~light & (arm == 0)] = INDEX["night2"]
    rims(cap)


class Material(NamedTuple):
    """How a wall is drawn from above and from the front, and how many faces it has."""

    cap: Callable[[Cap], None]
    face: Callable[[int], Picture]
    faces: int


MATERIALS = {
    "tuft": Material(tuft, faces.tuft, 1),
    "canvas": Material(canvas, faces.canvas, 16),
    "pillow": Material(pillow, faces.pillow, 1),
    "sheet": Material(sheet, faces.sheet, 6),
    "curtain": Material(curtain, faces.curtain, 1),
    "knit": Material(knit, faces.knit, 1),
}


def cap_piece(material: str, mask: int) -> Picture:
    """The cap of a cell with these neighbours, 16x16; a shallow one leaves its lower half clear."""
    cap = room(mask)
    MATERIALS[material].cap(cap)
    piece = np.where(cap.mask, cap.picture, CLEAR)[32:48, 32:48].astype(np.uint8)
    if not mask & BELOW:
        piece[SHALLOW:] = CLEAR
    return piece


def face_piece(material: str, variant: int, ends: str) -> Picture:
    """The face of a cell, 16x12; `ends` holds l where no wall is on the left, r likewise."""
    picture = MATERIALS[material].face(variant)
    if "l" in ends:
        picture[:11, 0] = INDEX["night3"]
    if "r" in ends:
        picture[:11, 15] = INDEX["night1"]
    return picture
