"""What the rules look up about a level, worked out once so that a beat is quick.

Nothing in here is news: all of it follows from the level. `advance` runs on these tables; so does
the solver.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.rules.events import Bumped, GlitchTurned, NightmareStepped, NightmareWaited, Stepped
from game.rules.grid import DIRECTIONS, Grid, members
from game.rules.pieces import CHANNELS, MIRRORS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from game.rules.level import Level

ACTIONS = "urdlURDL."
"""Steps, abilities in a direction, and the wait: the letters of a track (LURD)."""

ABILITY_ORDER = ("lila", "finn", "anya", "marc")
"""In each beat, each of them sees what the earlier ones have changed."""


class Said(dict[int, tuple[Stepped, Bumped]]):
    """The two events that a step from a cell can end in, made when they are first needed.

    Events are values, so the same one serves whenever the same thing happens; making them anew
    would be a quarter of a beat's cost.
    """

    def __init__(self, name: str, step: tuple[int, ...], direction: str) -> None:
        """Speak of this friend's steps in this direction; `step` says where each cell leads."""
        self.name = name
        self.step = step
        self.direction = direction

    def __missing__(self, origin: int) -> tuple[Stepped, Bumped]:
        """Make the events of a step from `origin`."""
        self[origin] = said = (
            Stepped(self.name, origin, self.step[origin], self.direction),
            Bumped(self.name, origin, self.direction),
        )
        return said


class Walk(NamedTuple):
    """A friend asks to step: its number, where each cell leads, and what is said of it."""

    number: int
    step: tuple[int, ...]
    said: Said


class Round(NamedTuple):
    """One place on a nightmare's path: what comes next, and what is said of it."""

    onward: int
    cell: int
    stepped: NightmareStepped
    waited: NightmareWaited


class Use(NamedTuple):
    """A friend asks to use its ability in a direction (u, r, d or l)."""

    number: int
    name: str
    direction: str


class Plan(NamedTuple):
    """What one combination of actions asks for: abilities in their order, and steps."""

    uses: tuple[Use, ...]
    walks: tuple[Walk, ...]


class Stream(NamedTuple):
    """One current: a 4-connected stretch of cells (a set)."""

    cells: int


class Gates(NamedTuple):
    """The gates (a set of cells) of a channel that open under the same condition."""

    cells: int
    needs_any: bool
    inverted: bool


class Channel(NamedTuple):
    """A channel that has gates: its plates and all its gates as sets, and the gates by kind."""

    name: str
    plates: int
    gates: int
    kinds: tuple[Gates, ...]

    def closed(self, pressed: int) -> int:
        """Return the set of this channel's gates that are closed while `pressed` plates are."""
        every = bool(self.plates) and self.plates & ~pressed == 0
        some = self.plates & pressed != 0
        closed = 0
        for kind in self.kinds:
            if (some if kind.needs_any else every) == kind.inverted:
                closed |= kind.cells
        return closed


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
        rides: for every current's cell, the cell that it carries to.
        walks: (friend's name, direction) -> what a step of that friend needs.
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
        "walks",
    )

    def __init__(self, level: Level) -> None:
        """Work out the tables of a level."""
        grid = level.grid
        names = level.names
        self.names = names
        self.opaque = level.walls | grid.border
        self.barred = self.opaque | level.voids
        self.ground = grid.inside & ~self.barred
        self.steps = dict(grid.steps)
        self.solid = tuple(
            tuple(glitch.cells if sign == "#" else 0 for sign in glitch.pattern)
            for glitch in level.glitches
        )
        self.turns = tuple(
            tuple(
                GlitchTurned(number, pattern[phase - 1] == 0)
                if pattern[phase - 1] != pattern[phase]
                else None
                for phase in (*range(1, len(pattern)), 0)
            )
            for number, pattern in enumerate(self.solid)
        )
        self.rounds = tuple(
            tuple(_rounds(number, path)) for number, path in enumerate(level.nightmares)
        )
        self.walks = {
            (name, direction): Walk(number, step, Said(name, step, direction))
            for number, name in enumerate(names)
            for direction, step in self.steps.items()
        }
        self.glitch_at = {
            cell: number
            for number, glitch in enumerate(level.glitches)
            for cell in members(glitch.cells)
        }
        self.rides = {part.cell: grid.steps[part.direction][part.cell] for part in level.currents}
        self.streams = tuple(_streams(grid, self.rides))
        self.stream_at = _numbers(stream.cells for stream in self.streams)
        self.channels = tuple(_channels(level))
        self.channel_at = _numbers(channel.gates for channel in self.channels)
        self.plate_bits = {plate.cell: 1 << plate.cell for plate in level.plates}
        self.plates = Grid.bits(plate.cell for plate in level.plates)
        self.plans: dict[str, Plan] = {}
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

    def plan(self, actions: str) -> Plan:
        """Return what these actions, one letter a friend, ask for.

        Raises:
            ValueError: a letter is no action, or there is not one letter a friend.
        """
        found = self.plans.get(actions)
        if found is None:
            found = self.plans[actions] = self._read(actions)
        return found

    def _read(self, actions: str) -> Plan:
        if len(actions) != len(self.names) or not set(ACTIONS).issuperset(actions):
            raise ValueError(
                f"actions {actions!r}: give one of {' '.join(ACTIONS)} "
                f"for each of {len(self.names)} friends"
            )
        asked = dict(zip(self.names, actions, strict=True))
        return Plan(
            tuple(
                Use(self.names.index(name), name, asked[name].lower())
                for name in ABILITY_ORDER
                if name in asked and asked[name].isupper()
            ),
            tuple(
                self.walks[name, action] for name, action in asked.items() if action in self.steps
            ),
        )


def _beds(level: Level, *who: str) -> int:
    return Grid.bits(bed.cell for bed in level.beds if bed.who in who)


def _numbers(sets: Iterable[int]) -> dict[int, int]:
    """Return for every cell the number of the set that it is in."""
    return {cell: number for number, bits in enumerate(sets) for cell in members(bits)}


def _streams(grid: Grid, rides: dict[int, int]) -> list[Stream]:
    """Part the cells of currents into 4-connected stretches, joined edges included."""
    left = Grid.bits(rides)
    streams = []
    while left:
        stream, new = 0, left & -left
        while new:
            stream |= new
            near = (grid.steps[d][cell] for cell in members(new) for d in DIRECTIONS)
            new = Grid.bits(near) & left & ~stream
        streams.append(Stream(stream))
        left &= ~stream
    return streams


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


def _channels(level: Level) -> list[Channel]:
    channels = []
    for name in CHANNELS:
        gates = [gate for gate in level.gates if gate.channel == name]
        kinds: dict[tuple[bool, bool], int] = {}
        for gate in gates:
            key = (gate.needs == "any", gate.inverted)
            kinds[key] = kinds.get(key, 0) | 1 << gate.cell
        if gates:
            channels.append(
                Channel(
                    name,
                    Grid.bits(plate.cell for plate in level.plates if plate.channel == name),
                    Grid.bits(gate.cell for gate in gates),
                    tuple(Gates(cells, *key) for key, cells in kinds.items()),
                )
            )
    return channels
