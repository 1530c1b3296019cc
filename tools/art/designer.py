"""The tiles that a level designer sees in Tiled: 16x16, each showing what a thing *is*.

They are signs, not the art of the game: tall things are cut to a cell, variants carry a badge.
`tiles()` lists them in the order of their ids, with the class and the properties that make a map
mean something; `levels/tilesets/dream.order.json` is that list, from which the tileset is written.
"""

from collections.abc import Callable, Iterator
from functools import partial
from typing import NamedTuple, TypeAlias

import numpy as np

from tools.art import beds, blocks, currents, dreamers, marks, nightmares, plates, shadows, walls
from tools.art.canvas import Picture, blank, box, dots, drawn, outlined, placed, put, rgba
from tools.art.edges import edges
from tools.art.faces import decoration
from tools.art.floors import APPLIQUES, applique, quilt
from tools.art.friends import AT, FRIENDS, figure
from tools.art.images import Drawing, Pixels
from tools.art.palette import CHANNELS
from tools.art.palette import FRIENDS as RAMPS
from tools.art.tiles import PICTURES

COLUMNS = 16
Property: TypeAlias = str | bool
MIRRORS = ("x", "y", "xy")


class Tile(NamedTuple):
    """One tile of the tileset; `joins` says which of its sides go on, see `edges.py`."""

    kind: str
    properties: dict[str, Property]
    picture: Picture
    joins: str = ""


def on_floor(picture: Picture, x: int = 0, y: int = 0) -> Picture:
    """A picture on a plain patch of floor."""
    ground = quilt(0)
    put(ground, picture, x, y)
    return ground


def cut_to_cell(picture: Picture, top: int) -> Picture:
    """Sixteen rows of something taller."""
    return placed(picture[top : top + 16], 16, 16, 0, 0)


def void() -> Picture:
    """Night with three stars."""
    picture = blank(16, 16, "ink")
    dots(picture, ((3, 4), (12, 9)), "night4")
    dots(picture, ((7, 12), (13, 2), (5, 8)), "night2")
    return picture


def wall() -> Picture:
    """A lone piece of headboard: half cap, half face."""
    picture = blank(16, 16, "night3")
    put(picture, walls.cap_piece("tuft", 0)[:5])
    put(picture, walls.face_piece("tuft", 0, "lr"), 0, 4)
    return picture


def badge(picture: Picture, sign: Picture) -> Picture:
    """A picture with a small sign in its lower right corner."""
    result = picture.copy()
    height, width = sign.shape
    put(result, sign, 16 - width, 16 - height)
    return result


def terrain() -> Iterator[Tile]:
    """What the terrain and device layers are painted with."""
    yield Tile("floor", {}, quilt(1))
    yield Tile("wall", {}, wall())
    yield Tile("void", {}, void())
    shut = blocks.pieces(blocks.stuff_shut, rises=True)["alone"]
    yield Tile("dreamstuff", {"shut": True}, on_floor(np.delete(shut, (3, 4, 9, 10, 17), 0)))
    ghost = blocks.pieces(blocks.stuff_open, rises=False)["alone"]
    yield Tile("dreamstuff", {"shut": False}, on_floor(ghost))
    for group in blocks.GROUPS:
        solid = partial(blocks.glitch_solid, group=group)
        block = blocks.pieces(solid, rises=True)["alone"]
        picture = on_floor(np.delete(block, (10, 11, 12, 16, 18), 0))
        put(picture, blocks.label(group), 4, 1)
        yield Tile("glitch", {"group": group}, picture)
    for direction in "urdl":
        yield Tile("current", {"direction": direction}, on_floor(currents.straight(direction, 2)))


def people() -> Iterator[Tile]:
    """Friends, beds and dreamers, nightmares and shadows."""
    for who in FRIENDS:
        picture = on_floor(figure(who, "d")[2:18])
        sign = outlined(beds.icon(who, RAMPS[who].mid)[1:6, 1:6], "ink")
        yield Tile("Friend", {"friend": who}, badge(picture, sign))
    for kind in beds.KINDS:
        yield Tile("Bed", {"who": kind}, on_floor(np.delete(beds.bed(kind), range(2, 9), 0)))
    yield Tile("Dreamer", {}, on_floor(cut_to_cell(dreamers.asleep("ava"), 4)))
    yield Tile("Nightmare", {}, on_floor(cut_to_cell(nightmares.nightmare("free", 0), 2)))
    for who in FRIENDS:
        dark = shadows.shadow(who, "idle", "d")[AT[1] + 6 : AT[1] + 22, AT[0] : AT[0] + 16]
        for mirror in MIRRORS:
            picture = badge(on_floor(dark), marks.mirror_sign(mirror))
            yield Tile("Shadow", {"friend": who, "mirror": mirror}, picture)


