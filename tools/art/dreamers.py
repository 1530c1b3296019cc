"""Sixteen dreamers: asleep in a duvet that is theirs, awake in two frames, put to bed.

The duvet is always pale lilac, because that says "dreamer"; hair, skin and the pattern sewn on it
say which one. All are 16x24.
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from tools.art.beds import tucked_in
from tools.art.canvas import CLEAR, Picture, blank, colour_at, dot, drawn, put
from tools.art.friends import eyes_shut
from tools.art.grids import rows

SKINS = {
    0: {"s": "skin1", "S": "hearth2", "p": "skin1", "P": "hearth2", "r": "hearth2"},
    1: {"s": "skin2", "S": "skin1", "p": "hearth4", "P": "skin1", "r": "skin1"},
    2: {"s": "skin3", "S": "skin2", "p": "bloom4", "P": "skin2", "r": "skin1"},
    3: {"s": "skin4", "S": "skin3", "p": "bloom4", "P": "skin3", "r": "skin2"},
}
TROUSERS = {"t": "night3", "T": "night2", "b": "hearth2", "B": "hearth1"}


class Dreamer(NamedTuple):
    """How one dreamer looks: skin, hair, what only they wear, clothes, and their duvet."""

    skin: int
    hair: tuple[str, str, str]
    extras: dict[str, str]
    body: str
    clothes: tuple[str, str, str]
    pattern: str
    thread: str


DREAMERS = {
    "mira": Dreamer(
        1,
        ("night3", "night2", "night4"),
        {"y": "hearth6", "Y": "skin3"},
        "coat",
        ("tide3", "tide2", "tide4"),
        "grid",
        "azure",
    ),
    "jason": Dreamer(
        3,
        ("skin1", "hearth2", "skin2"),
        {},
        "coat",
        ("steel1", "night2", "steel2"),
        "pin",
        "steel1",
    ),
    "elara": Dreamer(
        1,
        ("hearth2", "hearth1", "hearth3"),
        {"y": "tide5", "Y": "tide4"},
        "hoodie",
        ("hearth4", "hearth3", "hearth5"),
        "leaf",
        "tide4",
    ),
    "quinn": Dreamer(
        3,
        ("steel2", "steel1", "night6"),
        {"y": "steel1", "Y": "night3"},
        "jumper",
        ("night2", "night1", "night3"),
        "bits",
        "tide3",
    ),
    "ava": Dreamer(
        3, ("night1", "ink", "night3"), {}, "dress", ("tide4", "tide3", "tide5"), "wave", "cyan"
    ),
    "leob": Dreamer(
        2,
        ("tide4", "tide3", "tide5"),
        {"y": "steel1", "Y": "night2", "g": "cyan"},
        "hoodie",
        ("night3", "night2", "night4"),
        "bars",
        "tide5",
    ),
    "miav": Dreamer(
        2,
        ("night4", "night3", "night5"),
        {"g": "steel2", "G": "steel1", "o": "cyan", "O": "tide6"},
        "jumper",
        ("tide5", "tide4", "tide6"),
        "dots",
        "night3",
    ),
    "noah": Dreamer(
        0,
        ("steel2", "steel1", "night6"),
        {"g": "hearth6", "G": "skin2", "q": "hearth7", "i": "skin2"},
        "coat",
        ("hearth7", "night6", "hearth7"),
        "band",
        "hearth4",
    ),
    "jenna": Dreamer(
        3,
        ("hearth4", "hearth3", "hearth5"),
        {},
        "dress",
        ("night4", "night3", "night5"),
        "scale",
        "hearth3",
    ),
    "ravi": Dreamer(
        1,
        ("night1", "ink", "night3"),
        {},
        "coat",
        ("tide6", "steel2", "hearth7"),
        "lattice",
        "night3",
    ),
    "miac": Dreamer(
        2,
        ("skin4", "skin3", "hearth7"),
        {"y": "bloom3", "Y": "bloom2"},
        "dress",
        ("bloom3", "bloom2", "bloom4"),
        "hearts",
        "bloom3",
    ),
    "leos": Dreamer(
        2,
        ("hearth2", "hearth1", "hearth3"),
        {},
        "jumper",
        ("tide2", "tide1", "tide3"),
        "plaid",
        "tide3",
    ),
    "lena": Dreamer(
        2,
        ("night2", "night1", "night3"),
        {"i": "steel2", "g": "hearth6", "y": "hearth6"},
        "dress",
        ("hearth7", "night6", "hearth7"),
        "sky",
        "night3",
    ),
    "theo": Dreamer(
        1,
        ("hearth1", "ink", "skin1"),
        {"y": "hearth5", "Y": "hearth3", "H": "hearth2"},
        "jumper",
        ("tide5", "tide4", "tide6"),
        "patch",
        "hearth4",
    ),
    "sam": Dreamer(
        3,
        ("skin2", "skin1", "skin3"),
        {"y": "steel1", "Y": "night2"},
        "hoodie",
        ("steel1", "night2", "steel2"),
        "mend",
        "skin3",
    ),
    "mirad": Dreamer(
        3,
        ("night6", "night5", "hearth7"),
        {"y": "night3", "Y": "night2", "w": "hearth6"},
        "dress",
        ("steel2", "steel1", "night6"),
        "stars",
        "hearth6",
    ),
}

Pattern = Callable[[int, int], bool]
HEART = ((1, 1), (3, 1), (1, 2), (2, 2), (3, 2), (2, 3))
STAR = ((2, 1), (1, 2), (2, 2), (3, 2), (2, 3))
PATTERNS: dict[str, Pattern] = {
    "grid": lambda x, y: x % 4 == 0 or y % 4 == 2,
    "pin": lambda x, _: x % 3 == 0,
    "leaf": lambda x, y: (x + abs(y % 6 - 3)) % 5 == 0,
    "bits": lambda x, y: y % 3 == 1 and ((x * 7 + y * 5) % 4 < 1 or (x * 3 + y) % 5 == 0),
    "wave": lambda x, y: (y + (0, 1, 2, 1)[x % 4]) % 4 == 0,
    "bars": lambda x, y: (x + y) % 5 < 2,
    "dots": lambda x, y: x % 4 in (1, 2) and y % 4 in (1, 2) and (x // 4 + y // 4) % 2 == 0,
    "band": lambda _, y: y in (14, 15, 18),
    "scale": lambda x, y: (y % 4 == 0 and x % 4 in (1, 2)) or (y % 4 == 3 and x % 4 in (0, 3)),
    "lattice": lambda x, y: (x + y) % 6 == 0 or (x - y) % 6 == 0,
    "hearts": lambda x, y: ((x + 3 * (y // 5)) % 6, y % 5) in HEART,
    "plaid": lambda x, y: (x % 5 < 2 and y % 5 < 2) or x % 5 == 0 or y % 5 == 0,
    "sky": lambda _, y: y > 16,
    "patch": lambda x, y: (x // 4 + y // 4) % 2 == 0,
    "mend": lambda x, y: 8 <= x <= 11 and 15 <= y <= 18,
    "stars": lambda x, y: ((x + 5 * (y // 4)) % 7, y % 4) in STAR,
}
# How many columns of hair on each side fall over the duvet.
LONG_HAIR = {
    "mira": ((1, 2, 3), (12, 13, 14)),
    "jenna": ((0, 1, 2, 3), (12, 13, 14, 15)),
    "miac": ((0, 1, 2, 3), (12, 13, 14, 15)),
    "mirad": ((0, 1, 2, 3), (12, 13, 14, 15)),
    "ava": ((1, 2, 3), (12, 13, 14)),
    "sam": ((1, 2, 3), (12, 13, 14)),
    "theo": ((1, 2), (13, 14, 15)),
}
# The last Mira's mask comes off when she wakes; the nightcap stays.
MIRA_AWAKE = {7: "khhhsssssssshhHk", 8: "khhkssessesskhHk", 9: "khhkssessesskhHk"}


def roles(who: str) -> dict[str, str]:
    """What colour each letter of this dreamer's text pictures is."""
    look = DREAMERS[who]
    return {
        "k": "ink",
        "e": "ink",
        "w": "hearth7",
        "g": "hearth6",
        **dict(zip("hHi", look.hair, strict=True)),
        **dict(zip("cCl", look.clothes, strict=True)),
        **SKINS[look.skin],
        **TROUSERS,
        **look.extras,
    }


