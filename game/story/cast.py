"""Who can speak and how: what a scenes file may name. Faces and colours are the view's."""

FRIENDS = ("lila", "marc", "anya", "finn")

MOODS = frozenset({"calm", "bright", "worried", "hurt", "wry", "asleep", "rapt", "tired"})

SPEAKERS = frozenset(
    {
        *FRIENDS,
        "dot",
        "host",
        "slippers",
        "shadow",
        "fridge",
        "advert",
        "screen",
        "net",
        "nobody",
        # passers-by of the first night
        "woman",
        "boy",
        "courier",
        "wife",
        "old_man",
        "guard",
        "nurse",
        "teenager",
        # those who are met on later nights
        "wren",
        "jason",
        "elara",
        "quinn",
        "mira",
        "ava",
        "leo_yes",
        "mia_landscape",
        "noah",
        "jenna",
        "ravi",
        "mia_portrait",
        "leo_no",
        "lena",
        "theo",
        "sam",
        "mira_later",
        "dream",
    }
)
"""Everybody who has a line somewhere; `nobody` is the words of a quiet scene."""

VERBS = {
    "pause": (1, 1),
    "sound": (1, 1),
    "caption": (1, None),
    "fade": (1, 1),
    "shake": (0, 1),
    "music": (0, 1),
    "ambience": (0, 1),
    "place": (1, 2),
    "walk": (2, 2),
    "stand": (2, 2),
    "look": (2, 2),
    "show": (1, 2),
    "hide": (1, 1),
    "pose": (2, 2),
    "follow": (1, 1),
    "camera": (1, 1),
    "picture": (1, 1),
    "wait": (0, 0),
}
"""Stage directions, and how many words each takes at least and at most."""
