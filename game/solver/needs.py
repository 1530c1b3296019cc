"""Whose ability a level needs: in a loop of any length, or only because the loop is short.

An ability is taken away (its owner can still walk), and then:

    needed           there is no solution left within as many loops as the level was solved in (or
                     was searched for), at its own length
    needed always    nor is there one in a single loop of up to `LONG` beats
    needed in time   there is one in such a single long loop: only the beats were missing

A loop longer than `LONG` beats is not looked at; in most levels the search runs dry long before,
which proves it for every length. Several long loops are not looked at either: what Marc hands on is
asked at the level's own length, because the length of a loop is the point of a second one.
"""

from dataclasses import replace
from typing import NamedTuple

from game.rules import FRIENDS, Level
from game.solver.limits import WITHIN_REASON, Limits
from game.solver.solve import Result, can_be_won, solve

LONG = 60


class Needs(NamedTuple):
    """The friends whose abilities are needed; None where a limit was met before it was known.

    Attributes:
        always: those without whom no length of loop helps.
        in_time: those without whom only this length does not do.
    """

    always: tuple[str, ...] | None
    in_time: tuple[str, ...] | None


def needs(level: Level, result: Result, limits: Limits = WITHIN_REASON) -> Needs:
    """Find out whose ability a level needs that has been solved."""
    always: list[str] = []
    in_time: list[str] = []
    loops = max(result.loops, 1)
    longer = replace(level, loop_beats=max(LONG, level.loop_beats))
    for name in level.names:
        others = [friend for friend in FRIENDS if friend != name]
        if not _may_matter(level, name):
            continue
        short = solve(level, limits._replace(loops=loops), others).solvable
        if short is None:
            return Needs(None, None)
        if short:
            continue
        long = can_be_won(longer, limits, others)
        if long is None:
            return Needs(None, None)
        (in_time if long else always).append(name)
    return Needs(tuple(always), tuple(in_time))


def _may_matter(level: Level, name: str) -> bool:
    """Whether there is anything that a friend's ability could be used on."""
    return bool(
        {
            "lila": level.dreamstuff,
            "anya": level.dreamers,
            "finn": level.glitches or level.currents or level.gates or level.nightmares,
            "marc": True,
        }[name]
        or (name == "finn" and level.shadows)
    )
