"""Writes what Tiled and designers are told from the schemas of dreams and of places.

    python -m tools.make_project            write the projects and the tables of the guides
    python -m tools.make_project --check    say whether they are what would be written

`bedtime.tiled-project` and `places.tiled-project` are for Linux and macOS, those with `-windows`
for Windows: Tiled starts commands without a shell, so the launcher cannot have the same name
everywhere.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any, NamedTuple

from game.levels.schema import KINDS, Kind, Property, Value
from game.story.placeschema import PLACE_KINDS

ROOT = Path(__file__).parents[1]
LEVELS = ROOT / "levels"
BEGIN, END = "<!-- from the schema: {} -->", "<!-- end -->"
USES = {"map": ["map"], "object": ["object", "tile"]}
TYPES: dict[type, str] = {str: "string", int: "int", bool: "bool"}
COMMANDS = (
    ("Play this dream", "F5", "play %mapfile"),
    ("Play, and show where the selected object is", "Shift+F5", "play %mapfile --at %objectid"),
    ("Check this dream", "F6", "check %mapfile"),
    ("Solve this dream", "F7", "solve %mapfile"),
)
PLACE_COMMANDS = (
    ("Walk in this place", "F5", "play %mapfile"),
    ("Check this place", "F6", "check %mapfile"),
)


class Project(NamedTuple):
    """A folder of maps for Tiled.

    Attributes:
        starters: for each project file, what its commands begin with; found by the system, so
            that no path with a space in it has to be quoted.
    """

    folder: Path
    kinds: dict[str, Kind]
    commands: tuple[tuple[str, str, str], ...]
    starters: dict[str, str]

    @property
    def guide(self) -> Path:
        """What designers read."""
        return self.folder / "README.md"


PROJECTS = (
    Project(
        LEVELS,
        KINDS,
        COMMANDS,
        {"bedtime": "sh bedtime", "bedtime-windows": "cmd /c bedtime.cmd"},
    ),
    Project(
        ROOT / "story" / "places",
        PLACE_KINDS,
        PLACE_COMMANDS,
        {
            "places": "sh ../../levels/bedtime",
            "places-windows": "cmd /c ..\\..\\levels\\bedtime.cmd",
        },
    ),
)


def main(arguments: list[str] | None = None) -> int:
    """Write or check the files; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if one differs")
    checking = parser.parse_args(arguments).check
    wanted = {}
    for made in PROJECTS:
        for name, starter in made.starters.items():
            wanted[made.folder / f"{name}.tiled-project"] = project(made, starter)
        if made.guide.is_file():
            wanted[made.guide] = with_tables(made.guide.read_text(encoding="utf-8"), made.kinds)
    status = 0
    for path, text in wanted.items():
        if not checking:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            where = path.relative_to(ROOT)
            print(f"{where} is not what the schema says: run python -m tools.make_project")
            status = 1
    return status


def project(made: Project, starter: str) -> str:
    """Return the text of a project whose commands begin with `starter`."""
    types = [*_enums(made.kinds), *_classes(made.kinds)]
    document = {
        "automappingRulesFile": "",
        "commands": [_command(starter, *command) for command in made.commands],
        "compatibilityVersion": 1100,
        "extensionsPath": "extensions",
        "folders": ["."],
        "properties": [],
        "propertyTypes": [{"id": number, **type_} for number, type_ in enumerate(types, 1)],
    }
    return json.dumps(document, indent=4) + "\n"


def _command(starter: str, name: str, shortcut: str, arguments: str) -> dict[str, Any]:
    executable, *rest = starter.split(" ")
    return {
        "arguments": " ".join([*rest, arguments]),
        "command": executable,
        "enabled": True,
        "name": name,
        "saveBeforeExecute": True,
        "shortcut": shortcut,
        "showOutput": True,
        "workingDirectory": "%projectpath",
    }


def _enums(kinds: dict[str, Kind]) -> list[dict[str, Any]]:
    """Return the lists of words, by name."""
    words = {
        wanted.enum: wanted.words
        for kind in kinds.values()
        for wanted in kind.properties.values()
        if wanted.enum
    }
    return [
        {
            "name": name,
            "storageType": "string",
            "type": "enum",
            "values": list(words[name]),
            "valuesAsFlags": False,
        }
        for name in sorted(words)
    ]


def _classes(kinds: dict[str, Kind]) -> list[dict[str, Any]]:
    return [
        {
            "color": f"#ff{kind.colour[1:]}",
            "drawFill": True,
            "members": [_member(*member) for member in sorted(kind.properties.items())],
            "name": name,
            "type": "class",
            "useAs": USES.get(kind.place, ["tile"]),
        }
        for name, kind in sorted(kinds.items())
    ]


def _member(name: str, wanted: Property) -> dict[str, Any]:
    value: Value = "" if wanted.default is None else wanted.default
    member: dict[str, Any] = {"name": name, "type": TYPES[wanted.kind], "value": value}
    if wanted.enum:
        member["propertyType"] = wanted.enum
    return dict(sorted(member.items()))


def with_tables(guide: str, kinds: dict[str, Kind]) -> str:
    """Return the guide with each table between its two remarks written anew."""
    for name, kind in kinds.items():
        begin = BEGIN.format(name)
        if begin in guide:
            before, _, rest = guide.partition(begin)
            after = rest.partition(END)[2]
            guide = "\n".join([before + begin, *table(kind), END]) + after
    return guide


def table(kind: Kind) -> list[str]:
    """Return the properties of a class as a table."""
    if not kind.properties:
        return [""]
    lines = ["", "| property | can be | default | |", "| --- | --- | --- | --- |"]
    for name, wanted in kind.properties.items():
        cells = (f"`{name}`", _range(wanted), _default(wanted), wanted.help)
        lines.append(f"| {' | '.join(cells)} |")
    return [*lines, ""]


def _range(wanted: Property) -> str:
    if wanted.words:
        return ", ".join(f"`{word}`" for word in wanted.words if word)
    if wanted.kind is bool:
        return "yes, no"
    if wanted.kind is str:
        return "text"
    bounded = wanted.lowest > Property(int).lowest
    return f"{wanted.lowest} to {wanted.highest}" if bounded else "number"


def _default(wanted: Property) -> str:
    if wanted.default is None:
        return "**set it**"
    if wanted.kind is bool:
        return "yes" if wanted.default else "no"
    return f"`{wanted.default}`" if wanted.default != "" else ""


if __name__ == "__main__":
    sys.exit(main())
