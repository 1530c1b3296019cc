"""Scrubbing as movement: everybody runs through the beats between two, forwards or backwards."""

from collections.abc import Iterator

from game.play import Session
from game.rules import State
from game.rules.state import nightmare_cells
from game.view.motion import Act, Body, Glide

LONGEST = 0.32
BEAT = 0.07
"""Seconds for one beat, and at most for all."""


def sweep(session: Session, from_beat: int, seen: State) -> Iterator[Act]:
    """Yield the ways of all bodies from a beat, where they were `seen`, to the session's beat."""
    to = session.beat
    count = abs(to - from_beat)
    step = 1 if to > from_beat else -1
    beat_length = min(BEAT, LONGEST / count)
    states = [seen, *(session.state_at(from_beat + step * k) for k in range(1, count + 1))]
    places = [_places(session, state) for state in states]
    for number in range(count):
        start = number * beat_length
        for body, origin in places[number].items():
            cell = places[number + 1][body]
            if origin != cell or number in (0, count - 1):
                yield Glide(body, start, beat_length, origin, cell, "d", "run")


def _places(session: Session, state: State) -> dict[Body, int]:
    kinds = {
        "friend": state.friends,
        "dreamer": state.dreamers,
        "nightmare": tuple(nightmare_cells(session.level, state)),
        "shadow": state.shadows,
    }
    return {(kind, n): cell for kind, cells in kinds.items() for n, cell in enumerate(cells)}
