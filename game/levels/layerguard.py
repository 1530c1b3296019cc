"""The guard's part for layers: cells that hold a known tile or nothing, as CSV."""

from typing import NamedTuple
from xml.etree import ElementTree as ET

from game.levels.findings import Notes
from game.levels.layerdata import layer_cells
from game.levels.markup import Node
from game.levels.objectguard import ObjectGuard
from game.levels.schema import LAYERS
from game.levels.tilesets import FLAGS, Tileset
from game.levels.wording import shown
from game.rules import Cell

MOST_LAYERS = 32

_HEXAGONAL = 1 << 28
"""The one of the flags that means nothing on a square cell."""


class SoundLayer(NamedTuple):
    """A tile layer that the map reader has been given."""

    name: str
    line: int


class LayerGuard:
    """Goes over a map's layers, groups opened, in the order in which Tiled draws them.

    Attributes:
        sound: the tile layers that it has handed on.
        objects: those who go through the object layers.
    """

    def __init__(
        self,
        element: ET.Element,
        width: int,
        height: int,
        tilesets: tuple[Tileset, ...],
        notes: Notes,
        *,
        pictures: bool = False,
    ) -> None:
        self.element = element
        self.pictures = pictures
        self.size = (width, height)
        self.known = {
            number for own in tilesets for number in range(own.first, own.first + own.count)
        }
        self.notes = notes
        self.sound: list[SoundLayer] = []
        self.objects = ObjectGuard(notes, self.known)
        self.count = 0

    def over(self, parent: Node) -> None:
        """Copy what is sound in the layers of a map or of a group."""
        for node in parent.children:
            if node.tag not in ("layer", "objectgroup", "imagelayer", "group"):
                continue
            self.count += 1
            if self.count > MOST_LAYERS:
                message = f"more than {MOST_LAYERS} layers. Merge some of them in Tiled."
                self.notes.refuse("E024", message, line=node.line)
            self._note_offset(node)
            self._note_hidden(node)
            if node.tag == "group":
                self.over(node)
            elif node.tag == "layer":
                self._tile_layer(node)
            elif node.tag == "objectgroup":
                self.objects.layer(node, self.element)
            elif not self.pictures:
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

    def _note_hidden(self, node: Node) -> None:
        counts = node.get("name").startswith(tuple(LAYERS)) or any(
            child.tag == "object" and (child.get("type") or child.get("class")) != "Note"
            for child in node.children
        )
        if node.get("visible", "1") == "0" and counts:
            self.notes.add(
                "W227",
                f"layer {shown(node.get('name'))} is hidden in Tiled, but the game has it all the "
                "same. Show it with the eye in the Layers view, or remove it.",
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
        self.sound.append(SoundLayer(name, node.line))

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
