"""`bedtime solve`: prove levels, find their par, and say which abilities they need."""

import argparse
import json
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from game.cli.errors import BadInputError
from game.cli.inputs import maps, read_dream
from game.cli.naming import named_path
from game.play import Solution, write_solution
from game.solver import Limits, Result, needs, solve

LOOPS = 4
SECONDS = 60.0
SAY_EVERY = 2.0
"""Seconds between two lines of progress."""


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("solve", help="prove levels: par, solution, abilities needed")
    parser.add_argument("paths", type=named_path, nargs="+", metavar="PATH", help="maps or folders")
    parser.add_argument(
        "--loops", type=_at_least_one, default=LOOPS, metavar="N", help="the most loops"
    )
    parser.add_argument(
        "--seconds", type=_positive, default=SECONDS, metavar="S", help="the most time for a level"
    )
    parser.add_argument("--json", action="store_true", help="one JSON object a level, a line each")
    parser.add_argument("--write", action="store_true", help="store each solution beside its level")
    parser.set_defaults(command=solve_command)


def solve_command(arguments: argparse.Namespace) -> int:
    """Print a line for each level.

    Returns:
        0 if all are solved, 1 if some are not or not known to be, 2 if some cannot be read.
    """
    status = 0
    paths = maps(arguments.paths)
    if not paths:
        raise BadInputError(f"{arguments.paths[0]}: there is no map (.tmx) in it")
    for path in paths:
        try:
            answer = _solve_one(path, arguments)
        except BadInputError as error:
            # The other maps of a folder are worth an answer all the same.
            print(f"bedtime: {error}", file=sys.stderr, flush=True)
            status = 2
            continue
        print(json.dumps(answer) if arguments.json else _line(answer), flush=True)
        if answer["solvable"] is not True:
            status = max(status, 1)
    return status


def _solve_one(path: Path, arguments: argparse.Namespace) -> dict[str, Any]:
    dream = read_dream(path)
    if not dream.is_valid:
        # It can be played as it is, so it can be proved as it is; but it may not be what was meant.
        wrong = sum(found.severity == "error" for found in dream.findings)
        print(
            f"bedtime: {path} has {wrong} error{'s' * (wrong != 1)}, which bedtime check tells; "
            "it is solved as it can be read",
            file=sys.stderr,
        )
    clock = _Clock(str(path), arguments.seconds)
    limits = Limits(loops=arguments.loops, deadline=clock.is_over, progress=clock.say)
    result = solve(dream.level, limits)
    needed = needs(dream.level, result, limits) if result.solvable else None
    text = ""
    if result.solvable:
        text = write_solution(Solution(dream.level.names, result.tracks))
        if arguments.write:
            _write(path.with_suffix(".solution"), text)
    return {
        "file": str(path),
        "solvable": result.solvable,
        **_par(result),
        "solution": text or None,
        "needs": None if needed is None else needed.always,
        "needs_in_time": None if needed is None else needed.in_time,
        "expanded": result.expanded,
        "seconds": round(clock.spent(), 3),
    }


def _par(result: Result) -> dict[str, int | None]:
    """Return the par; without a solution, how many loops were searched in vain."""
    if result.solvable:
        return {"loops": result.loops, "beats": result.beats}
    return {"loops": None, "beats": None}


def _write(path: Path, text: str) -> None:
    try:
        path.write_text(text, encoding="utf-8", newline="\n")
    except OSError as error:
        raise BadInputError(
            f"{path}: the solution cannot be written ({error.strerror}). Check the folder's rights."
        ) from error


def _line(answer: dict[str, Any]) -> str:
    if answer["solvable"] is None:
        told = "unknown: a limit was met; give it more --seconds"
    elif not answer["solvable"]:
        told = "cannot be solved in so many loops"
    else:
        loops, beats = answer["loops"], answer["beats"]
        told = f"par {loops} loop{'s' * (loops != 1)}, {beats} beat{'s' * (beats != 1)}"
        for key, words in (("needs", "needs"), ("needs_in_time", "in time only")):
            told += (
                f"; {words} {', '.join(answer[key]) or 'nobody'}" if answer[key] is not None else ""
            )
    text = f"{answer['file']}: {told} ({answer['seconds']} s)"
    return f"{text}\n{answer['solution']}" if answer["solution"] else text


class _Clock:
    """The time that one level may take, and what is said meanwhile on standard error."""

    def __init__(self, name: str, seconds: float) -> None:
        self.name = name
        self.start = self.said = time.monotonic()
        self.end = self.start + seconds

    def is_over(self) -> bool:
        """Whether the time is up."""
        return time.monotonic() > self.end

    def spent(self) -> float:
        """Return the seconds since the start."""
        return time.monotonic() - self.start

    def say(self, nodes: int) -> None:
        """Write a line of progress, if the last one is a while ago."""
        if time.monotonic() - self.said > SAY_EVERY:
            self.said = time.monotonic()
            print(f"{self.name}: {nodes} nodes, {self.spent():.0f} s", file=sys.stderr, flush=True)


def _number(convert: Callable[[str], float], text: str, wrong: str) -> float:
    try:
        number = convert(text)
    except ValueError:
        number = 0
    if not 0 < number < 1e9:
        raise argparse.ArgumentTypeError(wrong)
    return number


def _at_least_one(text: str) -> int:
    return int(_number(int, text, f"{text!r} is no number of loops; give 1 or more"))


def _positive(text: str) -> float:
    return _number(float, text, f"{text!r} is no time; give a number of seconds above 0")
