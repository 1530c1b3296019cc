"""People step aside for whoever walks into them for a while, so that nobody is ever shut in."""

from collections.abc import Iterable

from game.story.figure import Figure
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
        self._pushed: tuple[str, int] = ("", 0)

    def push(
        self, figure: Figure | None, across: int, down: int, everybody: Iterable[Figure]
    ) -> None:
        """Note that somebody is walked into, for a tick, in a direction; or nobody."""
        if figure is None:
            self._pushed = ("", 0)
            return
        who, times = self._pushed
        times = times + 1 if who == figure.who else 1
        self._pushed = (figure.who, times)
        if times >= PUSHES:
            self._pushed = ("", 0)
            self._make_room(figure, across, down, [one for one in everybody if one is not figure])

    def _make_room(self, figure: Figure, across: int, down: int, others: list[Figure]) -> None:
        """Let somebody go aside; one can walk through them until they have."""
        x, y = figure.body.at
        figure.ghost = True
        if figure.pose != "stand":
            return
        for far in ASIDE:
            for side_x, side_y in ((down, across), (-down, -across), (across, down)):
                goal: Point = (x + side_x * far, y + side_y * far)
                taken = any(other.is_on(goal) for other in others)
                if not taken and self._ground.free(*goal) and figure.walk(self._routes, goal):
                    return
