"""`bedtime check`: what is wrong with maps, and what to do about it in Tiled."""

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from game.cli.errors import BadInputError
from game.cli.inputs import maps
from game.cli.naming import named_path
from game.levels import Finding, UnreadableMapError, check, load
from game.story.placechecks import check_place
from game.story.placereader import is_place

SECONDS = 60.0
"""How long the solver may take for a map."""

MOST = 50
"""So many findings of one kind in one file are printed."""


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("check", help="find what is wrong with maps")
    parser.add_argument("paths", type=named_path, nargs="+", metavar="PATH", help="maps or folders")
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
        raise BadInputError(f"{arguments.paths[0]}: there is no map (.tmx) in it")
    if arguments.fix:
        # Where only JSON belongs on standard output, this is told beside it.
        _fix(
            [path for path in paths if not is_place(path)],
            sys.stderr if arguments.json else sys.stdout,
        )
    dreams = [path for path in paths if not is_place(path)]
    findings = check(dreams) + _places_checked([path for path in paths if is_place(path)])
    if arguments.solve:
        findings += _proved(dreams)
    if arguments.json:
        print(json.dumps(msgspec.to_builtins(findings), indent=1))
    else:
        _tell(findings)
    return 1 if any(finding.severity == "error" for finding in findings) else 0


def _tell(findings: Iterable[Finding]) -> None:
    """Print findings; of many of one kind in one file the first, and how many more there are."""
    told: Counter[tuple[str, str]] = Counter()
    for finding in findings:
        told[finding.file, finding.code] += 1
        if told[finding.file, finding.code] <= MOST:
            print(finding)
    for (file, code), count in told.items():
        if count > MOST:
            print(f"{file} {code} {count - MOST} more like this; --json lists all.")


def _places_checked(paths: Iterable[Path]) -> list[Finding]:
    """Return the findings on places of the waking world."""
    findings: list[Finding] = []
    for path in paths:
        try:
            findings += check_place(path)
        except UnreadableMapError as error:
            findings += error.findings
    return findings


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
