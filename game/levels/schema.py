"""What a designer can say in Tiled: classes, properties and the words that they can be.

This is `level-format` as a table; the reader, the writer and the tileset stand on it. A property
without a default has to be set: Tiled does not write a value that equals the default in its
project, so the project's own default for these is the empty word.
"""

from typing import NamedTuple

from game.rules import CHANNELS, FRIENDS, GROUPS, Wrap

Value = str | int | bool


class Property(NamedTuple):
    """A property: its default (None: has to be set), and the words or the range it can be."""

    kind: type[str] | type[int] | type[bool]
    default: Value | None = None
    words: tuple[str, ...] = ()
    lowest: int = -(2**31)
    highest: int = 2**31 - 1


Properties = dict[str, Property]

MAP_CLASS = "Dream"
DEFAULT_PATTERN = "##.."
LONGEST_PATTERN = 16

_TEXT = Property(str, "")
_CHANNEL = Property(str, words=CHANNELS)
_FRIEND = Property(str, words=FRIENDS)

MAP: Properties = {
    "title": _TEXT,
    "loop_beats": Property(int, 16, lowest=4, highest=64),
    "wrap": Property(str, "none", tuple(wrap.value for wrap in Wrap)),
    "rescue": Property(bool, False),
    **{f"glitch_{group}": Property(str, DEFAULT_PATTERN) for group in GROUPS},
    **{f"glitch_{group}_offset": Property(int, 0) for group in GROUPS},
    "intro": _TEXT,
    "outro": _TEXT,
    "music": _TEXT,
    "author": _TEXT,
}

TERRAIN: dict[str, Properties] = {
    "floor": {},
    "wall": {},
    "void": {},
    "dreamstuff": {"shut": Property(bool, False)},
}

DEVICES: dict[str, Properties] = {
    "glitch": {"group": Property(str, words=GROUPS)},
    "current": {"direction": Property(str, words=("u", "r", "d", "l"))},
}

OBJECTS: dict[str, Properties] = {
    "Friend": {"friend": _FRIEND},
    "Bed": {"who": Property(str, words=(*FRIENDS, "any", "dreamer", "shadow"))},
    "Plate": {"channel": _CHANNEL},
    "Gate": {
        "channel": _CHANNEL,
        "needs": Property(str, "all", ("all", "any")),
        "inverted": Property(bool, False),
    },
    "Dreamer": {},
    "Nightmare": {},
    "Shadow": {"friend": _FRIEND, "mirror": Property(str, "x", ("x", "y", "xy"))},
    "Note": {},
}

LAYERS = {"terrain": TERRAIN, "devices": DEVICES}
"""The tile layers that mean something, and the classes of tile that do so there."""

DECO = "deco"
"""What the names of layers begin with that are only looked at."""
