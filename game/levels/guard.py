"""The guard: looks a map through before the map reader sees it, and hands on only what is sound.

What the map reader would crash on, follow, unpack without end or get silently wrong ends here, or
is left out with a finding. What it is given is a tree made anew: layers as CSV of the right size
with known tiles only, objects with finite numbers, properties of plain types, tilesets in place
of references. So it opens no file.
"""

from dataclasses import dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from game.levels.figures import whole
from game.levels.findings import Notes
from game.levels.folders import tree_of
from game.levels.layerguard import LayerGuard, SoundLayer
from game.levels.markup import Node, read_markup
from game.levels.objectguard import SoundObject
from game.levels.properties import Lines, Owner, clean
from game.levels.tilesets import CELL, Tileset, read_tilesets
from game.levels.wording import bare, shown

WIDEST, HIGHEST = 40, 24


@dataclass(frozen=True, slots=True)
class SoundMap:
    """A map that the map reader can be given.

    Attributes:
        element: the map, made anew from what is sound.
        layers, objects: where each of the element's layers and objects was, in its order.
    """

    path: Path
    width: int
    height: int
    line: int
    property_lines: Lines
    element: ET.Element
    layers: tuple[SoundLayer, ...]
    objects: tuple[SoundObject, ...]
    tilesets: tuple[Tileset, ...]


def guard(path: Path, notes: Notes, *, pictures: bool = False) -> SoundMap:
    """Return what is sound in a map file; image layers are expected only with `pictures`.

    Raises:
        UnreadableMapError: nothing can be made of it.
    """
    root = read_markup(path, notes, file=notes.file, root="map")
    width, height = _size(root, notes)
    _refuse_other_kinds(root, notes)
    tilesets = read_tilesets(root, path, tree_of(path), notes)
    element = ET.Element("map", _head(root, width, height))
    lines = clean(root, element, Owner("the map", line=root.line), notes)
    layers = LayerGuard(element, width, height, tilesets, notes, pictures=pictures)
    layers.over(root)
    element.extend(tileset.element for tileset in tilesets)
    return SoundMap(
        path=path,
        width=width,
        height=height,
        line=root.line,
        property_lines=lines,
        element=element,
        layers=tuple(layers.sound),
        objects=tuple(layers.objects.sound),
        tilesets=tilesets,
    )


def _size(root: Node, notes: Notes) -> tuple[int, int]:
    width, height = whole(root.get("width")), whole(root.get("height"))
    if width is None or height is None or not (0 < width <= WIDEST and 0 < height <= HIGHEST):
        notes.refuse(
            "E010",
            f"the map's width is {bare(root.get('width'))}, its height {bare(root.get('height'))}; "
            f"a dream has 1 to {WIDEST} x {HIGHEST} cells. Choose Map > Resize Map.",
            line=root.line,
        )
    return width, height


def _refuse_other_kinds(root: Node, notes: Notes) -> None:
    if root.get("infinite", "0") != "0":
        message = "the map is infinite. Untick Map > Map Properties > Infinite."
        notes.refuse("E013", message, line=root.line)
    if root.get("orientation", "orthogonal") != "orthogonal":
        message = f"the map is {shown(root.get('orientation'))}. Make a new, orthogonal one."
        notes.refuse("E012", message, line=root.line)
    if (whole(root.get("tilewidth")), whole(root.get("tileheight"))) != (CELL, CELL):
        notes.refuse(
            "E011",
            f"the map's tile size is {bare(root.get('tilewidth'))} x "
            f"{bare(root.get('tileheight'))} pixels; this game has {CELL} x {CELL}. Set Tile "
            "Width and Height in Map > Map Properties.",
            line=root.line,
        )


def _head(root: Node, width: int, height: int) -> dict[str, str]:
    return {
        "class": root.get("class"),
        "orientation": "orthogonal",
        "width": str(width),
        "height": str(height),
        "tilewidth": str(CELL),
        "tileheight": str(CELL),
    }
