"""A wish that counts only once its key has been held for a while."""

HELD_FOR = 0.6
"""Seconds for which it has to be held."""

GAP = 0.32
"""A pause longer than this between two repeats of it: the key was let go."""


class Holding:
    """Knows wishes as they come, with their repeats, and the mouse.

    Attributes:
        mouse: whether the mouse holds it.
    """

    def __init__(self) -> None:
        """Begin with nothing held."""
        self.mouse = False
        self._since = GAP
        self._held = 0.0

    @property
    def share(self) -> float:
        """How much of the time is over, 0 to 1."""
        return min(1.0, self._held / HELD_FOR)

    def press(self) -> None:
        """Take a wish, or a repeat of it."""
        self._since = 0.0

    def update(self, seconds: float) -> bool:
        """Let time pass; True once it has been held for long enough."""
        self._since = 0.0 if self.mouse else self._since + seconds
        self._held = self._held + seconds if self._since < GAP else 0.0
        return self._held >= HELD_FOR

    def release(self) -> None:
        """Begin again."""
        self.mouse = False
        self._since, self._held = GAP, 0.0
