"""The board as numbers: every cell is one bit of an integer, with a border of wall around.

A board of 4 x 2 cells has this numbering; `+` is the border, which is one cell wide and is shared
by the end of a row and the start of the next, so that no move by shifting leaves the integer:

     0  1  2  3  4        + + + + +
     5  6  7  8  9        . . . . +
    10 11 12 13 14        . . . . +
    15 16 17 18 19        + + + + +

The numbering is an inside matter: `Grid.cell` and `Grid.index` translate from and to (x, y).
"""

from collections.abc import Iterable, Iterator
from enum import StrEnum
from typing import NamedTuple

DIRECTIONS = "urdl"
"""The four directions in the order in which a rally looks."""

OPPOSITE = {"u": "d", "r": "l", "d": "u", "l": "r"}
OFFSETS = {"u": (0, -1), "r": (1, 0), "d": (0, 1), "l": (-1, 0)}


class Cell(NamedTuple):
    """A cell of the board: x to the right from 0, y down from 0."""

    x: int
    y: int

    def __str__(self) -> str:
        return f"({self.x}, {self.y})"


class Wrap(StrEnum):
    """Which opposite edges of the board are joined."""

    NONE = "none"
    X = "x"
    Y = "y"
    XY = "xy"


class Grid:
    """The shape of a board: its size, its joined edges, and what lies beside what.

    Attributes:
        size: how many bits a set of cells can have, border included.
        border: the set of the border's bits.
        inside: the set of all cells of the board.
        steps: for each direction, the neighbour of every index (of a border index: itself).
        rays: for each direction and index, the indices that a look passes, nearest first.
        sights: the same as sets.
    """

    __slots__ = (
        "border",
        "height",
        "inside",
        "rays",
        "sights",
        "size",
        "steps",
        "stride",
        "width",
        "wrap",
    )

    def __init__(self, width: int, height: int, wrap: Wrap | str = Wrap.NONE) -> None:
        """Lay out a board of `width` x `height` cells.

        Raises:
            ValueError: a side is shorter than one cell, or `wrap` is none of none, x, y, xy.
        """
        if width < 1 or height < 1:
            raise ValueError(f"a board has at least one cell, not {width} x {height}")
        self.width = width
        self.height = height
        self.wrap = Wrap(wrap)
        self.stride = width + 1
        self.size = self.stride * (height + 2)
        self.inside = self.bits(self.indices())
        self.border = (1 << self.size) - 1 & ~self.inside
        self.steps = {direction: self._steps(direction) for direction in DIRECTIONS}
        self.rays = {
            direction: tuple(self._ray(direction, index) for index in range(self.size))
            for direction in DIRECTIONS
        }
        self.sights = {
            direction: tuple(self.bits(ray) for ray in rays)
            for direction, rays in self.rays.items()
        }

    def __eq__(self, other: object) -> bool:
        """Two boards are equal when they have the same size and the same joined edges."""
        return isinstance(other, Grid) and self._shape() == other._shape()

    def __hash__(self) -> int:
        return hash(self._shape())

    def __repr__(self) -> str:
        return f"Grid({self.width}, {self.height}, {str(self.wrap)!r})"

    def _shape(self) -> tuple[int, int, Wrap]:
        return self.width, self.height, self.wrap

    def index(self, x: int, y: int) -> int:
        """Return the index of the cell (x, y), which may lie beyond a joined edge.

        Raises:
            ValueError: the cell is outside, past an edge that is not joined.
        """
        if "x" in self.wrap:
            x %= self.width
        if "y" in self.wrap:
            y %= self.height
        if not (0 <= x < self.width and 0 <= y < self.height):
            raise ValueError(
                f"cell ({x}, {y}) is outside the board of {self.width} x {self.height} cells"
            )
        return (y + 1) * self.stride + x

    def cell(self, index: int) -> Cell:
        """Return the (x, y) of an index that is inside."""
        return Cell(index % self.stride, index // self.stride - 1)

    def indices(self) -> Iterator[int]:
        """Yield the index of every cell in reading order: by y, then by x."""
        for y in range(1, self.height + 1):
            yield from range(y * self.stride, y * self.stride + self.width)

    def cells(self, bits: int) -> list[Cell]:
        """Return the cells of a set in reading order."""
        return [self.cell(index) for index in members(bits)]

    @staticmethod
    def bits(indices: Iterable[int]) -> int:
        """Return the set that holds these indices."""
        bits = 0
        for index in indices:
            bits |= 1 << index
        return bits

    def _steps(self, direction: str) -> tuple[int, ...]:
        steps = list(range(self.size))
        dx, dy = OFFSETS[direction]
        for index in self.indices():
            x, y = self.cell(index)
            x, y = x + dx, y + dy
            if "x" in self.wrap:
                x %= self.width
            if "y" in self.wrap:
                y %= self.height
            # x of -1 is the border bit at the end of the row above: see the picture.
            steps[index] = (y + 1) * self.stride + x
        return tuple(steps)

    def _ray(self, direction: str, start: int) -> tuple[int, ...]:
        step = self.steps[direction]
        ray: list[int] = []
        index = start
        while self.inside >> (index := step[index]) & 1 and index != start:
            ray.append(index)
        return tuple(ray)


def members(bits: int) -> Iterator[int]:
    """Yield the indices in a set, lowest first, which is reading order."""
    while bits:
        lowest = bits & -bits
        yield lowest.bit_length() - 1
        bits ^= lowest
