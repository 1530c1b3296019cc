"""Stage directions that move people: walk, look, show, hide, pose. No pixels, no clock.

In the theatre *blocking* is who stands where and when. Every direction can be brought to its end at
once, so that nobody has to wait for it.

    walk marc table          to a spot, or beside a person
    stand marc table         be there at once
    look lila l              to a side (u, r, d, l), a spot or a person
    show finn desk           let somebody be there, at a spot if one is given
    hide finn
    pose anya asleep         stand, sit, asleep, ability, umbrella, phone
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from game.story.body import face
from game.story.figure import Figure, Role
from game.story.place import FACINGS
from game.story.routes import Point
from game.story.walking import Walking

SIDES: Mapping[str, str] = {
    **{facing: facing for facing in FACINGS},
    "up": "u",
    "right": "r",
    "down": "d",
    "left": "l",
}


class Goal(NamedTuple):
    """Where somebody is sent, and how they are there."""

    point: Point
    facing: str
    pose: str = ""


SEATED = ("sit", "bench")
"""Poses that end where the seat does."""

BESIDE = 15
"""How many pixels from a person one stands beside them."""


class Blocking:
    """Carries out directions in a place."""

    def __init__(self, walking: Walking) -> None:
        """Begin with nobody moved."""
        self._walking = walking
        self._on_their_way: list[tuple[Figure, Goal]] = []
        self._verbs: dict[str, Callable[[Figure, tuple[str, ...]], None]] = {
            "walk": self._walk,
            "look": self._look,
            "show": self._show,
            "hide": self._hide,
            "pose": self._pose,
            "stand": self._stand,
        }

    def perform(self, verb: str, words: tuple[str, ...]) -> bool:
        """Begin a direction; True if there is nothing to wait for.

        What nobody here can do is passed over: a scene goes on whoever is missing.
        """
        do = self._verbs.get(verb)
        if do is None or not words:
            return True
        who, *rest = words
        figure = self._walking.figure(who)
        if figure is None and verb in ("show", "stand", "walk"):
            figure = self._walking.add(Role(who, self._walking.place.id, ""))
            figure.shown = False
        if figure is not None:
            figure.staged = True
            do(figure, tuple(rest))
        return not self._on_their_way

    def tick(self) -> bool:
        """Let a sixtieth of a second pass; True once everybody has arrived."""
        for figure, _ in self._on_their_way:
            if figure.rail is not None:
                figure.rail.tick()
        self._arrive()
        return not self._on_their_way

    def finish(self) -> None:
        """Let everybody be where they were going."""
        for figure, _ in self._on_their_way:
            if figure.rail is not None:
                figure.rail.finish()
        self._arrive()

    def release(self) -> None:
        """Give everybody back to their own routines, and the one who is walked to the ground."""
        self.finish()
        walking = self._walking
        for figure in (walking.me, *walking.people.values()):
            figure.staged = False
        me = walking.me
        if not walking.place.ground.free(*me.body.at):
            me.body.put(*(walking.place.ground.nearest(*me.body.at) or me.body.at))
        me.pose = "stand"
        me.shown = True

    def _arrive(self) -> None:
        for figure, goal in self._on_their_way:
            if figure.rail is None or figure.rail.done:
                _settle(figure, goal)
        self._on_their_way = [pair for pair in self._on_their_way if pair[0].rail is not None]

    def _walk(self, figure: Figure, words: tuple[str, ...]) -> None:
        goal = self._goal(figure, words)
        if goal is None:
            return
        point = goal.point
        if not figure.shown:
            self._stand(figure, words)
            return
        ground, routes = self._walking.place.ground, self._walking.routes
        free = ground.nearest(*point) or point
        start = ground.nearest(*figure.body.at) or figure.body.at
        # Seats and beds are beside the ground: the first and the last step leave it.
        way = [start, *(routes.way(start, free) if free != start else ()), point]
        way = [step for number, step in enumerate(way) if step != [figure.body.at, *way][number]]
        if way:
            figure.walk_on(tuple(way))
            self._on_their_way.append((figure, goal))
        else:
            _settle(figure, goal)

    def _stand(self, figure: Figure, words: tuple[str, ...]) -> None:
        goal = self._goal(figure, words)
        if goal is not None:
            figure.shown = True
            figure.rail = None
            figure.body.put(*goal.point)
            _settle(figure, goal)

    def _goal(self, figure: Figure, words: tuple[str, ...]) -> Goal | None:
        """Return where to, and how to stand there; nothing if no such place is known."""
        name = words[0] if words else figure.role.at
        facing = SIDES.get(words[1], "") if len(words) > 1 else ""
        spot = self._walking.place.spots.get(name)
        if spot is not None:
            return Goal((spot.x, spot.y), facing or spot.facing, spot.pose)
        other = self._walking.figure(name)
        if other is None:
            return None
        x, y = other.body.at
        side = -1 if figure.body.at[0] < x else 1
        if self._walking.place.ground.free(x + side * BESIDE, y):
            return Goal((x + side * BESIDE, y), facing or ("r" if side < 0 else "l"))
        return Goal((x - side * BESIDE, y), facing or ("l" if side < 0 else "r"))

    def _look(self, figure: Figure, words: tuple[str, ...]) -> None:
        name = words[0] if words else "down"
        if name in SIDES:
            figure.body.facing = SIDES[name]
            return
        goal = self._walking.place.spots.get(name)
        other = self._walking.figure(name)
        point = (goal.x, goal.y) if goal else other.body.at if other else figure.body.at
        x, y = figure.body.at
        face(figure.body, point[0] - x, point[1] - y)

    def _show(self, figure: Figure, words: tuple[str, ...]) -> None:
        figure.shown = True
        if words:
            self._stand(figure, words)

    def _hide(self, figure: Figure, words: tuple[str, ...]) -> None:
        del words
        figure.shown = False

    def _pose(self, figure: Figure, words: tuple[str, ...]) -> None:
        figure.pose = words[0] if words else "stand"


def _settle(figure: Figure, goal: Goal) -> None:
    """Be at a goal, as one is there."""
    figure.stand(goal.facing)
    if goal.pose or figure.pose in SEATED:
        figure.pose = goal.pose or "stand"
