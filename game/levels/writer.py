"""A level as the text of a Tiled map, such that reading it gives the level back.

The text is what Tiled itself would save: CSV, classes, properties by name and only where they
differ from the default. People and devices are pictures of the tileset, nightmares lines.
"""

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from game.levels.brushes import Brush, best_brush, spelled
from game.levels.guard import HIGHEST, WIDEST
from game.levels.route import routes_of
from game.levels.schema import MAP, MAP_CLASS, OBJECTS, Value
from game.levels.spelling import HEAD, escaped, layer_lines, property_lines, route_lines
from game.levels.tilesets import CELL
from game.rules import Level, members


class _Thing(NamedTuple):
    """A piece that is drawn as a picture: its class, its cell, its properties and its name."""

    kind: str
    cell: int
    values: Mapping[str, Value]
    name: str = ""


def write_map(
    level: Level,
    brushes: Sequence[Brush],
    *,
    tileset: str = "../tilesets/dream.tsx",
    dreamer_names: Sequence[str] = (),
    **texts: str,
) -> str:
    """Return a level as a map.

    Args:
        level: what to draw.
        brushes: the tiles of the tileset, see `read_brushes`.
        tileset: how the map refers to the tileset.
        dreamer_names: for each dreamer, a name or nothing.
        texts: the map's title, author, intro, outro and music.

    Raises:
        ValueError: a map cannot say this level (the text says why).
    """
    for reason in _undrawable(level):
        raise ValueError(f"this level cannot be drawn: {reason}")
    layers = list(_layers(level, brushes))
    objects = list(_objects(level, brushes, dreamer_names))
    head = HEAD.format(
        kind=MAP_CLASS,
        width=level.grid.width,
        height=level.grid.height,
        layers=len(layers) + 2,
        objects=len(objects) + 1,
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head]
    lines += property_lines(_map_values(level, texts), MAP, " ")
    lines.append(f' <tileset firstgid="1" source="{escaped(tileset)}"/>')
    for number, (name, rows) in enumerate(layers, 1):
        lines += layer_lines(number, name, rows)
    lines.append(f' <objectgroup id="{len(layers) + 1}" name="things">')
    lines += chain.from_iterable(objects)
    return "\n".join([*lines, " </objectgroup>", "</map>", ""])


def _objects(
    level: Level, brushes: Sequence[Brush], dreamer_names: Sequence[str]
) -> Iterator[list[str]]:
    """Yield the lines of each object; their ids count from 1."""
    number = 0
    for number, thing in enumerate(_things(level, dreamer_names), 1):
        yield _tile_object(number, thing, level, brushes)
    for later, route in enumerate(routes_of(level), number + 1):
        yield route_lines(later, route)


def _undrawable(level: Level) -> Iterator[str]:
    grid = level.grid
    beats = MAP["loop_beats"]
    if grid.width > WIDEST or grid.height > HIGHEST:
        yield f"it is larger than {WIDEST} x {HIGHEST} cells"
    if not beats.lowest <= level.loop_beats <= beats.highest:
        yield f"its loop has {level.loop_beats} beats, not {beats.lowest} to {beats.highest}"
    for name, pieces in (("beds", level.beds), ("plates", level.plates)):
        if len({piece.cell for piece in pieces}) < len(pieces):
            yield f"a cell has two {name}"


def _all_glitches(level: Level) -> int:
    cells = 0
    for glitch in level.glitches:
        cells |= glitch.cells
    return cells


def _map_values(level: Level, texts: Mapping[str, str]) -> dict[str, Value]:
    values: dict[str, Value] = {
        "loop_beats": level.loop_beats,
        "wrap": level.grid.wrap.value,
        "rescue": level.rescue,
        **texts,
    }
    for glitch in level.glitches:
        values[f"glitch_{glitch.group}"] = glitch.pattern
        values[f"glitch_{glitch.group}_offset"] = glitch.offset
    unknown = values.keys() - MAP.keys()
    if unknown:
        raise ValueError(f"a map has no property {min(unknown)}")
    return values


def _layers(level: Level, brushes: Sequence[Brush]) -> Iterator[tuple[str, list[list[int]]]]:
    """Yield the tile layers that this level needs: names and rows of numbers."""
    painted: dict[str, dict[int, int]] = {"terrain": {}, "devices": {}, "devices_under": {}}

    def paint(layer: str, cells: int, kind: str, **values: Value) -> None:
        number = best_brush(brushes, kind, values).number + 1
        painted[layer].update(dict.fromkeys(members(cells), number))

    paint("terrain", level.grid.inside, "floor")
    paint("terrain", level.walls, "wall")
    paint("terrain", level.voids, "void")
    paint("terrain", level.dreamstuff & ~level.shut, "dreamstuff", shut=False)
    paint("terrain", level.shut, "dreamstuff", shut=True)
    for part in level.currents:
        paint("devices", 1 << part.cell, "current", direction=part.direction)
    under = _all_glitches(level) & level.grid.bits(painted["devices"])
    for glitch in level.glitches:
        paint("devices", glitch.cells & ~under, "glitch", group=glitch.group)
        paint("devices_under", glitch.cells & under, "glitch", group=glitch.group)
    for name, numbers in painted.items():
        if numbers:
            yield name, _rows(level, numbers)


def _rows(level: Level, numbers: Mapping[int, int]) -> list[list[int]]:
    width = level.grid.width
    cells = [numbers.get(index, 0) for index in level.grid.indices()]
    return [cells[at : at + width] for at in range(0, len(cells), width)]


def _things(level: Level, dreamer_names: Sequence[str]) -> Iterator[_Thing]:
    for bed in level.beds:
        yield _Thing("Bed", bed.cell, {"who": bed.who})
    for plate in level.plates:
        yield _Thing("Plate", plate.cell, {"channel": plate.channel})
    for gate in level.gates:
        values: dict[str, Value] = {"channel": gate.channel, "needs": gate.needs}
        values["inverted"] = gate.inverted
        yield _Thing("Gate", gate.cell, values)
    names = [*dreamer_names, *[""] * len(level.dreamers)]
    for cell, name in zip(level.dreamers, names, strict=False):
        yield _Thing("Dreamer", cell, {}, name)
    for shadow in level.shadows:
        yield _Thing("Shadow", shadow.cell, {"friend": shadow.friend, "mirror": shadow.mirror})
    for friend in level.friends:
        yield _Thing("Friend", friend.cell, {"friend": friend.name})


def _tile_object(number: int, thing: _Thing, level: Level, brushes: Sequence[Brush]) -> list[str]:
    brush = best_brush(brushes, thing.kind, thing.values)
    x, y = level.grid.cell(thing.cell)
    name = f' name="{escaped(thing.name)}"' if thing.name else ""
    tag = (
        f'  <object id="{number}"{name} type="{thing.kind}" gid="{brush.number + 1}" '
        f'x="{x * CELL}" y="{(y + 1) * CELL}" width="{CELL}" height="{CELL}"'
    )
    schema = {
        own: wanted._replace(default=None) if own in brush.properties else wanted
        for own, wanted in OBJECTS[thing.kind].items()
    }
    own = {
        own: value
        for own, value in thing.values.items()
        if brush.properties.get(own) != spelled(value)
    }
    lines = property_lines(own, schema, "   ")
    return [f"{tag}>", *lines, "  </object>"] if lines else [f"{tag}/>"]
