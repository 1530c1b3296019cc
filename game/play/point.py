"""Where a session is, as a value: undo keeps these, and the screen is computed from them."""

from typing import NamedTuple

from game.play.solution import Tracks, actions_at
from game.rules import Level, State, advance


class Point(NamedTuple):
    """Where a session is: all that undo brings back.

    Attributes:
        loop: number of the loop, from 1.
        start: the dream at beat 0 of this loop.
        tracks: one track a friend, in the order of `level.names`.
        live: number of the friend who is played.
        punch: acting writes over one beat only and keeps the rest of the track.
        past: the start and the tracks of the loops that led to this one.
    """

    loop: int
    start: State
    tracks: Tracks
    beat: int
    live: int
    punch: bool
    past: tuple[tuple[State, Tracks], ...]


def common_beats(some: Tracks, others: Tracks) -> int:
    """Return for how many beats two sets of tracks ask for the same."""
    beats = max(map(len, (*some, *others)), default=0)
    for beat in range(beats):
        if actions_at(some, beat) != actions_at(others, beat):
            return beat
    return beats


def last_state(level: Level, start: State, tracks: Tracks) -> State:
    """Return how a loop ends: escaped, or at its last beat."""
    state = start
    while not state.escaped and state.beat < level.loop_beats:
        state, _ = advance(level, state, actions_at(tracks, state.beat))
    return state
