"""What the rules look up about a level, worked out once so that a beat is quick.

Nothing in here is news: all of it follows from the level. `advance` runs on these tables; so does
the solver.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.rules.channels import channels_of
from game.rules.events import GlitchTurned, NightmareStepped, NightmareWaited
from game.rules.grid import DIRECTIONS, Grid, members
from game.rules.pieces import MIRRORS
from game.rules.plans import Plans

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.rules.level import Level


class Round(NamedTuple):
    """One place on a nightmare's path: what comes next, and what is said of it."""

    onward: int
    cell: int
    stepped: NightmareStepped
    waited: NightmareWaited


class Tables:
    """A level's look-up tables. Sets of cells are integers; single cells are indices.

    Attributes:
        ground: cells that are neither wall nor void nor outside, whatever is shut in them now.
        barred: walls, voids and the border: never steppable.
        opaque: walls and the border: never seen through.
        solid: for each glitch group and each phase, the set of its cells that are solid.
        glitch_at, stream_at, channel_at: cell -> number of glitch group, current, channel.
        plate_bits: for every plate's cell, the set that holds it alone.
        rounds: for each nightmare and each place on its path, what comes next.
        turns: for each glitch group and each phase, what is said when it ends, if anything.
        streams: for each current, the 4-connected set of its cells.
        rides: for every current's cell, the cell that it carries to.
        names: the friends, in the order in which actions are given.
        plans: what the combinations of actions ask for that have been met so far.
        shadow_steps: for each shadow, (number of its friend or -1, action -> step table).
        friend_beds: for each friend, the set of beds that it may sleep in.
    """

    __slots__ = (
        "barred",
        "channel_at",
        "channels",
        "dreamer_beds",
        "friend_beds",
        "glitch_at",
        "ground",
        "names",
        "opaque",
        "plans",
        "plate_bits",
        "plates",
        "rides",
        "rounds",
        "shadow_beds",
        "shadow_steps",
        "solid",
        "steps",
        "stream_at",
        "streams",
        "turns",
    )

    def __init__(self, level: Level) -> None:
        """Work out the tables of a level."""
        self.names = level.names
        self.steps = dict(level.grid.steps)
        self.plans = Plans(self.names, self.steps)
        self.opaque = level.walls | level.grid.border
        self.barred = self.opaque | level.voids
        self.ground = level.grid.inside & ~self.barred
        self._tell_devices(level)
        self._tell_gates(level)
        self._tell_bodies(level)

    def _tell_devices(self, level: Level) -> None:
        """Glitches and currents."""
        grid = level.grid
        self.solid = tuple(
            tuple(glitch.cells if sign == "#" else 0 for sign in glitch.pattern)
            for glitch in level.glitches
        )
        self.turns = tuple(
            tuple(_turns(number, pattern)) for number, pattern in enumerate(self.solid)
        )
        self.glitch_at = _numbers(glitch.cells for glitch in level.glitches)
        self.rides = {part.cell: grid.steps[part.direction][part.cell] for part in level.currents}
        self.streams = tuple(_streams(grid, self.rides))
        self.stream_at = _numbers(self.streams)

    def _tell_gates(self, level: Level) -> None:
        """Plates and the gates that hear them."""
        self.channels = tuple(channels_of(level.plates, level.gates))
        self.channel_at = _numbers(channel.gates for channel in self.channels)
        self.plate_bits = {plate.cell: 1 << plate.cell for plate in level.plates}
        self.plates = Grid.bits(plate.cell for plate in level.plates)

    def _tell_bodies(self, level: Level) -> None:
        """Nightmares, shadows and beds."""
        names, grid = level.names, level.grid
        self.rounds = tuple(
            tuple(_rounds(number, path)) for number, path in enumerate(level.nightmares)
        )
        self.shadow_steps = tuple(
            (
                names.index(shadow.friend) if shadow.friend in names else -1,
                {d: grid.steps[MIRRORS[shadow.mirror][d]] for d in DIRECTIONS},
            )
            for shadow in level.shadows
        )
        self.friend_beds = tuple(_beds(level, name, "any") for name in names)
        self.shadow_beds = _beds(level, "shadow")
        self.dreamer_beds = _beds(level, "dreamer")

    def closed(self, pressed: int) -> int:
        """Return the set of gates that these pressed plates leave closed."""
        closed = 0
        for channel in self.channels:
            closed |= channel.closed(pressed)
        return closed


def _beds(level: Level, *who: str) -> int:
    return Grid.bits(bed.cell for bed in level.beds if bed.who in who)


def _numbers(sets: Iterable[int]) -> dict[int, int]:
    """Return for every cell the number of the set that it is in."""
    return {cell: number for number, bits in enumerate(sets) for cell in members(bits)}


def _streams(grid: Grid, rides: dict[int, int]) -> list[int]:
    """Part the cells of currents into 4-connected stretches, joined edges included."""
    left = Grid.bits(rides)
    streams = []
    while left:
        stream, new = 0, left & -left
        while new:
            stream |= new
            near = (grid.steps[d][cell] for cell in members(new) for d in DIRECTIONS)
            new = Grid.bits(near) & left & ~stream
        streams.append(stream)
        left &= ~stream
    return streams


def _turns(number: int, pattern: tuple[int, ...]) -> Iterator[GlitchTurned | None]:
    """Yield for each phase what is said when the next one begins."""
    for phase, now in enumerate(pattern):
        after = pattern[(phase + 1) % len(pattern)]
        yield GlitchTurned(number, after != 0) if after != now else None


def _rounds(number: int, path: tuple[int, ...]) -> Iterator[Round]:
    for at, origin in enumerate(path):
        onward = (at + 1) % len(path)
        cell = path[onward]
        yield Round(
            onward,
            cell,
            NightmareStepped(number, origin, cell),
            NightmareWaited(number, origin),
        )
