"""`bedtime run`: simulate the tracks of a file on a level, beat by beat."""

import argparse
import json
from typing import Any

from game.cli.inputs import read_dream, read_tracks
from game.cli.naming import named_path
from game.play import replay
from game.play.report import describe, report


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("run", help="simulate a solution file on a level")
    parser.add_argument("level", type=named_path, metavar="LEVEL.tmx")
    parser.add_argument(
        "--tracks", required=True, metavar="FILE", help="a solution file; - is standard input"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a beat, a line each")
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Print every beat of every loop up to the escape; 0 if there is one, else 1."""
    dream = read_dream(arguments.level)
    solution = read_tracks(arguments.tracks, dream)
    escaped = False
    for moment in replay(dream.level, solution):
        escaped = moment.state.escaped
        if arguments.json:
            print(json.dumps(report(dream.level, moment), separators=(",", ":")))
        else:
            print(
                f"loop {moment.loop} beat {moment.state.beat:2}: "
                f"{describe(dream.level, moment.state)}"
            )
    if not arguments.json:
        print("Escaped." if escaped else "Not escaped.")
    return 0 if escaped else 1
