"""What each track did when it was recorded, so that it can be said where it does so no longer.

The first time that a track is seen up to a beat is when it was recorded; what it did then is kept
for as long as the view is, and a track that undo brings back is known again.
"""

from typing import TypeAlias

from game.play import Session
from game.rules import Event
from game.rules.events import Bumped, Fizzled

MOST = 20_000
"""So many beats are remembered; when there are more, all are forgotten at once."""

Deed: TypeAlias = tuple[str, ...]
"""What a friend did in a beat, without where: kinds of events, and what is particular to them."""


class Recordings:
    """What tracks did."""

    def __init__(self) -> None:
        """Begin without any."""
        self._deeds: dict[tuple[int, str], Deed] = {}

    def astray(self, session: Session) -> set[tuple[str, int]]:
        """Return which friends do something else than when they were recorded, and when."""
        if len(self._deeds) > MOST:
            self._deeds.clear()
        found = set()
        for number, (who, track) in enumerate(
            zip(session.level.names, session.tracks, strict=True)
        ):
            for beat in range(len(track)):
                now = _deed(who, session.events_at(beat + 1))
                if self._deeds.setdefault((number, track[: beat + 1]), now) != now:
                    found.add((who, beat))
        return found


def in_vain(session: Session) -> set[tuple[str, int]]:
    """Return which friends' actions were blocked or had no effect, and at which beats."""
    longest = max(map(len, session.tracks), default=0)
    return {
        (event.friend, beat)
        for beat in range(longest)
        for event in session.events_at(beat + 1)
        if isinstance(event, Bumped | Fizzled)
    }


def _deed(who: str, events: list[Event]) -> Deed:
    return tuple(
        f"{type(event).__name__} {getattr(event, 'shut', '')}"
        for event in events
        if getattr(event, "friend", "") == who
    )
