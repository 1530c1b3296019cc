"""Reading what commands are given: maps and track files, each refused in one sentence."""

import sys
from collections.abc import Iterable
from pathlib import Path

from game.cli.errors import BadInputError
from game.levels import Dream, UnreadableMapError, load
from game.levels.check import maps_in
from game.play import Solution, SolutionError, read_solution

LONGEST_TEXT = 1_000_000
"""Bytes of a track file; 64 beats of four friends in a thousand loops need a third of it."""


def maps(paths: Iterable[Path]) -> list[Path]:
    """Return the maps that are named, and those in the folders that are, and below.

    Raises:
        BadInputError: there is nothing at a path.
    """
    paths = list(paths)
    for path in paths:
        try:
            there = path.exists()
        except OSError as error:
            raise BadInputError(f"{path}: {error.strerror}") from error
        if not there:
            raise BadInputError(f"{path}: there is no such file or folder")
    return [found for path in paths for found in maps_in(path)]


def read_dream(path: Path) -> Dream:
    """Return the dream of a map that can be read, findings or not.

    Raises:
        BadInputError: the map cannot be read.
    """
    try:
        return load(path)
    except UnreadableMapError as error:
        raise BadInputError(str(error)) from error


def read_tracks(name: str, dream: Dream) -> Solution:
    """Return the tracks in a file, or on standard input for `-`, for this dream.

    Tracks that go on past the loop's end are said on standard error; the rest is never reached.

    Raises:
        BadInputError: the file cannot be read, or is no solution for this level.
    """
    where = "standard input" if name == "-" else name
    try:
        solution = read_solution(_text(name), dream.level.names)
    except OSError as error:
        raise BadInputError(f"{where}: cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise BadInputError(f"{where}: is no text; save it as UTF-8") from error
    except SolutionError as error:
        raise BadInputError(f"{where}: {error}") from error
    beats = dream.level.loop_beats
    for number, tracks in enumerate(solution.loops, start=1):
        for friend, track in zip(solution.names, tracks, strict=True):
            if len(track) > beats:
                print(
                    f"bedtime: {where}: {friend}'s track in loop {number} has {len(track)} "
                    f"actions, the loop {beats} beats; the rest is never reached",
                    file=sys.stderr,
                )
    return solution


def _text(name: str) -> str:
    if name == "-":
        raw = sys.stdin.buffer.read(LONGEST_TEXT + 1)
    else:
        with Path(name).open("rb") as file:
            raw = file.read(LONGEST_TEXT + 1)
    if len(raw) > LONGEST_TEXT:
        raise SolutionError(f"is longer than {LONGEST_TEXT} bytes; no solution needs that")
    return raw.decode("utf-8-sig")
