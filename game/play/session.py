"""One player's dream: four tracks, the beat, the live friend, and undo without end.

What is on the screen is computed from `Point`, so undo is a list of points. Not here: pixels,
keys, files.
"""

from game.play.point import Point, common_beats, last_state
from game.play.solution import WAIT, Solution, Tracks, actions_at
from game.rules import ACTIONS, Event, Level, State, advance, first_state, fold


class Session:
    """A dream being played. Every method that changes something can be undone."""

    def __init__(self, level: Level) -> None:
        """Enter a level at beat 0 of its first loop, with empty tracks."""
        self.level = level
        self._point = Point(1, first_state(level), ("",) * len(level.names), 0, 0, False, ())
        self._before: list[Point] = []
        self._after: list[Point] = []
        self._scrubbing = False
        self._states = [self._point.start]
        self._events: list[list[Event]] = []

    @property
    def point(self) -> Point:
        """Where the session is."""
        return self._point

    @property
    def beat(self) -> int:
        """The beat that is on the screen."""
        return self._point.beat

    @property
    def loop(self) -> int:
        """The number of this loop, from 1."""
        return self._point.loop

    @property
    def tracks(self) -> Tracks:
        """One track a friend, in the order of `level.names`."""
        return self._point.tracks

    @property
    def live(self) -> str:
        """The name of the friend who is played; empty where a level has nobody."""
        return self.level.names[self._point.live] if self.level.names else ""

    @property
    def punch(self) -> bool:
        """Whether acting writes over one beat only."""
        return self._point.punch

    @property
    def state(self) -> State:
        """The dream at this beat."""
        return self.state_at(self.beat)

    @property
    def escaped(self) -> bool:
        """Whether everybody is in bed at this beat."""
        return self.state.escaped

    @property
    def last_beat(self) -> int:
        """The last beat of this loop that exists: where it is escaped, else L."""
        self._reach(self.level.loop_beats)
        return len(self._states) - 1

    def state_at(self, beat: int) -> State:
        """Return the dream at a beat of this loop as the tracks stand; the last, if past it."""
        self._reach(beat)
        return self._states[min(beat, len(self._states) - 1)]

    def events_at(self, beat: int) -> list[Event]:
        """Return what led to a beat; nothing leads to beat 0."""
        self._reach(beat)
        return self._events[beat - 1] if 0 < beat <= len(self._events) else []

    def act(self, action: str) -> list[Event]:
        """Write the live friend's action at this beat and let the beat pass.

        What the track held after it is dropped, or with punch on kept. At the loop's last beat the
        loop ends. In an escaped dream nothing happens.

        Returns:
            What happened, with `LoopEnded` at the end if the loop ended.

        Raises:
            ValueError: `action` is none of `ACTIONS`.
        """
        if len(action) != 1 or action not in ACTIONS:
            raise ValueError(f"{action!r} is no action; the actions are {' '.join(ACTIONS)}")
        if self.escaped or not self.level.names:
            return []
        if self.beat >= self.level.loop_beats:
            return self._end()
        point = self._point
        track = point.tracks[point.live].ljust(point.beat, WAIT)
        rest = track[point.beat + 1 :] if point.punch else ""
        track = track[: point.beat] + action + rest
        tracks = (*point.tracks[: point.live], track, *point.tracks[point.live + 1 :])
        return self._onward(point._replace(tracks=tracks))

    def follow(self) -> list[Event]:
        """Let one beat pass with everybody replaying, the live friend too; as `act` otherwise."""
        if self.escaped:
            return []
        if self.beat >= self.level.loop_beats:
            return self._end()
        return self._onward(self._point)

    def scrub(self, beat: int, *, same_gesture: bool = False) -> None:
        """Go to a beat of this loop, or as near as it goes; nothing is lost by it.

        With `same_gesture` (a drag, a held key) undo takes this back together with the scrub
        before it, if that was the last change.
        """
        to = self._point._replace(beat=max(0, min(beat, self.last_beat)))
        if same_gesture and self._scrubbing:
            self._after.clear()
            self._point = to
        else:
            self._go(to)
            self._scrubbing = True

    def switch(self, name: str) -> None:
        """Play another friend live, from this beat on.

        Raises:
            ValueError: nobody of this name is in the level.
        """
        if name not in self.level.names:
            raise ValueError(f"{name!r} is not in this level; it has {', '.join(self.level.names)}")
        self._go(self._point._replace(live=self.level.names.index(name)))

    def toggle_punch(self) -> None:
        """Keep the rest of a track when acting, or drop it again."""
        self._go(self._point._replace(punch=not self.punch))

    def end_loop(self) -> list[Event]:
        """Play on to the last beat with everybody replaying; what is anchored is carried over.

        If the tracks lead to an escape, stop there instead.

        Returns:
            What happened at the fold; nothing if the dream is escaped.
        """
        last = self.last_beat
        if self._states[last].escaped:
            if self.beat < last:
                self._go(self._point._replace(beat=last))
            return []
        return self._end()

    def clear(self, name: str | None = None) -> None:
        """Empty one friend's track, or all; go back to beat 0.

        Raises:
            ValueError: nobody of this name is in the level.
        """
        if name is not None and name not in self.level.names:
            raise ValueError(f"{name!r} is not in this level; it has {', '.join(self.level.names)}")
        tracks = tuple(
            "" if name in (None, friend) else track
            for friend, track in zip(self.level.names, self.tracks, strict=True)
        )
        self._go(self._point._replace(tracks=tracks, beat=0))

    def start_over(self) -> None:
        """Go back to the level as it was first entered; the live friend stays."""
        first = first_state(self.level)
        empty = ("",) * len(self.level.names)
        self._go(self._point._replace(loop=1, start=first, tracks=empty, beat=0, past=()))

    def record(self, solution: Solution) -> None:
        """Take over a solution, at beat 0 of its last loop, as one step of undo.

        Loops after an escape are left out, as `replay` leaves them out.

        Raises:
            ValueError: the solution is for other friends than the level has.
        """
        if solution.names != self.level.names:
            raise ValueError("the solution is for other friends than this level has")
        start, past = first_state(self.level), []
        for tracks in solution.loops[:-1]:
            last = last_state(self.level, start, tracks)
            if last.escaped:
                break
            past.append((start, tracks))
            start, _ = fold(self.level, last)
        tracks = solution.loops[len(past)]
        self._go(Point(len(past) + 1, start, tracks, 0, 0, self.punch, tuple(past)))

    def undo(self) -> bool:
        """Take the last change back; False if there is none."""
        if not self._before:
            return False
        self._after.append(self._point)
        self._show(self._before.pop())
        return True

    def redo(self) -> bool:
        """Do the last undone change again; False if there is none."""
        if not self._after:
            return False
        self._before.append(self._point)
        self._show(self._after.pop())
        return True

    @property
    def history(self) -> tuple[list[Point], list[Point]]:
        """What undo goes back through and redo goes on through, the nearest last."""
        return [*self._before], [*self._after]

    def resume(self, point: Point, before: list[Point], after: list[Point]) -> None:
        """Be where another session of this level was, with what it could undo and redo."""
        self._before, self._after = before, after
        self._show(point)

    def solution(self) -> Solution:
        """Return the loops that led here and this one up to the beat on the screen.

        Loops after which the dream was as it had been before are left out: they led nowhere.
        """
        loops = [tracks for _, tracks in self._point.past]
        now = tuple(track[: self.beat].ljust(self.beat, WAIT) for track in self.tracks)
        return Solution(self.level.names, (*loops, now))

    def _onward(self, point: Point) -> list[Event]:
        """Go to the next beat of `point`, and past the loop's end if that is it."""
        beat = self.beat + 1
        self._go(point._replace(beat=beat))
        events = self.events_at(beat)
        if beat < self.level.loop_beats or self.escaped:
            return events
        # Reaching the end and folding are one change: undo brings back the beat before.
        before = self._before.pop()
        folded = self._end()
        self._before[-1] = before
        return [*events, *folded]

    def _end(self) -> list[Event]:
        self._reach(self.level.loop_beats)
        start, events = fold(self.level, self._states[-1])
        point = self._point
        past = (*point.past, (point.start, point.tracks))
        for number, (earlier, _) in enumerate(past):
            if earlier == start:
                past = past[:number]
                break
        self._go(point._replace(loop=point.loop + 1, start=start, beat=0, past=past))
        return events

    def _go(self, point: Point) -> None:
        self._before.append(self._point)
        self._after.clear()
        self._show(point)

    def _show(self, point: Point) -> None:
        self._scrubbing = False
        old, self._point = self._point, point
        if point.start != old.start:
            self._states, self._events = [point.start], []
        elif point.tracks != old.tracks:
            same = common_beats(point.tracks, old.tracks)
            del self._states[same + 1 :]
            del self._events[same:]

    def _reach(self, beat: int) -> None:
        """Work the dream out up to a beat, or to where it is escaped."""
        while len(self._states) <= beat:
            state = self._states[-1]
            if state.escaped or state.beat >= self.level.loop_beats:
                return
            state, events = advance(self.level, state, actions_at(self.tracks, state.beat))
            self._states.append(state)
            self._events.append(events)
