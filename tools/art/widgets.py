"""Small things of the interface that one reads or moves: switches, sliders, stars, arrows, keys."""

from collections.abc import Iterator
from typing import NamedTuple

from tools.art.canvas import CLEAR, Picture, blank, box, column, drawn, put, row
from tools.art.palette import INDEX

Margins = tuple[int, int, int, int]


class Piece(NamedTuple):
    """A picture of the interface and, where it stretches, its margins."""

    name: str
    picture: Picture
    margins: Margins | None = None


STAR = (
    ".....k.....",
    "....kFk....",
    "....kFk....",
    "kkkkFFFkkkk",
    "kFFFGFFFFFk",
    ".kFGGFFFEk.",
    "..kFFFFEk..",
    "..kFFFFEk..",
    ".kFFEkEFEk.",
    ".kEEk.kEEk.",
    ".kkk...kkk.",
)
SYMBOLS = {
    "cross": (
        "kk...kk",
        "kkk.kkk",
        ".kkkkk.",
        "..kkk..",
        ".kkkkk.",
        "kkk.kkk",
        "kk...kk",
    ),
    "circle": (
        "..kkk..",
        ".kkkkk.",
        "kk...kk",
        "kk...kk",
        "kk...kk",
        ".kkkkk.",
        "..kkk..",
    ),
    "square": (
        "kkkkkkk",
        "kkkkkkk",
        "kk...kk",
        "kk...kk",
        "kk...kk",
        "kkkkkkk",
        "kkkkkkk",
    ),
    "triangle": (
        "...k...",
        "..kkk..",
        "..k.k..",
        ".kk.kk.",
        ".k...k.",
        "kk...kk",
        "kkkkkkk",
    ),
}
"""What stands on the round buttons of a pad that has no letters."""

TICK = ("......k.", ".....kfk", "k...kffk", "fk.kffk.", "ffkffk..", ".fffk...", "..fk....")
CROSS = ("pk...kp", "ppk.kpp", ".ppkpp.", "..ppp..", ".ppkpp.", "ppk.kpp", "pk...kp")
MOON = (
    "...5665..",
    "..566....",
    ".4566....",
    ".456.....",
    ".4566....",
    ".34566..5",
    "..3456666",
    "...34455.",
    ".........",
)
BUTTONS = {"a": "tide5", "b": "bloom4", "x": "azure", "y": "hearth6"}


def switches() -> Iterator[Piece]:
    """Check boxes and toggles: position, shape and only then colour say what is on."""
    for state, edge, fill in (("on", "tide5", "tide3"), ("off", "steel1", "night1")):
        check = blank(13, 13)
        box(check, (1, 0, 11, 13), edge)
        box(check, (0, 1, 13, 11), edge)
        box(check, (1, 1, 11, 11), fill)
        if state == "on":
            put(check, drawn(TICK), 3, 3)
        yield Piece(f"check/{state}", check)
        toggle = blank(34, 16)
        box(toggle, (0, 0, 34, 16), "ink")
        box(toggle, (2, 1, 30, 14), edge)
        box(toggle, (1, 2, 32, 12), edge)
        box(toggle, (2, 2, 30, 12), fill)
        knob = 19 if state == "on" else 3
        box(toggle, (knob, 3, 12, 10), "hearth7" if state == "on" else "steel2")
        if state == "on":
            mark = drawn(TICK)
            put(toggle, recoloured_tick(mark), knob + 2, 4)
        else:
            box(toggle, (knob + 3, 7, 6, 2), "night2")
        yield Piece(f"toggle/{state}", toggle)


def recoloured_tick(mark: Picture) -> Picture:
    """The tick in a dark tone, without its edge."""
    result = mark.copy()
    result[mark == INDEX["ink"]] = CLEAR
    result[mark == INDEX["tide6"]] = INDEX["tide2"]
    return result


def slider() -> Iterator[Piece]:
    """Track, filled track (calm and focused), knob."""
    track = blank(3, 6, "ink")
    box(track, (1, 1, 1, 4), "night2")
    yield Piece("slider/track", track, (1, 1, 1, 1))
    for name, colour, shine in (("calm", "tide4", "tide5"), ("focus", "hearth5", "hearth6")):
        fill = blank(3, 4, colour)
        row(fill, 0, 2, 0, shine)
        yield Piece(f"slider/{name}", fill, (1, 1, 1, 1))
    knob = blank(10, 17, "ink")
    box(knob, (1, 1, 8, 15), "hearth7")
    box(knob, (7, 1, 2, 15), "night6")
    box(knob, (4, 5, 2, 7), "steel1")
    yield Piece("slider/knob", knob)


def arrow(direction: str, colour: str) -> Picture:
    """A filled triangle."""
    flat = direction in "ud"
    picture = blank(9, 5) if flat else blank(5, 9)
    for k in range(5):
        depth = k if direction in "dr" else 4 - k
        if flat:
            row(picture, depth, 8 - depth, k, colour)
        else:
            column(picture, k, depth, 8 - depth, colour)
    return picture


def disc(colour: str) -> Picture:
    """A round button of the pad, 15x16."""
    picture = blank(15, 16)
    for shade, top in (("steel1", 1), (colour, 0)):
        for y, cut in enumerate((5, 3, 2, 1, 1, 0, 0, 0, 0, 0, 1, 1, 2, 3, 5)):
            row(picture, cut, 14 - cut, y + top, shade)
    return picture


def signs() -> Iterator[Piece]:
    """A star for par, ticks, arrows, pad buttons, the moon of lucidity."""
    yield Piece("star/full", drawn(STAR))
    yield Piece("tick", drawn(TICK))
    yield Piece("cross", drawn(CROSS))
    yield Piece("lucidity", drawn(MOON))
    for direction in "urdl":
        yield Piece(f"arrow/{direction}", arrow(direction, "hearth6"))
        yield Piece(f"arrow/{direction}_dim", arrow(direction, "night5"))
    for name, colour in BUTTONS.items():
        yield Piece(f"pad/{name}", disc(colour))
    for name, rows in SYMBOLS.items():
        yield Piece(f"symbol/{name}", drawn(rows))
    yield Piece("pad/square", disc("night5"))
    cap = key(16, "steel2")
    yield Piece("pad/cap", cap, (4, 4, 4, 4))
    corner = blank(12, 12)
    box(corner, (0, 0, 12, 3), "hearth6")
    box(corner, (0, 0, 3, 12), "hearth6")
    for name, turned in (
        ("ul", corner),
        ("ur", corner[:, ::-1]),
        ("dl", corner[::-1]),
        ("dr", corner[::-1, ::-1]),
    ):
        yield Piece(f"corner/{name}", turned.copy())


def key(height: int, top: str) -> Picture:
    """A key cap, 9 wide: a face, and a side below it."""
    deep = 3 if height > 12 else 2
    picture = blank(9, height)
    box(picture, (1, 0, 7, height), "steel1")
    box(picture, (0, 1, 9, height - 2), "steel1")
    box(picture, (1, 0, 7, height - deep), "steel2")
    box(picture, (0, 1, 9, height - deep - 2), "steel2")
    box(picture, (1, 1, 7, height - deep - 2), top)
    return picture
