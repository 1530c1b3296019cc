"""Whether this loop can still be won, since when it was lost, and hints in four layers.

Everything is computed from a `Question`, a picture of a session. The advice follows the way that
is nearest to what the player has recorded: it keeps the tracks up to the last beat from which
nothing is lost yet, and goes on from there in the best way. Not here: words, and when to run
(`adviser.py`).
"""

from collections.abc import Callable
from typing import Literal, NamedTuple

from game.play.session import Session
from game.play.solution import WAIT, Solution, Tracks, actions_at
from game.rules import Level, State, advance
from game.rules.events import (
    Anchored,
    BreakpointLifted,
    BreakpointSet,
    Event,
    Painted,
    PlatePressed,
    Rallied,
)
from game.solver import WITHIN_REASON, Limits, Result, solve_from

GHOST = 6
"""The most actions that the third layer shows at once."""

Kind = Literal["paint", "breakpoint", "rally", "anchor", "plate", "bed", "step"]


class Question(NamedTuple):
    """What a session asks about: this loop's start, the tracks, and the beat on the screen."""

    level: Level
    start: State
    tracks: Tracks
    beat: int


class Look(NamedTuple):
    """Layer 1, where to look: a friend, and a stretch of beats in which its track should differ."""

    friend: str
    since: int
    until: int


class Deed(NamedTuple):
    """Layer 2, what to do: what matters in this stretch, when, and in which cell."""

    friend: str
    beat: int
    kind: Kind
    action: str
    cell: int


class Ghost(NamedTuple):
    """Layer 3, the next actions, to be shown as a ghost from the state at beat `since`."""

    friend: str
    since: int
    actions: str


class Hint(NamedTuple):
    """The four layers; `whole` is the last: this loop's tracks and those of the loops after it."""

    look: Look
    deed: Deed
    ghost: Ghost
    whole: tuple[Tracks, ...]


class Advice(NamedTuple):
    """What can be said about a session; None wherever a limit was met before it was known.

    Attributes:
        winnable: whether this loop can still be won from the beat on the screen.
        lost_at: the first beat on the way there from which this loop cannot be won any more; None
            too where nothing is lost.
        loops: how many loops the best way takes from this loop's start, this one included; 0 if
            there is none.
        hint: what to do, unless the tracks already escape or nothing can be done.
    """

    winnable: bool | None
    lost_at: int | None
    loops: int | None
    hint: Hint | None


def question_of(session: Session) -> Question:
    """Return what a session asks."""
    point = session.point
    return Question(session.level, point.start, point.tracks, point.beat)


def advise(question: Question, limits: Limits = WITHIN_REASON) -> Advice:
    """Answer a question; the deadline of the limits makes parts of the answer unknown."""
    states = _states(question)
    ask = _Asking(question.level, limits)
    here = states[min(question.beat, len(states) - 1)]
    now = ask(here, 1)
    lost_at = None
    if now.solvable is False:
        lost_at = _first_lost(ask, states[: here.beat + 1])
    plan = _plan(ask, question, states)
    if plan is None:
        return Advice(now.solvable, lost_at, None, None)
    loops, tracks = plan
    hint = _hint(question, tracks) if loops else None
    return Advice(now.solvable, lost_at, loops, hint)


class _Asking:
    """The solver, which is not asked twice how a state can be won in so many loops."""

    def __init__(self, level: Level, limits: Limits) -> None:
        self._level = level
        self._limits = limits
        self.loops = limits.loops
        self._told: dict[tuple[State, int], Result] = {}

    def __call__(self, state: State, loops: int) -> Result:
        if (state, loops) not in self._told:
            limits = self._limits._replace(loops=loops)
            self._told[state, loops] = solve_from(self._level, state, limits)
        return self._told[state, loops]


def whole_solution(session: Session, hint: Hint) -> Solution:
    """Return the solution of layer 4 with the loops that led here, for `Session.record`."""
    past = tuple(tracks for _, tracks in session.point.past)
    return Solution(session.level.names, (*past, *hint.whole))


def _states(question: Question) -> list[State]:
    """Return this loop as far as something is recorded, or the screen shows it."""
    recorded = max((len(track) for track in question.tracks), default=0)
    states = [question.start]
    last = min(max(recorded, question.beat), question.level.loop_beats)
    while states[-1].beat < last and not states[-1].escaped:
        actions = actions_at(question.tracks, states[-1].beat)
        states.append(advance(question.level, states[-1], actions)[0])
    return states


