"""Somebody in a place: the one who is walked, friends, passers-by; and what they do by themselves.

A `Role` is what the routines say of a person for an evening; a `Figure` is that person here and
now.
"""

from collections.abc import Mapping
from typing import NamedTuple

from game.story.body import Body, Rail
from game.story.place import Spot
from game.story.routes import Point, Routes

WAIT = 180
"""Ticks that a stroller waits at a spot, if the routines say nothing."""

PATIENCE = 90
"""Ticks after which a stroller whose way is taken goes through all the same."""

GHOST = 45
"""Ticks for which one can walk through somebody who was in the way."""

SHY = 34
"""So near nobody may come who is shy, in pixels."""

GLANCES = {"d": "drdl", "u": "urul", "r": "rdru", "l": "ldlu"}
"""Where those look one after another who wait somewhere."""

PERSON = (9, 4)
"""Two people are in each other's way when both differences of their feet are less."""


class Role(NamedTuple):
    """What a person does in an evening.

    Attributes:
        place: where.
        at: the spot where they stand; the first of those they stroll between.
        walks: further spots.
        wait: ticks at each.
        facing: where they look when they stand; without, as the spot says.
        scene: what they say when they are spoken to; nothing to say if empty.
        when: the flags under which they are there.
        pose: how they stand: `stand`, `sit`, `asleep`, `phone`.
        umbrella: its colour; none if empty.
        follows: whether they stay with the one who is walked.
        shy: whether they go on to their next spot when somebody comes near.
    """

    who: str
    place: str
    at: str
    walks: tuple[str, ...] = ()
    wait: int = WAIT
    facing: str = ""
    scene: str = ""
    when: str = ""
    pose: str = "stand"
    umbrella: str = ""
    follows: bool = False
    shy: bool = False


class Figure:
    """A person in a place.

    Attributes:
        role: what they do, without stage directions.
        body: where they stand.
        shown: whether they are to be seen.
        pose: as in the role, until a direction says otherwise.
        rail: the way they are on; None if they stand.
        staged: whether a scene has them; they do nothing by themselves then.
        ghost: for so many ticks one can walk through them, because they were in the way too long.
    """

    def __init__(self, role: Role, spot: Spot) -> None:
        """Stand at a spot."""
        self.role = role
        self.body = Body(spot.x, spot.y, role.facing or spot.facing)
        self.shown = True
        self.pose = role.pose if role.pose != "stand" else spot.pose or "stand"
        self.rail: Rail | None = None
        self.staged = False
        self.ghost = 0
        self._goal: Spot | None = None
        self._stop = 0
        self._waited = 0
        self._blocked = 0
        self._looks = 0

    @property
    def who(self) -> str:
        """The person's name."""
        return self.role.who

    @property
    def solid(self) -> bool:
        """Whether one has to walk round them."""
        return self.shown and not self.ghost and not self.role.follows

    def is_on(self, point: Point) -> bool:
        """Whether feet at a point would be on theirs."""
        return near(self.body.at, point)

    def walk(self, routes: Routes, goal: Point) -> bool:
        """Set out; False if there is no way."""
        way = routes.way(self.body.at, goal)
        if way:
            self.walk_on(way)
        return bool(way)

    def walk_on(self, way: tuple[Point, ...]) -> None:
        """Set out on a way, point by point."""
        self._goal = None
        self.rail = Rail(self.body, way)
        self.pose = "stand" if self.pose != "umbrella" else self.pose

    def stand(self, facing: str = "") -> None:
        """Stop where they are."""
        self.rail = None
        self.body.moved = False
        self._waited = self._blocked = 0
        self.body.facing = facing or self.body.facing

    def tick(self, routes: Routes, spots: Mapping[str, Spot], walker: Point) -> None:
        """Do what the role says for one tick, while the one who is walked stands somewhere."""
        if self.ghost and not self.is_on(walker):
            self.ghost -= 1
        if self.rail is not None:
            self._go_on(self.rail, walker)
        elif not self.staged:
            self._stroll(routes, spots, walker)

    def _glance(self, spot: Spot) -> str:
        """Return where to look next while one waits; whoever sits looks where the spot does."""
        if self.pose != "stand":
            return spot.facing
        self._looks += 1
        looks = GLANCES[spot.facing]
        return looks[self._looks % len(looks)]

    def _go_on(self, rail: Rail, walker: Point) -> None:
        taken = not self.staged and near(rail.ahead, walker) and not self.is_on(walker)
        if taken and self._blocked < PATIENCE:
            self._blocked += 1
            self.body.moved = False
            return
        rail.tick()
        if rail.done:
            self.stand(self._goal.facing if self._goal else "")

    def _stroll(self, routes: Routes, spots: Mapping[str, Spot], walker: Point) -> None:
        """Set out for the next spot after a while; who has but one goes back to it."""
        self._waited += 1
        if self.role.shy and _apart(self.body.at, walker) < SHY:
            self._waited = self.role.wait
        if self._waited < self.role.wait:
            return
        self._waited = 0
        stops = (self.role.at, *self.role.walks)
        self._stop = (self._stop + 1) % len(stops)
        spot = spots.get(stops[self._stop])
        if spot is None or near((spot.x, spot.y), walker):
            return
        if self.body.at == (spot.x, spot.y):
            self.pose = self.role.pose if self.role.pose != "stand" else spot.pose or "stand"
            self.stand(self.role.facing or self._glance(spot))
        elif self.walk(routes, (spot.x, spot.y)):
            self._goal = spot


def _apart(one: Point, other: Point) -> int:
    return max(abs(one[0] - other[0]), abs(one[1] - other[1]))


def near(one: Point, other: Point) -> bool:
    """Whether feet at two points are on each other."""
    return abs(one[0] - other[0]) < PERSON[0] and abs(one[1] - other[1]) < PERSON[1]
