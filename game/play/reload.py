"""A session goes on in a level that has just been changed: what its designer plays by.

All that the player did is asked for again in the new level, friend by friend, up to the same beat,
what undo would bring back as well. Where the new level makes something else of it, that is told.
"""

from typing import NamedTuple

from game.play.point import Point
from game.play.session import Session
from game.play.solution import Tracks, actions_at
from game.rules import FRIENDS, Level, State, advance, first_state, fold


class Reloaded(NamedTuple):
    """A session in the new level, and one sentence on what went differently, or nothing."""

    session: Session
    difference: str


def reload(level: Level, old: Session) -> Reloaded:
    """Return where a session is when all that was done in it is done in another level."""
    carrier = _Carrier(level, old.level)
    before, after = old.history
    session = Session(level)
    session.resume(
        carrier.point(old.point),
        [carrier.point(point) for point in before],
        [carrier.point(point) for point in after],
    )
    if session.beat > session.last_beat:
        session.resume(session.point._replace(beat=session.last_beat), *session.history)
    return Reloaded(session, _difference(old, session))


class _Carrier:
    """Carries points from one level over to another."""

    def __init__(self, level: Level, old: Level) -> None:
        self.level = level
        self.old = old
        self._starts: dict[tuple[Tracks, ...], State] = {(): first_state(level)}

    def point(self, point: Point) -> Point:
        """Return a point with the same tracks; what led to it is dreamt anew."""
        loops = [self._tracks(tracks) for _, tracks in point.past]
        live = self.old.names[point.live] if self.old.names else ""
        return Point(
            loop=point.loop,
            start=self._start(tuple(loops)),
            tracks=self._tracks(point.tracks),
            beat=min(point.beat, self.level.loop_beats),
            live=self.level.names.index(live) if live in self.level.names else 0,
            punch=point.punch,
            past=tuple((self._start(tuple(loops[:at])), own) for at, own in enumerate(loops)),
        )

    def _tracks(self, tracks: Tracks) -> Tracks:
        """Return every friend's own track; who is new has an empty one."""
        known = dict(zip(self.old.names, tracks, strict=True))
        return tuple(known.get(name, "") for name in self.level.names)

    def _start(self, loops: tuple[Tracks, ...]) -> State:
        """Return how a loop begins that comes after others."""
        if loops not in self._starts:
            state = self._start(loops[:-1])
            while not state.escaped and state.beat < self.level.loop_beats:
                state, _ = advance(self.level, state, actions_at(loops[-1], state.beat))
            self._starts[loops] = fold(self.level, state)[0]
        return self._starts[loops]


def _difference(old: Session, new: Session) -> str:
    """Return what is not as it was at this beat: the first thing that a designer would see."""
    if new.beat != old.beat:
        return f"It goes differently: the dream is at beat {new.beat} now, not {old.beat}."
    for name in FRIENDS:
        before, after = _whereabouts(old, name), _whereabouts(new, name)
        if before != after:
            return f"It goes differently: {name.capitalize()} is {after} now, not {before}."
    if new.escaped != old.escaped:
        return f"It goes differently: this is {'' if new.escaped else 'not '}the escape now."
    return ""


def _whereabouts(session: Session, name: str) -> str:
    level = session.level
    if name not in level.names:
        return "elsewhere"
    number = level.names.index(name)
    state = session.state
    caught = "caught " if state.caught >> number & 1 else ""
    return f"{caught}at {level.grid.cell(state.friends[number])}"
