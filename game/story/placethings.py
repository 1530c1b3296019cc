"""The objects of a place's map: those of a class that it can have, with their properties."""

from collections.abc import Iterator, Mapping
from math import cos, pi, sin
from typing import NamedTuple

from game.levels.findings import Notes, Subject
from game.levels.properties import Owner, Values, settle
from game.levels.tiled import Drawing, Drawn
from game.levels.wording import did_you_mean, shown
from game.story.conditions import ConditionError, flags_in
from game.story.ground import Polygon
from game.story.place import Box
from game.story.placeschema import PLACE_KINDS

OBJECTS = {name: kind.properties for name, kind in PLACE_KINDS.items() if kind.place == "object"}
ROUND = 24
"""Corners of an ellipse."""


class Thing(NamedTuple):
    """An object with its class's properties, and how findings call it."""

    drawn: Drawn
    values: Values
    owner: Owner

    @property
    def box(self) -> Box:
        """The rectangle round it."""
        (x, y), (width, height) = self.drawn.centre, self.drawn.size
        return Box(round(x - width / 2), round(y - height / 2), round(width), round(height))

    @property
    def polygon(self) -> Polygon:
        """Its outline."""
        if self.drawn.points:
            return self.drawn.points
        (x, y), (width, height) = self.drawn.centre, self.drawn.size
        if self.drawn.shape == "ellipse":
            turns = (2 * pi * number / ROUND for number in range(ROUND))
            return [(x + width / 2 * cos(turn), y + height / 2 * sin(turn)) for turn in turns]
        across, down = width / 2, height / 2
        return [
            (x - across, y - down),
            (x + across, y - down),
            (x + across, y + down),
            (x - across, y + down),
        ]


Things = Mapping[str, list[Thing]]


def things_in(drawing: Drawing, notes: Notes) -> Things:
    """Return the objects by class, those without a class of ours left out."""
    things: dict[str, list[Thing]] = {}
    for drawn in drawing.objects:
        subject = Subject(drawn.id, drawn.name, drawn.kind)
        owner = Owner(
            drawn.kind or "an object",
            line=drawn.line,
            subject=subject,
            lines=drawn.property_lines,
        )
        if drawn.kind not in OBJECTS:
            message = f"this object's class is {shown(drawn.kind)}. Set Class in the Properties"
            owner.note(notes, "E110", f"{message} view; {did_you_mean(drawn.kind, OBJECTS)}")
            continue
        if drawn.rotation:
            owner.note(notes, "E153", "it is turned. Set its Rotation to 0; it is left out.")
            continue
        values = settle(drawn.properties, OBJECTS[drawn.kind], owner, notes)
        _note_condition(values, owner, notes)
        things.setdefault(drawn.kind, []).append(Thing(drawn, values, owner))
    return things


def outlines(things: Things, kind: str) -> list[Polygon]:
    """Return the outlines of the objects of a class."""
    return [thing.polygon for thing in things.get(kind, ()) if thing.drawn.shape != "polyline"]


def sized(things: Things, kind: str, notes: Notes) -> Iterator[Thing]:
    """Yield the objects of a class that are rectangles, and note those that are not."""
    for thing in things.get(kind, ()):
        if thing.drawn.shape in ("", "ellipse") and thing.box.width > 0 and thing.box.height > 0:
            yield thing
        else:
            message = "it has no size. Draw it as a rectangle; it is left out until then."
            thing.owner.note(notes, "E153", message)


def _note_condition(values: Values, owner: Owner, notes: Notes) -> None:
    """Note a condition that cannot be read; it counts as none."""
    try:
        list(flags_in(values.get("when", "")))
    except ConditionError as error:
        owner.note(notes, "E156", f"when: {error}", owner.lines.get("when"))
        values["when"] = ""
