"""What can go from a level without changing its par and its needs: what is left is the idea.

Every cell is tried as wall, every thing is tried without, as long as anything can go. Given a
random room that needs its abilities, this is what makes its reason visible.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

from game.rules import Level, members
from game.solver.limits import WITHIN_REASON, Limits
from game.solver.needs import Needs, needs
from game.solver.solve import solve

THINGS = ("glitches", "gates", "plates", "currents", "nightmares", "dreamers", "shadows")


class Point(NamedTuple):
    """What must not change: the par, and whose abilities are needed."""

    loops: int
    beats: int
    needs: Needs


def point_of(level: Level, limits: Limits = WITHIN_REASON) -> Point | None:
    """Return a level's point, or None if it is not known to be solvable."""
    result = solve(level, limits)
    if not result.solvable:
        return None
    return Point(result.loops, result.beats, needs(level, result, limits))


def minimise(
    level: Level,
    limits: Limits = WITHIN_REASON,
    same: Callable[[Level], bool] | None = None,
) -> Level:
    """Return a level from which nothing can go any more without its point being another.

    Args:
        level: a level that can be solved.
        limits: for each question; what is not known within them stays.
        same: asked instead of comparing points, if it is given.
    """
    point = point_of(level, limits)
    keeps = same or (lambda smaller: point_of(smaller, limits) == point)
    going = True
    while going:
        going = False
        for smaller in smaller_levels(level):
            if keeps(smaller):
                level, going = smaller, True
                break
    return level


def smaller_levels(level: Level) -> Iterator[Level]:
    """Yield the level with one thing less, then with one floor cell turned into wall."""
    yield from _without_a_thing(level)
    taken = {friend.cell for friend in level.friends} | {bed.cell for bed in level.beds}
    taken |= {plate.cell for plate in level.plates} | {gate.cell for gate in level.gates}
    taken |= set(level.dreamers) | {shadow.cell for shadow in level.shadows}
    taken |= {cell for path in level.nightmares for cell in path}
    taken |= {part.cell for part in level.currents}
    bare = level.tables.ground & ~level.dreamstuff & ~level.grid.bits(taken)
    for glitch in level.glitches:
        bare &= ~glitch.cells
    for cell in members(bare):
        yield replace(level, walls=level.walls | 1 << cell)


def _without_a_thing(level: Level) -> Iterator[Level]:
    for cell in members(level.dreamstuff):
        left = ~(1 << cell)
        yield replace(level, dreamstuff=level.dreamstuff & left, shut=level.shut & left)
    for kind in THINGS:
        things: tuple[Any, ...] = getattr(level, kind)
        for number in range(len(things)):
            less: dict[str, Any] = {kind: things[:number] + things[number + 1 :]}
            yield replace(level, **less)
    for number, glitch in enumerate(level.glitches):
        for cell in members(glitch.cells):
            fewer = glitch._replace(cells=glitch.cells & ~(1 << cell))
            if fewer.cells:
                glitches = [*level.glitches]
                glitches[number] = fewer
                yield replace(level, glitches=tuple(glitches))
