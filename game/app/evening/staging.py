"""What a stage direction is carried out on: a place with people, a dream, a picture that stands."""

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

    @property
    def steps_back(self) -> float:
        """How much darker it gets while people speak: 1 much, 0 not at all."""
        return 1.0

    def hear(self, sound: str) -> None:
        """Answer to a sound of the scene that has a place."""
        del sound

    def head_of(self, who: str) -> tuple[int, int] | None:
        """Return the pixel of the canvas above somebody's head; None if he is not to be seen."""
        del who
        return None


class Still(Stageable):
    """A stage on which nobody can be moved, such as a picture."""
