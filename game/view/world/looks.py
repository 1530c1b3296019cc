"""The looks of the five nights: what walls and floors are made of, and what hangs on the walls.

A map in the folder `night3` looks like night 3; any other looks like night 1.
"""

import re
from pathlib import Path
from typing import NamedTuple


class Look(NamedTuple):
    """What a dream's environment is made of."""

    night: int
    wall: str
    floor: str
    hangings: tuple[str, ...]

    def applique(self, x: int, y: int) -> str:
        """Return the patch that is sewn on the floor of a cell, or nothing."""
        return {3: "star", 17: "cloud"}.get(scatter(x, y) % 29, "") if self.floor == "quilt" else ""

    def hanging(self, x: int, y: int) -> str:
        """Return what hangs on the wall of a cell, or nothing."""
        number = scatter(x, y, 5)
        return self.hangings[number // 5 % len(self.hangings)] if number % 5 == 0 else ""


LOOKS = {
    1: Look(1, "tuft", "quilt", ("lamp", "lamp", "picture/sunset", "lamp", "picture/hills")),
    2: Look(2, "pillow", "carpet", ("lamp", "picture/note", "lamp", "picture/clock")),
    3: Look(3, "sheet", "quilt", ("lamp",)),
    4: Look(4, "curtain", "boards", ("lamp",)),
    5: Look(5, "knit", "knit", ("lamp", "lamp", "picture/hills")),
}


def look_of(path: Path) -> Look:
    """Return the look of the night that a map belongs to."""
    found = re.fullmatch(r"night([1-5])", path.parent.name)
    return LOOKS[int(found[1]) if found else 1]


def scatter(x: int, y: int, salt: int = 0) -> int:
    """Return a number that looks like chance and is always the same for a place."""
    mixed = (x * 73856093) ^ (y * 19349663) ^ (salt * 83492791)
    mixed = (mixed ^ mixed >> 13) * 2654435761 & 0xFFFFFFFF
    return (mixed ^ mixed >> 16) & 1023
