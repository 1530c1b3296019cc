"""The deco layers of a map: pictures by name and place, for whoever draws. Nothing is opened."""

from pathlib import Path
from typing import NamedTuple

from game.levels.schema import DECO
from game.levels.tiled import Drawing, Tile
from game.levels.tilesets import Rect, Tileset


class Picture(NamedTuple):
    """A part of an image, and how it is turned: first diagonally, then across, then down."""

    image: Path
    rect: Rect
    flip_x: bool = False
    flip_y: bool = False
    flip_diagonal: bool = False


class Deco(NamedTuple):
    """A layer that is only looked at.

    Attributes:
        over: it lies over the terrain in Tiled, not under it.
        rows: a picture or None for each cell.
    """

    name: str
    over: bool
    rows: tuple[tuple[Picture | None, ...], ...]


def read_scenery(drawing: Drawing, tilesets: tuple[Tileset, ...]) -> tuple[Deco, ...]:
    """Return the deco layers of a map, the lowest first."""
    layers = []
    over = False
    for layer in drawing.layers:
        over = over or layer.name == "terrain"
        if layer.name.startswith(DECO):
            rows = tuple(tuple(_picture(tile, tilesets) for tile in row) for row in layer.rows)
            layers.append(Deco(layer.name, over, rows))
    return tuple(layers)


def _picture(tile: Tile | None, tilesets: tuple[Tileset, ...]) -> Picture | None:
    if tile is None:
        return None
    tileset = max((own for own in tilesets if own.first <= tile.number), key=lambda own: own.first)
    rect = tileset.rect(tile.number - tileset.first)
    return Picture(tileset.image, rect, tile.flip_x, tile.flip_y, tile.flip_diagonal)
