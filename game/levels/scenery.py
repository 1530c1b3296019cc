"""The deco layers of a map: pictures by name and place, for whoever draws.

What is painted from an image that cannot be drawn is left out, with a finding.
"""

from pathlib import Path
from typing import NamedTuple

from game.levels.findings import Notes
from game.levels.folders import is_file
from game.levels.images import UnsoundImageError, look_through
from game.levels.schema import DECO
from game.levels.tiled import Drawing, Tile
from game.levels.tilesets import Rect, Tileset
from game.levels.wording import shown


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


def read_scenery(drawing: Drawing, tilesets: tuple[Tileset, ...], notes: Notes) -> tuple[Deco, ...]:
    """Return the deco layers of a map, the lowest first."""
    easel = _Easel(tilesets, notes)
    layers = []
    over = False
    for layer in drawing.layers:
        over = over or layer.name == "terrain"
        if layer.name.startswith(DECO):
            rows = tuple(
                tuple(easel.picture(tile, layer.line) for tile in row) for row in layer.rows
            )
            layers.append(Deco(layer.name, over, rows))
    return tuple(layers)


class _Easel:
    """The tilesets of a map; the images of those that are painted with are looked through."""

    def __init__(self, tilesets: tuple[Tileset, ...], notes: Notes) -> None:
        self._tilesets = tilesets
        self._notes = notes
        self._sound: dict[int, bool] = {}

    def picture(self, tile: Tile | None, line: int) -> Picture | None:
        """Return the picture of a tile; None for nothing, and where its image is unsound."""
        if tile is None:
            return None
        tileset = max(
            (own for own in self._tilesets if own.first <= tile.number), key=lambda own: own.first
        )
        if tileset.first not in self._sound:
            self._sound[tileset.first] = self._is_sound(tileset, line)
        if not self._sound[tileset.first]:
            return None
        rect = tileset.rect(tile.number - tileset.first)
        return Picture(tileset.image, rect, tile.flip_x, tile.flip_y, tile.flip_diagonal)

    def _is_sound(self, tileset: Tileset, line: int) -> bool:
        if not is_file(tileset.image):
            return False  # which the tileset's own finding says
        try:
            look_through(tileset)
        except UnsoundImageError as error:
            image = f"image {shown(tileset.image.name)} of tileset {shown(tileset.name)}"
            message = f"{image} {error}; what is painted with it is not shown until then."
            self._notes.add("W235", message, line=line)
            return False
        return True