def _first_lost(ask: _Asking, states: list[State]) -> int | None:
    """Return the first beat that is lost; the last one of these states is.

    What is lost stays lost, so halving finds it.
    """

    def lost(beat: int) -> bool | None:
        solvable = ask(states[beat], 1).solvable
        return None if solvable is None else not solvable

    return _first(lost, 0, len(states) - 1)


def _first(holds: Callable[[int], bool | None], low: int, high: int) -> int | None:
    """Return the first number from which on something holds; it holds for `high`."""
    while low < high:
        middle = (low + high) // 2
        answer = holds(middle)
        if answer is None:
            return None
        low, high = (low, middle) if answer else (middle + 1, high)
    return low


def _plan(
    ask: _Asking, question: Question, states: list[State]
) -> tuple[int, tuple[Tracks, ...]] | None:
    """Return the fewest loops from this loop's start, and the tracks that keep the most.

    None when a limit was met; no loops at all when there is no way.
    """
    best = ask(states[0], 1)
    if best.solvable is False and ask.loops > 1:
        best = ask(states[0], ask.loops)
    if best.solvable is None:
        return None
    if not best.solvable:
        return 0, ()
    found = {0: best}

    def worse(beat: int) -> bool | None:
        if beat == len(states):
            return True
        found[beat] = ask(states[beat], best.loops)
        solvable = found[beat].solvable
        return None if solvable is None else not solvable

    after = _first(worse, 1, len(states))
    keep = 0 if after is None else after - 1
    kept = tuple(track[:keep].ljust(keep, WAIT) for track in question.tracks)
    first, *later = found[keep].tracks
    joined = tuple(old + new for old, new in zip(kept, first, strict=True))
    return best.loops, (joined, *later)


def _hint(question: Question, plan: tuple[Tracks, ...]) -> Hint | None:
    """Return the layers for a plan, or None if the tracks already follow it."""
    tracks = plan[0]
    differing = [
        (beat, number)
        for number, track in enumerate(tracks)
        if (beat := _first_difference(track, question.tracks[number])) is not None
    ]
    if not differing:
        return None
    since, number = min(differing)
    friend = question.level.names[number]
    deed = _deed(question, tracks, number, since)
    until = min(deed.beat, since + GHOST - 1)
    return Hint(
        Look(friend, since, deed.beat),
        deed,
        Ghost(friend, since, tracks[number][since : until + 1]),
        plan,
    )


def _first_difference(planned: str, recorded: str) -> int | None:
    """Return the first beat at which a track has to be recorded anew."""
    for beat, action in enumerate(planned):
        if action != (recorded[beat] if beat < len(recorded) else WAIT):
            return beat
    return None


def _deed(question: Question, tracks: Tracks, number: int, since: int) -> Deed:
    """Return the first thing that matters in a friend's track from a beat on."""
    level, state = question.level, question.start
    friend = level.names[number]
    while not state.escaped and state.beat < max(map(len, tracks)):
        beat = state.beat
        state, events = advance(level, state, actions_at(tracks, beat))
        found = _what_matters(events, friend, state.friends[number])
        if beat >= since and found is not None:
            return Deed(friend, beat, found[0], tracks[number][beat], found[1])
    last = len(tracks[number].rstrip(WAIT)) - 1
    cell = state.friends[number]
    kind: Kind = "bed" if level.tables.friend_beds[number] >> cell & 1 else "step"
    return Deed(friend, max(last, since), kind, tracks[number][max(last, since)], cell)


def _what_matters(events: list[Event], friend: str, cell: int) -> tuple[Kind, int] | None:
    for event in events:
        match event:
            case Painted(friend=who, cell=where) if who == friend:
                return "paint", where
            case BreakpointSet(friend=who, cell=where) if who == friend:
                return "breakpoint", where
            case BreakpointLifted(friend=who, cell=where) if who == friend:
                return "breakpoint", where
            case Rallied(friend=who, cell=where) if who == friend:
                return "rally", where
            case Anchored(friend=who, cell=where) if who == friend:
                return "anchor", where
            case PlatePressed(cell=where) if where == cell:
                return "plate", where
    return None
