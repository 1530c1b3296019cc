"""What a designer can say in Tiled: classes, properties and the words that they can be.

This is the one list of it. The reader, the findings, the writer, `levels/bedtime.tiled-project` and
the tables of `levels/README.md` all come from here (`python -m tools.make_project`).

A property without a default has to be set: Tiled does not write a value that equals the default in
its project, so the project's own default for these is the empty word.
"""

from typing import NamedTuple

from game.rules import CHANNELS, FRIENDS, GROUPS, Wrap

Value = str | int | bool


class Property(NamedTuple):
    """A property of a class.

    Attributes:
        default: None if it has to be set.
        words: what it can be, if it is one of a few words; `enum` is what Tiled calls them.
        lowest, highest: the range of a number.
        help: one line for designers.
    """

    kind: type[str] | type[int] | type[bool]
    default: Value | None = None
    words: tuple[str, ...] = ()
    lowest: int = -(2**31)
    highest: int = 2**31 - 1
    help: str = ""
    enum: str = ""


Properties = dict[str, Property]


class Kind(NamedTuple):
    """A class.

    Attributes:
        place: where it is drawn: map, terrain, devices, object or deco.
        colour: what Tiled draws objects of it with.
        help: one line for designers.
    """

    place: str
    colour: str
    help: str
    properties: Properties = {}  # noqa: RUF012  # nobody changes it


MAP_CLASS = "Dream"
DEFAULT_PATTERN = "##.."
LONGEST_PATTERN = 16

_CHANNEL = Property(str, words=CHANNELS, enum="Channel", help="the colour that joins the two")
_PATTERN = Property(
    str,
    DEFAULT_PATTERN,
    help=f"what the group does beat by beat: # solid, . open; 1 to {LONGEST_PATTERN} signs",
)
_OFFSET = Property(int, 0, help="which sign of the pattern beat 0 is, from 0")


def _friend(help_: str) -> Property:
    return Property(str, words=FRIENDS, enum="FriendName", help=help_)


def _text(help_: str) -> Property:
    return Property(str, "", help=help_)


KINDS: dict[str, Kind] = {
    MAP_CLASS: Kind(
        "map",
        "#8d6fd1",
        "the map itself: Map > Map Properties",
        {
            "title": _text("what the player sees; without one, the file's name"),
            "loop_beats": Property(
                int, 16, lowest=4, highest=64, help="how many beats a loop has, 4 to 64"
            ),
            "wrap": Property(
                str,
                Wrap.NONE.value,
                tuple(wrap.value for wrap in Wrap),
                enum="Wrap",
                help="which edges are joined: x left with right, y top with bottom",
            ),
            "rescue": Property(bool, False, help="dreamers must be in beds of theirs too"),
            **{f"glitch_{group}": _PATTERN for group in GROUPS},
            **{f"glitch_{group}_offset": _OFFSET for group in GROUPS},
            "intro": _text("id of the dialogue before the dream"),
            "outro": _text("id of the dialogue after it"),
            "music": _text("name of a piece; without one, that of the night"),
            "author": _text("who made it"),
        },
    ),
    "floor": Kind("terrain", "#38506e", "somewhere to stand"),
    "wall": Kind("terrain", "#6a4a9c", "solid; ends every look"),
    "void": Kind(
        "terrain", "#14122b", "nothing to stand on, but a look passes; so is an empty cell"
    ),
    "dreamstuff": Kind(
        "terrain",
        "#d14a8c",
        "a cell that Lila paints shut (solid) or open",
        {"shut": Property(bool, False, help="whether it begins shut")},
    ),
    "glitch": Kind(
        "devices",
        "#9aa7b5",
        "flickers between solid and open, in the pattern of its group",
        {
            "group": Property(
                str,
                words=GROUPS,
                enum="GlitchGroup",
                help="whose pattern: the map has it",
            )
        },
    ),
    "current": Kind(
        "devices",
        "#3fb8c4",
        "carries whoever stands on it one cell a beat; cells edge to edge are one current",
        {
            "direction": Property(
                str, words=("u", "r", "d", "l"), enum="Direction", help="up, right, down or left"
            )
        },
    ),
    "Friend": Kind(
        "object",
        "#f2b84b",
        "where a friend starts; each at most once, and one at least",
        {"friend": _friend("who")},
    ),
    "Bed": Kind(
        "object",
        "#e8a15c",
        "where somebody has to be when everybody is; one a sleeper",
        {
            "who": Property(
                str,
                words=(*FRIENDS, "any", "dreamer", "shadow"),
                enum="Sleeper",
                help="who sleeps in it; any is for any friend",
            )
        },
    ),
    "Plate": Kind(
        "object",
        "#c9d36b",
        "pressed while anybody is on it",
        {"channel": _CHANNEL},
    ),
    "Gate": Kind(
        "object",
        "#c9d36b",
        "solid until the plates of its channel are pressed",
        {
            "channel": _CHANNEL,
            "needs": Property(
                str, "all", ("all", "any"), enum="Needs", help="all plates of its channel, or any"
            ),
            "inverted": Property(bool, False, help="open until the plates are pressed"),
        },
    ),
    "Dreamer": Kind(
        "object", "#b8c4e0", "a trapped sleeper, solid; Anya's rally pulls it. Its name is shown"
    ),
    "Nightmare": Kind(
        "object",
        "#e0489a",
        "catches friends. Draw its path: a polyline is walked to and fro, a polygon round",
    ),
    "Shadow": Kind(
        "object",
        "#5b4a8a",
        "steps as its friend does, mirrored, and catches friends",
        {
            "friend": _friend("whose"),
            "mirror": Property(
                str,
                "x",
                ("x", "y", "xy"),
                enum="Mirror",
                help="x swaps left and right, y up and down",
            ),
        },
    ),
    "Note": Kind("object", "#d8d8c0", "a remark for designers; the game leaves it out"),
    "scenery": Kind(
        "deco",
        "#7f8c5a",
        "only looks; for layers whose name begins with deco",
        {"piece": _text("which picture it is")},
    ),
}
"""Every class by its name."""


def _drawn_as(place: str) -> dict[str, Properties]:
    return {name: kind.properties for name, kind in KINDS.items() if kind.place == place}


MAP = KINDS[MAP_CLASS].properties
TERRAIN = _drawn_as("terrain")
DEVICES = _drawn_as("devices")
OBJECTS = _drawn_as("object")

LAYERS = {"terrain": TERRAIN, "devices": DEVICES}
"""The tile layers that mean something, and the classes of tile that do so there."""

DECO = "deco"
"""What the names of layers begin with that are only looked at."""
