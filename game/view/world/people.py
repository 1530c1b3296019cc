"""Friends, dreamers, nightmares and shadows: where each is on the screen, in which picture."""

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from game.rules import FRIENDS, OFFSETS, Level
from game.rules.state import nightmare_cells
from game.view.framing import CELL, Framing
from game.view.world.glance import Glance
from game.view.world.motion import Body, Glide, Motion, eased

DREAMERS = (
    *("mira", "jason", "elara", "quinn", "ava", "leob", "miav", "noah"),
    *("jenna", "ravi", "miac", "leos", "lena", "theo", "sam", "mirad"),
)
"""The sixteen, in the order of the nights."""

NAMESAKES = {
    "leo yes": "leob",
    "leo no": "leos",
    "mia landscape": "miav",
    "mia portrait": "miac",
    "mira (early)": "mira",
    "mira (later)": "mirad",
}
"""Those who share a name, as the maps call them."""

FAR = 3 * CELL
"""Who runs further than this between two beats of a sweep is simply there."""

LEAN = 3
"""Pixels."""

ABREAST = 7
"""How far apart friends stand who share a cell."""

BREATH = 3.0
"""Changes of the idle pose a second."""


class Figure(NamedTuple):
    """Somebody as drawn: `x`, `y` are the top left of the cell that it stands in, in the world.

    Attributes:
        who: the friend's name, of an echo and a shadow too; empty for others.
        live: it is the friend who is played.
        role: live, echo, waiting, caught, asleep, dreamer, nightmare or shadow.
        toward: the direction in which it moves, or nothing.
        crossing: it is on its way over a joined edge.
        rest: the cell that it is in when all is still.
    """

    body: Body
    picture: str
    who: str
    role: str
    rest: int
    live: bool = False
    x: int = 0
    y: int = 0
    toward: str = ""
    crossing: bool = False

    def at(self, x: int, y: int, toward: str = "", *, crossing: bool = False) -> "Figure":
        """Return the same somebody elsewhere, standing still or on the way."""
        body, picture, who, role, rest, live, *_ = self
        return Figure(body, picture, who, role, rest, live, x, y, toward, crossing)


