"""Pictures kept as text, in the folder `grids` beside this module.

A file begins with a remark; then every picture has a line "== name", with numbers after the name
where the file says so, and its rows, a character a pixel:

    == heart
    .##.##.
    #######
    .#####.
    ..###..
    ...#...
"""

from functools import cache
from pathlib import Path
from typing import NamedTuple

FOLDER = Path(__file__).parent / "grids"


class Grid(NamedTuple):
    """The rows of one picture, and the numbers after its name."""

    rows: tuple[str, ...]
    numbers: tuple[int, ...]


@cache
def book(name: str) -> dict[str, Grid]:
    """All pictures of one file, by name."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    pictures: dict[str, Grid] = {}
    for part in text.split("\n== ")[1:]:
        head, *rows = part.rstrip("\n").split("\n")
        title, *numbers = head.split(" ")
        pictures[title] = Grid(tuple(row for row in rows if row), tuple(map(int, numbers)))
    return pictures


def rows(name: str, title: str) -> tuple[str, ...]:
    """The rows of one picture."""
    return book(name)[title].rows
