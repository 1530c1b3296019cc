"""Letters in the size that the player wants: for words, for what is chosen, for caps of keys."""

from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple, TypeAlias

import pygame

from game.view.assets import Assets
from game.view.interface import PAD_SIGNS, Interface
from game.view.reading import USUAL, Doubled, Plain, Reading
from game.view.text import Font

Prompt: TypeAlias = tuple[tuple[str, ...], str]
"""Keys, and what they do."""

SMALL_PLAIN = 15
"""The size of plain letters that are as high as the small ones."""

CAP = 5
"""How much higher than its line the cap of a key is."""


class Lettering(NamedTuple):
    """Two weights of one size.

    Attributes:
        percent: how large letters are, 100 to 200.
        body: what one reads.
        strong: what is chosen, and headings.
    """

    percent: int
    body: Font
    strong: Font

    @property
    def cap(self) -> int:
        """How high the cap of a key is."""
        return self.body.line + CAP


@lru_cache(maxsize=16)
def lettering(assets: Assets, reading: Reading = USUAL) -> Lettering:
    """Return the letters of somebody who wants to read so."""
    percent = reading.percent
    if reading.style == "plain":
        plain = Plain(assets, round(SMALL_PLAIN * percent / 100))
        return Lettering(percent, plain, plain)
    if percent >= 175:
        doubled = Doubled(assets, "font_small")
        return Lettering(percent, doubled, doubled)
    if percent > 125:
        large = Font(assets, "font_large")
        return Lettering(percent, large, large)
    body = Font(assets, "font_story" if percent > 100 else "font_small")
    return Lettering(percent, body, Font(assets, "font_large"))


def key_width(letters: Lettering, label: str) -> int:
    """Return how wide the cap of a key or the button of a pad is."""
    if label in PAD_SIGNS:
        return letters.cap - 1
    return letters.body.width(label) + 8


def draw_key(
    canvas: pygame.Surface,
    interface: Interface,
    letters: Lettering,
    label: str,
    at: tuple[int, int],
    *,
    pad: bool = False,
) -> int:
    """Draw the cap of a key, or the button of a pad; return where it ends."""
    (x, y), font, cap = at, letters.body, letters.cap
    above = (cap - 1 - font.capitals) // 2
    width = key_width(letters, label)
    if label in PAD_SIGNS:
        disc = interface.assets.sheet("ui").frame(PAD_SIGNS[label]).surface
        if cap > disc.get_height():
            disc = pygame.transform.scale(disc, (cap - 1, cap))
        canvas.blit(disc, (x, y))
        left = x + (disc.get_width() - font.width(label[1])) // 2
        font.draw(canvas, label[1], left, y + above, "ink")
        return x + width
    interface.frame(canvas, "pad/cap" if pad else "key/large", pygame.Rect(x, y, width, cap))
    font.draw(canvas, label, x + 4, y + above, "ink")
    return x + width


def draw_prompts(
    canvas: pygame.Surface,
    interface: Interface,
    letters: Lettering,
    prompts: Sequence[Prompt],
    at: tuple[int, int],
) -> list[pygame.Rect]:
    """Draw keys and what they do in one row; return where each prompt lies."""
    areas = []
    x, y = at
    under = y + (letters.cap - letters.body.line) // 2 + 1
    for labels, meaning in prompts:
        left = x
        for label in labels:
            x = draw_key(canvas, interface, letters, label, (x, y)) + 3
        x = letters.body.draw(canvas, meaning, x + 3, under, "night6")
        areas.append(pygame.Rect(left, y, x - left, letters.cap))
        x += 14
    return areas
