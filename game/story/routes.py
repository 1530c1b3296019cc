"""Finding a way over the ground: from run to run of free points, then pulled straight.

A run is a stretch of free points in one row. Two runs touch where they lie above each other, so
runs hold exactly the connections of the points, and there are only a few hundred in a place.
"""

from heapq import heappop, heappush
from itertools import count, pairwise
from typing import NamedTuple

from game.story.ground import Ground

Point = tuple[int, int]


class Run(NamedTuple):
    """Free points of one row, the first and the last column included."""

    y: int
    left: int
    right: int


class Routes:
    """Ways over one ground."""

    def __init__(self, ground: Ground) -> None:
        """Find the runs and who touches whom."""
        self._ground = ground
        self._rows = [_runs(y, row) for y, row in enumerate(ground.rows)]
        self._areas = self._join()

    def sees(self, start: Point, end: Point) -> bool:
        """Whether a straight line is free."""
        return self._ground.sees(start, end)

    def area(self, point: Point) -> int | None:
        """Return the number of the part that a point is in; parts are not joined anywhere."""
        run = self._run_at(point)
        return None if run is None else self._areas[run]

    def way(self, start: Point, goal: Point) -> tuple[Point, ...]:
        """Return where to walk, point by point without the first one; nothing if there is no way.

        Between two points the line is free. Start and goal have to be free.
        """
        if self._ground.sees(start, goal):
            return (goal,)
        found = self._search(start, goal)
        return tuple(self._straight([start, *found, goal])) if found else ()

    def _run_at(self, point: Point) -> Run | None:
        x, y = point
        row = self._rows[y] if 0 <= y < len(self._rows) else []
        return next((run for run in row if run.left <= x <= run.right), None)

    def _touching(self, run: Run) -> list[Run]:
        return [
            other
            for y in (run.y - 1, run.y + 1)
            if 0 <= y < len(self._rows)
            for other in self._rows[y]
            if other.left <= run.right and run.left <= other.right
        ]

    def _join(self) -> dict[Run, int]:
        areas: dict[Run, int] = {}
        numbers = count()
        for row in self._rows:
            for run in row:
                if run in areas:
                    continue
                number, waiting = next(numbers), [run]
                areas[run] = number
                while waiting:
                    for other in self._touching(waiting.pop()):
                        if other not in areas:
                            areas[other] = number
                            waiting.append(other)
        return areas

    def _search(self, start: Point, goal: Point) -> list[Point]:
        """Return a point for every run on the way; sideways steps only where they have to be."""
        first, last = self._run_at(start), self._run_at(goal)
        if first is None or last is None or self._areas[first] != self._areas[last]:
            return []
        order = count()
        waiting = [(0, next(order), first, start[0], None)]
        came: dict[Run, tuple[Point, Run | None]] = {}
        while waiting:
            cost, _, run, x, before = heappop(waiting)
            if run in came:
                continue
            came[run] = ((x, run.y), before)
            if run == last:
                break
            for other in self._touching(run):
                if other not in came:
                    aside = max(other.left, min(other.right, x))
                    step = (cost + 1 + abs(aside - x), next(order), other, aside, run)
                    heappush(waiting, step)  # type: ignore[misc]  # the first has no run before
        return _traced(came, last)

    def _straight(self, points: list[Point]) -> list[Point]:
        """Leave out every point that can be passed by."""
        points = _cornered(points)
        at, kept = 0, []
        while at < len(points) - 1:
            at = next(
                (
                    ahead
                    for ahead in range(len(points) - 1, at + 1, -1)
                    if self._ground.sees(points[at], points[ahead])
                ),
                at + 1,
            )
            kept.append(points[at])
        return kept


def _runs(y: int, row: int) -> list[Run]:
    found, x = [], 0
    while row:
        gap = (row & -row).bit_length() - 1
        row >>= gap
        long = (~row & (row + 1)).bit_length() - 1
        found.append(Run(y, x + gap, x + gap + long - 1))
        row >>= long
        x += gap + long
    return found


def _traced(came: dict[Run, tuple[Point, Run | None]], last: Run) -> list[Point]:
    points: list[Point] = []
    run: Run | None = last
    while run is not None:
        point, run = came[run]
        points.append(point)
    return points[::-1]


def _cornered(points: list[Point]) -> list[Point]:
    """Put a corner between two points that differ in both ways, in the row that is left."""
    way = points[:1]
    for (x, y), (next_x, next_y) in pairwise(points):
        if x != next_x and y != next_y:
            way.append((next_x, y))
        way.append((next_x, next_y))
    return [point for number, point in enumerate(way) if not number or point != way[number - 1]]
