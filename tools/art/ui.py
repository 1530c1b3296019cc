"""Pieces of the interface at canvas resolution, in night and warm tones.

`ui.json` holds {x, y, w, h} for each; a piece that can be stretched also has `slice`: the left,
top, right and bottom margins that keep their size, while what is between is repeated.
"""

from collections.abc import Iterator

from tools.art.canvas import Picture, blank, box, column, dot, dots, put, rgba, row
from tools.art.images import Drawing, packed
from tools.art.palette import FRIENDS
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


def slots(who: str) -> Iterator[Piece]:
    """The cells of a track, 9 high: played, played by the live friend, to come, the one now."""
    dark, mid, light = FRIENDS[who]
    stretch = (1, 1, 1, 1)
    yield Piece(f"slot/{who}_played", blank(9, 9, dark), stretch)
    yield Piece(f"slot/{who}_live", blank(9, 9, mid), stretch)
    coming = blank(9, 9, dark)
    box(coming, (1, 1, 7, 7), "ink")
    yield Piece(f"slot/{who}_coming", coming, stretch)
    now = blank(9, 9, mid)
    box(now, (1, 1, 7, 7), "ink")
    yield Piece(f"slot/{who}_now", now, stretch)
    dash = blank(8, 1)
    for x in (0, 3, 6):
        row(dash, x, x + 1, 0, light)
    yield Piece(f"slot/{who}_cursor", dash)


LANES = {  # colour of a solid beat, its shine, and of an open one in a thin lane
    "past": ("steel1", "steel1", "night2"),
    "now": ("hearth7", "hearth7", "steel2"),
    "coming": ("steel2", "night6", "night3"),
}


def lanes() -> Iterator[Piece]:
    """A device's beats: two heights, so that two lanes or four fit under the tracks.

    Two thin pixels and one are hard to tell apart, so in thin lanes an open beat is dim as well.
    """
    for name, height in (("wide", 5), ("thin", 2)):
        for when, (colour, shine, dim) in LANES.items():
            solid = blank(3, height, colour)
            if height > 2:
                dot(solid, 1, 1, shine)
            yield Piece(f"lane/{name}_solid_{when}", solid, (1, 1, 1, 1))
            line = blank(3, height)
            row(line, 0, 2, height - 1, colour if name == "wide" else dim)
            yield Piece(f"lane/{name}_open_{when}", line, (1, 0, 1, 0))


def timeline_parts() -> Iterator[Piece]:
    """Playhead, its tag, the loop's end, and the panel's upper edge with its stitches."""
    yield Piece("playhead/line", blank(2, 4, "hearth7"), (0, 1, 0, 1))
    tag = blank(5, 11)
    box(tag, (0, 0, 5, 10), "hearth7")
    row(tag, 1, 3, 10, "hearth7")
    yield Piece("playhead/tag", tag, (1, 1, 1, 1))
    end = blank(4, 6)
    column(end, 0, 0, 5, "bloom3")
    column(end, 1, 0, 5, "bloom3")
    column(end, 3, 0, 2, "bloom2")
    yield Piece("loop_end", end, (0, 0, 0, 0))
    head = blank(6, 14, "night1")
    row(head, 0, 5, 0, "night4")
    row(head, 0, 5, 1, "night2")
    row(head, 0, 2, 13, "night3")
    row(head, 3, 5, 13, "ink")
    yield Piece("timeline/head", head, (0, 0, 0, 0))
    empty = blank(2, 1, "steel1")
    yield Piece("timeline/empty", empty)
    hem = blank(6, 4, "night1")
    dots(hem, ((0, 1), (1, 1), (2, 1)), "night3")
    row(hem, 0, 5, 0, "night3")
    yield Piece("hem", hem, (0, 0, 0, 0))


def panels() -> Iterator[Piece]:
    """Frames and key caps."""
    corner = (4, 4, 4, 4)
    yield Piece("panel/plain", frame("night4", "ink"), corner)
    yield Piece("panel/quiet", frame("night3", "ink"), corner)
    yield Piece("panel/focus", frame("hearth5", "hearth1"), corner)
    yield Piece("panel/calm", frame("tide4", "tide1"), corner)
    yield Piece("panel/danger", frame("bloom2", "ink"), corner)
    for who, ramp in FRIENDS.items():
        yield Piece(f"panel/{who}", frame(ramp.mid, "ink"), corner)
    yield Piece("panel/blanket", stitched(), (8, 8, 8, 8))
    yield Piece("key/small", key(11, "night6"), (3, 2, 3, 3))
    yield Piece("key/large", key(16, "hearth7"), (3, 2, 3, 4))
    yield Piece("key/pressed", key(11, "hearth6"), (3, 2, 3, 3))


def pieces() -> list[Piece]:
    """All pieces."""
    result = [*panels(), *switches(), *slider(), *signs(), *lanes(), *timeline_parts()]
    for who in FRIENDS:
        result += slots(who)
    return result


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
