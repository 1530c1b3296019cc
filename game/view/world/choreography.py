"""What happened, as movement: the one place where an event becomes acts. Seconds are at speed 1.

0.00        0.11       0.20        0.30
|abilities..........................|
|steps......|currents..|
|  nightmares.|
            |plates, glitch|gates...|
"""

from collections.abc import Iterable, Iterator
from typing import TypeAlias, assert_never

from game.rules import DIRECTIONS, Event, Level, Mark
from game.rules import events as said
from game.view.world.motion import Act, Body, Effect, Glide, Pose, Ray, Turn

PAINT, SHUT = "fx/paint_", "fx/shut_"
PAINTS = (PAINT, SHUT)
"""The effects that stand among other things; all others lie over them."""

STEP = 0.11
RIDE = 0.10
SHUFFLE = 0.18
BUMP = 0.14
ABILITY = 0.32
CALL = 0.06
"""A dreamer hears Anya so much later."""
CAUGHT = 0.30

Ability: TypeAlias = (
    said.Painted
    | said.BreakpointSet
    | said.BreakpointLifted
    | said.Rallied
    | said.DreamerCame
    | said.Anchored
    | said.Fizzled
)
Move: TypeAlias = (
    said.Stepped
    | said.Bumped
    | said.ShadowStepped
    | said.ShadowBumped
    | said.Carried
    | said.ShadowCarried
    | said.NightmareStepped
    | said.NightmareWaited
)
Change: TypeAlias = (
    said.GlitchTurned
    | said.Caught
    | said.PlatePressed
    | said.PlateReleased
    | said.GateOpened
    | said.GateClosed
    | said.Escaped
)


