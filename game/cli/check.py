"""`bedtime check`: what is wrong with maps, and what to do about it in Tiled."""

import argparse
import json
from pathlib import Path
from typing import Any

import msgspec

from game.cli.errors import BadInputError
from game.levels import check


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("check", help="find what is wrong with maps")
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="maps or folders")
    parser.add_argument("--json", action="store_true", help="a JSON list of findings")
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 0 if there is none of error grade, else 1."""
    for path in arguments.paths:
        if not path.exists():
            raise BadInputError(f"{path}: there is no such file or folder")
    findings = check(arguments.paths)
    if arguments.json:
        print(json.dumps(msgspec.to_builtins(findings), indent=1))
    else:
        for finding in findings:
            print(finding)
    return 1 if any(finding.severity == "error" for finding in findings) else 0
