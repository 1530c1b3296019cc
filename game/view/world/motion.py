"""Movement as values: who goes where from when to when. A motion is asked; it decides nothing.

Seconds come in through `Motion.pass_time`; all the dt of the game ends here.
"""

from collections.abc import Iterable, Iterator
from math import asin, sin
from typing import NamedTuple, TypeAlias

Body: TypeAlias = tuple[str, int]
"""Somebody on the board: ("friend", 0), ("dreamer", 2), ("nightmare", 0), ("shadow", 1)."""

Thing: TypeAlias = tuple[str, int]
"""Something that changes: ("gate", cell), ("plate", cell), ("stuff", cell), ("glitch", group)."""


class Glide(NamedTuple):
    """A body goes from one cell to the next, in a direction (over a joined edge too)."""

    body: Body
    start: float
    length: float
    origin: int
    cell: int
    direction: str
    gait: str = "walk"


class Pose(NamedTuple):
    """A body holds a pose: `ability` or `bump`."""

    body: Body
    start: float
    length: float
    pose: str
    direction: str


class Effect(NamedTuple):
    """Frames of the atlas run over a cell; with a body, they go with it."""

    name: str
    cell: int
    start: float
    length: float
    frames: int = 6
    body: Body | None = None
    mirrored: bool = False
    backwards: bool = False

    def frame(self, progress: float) -> str:
        """Return the frame's name at 0 to 1; an effect without frames is a single picture."""
        if not self.frames:
            return self.name
        number = min(self.frames - 1, int(progress * self.frames))
        return f"{self.name}{self.frames - 1 - number if self.backwards else number}"


class Turn(NamedTuple):
    """A thing changes to what the state says; before `start` it looks as it was."""

    thing: Thing
    start: float
    length: float


class Ray(NamedTuple):
    """A look goes out from a body to a cell."""

    body: Body
    cell: int
    direction: str
    start: float
    length: float


Act: TypeAlias = Glide | Pose | Effect | Turn | Ray


class Motion:
    """Some acts and how far they have come."""

    def __init__(self, acts: Iterable[Act] = ()) -> None:
        """Begin some acts now."""
        self.clock = 0.0
        self.length = 0.0
        self._glides: dict[Body, list[Glide]] = {}
        self._poses: dict[Body, Pose] = {}
        self._turns: dict[Thing, Turn] = {}
        self._effects: list[Effect] = []
        self._rays: list[Ray] = []
        for act in acts:
            self._add(act)

    def _add(self, act: Act) -> None:
        self.length = max(self.length, act.start + act.length)
        match act:
            case Glide():
                self._glides.setdefault(act.body, []).append(act)
            case Pose():
                self._poses[act.body] = act
            case Turn():
                self._turns[act.thing] = act
            case Effect():
                self._effects.append(act)
            case Ray():
                self._rays.append(act)

    @property
    def over(self) -> bool:
        """Whether everything has come to its end."""
        return self.clock >= self.length

    def pass_time(self, seconds: float) -> float:
        """Let time pass; return what is left of it when all is over."""
        self.clock += seconds
        return max(0.0, self.clock - self.length)

    def glide(self, body: Body) -> tuple[Glide, float] | None:
        """Return where a body is between two cells, 0 to 1; the last glide that has begun."""
        glides = self._glides.get(body)
        if not glides:
            return None
        now = glides[0]
        for glide in glides:
            if glide.start <= self.clock:
                now = glide
        return now, _progress(self.clock, now.start, now.length)

    def moving(self, body: Body) -> bool:
        """Tell whether a body is still on its way."""
        return any(self.clock < glide.start + glide.length for glide in self._glides.get(body, ()))

    def stirs(self, kind: str) -> bool:
        """Tell whether anybody of a kind goes anywhere in it."""
        return any(body[0] == kind for body in self._glides)

    def pose(self, body: Body) -> Pose | None:
        """Return the pose that a body holds now."""
        pose = self._poses.get(body)
        if pose is not None and 0 <= self.clock - pose.start < pose.length:
            return pose
        return None

    def turn(self, thing: Thing) -> float | None:
        """Return how far a thing has turned: below 0 not yet, to 1; None if it is not turning."""
        turn = self._turns.get(thing)
        if turn is None or self.clock >= turn.start + turn.length:
            return None
        return (self.clock - turn.start) / turn.length

    def effects(self) -> Iterator[tuple[Effect, float]]:
        """Yield the effects that are on the screen, and how far each is."""
        for effect in self._effects:
            if 0 <= self.clock - effect.start < effect.length:
                yield effect, (self.clock - effect.start) / effect.length

    def rays(self) -> Iterator[tuple[Ray, float]]:
        """Yield the looks that are on the screen, and how far each is."""
        for ray in self._rays:
            if 0 <= self.clock - ray.start < ray.length:
                yield ray, (self.clock - ray.start) / ray.length


def eased(progress: float) -> float:
    """Quick at first, then settling."""
    return 1 - (1 - progress) ** 2


def smooth(progress: float) -> float:
    """Slow at both ends."""
    return progress * progress * (3 - 2 * progress)


def unsmooth(way: float) -> float:
    """Return the progress at which `smooth` has come so far."""
    return 0.5 - sin(asin(1 - 2 * way) / 3)


def _progress(clock: float, start: float, length: float) -> float:
    return min(1.0, max(0.0, (clock - start) / length)) if length > 0 else 1.0
