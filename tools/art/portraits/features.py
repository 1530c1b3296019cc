"""Eyes, brows, noses and mouths: small pictures as text, and the moods that they make.

Letters stand for colours of the person: k lashes or line, w white, i iris, P pupil, s shade,
h gleam, l lip, m the mouth's line, r tongue, t a tear, g and n the nose's light and dark.
"""

from collections.abc import Mapping
from typing import NamedTuple

from tools.art.canvas import Picture, dot

EYES = {  # left and right, 7x6, drawn at (22, 29) and (36, 29)
    "open": (
        "..kkkk.|.kkkkkk|k.whiiw|..wiPiw|...iii.|...ss..",
        ".kkkk..|kkkkkk.|whiiw.k|wiPiw..|.iii...|..ss...",
    ),
    "half": (
        ".......|.sssss.|.kkkkkk|k.wiPiw|...iii.|..ssss.",
        ".......|.sssss.|kkkkkk.|wiPiw.k|.iii...|.ssss..",
    ),
    "wide": (
        "..kkkk.|.kwwwwk|k.whiiw|..wiPiw|..wiiiw|...www.",
        ".kkkk..|kwwwwk.|whiiw.k|wiPiw..|wiiiw..|.www...",
    ),
    "happy": (
        ".......|..kkk..|.kkkkk.|kk...kk|k.....k|.......",
        ".......|..kkk..|.kkkkk.|kk...kk|k.....k|.......",
    ),
    "shut": (
        ".......|.......|k.....k|kk...kk|.kkkkk.|..s.s..",
        ".......|.......|k.....k|kk...kk|.kkkkk.|..s.s..",
    ),
    "blink": (
        ".......|.......|.sssss.|kkkkkkk|..sss..|.......",
        ".......|.......|.sssss.|kkkkkkk|..sss..|.......",
    ),
    "side": (
        "..kkkk.|.kwwwwk|k.wwwhi|..wwwiP|...wwii|...sss.",
        ".kkkk..|kwwwwk.|wwwhi.k|wwwiP..|.wwii..|..sss..",
    ),
    "up": (
        "..kkkk.|.kkwPwk|k.wiiiw|..wwww.|.......|...ss..",
        ".kkkk..|kwPwkk.|wiiiw.k|.wwww..|.......|..ss...",
    ),
    "down": (
        ".......|.sssss.|.ssssss|kkkkkkk|..wiPit|...sss.",
        ".......|.sssss.|ssssss.|kkkkkkk|tiPiw..|.sss...",
    ),
    "squint": (
        ".......|.......|.kkkkkk|k.wiPiw|..sssss|.......",
        ".......|..kkkk.|.kkkkkk|whiiw.k|wiPiw..|.sssss.",
    ),
}
MOUTHS = {  # the middle column is drawn at x 33, the first row at y 42
    "small": ".kkkkk.|..lll..|..sss..",
    "flat": "kkkkkkk|..lll..|..sss..",
    "soft": "k.....k|.kkkkk.|..lll..|..sss..",
    "smile": "k.......k|.kkkkkkk.|..lllll..|...sss...",
    "grin": "kkkkkkkkk|.kwwwwwk.|..krrrk..|...lll...",
    "sad": "...kkk...|.kk...kk.|k..lll..k|...sss...",
    "pressed": "kk..kkk.|..kk...k|..lll...|..sss...",
    "gasp": ".kkkk.|kPPPPk|kPrrPk|.kllk.",
    "oh": ".kkk.|kPPPk|kPrPk|.klk.",
    "smirk": ".......k|......k.|kkkkkk..|..lll...|..sss...",
    "sleepy": "...|kkk|lll|sss",
}
NOSES = {  # drawn with the top left at (30, 33)
    "small": "......|....s.|....s.|..g.ss|..gsss|...nn.",
    "broad": "....s.|....s.|....ss|..g.ss|.gg.ss|..nnns",
    "long": "....s.|....s.|....ss|..g..s|..g.ss|..gsss|...nn.",
    "soft": "......|....s.|....s.|..g.ss|.gg.ss|..nsn.",
}
BROWS = {  # how far the outer and the inner end are lowered
    "flat": (0, 0),
    "up": (-2, -2),
    "worry": (2, -2),
    "hurt": (1, -3),
    "stern": (-1, 2),
    "soft": (0, -1),
    "rest": (1, 0),
}


