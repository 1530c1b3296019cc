"""A level's board for sets: all friends' sets of cells side by side in one integer.

Friend 0 has the lowest `size` bits (see `Grid` for the numbering), friend 1 the next, and so on. A
border lies between them, so one shift moves everybody at once:

    | Finn's cells | Anya's cells | Marc's cells | Lila's cells |

`Board.all(bits)` writes one set of cells once for everybody.
"""

from collections.abc import Callable, Iterable

from game.rules import DIRECTIONS, OPPOSITE, Grid, Level, members

Shift = Callable[[int], int]


class Board:
    """Look-up tables of a level for sets of cells; nothing here changes during a search.

    Attributes:
        one: the set that has bit 0 of every friend.
        friend: for each friend, the set of all its bits.
        shift: for each direction, everybody steps there, walls or not.
        ways: for each direction, the current cells that carry there.
        paths: for each nightmare, its path as single-cell sets.
    """

    def __init__(self, level: Level) -> None:
        self.level = level
        self.tables = level.tables
        self.grid = level.grid
        self.size = level.grid.size
        self.count = len(level.friends)
        self.one = Grid.bits(number * self.size for number in range(self.count))
        self.cells = (1 << self.size) - 1
        self.friend = tuple(self.cells << number * self.size for number in range(self.count))
        self.everybody = self.cells * self.one
        self.shift = {direction: self._shift(direction) for direction in DIRECTIONS}
        self.near = self._near()
        self.paths = level.nightmares
        self.ways = {
            direction: Grid.bits(c.cell for c in level.currents if c.direction == direction)
            for direction in DIRECTIONS
        }

    def all(self, bits: int) -> int:
        """Return a set of cells once for every friend."""
        return bits * self.one

    def only(self, number: int, bits: int) -> int:
        """Return a set of cells for one friend."""
        return bits << number * self.size

    def of(self, number: int, packed: int) -> int:
        """Return one friend's set of cells."""
        return packed >> number * self.size & self.cells

    def pack(self, cells: Iterable[int]) -> int:
        """Return the sets in which each friend is in one cell."""
        return Grid.bits(number * self.size + cell for number, cell in enumerate(cells))

    def neighbours(self, bits: int) -> int:
        """Return the cells of the board from which one step leads into a set of cells."""
        found = 0
        for direction in DIRECTIONS:
            found |= self.shift[OPPOSITE[direction]](bits)
        return found & self.grid.inside

    def has_all(self, sets: int, caught: int = 0) -> bool:
        """Whether every friend who is not caught can be somewhere."""
        if caught:
            sets |= sum(mine for n, mine in enumerate(self.friend) if caught >> n & 1)
        # A loop, since `all` takes twice as long and this is asked more often than anything.
        for mine in self.friend:  # noqa: SIM110
            if not sets & mine:
                return False
        return True

    def _shift(self, direction: str) -> Shift:
        """Return the function that moves a set one cell, round a joined edge where there is one.

        A cell at an edge that is not joined lands in the border, which is never open.
        """
        grid = self.grid
        sideways = direction in "lr"
        far = grid.width - 1 if sideways else (grid.height - 1) * grid.stride
        step = 1 if sideways else grid.stride
        up = direction in "rd"
        if ("x" if sideways else "y") not in grid.wrap:
            return (lambda bits: bits << step) if up else (lambda bits: bits >> step)
        edge = self.all(Grid.bits(i for i in grid.indices() if self._at_edge(i, direction)))
        if up:
            return lambda bits: (bits & ~edge) << step | (bits & edge) >> far
        return lambda bits: (bits & ~edge) >> step | (bits & edge) << far

    def _at_edge(self, index: int, direction: str) -> bool:
        x, y = self.grid.cell(index)
        return {
            "u": y == 0,
            "d": y == self.grid.height - 1,
            "l": x == 0,
            "r": x == self.grid.width - 1,
        }[direction]

    def _near(self) -> Shift:
        """Return the function from a set to the cells beside it, for everybody at once."""
        stride = self.grid.stride
        if self.grid.wrap == "none":
            return lambda bits: bits << 1 | bits >> 1 | bits << stride | bits >> stride
        up, right, down, left = (self.shift[direction] for direction in DIRECTIONS)
        return lambda bits: up(bits) | right(bits) | down(bits) | left(bits)


def lowest(bits: int) -> int:
    """Return the lowest index in a set that is not empty."""
    return next(members(bits))
