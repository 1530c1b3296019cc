"""Writes the tilesets from the lists of their tiles; the lists come from the artist.

    python -m tools.make_tileset            write levels/tilesets/dream.tsx and scenery.tsx
    python -m tools.make_tileset --check    say whether they are what would be written

A tile keeps its number for ever: maps refer to it. Tiles that join their neighbours are in terrain
sets, so that one brush of Tiled draws a class with its edges: a set knows which sides go on.
"""

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import msgspec

from game.levels.schema import KINDS

FOLDER = Path(__file__).parents[1] / "levels" / "tilesets"
NAMES = ("dream", "scenery")
CELL = 16
COLUMNS = 16
SIDES = "urdl"
OPPOSITE = {"u": "d", "r": "l", "d": "u", "l": "r"}
ARROWS = {"u": "up", "r": "right", "d": "down", "l": "left"}
DIRECTION_COLOURS = {"u": "#f2b84b", "r": "#5bd16a", "d": "#4b8df2", "l": "#e0489a"}


class Tile(msgspec.Struct, array_like=True):
    """A tile: its class, its properties, and if it joins its neighbours, where it goes on."""

    kind: str
    properties: dict[str, str | bool]
    joins: str = ""


class Terrain(NamedTuple):
    """A colour of a terrain set: what it paints, and the number of the tile that stands for it."""

    name: str
    colour: str
    tile: int


def main(arguments: list[str] | None = None) -> int:
    """Write or check the tilesets; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if one differs")
    checking = parser.parse_args(arguments).check
    status = 0
    for name in NAMES:
        target = FOLDER / f"{name}.tsx"
        text = tileset(name, read_order(FOLDER / f"{name}.order.json"))
        if not checking:
            target.write_text(text, encoding="utf-8", newline="\n")
        elif not target.is_file() or target.read_text(encoding="utf-8") != text:
            print(f"{target.name} differs from its order file: run python -m tools.make_tileset")
            status = 1
    return status


def read_order(path: Path) -> dict[int, Tile]:
    """Return the tiles by their numbers."""
    return msgspec.json.decode(path.read_bytes(), type=dict[int, Tile])


def tileset(name: str, tiles: dict[int, Tile]) -> str:
    """Return the text of a tileset as Tiled would save it."""
    rows = -(-(max(tiles) + 1) // COLUMNS)
    head = (
        f'<tileset version="1.10" tiledversion="1.10.2" name="{name}" '
        f'tilewidth="{CELL}" tileheight="{CELL}" tilecount="{COLUMNS * rows}" '
        f'columns="{COLUMNS}">'
    )
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        head,
        f' <image source="{name}.png" width="{COLUMNS * CELL}" height="{rows * CELL}"/>',
    ]
    for number, tile in sorted(tiles.items()):
        lines += tile_lines(number, tile)
    sets = [line for lines_ in terrain_sets(tiles) for line in lines_]
    if sets:
        lines += [" <wangsets>", *sets, " </wangsets>"]
    return "\n".join([*lines, "</tileset>", ""])


def tile_lines(number: int, tile: Tile) -> list[str]:
    """Return the element of one tile."""
    tag = f' <tile id="{number}" type="{tile.kind}"'
    if not tile.properties:
        return [f"{tag}/>"]
    inner = [f"   {property_tag(name, value)}" for name, value in sorted(tile.properties.items())]
    return [f"{tag}>", "  <properties>", *inner, "  </properties>", " </tile>"]


def property_tag(name: str, value: str | bool) -> str:
    """Return the element of one property."""
    if isinstance(value, bool):
        return f'<property name="{name}" type="bool" value="{str(value).lower()}"/>'
    return f'<property name="{name}" value="{value}"/>'


def terrain_sets(tiles: dict[int, Tile]) -> Iterator[list[str]]:
    """Yield the element of each terrain set; a tileset that joins nothing has none."""
    if not any(tile.joins for tile in tiles.values()):
        return
    for name, kind, words in (
        ("walls", "wall", {"": "wall"}),
        ("void", "void", {"": "void"}),
        ("dreamstuff", "dreamstuff", {"True": "dreamstuff, shut", "False": "dreamstuff, open"}),
    ):
        ours = {number: tile for number, tile in tiles.items() if tile.kind == kind}
        by_look = {look: [n for n, tile in ours.items() if _look(tile) == look] for look in words}
        terrains = [
            Terrain(words[look], _shade(KINDS[kind].colour, at), by_look[look][0])
            for at, look in enumerate(words)
        ]
        yield _set(
            name,
            terrains,
            {
                number: dict.fromkeys(ours[number].joins, at)
                for at, look in enumerate(words, 1)
                for number in by_look[look]
                if ours[number].joins
            },
        )
    yield _currents(tiles)


def _look(tile: Tile) -> str:
    return "".join(map(str, tile.properties.values()))


def _shade(colour: str, step: int) -> str:
    parts = (int(colour[at : at + 2], 16) // (1 + step) for at in (1, 3, 5))
    return "#" + "".join(f"{part:02x}" for part in parts)


def _currents(tiles: dict[int, Tile]) -> list[str]:
    """Return the set of currents: a side bears the direction in which something crosses it."""
    ours = {number: tile for number, tile in tiles.items() if tile.kind == "current"}
    flows = {number: str(tile.properties["direction"]) for number, tile in ours.items()}
    plain = {flow: number for number, flow in reversed(flows.items()) if not ours[number].joins}
    sides = {}
    for number, tile in ours.items():
        flow = flows[number]
        joins = tile.joins or f"{OPPOSITE[flow]}>"
        crossed = {side: SIDES.index(OPPOSITE[side]) + 1 for side in joins if side != ">"}
        if ">" in joins:
            crossed[flow] = SIDES.index(flow) + 1
        sides[number] = crossed
    terrains = [
        Terrain(f"current {ARROWS[flow]}", DIRECTION_COLOURS[flow], plain[flow]) for flow in SIDES
    ]
    return _set("currents", terrains, sides)


def _set(name: str, terrains: list[Terrain], sides: dict[int, dict[str, int]]) -> list[str]:
    """Return the element of a set, from the number of the terrain on each side of each tile."""
    lines = [f'  <wangset name="{name}" type="edge" tile="{terrains[0].tile}">']
    lines += [
        f'   <wangcolor name="{terrain.name}" color="{terrain.colour}" tile="{terrain.tile}" '
        'probability="1"/>'
        for terrain in terrains
    ]
    for number, crossed in sorted(sides.items()):
        wangid = ",".join(f"{crossed.get(side, 0)},0" for side in SIDES)
        lines.append(f'   <wangtile tileid="{number}" wangid="{wangid}"/>')
    return [*lines, "  </wangset>"]


if __name__ == "__main__":
    sys.exit(main())
