"""The line to draw for a nightmare's path: the reverse of `patrol.py`.

    a b c d c b    a polyline a b c d, to and fro
    a b c d        a polygon; where it goes on round a joined edge, with its first cell once more

Past a joined edge a line is drawn on, outside the map.
"""

from itertools import pairwise
from typing import Literal, NamedTuple

from game.rules import OFFSETS, Grid, Level

Path = tuple[int, ...]
Spot = tuple[int, int]


class Route(NamedTuple):
    """A line through cells, which may lie past a joined edge."""

    shape: Literal["polyline", "polygon"]
    corners: tuple[Spot, ...]


def routes_of(level: Level) -> list[Route]:
    """Return a line for each nightmare of a level.

    Raises:
        ValueError: a path is not one that can be walked cell by cell.
    """
    return [route_of(path, level.grid) for path in level.nightmares]


def route_of(path: Path, grid: Grid) -> Route:
    """Return the line whose cells are this path.

    Raises:
        ValueError: the path is not one that can be walked cell by cell.
    """
    half = len(path) // 2
    if path == path[: half + 1] + path[half - 1 : 0 : -1] and len(path) != 1:
        return Route("polyline", _corners(_spots(path[: half + 1], grid)))
    spots = _spots((*path, path[0]), grid)
    if len(path) == 1:
        spots = spots[:1] * 2
    elif spots[-1] == spots[0]:
        return Route("polygon", _corners(spots)[:-1])
    return Route("polygon", _corners(spots))


def _spots(path: Path, grid: Grid) -> list[Spot]:
    """Return where a path goes when joined edges are laid out flat."""
    x, y = grid.cell(path[0])
    spots = [(x, y)]
    for here, there in pairwise(path):
        ways = [d for d, steps in grid.steps.items() if steps[here] == there]
        if not ways and here != there:
            cells = f"{grid.cell(here)} to {grid.cell(there)}"
            raise ValueError(f"a nightmare leaps from {cells}")
        dx, dy = OFFSETS[ways[0]] if ways else (0, 0)
        x, y = x + dx, y + dy
        spots.append((x, y))
    return spots


def _corners(spots: list[Spot]) -> tuple[Spot, ...]:
    """Return the first spot, the last, and those where the way turns."""
    steps = [(b[0] - a[0], b[1] - a[1]) for a, b in pairwise(spots)]
    turns = [spots[i] for i, (a, b) in enumerate(pairwise(steps), 1) if a != b]
    return (spots[0], *turns, spots[-1])
