"""What a stage direction is carried out on: a place with people, a dream, a picture that stands."""

from collections.abc import Mapping
from typing import Protocol

from game.story.script import Stage


class Stageable(Protocol):
    """A scene in which people can be made to walk, look and wait. Much may be left as it is."""

    def perform(self, stage: Stage) -> bool:
        """Begin a direction; True if there is nothing to wait for."""
        del stage
        return True

    def pass_time(self, seconds: float) -> bool:
        """Let time pass for all that moves; True once what was begun is done."""
        del seconds
        return True

    def finish(self) -> None:
        """Bring what was begun to its end at once."""
        return

    def head_of(self, who: str) -> tuple[int, int] | None:
        """Return the pixel of the canvas above somebody's head; None if he is not to be seen."""
        del who
        return None


class Still(Stageable):
    """A stage on which nobody can be moved, such as a picture."""

    def __init__(self, heads: Mapping[str, tuple[int, int]] | None = None) -> None:
        """Show whose head is where, in pixels of the canvas."""
        self._heads = heads or {}

    def head_of(self, who: str) -> tuple[int, int] | None:
        """Return where somebody's head is in the picture."""
        return self._heads.get(who)
