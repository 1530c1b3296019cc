"""A dream with dreamers left out, to prove something for all of their places in one search.

A dreamer who is not there blocks no step, no look, no paint and no other dreamer, and may be on any
plate that he could ever be pulled to, or not: whatever can be done with him somewhere can be done
without him. (A rally that moved him alone is a wait.) So what is impossible without him is
impossible wherever he is.

That holds only where he can be nobody's good luck. He must never come into the way of a nightmare,
a shadow or a current, who do not choose whether to go on; nor stop one dreamer while another goes,
for which it takes three.
"""

from itertools import combinations

from game.rules import Grid, Mark, State
from game.solver.engine import Engine
from game.solver.prospect import Prospects
from game.solver.traits import Traits

MOST_DREAMERS = 2
MOST_PLATES = 3
"""With more plates in doubt a search would be parted too often."""


class Absence:
    """A level without some of its dreamers.

    Attributes:
        numbers: of those who are left out.
        engine: for searches in it.
    """

    def __init__(self, engine: Engine, state: State, numbers: tuple[int, ...], plates: int) -> None:
        """Begin; `plates` are those that they might be on at some beat."""
        self.numbers = numbers
        self.home = engine.board.level.dreamers
        traits = engine.traits
        if len(numbers) == len(self.home):
            traits = Traits(engine.board, state, engine.traits.able - {"anya"})
        self.engine = Engine(engine.board, traits, engine.meter, plates)

    def without(self, start: State) -> State:
        """Return a start without them."""
        left = [c for n, c in enumerate(start.dreamers) if n not in self.numbers]
        mark = start.anchor
        return start._replace(
            dreamers=tuple(left), anchor=mark if mark is None else self.called(mark)
        )

    def lacks(self, mark: Mark) -> bool:
        """Whether a mark is on somebody who is left out."""
        return mark.kind == "dreamer" and mark.number in self.numbers

    def called(self, mark: Mark) -> Mark:
        """Return what a mark is called here, where those who are left are counted anew."""
        if mark.kind != "dreamer":
            return mark
        return Mark("dreamer", mark.number - sum(n < mark.number for n in self.numbers))

    def restored(self, dreamers: tuple[int, ...]) -> tuple[int, ...]:
        """Return the cells of all dreamers, those left out at home."""
        found = list(dreamers)
        for number in self.numbers:
            found.insert(number, self.home[number])
        return tuple(found)


class Absences:
    """The ways to leave dreamers out of a level."""

    def __init__(self, engine: Engine, state: State, prospects: Prospects) -> None:
        self.engine = engine
        self.state = state
        self.prospects = prospects
        self._made: dict[tuple[tuple[int, ...], int], Absence] = {}
        numbers = range(len(engine.board.level.dreamers))
        self.can = [number for number in numbers if self._can_be_left_out(number)]

    def of(self, starts: list[State]) -> list[Absence]:
        """Return what can be left out in loops from these starts, the most first."""
        return [
            self.without(some, starts)
            for size in range(len(self.can), 0, -1)
            for some in combinations(self.can, size)
        ]

    def without(self, numbers: tuple[int, ...], starts: list[State]) -> Absence:
        """Return the level without these dreamers, for loops from these starts."""
        plates = 0
        for start in starts:
            for number in numbers:
                plates |= self.plates(number, start)
        key = numbers, plates
        if key not in self._made:
            self._made[key] = Absence(self.engine, self.state, numbers, plates)
        return self._made[key]

    def plates(self, number: int, start: State) -> int:
        """Return the plates on which a dreamer might be at some beat of a loop."""
        return self.prospects.of(start).met(number) & self.engine.board.tables.plates

    def _can_be_left_out(self, number: int) -> bool:
        """Whether a dreamer can be left out without making anything impossible."""
        board = self.engine.board
        level = board.level
        if level.shadows or len(level.dreamers) > MOST_DREAMERS:
            return False
        minded = Grid.bits(cell for path in level.nightmares for cell in path)
        minded |= Grid.bits(board.tables.rides.values())
        zone = Grid.bits(self.engine.traits.zone_of(self.state, number))
        return not zone & minded and (zone & board.tables.plates).bit_count() <= MOST_PLATES