def duvet(who: str) -> Picture:
    """The roll of duvet with this dreamer's pattern sewn on."""
    look = DREAMERS[who]
    key = {"k": "ink", "n": "night6", "d": "night5", "D": "night4", "S": SKINS[look.skin]["S"]}
    cloth = drawn(rows("dreamers", "duvet"), key)
    sewn = PATTERNS[look.pattern]
    for y in range(2, 14):
        for x in range(16):
            if colour_at(cloth, x, y) in ("night6", "night5") and sewn(x, y + 10):
                dot(cloth, x, y, look.thread)
    return cloth


def head(who: str, *, shut: bool) -> Picture:
    """The head of 14 rows."""
    lines = list(rows("dreamers", f"head/{who}"))
    if who == "mirad":
        if not shut:
            for y, line in MIRA_AWAKE.items():
                lines[y] = line
    elif shut:
        lines = eyes_shut(lines)
    return drawn(lines, roles(who))


def asleep(who: str) -> Picture:
    """A head in a roll of duvet."""
    picture = blank(16, 24)
    put(picture, head(who, shut=True))
    under = picture.copy()
    put(picture, np.delete(duvet(who), 6, 0), 0, 11)
    left, right = LONG_HAIR.get(who, ((), ()))
    hair = picture[11:14]
    for x in (*left, *right):
        loose = under[11:14, x] != CLEAR
        hair[loose, x] = under[11:14, x][loose]
    return picture


def awake(who: str, number: int) -> Picture:
    """Standing; in the second frame head and body have sunk by a breath."""
    key = roles(who)
    picture = blank(16, 24)
    put(picture, drawn(rows("dreamers", "legs"), key), 0, 21)
    put(picture, drawn(rows("dreamers", f"body/{DREAMERS[who].body}"), key), 0, 14 + number)
    put(picture, head(who, shut=False), 0, number)
    if who == "jason":
        for y in (16, 17, 18):
            dot(picture, 7, y + number, "hearth4")
            dot(picture, 8, y + number, "hearth3")
    return picture


def in_bed(who: str) -> Picture:
    """In a dreamer bed, 16x32."""
    return tucked_in(asleep(who)[:13], "dreamer", 9, 2)
