"""Mending what is safe to mend in a map file; every other byte of it stays as it is.

Safe is what the game reads the same before and after, or would only have read without a slip of the
pen: `class` of Tiled 1.9 where all others say `type`, things off the grid, offsets that the game
does not apply, words that differ from known ones in nothing but capitals and spaces.
"""

import os
import re
import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple
from xml.parsers import expat

from game.levels.figures import decimal
from game.levels.findings import Notes
from game.levels.markup import read_markup
from game.levels.schema import DECO, KINDS, LAYERS, MAP_CLASS, OBJECTS
from game.levels.tilesets import CELL
from game.levels.wording import shown

_ATTRIBUTE = re.compile(rb"""\s+([\w:.-]+)\s*=\s*("[^"]*"|'[^']*')""")


class Change(NamedTuple):
    """A stretch of the file, what stands there instead, and a sentence about it."""

    start: int
    end: int
    text: bytes
    line: int
    said: str


class Tag(NamedTuple):
    """A start tag: its line, its attributes, and where the name and value of each of them are."""

    name: str
    line: int
    attributes: dict[str, str]
    places: dict[str, tuple[int, int, int, int]]

    def set(self, name: str, value: str, said: str) -> Change:
        """Return the change of an attribute's value."""
        _, _, start, end = self.places[name]
        return Change(start, end, f'"{value}"'.encode(), self.line, said)

    def rename(self, name: str, other: str, said: str) -> Change:
        """Return the change of an attribute's name."""
        start, end, _, _ = self.places[name]
        return Change(start, end, other.encode(), self.line, said)


def mend(path: Path) -> list[str]:
    """Mend a map file; return a sentence for each thing that was done.

    Raises:
        UnreadableMapError: the file is no map, or is not safe to read.
        OSError: it cannot be written.
    """
    read_markup(path, Notes(str(path)), file=str(path), root="map")
    data = path.read_bytes()
    changes = sorted(change for tag in _tags(data) for change in _changes(tag))
    if changes:
        _replace(path.resolve(), _changed(data, changes))
    return [f"{path}:{change.line} {change.said}" for change in changes]


def _tags(data: bytes) -> Iterator[Tag]:
    """Return the start tags of a document that is known to be sound."""
    parser = expat.ParserCreate("utf-8")
    tags: list[Tag] = []

    def start(name: str, attributes: dict[str, str]) -> None:
        at = parser.CurrentByteIndex
        end = at + 1 + len(name.encode())
        places = {}
        while match := _ATTRIBUTE.match(data, end):
            places[match[1].decode()] = (*match.span(1), *match.span(2))
            end = match.end()
        tags.append(Tag(name, parser.CurrentLineNumber, attributes, places))

    parser.StartElementHandler = start
    parser.Parse(data, True)
    return iter(tags)


def _changes(tag: Tag) -> Iterator[Change]:
    if tag.name == "object":
        yield from _object(tag)
    elif tag.name in ("layer", "objectgroup", "group"):
        yield from _layer(tag)
    elif tag.name == "map":
        kind = tag.attributes.get("class", "")
        if kind and kind != MAP_CLASS and _same(kind, MAP_CLASS):
            yield tag.set("class", MAP_CLASS, f"the map's class {shown(kind)} is {MAP_CLASS} now.")
    elif tag.name == "property":
        yield from _property(tag)


def _layer(tag: Tag) -> Iterator[Change]:
    for name in ("offsetx", "offsety"):
        if decimal(tag.attributes.get(name, "0")) not in (0, None):
            yield tag.set(name, "0", f"the layer's {name} is 0 now.")
    name = tag.attributes.get("name", "")
    for known in (*LAYERS, DECO):
        if tag.name == "layer" and name != known and _same(name, known):
            yield tag.set("name", known, f"the layer {shown(name)} is called {known} now.")


def _object(tag: Tag) -> Iterator[Change]:
    attributes = tag.attributes
    who = f"object #{attributes.get('id', '')}"
    kind = attributes.get("type") or attributes.get("class", "")
    if attributes.get("class") and "type" not in attributes:
        yield tag.rename("class", "type", f"{who}: its class is spelled as Tiled 1.10 does.")
    known = next((name for name in OBJECTS if kind != name and _same(kind, name)), None)
    if known:
        place = "type" if attributes.get("type") else "class"
        yield tag.set(place, known, f"{who}: its class {shown(kind)} is {known} now.")
    if known or kind in OBJECTS or (not kind and "gid" in attributes):
        yield from _snapped(tag, who, known or kind)


def _snapped(tag: Tag, who: str, kind: str) -> Iterator[Change]:
    """Yield what moves an object so that its middle is that of its cell."""
    if kind in ("Note", "Nightmare") or decimal(tag.attributes.get("rotation", "0")) != 0:
        return
    sizes = [decimal(tag.attributes.get(side, "0")) for side in ("width", "height")]
    for axis, size in zip("xy", sizes, strict=True):
        at = decimal(tag.attributes.get(axis, ""))
        if at is None or size is None or not 0 < size <= CELL * 1.5:
            continue
        half = -size / 2 if axis == "y" and "gid" in tag.attributes else size / 2
        middle = (at + half) // CELL * CELL + CELL / 2
        if abs(at + half - middle) > 0.01:
            wanted = middle - half
            spelled = str(int(wanted)) if wanted == int(wanted) else repr(wanted)
            yield tag.set(axis, spelled, f"{who}: {axis} is {spelled} now, on the grid.")


def _property(tag: Tag) -> Iterator[Change]:
    """Yield the known word for one that differs in capitals or spaces alone."""
    name, value = tag.attributes.get("name", ""), tag.attributes.get("value", "")
    known = {own: wanted for kind in KINDS.values() for own, wanted in kind.properties.items()}
    near = next((own for own in known if own != name and _same(own, name)), None)
    if near and name not in known:
        yield tag.set("name", near, f"property {shown(name)} is called {near} now.")
    words = known[near or name].words if (near or name) in known else ()
    word = next((word for word in words if _same(word, value)), None)
    if word and value not in words and "value" in tag.places:
        yield tag.set("value", word, f"{near or name} {shown(value)} is {word} now.")


def _same(one: str, other: str) -> bool:
    return one.strip().casefold() == other.casefold()


def _changed(data: bytes, changes: Iterable[Change]) -> bytes:
    parts, done = [], 0
    for change in changes:
        parts += [data[done : change.start], change.text]
        done = change.end
    return b"".join([*parts, data[done:]])


def _replace(path: Path, data: bytes) -> None:
    """Put a whole new file in the place of the old one, with its rights."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=f".{path.name}.")
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        fresh.chmod(path.stat().st_mode & 0o777)
        fresh.replace(path)
    except OSError:
        fresh.unlink(missing_ok=True)
        raise
