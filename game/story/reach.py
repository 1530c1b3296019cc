"""What the one who is walked could turn to: the nearest thing, person or door before them."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.story.figure import Figure
from game.story.place import Box, Door, Look
from game.story.routes import Point

BEFORE = {
    "u": Box(-13, -30, 26, 31),
    "d": Box(-13, -4, 26, 20),
    "l": Box(-22, -14, 23, 22),
    "r": Box(0, -14, 23, 22),
}
"""How far one reaches, from the feet, looking up, down, left or right."""

AROUND = Box(-9, -8, 18, 14)
"""How far one reaches whichever way one looks."""

ASIDE = 10
"""By how much what is not before one counts as farther."""

TALKER = 8
"""By how much a person counts as nearer than a thing."""


LAST = 40
"""By how much somebody who stays with one counts as farther than all the rest."""


class Reach(NamedTuple):
    """Something in reach.

    Attributes:
        does: `talk`, `look` or `enter`.
        box: where it is.
        scene: what is opened; nothing for an open door.
        who: the person, if it is one.
        door: the door, if it is one.
        follows: whether it is somebody who stays with one: only met when looked at.
    """

    does: str
    name: str
    box: Box
    scene: str
    who: str = ""
    door: Door | None = None
    follows: bool = False

    def is_meant_at(self, x: int, y: int) -> bool:
        """Whether a click on a pixel means it; people are taller than the ground they take."""
        box = self.box
        if self.who:
            box = box._replace(y=box.y - 18, height=box.height + 18)
        return box.holds(x, y)

    def before(self, here: Point) -> Point:
        """Return where to stand to turn to it, coming from somewhere."""
        x, y, width, height = self.box
        if self.who:
            return x + 6 + (-14 if here[0] < x + 6 else 14), y + 7
        return x + width // 2, y + height - (3 if self.door else 0)


def person_box(figure: Figure) -> Box:
    """Return the ground that a person takes."""
    x, y = figure.body.at
    return Box(x - 6, y - 7, 12, 10)


def nearest(at: Point, facing: str, things: Iterable[Reach]) -> Reach | None:
    """Return the thing that is nearest to somebody's feet, of those in reach."""
    rated = [(_distance(at, facing, thing), thing) for thing in things]
    within = [(far, thing) for far, thing in rated if far is not None]
    return min(within, key=lambda pair: pair[0])[1] if within else None


def people_in(figures: Iterable[Figure]) -> Iterator[Reach]:
    """Yield those who have something to say."""
    for figure in figures:
        if figure.shown and figure.role.scene:
            role = figure.role
            box = person_box(figure)
            yield Reach("talk", figure.who, box, role.scene, figure.who, follows=role.follows)


def looks_in(looks: Iterable[Look]) -> Iterator[Reach]:
    """Yield what can be looked at."""
    for look in looks:
        yield Reach("look", look.name, look.box, look.scene)


def doors_in(doors: Iterable[Door]) -> Iterator[Reach]:
    """Yield the doors."""
    for door in doors:
        yield Reach("enter", door.name, door.box, "", door=door)


def _distance(at: Point, facing: str, thing: Reach) -> int | None:
    before = _meet(at, BEFORE[facing], thing.box)
    across, down = thing.box.away(*at)
    far = max(abs(across), abs(down))
    if thing.follows:
        looked_at = abs(down) >= abs(across) if facing in "ud" else abs(across) > abs(down)
        return far + LAST if before and looked_at else None
    if not before and not _meet(at, AROUND, thing.box):
        return None
    return far + (0 if before else ASIDE) - (TALKER if thing.who else 0)


def _meet(at: Point, reach: Box, box: Box) -> bool:
    x, y = at[0] + reach.x, at[1] + reach.y
    return x < box.right and box.x < x + reach.width and y < box.bottom and box.y < y + reach.height
