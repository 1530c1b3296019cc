"""The way that was walked, and somebody who follows on it."""

from collections import deque

from game.story.body import Rail
from game.story.figure import Figure
from game.story.routes import Point, Routes

BEHIND = 15
"""How many pixels behind somebody stays who follows."""

AT_ONCE = 6
"""How many pixels of the trail are walked in one straight line."""


class Trail:
    """Where somebody walked lately."""

    def __init__(self) -> None:
        """Begin with nothing walked."""
        self._points: deque[Point] = deque(maxlen=400)

    def leave(self, point: Point) -> None:
        """Note a point that is left behind."""
        self._points.append(point)

    def keep_up(self, figure: Figure, ahead: Point, routes: Routes) -> None:
        """Let somebody walk where another walked, for one tick, and stop a little behind."""
        if figure.rail is not None and _apart(figure.body.at, ahead) <= BEHIND:
            figure.stand()
        if figure.rail is None:
            self._set_out(figure, ahead, routes)
        if figure.rail is None:
            figure.body.moved = False
            return
        figure.rail.tick()
        if figure.rail.done:
            figure.rail = None

    def _set_out(self, figure: Figure, ahead: Point, routes: Routes) -> None:
        if _apart(figure.body.at, ahead) <= BEHIND:
            self._points.clear()
        elif len(self._points) < BEHIND:
            figure.walk(routes, ahead)
        else:
            count = min(AT_ONCE, len(self._points) - BEHIND + 1)
            goal = [self._points.popleft() for _ in range(count)][-1]
            if routes.sees(figure.body.at, goal):
                figure.rail = Rail(figure.body, (goal,))
            else:
                figure.walk(routes, goal)


def _apart(one: Point, other: Point) -> int:
    return max(abs(one[0] - other[0]), 2 * abs(one[1] - other[1]))
