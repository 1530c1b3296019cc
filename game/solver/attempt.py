"""The search for a loop that leaves what is wanted, from some starts, with ever more nodes.

It does not matter who prepares, so teams with few abilities are tried first: that is nearly always
enough. "Impossible" is proved with dreamers left out where that is allowed, which is far quicker
(see `absence.py`), or else by the search with everybody.
"""

from collections.abc import Iterable
from itertools import combinations

from game.rules import Mark, State
from game.solver.absence import Absences
from game.solver.engine import Engine
from game.solver.prepare import Preparation, Prepared
from game.solver.prospect import Prospects
from game.solver.traits import Traits


class Team:
    """Some of the friends whose abilities work, and what they could prepare from afar."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.prospects = Prospects(engine.board, engine.traits)

    def might(self, starts: Iterable[State], wanted: State) -> list[State]:
        """Return from which of these starts they might leave what is wanted."""
        return [start for start in starts if self.prospects.of(start).may_leave(wanted)]


class Attempt:
    """Looks for one start that might follow some others.

    Attributes:
        over: whether it is known that it does not.
        met: then all that was met with the same thing anchored, nothing of which is impossible;
            None if the search did not come to all of it.
    """

    def __init__(
        self, starts: list[State], wanted: State, teams: list[Team], absences: Absences
    ) -> None:
        assert wanted.anchor is not None
        self.wanted = wanted
        self.mark: Mark = wanted.anchor
        self.met: set[State] | None = None
        self._teams = teams
        self._everybody = teams[-1].engine
        self._ways = absences
        self._set_out(starts)

    def _set_out(self, starts: list[State]) -> None:
        self.starts = starts
        wanted, everybody = self.wanted, self._teams[-1]
        self.over = not everybody.might(starts, wanted)
        if not starts:
            self.met = set()
        if self.over:
            return
        self._few = [
            (team, likely) for team in self._teams[:-1] if (likely := team.might(starts, wanted))
        ]
        self._absences = [a for a in self._ways.of(starts) if not a.lacks(self.mark)]
        self._deadlines = everybody.prospects.deadlines(starts, wanted)

    def drop(self, start: State) -> None:
        """Begin anew without one of the starts."""
        self._set_out([other for other in self.starts if other != start])

    def go_on(self, most: int) -> Prepared | None:
        """Search with so many nodes a try; return the loop if there is one.

        Raises:
            StoppedError: a limit was met first.
        """
        for team, likely in list(self._few):
            few = Preparation(team.engine, likely, self.mark, None, self._deadlines)
            if few.search(self.wanted, most):
                self._few.remove((team, likely))
            if self.wanted in few.found:
                return few.found[self.wanted]
        for absence in list(self._absences):
            less = Preparation(self._everybody, self.starts, self.mark, absence, self._deadlines)
            if not less.search(self.wanted, most):
                continue
            self._absences.remove(absence)
            if self.wanted not in less.found:
                self._end(less)
                return None
        every = Preparation(self._everybody, self.starts, self.mark, None, self._deadlines)
        if every.search(self.wanted, most) and self.wanted not in every.found:
            self._end(every)
        return every.found.get(self.wanted)

    def _end(self, search: Preparation) -> None:
        self.over = True
        self.met = set(search.found)


def teams_of(engine: Engine, state: State) -> list[Team]:
    """Return who could prepare something with Marc, the fewest first, all of them last."""
    board, meter = engine.board, engine.meter
    others = sorted(engine.traits.able - {"marc"})
    teams = [
        Team(Engine(board, Traits(board, state, (*few, "marc")), meter))
        for count in range(len(others))
        for few in combinations(others, count)
    ]
    return [*teams, Team(engine)]
