"""The oracle of the solver: breadth first over exact states, nothing clever at all."""

from itertools import product
from typing import NamedTuple

from game.rules import ACTIONS, Level, State, advance, first_state, fold

UNKNOWN = -1


class Answer(NamedTuple):
    """The fewest loops and then beats; `solvable` None when it took too many beats."""

    solvable: bool | None
    loops: int
    beats: int
    beats_played: int


def brute_force(
    level: Level, loops: int, most: int = 10_000_000, begin: State | None = None
) -> Answer:
    """Return the answer for up to so many loops, playing some `most` beats at most.

    The first loop begins with `begin`, if that is given; beats are counted from the loop's start.
    """
    every = _every(level)
    first = first_state(level) if begin is None else begin
    starts, known, count = [first], {first}, 0
    for loop in range(1, loops + 1):
        best, onward = None, []
        for start in starts:
            # Nothing that `known` holds is asked twice.
            beat, ends, looked = _one_loop(level, start, every, most - count)
            count += looked
            if count >= most:
                return Answer(None, 0, 0, count)
            if beat is not None and (best is None or beat < best):
                best = beat
            for end in ends:
                new = fold(level, end)[0]
                if new not in known:
                    known.add(new)
                    onward.append(new)
        if best is not None:
            return Answer(True, loop, best, count)
        starts = onward
    return Answer(False, 0, 0, count)


def every_state(level: Level, start: State, most: int) -> tuple[list[State], list[State]]:
    """Return every state of a loop without beds, and every start of the next that differs.

    Nothing where a beat has more than some `most` states.
    """
    every, layer, found = _every(level), {start}, [start]
    while layer and next(iter(layer)).beat < level.loop_beats:
        layer = {advance(level, state, actions)[0] for state in layer for actions in every}
        found += layer
        if len(layer) > most:
            return [], []
    folded = {fold(level, state)[0]._replace(anchor=None) for state in layer}
    return found, sorted(folded - {start}, key=repr)


def _every(level: Level) -> list[str]:
    return ["".join(actions) for actions in product(*(_letters(level, n) for n in level.names))]


def _letters(level: Level, name: str) -> str:
    """Return the letters that can mean different things for a friend."""
    if name == "anya":
        return "urdlU." if level.dreamers else "urdl."
    if name == "lila" and not level.dreamstuff:
        return "urdl."
    return ACTIONS


def _one_loop(
    level: Level, start: State, every: list[str], most: int
) -> tuple[int | None, list[State], int]:
    """Return the earliest escape, what the loop can end in, and how many beats that took."""
    if start.escaped:
        return start.beat, [], 1
    layer, count = {start}, 0
    for beat in range(start.beat, level.loop_beats):
        onward = set()
        for state in layer:
            count += len(every)
            if count > most:
                return None, [], count
            for actions in every:
                after, _ = advance(level, state, actions)
                if after.escaped:
                    return beat + 1, [], count
                onward.add(after)
        layer = onward
    return None, list(layer), count
