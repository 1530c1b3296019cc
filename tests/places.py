"""A small place for the tests: a yard with a bench in it, a house door at the top, a gate below."""

from pathlib import Path
from typing import TypeAlias

from game.story.place import Place
from game.story.placereader import read_place

Thing: TypeAlias = tuple[str, str, tuple[float, ...], dict[str, str | int]]
"""Class, name, (x, y) or (x, y, width, height), properties."""

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<map version="1.10" class="Place" orientation="orthogonal" width="{width}" height="{height}"
 tilewidth="16" tileheight="16" infinite="0">
 <properties><property name="title" value="The yard"/></properties>
 <imagelayer id="1" name="back"><image source="yard.png"/></imagelayer>
 <objectgroup id="2" name="things">
"""
FOOT = " </objectgroup>\n</map>\n"

YARD: tuple[Thing, ...] = (
    ("Walk", "", (8, 40, 144, 80), {}),
    ("Walk", "", (72, 30, 16, 16), {}),
    ("Solid", "", (60, 70, 40, 8), {}),
    (
        "Door",
        "house",
        (72, 24, 16, 14),
        {"to": "hall", "at": "door", "facing": "u", "when": "not locked", "shut": "is_locked"},
    ),
    ("Door", "gate", (20, 114, 30, 6), {"to": "lane", "at": "gate"}),
    ("Spot", "door", (80, 48), {"facing": "d"}),
    ("Spot", "left", (20, 60), {"facing": "r"}),
    ("Spot", "right", (140, 60), {"facing": "l"}),
    ("Spot", "below", (80, 100), {"facing": "u"}),
    ("Spot", "bench", (80, 74), {"facing": "d"}),
    ("Look", "poster", (110, 10, 20, 24), {"scene": "look_poster"}),
    ("Look", "puddle", (110, 96, 30, 16), {"scene": "look_puddle", "when": "wet"}),
    ("Trigger", "", (8, 90, 40, 8), {"scene": "steps_on_it", "when": "not seen"}),
    ("Rain", "", (0, 0, 160, 128), {}),
)


def objects(*things: Thing) -> str:
    """The text of objects."""
    return "".join(_object(number, *thing) for number, thing in enumerate(things, 1))


def _object(
    number: int, kind: str, name: str, at: tuple[float, ...], properties: dict[str, str | int]
) -> str:
    size = f' width="{at[2]}" height="{at[3]}"' if len(at) == 4 else ""
    given = "".join(
        f'<property name="{key}" type="{"int" if isinstance(value, int) else "string"}" '
        f'value="{value}"/>'
        for key, value in properties.items()
    )
    return (
        f'  <object id="{number}" name="{name}" type="{kind}" x="{at[0]}" y="{at[1]}"{size}>'
        f"<properties>{given}</properties>{'' if size else '<point/>'}</object>\n"
    )


def write_place(
    path: Path, *things: Thing, body: str = "", width: int = 10, height: int = 8
) -> Path:
    """Write the map of a place of so many cells."""
    text = HEAD.format(width=width, height=height) + objects(*things) + body + FOOT
    path.write_text(text, encoding="utf-8")
    return path


def yard(folder: Path, *more: Thing) -> Place:
    """The yard, with more in it."""
    return read_place(write_place(folder / "yard.tmx", *YARD, *more))
