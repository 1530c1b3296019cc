"""A dream with dreamers left out, to prove something for all of their places in one search.

A dreamer who is not there blocks no step, no look, no paint and no other dreamer, and may be on any
plate that he could ever be pulled to, or not: whatever can be done with him somewhere can be done
without him. (A rally that moved him alone is a wait.) So what is impossible without him is
impossible wherever he is.

That holds only where he can be nobody's good luck. He must never come into the way of a nightmare,
a shadow or a current, who do not choose whether to go on; nor stop one dreamer while another goes,
for which it takes three.
"""

from collections.abc import Iterable

from game.rules import Grid, Mark, State
from game.solver.engine import Engine
from game.solver.traits import Traits

MOST_DREAMERS = 2
MOST_PLATES = 3
"""With more plates in doubt a search would be parted too often."""


class Absence:
    """A level without some of its dreamers.

    Attributes:
        engine: for searches in it.
    """

    def __init__(self, engine: Engine, state: State, numbers: Iterable[int]) -> None:
        self.numbers = sorted(numbers)
        self.home = engine.board.level.dreamers
        everybody = len(self.numbers) == len(self.home)
        able = engine.traits.able - {"anya"} if everybody else engine.traits.able
        traits = Traits(engine.board, state, able) if everybody else engine.traits
        plates = 0
        for number in self.numbers:
            plates |= _plates_of(engine, state, number)
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


def can_be_left_out(engine: Engine, state: State, number: int) -> bool:
    """Whether a dreamer can be left out without making anything impossible."""
    board = engine.board
    level = board.level
    if level.shadows or len(level.dreamers) > MOST_DREAMERS:
        return False
    minded = Grid.bits(cell for path in level.nightmares for cell in path)
    minded |= Grid.bits(board.tables.rides.values())
    zone = Grid.bits(engine.traits.zone_of(state, number))
    return not zone & minded and _plates_of(engine, state, number).bit_count() <= MOST_PLATES


def _plates_of(engine: Engine, state: State, number: int) -> int:
    """Return the plates on which a dreamer could ever be."""
    return Grid.bits(engine.traits.zone_of(state, number)) & engine.board.tables.plates
