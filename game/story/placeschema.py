"""What a designer can say in Tiled about a place of the waking world: classes and properties.

This is the one list of it. The reader, its findings, `story/places.tiled-project` and the tables of
`story/places/README.md` all come from here (`python -m tools.make_project`).
"""

from game.levels.schema import Kind, Property
from game.story.place import FACINGS

MAP_CLASS = "Place"
FLICKERS = ("steady", "slow", "neon", "screen", "candle", "fire")


def _text(help_: str) -> Property:
    return Property(str, "", help=help_)


def _facing(default: str | None, help_: str) -> Property:
    return Property(str, default, words=tuple(FACINGS), enum="Facing", help=help_)


_WHEN = _text("the flags under which it counts, such as `not seen`; without, always")

PLACE_KINDS: dict[str, Kind] = {
    MAP_CLASS: Kind(
        "map",
        "#c98a4b",
        "the map itself: Map > Map Properties",
        {
            "title": _text("what the place is called where the player reads it"),
            "ambience": Property(
                str,
                "",
                ("", "rain", "room", "dawn", "none"),
                enum="Ambience",
                help="what is heard; without one, rain where it rains and a room where not",
            ),
        },
    ),
    "Walk": Kind("object", "#5f9e6e", "where feet may be; several of them make one ground"),
    "Solid": Kind("object", "#b5533c", "where feet may not be, though the ground goes on"),
    "Door": Kind(
        "object",
        "#f2b84b",
        "a way into another place; walk into it, or press the key that looks",
        {
            "to": _text("the place, by the name of its map"),
            "at": _text("the spot where one comes out there"),
            "when": _text("the flags under which it is open; without, always"),
            "shut": _text("the scene that is opened while it is not"),
            "facing": Property(
                str,
                "",
                ("", *FACINGS),
                enum="Way",
                help="which way one walks to go through: up, right, down, left; without, any",
            ),
        },
    ),
    "Spot": Kind(
        "object",
        "#9ad1e3",
        "a point with a name, where somebody can stand",
        {
            "facing": _facing("d", "where one looks who is put there"),
            "pose": Property(
                str,
                "",
                ("", "sit", "bench", "asleep"),
                enum="Pose",
                help="how one is there, if not standing",
            ),
        },
    ),
    "Look": Kind(
        "object",
        "#c9d36b",
        "something to look at; draw it over the picture of the thing",
        {"scene": _text("the scene that says what is seen"), "when": _WHEN},
    ),
    "Trigger": Kind(
        "object",
        "#e0489a",
        "ground that opens a scene when it is walked on",
        {"scene": _text("the scene"), "when": _WHEN},
    ),
    "Front": Kind(
        "object",
        "#8d6fd1",
        "a part of the front picture that covers who stands behind it",
        {
            "foot": Property(
                int,
                -1,
                lowest=-1,
                highest=4095,
                help="the row on which it stands, in pixels; without, its lower edge",
            )
        },
    ),
    "Screen": Kind(
        "object",
        "#3fb8c4",
        "where news runs",
        {
            "list": Property(
                str, "screens", help="which list of news; `cups` is no screen but Dot's shelf"
            )
        },
    ),
    "Light": Kind(
        "object",
        "#ffe08a",
        "a light that is alive",
        {"flicker": Property(str, "steady", FLICKERS, enum="Flicker", help="how it is alive")},
    ),
    "Rain": Kind("object", "#6f86c9", "where rain falls"),
    "Wet": Kind("object", "#4b6a9e", "where the ground mirrors people"),
    "Note": Kind("object", "#d8d8c0", "a remark for designers; the game leaves it out"),
}
"""Every class by its name."""
