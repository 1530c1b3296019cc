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
from game.solver.absence import Absences
from game.solver.attempt import Attempt, teams_of
from game.solver.engine import Engine
from game.solver.kept import plain, possible_starts
from game.solver.loop import LastLoop
from game.solver.prepare import Prepared
from game.solver.trace import state_cells

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
        self._prospects = self._teams[-1].prospects
        self._absences = Absences(engine, state, self._prospects)
        self._bounds: dict[tuple[int, int], int] = {}
        self._attempts: dict[tuple[State, int], list[Attempt]] = {}

    def deepen(self) -> None:
        """Go on to starts after one loop more."""
        prospects = [self._prospects.of(start) for start in self.possible[-1]]
        self.possible.append(
            [
                start
                for start in self.kept
                if any(prospect.may_leave(start) for prospect in prospects)
                # That nobody ever set the anchor is possible once, and then no news.
                and (start.anchor is not None or len(self.possible) == 1)
            ]
        )
        self.known.append({})

    def is_closed(self) -> bool:
        """Whether the last loop so far can lead to nothing that the loops before it cannot."""
        before = {start for starts in self.possible[:-1] for start in starts}
        return before.issuperset(self.possible[-1])

    def bounds(self, starts: Iterable[State]) -> dict[State, int]:
        """Return beats before which there is no escape, for starts that keep a dreamer's place.

        A start with a dreamer in one place is hardly ever worth a search of its own: it is asked
        without him, once for all places from which he might come to the same plates.

        Raises:
            StoppedError: a limit was met first.
        """
        alike: dict[tuple[int, int], list[State]] = {}
        for start in starts:
            mark = start.anchor
            if mark is not None and mark.kind == "dreamer" and mark.number in self._absences.can:
                plates = self._absences.plates(mark.number, plain(start))
                alike.setdefault((mark.number, plates), []).append(plain(start))
        found: dict[State, int] = {}
        for key, kept in alike.items():
            if key not in self._bounds and len(kept) >= SOME:
                self._bounds[key] = self._bound(key[0], kept[0])
            if key in self._bounds:
                found.update(dict.fromkeys(kept, self._bounds[key]))
        return found

    def _bound(self, number: int, start: State) -> int:
        horizon = self.engine.board.level.loop_beats
        absence = self._absences.without((number,), [start])
        escape = LastLoop(absence.engine, [absence.without(start)], horizon).search()
        return escape.beat if escape is not None else horizon + 1

    def leads_to(self, start: State, loops: int, most: int) -> bool | None:
        """Whether so many loops can lead to a start; None if that needs more nodes.

        Args:
            start: of the loop after them.
            loops: how many.
            most: how many nodes each try may take.

        Raises:
            StoppedError: a limit was met first.
        """
        if loops == 0 or start in self.known[loops]:
            return True
        if start not in self.possible[loops]:
            return False
        if start.anchor is None:
            self.known[loops][start] = self._idle(start)
            return True
        attempts = self._attempts_at(start, loops)
        if any(self._succeeds(attempt, loops, most) for attempt in attempts):
            return True
        if not all(attempt.over for attempt in attempts):
            return None
        self._cross_out(start, loops, attempts)
        return False

    def way_to(self, start: State, loops: int) -> list[Prepared]:
        """Return the loops that lead to a start of which that is known."""
        found: list[Prepared] = []
        while loops:
            found.append(self.known[loops][start])
            start = found[-1].began
            loops -= 1
        return found[::-1]

    def _attempts_at(self, wanted: State, loops: int) -> list[Attempt]:
        """Return the searches for a start, one for each thing that the loop may begin with."""
        key = wanted, loops
        if key not in self._attempts:
            groups: dict[Mark | None, list[State]] = {}
            for start in self.possible[loops - 1]:
                groups.setdefault(start.anchor, []).append(start)
            self._attempts[key] = [
                Attempt(starts, wanted, self._teams, self._absences) for starts in groups.values()
            ]
        return self._attempts[key]

    def _succeeds(self, attempt: Attempt, loops: int, most: int) -> bool:
        """Whether an attempt finds a loop, and what that begins with can be led to."""
        while not attempt.over:
            found = attempt.go_on(most)
            if found is None:
                return False
            sure = self.leads_to(found.began, loops - 1, most)
            if sure:
                self.known[loops][attempt.wanted] = found
                return True
            if sure is None:
                return False
            attempt.drop(found.began)
        return False

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
    """Whether a search for one start would have met the other.

    It would not where somebody has something else to do by a deadline: paint, hold gates, or bring
    a dreamer to another place.
    """
    return _way(start) == _way(wanted)


def _way(state: State) -> tuple[object, ...]:
    held = state.closed if _holds_gates(state) else 0
    return state.anchor, state.breakpoint, state.shut, held, state.dreamers


def _holds_gates(start: State) -> bool:
    return start.breakpoint is not None and start.breakpoint.kind == "gate"
