"""What only the solver can tell of a dream: asked for, since it may take minutes.

A dream that cannot be solved, an ability or a friend that it does not need.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace

from game.levels.dream import Dream
from game.levels.findings import Finding, Notes
from game.rules import Friend
from game.solver import Limits, Result, needs, solve


def prove(dream: Dream, is_over: Callable[[], bool] | None = None) -> tuple[Finding, ...]:
    """Return what the solver finds; nothing where `is_over` said so before it was known."""
    notes = Notes(str(dream.path))
    limits = Limits(deadline=is_over)
    result = solve(dream.level, limits)
    if result.solvable is False:
        proved = "" if result.exhausted else f" in up to {limits.loops} loops"
        notes.add("W240", f"the dream cannot be solved{proved}. Ask bedtime solve, or open a way.")
    elif result.solvable:
        _note_abilities(dream, result, limits, notes)
        for friend in _spare(dream, result, limits):
            name = friend.name.capitalize()
            message = f"{name} neither helps anybody nor needs help. Give"
            cell = dream.level.grid.cell(friend.cell)
            notes.add("W242", f"{message} {name} something to do, or leave {name} out.", cell=cell)
    return notes.all()


def _note_abilities(dream: Dream, result: Result, limits: Limits, notes: Notes) -> None:
    needed = needs(dream.level, result, limits)
    if needed.always is None or needed.in_time is None:
        return
    for friend in dream.level.friends:
        if friend.name not in (*needed.always, *needed.in_time):
            message = f"{friend.name.capitalize()}'s ability is not needed. That may be meant; else"
            cell = dream.level.grid.cell(friend.cell)
            notes.add("W241", f"{message} bar the way that does without it.", cell=cell)


def _spare(dream: Dream, result: Result, limits: Limits) -> Iterator[Friend]:
    """Yield the friends without whom a solution is as short, and who need nobody for their own."""
    level = dream.level
    within = limits._replace(loops=result.loops)
    for friend in level.friends if len(level.friends) > 1 else ():
        others = tuple(other for other in level.friends if other is not friend)
        without = solve(replace(level, friends=others), within)
        if without.solvable and (without.loops, without.beats) == (result.loops, result.beats):
            alone = solve(replace(level, friends=(friend,)), within)
            if alone.solvable:
                yield friend
