"""Which prompts light up: the wish that helps where somebody new would not think of it.

Nothing is explained and nothing is taken out of the player's hands. The prompts stand there all the
time; one of them is bright while it is what one needs.
"""

from game.app.hands.buttons import Button, Device
from game.app.hands.hands import USUAL, Hands
from game.app.hands.prompts import Prompts, dream_prompts
from game.play import Session
from game.rules.events import Bumped, Fizzled
from game.story.words import marked

OFFER = marked("{key} says where to look, if you like. That costs nothing.")

LONG = 240.0
"""Seconds of play in one dream after which a hint is offered, once."""

AWAY = 20.0
"""Seconds without a press after which nobody is taken to be thinking any more."""


def prompts_of(session: Session, device: Device, hands: Hands = USUAL) -> Prompts:
    """Return the prompts at the foot of a dream as it is just now."""
    alone = len(session.level.names) == 1
    ends = alone or has_anchored(session)
    idle = not session.level.offers(session.live)
    return dream_prompts(device, session.live, alone=alone, ends=ends, idle=idle, hands=hands)


def beckoning(session: Session, lost: int | None) -> frozenset[Button]:
    """Return the wishes whose prompts are bright.

    `lost` is since when this loop cannot be won.
    """
    names = session.level.names
    if session.escaped or not names:
        return frozenset()
    state = session.state
    if state.caught:
        return frozenset((Button.UNDO, Button.REWIND))
    if lost is not None and lost <= session.beat:
        return frozenset((Button.UNDO if lost == session.beat else Button.REWIND,))
    if has_anchored(session) and session.live == "marc":
        return frozenset((Button.END_LOOP,))
    if _was_in_vain(session):
        return frozenset((Button.UNDO,))
    if comes_late(session):
        return frozenset((Button.REWIND,))
    if _waits_for_others(session):
        return frozenset((Button.NEXT_FRIEND,))
    if _lies_while_others_go_on(session):
        return frozenset((Button.FOLLOW,))
    return frozenset()


def has_anchored(session: Session) -> bool:
    """Whether something has been anchored in this loop, so that its end is worth waiting for."""
    return session.state.anchor not in (None, session.state_at(0).anchor)


def _was_in_vain(session: Session) -> bool:
    """Whether the live friend has just walked at a wall, or used an ability to no effect."""
    return any(
        isinstance(event, Bumped | Fizzled) and event.friend == session.live
        for event in session.events_at(session.beat)
    )


def comes_late(session: Session) -> bool:
    """Whether the live friend has not been played at all, and others already have."""
    live = session.point.live
    return session.beat > 0 and not session.tracks[live] and any(session.tracks)


def _waits_for_others(session: Session) -> bool:
    """Whether the live friend lies in bed, or has been played, and somebody never was."""
    live = session.point.live
    if all(session.tracks[:live] + session.tracks[live + 1 :]):
        return False
    return _is_in_bed(session) or (session.beat == 0 and bool(session.tracks[live]))


def _lies_while_others_go_on(session: Session) -> bool:
    """Whether the live friend is in bed, and others have recorded what is still to come."""
    live = session.point.live
    others = session.tracks[:live] + session.tracks[live + 1 :]
    ahead = any(len(track) > session.beat for track in others)
    return ahead and _is_in_bed(session) and not has_anchored(session)


def _is_in_bed(session: Session) -> bool:
    live = session.point.live
    return bool(session.level.tables.friend_beds[live] >> session.state.friends[live] & 1)


class Patience:
    """How long somebody has been at a dream, and whether a hint is offered by now."""

    def __init__(self) -> None:
        """Begin to count."""
        self._played = 0.0
        self._idle = 0.0
        self._taken = False

    @property
    def is_out(self) -> bool:
        """Whether a hint is offered."""
        return not self._taken and self._played >= LONG

    def beckoning(self, session: Session, lost: int | None) -> frozenset[Button]:
        """Return the wishes whose prompts are bright, the offered hint's too."""
        offered = self.is_out and not session.escaped
        return beckoning(session, lost) | ({Button.HINT} if offered else frozenset())

    def press(self) -> None:
        """Somebody is there."""
        self._idle = 0.0

    def take(self) -> None:
        """Offer nothing more in this dream: who has asked for a hint knows the key."""
        self._taken = True

    def pass_time(self, seconds: float) -> bool:
        """Let time pass; True once, when it is time to offer a hint."""
        self._idle += seconds
        if self._idle > AWAY:
            return False
        before = self._played
        self._played += seconds
        return self.is_out and before < LONG
