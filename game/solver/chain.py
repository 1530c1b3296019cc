"""Which starts a number of loops can lead to, asked one start at a time.

    possible[n]   the starts that might come after n loops: too many, until one is asked for
    known[n]      those that do, each with the loop that leads there

A start is asked for only when the last loop can be won from it. Then the loop before it is searched
for that one start, from all that is possible before; what that loop begins with is asked for in its
turn; and what turns out to be impossible is crossed out, at this depth, with all that the same
search has shown to be impossible.

Of a loop that prepares it does not matter who does it, so it is first tried with as few abilities
as can be, which is nearly always enough; only "impossible" needs them all.
"""

from collections.abc import Iterable
from itertools import combinations

from game.rules import Mark, State
from game.solver.engine import Engine
from game.solver.kept import possible_starts
from game.solver.prepare import Preparation, Prepared
from game.solver.prospect import Prospects
from game.solver.trace import state_cells
from game.solver.traits import Traits

A_TRY = 250
"""How many nodes a first try may take; each further one may take `MORE` times as many."""

MORE = 4


class Team:
    """Some of the friends whose abilities work, and what they could prepare from afar."""

    def __init__(self, engine: Engine) -> None:
        self.engine = engine
        self.prospects = Prospects(engine.board, engine.traits)

    def might(self, starts: Iterable[State], wanted: State) -> list[State]:
        """Return from which of these starts they might leave what is wanted."""
        return [start for start in starts if self.prospects.of(start).may_leave(wanted)]


class Chain:
    """The loops before the last one, from a state on."""

    def __init__(self, engine: Engine, state: State) -> None:
        self.engine = engine
        self.state = state
        self.kept = possible_starts(engine.board, engine.traits, state)
        self.possible = [[state]]
        self.known: list[dict[State, Prepared]] = [{}]
        self._teams = _teams(engine, state)

    def deepen(self) -> None:
        """Go on to starts after one loop more."""
        possible = self.kept
        if len(self.possible) == 1:
            prospect = self._teams[-1].prospects.of(self.state)
            possible = [start for start in possible if prospect.may_leave(start)]
        elif self.state.anchor is None:
            # An anchor is never taken off; that nobody ever set one is no news.
            possible = [start for start in possible if start.anchor is not None]
        self.possible.append(list(possible))
        self.known.append({})

    def is_closed(self) -> bool:
        """Whether the last loop so far can lead to nothing that the loops before it cannot."""
        before = {start for starts in self.possible[:-1] for start in starts}
        return before.issuperset(self.possible[-1])

    def leads_to(self, start: State, loops: int) -> bool:
        """Whether so many loops can lead to a start.

        Raises:
            StoppedError: a limit was met first.
        """
        if loops == 0 or start in self.known[loops]:
            return True
        while start in self.possible[loops]:
            found = self._prepare(start, loops)
            if found is not None and self.leads_to(found.began, loops - 1):
                self.known[loops][start] = found
                return True
        return False

    def way_to(self, start: State, loops: int) -> list[Prepared]:
        """Return the loops that lead to a start of which that is known."""
        found: list[Prepared] = []
        while loops:
            found.append(self.known[loops][start])
            start = found[-1].began
            loops -= 1
        return found[::-1]

    def _prepare(self, wanted: State, loops: int) -> Prepared | None:
        """Return a loop that leaves what is wanted; cross out what none can leave.

        What is begun with is tried thing by thing, since from most things the way is short or
        there is none.
        """
        mark = wanted.anchor
        if mark is None:
            return self._idle(wanted)
        groups: dict[Mark | None, list[State]] = {}
        for start in self.possible[loops - 1]:
            groups.setdefault(start.anchor, []).append(start)
        most, met, left = A_TRY, set[State](), list(groups.values())
        while left:
            unfinished = []
            for starts in left:
                found, complete = self._try(starts, wanted, mark, most)
                if wanted in found:
                    return found[wanted]
                met.update(found)
                if not complete:
                    unfinished.append(starts)
            left, most = unfinished, most * MORE
        self.possible[loops] = [
            start
            for start in self.possible[loops]
            if start != wanted and (start.anchor != mark or start in met)
        ]
        return None

    def _try(
        self, starts: list[State], wanted: State, mark: Mark, most: int
    ) -> tuple[dict[State, Prepared], bool]:
        """Return what these starts were found to lead to, and whether that is all of its kind."""
        for team in self._teams[:-1]:
            likely = team.might(starts, wanted)
            if likely:
                few = Preparation(team.engine, likely, mark)
                few.search(wanted, most)
                if wanted in few.found:
                    return few.found, False
        every = Preparation(self.engine, starts, mark)
        return every.found, every.search(wanted, most)

    def _idle(self, wanted: State) -> Prepared:
        root = self.engine.root(self.state)
        cells = state_cells(root, self.engine.board.count, self.engine.board.size)
        return Prepared(wanted, self.state, root, cells, self.engine)


def _teams(engine: Engine, state: State) -> list[Team]:
    """Return who could prepare something with Marc, the fewest first, all of them last."""
    board, meter = engine.board, engine.meter
    others = sorted(engine.traits.able - {"marc"})
    teams = [
        Team(Engine(board, Traits(board, state, (*few, "marc")), meter))
        for count in range(len(others))
        for few in combinations(others, count)
    ]
    return [*teams, Team(engine)]
