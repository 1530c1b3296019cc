"""Many beats as one movement: scrubbing runs along the ways that were taken, the fold back home.

Nobody turns round on the way back: a tape that is wound back shows steps in reverse.
"""

from collections.abc import Iterator, Sequence

from game.play import Session
from game.play.solution import actions_at
from game.rules import DIRECTIONS, Level, State, advance
from game.rules.state import nightmare_cells
from game.view.world.motion import Act, Body, Glide, unsmooth

LONGEST = 0.32
BEAT = 0.07
"""Seconds for one beat, and at most for all."""


def sweep(session: Session, from_beat: int, seen: State) -> Iterator[Act]:
    """Yield the ways of all bodies from a beat, where they were `seen`, to the session's beat."""
    to = session.beat
    count = abs(to - from_beat)
    step = 1 if to > from_beat else -1
    length = min(BEAT * count, LONGEST)
    states = [seen, *(session.state_at(from_beat + step * k) for k in range(1, count + 1))]
    yield from _run(session.level, states, [length * k / count for k in range(count + 1)])


def homeward(level: Level, loop: Sequence[State], now: State, length: float) -> Iterator[Act]:
    """Yield the ways of all bodies back through a loop to where the next one begins.

    It winds up and runs out as a tape does: see `motion.smooth`.
    """
    states = [*reversed(loop[1:]), now]
    count = len(states) - 1
    if count > 0:
        yield from _run(level, states, [length * unsmooth(k / count) for k in range(count + 1)])


def ended_loop(session: Session) -> list[State]:
    """Return the loop before, beat by beat, of a session that has just folded: its tracks stay."""
    before, _ = session.history
    level = session.level
    states = [before[-1].start if before else session.point.start]
    while states[-1].beat < level.loop_beats and not states[-1].escaped:
        state, _ = advance(level, states[-1], actions_at(session.tracks, states[-1].beat))
        states.append(state)
    return states


def _run(level: Level, states: Sequence[State], times: Sequence[float]) -> Iterator[Act]:
    places = [_places(level, state) for state in states]
    last = len(states) - 2
    for number in range(last + 1):
        start, length = times[number], times[number + 1] - times[number]
        back = states[number + 1].beat < states[number].beat
        for body, origin in places[number].items():
            cell = places[number + 1][body]
            if origin != cell or number in (0, last):
                way = _way(level, cell, origin) if back else _way(level, origin, cell)
                yield Glide(body, start, length, origin, cell, way, "run")


def _way(level: Level, origin: int, cell: int) -> str:
    """Return the direction in which a body looks that goes from one cell to another."""
    steps = level.grid.steps
    return next((way for way in DIRECTIONS if steps[way][origin] == cell), "d")


def _places(level: Level, state: State) -> dict[Body, int]:
    kinds = {
        "friend": state.friends,
        "dreamer": state.dreamers,
        "nightmare": tuple(nightmare_cells(level, state)),
        "shadow": state.shadows,
    }
    return {(kind, n): cell for kind, cells in kinds.items() for n, cell in enumerate(cells)}
