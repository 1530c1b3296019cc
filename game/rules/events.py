"""What happened in a beat, in the past tense and in order: all that view, sound and captions need.

Cells are indices. An event never decides anything; the state is final before it is read.
"""

from typing import NamedTuple

from game.rules.pieces import Mark


class Stepped(NamedTuple):
    """A friend walked one cell."""

    friend: str
    origin: int
    cell: int
    direction: str


class Bumped(NamedTuple):
    """A friend's step was blocked."""

    friend: str
    cell: int
    direction: str


class Painted(NamedTuple):
    """Lila painted dreamstuff shut, or open."""

    friend: str
    cell: int
    direction: str
    shut: bool


class BreakpointSet(NamedTuple):
    """Finn's breakpoint moved to what his look met in `cell`."""

    friend: str
    cell: int
    direction: str
    mark: Mark


class BreakpointLifted(NamedTuple):
    """Finn took the breakpoint off what his look met in `cell`."""

    friend: str
    cell: int
    direction: str
    mark: Mark


class Rallied(NamedTuple):
    """Anya called; the dreamers who came follow, each with an event of its own."""

    friend: str
    cell: int


class DreamerCame(NamedTuple):
    """A dreamer moved one cell toward Anya."""

    number: int
    origin: int
    cell: int
    direction: str


class Anchored(NamedTuple):
    """Marc's anchor moved to what is in `cell`."""

    friend: str
    cell: int
    direction: str
    mark: Mark


class Fizzled(NamedTuple):
    """An ability had no effect."""

    friend: str
    cell: int
    direction: str


class ShadowStepped(NamedTuple):
    """A shadow made its friend's step in mirror image."""

    number: int
    origin: int
    cell: int
    direction: str


class ShadowBumped(NamedTuple):
    """A shadow's step was blocked."""

    number: int
    cell: int
    direction: str


class Carried(NamedTuple):
    """A current carried a friend one cell."""

    friend: str
    origin: int
    cell: int


class ShadowCarried(NamedTuple):
    """A current carried a shadow one cell."""

    number: int
    origin: int
    cell: int


class NightmareStepped(NamedTuple):
    """A nightmare advanced one cell along its path."""

    number: int
    origin: int
    cell: int


class NightmareWaited(NamedTuple):
    """The next cell of a nightmare's path was blocked."""

    number: int
    cell: int


class GlitchTurned(NamedTuple):
    """A glitch group turned solid, or open."""

    number: int
    solid: bool


class Caught(NamedTuple):
    """A nightmare or shadow caught a friend."""

    friend: str
    cell: int
    by: Mark


class PlatePressed(NamedTuple):
    """A plate went down."""

    cell: int


class PlateReleased(NamedTuple):
    """A plate came up."""

    cell: int


class GateOpened(NamedTuple):
    """A gate opened, for the next beat on."""

    cell: int


class GateClosed(NamedTuple):
    """A gate closed, for the next beat on."""

    cell: int


class Escaped(NamedTuple):
    """Everybody is in bed at this beat."""

    beat: int


class LoopEnded(NamedTuple):
    """The loop folded back to its start."""

    beat: int


class Kept(NamedTuple):
    """What bears the anchor was not reset; a dreamer or nightmare is in `cell` still."""

    mark: Mark
    cell: int | None


class SentHome(NamedTuple):
    """The anchored dreamer or nightmare went home: its cell was somebody's start."""

    mark: Mark
    origin: int
    cell: int


Event = (
    Stepped
    | Bumped
    | Painted
    | BreakpointSet
    | BreakpointLifted
    | Rallied
    | DreamerCame
    | Anchored
    | Fizzled
    | ShadowStepped
    | ShadowBumped
    | Carried
    | ShadowCarried
    | NightmareStepped
    | NightmareWaited
    | GlitchTurned
    | Caught
    | PlatePressed
    | PlateReleased
    | GateOpened
    | GateClosed
    | Escaped
    | LoopEnded
    | Kept
    | SentHome
)
