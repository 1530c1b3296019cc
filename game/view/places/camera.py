"""Which part of a place is seen: it goes with whoever is walked, and comes to rest slowly.

In the middle one can walk a little without moving the picture. Beyond that the picture goes exactly
as one goes, pixel by pixel, so that nobody trembles against it.
"""

VIEW = (320, 180)
SLACK = (24, 14)
"""How far from the middle one walks before the picture goes along, across and down."""

DRIFT = 36.0
"""Pixels a second with which the picture comes back to the middle when one stands."""

LIFT = 220.0
"""Pixels a second with which the picture rises when people talk."""

REST = 0.4
"""Seconds for which one stands before it does."""


class Camera:
    """The corner of what is seen, in pixels of the place."""

    def __init__(self, size: tuple[int, int], *, eases: bool = True) -> None:
        """Look at a picture of a size; with `eases` off the picture never moves by itself."""
        self._size = size
        self._eases = eases
        self._x, self._y = 0.0, 0.0
        self._stood = 0.0
        self._lift = 0.0
        self._last = (0, 0)

    @property
    def corner(self) -> tuple[int, int]:
        """The top left pixel that is seen."""
        return int(self._x), int(self._y + self._lift)

    def lift(self, rows: int, seconds: float) -> None:
        """Rise by so many rows, over the picture's edge if need be, so that a box covers nobody."""
        step = LIFT * seconds if self._eases else LIFT
        self._lift += max(-step, min(step, rows - self._lift))

    @property
    def level(self) -> int:
        """The topmost row that would be seen without the lift."""
        return int(self._y)

    @property
    def moving(self) -> bool:
        """Whether it may still move by itself."""
        return self._eases and self._stood < REST + max(SLACK) / DRIFT

    def jump(self, x: int, y: int) -> None:
        """Have a pixel in the middle, as near as may be."""
        self._x = self._held(x - VIEW[0] // 2, 0)
        self._y = self._held(y - VIEW[1] // 2, 1)
        self._stood = REST + 1
        self._last = (x, y)

    def follow(self, x: int, y: int, seconds: float) -> None:
        """Let time pass while somebody is at a pixel."""
        self._x = self._near(self._x, x, 0)
        self._y = self._near(self._y, y, 1)
        self._stood = 0.0 if self._last != (x, y) else self._stood + seconds
        self._last = (x, y)
        if self._eases and self._stood > REST:
            self._x = self._drift(self._x, x, 0, seconds)
            self._y = self._drift(self._y, y, 1, seconds)

    def _near(self, at: float, place: int, axis: int) -> float:
        middle = place - VIEW[axis] // 2
        slack = SLACK[axis] if self._eases else 0
        return self._held(max(middle - slack, min(middle + slack, at)), axis)

    def _drift(self, at: float, place: int, axis: int, seconds: float) -> float:
        goal = self._held(place - VIEW[axis] // 2, axis)
        step = DRIFT * seconds
        return at + max(-step, min(step, goal - at))

    def _held(self, at: float, axis: int) -> float:
        """Keep the view inside the picture; one that is smaller than the view is centred."""
        spare = self._size[axis] - VIEW[axis]
        return max(0.0, min(spare, at)) if spare > 0 else spare / 2
