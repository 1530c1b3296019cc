"""`bedtime check`: what is wrong with maps, and what to do about it in Tiled."""

import argparse
import json
import sys
import time
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from game.cli.errors import BadInputError
from game.cli.inputs import maps
from game.levels import Finding, UnreadableMapError, check, load

SECONDS = 60.0
"""How long the solver may take for a map."""


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("check", help="find what is wrong with maps")
    parser.add_argument("paths", type=Path, nargs="+", metavar="PATH", help="maps or folders")
    parser.add_argument("--json", action="store_true", help="a JSON list of findings")
    parser.add_argument(
        "--fix", action="store_true", help="first mend what is safe, and say what was done"
    )
    parser.add_argument(
        "--solve", action="store_true", help="also ask the solver what is not needed; takes longer"
    )
    parser.set_defaults(command=run)


def run(arguments: argparse.Namespace) -> int:
    """Print the findings; 0 if there is none of error grade, else 1."""
    paths = maps(arguments.paths)
    if not paths:
        print(f"bedtime: {arguments.paths[0]}: there is no map (.tmx) in it", file=sys.stderr)
    if arguments.fix:
        # Where only JSON belongs on standard output, this is told beside it.
        _fix(paths, sys.stderr if arguments.json else sys.stdout)
    findings = check(paths)
    if arguments.solve:
        findings += _proved(paths)
    if arguments.json:
        print(json.dumps(msgspec.to_builtins(findings), indent=1))
    else:
        for finding in findings:
            print(finding)
    return 1 if any(finding.severity == "error" for finding in findings) else 0


def _fix(paths: Iterable[Path], out: Any) -> None:
    from game.levels.mend import mend

    for path in paths:
        try:
            for done in mend(path):
                print(f"{done.rstrip('.')} (mended).", file=out)
        except UnreadableMapError:
            # The check says why.
            continue
        except OSError as error:
            raise BadInputError(f"{path}: cannot be mended ({error.strerror or error})") from error


def _proved(paths: Iterable[Path]) -> list[Finding]:
    from game.levels.proof import prove

    found: list[Finding] = []
    for path in paths:
        try:
            dream = load(path)
        except UnreadableMapError:
            continue
        if dream.is_valid:
            end = time.monotonic() + SECONDS
            found += prove(dream, lambda end=end: time.monotonic() > end)  # type: ignore[misc]
    return found