class People:
    """Everybody in a level."""

    def __init__(self, framing: Framing, level: Level, names: tuple[str, ...]) -> None:
        """Look up who everybody is; `names` are the dreamers' names as the map gives them."""
        self._framing = framing
        self._level = level
        self._dreamers = [
            dreamer_named(names[number] if number < len(names) else "", number)
            for number in range(len(level.dreamers))
        ]

        self._still: tuple[tuple[int, ...], list[Figure]] = ((), [])

    def figures(self, glance: Glance, motion: Motion, time: float) -> list[Figure]:
        """Return everybody as they are now; who crosses a joined edge is in the list twice."""
        return [
            *self.friends(glance, motion, time),
            *self._dreamers_at(glance, motion),
            *self._nightmares(glance, motion, time),
            *self._shadows(glance, motion, time),
        ]

    def friends(self, glance: Glance, motion: Motion, time: float) -> Iterator[Figure]:
        """Yield the friends as they are now."""
        for number in range(len(self._level.names)):
            yield from self.friend(number, glance, motion, time)

    def friend(self, number: int, glance: Glance, motion: Motion, time: float) -> Iterator[Figure]:
        """Yield one friend, twice where a joined edge is crossed."""
        state, who = glance.state, self._level.names[number]
        body, cell = ("friend", number), state.friends[number]
        facing = glance.facings[number]
        turn = motion.turn(("caught", number))
        if state.caught >> number & 1 and (turn is None or turn > 0.4):
            role, picture = "caught", f"{who}/caught_{facing}_0"
        elif not motion.moving(body) and self._sleeps(number, cell, motion):
            role, picture = "asleep", f"{who}/asleep"
        else:
            role = self._role(glance, number)
            prefix = f"echo_{who}" if role == "echo" else who
            picture = f"{prefix}/{self._pose(body, cell, facing, motion, time)}"
        aside = 0 if role == "asleep" else _aside(state.friends, number)
        figure = Figure(body, picture, who, role, cell, live=number == glance.live)
        yield from self._at(figure, motion, aside)

    def _role(self, glance: Glance, number: int) -> str:
        if number == glance.live:
            return "live"
        return "echo" if glance.echoes[number] else "waiting"

    def _bed_of(self, number: int, cell: int) -> bool:
        return bool(self._level.tables.friend_beds[number] >> cell & 1)

    def _sleeps(self, number: int, cell: int, motion: Motion) -> bool:
        turn = motion.turn(("sleep", 0))
        busy = motion.pose(("friend", number)) is not None
        return self._bed_of(number, cell) and not busy and (turn is None or turn >= 0)

    def _dreamers_at(self, glance: Glance, motion: Motion) -> list[Figure]:
        """Return the dreamers; while none of them moves they are who they were a frame ago."""
        if not motion.over and motion.stirs("dreamer"):
            return list(self._sleepers(glance, motion))
        dreamers = glance.state.dreamers
        if self._still[0] is not dreamers:
            self._still = (dreamers, list(self._sleepers(glance, motion)))
        return self._still[1]

    def _sleepers(self, glance: Glance, motion: Motion) -> Iterator[Figure]:
        for number, cell in enumerate(glance.state.dreamers):
            body = ("dreamer", number)
            tucked = self._level.tables.dreamer_beds >> cell & 1 and not motion.moving(body)
            pose = "in_bed" if tucked else "asleep"
            picture = f"dreamer_{self._dreamers[number]}/{pose}"
            role = "asleep" if tucked else "dreamer"
            yield from self._at(Figure(body, picture, "", role, cell), motion)

    def _nightmares(self, glance: Glance, motion: Motion, time: float) -> Iterator[Figure]:
        held = glance.state.breakpoint
        for number, cell in enumerate(nightmare_cells(self._level, glance.state)):
            body = ("nightmare", number)
            frozen = held is not None and held == body
            kind = "frozen" if frozen else "free"
            frame = 0 if frozen else int(time * 6 + number) % 4
            picture = f"nightmare/{kind}_{frame}"
            yield from self._at(Figure(body, picture, "", "nightmare", cell), motion)

    def _shadows(self, glance: Glance, motion: Motion, time: float) -> Iterator[Figure]:
        for number, (cell, shadow) in enumerate(
            zip(glance.state.shadows, self._level.shadows, strict=True)
        ):
            body = ("shadow", number)
            facing = glance.shadow_facings[number]
            who = shadow.friend if shadow.friend in FRIENDS else "lila"
            if glance.state.escaped and not motion.moving(body):
                picture = f"shadow_{who}/asleep"
            else:
                picture = f"shadow_{who}/{self._pose(body, cell, facing, motion, time)}"
            yield from self._at(Figure(body, picture, who, "shadow", cell), motion)

    def _pose(self, body: Body, cell: int, facing: str, motion: Motion, time: float) -> str:
        """Return the name of somebody's pose and frame."""
        pose = motion.pose(body)
        if pose is not None and pose.pose != "wait":
            return f"{pose.pose}_{pose.direction}_0"
        gliding = motion.glide(body)
        if gliding is not None and 0 < gliding[1] < 1 and _walks(gliding[0]):
            # A step is half of a walk; which half follows from the cell, so that feet alternate.
            frame = (2 * sum(self._level.grid.cell(cell)) + int(gliding[1] * 2)) % 4
            return f"walk_{gliding[0].direction}_{frame}"
        return f"idle_{facing}_{int(time * BREATH + body[1] * 0.7) % 2}"

    def _at(self, figure: Figure, motion: Motion, aside: int = 0) -> Iterator[Figure]:
        """Put a figure where it is now: in its cell, or on its way there."""
        gliding = motion.glide(figure.body)
        if gliding is None:
            x, y = self._framing.corner(figure.rest)
            dx, dy = (0, 0) if motion.over else _push(motion, figure.body)
            yield figure.at(x + aside + dx, y + dy)
            return
        glide, progress = gliding
        places = list(self._places(glide, progress))
        moving = self._heading(glide) if 0 < progress < 1 else ""
        for x, y in places:
            yield figure.at(x + aside, y, moving, crossing=len(places) > 1)

    def _heading(self, glide: Glide) -> str:
        """Return where a body moves; who runs back looks the other way."""
        if glide.gait != "run":
            return glide.direction
        steps = self._level.grid.steps
        return next((way for way in OFFSETS if steps[way][glide.origin] == glide.cell), "")

    def _places(self, glide: Glide, progress: float) -> Iterator[tuple[int, int]]:
        """Yield where a gliding body is: once, or twice when it crosses a joined edge."""
        dx, dy = OFFSETS[glide.direction]
        share = progress if glide.gait == "ride" else eased(progress)
        gone = share * CELL
        hop = -round(2 * share * (1 - share) * 2) if glide.gait == "shuffle" else 0
        from_x, from_y = self._framing.corner(glide.origin)
        to_x, to_y = self._framing.corner(glide.cell)
        if glide.gait == "run":
            near = abs(to_x - from_x) + abs(to_y - from_y) <= FAR
            share = progress if near else round(progress)
            yield round(from_x + (to_x - from_x) * share), round(from_y + (to_y - from_y) * share)
            return
        beside = (from_x + dx * CELL, from_y + dy * CELL) == (to_x, to_y)
        if not beside and glide.origin == glide.cell:
            yield from_x, from_y
            return
        if beside or progress < 1:
            yield from_x + round(dx * gone), from_y + round(dy * gone) + hop
        if not beside and progress > 0:
            left = CELL - gone
            yield to_x - round(dx * left), to_y - round(dy * left) + hop


def dreamer_named(name: str, number: int) -> str:
    """Return which of the sixteen a dreamer is: by its name, else one after the other."""
    plain = name.strip().lower()
    found = NAMESAKES.get(plain, plain)
    return found if found in DREAMERS else DREAMERS[number % len(DREAMERS)]


def _walks(glide: Glide) -> bool:
    return glide.gait == "walk" or (glide.gait == "run" and glide.origin != glide.cell)


def _push(motion: Motion, body: Body) -> tuple[int, int]:
    """Return how far somebody who is blocked leans into what blocks the way."""
    pose = motion.pose(body)
    if pose is None or pose.pose != "bump":
        return 0, 0
    dx, dy = OFFSETS[pose.direction]
    left = round(LEAN * (1 - (motion.clock - pose.start) / pose.length))
    return dx * left, dy * left


def _aside(cells: Iterable[int], number: int) -> int:
    """Return how far a friend stands from the middle of a cell that friends share."""
    cells = tuple(cells)
    sharing = [other for other, cell in enumerate(cells) if cell == cells[number]]
    return round((sharing.index(number) - (len(sharing) - 1) / 2) * ABREAST)
