"""A random level, as the game has it, with tracks for it: everything follows from a seed."""

import random
from collections.abc import Iterator
from functools import cache
from typing import Any, NamedTuple

from game.play.solution import Solution, actions_at
from game.rules import Event, Level, State, advance, first_state, fold
from tests.conversion import to_level
from tests.random_levels import random_level, random_tracks


class Dream(NamedTuple):
    """A level, and tracks that may or may not lead out of it; the same as plain values."""

    level: Level
    solution: Solution
    plain: dict[str, Any]
    loops: list[dict[str, str]]


class Step(NamedTuple):
    """One beat, or one loop's end, which has no actions."""

    level: Level
    before: State
    actions: str
    happened: list[Event]
    after: State


def dream(seed: int, *, harmless: bool = False) -> Dream:
    """Return the dream of a seed; its level is made anew and has not met any state."""
    plain, loops = drawn(seed, harmless=harmless)
    level = to_level(plain)
    tracks = tuple(tuple(loop.get(name, "") for name in level.names) for loop in loops)
    return Dream(level, Solution(level.names, tracks), plain, loops)


@cache
def drawn(seed: int, *, harmless: bool) -> tuple[dict[str, Any], list[dict[str, str]]]:
    """Return the plain values of a dream, which nobody changes: drawing them takes longest."""
    rng = random.Random(seed)
    plain = random_level(rng)
    plain["harmless"] = harmless
    return plain, random_tracks(rng, plain)


def played(seed: int) -> Iterator[Step]:
    """Yield every beat of the play of a seed, and every loop's end."""
    level, solution, _, _ = dream(seed)
    state = first_state(level)
    for number, tracks in enumerate(solution.loops):
        if number:
            state, happened = fold(level, before := state)
            yield Step(level, before, "", happened, state)
        while not state.escaped and state.beat < level.loop_beats:
            actions = actions_at(tracks, state.beat)
            state, happened = advance(level, before := state, actions)
            yield Step(level, before, actions, happened, state)
        if state.escaped:
            return


def beats(seed: int) -> Iterator[Step]:
    """Yield every beat of the play of a seed; not the loops' ends."""
    return (step for step in played(seed) if step.actions)
