"""Letters for reading in lines, in the size that the player wants: 100 to 200 per cent."""

import re
from typing import NamedTuple

import pygame

from game.view.assets import RGB, Assets
from game.view.text import Font

PLAIN = 18
"""The size of plain letters at 100 per cent: their capitals are as high as those of pixels."""

MIDDLE = 130
"""Up to here the large letters of the headings are large enough."""

KEPT = 200

TURNS = {"→": 0, "↑": 90, "←": 180, "↓": 270}
ARROWS = frozenset(TURNS)
PARTS = re.compile("([→↑←↓])")


class Doubled(Font):
    """A font whose every pixel is four."""

    def __init__(self, assets: Assets, sheet: str) -> None:
        """Take the letters of a sheet."""
        super().__init__(assets, sheet)
        self.line *= 2
        self.height *= 2
        self.capitals *= 2
        self._above *= 2
        self._doubled: dict[tuple[str, str], pygame.Surface] = {}

    def width(self, text: str) -> int:
        """Return how wide a line is."""
        return 2 * super().width(text)

    def rendered(self, text: str, colour: str) -> pygame.Surface:
        """Return one line as a picture."""
        found = self._doubled.get((text, colour))
        if found is None:
            if len(self._doubled) > 60:
                self._doubled.clear()
            found = pygame.transform.scale_by(super().rendered(text, colour), 2)
            self._doubled[text, colour] = found
        return found

    def _set(self, text: str) -> pygame.Surface:
        line = pygame.Surface((max(1, super().width(text)), self.height // 2), pygame.SRCALPHA, 32)
        x = 0
        for sign in text:
            left, top, width = self._place(sign)
            line.blit(self._sheet.picture, (x, 0), (left, top, width, self.height // 2))
            x += width + self._gap
        return line


class Plain(Font):
    """Smooth letters without serifs, for whom pixels are hard to read: pygame's own."""

    def __init__(self, assets: Assets, pixels: int) -> None:
        """Write letters so high, from the top of an accent to the foot of a g."""
        pygame.font.init()
        self._assets = assets
        self._letters = pygame.font.Font(None, pixels)
        self.line = self._letters.get_linesize() + pixels // 6
        self.height = self._letters.get_height()
        self.capitals = _capitals(self._letters)
        self._above = self._letters.get_ascent() - self.capitals
        self._colours: dict[tuple[str, str], pygame.Surface] = {}

    def width(self, text: str) -> int:
        """Return how wide a line is."""
        if ARROWS.isdisjoint(text):
            return self._letters.size(text)[0]
        parts = PARTS.split(text)
        return sum(self.capitals if p in ARROWS else self._letters.size(p)[0] for p in parts if p)

    def rendered(self, text: str, colour: str) -> pygame.Surface:
        """Return one line as a picture; it is kept, so do not change it."""
        found = self._colours.get((text, colour))
        if found is None:
            if len(self._colours) >= KEPT:
                self._colours.clear()
            found = self._set_plain(text, self._assets.colour(colour))
            self._colours[text, colour] = found
        return found

    def _set_plain(self, text: str, colour: RGB) -> pygame.Surface:
        """Return a line with the arrows in it, which these letters lack."""
        if ARROWS.isdisjoint(text):
            return self._letters.render(text, True, colour)
        line = pygame.Surface((self.width(text), self.height), pygame.SRCALPHA, 32)
        x = 0
        for part in PARTS.split(text):
            if part in ARROWS:
                place = (x, self._letters.get_ascent() - self.capitals)
                line.blit(_arrow(part, self.capitals, colour), place)
            elif part:
                line.blit(self._letters.render(part, True, colour), (x, 0))
            x += self.width(part)
        return line


class Reading(NamedTuple):
    """How the player wants to read.

    Attributes:
        percent: how large letters are, 100 to 200.
        style: `pixel`, or `plain` for letters without pixels.
    """

    percent: int = 100
    style: str = "pixel"


USUAL = Reading()


def reading_font(assets: Assets, reading: Reading = USUAL) -> Font:
    """Return the letters in which texts are read.

    Plain ones are pygame's own sans, so there is nothing to be shipped.
    """
    if reading.style == "plain":
        return Plain(assets, round(PLAIN * reading.percent / 100))
    if reading.percent >= 175:
        return Doubled(assets, "font_story")
    if reading.percent > MIDDLE:
        return Doubled(assets, "font_small")
    return Font(assets, "font_large" if reading.percent > 100 else "font_story")


def message_font(assets: Assets, reading: Reading = USUAL) -> Font:
    """Return the letters of short messages: small where nothing else is wanted."""
    return Font(assets) if reading == USUAL else reading_font(assets, reading)


def _arrow(sign: str, size: int, colour: RGB) -> pygame.Surface:
    """Return an arrow as high and as wide as a capital is high."""
    picture = pygame.Surface((size, size), pygame.SRCALPHA, 32)
    middle, half, wide = size // 2, max(2, size // 3), max(1, size // 6)
    picture.fill(colour, (0, middle - wide // 2, size - half, wide))
    for step in range(half + 1):
        column = (size - 1 - step, middle - step, 1, 2 * step + 1)
        picture.fill(colour, column)
    return pygame.transform.rotate(picture, TURNS[sign])


def _capitals(letters: pygame.font.Font) -> int:
    """Return how high capitals are."""
    metrics = letters.metrics("H")
    return int(metrics[0][3]) if metrics and metrics[0] else letters.get_ascent()
