"""Going through a door: into the dark and out of it on the other side."""

from game.story.place import Door

FADE = 0.16
"""Seconds into the dark, and out of it."""


class Doorway:
    """The door that is being gone through, and how dark it is."""

    def __init__(self) -> None:
        """Begin in the light."""
        self._door: Door | None = None
        self.dark = 0.0

    @property
    def busy(self) -> bool:
        """Whether one is on the way from one place to another."""
        return self._door is not None or self.dark > 0

    def enter(self, door: Door) -> None:
        """Begin to go through."""
        self._door = door

    def update(self, seconds: float, *, at_once: bool) -> Door | None:
        """Let time pass; return the door when it is dark and one comes out of it."""
        step = 1.0 if at_once else seconds / FADE
        if self._door is None:
            self.dark = max(0.0, self.dark - step)
            return None
        self.dark = min(1.0, self.dark + step)
        if self.dark < 1:
            return None
        door, self._door = self._door, None
        return door
