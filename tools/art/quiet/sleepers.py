"""Beds seen from their foot, a portrait's head on the pillow: one sees at once who lies there.

A `Bed` says where it stands; the parts are drawn back to front, so that a picture can put light,
rails or boots between them.
"""

from typing import NamedTuple

from tools.art.canvas import CLEAR, Picture, blank, box, dots, mirrored, put, row
from tools.art.portraits import anya, bodies, finn, lila, marc, shadow
from tools.art.quiet.light import HEIGHT
from tools.art.shapes import ellipse
from tools.art.strokes import paint

PEOPLE = {"lila": lila, "marc": marc, "anya": anya, "finn": finn, "shadow": shadow}
CHIN = 50
"""The row of a portrait at which the blanket begins."""

MARKS = {  # 17x17
    "lila": "poly mark 8.5,2 15,8.5 8.5,15 2,8.5\npoly field 8.5,6 11,8.5 8.5,11 6,8.5",
    "marc": "box mark 3,3,11,11\nbox field 6,6,5,5",
    "anya": "disc mark 2,2,13,13\ndisc field 5,5,7,7",
    "finn": "poly mark 8.5,1 16,14 1,14\npoly field 8.5,7 11,11 6,11",
    "shadow": "poly mark 8.5,2 15,8.5 8.5,15 2,8.5\npoly field 8.5,6 11,8.5 8.5,11 6,8.5",
}


class Blanket(NamedTuple):
    """Its colours: the field, its shade, its turned edge, its seams."""

    field: str
    shade: str
    edge: str
    seam: str


BLANKETS = {
    "lila": Blanket("hearth5", "hearth4", "skin4", "hearth3"),
    "marc": Blanket("azure", "night3", "steel2", "tide2"),
    "anya": Blanket("hearth6", "hearth5", "hearth7", "hearth4"),
    "finn": Blanket("cyan", "tide4", "tide6", "tide3"),
    "shadow": Blanket("night2", "night1", "night5", "ink"),
}


class Bed(NamedTuple):
    """Whose it is, the middle of it, the row of the chin, half of its width."""

    who: str
    x: int
    chin: int
    half: int = 36

    @property
    def head(self) -> list[int]:
        """Above the head, in pixels of the canvas."""
        return [2 * self.x, 2 * (self.chin - CHIN - 2)]


def board(picture: Picture, bed: Bed, *, top: int = 46, deep: int = HEIGHT) -> None:
    """The board behind the pillow, from `top` rows above the chin, `deep` rows down."""
    x, y, half = bed.x, bed.chin - top, bed.half
    box(picture, (x - half - 3, y - 1, 2 * half + 6, deep), "ink")
    box(picture, (x - half - 2, y, 2 * half + 4, deep - 2), "skin1")
    row(picture, x - half - 2, x + half + 1, y, "skin2")
    box(picture, (x - half + 3, y + 5, 2 * half - 6, deep - 7), "hearth2")
    for post in (x - half - 4, x + half):
        box(picture, (post - 1, y - 5, 6, deep + 4), "ink")
        box(picture, (post, y - 4, 4, deep + 2), "skin1")
        box(picture, (post, y - 4, 4, 2), "skin2")


def pillow(picture: Picture, bed: Bed, *, dim: bool = False) -> None:
    """A pillow with the hollow of a head."""
    linen, shade = ("night5", "night4") if dim else ("hearth7", "night6")
    x, y, half = bed.x, bed.chin, bed.half - 3
    ellipse(picture, (x - half, y - 35, 2 * half, 44), "ink")
    ellipse(picture, (x - half + 1, y - 34, 2 * half - 2, 42), shade)
    ellipse(picture, (x - half + 1, y - 34, 2 * half - 5, 34), linen)
    ellipse(picture, (x - 22, y - 30, 44, 40), shade)


def face(picture: Picture, bed: Bed, mood: str, lean: int = 0) -> None:
    """The head of a portrait; `lean` tilts it to the right (1) or to the left (-1)."""
    figure = PEOPLE[bed.who].draw(mood)
    if lean:
        figure = bodies.nodding(figure) if lean > 0 else mirrored(bodies.nodding(mirrored(figure)))
    figure[CHIN + 6 :] = CLEAR
    put(picture, figure, bed.x - 32, bed.chin - CHIN)


def cover(picture: Picture, bed: Bed, foot: int = HEIGHT + 6, flare: int = 8) -> None:
    """The blanket from the chin down to a row, wider by `flare` there; its edge is turned back."""
    colours = BLANKETS[bed.who]._asdict()
    x, y, half = bed.x, bed.chin, bed.half
    wide = half + flare
    left, right = f"{x - half}", f"{x + half}"
    strokes = f"""
        poly ink {x - half - 1},{y + 4} {x},{y - 2} {x + half + 1},{y + 4} {x + wide + 1},{foot + 1} {x - wide - 1},{foot + 1}
        poly field {left},{y + 5} {x},{y - 1} {right},{y + 5} {x + wide},{foot} {x - wide},{foot}
        poly shade {x + half * 0.4},{y + 8} {right},{y + 8} {x + wide},{foot} {x + wide * 0.55},{foot}
        poly shade {x - half + 4},{y + 22} {x - half * 0.6},{y + 16} {x - wide * 0.5},{foot} {x - wide + 4},{foot}
        curve seam {x - half * 0.5},{y + 9} {x - half * 0.55},{y + 22} {x - wide * 0.45},{foot}
        curve seam {x + half * 0.6},{y + 9} {x + half * 0.55},{y + 22} {x + wide * 0.7},{foot}
        poly edge {left},{y + 4} {x},{y - 2} {right},{y + 4} {x + half + 2},{y + 12} {x},{y + 6} {x - half - 2},{y + 12}
        line seam {x - half - 2},{y + 12} {x},{y + 6} {x + half + 2},{y + 12}
    """  # noqa: E501
    paint(picture, strokes, colours)
    mark = paint(blank(17, 17), MARKS[bed.who], {**colours, "mark": colours["edge"]})
    put(picture, mark, x - 8, y + 18)


def hand(picture: Picture, x: int, y: int, skin: tuple[str, str]) -> None:
    """A fist round something, seen from above."""
    ellipse(picture, (x - 1, y - 1, 11, 9), "hearth2")
    ellipse(picture, (x, y, 9, 7), skin[0])
    dots(picture, ((x + 2, y + 5), (x + 4, y + 6), (x + 6, y + 5)), skin[1])
