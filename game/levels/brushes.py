"""The tiles of a tileset by what they mean, for whoever writes maps."""

from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import NamedTuple

from game.levels.findings import Notes
from game.levels.folders import tree_of
from game.levels.schema import Value
from game.levels.tilesets import read_tileset


class Brush(NamedTuple):
    """A tile: its number in the tileset, its class and its properties, spelled as in the file."""

    number: int
    kind: str
    properties: dict[str, str]


def spelled(value: Value) -> str:
    """Return a value as Tiled spells it."""
    return str(value).lower() if isinstance(value, bool) else str(value)


def read_brushes(path: Path) -> tuple[Brush, ...]:
    """Return the tiles of a .tsx file that have a class.

    Raises:
        UnreadableMapError: the file cannot be read.
    """
    tileset = read_tileset(path, 1, tree_of(path), Notes(str(path)), file=str(path))
    return tuple(
        Brush(
            int(tile.get("id", "")),
            tile.get("type", ""),
            {own.get("name", ""): own.get("value", "") for own in tile.iter("property")},
        )
        for tile in tileset.element
        if tile.get("type")
    )


def best_brush(brushes: Iterable[Brush], kind: str, values: Mapping[str, Value]) -> Brush:
    """Return the tile of a class that shows the most of these values.

    Raises:
        ValueError: no tile has that class.
    """
    ours = [brush for brush in brushes if brush.kind == kind]
    if not ours:
        raise ValueError(f"the tileset has no tile of class {kind}")
    wanted = {name: spelled(value) for name, value in values.items()}
    return max(
        ours, key=lambda brush: (len(wanted.items() & brush.properties.items()), -brush.number)
    )
