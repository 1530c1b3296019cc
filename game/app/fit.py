"""Where the canvas lies in a window of any size: whole multiples, in the middle."""

from typing import NamedTuple

CANVAS = (640, 360)


class Fit(NamedTuple):
    """How large the canvas is shown, and where its top left corner is."""

    scale: float
    x: int
    y: int

    @property
    def size(self) -> tuple[int, int]:
        """How large the canvas is in the window."""
        return int(CANVAS[0] * self.scale), int(CANVAS[1] * self.scale)

    def to_canvas(self, x: float, y: float) -> tuple[int, int]:
        """Return the canvas pixel under a window pixel; outside it lies outside the canvas too."""
        return int((x - self.x) // self.scale), int((y - self.y) // self.scale)


def fit(width: int, height: int) -> Fit:
    """Return the largest whole multiple that fits; a window smaller than the canvas shrinks it."""
    room = min(width / CANVAS[0], height / CANVAS[1])
    scale = float(int(room)) if room >= 1 else max(room, 1 / CANVAS[1])
    shown = int(CANVAS[0] * scale), int(CANVAS[1] * scale)
    return Fit(scale, (width - shown[0]) // 2, (height - shown[1]) // 2)


def first_size(desktop: tuple[int, int]) -> tuple[int, int]:
    """Return how large a window opens on a desktop: a whole multiple that leaves room for bars."""
    width, height = desktop
    scale = max(1, min(width // CANVAS[0], int(height * 0.94) // CANVAS[1]))
    return CANVAS[0] * scale, CANVAS[1] * scale