class Mood(NamedTuple):
    """Eyes, brows (`dry` lifts one of them) and mouth, by name."""

    eyes: str
    brows: str
    mouth: str


MOODS = {
    "calm": Mood("open", "flat", "small"),
    "bright": Mood("happy", "soft", "grin"),
    "worried": Mood("side", "worry", "sad"),
    "hurt": Mood("down", "hurt", "pressed"),
    "wry": Mood("squint", "dry", "smirk"),
    "asleep": Mood("shut", "rest", "sleepy"),
    "tired": Mood("half", "rest", "flat"),
    "rapt": Mood("wide", "up", "oh"),
}


class Features(NamedTuple):
    """What of a face is a person's own: colours by letter, the brows' colour, height and weight."""

    key: Mapping[str, str]
    nose: str
    brow: str
    brow_y: int = 25
    brow_weight: int = 2
    mouth_y: int = 42
    moods: Mapping[str, Mood] = MOODS


def keyed(pairs: str) -> dict[str, str]:
    """Read colours by letter: "k=ink w=hearth7"."""
    return dict(pair.split("=") for pair in pairs.split())


def stamp(picture: Picture, rows: str, x: int, y: int, key: Mapping[str, str]) -> None:
    """Draw a small picture; a letter that the key lacks is left out."""
    for j, row in enumerate(rows.split("|")):
        for i, letter in enumerate(row):
            if letter in key:
                dot(picture, x + i, y + j, key[letter])


def blinks(features: Features, mood: str) -> bool:
    """Whether there are open eyes to close for a moment."""
    return features.moods[mood].eyes not in ("happy", "shut", "down")


def draw_face(picture: Picture, features: Features, mood: str, *, blink: bool = False) -> None:
    """Draw eyes, nose and mouth."""
    eyes, _, mouth = features.moods[mood]
    left, right = EYES["blink" if blink else eyes]
    stamp(picture, left, 22, 29, features.key)
    stamp(picture, right, 36, 29, features.key)
    stamp(picture, NOSES[features.nose], 30, 33, features.key)
    draw_mouth(picture, features, mouth)


def draw_mouth(picture: Picture, features: Features, mouth: str) -> None:
    """Draw a mouth, its middle under the nose."""
    rows = MOUTHS[mouth]
    left = 33 - len(rows.split("|", maxsplit=1)[0]) // 2
    stamp(picture, rows, left, features.mouth_y, {**features.key, "k": features.key["m"]})


def draw_brows(picture: Picture, features: Features, mood: str) -> None:
    """Draw both brows; over a fringe they come last, or the mood is lost."""
    name = features.moods[mood].brows
    left = (1, 1) if name == "dry" else BROWS[name]
    right = (-3, -2) if name == "dry" else BROWS[name]
    for x0, x1, (outer, inner) in ((22, 28, left), (42, 36, right)):
        _brow(picture, features, (x0, features.brow_y + outer), (x1, features.brow_y + inner))


def _brow(
    picture: Picture, features: Features, outer: tuple[int, int], inner: tuple[int, int]
) -> None:
    (x0, y0), (x1, y1) = outer, inner
    length, way = abs(x1 - x0), 1 if x1 > x0 else -1
    for weight in range(features.brow_weight):
        for step in range(1 if weight else 0, length + 1):
            y = round(y0 + (y1 - y0) * step / length)
            dot(picture, x0 + way * step, y + weight, features.brow)
