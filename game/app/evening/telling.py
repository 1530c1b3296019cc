"""Between scenes that talk and the campaign that remembers."""

from game.app.kit import Kit
from game.story import course
from game.story.conditions import PASSING
from game.story.conversation import Conversation


def conversation(kit: Kit, scene: str, *more: str) -> Conversation | None:
    """Return a scene of the story at its beginning; None if nobody has written it.

    `more` are flags that hold just now, such as who is near.
    """
    found = kit.journey.scenes.get(scene)
    if found is None:
        return None
    now = kit.journey.now
    quiet = {"quiet"} if kit.settings.now.quiet else set()
    rested = {"rested"} if course.has_napped(now) else set()
    return Conversation(found, now.flags | quiet | rested | set(more), course.counts(now))


def heard(kit: Kit, scene: str, flags: frozenset[str]) -> None:
    """Note that a scene is over; what the game itself has put in is not remembered."""
    journey = kit.journey
    kept = frozenset(flag for flag in flags if flag not in PASSING)
    journey.become(course.heard(journey.now, scene, kept))
