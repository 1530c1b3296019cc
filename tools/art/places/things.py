"""Furniture kept as text, in the folder `things` beside this module.

A file begins with a remark; every thing has a line "== name" and its strokes, one a line, with
places relative to the thing's own point:

    == mug
    box hearth1 -1,-1,6,6            strokes as in `tools.art.strokes`
    box $cup 0,0,4,4                 a colour that the place gives when it puts the thing there
    *box hearth6 1,-2,2,1            a star: it shines by itself
    thick ink 3 0,0 8,4              a line so many pixels wide
    tiny ink 2,2 OPEN                letters of 3x5
    word bloom4 0,0 NAPS             letters of the small font; wide: of the large one
    fade night1 night2 0,0,9,9       from one colour to another, downwards, in a pattern
    shadow .7 -2,8,12,4              an ellipse in which less light falls
    use name 4,2 cup=hearth7         another thing of the file, with its colours
    grid name 0,0                    a picture from `grids/places.txt`
"""

from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tools.art.canvas import CLEAR, Picture, blank
from tools.art.places.backdrop import Backdrop
from tools.art.places.strokes import Point, draw, moved
from tools.art.places.surfaces import Place

FOLDER = Path(__file__).parent / "things"


class Stroke(NamedTuple):
    """One line of a thing: what is drawn, whether it shines, and the words after it."""

    kind: str
    shines: bool
    words: tuple[str, ...]


@cache
def sections(name: str) -> dict[str, tuple[str, ...]]:
    """The lines of every part of a file, by the part's name."""
    text = (FOLDER / f"{name}.txt").read_text(encoding="utf-8")
    parts = {}
    for part in text.split("\n== ")[1:]:
        title, *lines = part.split("\n")
        parts[title.strip()] = tuple(line for line in lines if line.strip())
    return parts


def strokes(lines: tuple[str, ...]) -> Iterator[Stroke]:
    """Lines as strokes."""
    for line in lines:
        kind, *words = line.split()
        yield Stroke(kind.lstrip("*"), kind.startswith("*"), tuple(words))


class Things:
    """The things of one file and of `common.txt`; those in `dark` do not shine."""

    def __init__(self, name: str, dark: frozenset[str] = frozenset()) -> None:
        self.parts = {**sections("common"), **sections(name)}
        self.dark = dark

    def put(
        self, backdrop: Backdrop, name: str, x: int = 0, y: int = 0, *, foot: int = 0, **roles: str
    ) -> None:
        """Draw a thing with its own point at (x, y); `roles` are its colours by `$name`."""
        pen = Pen(backdrop, foot, shining=name not in self.dark)
        self.write(pen, name, (x, y), roles)
        pen.lift()

    def put_within(self, backdrop: Backdrop, place: Place, name: str, x: int, y: int) -> None:
        """Draw as much of a thing as is inside a rectangle."""
        pen = Pen(backdrop, 0, shining=name not in self.dark, within=place)
        self.write(pen, name, (x, y), {})
        pen.lift()

    def write(self, pen: "Pen", name: str, at: Point, roles: Mapping[str, str]) -> None:
        """Draw a thing with a pen that is down already."""
        for kind, shines, words in strokes(self.parts[name]):
            chosen = [roles[word[1:]] if word.startswith("$") else word for word in words]
            if kind == "use":
                part, place, *more = chosen
                inner = dict(pair.split("=") for pair in more)
                given = {key: roles.get(word.lstrip("$"), word) for key, word in inner.items()}
                x, y = moved(place, at)
                self.write(pen, part, (x, y), {**roles, **given})
            elif kind == "shadow":
                pen.shadow(float(chosen[0]), at, chosen[1])
            else:
                draw(pen.on(shines=shines), kind, at, chosen)


class Pen:
    """Collects strokes that belong to one thing, and lays them as often as they stop shining."""

    def __init__(
        self, backdrop: Backdrop, foot: int, *, shining: bool, within: Place | None = None
    ) -> None:
        self.backdrop, self.foot, self.shining = backdrop, foot, shining
        x, y, width, height = within or (0, 0, backdrop.width, backdrop.height)
        self.outside = np.ones((backdrop.height, backdrop.width), bool)
        self.outside[y : y + height, x : x + width] = False
        self.picture = backdrop.blank()
        self.shines = False

    def on(self, *, shines: bool) -> Picture:
        """The picture to draw on."""
        if (shines and self.shining) != self.shines:
            self.lift()
            self.shines = shines and self.shining
        return self.picture

    def lift(self) -> None:
        """Lay what was drawn so far."""
        self.picture[self.outside] = CLEAR
        self.backdrop.lay(self.picture, shines=self.shines, foot=self.foot)
        self.picture = self.backdrop.blank()

    def shadow(self, factor: float, at: Point, place: str) -> None:
        """Darken an ellipse of what lies there."""
        self.lift()
        dark = blank(self.backdrop.width, self.backdrop.height)
        draw(dark, "disc", at, ["ink", place])
        self.backdrop.darken(dark != CLEAR, factor)
