"""The path of a nightmare, from the line that was drawn to the cells that it passes.

polyline  a b c d    to and fro:       a b c d c b, then again
polygon   a b        round and round:  the cells from the last point back to the first follow,
          d c                          unless the last is the first, reached past a joined edge
"""

from collections.abc import Iterable
from itertools import pairwise

from game.levels.findings import Notes
from game.levels.properties import Owner
from game.levels.tiled import Drawn, cell_of
from game.levels.tilesets import CELL
from game.rules import Cell, Grid

LONGEST = 1024
"""How many cells a path may pass."""

BORDER = 2
"""How many pixels from the border of a cell a point has to be to be in it beyond doubt."""

Spot = tuple[int, int]
"""A column and row that may lie past a joined edge."""


class _CrookedError(ValueError):
    """A path that cannot be walked: a code, what is wrong, and the cell where it is."""


def read_patrol(thing: Drawn, grid: Grid, owner: Owner, notes: Notes) -> tuple[int, ...] | None:
    """Return the cells that a nightmare passes in one period, or None with a finding."""
    if not thing.points:
        message = "a nightmare is a polyline (to and fro) or a polygon (round). Draw its path."
        owner.note(notes, "E140", message)
        return None
    _note_borders(thing, owner, notes)
    try:
        return _path(thing, grid)
    except _CrookedError as crooked:
        code, message, spot = crooked.args
        owner._replace(cell=Cell(*spot)).note(notes, code, message)
        return None


def _note_borders(thing: Drawn, owner: Owner, notes: Notes) -> None:
    """Note the first point that is so near a border that its cell may not be the one meant."""
    for point in thing.points:
        if any(not BORDER <= axis % CELL <= CELL - BORDER for axis in point):
            message = (
                "a point of its path is on the border of this cell, in which it counts as being. "
                "Draw it through the middle of cells, with View > Snapping > Snap to Fine Grid."
            )
            owner._replace(cell=Cell(*cell_of(point))).note(notes, "W209", message)
            return


def _path(thing: Drawn, grid: Grid) -> tuple[int, ...]:
    spots = [cell_of(point) for point in thing.points]
    is_round = thing.shape == "polygon"
    if is_round and _inside(spots[-1:], grid) != _inside(spots[:1], grid):
        spots.append(spots[0])
    passed = spots[:1]
    for start, end in pairwise(spots):
        passed += _side(start, end)
        if len(passed) > LONGEST:
            message = f"its path passes more than {LONGEST} cells. Draw a shorter one."
            raise _CrookedError("E143", message, end)
    path = _inside(passed, grid)
    if is_round:
        return path[:-1] if len(path) > 1 else path
    return path + path[-2:0:-1]


def _side(start: Spot, end: Spot) -> list[Spot]:
    """Return the cells after `start` up to `end`."""
    (x, y), (to_x, to_y) = start, end
    if x != to_x and y != to_y:
        message = f"its path goes diagonally to {Cell(*end)}. Move a point, or add a corner."
        raise _CrookedError("E141", message, start)
    length = abs(to_x - x) + abs(to_y - y)
    if length > LONGEST:
        message = f"its path passes more than {LONGEST} cells. Draw a shorter one."
        raise _CrookedError("E143", message, end)
    dx, dy = (to_x > x) - (to_x < x), (to_y > y) - (to_y < y)
    return [(x + dx * step, y + dy * step) for step in range(1, length + 1)]


def _inside(spots: Iterable[Spot], grid: Grid) -> tuple[int, ...]:
    """Return the indices of cells, taken round joined edges."""
    indices = []
    for spot in spots:
        try:
            indices.append(grid.index(*spot))
        except ValueError:
            message = (
                "its path leaves the map here. Move its points inside, or join the edges with the "
                "map property wrap."
            )
            raise _CrookedError("E142", message, spot) from None
    return tuple(indices)
