"""The pieces that a level is made of: who and what can be on a board, as it is at the start.

Cells are indices of the level's `Grid`. Nothing here changes while a dream is played.
"""

from typing import Literal, NamedTuple

FRIENDS = ("lila", "marc", "anya", "finn")
"""The four friends, in the order in which they are listed everywhere."""

CHANNELS = ("red", "yellow", "green", "blue", "violet", "white")
GROUPS = ("a", "b", "c", "d")

MIRRORS = {
    "x": {"u": "u", "d": "d", "l": "r", "r": "l"},
    "y": {"u": "d", "d": "u", "l": "l", "r": "r"},
    "xy": {"u": "d", "d": "u", "l": "r", "r": "l"},
}
"""For each mirror of a shadow: the step that the friend asks for -> the step of the shadow."""


class Friend(NamedTuple):
    """Where a friend starts."""

    name: str
    cell: int


class Bed(NamedTuple):
    """A bed; `who` is a friend's name, `any`, `dreamer` or `shadow`."""

    who: str
    cell: int


class Plate(NamedTuple):
    """A plate of a channel."""

    channel: str
    cell: int


class Gate(NamedTuple):
    """A gate that listens to a channel: `needs` all or any of its plates; `inverted` turns it."""

    channel: str
    cell: int
    needs: Literal["all", "any"] = "all"
    inverted: bool = False


class Glitch(NamedTuple):
    """The cells (a set) of a glitch group and its pattern, `#` solid, one character a beat."""

    group: str
    cells: int
    pattern: str = "##.."
    offset: int = 0


class Current(NamedTuple):
    """One cell of a current and where it carries: u, r, d or l."""

    cell: int
    direction: str


class Shadow(NamedTuple):
    """Where the shadow of a friend starts, and how it mirrors: x, y or xy."""

    friend: str
    cell: int
    mirror: str = "x"


Kind = Literal["nightmare", "shadow", "dreamer", "glitch", "current", "gate", "dreamstuff"]


class Mark(NamedTuple):
    """What the breakpoint or the anchor is on.

    `number` counts the nightmares, shadows, dreamers or glitches of the level, its currents and
    channels in `Tables`, and for dreamstuff it is the cell.
    """

    kind: Kind
    number: int
