"""XML as a tree whose elements know their lines, read within bounds. Nothing here knows Tiled.

Refused at once: what is no file, is too large, is not UTF-8, declares a DOCTYPE (so no entity is
ever expanded and nothing outside is fetched), has too many elements or nests them too deeply.
"""

import stat
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from game.levels.findings import Notes

MOST_BYTES = 1_000_000
MOST_ELEMENTS = 20_000
DEEPEST = 16


@dataclass(slots=True)
class Node:
    """An element: its tag, the line it begins on, its attributes, its children and its text."""

    tag: str
    line: int
    attributes: dict[str, str]
    children: list["Node"] = field(default_factory=list)
    text: str = ""

    def get(self, name: str, default: str = "") -> str:
        """Return an attribute."""
        return self.attributes.get(name, default)

    def find(self, tag: str) -> "Node | None":
        """Return the first child of that tag."""
        return next((child for child in self.children if child.tag == tag), None)

    def all(self, tag: str) -> list["Node"]:
        """Return the children of that tag."""
        return [child for child in self.children if child.tag == tag]


def read_markup(path: Path, notes: Notes, *, file: str, root: str) -> Node:
    """Return the root element of a file, which must have the tag `root`.

    Raises:
        UnreadableMapError: the file is not that, or breaks a bound.
    """
    data = _bytes(path, notes, file)
    _refuse_other_encodings(data, notes, file)
    node = _Builder(notes, file).build(data, root)
    if node.tag != root:
        notes.refuse(
            "E007",
            f"this is no Tiled file of the kind wanted here: it begins with <{node.tag[:40]}>, not "
            f"<{root}>. Save it from Tiled as a .{'tmx' if root == 'map' else 'tsx'} file.",
            file=file,
            line=node.line,
        )
    return node


def _bytes(path: Path, notes: Notes, file: str) -> bytes:
    try:
        kind = path.stat().st_mode
        if not stat.S_ISREG(kind):
            message = "this is not a file. Give the path of a map saved by Tiled."
            notes.refuse("E001", message, file=file)
        with path.open("rb") as stream:
            data = stream.read(MOST_BYTES + 1)
    except FileNotFoundError:
        notes.refuse("E001", "there is no such file. Look at its name and folder.", file=file)
    except (OSError, ValueError) as error:
        why = getattr(error, "strerror", None) or str(error)
        notes.refuse("E001", f"it cannot be opened: {why}. Check its name and rights.", file=file)
    if len(data) > MOST_BYTES:
        notes.refuse(
            "E002",
            f"the file is larger than {MOST_BYTES // 1000} kB, far more than a dream needs. "
            "Remove what is too much in Tiled, or restore the last good copy.",
            file=file,
        )
    return data


def _refuse_other_encodings(data: bytes, notes: Notes, file: str) -> None:
    try:
        data.decode("utf-8")
        readable = b"\0" not in data
    except UnicodeDecodeError:
        readable = False
    if not readable:
        notes.refuse(
            "E003",
            "the file is not text in UTF-8, which is what Tiled writes. Open it in Tiled and save "
            "it again; if Tiled refuses too, restore the last good copy.",
            file=file,
        )


class _Builder:
    """Hears expat's events and makes the tree of them, or ends the reading."""

    def __init__(self, notes: Notes, file: str) -> None:
        self.notes = notes
        self.file = file
        # Whatever encoding the file declares, it has been seen to be UTF-8.
        self.parser = expat.ParserCreate("utf-8")
        self.parser.buffer_text = True
        self.parser.StartDoctypeDeclHandler = self._doctype
        self.parser.StartElementHandler = self._start
        self.parser.EndElementHandler = self._end
        self.parser.CharacterDataHandler = self._characters
        self.count = 0
        self.open: list[Node] = [Node("", 0, {})]

    def build(self, data: bytes, root: str) -> Node:
        if data.lstrip().startswith((b"{", b"[")):
            self._refuse("E007", f"this looks like JSON. Save it from Tiled as XML (<{root}>).")
        try:
            self.parser.Parse(data, True)
        except expat.ExpatError as error:
            what = expat.ErrorString(error.code)
            conflict = " (git left conflict marks in it)" if b"\n<<<<<<< " in data else ""
            self._refuse(
                "E005",
                f"the XML breaks off here: {what}{conflict}. If Tiled cannot open it either, "
                "restore the last good copy.",
                error.lineno,
            )
        return self.open[0].children[0]

    def _refuse(self, code: str, message: str, line: int | None = None) -> None:
        self.notes.refuse(code, message, file=self.file, line=line)

    def _doctype(self, *_declared: object) -> None:
        self._refuse(
            "E004",
            "the file declares a DOCTYPE. Tiled never writes one: open the map in Tiled and save "
            "it again, or do not trust it.",
            self.parser.CurrentLineNumber,
        )

    def _start(self, tag: str, attributes: dict[str, str]) -> None:
        node = Node(tag, self.parser.CurrentLineNumber, attributes)
        self.count += 1
        if self.count > MOST_ELEMENTS or len(self.open) > DEEPEST:
            self._refuse(
                "E006",
                f"more than {MOST_ELEMENTS} elements, or more than {DEEPEST} inside each other. "
                "Remove objects and groups of layers in Tiled.",
                node.line,
            )
        self.open[-1].children.append(node)
        self.open.append(node)

    def _end(self, _tag: str) -> None:
        self.open.pop()

    def _characters(self, text: str) -> None:
        self.open[-1].text += text
