"""The pieces that screens and panels are put together from: letters, frames, key caps.

Frames stretch: their margins keep their size and what is between is repeated. Not here: what is
on a screen, and the timeline.
"""

from collections.abc import Iterator, Sequence

import pygame

from game.view.assets import Assets
from game.view.lettering import lettering
from game.view.text import Font

KEY_HEIGHT = 11
LIGHTER = 0.72
"""How much of its density a box keeps for who wants to see through it."""

LARGE_RIM = 8
"""How much wider than a doubled symbol a button has to be for it."""

PAD_SIGNS = {
    "(A)": "pad/a",
    "(B)": "pad/b",
    "(X)": "pad/x",
    "(Y)": "pad/y",
    "Cross": "pad/x",
    "Circle": "pad/b",
    "Square": "pad/square",
    "Triangle": "pad/a",
}
"""The round buttons of a pad; letters in brackets, because a key can have the same."""


class Interface:
    """Draws pieces of the sheet `ui` and words in two sizes.

    Attributes:
        letters: the letters of menus and panels, as the player wants them.
        family: whose names the buttons of the pad have that is plugged in.
        boxes: how dense what words stand on is: `lighter`, `usual` or `opaque`.
    """

    def __init__(self, assets: Assets) -> None:
        """Take the letters and the sheet from `assets`."""
        self.assets = assets
        self.small = Font(assets, "font_small")
        self.large = Font(assets, "font_large")
        self.letters = lettering(assets)
        self.family = "xbox"
        self.boxes = "usual"
        self._sheet = assets.sheet("ui")
        self._stretched: dict[tuple[str, int, int], pygame.Surface] = {}
        self._shade = pygame.Surface((1, 1))

    def colour(self, name: str) -> tuple[int, int, int]:
        """Return a colour of the palette."""
        return self.assets.colour(name)

    def density(self, usual: int) -> int:
        """Return how dense a box is that usually has so much of 255."""
        if self.boxes == "opaque":
            return 255
        return round(usual * LIGHTER) if self.boxes == "lighter" else usual

    def sign(self, canvas: pygame.Surface, name: str, x: int, y: int) -> None:
        """Draw a piece as it is."""
        canvas.blit(self._sheet.frame(name).surface, (x, y))

    def frame(self, canvas: pygame.Surface, name: str, area: pygame.Rect) -> None:
        """Draw a piece that stretches over an area."""
        canvas.blit(self._stretch(name, area.width, area.height), area)

    def key(self, canvas: pygame.Surface, label: str, x: int, y: int) -> int:
        """Draw the cap of a key, or the button of a pad; return where it ends."""
        if label in PAD_SIGNS:
            return self._small_disc(canvas, label, x, y)
        width = self.small.width(label) + 6
        self.frame(canvas, "key/small", pygame.Rect(x, y, width, KEY_HEIGHT))
        self.small.draw(canvas, label, x + 3, y + 1, "ink")
        return x + width

    def dim(self, canvas: pygame.Surface, share: float) -> None:
        """Darken everything that is drawn, 1 for black."""
        left = round(255 * (1 - share))
        canvas.fill((left, left, left), special_flags=pygame.BLEND_RGB_MULT)

    def lines(
        self, canvas: pygame.Surface, text: str, area: tuple[int, int, int], colour: str
    ) -> int:
        """Write a text from (x, y) on, no wider than the third number; return the y after it."""
        (x, y, width), font = area, self.letters.body
        for line in font.wrap(text, width):
            font.draw(canvas, line, x, y, colour)
            y += font.line + 2
        return y

    def _small_disc(self, canvas: pygame.Surface, label: str, x: int, y: int) -> int:
        """Draw a button of the pad no higher than a small cap."""
        disc = self._sheet.frame(PAD_SIGNS[label]).surface
        pygame.draw.ellipse(canvas, disc.get_at((7, 2)), (x, y, KEY_HEIGHT, KEY_HEIGHT))
        self.on_disc(canvas, label, pygame.Rect(x, y, KEY_HEIGHT, KEY_HEIGHT), self.small)
        return x + KEY_HEIGHT

    def on_disc(self, canvas: pygame.Surface, label: str, disc: pygame.Rect, font: Font) -> None:
        """Draw what stands on a round button: its letter, or its symbol as large as letters are."""
        if label.startswith("("):
            left = disc.x + (disc.width + 1 - font.width(label[1])) // 2
            above = (disc.height - font.capitals) // 2
            font.draw(canvas, label[1], left, disc.y + above, "ink")
            return
        symbol = self._sheet.frame(f"symbol/{label.lower()}").surface
        if disc.width >= 2 * symbol.get_width() + LARGE_RIM:
            symbol = pygame.transform.scale_by(symbol, 2)
        canvas.blit(symbol, symbol.get_rect(center=disc.center))

    def _stretch(self, name: str, width: int, height: int) -> pygame.Surface:
        found = self._stretched.get((name, width, height))
        if found is None:
            picture = self._sheet.frame(name).surface
            margins = self._sheet.listing[name]["slice"]
            found = pygame.Surface((width, height), pygame.SRCALPHA, 32)
            for source, target in _patches(picture.get_size(), (width, height), margins):
                _tile(found, picture.subsurface(source), target)
            self._stretched[name, width, height] = found
        return found


def _patches(
    size: tuple[int, int], wanted: tuple[int, int], margins: Sequence[int]
) -> Iterator[tuple[pygame.Rect, pygame.Rect]]:
    """Yield the nine parts of a frame: where in the picture, and where in the stretched one."""
    left, top, right, bottom = margins
    across = _spans(size[0], wanted[0], left, right)
    along = _spans(size[1], wanted[1], top, bottom)
    for x, wide, to_x, to_wide in across:
        for y, high, to_y, to_high in along:
            if min(wide, high, to_wide, to_high) > 0:
                yield pygame.Rect(x, y, wide, high), pygame.Rect(to_x, to_y, to_wide, to_high)


def _spans(size: int, wanted: int, first: int, last: int) -> tuple[tuple[int, int, int, int], ...]:
    return (
        (0, first, 0, first),
        (first, size - first - last, first, wanted - first - last),
        (size - last, last, wanted - last, last),
    )


def _tile(surface: pygame.Surface, picture: pygame.Surface, area: pygame.Rect) -> None:
    surface.set_clip(area)
    for y in range(area.top, area.bottom, picture.get_height()):
        for x in range(area.left, area.right, picture.get_width()):
            surface.blit(picture, (x, y))
    surface.set_clip(None)
