"""Which starts a number of loops can lead to, asked one start at a time.

    possible[n]   the starts that might come after n loops: too many, until one is asked for
    known[n]      those that do, each with the loop that leads there

A start is asked for only when the last loop can be won from it. Then the loop before it is searched
for that one start, from all that is possible before; what that loop begins with is asked for in its
turn; and what turns out to be impossible is crossed out, at this depth, with all that the same
search has shown to be impossible.

What a loop begins with is tried thing by thing, since from most things the way is short or there is
none.
"""

from collections.abc import Iterable

from game.rules import Mark, State
from game.solver.absence import Absence
from game.solver.attempt import Attempt, absences_of, teams_of
from game.solver.engine import Engine
from game.solver.kept import plain, possible_starts
from game.solver.loop import LastLoop
from game.solver.prepare import Prepared
from game.solver.trace import state_cells

A_TRY = 250
"""How many nodes a first try may take; each further one may take `MORE` times as many."""

MORE = 4

SOME = 4
"""For how many places of a dreamer it is worth while to ask about all of them at once."""


class Chain:
    """The loops before the last one, from a state on."""

    def __init__(self, engine: Engine, state: State) -> None:
        self.engine = engine
        self.state = state
        self.kept = possible_starts(engine.board, engine.traits, state)
        self.possible = [[state]]
        self.known: list[dict[State, Prepared]] = [{}]
        self._teams = teams_of(engine, state)
        self._absences = absences_of(engine, state)
        self._bounds: dict[int, int] = {}

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

    def bounds(self, starts: Iterable[State]) -> dict[State, int]:
        """Return beats before which there is no escape, for starts that keep a dreamer's place.

        A start with a dreamer in one place is hardly ever worth a search of its own.

        Raises:
            StoppedError: a limit was met first.
        """
        found: dict[State, int] = {}
        for absence in self._absences:
            if len(absence.numbers) != 1:
                continue
            number = absence.numbers[0]
            mark = Mark("dreamer", number)
            kept = [start for start in starts if start.anchor == mark]
            if number not in self._bounds and len(kept) >= SOME:
                self._bounds[number] = self._bound(absence, kept[0])
            if number in self._bounds:
                found.update((plain(start), self._bounds[number]) for start in kept)
        return found

    def _bound(self, absence: Absence, start: State) -> int:
        horizon = self.engine.board.level.loop_beats
        begin = plain(absence.without(start))
        escape = LastLoop(absence.engine, [begin], horizon).search()
        return escape.beat if escape is not None else horizon + 1

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
        mark = wanted.anchor
        if mark is None:
            return self._idle(wanted)
        groups: dict[Mark | None, list[State]] = {}
        for start in self.possible[loops - 1]:
            groups.setdefault(start.anchor, []).append(start)
        attempts = [
            Attempt(starts, wanted, self._teams, self._absences) for starts in groups.values()
        ]
        most = A_TRY
        while left := [attempt for attempt in attempts if not attempt.over]:
            for attempt in left:
                found = attempt.go_on(most)
                if found is not None:
                    return found
            most *= MORE
        self._cross_out(wanted, loops, attempts)
        return None

    def _cross_out(self, wanted: State, loops: int, attempts: list[Attempt]) -> None:
        met: set[State] | None = set()
        for attempt in attempts:
            met = None if met is None or attempt.met is None else met | attempt.met
        self.possible[loops] = [
            start
            for start in self.possible[loops]
            if start != wanted and (not _is_like(start, wanted) or met is None or start in met)
        ]

    def _idle(self, wanted: State) -> Prepared:
        root = self.engine.root(self.state)
        cells = state_cells(root, self.engine.board.count, self.engine.board.size)
        return Prepared(wanted, self.state, root, cells, self.engine)


def _is_like(start: State, wanted: State) -> bool:
    """Whether a search for one start would have met the other: held alike, on the same thing."""
    return (start.anchor, start.breakpoint) == (wanted.anchor, wanted.breakpoint)
