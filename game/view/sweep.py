"""Scrubbing as movement: everybody runs through the beats between two, forwards or backwards."""

from collections.abc import Iterator

from game.play import Session
from game.rules import DIRECTIONS, Grid, State
from game.rules.state import nightmare_cells
from game.view.motion import Act, Body, Glide

LONGEST = 0.32
BEAT = 0.07
"""Seconds for one beat, and at most for all."""


def sweep(session: Session, from_beat: int) -> Iterator[Act]:
    """Yield the ways of all bodies from a beat to the session's beat."""
    to = session.beat
    count = abs(to - from_beat)
    step = 1 if to > from_beat else -1
    beat_length = min(BEAT, LONGEST / count)
    places = [_places(session, from_beat + step * k) for k in range(count + 1)]
    for number in range(count):
        start = number * beat_length
        for body, origin in places[number].items():
            cell = places[number + 1][body]
            way = _way(session.level.grid, origin, cell)
            if way or origin != cell or number in (0, count - 1):
                yield Glide(body, start, beat_length, origin, cell, way or "d", "ride")


def _places(session: Session, beat: int) -> dict[Body, int]:
    state: State = session.state_at(beat)
    kinds = {
        "friend": state.friends,
        "dreamer": state.dreamers,
        "nightmare": tuple(nightmare_cells(session.level, state)),
        "shadow": state.shadows,
    }
    return {(kind, n): cell for kind, cells in kinds.items() for n, cell in enumerate(cells)}


def _way(grid: Grid, origin: int, cell: int) -> str:
    return next((d for d in DIRECTIONS if grid.steps[d][origin] == cell), "")
