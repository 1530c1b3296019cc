"""Rule tests as comic strips: a picture, what the friends do, the picture after it.

    strip("L,.", "R", "L%.")                      one friend needs no name
    strip("L.M", "lila: r; marc: .l", "ML.")       the longest track says how many beats pass
    strip("L..", "r", ".L.", "r", "..L")           a strip may go on
    strip("L..", "r", ".L.", LOOP_ENDS, "L..")     play on to the loop's end, everybody waiting

Pictures are in the notation of `game.rules.notation`. The rows of a picture must be those of the
dream, and `caught`, `breakpoint`, `anchor` and `escaped` too: a picture without such a line says
that there is none. Other lines (`beat`, `phases`, `under` ...) are compared where a test states
them. Not here: an opinion on the rules.
"""

from collections.abc import Iterator
from itertools import zip_longest

import pytest

from game.rules import Event, Grid, Level, Mark, State, advance, first_state, fold
from game.rules.notation import draw_state, parse_level

LOOP_ENDS = "the loop ends"
ALWAYS = ("caught", "breakpoint", "anchor", "escaped")


def strip(before: str, *frames: str) -> None:
    """Play a level and compare; `frames` are tracks, a picture, tracks, a picture, and so on."""
    __tracebackhide__ = True
    level = parse_level(before)
    state = first_state(level)
    for tracks, picture in zip(frames[::2], frames[1::2], strict=True):
        state, _ = play(level, state, tracks)
        told = difference(picture, draw_state(level, state))
        if told:
            pytest.fail(f"after {tracks!r}, at beat {state.beat}:\n{told}")


def events(before: str, *tracks: str) -> list[str]:
    """Play a level and tell what happened in the last of these tracks, in order."""
    level = parse_level(before)
    state, happened = first_state(level), list[Event]()
    for part in tracks:
        state, happened = play(level, state, part)
    return [words(level.grid, event) for event in happened]


def play(level: Level, state: State, tracks: str) -> tuple[State, list[Event]]:
    """Return the state after these tracks, or after the loop's end, and what happened."""
    happened: list[Event] = []
    if tracks == LOOP_ENDS:
        tracks = "." * (level.loop_beats - state.beat)
        ended, _ = play(level, state, tracks)
        return fold(level, ended)
    for actions in read_tracks(level, tracks):
        state, now = advance(level, state, actions)
        happened += now
    return state, happened


def read_tracks(level: Level, text: str) -> Iterator[str]:
    """Yield the actions of each beat, one letter a friend in the order of `level.names`."""
    tracks = dict.fromkeys(level.names, "")
    for line in text.split(";"):
        name, _, track = line.rpartition(":")
        tracks[name.strip() or level.names[0]] = track.strip()
    assert tuple(tracks) == level.names, f"{text!r} names somebody who is not in the level"
    yield from map("".join, zip_longest(*tracks.values(), fillvalue="."))


def words(grid: Grid, event: Event) -> str:
    """Return an event as words: its name and its fields, cells as x,y."""
    told = [type(event).__name__]
    for field, value in event._asdict().items():
        if isinstance(value, bool):
            told.append(field if value else "open")
        elif field in ("cell", "origin") and value is not None:
            told.append("{},{}".format(*grid.cell(value)))
        elif isinstance(value, Mark):
            place = "{},{}".format(*grid.cell(value.number))
            told += [value.kind, place if value.kind == "dreamstuff" else str(value.number)]
        elif value is not None:
            told.append(str(value))
    return " ".join(told)


def difference(expected: str, got: str) -> str:
    """Return two pictures side by side with the rows marked that differ; empty if none does."""
    rows, lines = parted(expected)
    now_rows, now_lines = parted(got)
    stated = {line.split()[0] for line in lines}
    shown = [line for line in now_lines if line.split()[0] in stated.union(ALWAYS)]
    if "under" in stated:
        places = {tuple(line.split()[:2]) for line in lines}
        shown = [
            line
            for line in shown
            if not line.startswith("under") or tuple(line.split()[:2]) in places
        ]
    left, right = [*rows, *sorted(lines)], [*now_rows, *sorted(shown)]
    if left == right:
        return ""
    width = max(len(line) for line in (*left, "expected"))
    pairs = [("expected", "now"), *zip_longest(left, right, fillvalue="")]
    return "\n".join(
        f"    {one:{width}}   {other}" + ("   <--" if one != other and number else "")
        for number, (one, other) in enumerate(pairs)
    )


def parted(picture: str) -> tuple[list[str], list[str]]:
    """Return the rows of a picture and its lines of words."""
    lines = [line.strip() for line in picture.splitlines() if line.strip()]
    rows = [line for line in lines if " " not in line and line != "escaped"]
    return rows, [line for line in lines if line not in rows]
