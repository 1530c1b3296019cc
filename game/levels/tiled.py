"""The map reader: the one module that knows pytmx. A sound map in, plain values out.

pytmx is given a tree that the guard made, so it opens no file and no image. Importing it costs
time and, left alone, would open pygame and write to the log: that is put off and kept quiet.
"""

import functools
import logging
import sys
from collections.abc import Iterator
from typing import Any, NamedTuple

from game.levels.findings import Notes
from game.levels.guard import SoundMap
from game.levels.objectguard import SoundObject
from game.levels.properties import Lines
from game.levels.tilesets import CELL

_OWN_KEYS = frozenset(("id", "type", "width", "height", "frames"))
"""What pytmx mixes with a tile's properties; the guard keeps properties of these names away."""


class Tile(NamedTuple):
    """A painted tile: its class and properties, its number in the map, and how it is turned."""

    kind: str
    properties: dict[str, Any]
    number: int
    flip_x: bool = False
    flip_y: bool = False
    flip_diagonal: bool = False


class Layer(NamedTuple):
    """A tile layer: rows of tiles, None where nothing is painted."""

    name: str
    line: int
    rows: tuple[tuple[Tile | None, ...], ...]


class Drawn(NamedTuple):
    """An object: its centre and, of a polyline or polygon, its points, in pixels of the map.

    Its class and properties are its own, else those of the tile that it shows; `picture` is the
    class of that tile.
    """

    id: int
    name: str
    kind: str
    line: int
    property_lines: Lines
    shape: str
    centre: tuple[float, float]
    points: tuple[tuple[float, float], ...]
    properties: dict[str, Any]
    size: tuple[float, float] = (0, 0)
    picture: str = ""
    rotation: float = 0


class Drawing(NamedTuple):
    """All that a designer drew. Objects are in the order of their ids."""

    kind: str
    properties: dict[str, Any]
    layers: tuple[Layer, ...]
    objects: tuple[Drawn, ...]


def read_drawing(sound: SoundMap, notes: Notes) -> Drawing:
    """Return what is drawn in a sound map.

    Raises:
        UnreadableMapError: pytmx gave up.
    """
    try:
        tiled = _pytmx().TiledMap(allow_duplicate_names=True)
        tiled.filename = str(sound.path)
        tiled.parse_xml(sound.element)
        tiles = _tiles(tiled)
        things = zip(sound.objects, tiled.objects, strict=True)
        return Drawing(
            kind=getattr(tiled, "class"),
            properties=tiled.properties,
            layers=tuple(_layers(tiled, sound, tiles)),
            objects=tuple(
                sorted(
                    (_drawn(where, thing, tiled) for where, thing in things), key=lambda it: it.id
                )
            ),
        )
    except Exception as error:  # noqa: BLE001  # pytmx raises whatever it meets
        notes.refuse(
            "E025",
            f"the map reader gave up ({type(error).__name__}: {error}). Open the map in Tiled and "
            "save it again; please report it too.",
        )


@functools.cache
def _pytmx() -> Any:
    """Import pytmx; without pygame, unless that is loaded already, and with its log silent."""
    logging.getLogger("pytmx").setLevel(logging.CRITICAL + 1)
    alone = "pygame" not in sys.modules
    if alone:
        sys.modules["pygame"] = None  # type: ignore[assignment]  # makes `import pygame` fail
    try:
        import pytmx  # dear, and only needed when a map is read
    finally:
        if alone:
            del sys.modules["pygame"]
    return pytmx


def _tiles(tiled: Any) -> dict[int, Tile]:
    """Return a tile for each number that pytmx gives to a tile turned in some way."""
    tiles = {}
    for key, value in tiled.imagemap.items():
        if key == (0, 0):
            continue
        (number, flags), gid = key, value[0]
        found = tiled.get_tile_properties_by_gid(gid) or {}
        properties = {name: found[name] for name in found if name not in _OWN_KEYS}
        tiles[gid] = Tile(found.get("type", ""), properties, number, *map(bool, flags))
    return tiles


def _layers(tiled: Any, sound: SoundMap, tiles: dict[int, Tile]) -> Iterator[Layer]:
    painted = (layer for layer in tiled.layers if hasattr(layer, "data"))
    for where, layer in zip(sound.layers, painted, strict=True):
        rows = tuple(tuple(tiles.get(gid) for gid in row) for row in layer.data)
        yield Layer(where.name, where.line, rows)


def _drawn(where: SoundObject, thing: Any, tiled: Any) -> Drawn:
    tile = (tiled.get_tile_properties_by_gid(thing.gid) or {}) if thing.gid else {}
    if thing.gid:
        thing.y += thing.height  # pytmx moved it; Tiled turns it about its lower left corner
    return Drawn(
        id=thing.id,
        name=thing.name,
        kind=thing.type or tile.get("type", ""),
        line=where.line,
        property_lines=where.property_lines,
        shape=where.shape,
        centre=_centre(thing),
        points=_points(thing) if hasattr(thing, "points") else (),
        properties={
            name: value for name, value in thing.properties.items() if name not in _OWN_KEYS
        },
        size=(thing.width, thing.height),
        picture=tile.get("type", ""),
        rotation=thing.rotation,
    )


def _centre(thing: Any) -> tuple[float, float]:
    height = -thing.height if thing.gid else thing.height
    return _turned(thing, thing.x + thing.width / 2, thing.y + height / 2)


def _points(thing: Any) -> tuple[tuple[float, float], ...]:
    return tuple(_turned(thing, point.x, point.y) for point in thing.points)


def _turned(thing: Any, x: float, y: float) -> tuple[float, float]:
    """Return a point of an object after the object was rotated in Tiled."""
    if not thing.rotation:
        return x, y
    module = sys.modules["pytmx.pytmx"]
    ((x, y),) = module.rotate([module.Point(x, y)], thing, thing.rotation)
    return x, y


def cell_of(point: tuple[float, float]) -> tuple[int, int]:
    """Return the column and row that a point is in, inside the map or not."""
    return int(point[0] // CELL), int(point[1] // CELL)
