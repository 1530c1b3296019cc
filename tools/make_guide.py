"""Cuts the pictures of the designers' guide out of the tilesets: one for every class.

python -m tools.make_guide            write levels/guide/tile_….png
python -m tools.make_guide --check    say whether they are what would be written
"""

import argparse
import sys

import numpy as np

from game.levels.schema import KINDS
from tools.art.images import Pixels, read_png, write_png
from tools.make_tileset import CELL, COLUMNS, FOLDER, Tile, read_order

GUIDE = FOLDER.parent / "guide"
MOST = 8
SCALE = 3
GAP = 2


def main(arguments: list[str] | None = None) -> int:
    """Write or check the pictures; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if one differs")
    checking = parser.parse_args(arguments).check
    status = 0
    for name, pixels in pictures().items():
        path = GUIDE / f"tile_{name}.png"
        if not checking:
            write_png(path, pixels)
        elif not path.is_file() or not np.array_equal(read_png(path), pixels):
            print(f"{path.name} differs from the tileset: run python -m tools.make_guide")
            status = 1
    return status


def pictures() -> dict[str, Pixels]:
    """Return for each class that has tiles some of them side by side, enlarged."""
    found = {}
    for tileset in ("dream", "scenery"):
        sheet = read_png(FOLDER / f"{tileset}.png")
        tiles = read_order(FOLDER / f"{tileset}.order.json")
        for kind in KINDS:
            numbers = chosen(tiles, kind)
            if numbers:
                found[kind.lower()] = strip(sheet, numbers)
    return found


def chosen(tiles: dict[int, Tile], kind: str) -> list[int]:
    """Return the tiles to show: of a class with many, as different ones as can be."""
    plain = [number for number, tile in tiles.items() if tile.kind == kind and not tile.joins]
    if kind in ("Gate", "Shadow"):
        plain.sort(key=lambda number: [*map(str, tiles[number].properties.values())][:1])
        return plain[: len(plain) // 6 if kind == "Gate" else len(plain) // 4]
    return plain[:MOST]


def strip(sheet: Pixels, numbers: list[int]) -> Pixels:
    """Return tiles side by side."""
    width = len(numbers) * (CELL + GAP) - GAP
    result: Pixels = np.zeros((CELL, width, 4), np.uint8)
    for place, number in enumerate(numbers):
        x, y = number % COLUMNS * CELL, number // COLUMNS * CELL
        left = place * (CELL + GAP)
        result[:, left : left + CELL] = sheet[y : y + CELL, x : x + CELL]
    return result.repeat(SCALE, 0).repeat(SCALE, 1)


if __name__ == "__main__":
    sys.exit(main())
