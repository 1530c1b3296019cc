"""Every solution is played through the rules before it is given away."""

from game.rules import Level, State, advance, fold
from game.solver.tidy import WAIT, Tracks


class WrongSolutionError(AssertionError):
    """The rules do not confirm a solution: the solver has a fault."""


def confirm(level: Level, state: State, loops: tuple[Tracks, ...], beats: int) -> None:
    """Play a solution through the rules.

    Args:
        level: the dream.
        state: where the first loop goes on from.
        loops: the tracks of each loop.
        beats: how many beats the last one takes.

    Raises:
        WrongSolutionError: it does not escape in the last loop, at its last beat.
    """
    for number, tracks in enumerate(loops, start=1):
        if number > 1:
            state = fold(level, state)[0]
        last = number == len(loops)
        for beat in range(beats if last else level.loop_beats - state.beat):
            if state.escaped:
                raise WrongSolutionError(f"it escapes in loop {number} at beat {state.beat}")
            actions = "".join(track[beat] if beat < len(track) else WAIT for track in tracks)
            state, _ = advance(level, state, actions)
    if not state.escaped:
        raise WrongSolutionError("it does not escape")