class Choreography:
    """The acts of one beat. It remembers who is on the way, because a current carries on a step."""

    def __init__(self, level: Level) -> None:
        """Arrange the beats of a level."""
        self._level = level
        self._busy: dict[Body, float] = {}

    def acts(self, events: Iterable[Event]) -> list[Act]:
        """Return how what happened in one beat looks."""
        self._busy.clear()
        return [act for event in events for act in self._of(event)]

    def _of(self, event: Event) -> Iterator[Act]:
        """Every event of the rules has its clause in one of these."""
        match event:
            case (
                said.Painted()
                | said.BreakpointSet()
                | said.BreakpointLifted()
                | said.Rallied()
                | said.DreamerCame()
                | said.Anchored()
                | said.Fizzled()
            ):
                yield from self._worked(event)
            case (
                said.Stepped()
                | said.Bumped()
                | said.ShadowStepped()
                | said.ShadowBumped()
                | said.Carried()
                | said.ShadowCarried()
                | said.NightmareStepped()
                | said.NightmareWaited()
            ):
                yield from self._moved(event)
            case said.LoopEnded():
                pass  # the blanket is drawn over the whole dream: see blanket.py
            case said.Kept(mark, cell):
                if cell is not None:
                    yield _chaining(mark, cell)
            case said.SentHome(mark, _, cell):
                yield Effect("fx/reset_", cell, 0, ABILITY, 6, _bearer(mark))
            case _:
                yield from self._turned(event, max(self._busy.values(), default=STEP))

    def _worked(self, event: Ability) -> Iterator[Act]:
        """What an ability does."""
        match event:
            case said.Painted(friend, cell, direction, shut):
                yield self._ability(friend, direction)
                yield from painting(cell, direction, 0, shut=shut)
            case said.BreakpointSet(friend, cell, direction, mark):
                yield from self._look(friend, cell, direction)
                yield Turn(("breakpoint", 0), CALL, ABILITY)
                yield Effect("clamp/", cell, CALL, ABILITY, 4, _bearer(mark))
            case said.BreakpointLifted(friend, cell, direction, mark):
                yield from self._look(friend, cell, direction)
                yield Effect("clamp/", cell, CALL, ABILITY / 2, 4, _bearer(mark), backwards=True)
            case said.Rallied(friend, cell):
                yield self._ability(friend, "d")
                yield Effect("fx/rally_", cell, 0, 0.42)
            case said.DreamerCame(number, origin, cell, direction):
                body = ("dreamer", number)
                yield Glide(body, CALL, SHUFFLE, origin, cell, direction, gait="shuffle")
                yield Effect(f"chevron/rally_{direction}", cell, CALL, 2 * SHUFFLE, 0, body)
            case said.Anchored(friend, cell, direction, mark):
                yield self._ability(friend, direction)
                yield Turn(("anchor", 0), 0, ABILITY)
                yield _chaining(mark, cell)
            case said.Fizzled(friend, _, direction):
                yield self._ability(friend, direction)
            case _:
                assert_never(event)

    def _moved(self, event: Move) -> Iterator[Act]:
        """How somebody goes somewhere, or does not."""
        match event:
            case said.Stepped(friend, origin, cell, direction):
                yield self._glide(self._friend(friend), origin, cell, direction)
            case said.Bumped(friend, _, direction):
                yield Pose(self._friend(friend), 0, BUMP, "bump", direction)
            case said.ShadowStepped(number, origin, cell, direction):
                way = self._way(origin, cell, direction)
                yield self._glide(("shadow", number), origin, cell, way)
            case said.ShadowBumped(number, _, direction):
                yield Pose(("shadow", number), 0, BUMP, "idle", direction)
            case said.Carried(friend, origin, cell):
                yield self._ride(self._friend(friend), origin, cell)
            case said.ShadowCarried(number, origin, cell):
                yield self._ride(("shadow", number), origin, cell)
            case said.NightmareStepped(number, origin, cell):
                way = self._way(origin, cell)
                yield Glide(("nightmare", number), 0.02, STEP + 0.02, origin, cell, way, "float")
            case said.NightmareWaited(number, _):
                yield Pose(("nightmare", number), 0, BUMP, "wait", "d")
            case _:
                assert_never(event)

    def _turned(self, event: Change, arrived: float) -> Iterator[Act]:
        """What becomes something else once everybody has arrived."""
        match event:
            case said.GlitchTurned(number, _):
                yield Turn(("glitch", number), arrived, 0.16)
            case said.Caught(friend, cell, _):
                yield Turn(("caught", self._friend(friend)[1]), arrived, CAUGHT)
                yield Effect("fx/reset_", cell, arrived, CAUGHT)
            case said.PlatePressed(cell) | said.PlateReleased(cell):
                yield Turn(("plate", cell), arrived, 0.01)
            case said.GateOpened(cell) | said.GateClosed(cell):
                yield Turn(("gate", cell), arrived, 0.12)
            case said.Escaped():
                yield Turn(("sleep", 0), arrived, 0.20)
                for bed in self._level.beds:
                    yield Effect("fx/wake_", bed.cell, arrived, 0.7)
            case _:
                assert_never(event)

    def _friend(self, name: str) -> Body:
        return "friend", self._level.names.index(name)

    def _glide(self, body: Body, origin: int, cell: int, direction: str) -> Glide:
        self._busy[body] = STEP
        return Glide(body, 0, STEP, origin, cell, direction)

    def _ride(self, body: Body, origin: int, cell: int) -> Glide:
        begin = self._busy.get(body, 0.0)
        self._busy[body] = begin + RIDE
        return Glide(body, begin, RIDE, origin, cell, self._way(origin, cell), "ride")

    def _ability(self, friend: str, direction: str) -> Pose:
        return Pose(self._friend(friend), 0, ABILITY, "ability", direction)

    def _look(self, friend: str, cell: int, direction: str) -> Iterator[Act]:
        """Finn looks along a line: the look goes out before the jaws close."""
        yield self._ability(friend, direction)
        yield Ray(self._friend(friend), cell, direction, 0, ABILITY)

    def _way(self, origin: int, cell: int, fallback: str = "r") -> str:
        """Return the direction in which one cell lies beside another, joined edges included."""
        steps = self._level.grid.steps
        return next((d for d in DIRECTIONS if steps[d][origin] == cell), fallback)


def painting(cell: int, direction: str, start: float, *, shut: bool) -> Iterator[Act]:
    """Yield how paint comes from a direction over a cell of dreamstuff."""
    yield Turn(("stuff", cell), start, ABILITY)
    yield Effect(f"{SHUT if shut else PAINT}{direction}_", cell, start, ABILITY)


def _bearer(mark: Mark) -> Body | None:
    """Return the body that bears a mark, if it is one that moves."""
    return (mark.kind, mark.number) if mark.kind in ("nightmare", "dreamer", "shadow") else None


def _chaining(mark: Mark, cell: int) -> Effect:
    """Return how the chain is put on: around a thing, or around somebody's feet."""
    body = _bearer(mark)
    return Effect("shackle/" if body else "anchor/", cell, 0, ABILITY, 4, body)
