"""What is known about a loop beyond what was recorded: since when it is lost, and a hint."""

from typing import NamedTuple


class Counsel(NamedTuple):
    """What the timeline shows of it, and which way it points.

    Attributes:
        lost: the beat from which this loop cannot be won any more.
        who, since, actions: a friend's next actions from a beat on, shown as a ghost.
        beckons: the keys whose prompts are bright.
    """

    lost: int | None = None
    who: str = ""
    since: int = 0
    actions: str = ""
    beckons: frozenset[str] = frozenset()

    def ghost(self, who: str, beat: int) -> str:
        """Return the ghost's action for a friend at a beat; nothing if there is none."""
        if who != self.who or not self.since <= beat < self.since + len(self.actions):
            return ""
        return self.actions[beat - self.since]


NOTHING = Counsel()
