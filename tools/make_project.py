"""Writes what Tiled and designers are told from the schema.

    python -m tools.make_project            write the projects and the tables of the guide
    python -m tools.make_project --check    say whether they are what would be written

`levels/bedtime.tiled-project` is for Linux and macOS, `bedtime-windows.tiled-project` for Windows:
Tiled starts commands without a shell, so the launcher cannot have the same name everywhere.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from game.levels.schema import KINDS, Kind, Property, Value

LEVELS = Path(__file__).parents[1] / "levels"
GUIDE = LEVELS / "README.md"
BEGIN, END = "<!-- from the schema: {} -->", "<!-- end -->"
USES = {"map": ["map"], "object": ["object", "tile"]}
STARTERS = {"bedtime": "sh bedtime", "bedtime-windows": "cmd /c bedtime.cmd"}
"""Found by the system, so that no path with a space in it has to be quoted."""
TYPES: dict[type, str] = {str: "string", int: "int", bool: "bool"}
COMMANDS = (
    ("Play this dream", "F5", "play %mapfile"),
    ("Play, and show where the selected object is", "Shift+F5", "play %mapfile --at %objectid"),
    ("Check this dream", "F6", "check %mapfile"),
    ("Solve this dream", "F7", "solve %mapfile"),
)


def main(arguments: list[str] | None = None) -> int:
    """Write or check the files; return the exit code."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0] if __doc__ else "")
    parser.add_argument("--check", action="store_true", help="write nothing, exit 1 if one differs")
    checking = parser.parse_args(arguments).check
    wanted = {LEVELS / f"{name}.tiled-project": project(STARTERS[name]) for name in STARTERS}
    if GUIDE.is_file():
        wanted[GUIDE] = with_tables(GUIDE.read_text(encoding="utf-8"))
    status = 0
    for path, text in wanted.items():
        if not checking:
            path.write_text(text, encoding="utf-8", newline="\n")
        elif not path.is_file() or path.read_text(encoding="utf-8") != text:
            print(f"{path.name} is not what the schema says: run python -m tools.make_project")
            status = 1
    return status


def project(starter: str) -> str:
    """Return the text of a project whose commands begin with `starter`."""
    types = [*_enums(), *_classes()]
    document = {
        "automappingRulesFile": "",
        "commands": [_command(starter, *command) for command in COMMANDS],
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


def _enums() -> list[dict[str, Any]]:
    """Return the lists of words, by name."""
    words = {
        wanted.enum: wanted.words
        for kind in KINDS.values()
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


def _classes() -> list[dict[str, Any]]:
    return [
        {
            "color": f"#ff{kind.colour[1:]}",
            "drawFill": True,
            "members": [_member(*member) for member in sorted(kind.properties.items())],
            "name": name,
            "type": "class",
            "useAs": USES.get(kind.place, ["tile"]),
        }
        for name, kind in sorted(KINDS.items())
    ]


def _member(name: str, wanted: Property) -> dict[str, Any]:
    value: Value = "" if wanted.default is None else wanted.default
    member: dict[str, Any] = {"name": name, "type": TYPES[wanted.kind], "value": value}
    if wanted.enum:
        member["propertyType"] = wanted.enum
    return dict(sorted(member.items()))


def with_tables(guide: str) -> str:
    """Return the guide with each table between its two remarks written anew."""
    for name, kind in KINDS.items():
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
        return ", ".join(f"`{word}`" for word in wanted.words)
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
