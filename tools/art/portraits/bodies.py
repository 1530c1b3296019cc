"""Backdrops, shoulders and heads, as far as everybody has the same."""

from typing import NamedTuple

import numpy as np

from tools.art.canvas import CLEAR, Picture, blank, box
from tools.art.palette import INDEX
from tools.art.shapes import blob, ellipse
from tools.art.strokes import paint

SIZE = 64

NIGHT = ("night1", "night2", "night3")
"""The backdrop of who sleeps."""

DREAM = ("tide1", "tide2", "tide3")
"""The backdrop of who sees something that nobody painted."""


class Cloth(NamedTuple):
    """A material: its colour, light, shade and outline."""

    mid: str
    light: str
    shade: str
    edge: str


def backdrop(field: str, outer: str, inner: str) -> Picture:
    """One field and two discs."""
    picture = blank(SIZE, SIZE, field)
    ellipse(picture, (3, 1, 58, 58), outer)
    ellipse(picture, (10, 8, 44, 44), inner)
    return picture


def bust(picture: Picture, cloth: Cloth, neck: str, neck_shade: str) -> None:
    """Shoulders with a streak of light at the left, and a neck in the jaw's shadow."""
    strokes = """
        blob edge 4,66 6,58 14,53 24,50 40,50 50,53 58,58 60,66
        blob mid 5,66 7,59 15,54 25,51 39,51 49,54 57,59 59,66
        blob shade 40,66 42,58 46,54 50,54 57,59 59,66
        blob light 8,64 9,60 15,56 22,54 16,58 12,64
        box neck 27,44,11,9
        box under 29,46,10,4
        box under 34,44,5,9
    """
    paint(picture, strokes, {**cloth._asdict(), "neck": neck, "under": neck_shade})


def head(picture: Picture, edge: str, skin: str, shade: str, *, jaw: float = 0) -> None:
    """An oval that is wider at the jaw by `jaw`, in shadow at the right."""
    low, chin = 46.5, 49.5 + jaw * 0.4
    oval = [(20, 22), (18.5, 31), (20, 39), (25 - jaw, 46), (32, chin), (39 + jaw, low)]
    oval += [(44, 40), (45.5, 31), (44, 22), (38, 16), (26, 16)]
    blob(picture, [(32.5 + (x - 32.5) * 1.06, 33 + (y - 33) * 1.045) for x, y in oval], edge)
    blob(picture, oval, skin)
    dark = [(45.5, 24), (45.5, 32), (44, 40), (39 + jaw, low), (33, chin)]
    blob(picture, [*dark, (37, 46), (41, 40), (42.5, 32), (43, 24)], shade)


def ear(picture: Picture, edge: str, skin: str, shade: str) -> None:
    """The left ear; the right one is behind the head."""
    ellipse(picture, (15, 30, 7, 9), edge)
    ellipse(picture, (16, 31, 6, 7), skin)
    box(picture, (18, 33, 2, 3), shade)


def nodding(figure: Picture) -> Picture:
    """The figure with its head leaning to the right, as of somebody who has dropped off."""
    result = figure.copy()
    for y in range(54):
        by = (60 - y) // 12
        result[y] = CLEAR
        result[y, by:] = figure[y, : SIZE - by]
    return result


def lit_by_the_dream(figure: Picture) -> None:
    """A rim of tide along the left of hair, face and shoulder."""
    edge = blank(SIZE, SIZE)
    shape = """
        blob ink 0,10 30,0 30,12 24,18 22.5,26 22.5,36 24.5,43 28,48 22,56 12,62 0,66
    """
    lit = paint(edge, shape) != CLEAR
    before = figure.copy()
    for old, new in _LIT.items():
        figure[lit & (before == INDEX[old])] = INDEX[new]


_LIT = {
    "skin3": "tide6",
    "skin4": "hearth7",
    "skin2": "tide5",
    "bloom3": "cyan",
    "hearth5": "tide4",
    "hearth7": "tide6",
}


def over(ground: Picture, figure: Picture) -> Picture:
    """A figure before its backdrop."""
    return np.where(figure == CLEAR, ground, figure).astype(np.uint8)
