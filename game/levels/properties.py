"""Custom properties on their way in: first as the file spells them, then as the schema wants them.

`clean` hands on only what the map reader survives; `settle` gives every property of a class its
value or its default. Both say what they leave out.
"""

import functools
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, NamedTuple
from xml.etree import ElementTree as ET

from game.levels.figures import decimal, whole
from game.levels.findings import Notes, Subject
from game.levels.markup import Node
from game.levels.schema import Properties, Property, Value
from game.levels.wording import did_you_mean, listed, shown
from game.rules import Cell

Values = dict[str, Any]

RESERVED = frozenset(
    {
        "class",
        "frames",
        "gid",
        "height",
        "id",
        "name",
        "points",
        "properties",
        "rotation",
        "source",
        "template",
        "trans",
        "type",
        "visible",
        "width",
        "x",
        "y",
    }
)
"""Names that Tiled's own attributes have: the map reader would take one for the other."""

_SPELLED: dict[str, Callable[[str], bool]] = {
    "string": lambda _text: True,
    "color": lambda _text: True,
    "file": lambda _text: True,
    "bool": lambda text: text in ("true", "false"),
    "int": lambda text: whole(text) is not None,
    "object": lambda text: whole(text) is not None,
    "float": lambda text: decimal(text) is not None,
}
"""For each type of property: whether a text is such a value."""

LONGEST_TEXT = 200
"""Letters of a text that is shown."""

_TYPE_NAMES = {str: "string", int: "int", bool: "bool"}


Lines = Mapping[str, int]
"""On which line of the file each property of something is."""


class Owner(NamedTuple):
    """What properties belong to, for findings: where it is and how a sentence calls it.

    Attributes:
        lines: the lines of its properties.
        about: what sentences about it begin with, where the subject does not say enough.
    """

    name: str
    file: str | None = None
    line: int | None = None
    subject: Subject | None = None
    cell: Cell | None = None
    lines: Lines = MappingProxyType({})
    about: str = ""

    def note(self, notes: Notes, code: str, message: str, line: int | None = None) -> None:
        """Note a finding about what belongs to it."""
        notes.add(
            code,
            f"{self.about}{message}",
            file=self.file,
            line=self.line if line is None else line,
            subject=self.subject,
            cell=self.cell,
        )


def clean(node: Node, into: ET.Element, owner: Owner, notes: Notes) -> Lines:
    """Copy the properties of an element that can be read into another; return their lines."""
    kept: dict[str, dict[str, str]] = {}
    lines: dict[str, int] = {}
    for given in node.all("properties"):
        for child in given.all("property"):
            name = child.get("name")
            say = functools.partial(owner.note, notes, line=child.line)
            if name in kept:
                say("E126", f"property {shown(name)} is there twice. Remove one in Tiled.")
            elif _is_readable(child, name, say):
                kind = child.get("type", "string")
                value = child.attributes.get("value", child.text)
                kept[name] = {"name": name, "type": kind, "value": value}
                lines[name] = child.line
    if kept:
        home = ET.SubElement(into, "properties")
        for attributes in kept.values():
            ET.SubElement(home, "property", attributes)
    return lines


def _is_readable(node: Node, name: str, say: Callable[[str, str], None]) -> bool:
    kind = node.get("type", "string")
    if name in RESERVED or not name:
        message = f"a property cannot be called {shown(name)}: Tiled keeps that name for itself."
        say("W208", f"{message} Remove it, or give it another name.")
        return False
    if kind not in _SPELLED:
        say(
            "E125",
            f"property {shown(name)} is of type {shown(kind)}, which is not read. Remove it, or "
            "add it anew with a plain type.",
        )
        return False
    value = node.attributes.get("value", node.text)
    if not _SPELLED[kind](value.strip()):
        say(
            "E120",
            f"property {shown(name)} should be of type {kind} but is {shown(value)}. Set it again "
            "in the Properties view.",
        )
        return False
    return True


def settle(given: Mapping[str, Any], schema: Properties, owner: Owner, notes: Notes) -> Values:
    """Return a value for every property of a schema; None for what has to be set and is not."""
    for name in given:
        if name not in schema:
            remedy = f"Remove it, or {did_you_mean(name, schema)}" if schema else "Remove it."
            message = f"property {shown(name)} means nothing on {owner.name}. {remedy}"
            owner.note(notes, "W207", message, owner.lines.get(name))
    return {name: _value(name, given, wanted, owner, notes) for name, wanted in schema.items()}


def _value(
    name: str, given: Mapping[str, Any], wanted: Property, owner: Owner, notes: Notes
) -> Value | None:
    value = given.get(name)
    if value is None or (value == "" and wanted.words):
        if wanted.default is None:
            message = f"{name} is not set. Choose one of {listed(wanted.words)}."
            owner.note(notes, "E122", message, owner.lines.get(name))
        return wanted.default
    wrong = _wrong(name, value, wanted)
    if wrong is None:
        return value  # type: ignore[no-any-return]  # `_wrong` has seen its type
    owner.note(notes, *wrong, line=owner.lines.get(name))
    return wanted.default


def _wrong(name: str, value: object, wanted: Property) -> tuple[str, str] | None:
    if type(value) is not wanted.kind:
        kind = _TYPE_NAMES[wanted.kind]
        return (
            "E120",
            f"property {name} is not of type {kind}. Remove it and add it anew with that type.",
        )
    if isinstance(value, str) and wanted.words and value not in wanted.words:
        return "E121", f"{name} is {shown(value)}: {did_you_mean(value, wanted.words)}"
    if isinstance(value, str) and len(value) > LONGEST_TEXT:
        message = f"{name} has {len(value)} letters; it can have {LONGEST_TEXT}. Shorten it."
        return "E123", message
    if isinstance(value, int) and not wanted.lowest <= value <= wanted.highest:
        message = f"{name} is {value}; it can be {wanted.lowest} to {wanted.highest}."
        return "E123", f"{message} {wanted.default} is taken until it is set."
    return None
