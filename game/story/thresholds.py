"""Doors and triggers of a place: what happens where one walks."""

from collections.abc import Callable

from game.story.body import STEPS
from game.story.happenings import Entered, Happening, Opened, Refused
from game.story.place import Door, Place
from game.story.routes import Point

KNOCKS = 5
"""Ticks for which one walks into a door before it opens."""

Holds = Callable[[str], bool]
"""Whether a condition holds."""


class Thresholds:
    """Watches somebody's feet."""

    def __init__(self, place: Place, holds: Holds, at: Point) -> None:
        """Begin with feet at a point; triggers that are there already stay silent."""
        self._place = place
        self._holds = holds
        self._knocked = 0
        self._came: tuple[int, int] | None = None
        self.stand(at)

    def stand(self, at: Point) -> None:
        """Be put somewhere without having walked there."""
        self._inside = self._triggers_at(at)

    def come(self, across: int, down: int) -> None:
        """Have come through a door with a direction held: it opens no other before it is let go."""
        self._came = (across, down)

    def walked(self, at: Point, across: int, down: int) -> tuple[Happening, ...]:
        """Return what happens to feet at a point while a direction is held."""
        if self._came != (across, down):
            self._came = None
        doors = self._doors(at, across, down) if self._came is None else ()
        return (*doors, *self._stepped_on(at))

    def through(self, door: Door) -> tuple[Happening, ...]:
        """Go through a door if it is open."""
        if self._holds(door.when):
            return (Entered(door),)
        return (Opened(door.shut),) if door.shut else (Refused(door),)

    def _doors(self, at: Point, across: int, down: int) -> tuple[Happening, ...]:
        """Go through a door that is walked into for a moment."""
        for door in self._place.doors if across or down else ():
            wanted = STEPS.get(door.facing)
            into = wanted is None or wanted in ((across, 0), (0, down))
            if into and door.box.holds(*at):
                self._knocked += 1
                return self.through(door) if self._knocked == KNOCKS else ()
        self._knocked = 0
        return ()

    def _triggers_at(self, at: Point) -> set[int]:
        return {
            number for number, trigger in enumerate(self._place.triggers) if trigger.box.holds(*at)
        }

    def _stepped_on(self, at: Point) -> tuple[Happening, ...]:
        here = self._triggers_at(at)
        new, self._inside = here - self._inside, here
        found = (self._place.triggers[number] for number in sorted(new))
        return tuple(Opened(trigger.scene) for trigger in found if self._holds(trigger.when))[:1]
