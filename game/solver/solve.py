"""The fewest loops, then the fewest beats of the last one, with the tracks that do it.

Loops are searched breadth first: what one loop can leave behind is where the next can start. Every
solution is played through the rules before it is given away.
"""

from collections.abc import Iterable
from typing import NamedTuple

from game.rules import FRIENDS, Level, State, advance, first_state, fold
from game.solver.board import Board
from game.solver.early import EarlyLoop, Left
from game.solver.engine import Engine, Node
from game.solver.limits import WITHIN_REASON, Limits, Meter, StoppedError
from game.solver.loop import Escape, LastLoop
from game.solver.trace import tracks_to
from game.solver.traits import Traits

Tracks = tuple[str, ...]


class Result(NamedTuple):
    """What a search has found.

    Attributes:
        solvable: True with a best solution; False when proved impossible; None when unknown.
        loops, beats: the par of the solution; 0 without one.
        tracks: for each loop, one track a friend in the order of `level.names`.
        searched: how many loops were searched to the end without an escape.
        exhausted: no number of loops would help: nothing new can be left behind.
        expanded: how many nodes the search took.
    """

    solvable: bool | None
    loops: int
    beats: int
    tracks: tuple[Tracks, ...]
    searched: int
    exhausted: bool
    expanded: int


class WrongSolutionError(AssertionError):
    """The rules do not confirm a solution: the solver has a fault."""


class _Start(NamedTuple):
    """Where a loop can start, and what led there."""

    state: State
    before: "_Start | None"
    left: Left | None


def solve(level: Level, limits: Limits = WITHIN_REASON, able: Iterable[str] = FRIENDS) -> Result:
    """Solve a level.

    Args:
        level: the dream.
        limits: how far to go.
        able: the friends whose abilities work; the others can only walk.
    """
    return solve_from(level, first_state(level), limits, able)


def solve_from(
    level: Level, state: State, limits: Limits = WITHIN_REASON, able: Iterable[str] = FRIENDS
) -> Result:
    """Solve the rest of a dream from any state, all friends free from now on.

    The first loop of the result goes on from `state`; its `beats` are counted from there if it is
    the only loop. Give `Limits(loops=1)` to ask about this loop alone.
    """
    return _Search(level, state, limits, able).run()


class _Search:
    """The outer search, over what a loop can start with."""

    def __init__(self, level: Level, state: State, limits: Limits, able: Iterable[str]) -> None:
        board = Board(level)
        self.level = level
        self.state = state
        self.limits = limits
        self.meter = Meter(limits)
        self.engine = Engine(board, Traits(board, state, able), self.meter)
        self.searched = 0

    def run(self) -> Result:
        """Search loop by loop."""
        known = {self.state}
        asked: set[State] = set()
        starts = [_Start(self.state, None, None)]
        try:
            for loops in range(1, self.limits.loops + 1):
                best = self._best(starts, asked)
                if best is not None:
                    return self._solved(loops, *best)
                self.searched = loops
                if "marc" not in self.engine.traits.able:
                    return self._result(solvable=False, exhausted=True)
                if loops < self.limits.loops:
                    starts = self._onward(starts, known)
                    if not starts:
                        return self._result(solvable=False, exhausted=True)
        except StoppedError:
            return self._result(solvable=None, exhausted=False)
        return self._result(solvable=False, exhausted=False)

    def _best(self, starts: list[_Start], asked: set[State]) -> tuple[_Start, Escape] | None:
        """Return the earliest escape from any of these starts."""
        best = None
        horizon = self.level.loop_beats
        for start in starts:
            # Nothing in a last loop depends on the anchor.
            plain = start.state._replace(anchor=None)
            if plain in asked:
                continue
            asked.add(plain)
            found = LastLoop(self.engine, [start.state], horizon).search()
            if found is not None:
                best = start, found
                horizon = found.beat - 1
        return best

    def _onward(self, starts: list[_Start], known: set[State]) -> list[_Start]:
        onward = []
        for start in starts:
            for left in EarlyLoop(self.engine, start.state).search():
                if left.start not in known:
                    known.add(left.start)
                    onward.append(_Start(left.start, start, left))
        return onward

    def _solved(self, loops: int, start: _Start, escape: Escape) -> Result:
        tracks = [tracks_to(self.engine, escape.node, escape.cells)]
        at: _Start | None = start
        while at is not None and at.left is not None:
            tracks.append(self._early_tracks(at.left.node, at.left.cells))
            at = at.before
        tracks.reverse()
        beats = len(tracks[-1][0]) if tracks[-1] else 0
        result = self._result(solvable=True, exhausted=False)._replace(
            loops=loops, beats=beats, tracks=tuple(tracks)
        )
        confirm(self.level, self.state, result)
        return result

    def _early_tracks(self, node: Node, cells: tuple[int, ...]) -> Tracks:
        return tracks_to(self.engine, node, cells)

    def _result(self, *, solvable: bool | None, exhausted: bool) -> Result:
        return Result(solvable, 0, 0, (), self.searched, exhausted, self.meter.nodes)


def confirm(level: Level, state: State, result: Result) -> None:
    """Play a solution through the rules.

    Raises:
        WrongSolutionError: it does not escape in the last loop, at its last beat.
    """
    for number, tracks in enumerate(result.tracks, start=1):
        if number > 1:
            state = fold(level, state)[0]
        last = number == len(result.tracks)
        beats = result.beats if last else level.loop_beats - state.beat
        for beat in range(beats):
            if state.escaped:
                raise WrongSolutionError(f"it escapes in loop {number} at beat {state.beat}")
            actions = "".join(track[beat] if beat < len(track) else "." for track in tracks)
            state, _ = advance(level, state, actions)
    if not state.escaped:
        raise WrongSolutionError("it does not escape")
