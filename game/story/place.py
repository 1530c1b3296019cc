"""A place of the waking world as its map describes it: where one can walk, and what is there.

Immutable values, in pixels of the world. `placereader` makes them from a Tiled map; `walking` lets
somebody walk there.
"""

from collections.abc import Mapping
from typing import NamedTuple

from game.levels.findings import Finding
from game.story.ground import Ground

FACINGS = "urdl"
"""Up, right, down, left."""


class Box(NamedTuple):
    """A rectangle."""

    x: int
    y: int
    width: int
    height: int

    @property
    def right(self) -> int:
        """The first column right of it."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """The first row under it."""
        return self.y + self.height

    def holds(self, x: int, y: int) -> bool:
        """Whether a pixel is inside."""
        return self.x <= x < self.right and self.y <= y < self.bottom

    def away(self, x: int, y: int) -> tuple[int, int]:
        """Return how far a pixel is from it, across and down, with signs; 0, 0 inside."""
        across = min(0, x - self.x) or max(0, x - self.right + 1)
        down = min(0, y - self.y) or max(0, y - self.bottom + 1)
        return -across, -down


class Spot(NamedTuple):
    """A named point where somebody can be put.

    Attributes:
        facing: where one looks there.
        pose: how one is there, such as `sit`; empty for standing.
    """

    name: str
    x: int
    y: int
    facing: str
    pose: str = ""


class Door(NamedTuple):
    """A way into another place.

    Attributes:
        to, at: the place and its spot that it leads to.
        when: the condition under which it is open.
        shut: the scene that is opened while it is not.
        facing: which way one has to walk to go through; any if empty.
    """

    name: str
    box: Box
    to: str
    at: str
    when: str
    shut: str
    facing: str


class Look(NamedTuple):
    """Something that can be looked at, and the scene that says what is seen."""

    name: str
    box: Box
    scene: str
    when: str


class Trigger(NamedTuple):
    """Ground that opens a scene when it is walked on."""

    name: str
    box: Box
    scene: str
    when: str


class Front(NamedTuple):
    """A part of the front picture; it covers whoever stands above the row `foot`."""

    box: Box
    foot: int


class Screen(NamedTuple):
    """Where news runs, and which list of news."""

    name: str
    box: Box
    texts: str


class Lamp(NamedTuple):
    """A light that is alive; `flicker` says how."""

    name: str
    box: Box
    flicker: str


class Place(NamedTuple):
    """A place.

    Attributes:
        id: the name of its map, by which doors and scenes call it.
        size: width and height.
        ambience: what is heard there; nothing if empty.
        findings: what is wrong with the map.
    """

    id: str
    title: str
    size: tuple[int, int]
    ambience: str
    ground: Ground
    doors: tuple[Door, ...]
    spots: Mapping[str, Spot]
    looks: tuple[Look, ...]
    triggers: tuple[Trigger, ...]
    fronts: tuple[Front, ...]
    screens: tuple[Screen, ...]
    lamps: tuple[Lamp, ...]
    rain: tuple[Box, ...]
    wet: tuple[Box, ...]
    findings: tuple[Finding, ...] = ()
