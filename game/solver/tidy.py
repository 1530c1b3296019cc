"""Takes out of the early loops of a solution what nobody needs to do.

A search tells one way to leave what is wanted, and on that way friends may stroll about or paint to
and fro: nothing there counts but what the next loop starts with. Who reads a solution, or is given
a hint, should see only what matters.
"""

from collections.abc import Iterator

from game.rules import Level, State, advance, fold

Tracks = tuple[str, ...]

WAIT = "."


def tidied(level: Level, state: State, loops: tuple[Tracks, ...]) -> tuple[Tracks, ...]:
    """Return the loops of a solution with friends waiting as soon as they can.

    What each loop starts with stays as it is, and so does the last loop.

    Args:
        level: the dream.
        state: where the first loop goes on from.
        loops: the tracks of each; all but the last go on to the loop's end.
    """
    done: list[Tracks] = []
    for tracks in loops[:-1]:
        after = _next_start(level, state, tracks)
        if after is None:
            return loops
        done.append(_tidy(level, state, tracks, after))
        state = after
    return (*done, *loops[-1:])


def _tidy(level: Level, state: State, tracks: Tracks, after: State) -> Tracks:
    for number, track in enumerate(tracks):
        for shorter in _with_less(track):
            plan = (*tracks[:number], shorter, *tracks[number + 1 :])
            if _next_start(level, state, plan) == after:
                tracks = plan
                break
    return tracks


def _with_less(track: str) -> Iterator[str]:
    """Yield a track as it is up to some beat, with waits after it; the shortest first."""
    for beat in range(len(track)):
        if beat == 0 or track[beat - 1] != WAIT:
            yield track[:beat].ljust(len(track), WAIT)


def _next_start(level: Level, state: State, tracks: Tracks) -> State | None:
    """Return what the next loop starts with; None if this one ends in bed."""
    for actions in zip(*tracks, strict=True):
        if state.escaped:
            return None
        state, _ = advance(level, state, "".join(actions))
    return None if state.escaped else fold(level, state)[0]