def switches() -> Iterator[Tile]:
    """Plates and gates of every channel, gates in all their variants."""
    for channel in CHANNELS:
        yield Tile("Plate", {"channel": channel}, on_floor(plates.plate(channel, pressed=False)))
    for inverted in (False, True):
        for needs in ("all", "any"):
            for channel in CHANNELS:
                picture = gate_sign(channel, needs, inverted=inverted)
                properties = {"channel": channel, "needs": needs, "inverted": inverted}
                yield Tile("Gate", properties, picture)


def gate_sign(channel: str, needs: str, *, inverted: bool) -> Picture:
    """A gate cut to its plaque; inverted ones stand open and wear a bar."""
    state = "open" if inverted else "shut"
    picture = on_floor(cut_to_cell(plates.gate(channel, state), 7 if inverted else 5))
    if inverted:
        bar = blank(7, 7, "ink")
        dots(bar, [(1 + k, 5 - k) for k in range(5)], "hearth7")
        picture = badge(picture, bar)
    if needs == "any":
        box(picture, (0, 11, 7, 5), "ink")
        for x in (1, 4):
            box(picture, (x, 12, 2, 3), "hearth7")
    return picture


def notes() -> Iterator[Tile]:
    """A designer's remark."""
    paper = drawn(
        (
            "kkkkkkkk..",
            "kGGGGGGkk.",
            "kGSSSGGGGk",
            "kGGGGGGGGk",
            "kGSSSSSGGk",
            "kGGGGGGGGk",
            "kGSSSSGGGk",
            "kGGGGGGGGk",
            "kkkkkkkkkk",
        )
    )
    yield Tile("Note", {}, on_floor(paper, 3, 3))


def joined() -> Iterator[Tile]:
    """Terrain and currents with their edges, for Tiled's terrain brush."""
    for edge in edges(void()):
        yield Tile(edge.kind, edge.properties, edge.picture, edge.joins)


SOURCES: tuple[Callable[[], Iterator[Tile]], ...] = (terrain, people, switches, notes, joined)


def tiles() -> list[Tile]:
    """All tiles in the order of their ids."""
    return [tile for source in SOURCES for tile in source()]


def scenery() -> list[Tile]:
    """What decoration layers are painted with; `piece` is a name of `tiles.json`, in its place."""
    result = [Tile("scenery", {"piece": "lamp"}, placed(decoration("lamp"), 16, 16, 5, 6))]
    for name in PICTURES:
        picture = decoration(f"picture/{name}")
        hung = placed(picture, 16, 16, (16 - picture.shape[1]) // 2, 5)
        result.append(Tile("scenery", {"piece": f"picture/{name}"}, hung))
    sewn = (Tile("scenery", {"piece": f"applique/{name}"}, applique(name)) for name in APPLIQUES)
    return [*result, *sewn]


def draw() -> Drawing:
    """The tileset of things with a meaning."""
    return tileset(tiles())


def draw_scenery() -> Drawing:
    """The tileset of things that only look nice."""
    return tileset(scenery())


def tileset(drawn_tiles: list[Tile]) -> Drawing:
    """A tileset's picture, 16 tiles a row, and the list of what each tile means."""
    height = -(-len(drawn_tiles) // COLUMNS) * 16
    sheet: Pixels = np.zeros((height, COLUMNS * 16, 4), np.uint8)
    for number, tile in enumerate(drawn_tiles):
        x, y = number % COLUMNS * 16, number // COLUMNS * 16
        sheet[y : y + 16, x : x + 16] = rgba(tile.picture)
    listed = {
        str(number): [tile.kind, tile.properties, *([tile.joins] if tile.joins else [])]
        for number, tile in enumerate(drawn_tiles)
    }
    return Drawing(sheet, listed)
