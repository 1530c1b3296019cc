"""The guard: looks a map through before the map reader sees it, and hands on only what is sound.

What the map reader would crash on, follow, unpack without end or get silently wrong ends here, or
is left out with a finding. What it is given is a tree made anew: layers as CSV of the right size
with known tiles only, objects with finite numbers, properties of plain types, tilesets in place
of references. So it opens no file.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import NamedTuple
from xml.etree import ElementTree as ET

from game.levels.figures import whole
from game.levels.findings import Notes
from game.levels.folders import tree_of
from game.levels.layerdata import layer_cells
from game.levels.markup import Node, read_markup
from game.levels.objectguard import ObjectGuard, SoundObject
from game.levels.properties import Lines, Owner, clean
from game.levels.tilesets import CELL, Tileset, read_tilesets
from game.levels.wording import shown
from game.rules import Cell

WIDEST, HIGHEST = 40, 24
MOST_LAYERS = 32

FLAGS = 0xF << 28
"""The bits of a tile's number that say how its picture is turned."""

_HEXAGONAL = 1 << 28
"""The one of them that means nothing on a square cell."""


class SoundLayer(NamedTuple):
    """A tile layer that the map reader has been given."""

    name: str
    line: int


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


def guard(path: Path, notes: Notes) -> SoundMap:
    """Return what is sound in a map file.

    Raises:
        UnreadableMapError: nothing can be made of it.
    """
    root = read_markup(path, notes, file=notes.file, root="map")
    width, height = _size(root, notes)
    _refuse_other_kinds(root, notes)
    tilesets = read_tilesets(root, path, tree_of(path), notes)
    element = ET.Element("map", _head(root, width, height))
    lines = clean(root, element, Owner("the map", line=root.line), notes)
    return _Walk(element, width, height, tilesets, notes).over(root, path, lines)


def _size(root: Node, notes: Notes) -> tuple[int, int]:
    width, height = whole(root.get("width")), whole(root.get("height"))
    if width is None or height is None or not (0 < width <= WIDEST and 0 < height <= HIGHEST):
        notes.refuse(
            "E010",
            f"the map is {shown(root.get('width'))} x {shown(root.get('height'))} cells; a dream "
            f"is at most {WIDEST} x {HIGHEST}. Choose Map > Resize Map.",
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
            f"the map's tiles are {shown(root.get('tilewidth'))} x "
            f"{shown(root.get('tileheight'))} pixels; this game has {CELL} x {CELL}. Set Tile "
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


class _Walk:
    """One walk over a map's layers, groups opened, in the order in which Tiled draws them."""

    def __init__(
        self,
        element: ET.Element,
        width: int,
        height: int,
        tilesets: tuple[Tileset, ...],
        notes: Notes,
    ) -> None:
        self.element = element
        self.size = (width, height)
        self.tilesets = tilesets
        self.known = {
            number for own in tilesets for number in range(own.first, own.first + own.count)
        }
        self.notes = notes
        self.layers: list[SoundLayer] = []
        self.objects = ObjectGuard(notes, self.known)
        self.count = 0

    def over(self, root: Node, path: Path, lines: Lines) -> SoundMap:
        self._layers(root)
        for tileset in self.tilesets:
            self.element.append(tileset.element)
        return SoundMap(
            path=path,
            width=self.size[0],
            height=self.size[1],
            line=root.line,
            property_lines=lines,
            element=self.element,
            layers=tuple(self.layers),
            objects=tuple(self.objects.sound),
            tilesets=self.tilesets,
        )

    def _layers(self, parent: Node) -> None:
        for node in parent.children:
            if node.tag not in ("layer", "objectgroup", "imagelayer", "group"):
                continue
            self.count += 1
            if self.count > MOST_LAYERS:
                message = f"more than {MOST_LAYERS} layers. Merge some of them in Tiled."
                self.notes.refuse("E024", message, line=node.line)
            self._note_offset(node)
            if node.tag == "group":
                self._layers(node)
            elif node.tag == "layer":
                self._tile_layer(node)
            elif node.tag == "objectgroup":
                self.objects.layer(node, self.element)
            else:
                message = f"image layer {shown(node.get('name'))} is not shown. Remove it."
                self.notes.add("W216", message, line=node.line)

    def _note_offset(self, node: Node) -> None:
        if any(node.get(name, "0") not in ("0", "0.0") for name in ("offsetx", "offsety")):
            self.notes.add(
                "W202",
                f"layer {shown(node.get('name'))} has an offset, which the game does not apply. "
                "Set the layer's Horizontal and Vertical Offset to 0.",
                line=node.line,
            )

    def _tile_layer(self, node: Node) -> None:
        width, height = self.size
        rows = layer_cells(node, width, height, self.notes)
        self._empty_unknown(node, rows)
        name = node.get("name")
        layer = ET.SubElement(
            self.element, "layer", {"name": name, "width": str(width), "height": str(height)}
        )
        data = ET.SubElement(layer, "data", {"encoding": "csv"})
        data.text = ",".join(str(number) for row in rows for number in row)
        self.layers.append(SoundLayer(name, node.line))

    def _empty_unknown(self, node: Node, rows: list[list[int]]) -> None:
        """Empty the cells whose tiles no tileset has, with one finding for each such tile."""
        unknown: dict[int, list[Cell]] = {}
        for y, row in enumerate(rows):
            for x, number in enumerate(row):
                row[x] = number & ~_HEXAGONAL
                tile = number & ~FLAGS
                if tile and tile not in self.known:
                    unknown.setdefault(tile, []).append(Cell(x, y))
                    row[x] = 0
        for tile, cells in unknown.items():
            more = f" (and {len(cells) - 1} cells more)" if len(cells) > 1 else ""
            self.notes.add(
                "E105",
                f"layer {shown(node.get('name'))} has tile {tile} here{more}, which no tileset "
                "has. Paint the cell again; it is empty until then.",
                line=node.line,
                cell=cells[0],
            )
