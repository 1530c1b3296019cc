"""The guard's part for objects: only those with sound numbers and no template are handed on."""

from typing import NamedTuple
from xml.etree import ElementTree as ET

from game.levels.figures import decimal, whole
from game.levels.findings import Notes, Subject
from game.levels.markup import Node
from game.levels.properties import Lines, Owner, clean
from game.levels.tilesets import CELL, FLAGS
from game.levels.wording import bare, shown

MOST_OBJECTS = 1000
MOST_POINTS = 500
FARTHEST = 100_000
"""How many pixels from the corner of the map anything may be."""

_NUMBERS = ("x", "y", "width", "height", "rotation")
_SHAPES = ("polygon", "polyline", "point", "ellipse", "text", "capsule")


class SoundObject(NamedTuple):
    """An object that the map reader has been given: where it was, and its shape's name."""

    line: int
    shape: str
    property_lines: Lines


class ObjectGuard:
    """Goes through object layers, and remembers what it has handed on."""

    def __init__(self, notes: Notes, known: set[int]) -> None:
        """Begin with the numbers of the tiles that there are."""
        self.sound: list[SoundObject] = []
        self._notes = notes
        self._known = known
        self._ids: set[int] = set()
        self._seen = 0
        self._spelled = False

    def layer(self, node: Node, into: ET.Element) -> None:
        """Copy what is sound in an object layer into another element."""
        group = ET.SubElement(into, "objectgroup", {"name": node.get("name")})
        for child in node.all("object"):
            self._seen += 1
            if self._seen > MOST_OBJECTS:
                message = f"more than {MOST_OBJECTS} objects. Remove some in Tiled."
                self._notes.refuse("E024", message, line=child.line)
            self._object(child, group)

    def _object(self, node: Node, group: ET.Element) -> None:
        kind = node.get("type") or node.get("class")
        number = whole(node.get("id"))
        subject = Subject(number or 0, node.get("name"), kind)
        owner = Owner(kind or "an object", line=node.line, subject=subject)
        self._note_spelling(node, owner)
        if "template" in node.attributes:
            message = (
                "this is an instance of a template. Choose Detach in its menu; it is left out."
            )
            owner.note(self._notes, "E114", message)
            return
        numbers = self._numbers(node, owner)
        shape = next((child for child in node.children if child.tag in _SHAPES), None)
        points = self._points(shape, owner)
        if numbers is None or points is None or not self._tile_is_known(node, owner):
            return
        self._note_id(node, number, owner)
        element = ET.SubElement(
            group,
            "object",
            {"id": str(subject.id), "name": subject.name, "type": kind, **numbers},
        )
        if "gid" in node.attributes:
            _show_tile(element, node)
        if shape is not None and points:
            ET.SubElement(element, shape.tag, {"points": points})
        lines = clean(node, element, owner, self._notes)
        self.sound.append(SoundObject(node.line, "" if shape is None else shape.tag, lines))

    def _note_spelling(self, node: Node, owner: Owner) -> None:
        """Note once that the map was saved by a Tiled that spells classes otherwise."""
        if self._spelled or not node.get("class") or node.get("type"):
            return
        self._spelled = True
        message = "this map was saved by Tiled 1.9, and other versions lose the classes of its "
        owner.note(
            self._notes,
            "W231",
            f"{message}objects. Run bedtime check --fix, or save it with Tiled 1.10 or newer.",
        )

    def _note_id(self, node: Node, number: int | None, owner: Owner) -> None:
        if number is None or number < 1 or number in self._ids:
            owner.note(
                self._notes,
                "E111",
                f"the id {bare(node.get('id'))} is no number, or another object has it too (a "
                "merge?). Cut the object and paste it in Tiled.",
            )
        self._ids.add(number or 0)

    def _numbers(self, node: Node, owner: Owner) -> dict[str, str] | None:
        """Return the object's numbers, spelled; None if one of them cannot be."""
        spelled = {}
        for name in _NUMBERS:
            number = decimal(node.get(name, "0"))
            if number is None or abs(number) > FARTHEST:
                owner.note(
                    self._notes,
                    "E112",
                    f"{name} is {shown(node.get(name))}, which is no place on a map. Set it in the "
                    "Properties view; the object is left out.",
                )
                return None
            spelled[name] = repr(number)
        return spelled

    def _points(self, shape: Node | None, owner: Owner) -> str | None:
        """Return the points of a polyline or polygon, spelled; None if one of them cannot be."""
        if shape is None or shape.tag not in ("polygon", "polyline"):
            return ""
        pairs = shape.get("points").split()
        if 0 < len(pairs) <= MOST_POINTS:
            numbers = [[decimal(part) for part in pair.split(",")] for pair in pairs]
            if all(
                len(pair) == 2 and all(part is not None and abs(part) <= FARTHEST for part in pair)
                for pair in numbers
            ):
                return " ".join(f"{x!r},{y!r}" for x, y in numbers)
        message = f"its points are not 1 to {MOST_POINTS} places on a map. Draw it anew."
        owner.note(self._notes, "E112", message, shape.line)
        return None

    def _tile_is_known(self, node: Node, owner: Owner) -> bool:
        if "gid" not in node.attributes:
            return True
        number = whole(node.get("gid"))
        if number is not None and number >= 0 and number & ~FLAGS in self._known:
            return True
        message = f"it shows tile {bare(node.get('gid'))}, which no tileset has. Insert it anew."
        owner.note(self._notes, "E118", f"{message} It is left out until then.")
        return False


def _show_tile(element: ET.Element, node: Node) -> None:
    """Let an object show its tile; one that says no size has that of a cell."""
    element.set("gid", str(whole(node.get("gid"))))
    for side in ("width", "height"):
        if side not in node.attributes:
            element.set(side, str(CELL))
