"""What leads from one picture of a session to the next: a beat, a scrub, the fold of a loop.

Not here: the queue of them, which is the dream view's, and how an event moves (choreography).
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from game.play import Session
from game.rules import Event, State, members
from game.rules.events import Kept, LoopEnded
from game.rules.state import solid_glitches
from game.view.framing import Framing
from game.view.world.blanket import passes
from game.view.world.choreography import STEP, Choreography, painting
from game.view.world.glance import Glance, glance
from game.view.world.motion import Act, Body, Glide, Motion, Turn, smooth
from game.view.world.sweep import ended_loop, homeward, sweep

FOLD = 0.75
"""Seconds in which the blanket is pulled over the dream."""

HOME = 0.6
"""Seconds in which everybody and the playhead run home meanwhile."""

HURRY = 0.45
"""Seconds in which the playhead is there in all other passages; it runs ahead of what it shows."""


class Passage(NamedTuple):
    """Some movement over one glance.

    Attributes:
        playhead: from which beat it comes, and to which it goes.
        dusk: for a fold, how dark it was; it grows bright meanwhile.
    """

    glance: Glance
    motion: Motion
    playhead: tuple[float, float]
    dusk: float | None = None

    @property
    def folds(self) -> bool:
        """Whether the loop ends in it."""
        return self.dusk is not None

    @property
    def share(self) -> float:
        """How much of it is over."""
        return min(1.0, self.motion.clock / self.motion.length) if self.motion.length else 1.0

    @property
    def beat(self) -> float:
        """Where the playhead is."""
        begin, end = self.playhead
        length = HOME if self.folds else min(self.motion.length, HURRY)
        share = min(1.0, self.motion.clock / length) if length else 1.0
        return begin + (end - begin) * (smooth(share) if self.folds else share)

    @property
    def shown(self) -> Glance:
        """What is looked at just now."""
        if self.dusk is None:
            return self.glance
        return self.glance._replace(dusk=self.dusk * (1 - self.share))


def still(session: Session) -> Passage:
    """Return the passage in which nothing moves."""
    now = glance(session)
    return Passage(now, Motion(), (now.state.beat, now.state.beat))


def scrubbed(session: Session, from_beat: int, seen: State) -> Passage:
    """Return the way along the tracks from a beat to where the session is now."""
    moves = Motion(sweep(session, from_beat, seen))
    return Passage(glance(session), moves, (float(from_beat), float(session.beat)))


def played(
    choreography: Choreography,
    framing: Framing,
    before: Passage,
    session: Session,
    events: Sequence[Event],
) -> Iterator[Passage]:
    """Yield what happened on the way from what is seen to where the session is now."""
    folds = next((n for n, event in enumerate(events) if isinstance(event, LoopEnded)), None)
    if folds is None:
        motion = Motion(choreography.acts(events))
        motion.length = max(motion.length, STEP)
        now = glance(session)
        yield Passage(now, motion, (float(before.glance.state.beat), float(now.state.beat)))
        return
    last = float(before.glance.state.beat)
    if events[:folds]:
        # This beat's end is never seen whole: the blanket comes before any device has turned.
        acts = [act for act in choreography.acts(events[:folds]) if not isinstance(act, Turn)]
        yield Passage(before.glance, Motion(acts), (last, last + 1))
        last += 1
    yield _folded(choreography, framing, session, events[folds:], (last, before.glance.dusk))


def _folded(
    choreography: Choreography,
    framing: Framing,
    session: Session,
    events: Sequence[Event],
    ends: tuple[float, float],
) -> Passage:
    """Return how everything goes home under the blanket, except what is kept."""
    loop, now = ended_loop(session), glance(session)
    kept: set[Body] = {(e.mark.kind, e.mark.number) for e in events if isinstance(e, Kept)}
    ways = homeward(session.level, loop, now.state, HOME)
    acts = [act for act in ways if not (isinstance(act, Glide) and act.body in kept)]
    acts += _turned(framing, now, loop[-1])
    acts += choreography.acts(events)
    motion = Motion(acts)
    motion.length = FOLD
    last, dusk = ends
    return Passage(now, motion, (last, 0.0), dusk)


def _turned(framing: Framing, now: Glance, last: State) -> Iterator[Act]:
    """Yield how each device changes back as the blanket passes over it."""
    level, state = now.level, now.state

    def when(cell: int) -> float:
        return FOLD * passes(*framing.on_canvas(cell))

    for cell in members(last.shut ^ state.shut):
        yield from painting(cell, "d", when(cell), shut=bool(state.shut >> cell & 1))
    for cell in members(last.closed ^ state.closed):
        yield Turn(("gate", cell), when(cell), 0.12)
    for cell in members(last.pressed ^ state.pressed):
        yield Turn(("plate", cell), when(cell), 0.01)
    solid = solid_glitches(level, last) ^ solid_glitches(level, state)
    for number, glitch in enumerate(level.glitches):
        if glitch.cells & solid:
            yield Turn(("glitch", number), when(next(members(glitch.cells))), 0.1)
