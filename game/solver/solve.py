"""The fewest loops, then the fewest beats of the last one, with the tracks that do it.

One loop is asked first, then two, and so on. What a later loop could start with is a small set
(`kept.py`), so the last loop is searched from all of it at once; only for what it can be won with
are the loops before it looked for (`chain.py`). Every solution is played through the rules before
it is given away.
"""

from collections.abc import Iterable
from typing import NamedTuple

from game.rules import FRIENDS, Level, State, first_state
from game.solver.board import Board
from game.solver.chain import Chain
from game.solver.confirm import confirm
from game.solver.engine import Engine
from game.solver.kept import plain
from game.solver.limits import WITHIN_REASON, Limits, Meter, StoppedError
from game.solver.loop import Escape, LastLoop
from game.solver.prepare import Prepared
from game.solver.this_loop import A_PROOF, sparingly, this_loop
from game.solver.tidy import WAIT, Tracks, tidied
from game.solver.trace import tracks_to
from game.solver.traits import Traits

A_TRY = 250
"""How many nodes a first try to prepare something may take; later ones `MORE` times as many."""

MORE = 4


class Result(NamedTuple):
    """What a search has found.

    Attributes:
        solvable: True with a best solution; False when proved impossible; None when unknown.
        loops, beats: the par of the solution; 0 without one.
        tracks: for each loop, one track a friend in the order of `level.names`; all but the last
            go on to the loop's end.
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


def can_be_won(level: Level, limits: Limits, able: Iterable[str]) -> bool | None:
    """Whether a level can be solved in one loop, at whatever beat; None if a limit is met.

    This is quicker than `solve` where only the answer counts.
    """
    state = first_state(level)
    board = Board(level)
    engine = Engine(board, Traits(board, state, able), Meter(limits))
    try:
        return this_loop(engine, state, earliest=False) is not None
    except StoppedError:
        return None


class _Hope(NamedTuple):
    """An escape from what some starts have in common, of which one might be led to."""

    escape: Escape
    starts: list[State]


class _Search:
    """The outer search: loop by loop, what the last one could start with."""

    def __init__(self, level: Level, state: State, limits: Limits, able: Iterable[str]) -> None:
        board = Board(level)
        self.level = level
        self.state = state
        self.limits = limits
        self.meter = Meter(limits)
        self.engine = Engine(board, Traits(board, state, able), self.meter)
        self.searched = 0
        self.lost: set[State] = set()

    def run(self) -> Result:
        """Search loop by loop."""
        try:
            found = this_loop(self.engine, self.state)
            if found is not None:
                return self._solved(found, [])
            self.searched = 1
            if self._is_alone():
                return self._result(solvable=False, exhausted=True)
            return self._several() if self.limits.loops > 1 else self._open()
        except StoppedError:
            return self._result(solvable=None, exhausted=False)

    def _is_alone(self) -> bool:
        """Whether every other loop would begin as this one did."""
        unanchored = "marc" not in self.engine.traits.able and self.state.anchor is None
        return unanchored and self.state == first_state(self.level)

    def _open(self) -> Result:
        return self._result(solvable=False, exhausted=False)

    def _several(self) -> Result:
        chain = Chain(self.engine, self.state)
        for depth in range(1, self.limits.loops):
            chain.deepen()
            if chain.is_closed():
                return self._result(solvable=False, exhausted=True)
            found = self._after(chain, depth)
            if found is not None:
                escape, start = found
                return self._solved(escape, chain.way_to(start, depth))
            self.searched = depth + 1
        return self._result(solvable=False, exhausted=self._is_hopeless(chain))

    def _is_hopeless(self, chain: Chain) -> bool:
        """Whether it can be proved quickly that no number of loops would help."""
        every = dict.fromkeys(plain(start) for start in chain.kept)
        left = [start for start in every if start not in self.lost]
        try:
            tried = sparingly(self.engine, left, A_PROOF)
        except StoppedError:
            return False
        return tried.sure and tried.escape is None

    def _after(self, chain: Chain, depth: int) -> tuple[Escape, State] | None:
        """Return the earliest escape from anything that so many loops can lead to.

        Whether they can is asked with few nodes at first, of all that can be won this early; often
        another start is as good and more easily had.
        """
        since, most = 0, A_TRY
        unsure: list[_Hope] = []
        while True:
            asked, found = [*unsure], None
            if most == A_TRY:
                found = self._earliest(chain, depth, since, unsure)
            if found is not None:
                since = found.escape.beat
                unsure.append(found)
                asked = [found]
            elif not unsure:
                return None
            else:
                most *= MORE
            for hope in asked:
                answers = [chain.leads_to(start, depth, most) for start in hope.starts]
                if True in answers:
                    return hope.escape, hope.starts[answers.index(True)]
                if None not in answers:
                    unsure.remove(hope)
            most = most if unsure else A_TRY

    def _earliest(self, chain: Chain, depth: int, since: int, unsure: list[_Hope]) -> _Hope | None:
        """Return the earliest escape of which nothing is known yet, and the starts it is for.

        While there are some of which it is not sure, only an escape as early as theirs counts.
        """
        # Nothing in a last loop depends on the anchor.
        alike: dict[State, list[State]] = {}
        for start in chain.possible[depth]:
            alike.setdefault(plain(start), []).append(start)
        known = self.lost | {hope.escape.start for hope in unsure}
        asked = [start for start in alike if start not in known]
        horizon = unsure[0].escape.beat if unsure else self.level.loop_beats
        bounds = chain.bounds(chain.possible[depth])
        found = LastLoop(self.engine, asked, horizon, bounds).search(since)
        if found is not None:
            return _Hope(found, alike[found.start])
        if not unsure:
            self.lost.update(asked)
        return None

    def _solved(self, escape: Escape, before: list[Prepared]) -> Result:
        last = tracks_to(self.engine, escape.node, escape.cells)
        tracks = (*map(self._to_its_end, before), last)
        result = self._result(solvable=True, exhausted=False)._replace(
            loops=len(tracks),
            beats=len(last[0]) if last else 0,
            tracks=tidied(self.level, self.state, tracks),
        )
        confirm(self.level, self.state, result.tracks, result.beats)
        return result

    def _to_its_end(self, loop: Prepared) -> Tracks:
        """Return the tracks of an early loop; what is left as wanted stays so while all wait."""
        beats = self.level.loop_beats - loop.began.beat
        found = tracks_to(loop.engine, loop.node, loop.cells)
        return tuple(track.ljust(beats, WAIT) for track in found)

    def _result(self, *, solvable: bool | None, exhausted: bool) -> Result:
        return Result(solvable, 0, 0, (), self.searched, exhausted, self.meter.nodes)
