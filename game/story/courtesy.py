"""People step aside for whoever walks into them for a while, so that nobody is ever shut in."""

from collections.abc import Iterable, Sequence

from game.story.figure import GHOST, Figure
from game.story.ground import Ground
from game.story.routes import Point, Routes

PUSHES = 12
"""Ticks for which somebody is pushed before they step aside."""

ASIDE = (10, 16, 24)
"""How far people step aside, in pixels; the first that is free."""


class Courtesy:
    """Counts pushes, and finds room."""

    def __init__(self, routes: Routes, ground: Ground) -> None:
        """Make room on a ground."""
        self._routes = routes
        self._ground = ground
        self._pushed = 0

    def push(
        self, figures: Sequence[Figure], across: int, down: int, everybody: Iterable[Figure]
    ) -> None:
        """Note who is walked into, for a tick, in a direction; nobody if it is nobody."""
        self._pushed = self._pushed + 1 if figures else 0
        if self._pushed >= PUSHES:
            self._pushed = 0
            crowd = list(everybody)
            for figure in figures:
                others = [one for one in crowd if one is not figure]
                self._make_room(figure, across, down, others)

    def _make_room(self, figure: Figure, across: int, down: int, others: list[Figure]) -> None:
        """Let somebody go aside; one can walk through them until they have."""
        x, y = figure.body.at
        figure.ghost = GHOST
        if figure.pose != "stand":
            return
        for far in ASIDE:
            for side_x, side_y in ((down, across), (-down, -across), (across, down)):
                goal: Point = (x + side_x * far, y + side_y * far)
                taken = any(other.is_on(goal) for other in others)
                if not taken and self._ground.free(*goal) and figure.walk(self._routes, goal):
                    return
