"""Tilesets on their way in: a .tsx is looked through, and only what is sound is handed on.

No image is opened here; where one would be is worked out from the tileset's own numbers.
"""

import os
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn
from xml.etree import ElementTree as ET

from game.levels.figures import whole
from game.levels.findings import Notes
from game.levels.folders import OutsideError, is_file, within
from game.levels.markup import MOST_BYTES, Node, read_markup
from game.levels.properties import Owner, clean
from game.levels.wording import bare, shown

CELL = 16
MOST_TILES = 4096
LARGEST_TILE = 256
MOST_TILESETS = 16
LAST_GID = 1 << 28

FLAGS = 0xF << 28
"""The bits of a tile's number in a map that say how its picture is turned."""

Rect = tuple[int, int, int, int]


@dataclass(frozen=True, slots=True)
class Tileset:
    """A sound tileset: which tiles it has, and where their pictures are.

    Attributes:
        first: the number that the map gives to its tile 0.
        element: its tiles with their classes and properties, for the map reader.
    """

    path: Path
    first: int
    name: str
    count: int
    columns: int
    tile: tuple[int, int]
    spacing: int
    margin: int
    image: Path
    element: ET.Element

    @property
    def extent(self) -> tuple[int, int]:
        """How wide and high the image has to be for all the tiles."""
        rects = self.rect(min(self.columns, self.count) - 1), self.rect(self.count - 1)
        return rects[0][0] + self.tile[0], rects[1][1] + self.tile[1]

    def rect(self, number: int) -> Rect:
        """Return where in the image the picture of a tile is."""
        width, height = self.tile
        x = self.margin + number % self.columns * (width + self.spacing)
        y = self.margin + number // self.columns * (height + self.spacing)
        return x, y, width, height


def read_tilesets(root: Node, path: Path, tree: Path, notes: Notes) -> tuple[Tileset, ...]:
    """Return the tilesets of a map in the order of their first numbers.

    Raises:
        UnreadableMapError: one of them cannot be read or must not be.
    """
    nodes = root.all("tileset")
    if len(nodes) > MOST_TILESETS:
        message = f"{len(nodes)} tilesets; {MOST_TILESETS} at most. Remove the unused ones."
        notes.refuse("E024", message, line=nodes[MOST_TILESETS].line)
    tilesets = []
    size = 0
    for node in nodes:
        tilesets.append(_external(node, path.parent, tree, notes))
        size += tilesets[-1].path.stat().st_size
        if size > MOST_BYTES:
            message = f"its tilesets are larger than {MOST_BYTES // 1000} kB in all."
            notes.refuse("E024", f"{message} Remove some of them.", line=node.line)
    tilesets.sort(key=lambda tileset: tileset.first)
    last = 1
    for tileset in tilesets:
        if tileset.first < last:
            notes.refuse(
                "E022",
                f"the numbers of tileset {shown(tileset.name)} overlap those of another. Was the "
                "map merged by hand? Restore the last good copy.",
            )
        last = tileset.first + tileset.count
    return tuple(tilesets)


def _external(node: Node, home: Path, tree: Path, notes: Notes) -> Tileset:
    source = node.get("source")
    if not source:
        notes.refuse(
            "E018",
            f"tileset {shown(node.get('name'))} is stored inside the map. In the Tilesets view "
            "choose Export Tileset As, and use that.",
            line=node.line,
        )
    if not source.lower().endswith(".tsx"):
        message = f"tileset {shown(source)} is not a .tsx file. Export it from Tiled as .tsx."
        notes.refuse("E019", message, line=node.line)
    try:
        target = within(tree, home, source)
    except OutsideError as error:
        notes.refuse(
            "E016",
            f"tileset {shown(source)} {error}. Move it beside the level, then Map > Replace "
            "Tileset.",
            line=node.line,
        )
    if not is_file(target):
        notes.refuse(
            "E017",
            f"tileset {shown(source)} is not there. Move it back, or Map > Replace Tileset.",
            line=node.line,
        )
    first = whole(node.get("firstgid"))
    if first is None or not 0 < first < LAST_GID:
        notes.refuse(
            "E022",
            f"tileset {shown(source)} has the first number {bare(node.get('firstgid'))}, which "
            "Tiled never writes. Restore the last good copy.",
            line=node.line,
        )
    return read_tileset(target, first, tree, notes, file=os.path.normpath(home / source))


