"""Solutions as text: loops as paragraphs, friends as lines, actions as letters (LURD).

# par 2 loops, 9 beats
lila: rrR.......
marc: .rruU.....

lila: rrrruu...
marc: ddlllluur
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.rules import ACTIONS, FRIENDS, Event, Level, State, advance, first_state, fold

Tracks = tuple[str, ...]
"""One track a friend, in the order of `level.names`."""

WAIT = "."


class SolutionError(ValueError):
    """A solution's text has something that cannot be read; says the line and what to do."""


class Solution(NamedTuple):
    """The tracks of each loop; all but the last run to the loop's end."""

    names: tuple[str, ...]
    loops: tuple[Tracks, ...]

    def __str__(self) -> str:
        return "\n".join(_paragraph(self.names, tracks) for tracks in self.loops)

    @property
    def par(self) -> tuple[int, int]:
        """Loops, and beats of the last loop."""
        return len(self.loops), max(map(len, self.loops[-1]), default=0)


def _paragraph(names: Sequence[str], tracks: Tracks) -> str:
    return "".join(f"{name}: {track or WAIT}\n" for name, track in zip(names, tracks, strict=True))


def write_solution(solution: Solution) -> str:
    """Return the text of a solution, its par in a comment at the top."""
    loops, beats = solution.par
    return f"# par {loops} loop{'s' * (loops != 1)}, {beats} beat{'s' * (beats != 1)}\n{solution}"


def read_solution(text: str, names: Sequence[str]) -> Solution:
    """Read a solution for a level with these friends; a friend without a line waits.

    Raises:
        SolutionError: a line is no track, names somebody who is not in the level or is named
            twice in a loop, or has a letter that is no action; or there is no track at all.
    """
    loops: list[dict[str, str]] = [{}]
    for number, raw in enumerate(text.splitlines(), start=1):
        line = raw.split("#", 1)[0].strip()
        if not line:
            # A line with only a comment does not end a paragraph; an empty one does.
            if not raw.strip() and loops[-1]:
                loops.append({})
            continue
        name, track = _read_line(line, number, names)
        if name in loops[-1]:
            raise SolutionError(
                f"line {number}: {name} has two tracks in this loop; "
                "put an empty line between loops"
            )
        loops[-1][name] = track
    if not loops[-1]:
        loops.pop()
    if not loops:
        raise SolutionError(
            f"there is no track in it; write lines such as '{(*names, FRIENDS[0])[0]}: rrD.'"
        )
    return Solution(
        tuple(names), tuple(tuple(loop.get(name, "") for name in names) for loop in loops)
    )


def _read_line(line: str, number: int, names: Sequence[str]) -> tuple[str, str]:
    name, colon, track = line.partition(":")
    name, track = name.strip().lower(), "".join(track.split())
    if not colon:
        raise SolutionError(
            f"line {number}: {line[:40]!r} is no track; write a friend, a colon and letters, "
            "such as 'lila: rrD.'"
        )
    if name not in names:
        there = ", ".join(names) or "nobody"
        raise SolutionError(f"line {number}: {name[:40]!r} is not in this level; it has {there}")
    for place, letter in enumerate(track, start=1):
        if letter not in ACTIONS:
            raise SolutionError(
                f"line {number}: {letter!r}, action {place} of {name}, is no action; "
                f"the actions are {' '.join(ACTIONS)}"
            )
    return name, track


class Moment(NamedTuple):
    """One beat of a replay, loops counted from 1; `events` led to it."""

    loop: int
    state: State
    events: list[Event]


def actions_at(tracks: Tracks, beat: int) -> str:
    """Return what the tracks hold at a beat, one letter a friend; past its end a friend waits."""
    return "".join(track[beat] if beat < len(track) else WAIT for track in tracks)


def replay(level: Level, solution: Solution) -> Iterator[Moment]:
    """Yield every beat of every loop from beat 0; stop at the escape.

    Each loop runs to its last beat, the last one too if nobody escapes. What a track holds past
    the last beat of the loop is never reached.
    """
    state = first_state(level)
    events: list[Event] = []
    for loop, tracks in enumerate(solution.loops, start=1):
        if loop > 1:
            state, events = fold(level, state)
        yield Moment(loop, state, events)
        while not state.escaped and state.beat < level.loop_beats:
            state, events = advance(level, state, actions_at(tracks, state.beat))
            yield Moment(loop, state, events)
        if state.escaped:
            return
