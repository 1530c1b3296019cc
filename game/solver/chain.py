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

from itertools import combinations

from game.rules import State
from game.solver.board import Board
from game.solver.engine import Engine
from game.solver.kept import possible_starts
from game.solver.limits import Meter
from game.solver.prepare import Preparation, Prepared
from game.solver.prospect import Prospect
from game.solver.trace import state_cells
from game.solver.traits import Traits

A_TRY = 2000
"""How many nodes a try with some of the abilities may take."""


class Chain:
    """The loops before the last one, from a state on."""

    def __init__(self, engine: Engine, state: State) -> None:
        self.engine = engine
        self.state = state
        self.kept = possible_starts(engine.board, engine.traits, state)
        self.possible = [[state]]
        self.known: list[dict[State, Prepared]] = [{}]
        self._few = [
            _engine_for(engine.board, state, few, engine.meter)
            for few in _teams(engine.traits.able)
        ]

    def deepen(self) -> None:
        """Go on to starts after one loop more."""
        possible = self.kept
        if len(self.possible) == 1:
            prospect = Prospect(self.engine.board, self.engine.traits, self.state)
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
        """Return a loop that leaves what is wanted; cross out what none can leave."""
        if wanted.anchor is None:
            return self._idle(wanted)
        starts = self.possible[loops - 1]
        for engine in self._few:
            few = Preparation(engine, starts, wanted.anchor)
            few.search(wanted, A_TRY)
            if wanted in few.found:
                return few.found[wanted]
        every = Preparation(self.engine, starts, wanted.anchor)
        every.search(wanted)
        if wanted not in every.found:
            self.possible[loops] = [
                start
                for start in self.possible[loops]
                if start.anchor != wanted.anchor or start in every.found
            ]
        return every.found.get(wanted)

    def _idle(self, wanted: State) -> Prepared:
        root = self.engine.root(self.state)
        cells = state_cells(root, self.engine.board.count, self.engine.board.size)
        return Prepared(wanted, self.state, root, cells, self.engine)


def _teams(able: frozenset[str]) -> list[tuple[str, ...]]:
    """Return who could prepare something with Marc, the fewest first, all of them left out."""
    others = sorted(able - {"marc"})
    return [few for count in range(len(others)) for few in combinations(others, count)]


def _engine_for(board: Board, state: State, others: tuple[str, ...], meter: Meter) -> Engine:
    return Engine(board, Traits(board, state, (*others, "marc")), meter)
