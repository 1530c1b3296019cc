"""Reads a place from its Tiled map. What is wrong becomes findings, as with a dream's map."""

import re
from collections.abc import Iterator
from pathlib import Path

from game.levels.findings import Notes
from game.levels.guard import guard
from game.levels.properties import Owner, settle
from game.levels.tiled import read_drawing
from game.levels.tilesets import CELL
from game.levels.wording import shown
from game.story.ground import Ground
from game.story.place import Box, Door, Front, Lamp, Look, Place, Screen, Spot, Trigger
from game.story.placeschema import MAP_CLASS, PLACE_KINDS
from game.story.placethings import Thing, Things, outlines, sized, things_in

HEAD = 4096
"""Bytes in which the tag of the map is looked for."""

_MAP_TAG = re.compile(rb"<map\b[^>]*\bclass=\"Place\"")


def is_place(path: Path) -> bool:
    """Whether a file looks like the map of a place and not of a dream."""
    try:
        with path.open("rb") as stream:
            return _MAP_TAG.search(stream.read(HEAD)) is not None
    except (OSError, ValueError):
        return False


def read_place(path: Path) -> Place:
    """Return the place in a map file; what is wrong is left out or takes its default.

    Raises:
        UnreadableMapError: no place can be made of the file.
    """
    notes = Notes(str(path))
    sound = guard(path, notes, pictures=True)
    drawing = read_drawing(sound, notes)
    _refuse_other_kinds(drawing.kind, notes, sound.line)
    whole = Owner("the map", line=sound.line, lines=sound.property_lines)
    values = settle(drawing.properties, PLACE_KINDS[MAP_CLASS].properties, whole, notes)
    size = (sound.width * CELL, sound.height * CELL)
    things = things_in(drawing, notes)
    ground = Ground(size, outlines(things, "Walk"), outlines(things, "Solid"))
    if not any(ground.rows):
        whole.note(notes, "E150", "there is no ground to walk on. Draw a Walk rectangle.")
    rain = tuple(thing.box for thing in sized(things, "Rain", notes))
    place = Place(
        id=path.stem,
        title=values["title"] or path.stem,
        size=size,
        ambience=_ambience(values["ambience"], rain=bool(rain)),
        ground=ground,
        doors=tuple(_doors(things, notes)),
        spots=_spots(things, notes),
        looks=tuple(Look(*_scene(thing, notes)) for thing in sized(things, "Look", notes)),
        triggers=tuple(Trigger(*_scene(thing, notes)) for thing in sized(things, "Trigger", notes)),
        fronts=tuple(_front(thing) for thing in sized(things, "Front", notes)),
        screens=tuple(_screen(thing) for thing in sized(things, "Screen", notes)),
        lamps=tuple(_lamp(thing) for thing in things.get("Light", ())),
        rain=rain,
        wet=tuple(thing.box for thing in sized(things, "Wet", notes)),
    )
    return place._replace(findings=notes.all())


def _refuse_other_kinds(kind: str, notes: Notes, line: int) -> None:
    if kind != MAP_CLASS:
        notes.refuse(
            "E007",
            f"this map's class is {shown(kind)}, not {MAP_CLASS}, so it is no place of the waking "
            "world. Set Class in Map > Map Properties.",
            line=line,
        )


def _spots(things: Things, notes: Notes) -> dict[str, Spot]:
    spots: dict[str, Spot] = {}
    for thing in things.get("Spot", ()):
        name = thing.drawn.name
        if not name or name in spots:
            message = "a spot needs a name that no other spot here has. Give it one."
            thing.owner.note(notes, "E152", message)
            continue
        x, y = thing.drawn.centre
        spots[name] = Spot(name, round(x), round(y), thing.values["facing"], thing.values["pose"])
    return spots


def _doors(things: Things, notes: Notes) -> Iterator[Door]:
    for thing in sized(things, "Door", notes):
        values = thing.values
        if not values["to"] or not values["at"]:
            message = "a door needs the place that it leads to, and the spot there. Set to and at."
            thing.owner.note(notes, "E154", message)
        words = (values[name] for name in ("to", "at", "when", "shut", "facing"))
        yield Door(thing.drawn.name, thing.box, *words)


def _scene(thing: Thing, notes: Notes) -> tuple[str, Box, str, str]:
    scene = thing.values["scene"]
    if not scene:
        thing.owner.note(notes, "E155", "it says no scene. Set scene to a scene's id.")
    return thing.drawn.name, thing.box, scene, thing.values["when"]


def _front(thing: Thing) -> Front:
    foot = thing.values["foot"]
    return Front(thing.box, thing.box.bottom if foot < 0 else foot)


def _screen(thing: Thing) -> Screen:
    return Screen(thing.drawn.name, thing.box, thing.values["list"])


def _lamp(thing: Thing) -> Lamp:
    return Lamp(thing.drawn.name, thing.box, thing.values["flicker"])


def _ambience(wanted: str, *, rain: bool) -> str:
    if wanted == "none":
        return ""
    return wanted or ("rain" if rain else "room")
