"""Walking on a tour: the way through doors to a goal, held key by held key."""

from collections import deque
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from game.story.place import Door, Place
from game.story.placereader import read_place
from tools.tour.guide import Guide, StuckError

if TYPE_CHECKING:
    from game.app.scenes.evening import Evening

FACING = {"u": (0, -1), "r": (1, 0), "d": (0, 1), "l": (-1, 0)}
CLOSE = 3
"""Pixels from a turn of the way at which it is reached."""

LONGEST = 60 * 90
"""Frames: nobody walks for longer than a minute and a half to get anywhere."""


class Walker:
    """Walks where the step of the night wants one to be."""

    def __init__(self, guide: Guide) -> None:
        """Walk by the buttons of a guide."""
        self._guide = guide
        self._plan: list[tuple[int, int]] = []
        self._planned: object = None

    @property
    def evening(self) -> "Evening":
        """The scene that is walked in."""
        return self._guide.scene  # type: ignore[return-value]

    def to_goal(self) -> None:
        """Walk until the step of the night is another, or something is said.

        Raises:
            StuckError: the goal is not reached.
        """
        journey = self._guide.kit.journey
        step = journey.step
        for _ in range(LONGEST):
            if self._guide.kind != "Evening" or journey.step != step:
                self._guide.hold(0, 0)
                return
            self._guide.hold(*self._heading(step.goal.place, step.goal.spot))  # type: ignore[union-attr]
        here = self.evening.outing.walking.me.body.at
        raise StuckError(f"step {step.id if step else ''}: stuck at {here}")

    def _heading(self, place: str, spot: str) -> tuple[int, int]:
        walking = self.evening.outing.walking
        if walking.place.id == place:
            goal = walking.place.spots[spot] if spot else next(iter(walking.place.spots.values()))
            return self._toward(goal.x, goal.y)
        door = _door_towards(self._guide.kit.journey.places, walking.place.id, place)
        box = door.box
        x, y = walking.me.body.at
        if box.holds(x, y):
            return FACING.get(door.facing, (0, -1))
        return self._toward(box.x + box.width // 2, box.y + box.height // 2)

    def _toward(self, x: int, y: int) -> tuple[int, int]:
        """Return the direction to hold now on the way to a pixel of the place.

        The way is planned once: whoever plans anew at every step walks to and fro before somebody
        who stands in the way.
        """
        walking = self.evening.outing.walking
        here = walking.me.body.at
        goal = walking.place.ground.nearest(x, y)
        if goal is None:
            return 0, 0
        if self._planned != (walking, goal):
            self._planned = (walking, goal)
            self._plan = list(walking.routes.way(here, goal))
        while (
            self._plan and max(abs(a - b) for a, b in zip(here, self._plan[0], strict=True)) < CLOSE
        ):
            del self._plan[0]
        if not self._plan:
            return _sign(goal[0] - here[0]), _sign(goal[1] - here[1])
        across, down = self._plan[0][0] - here[0], self._plan[0][1] - here[1]
        return _sign(_apart(across)), _sign(_apart(down))


def _apart(pixels: int) -> int:
    """Return a distance; one that is too small to steer by is none."""
    return pixels if abs(pixels) >= CLOSE else 0


def _sign(number: int) -> int:
    return (number > 0) - (number < 0)


@cache
def _place(path: Path) -> Place:
    return read_place(path)


@cache
def _door_towards(folder: Path, here: str, there: str) -> Door:
    """Return the door of a place that is the first on the shortest way to another."""
    first: dict[str, Door] = {}
    waiting = deque([here])
    while waiting:
        name = waiting.popleft()
        for door in _place(folder / f"{name}.tmx").doors:
            if door.to not in first and door.to != here:
                first[door.to] = first.get(name, door)
                waiting.append(door.to)
    if there not in first:
        raise StuckError(f"no door leads from {here} to {there}")
    return first[there]
