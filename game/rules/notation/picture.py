"""A picture of a board: signs stacked in cells, and lines of words. What the signs mean."""

from collections.abc import Iterable, Iterator

from game.rules.grid import Grid
from game.rules.pieces import (
    CHANNELS,
    FRIENDS,
    GROUPS,
)

WALL, FLOOR, VOID, SHUT, OPEN = "#.~%,"
OPEN_GATE, OPEN_GLITCH = "':"
DREAMER, NIGHTMARE, SHADOW = "zNx"

FRIEND_SIGNS = {name[0].upper(): name for name in FRIENDS}
BED_SIGNS = {
    **{name[0]: name for name in FRIENDS},
    "*": "any",
    "d": "dreamer",
    "s": "shadow",
}
PLATE_SIGNS = {channel[0]: channel for channel in CHANNELS}
GATE_SIGNS = {channel[0].upper(): channel for channel in CHANNELS}
GLITCH_SIGNS = {str(number): group for number, group in enumerate(GROUPS, start=1)}
CURRENT_SIGNS = {"^": "u", ">": "r", "_": "d", "<": "l"}
SIGNS = frozenset(
    f"{WALL}{VOID}{SHUT}{OPEN}{OPEN_GATE}{OPEN_GLITCH}{DREAMER}{NIGHTMARE}{SHADOW}"
).union(FRIEND_SIGNS, BED_SIGNS, PLATE_SIGNS, GATE_SIGNS, GLITCH_SIGNS, CURRENT_SIGNS)


class NotationError(ValueError):
    """A picture or a line of it that means nothing; says which."""


class Picture:
    """Cells with a stack of signs each, the topmost first, and lines of words."""

    def __init__(self, grid: Grid) -> None:
        """Begin with bare floor everywhere."""
        self.grid = grid
        self.stacks: dict[int, list[str]] = {cell: [] for cell in grid.indices()}
        self.lines: list[str] = []

    def add(self, sign: str, cells: Iterable[int]) -> None:
        """Put a sign beneath what is in these cells already."""
        for cell in cells:
            self.stacks[cell].append(sign)

    def __str__(self) -> str:
        grid, rows = self.grid, []
        for y in range(grid.height):
            stacks = (self.stacks[grid.index(x, y)] for x in range(grid.width))
            rows.append("".join(stack[0] if stack else FLOOR for stack in stacks))
        under = [
            f"under {write_cell(grid, cell)} {''.join(stack[1:])}"
            for cell, stack in self.stacks.items()
            if len(stack) > 1
        ]
        return "\n".join([*rows, *self.lines, *under]) + "\n"


def known_sign(sign: str) -> str:
    """Return the sign, or raise NotationError if it means nothing."""
    if sign not in SIGNS:
        raise NotationError(f"the sign {sign!r} means nothing")
    return sign


def cells_by_sign(picture: Picture) -> dict[str, list[int]]:
    """Return for every sign the cells that it is in, in reading order."""
    where: dict[str, list[int]] = {}
    for cell, stack in picture.stacks.items():
        for sign in stack:
            where.setdefault(sign, []).append(cell)
    return where


def meanings(picture: Picture, signs: dict[str, str]) -> Iterator[tuple[int, str]]:
    """Yield (cell, what the sign stands for), in reading order."""
    for cell, stack in picture.stacks.items():
        for sign in stack:
            if sign in signs:
                yield cell, signs[sign]


def sign_of(signs: dict[str, str], meaning: str) -> str:
    """Return the sign that stands for a meaning."""
    return next(sign for sign, meant in signs.items() if meant == meaning)


def write_cell(grid: Grid, cell: int) -> str:
    """Return a cell as `x,y`."""
    x, y = grid.cell(cell)
    return f"{x},{y}"


def write_cells(grid: Grid, cells: Iterable[int]) -> str:
    """Return cells as `x,y x,y`."""
    return " ".join(write_cell(grid, cell) for cell in cells)


def read_cell(grid: Grid, spot: str) -> int:
    """Return the cell that `x,y` names, or raise NotationError or ValueError."""
    x, comma, y = spot.partition(",")
    if not comma:
        raise NotationError(f"{spot!r} is no cell; write x,y")
    return grid.index(int(x), int(y))
