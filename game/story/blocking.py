"""Stage directions that move people: walk, look, show, hide, pose. No pixels, no clock.

In the theatre *blocking* is who stands where and when. Every direction can be brought to its end at
once, so that nobody has to wait for it.

    walk marc table          to a spot, or beside a person
    look lila left           to a side (left, right, up, down), a spot or a person
    show finn desk           let somebody be there, at a spot if one is given
    hide finn
    pose anya sit            stand, sit, asleep, phone …
    umbrella anya bloom      open an umbrella; without a colour, close it
"""

from collections.abc import Callable, Mapping

from game.story.body import face
from game.story.figure import Figure, Role
from game.story.routes import Point
from game.story.walking import Walking

SIDES: Mapping[str, str] = {"up": "u", "right": "r", "down": "d", "left": "l"}
BESIDE = 15
"""How many pixels from a person one stands beside them."""


class Blocking:
    """Carries out directions in a place."""

    def __init__(self, walking: Walking) -> None:
        """Begin with nobody moved."""
        self._walking = walking
        self._on_their_way: list[tuple[Figure, str]] = []
        self._verbs: dict[str, Callable[[Figure, tuple[str, ...]], None]] = {
            "walk": self._walk,
            "look": self._look,
            "show": self._show,
            "hide": self._hide,
            "pose": self._pose,
            "umbrella": self._umbrella,
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
        if figure is None and verb in ("show", "walk"):
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
        """Give everybody back to their own routines."""
        self.finish()
        for figure in (self._walking.me, *self._walking.people.values()):
            figure.staged = False

    def _arrive(self) -> None:
        for figure, facing in self._on_their_way:
            if figure.rail is None or figure.rail.done:
                figure.stand(facing)
        self._on_their_way = [pair for pair in self._on_their_way if pair[0].rail is not None]

    def _walk(self, figure: Figure, words: tuple[str, ...]) -> None:
        goal = self._goal(figure, words)
        if goal is None:
            return
        point, facing = goal
        ground = self._walking.place.ground
        free = ground.nearest(*point) or point
        figure.shown = True
        if free != figure.body.at and figure.walk(self._walking.routes, free):
            self._on_their_way.append((figure, facing))
        elif free != figure.body.at:
            figure.body.put(*free)
        if figure.rail is None:
            figure.stand(facing)

    def _goal(self, figure: Figure, words: tuple[str, ...]) -> tuple[Point, str] | None:
        """Return where to, and how to stand there; nothing if no such place is known."""
        name = words[0] if words else figure.role.at
        facing = SIDES.get(words[1], "") if len(words) > 1 else ""
        spot = self._walking.place.spots.get(name)
        if spot is not None:
            return (spot.x, spot.y), facing or spot.facing
        other = self._walking.figure(name)
        if other is None:
            return None
        x, y = other.body.at
        side = -1 if figure.body.at[0] < x else 1
        if self._walking.place.ground.free(x + side * BESIDE, y):
            return (x + side * BESIDE, y), facing or ("r" if side < 0 else "l")
        return (x - side * BESIDE, y), facing or ("l" if side < 0 else "r")

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
        spot = self._walking.place.spots.get(words[0]) if words else None
        if spot is not None:
            figure.rail = None
            figure.body.put(spot.x, spot.y)
            figure.body.facing = spot.facing

    def _hide(self, figure: Figure, words: tuple[str, ...]) -> None:
        del words
        figure.shown = False

    def _pose(self, figure: Figure, words: tuple[str, ...]) -> None:
        figure.pose = words[0] if words else "stand"

    def _umbrella(self, figure: Figure, words: tuple[str, ...]) -> None:
        figure.role = figure.role._replace(umbrella=words[0] if words else "")
