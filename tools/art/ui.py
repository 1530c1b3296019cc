"""Pieces of the interface at canvas resolution, in night and warm tones.

`ui.json` holds {x, y, w, h} for each; a piece that can be stretched also has `slice`: the left,
top, right and bottom margins that keep their size, while what is between is repeated.
"""

from collections.abc import Iterator

from tools.art.canvas import Picture, blank, box, column, put, rgba, row
from tools.art.images import Drawing, packed
from tools.art.widgets import Piece, key, signs, slider, switches


def frame(edge: str, fill: str) -> Picture:
    """A panel with cut corners and an edge of one pixel, 16x16."""
    picture = blank(16, 16)
    for inset, (x, y) in enumerate(((2, 0), (1, 1), (0, 2))):
        box(picture, (x, y, 16 - 2 * x, 16 - 2 * y), edge)
        reach = 3 - inset
        box(picture, (reach, 1 + inset, 16 - 2 * reach, 14 - 2 * inset), fill)
    row(picture, 2, 13, 0, edge)
    row(picture, 2, 13, 15, edge)
    column(picture, 0, 2, 13, edge)
    column(picture, 15, 2, 13, edge)
    box(picture, (3, 1, 10, 14), fill)
    box(picture, (1, 3, 14, 10), fill)
    box(picture, (2, 2, 12, 12), fill)
    return picture


def stitched() -> Picture:
    """The blanket panel, 24x24: a line of stitches four pixels inside, eight a stretch."""
    picture = blank(24, 24)
    small = frame("night5", "ink")
    for left, x in ((0, 0), (8, 16)):
        for top, y in ((0, 0), (8, 16)):
            put(picture, small[top : top + 8, left : left + 8], x, y)
    box(picture, (8, 0, 8, 24), "ink")
    box(picture, (0, 8, 24, 8), "ink")
    for y in (0, 23):
        row(picture, 8, 15, y, "night5")
    for x in (0, 23):
        column(picture, x, 8, 15, "night5")
    for y in (4, 19):
        row(picture, 8, 11, y, "night3")
    for x in (4, 19):
        column(picture, x, 8, 11, "night3")
    return picture


def panels() -> Iterator[Piece]:
    """Frames and key caps."""
    corner = (4, 4, 4, 4)
    yield Piece("panel/plain", frame("night4", "ink"), corner)
    yield Piece("panel/quiet", frame("night3", "ink"), corner)
    yield Piece("panel/focus", frame("hearth5", "hearth1"), corner)
    yield Piece("panel/calm", frame("tide4", "tide1"), corner)
    yield Piece("panel/danger", frame("bloom2", "ink"), corner)
    yield Piece("panel/blanket", stitched(), (8, 8, 8, 8))
    yield Piece("key/small", key(11, "night6"), (3, 2, 3, 3))
    yield Piece("key/large", key(16, "hearth7"), (3, 2, 3, 4))


def pieces() -> list[Piece]:
    """All pieces."""
    return [*panels(), *switches(), *slider(), *signs()]


def draw() -> Drawing:
    """The sheet and its list."""
    named = {piece.name: piece for piece in pieces()}
    pixels, places = packed({name: rgba(piece.picture) for name, piece in named.items()}, 128)
    listed: dict[str, object] = {}
    for name, place in places.items():
        margins = named[name].margins
        entry: dict[str, object] = dict(zip("xywh", place, strict=True))
        listed[name] = entry if margins is None else {**entry, "slice": list(margins)}
    return Drawing(pixels, listed)