def read_tileset(path: Path, first: int, tree: Path, notes: Notes, *, file: str) -> Tileset:
    """Return the tileset in a .tsx file; findings call it `file`.

    Raises:
        UnreadableMapError: it cannot be read, or its numbers are absurd.
    """
    root = read_markup(path, notes, file=file, root="tileset")
    return _TilesetFile(path, root, tree, notes, file).tileset(first)


class _TilesetFile:
    """A .tsx file that is being looked through."""

    def __init__(self, path: Path, root: Node, tree: Path, notes: Notes, file: str) -> None:
        self.path = path
        self.file = file
        self.root = root
        self.tree = tree
        self.notes = notes
        self.name = root.get("name", path.stem)

    def tileset(self, first: int) -> Tileset:
        image = self.root.find("image")
        if image is None:
            message = "this is a collection of images. Make it anew, Based on Tileset Image."
            self._refuse("E021", message, self.root)
        width = self._number("tilewidth", 1, LARGEST_TILE)
        size = width, self._number("tileheight", 1, LARGEST_TILE)
        if size != (CELL, CELL):
            message = f"the tiles are {size[0]} x {size[1]} pixels; this game has {CELL} x {CELL}."
            self._note("E107", f"{message} Make the tileset anew with that size.", self.root)
        count = self._number("tilecount", 1, MOST_TILES)
        return Tileset(
            path=self.path,
            first=first,
            name=self.name,
            count=count,
            columns=self._number("columns", 1, count),
            tile=size,
            spacing=self._number("spacing", 0, LARGEST_TILE, "0"),
            margin=self._number("margin", 0, LARGEST_TILE, "0"),
            image=self._image(image),
            element=self._element(first, count),
        )

    def _note(self, code: str, message: str, node: Node) -> None:
        self.notes.add(code, message, file=self.file, line=node.line)

    def _refuse(self, code: str, message: str, node: Node) -> NoReturn:
        self.notes.refuse(code, message, file=self.file, line=node.line)

    def _number(self, name: str, low: int, high: int, default: str = "") -> int:
        number = whole(self.root.get(name, default))
        if number is None or not low <= number <= high:
            given = bare(self.root.get(name))
            message = f"{name} is {given}; it can be {low} to {high}. Export the tileset anew."
            self._refuse("E020", message, self.root)
        return number

    def _image(self, node: Node) -> Path:
        source = node.get("source")
        again = "choose it again in Tileset > Tileset Properties."
        try:
            image = within(self.tree, self.path.parent, source)
        except OutsideError as error:
            message = f"image {shown(source)} {error}. Move it beside the tileset, then {again}"
            self._refuse("E016", message, node)
        if image.suffix.lower() != ".png":
            message = f"image {shown(source)} is not a .png file. Save it as one, then {again}"
            self._refuse("E019", message, node)
        if not is_file(image):
            self._note(
                "W213", f"image {shown(source)} is not there. Move it back, or {again}", node
            )
        return image

    def _element(self, first: int, count: int) -> ET.Element:
        """Return the tiles with their classes and properties, for the map reader."""
        element = ET.Element("tileset", {"name": self.name, "firstgid": str(first)})
        owner = Owner(f"tileset {shown(self.name)}", self.file)
        seen: set[int] = set()
        for node in self.root.all("tile"):
            number = whole(node.get("id"))
            if number is None or not 0 <= number < count or number in seen:
                message = f"the id {bare(node.get('id'))} is no tile's, or is there twice. Save "
                self._note("E111", f"{message}the tileset again in Tiled.", node)
                continue
            seen.add(number)
            kind = node.get("type") or node.get("class")
            tile = ET.SubElement(element, "tile", {"id": str(number), "type": kind})
            clean(node, tile, owner._replace(line=node.line), self.notes)
        return element
