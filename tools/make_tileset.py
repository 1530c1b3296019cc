"""Writes the tileset of dreams from the list of its tiles; the list comes from the artist.

    python -m tools.make_tileset            write levels/tilesets/dream.tsx
    python -m tools.make_tileset --check    say whether it is what would be written

A tile keeps its number for ever: maps refer to it.
"""

import argparse
import sys
from pathlib import Path

import msgspec

FOLDER = Path(__file__).parents[1] / "levels" / "tilesets"
CELL = 16
COLUMNS = 16

Tile = tuple[str, dict[str, str | bool]]


def main(arguments: list[str] | None = None) -> int:
    """Write or check the tileset; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if it differs")
    checking = parser.parse_args(arguments).check
    target = FOLDER / "dream.tsx"
    text = tileset(read_order(FOLDER / "dream.order.json"))
    if not checking:
        target.write_text(text, encoding="utf-8", newline="\n")
        return 0
    same = target.is_file() and target.read_text(encoding="utf-8") == text
    if not same:
        print(f"{target.name} is not what its order file says: run python -m tools.make_tileset")
    return 0 if same else 1


def read_order(path: Path) -> dict[int, Tile]:
    """Return the tiles by their numbers."""
    return msgspec.json.decode(path.read_bytes(), type=dict[int, Tile])


def tileset(tiles: dict[int, Tile]) -> str:
    """Return the text of a tileset as Tiled would save it."""
    rows = -(-(max(tiles) + 1) // COLUMNS)
    head = (
        '<tileset version="1.10" tiledversion="1.10.2" name="dream" '
        f'tilewidth="{CELL}" tileheight="{CELL}" tilecount="{COLUMNS * rows}" '
        f'columns="{COLUMNS}">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        f' <image source="dream.png" width="{COLUMNS * CELL}" height="{rows * CELL}"/>',
    ]
    for number, tile in sorted(tiles.items()):
        lines += tile_lines(number, *tile)
    return "\n".join([*lines, "</tileset>", ""])


def tile_lines(number: int, kind: str, properties: dict[str, str | bool]) -> list[str]:
    """Return the element of one tile."""
    tag = f' <tile id="{number}" type="{kind}"'
    if not properties:
        return [f"{tag}/>"]
    inner = [f"   {property_tag(name, value)}" for name, value in sorted(properties.items())]
    return [f"{tag}>", "  <properties>", *inner, "  </properties>", " </tile>"]


def property_tag(name: str, value: str | bool) -> str:
    """Return the element of one property."""
    if isinstance(value, bool):
        return f'<property name="{name}" type="bool" value="{str(value).lower()}"/>'
    return f'<property name="{name}" value="{value}"/>'


if __name__ == "__main__":
    sys.exit(main())
