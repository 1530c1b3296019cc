"""Somebody who comes along: beside the one who is walked where there is room, else behind.

Beside, because two share one umbrella, and who walks behind would hide the one before.
"""

from collections import deque

from game.story.body import PACE, Body, Rail
from game.story.figure import Figure
from game.story.routes import Point, Routes

BEHIND = 15
"""How many pixels from the other somebody stays who comes along."""

AT_ONCE = 6
"""How many pixels of the trail are walked in one straight line."""

LATE = 22
"""From so many pixels on one hurries."""

HURRY = PACE * 5 // 4


class Trail:
    """Where somebody walked lately."""

    def __init__(self) -> None:
        """Begin with nothing walked."""
        self._points: deque[Point] = deque(maxlen=400)

    def leave(self, point: Point) -> None:
        """Note a point that is left behind."""
        self._points.append(point)

    def keep_up(self, figure: Figure, other: Body, routes: Routes) -> None:
        """Let somebody walk beside another, or where the other walked, for one tick."""
        ahead = other.at
        x, y = figure.body.at
        side = -1 if x <= ahead[0] else 1
        beside = (ahead[0] + side * BEHIND, ahead[1])
        if routes.sees(ahead, beside) and routes.sees((x, y), beside):
            self._points.clear()
            self._walk_beside(figure, beside, other)
            return
        if figure.rail is not None and _apart((x, y), ahead) <= BEHIND:
            figure.stand()
        if figure.rail is None:
            self._set_out(figure, ahead, routes)
        if figure.rail is None:
            figure.body.moved = False
            return
        figure.rail.tick(HURRY if _apart((x, y), ahead) > LATE else PACE)
        if figure.rail.done:
            figure.rail = None

    def _walk_beside(self, figure: Figure, beside: Point, other: Body) -> None:
        """Keep step: who is beside the other looks where the other looks."""
        body = figure.body
        late = _apart(body.at, beside)
        figure.rail = None
        if body.at != beside:
            Rail(body, (beside,)).tick(HURRY if late > LATE - BEHIND else PACE)
        if late <= 2:
            body.facing = other.facing if other.moved else body.facing
            body.moved = other.moved

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
