"""One picture of every sprite with its name, for whoever looks for one or judges them side by side.

Families stand one under the other, a family being what is before the stroke in a name; each frame
has the rest of its name under it, and behind it the cell that its anchor puts it in.
"""

from collections.abc import Iterator
from itertools import groupby
from typing import NamedTuple

import pygame

from game.view.assets import GROUND, Assets, Sheet, Sprite
from game.view.framing import CELL
from game.view.text import Font

SHEETS = (
    ("sprites", "Everybody and everything in a dream"),
    ("people", "Everybody in the waking world"),
    ("tiles", "The room"),
    ("ui", "The interface"),
)
WIDTH = 1280
MARGIN = 92
"""The names of families stand in it."""

GAP = 6
TITLE = 26
ROW = 12
"""Room for the name under a frame."""


class Placed(NamedTuple):
    """Something on the page: a frame with its name, or a heading without one."""

    x: int
    y: int
    text: str
    sprite: Sprite | None = None
    colour: str = "night5"


def spritesheet(assets: Assets) -> pygame.Surface:
    """Return the page."""
    small, large = Font(assets), Font(assets, "font_large")
    placed: list[Placed] = []
    y = GAP
    for name, title in SHEETS:
        placed.append(Placed(GAP, y, title, colour="hearth6"))
        y += TITLE
        for family, frames in _families(assets.sheet(name)):
            placed.append(Placed(GAP, y, family, colour="night6"))
            found = list(_lay(frames, y, small))
            placed += found
            y = max(_foot(one) for one in found) + GAP
    page = pygame.Surface((WIDTH, y), 0, 32)
    page.fill(assets.colour("night1"))
    for one in placed:
        if one.sprite is None:
            font = large if one.colour == "hearth6" else small
            font.draw(page, one.text, one.x, one.y, one.colour)
        else:
            _show(page, assets, one, one.sprite)
            below = one.y + one.sprite.surface.get_height() + 2
            small.draw(page, one.text, one.x, below, one.colour)
    return page


def _families(sheet: Sheet) -> Iterator[tuple[str, list[tuple[str, Sprite]]]]:
    """Yield the families of a sheet with the names and pictures of their frames."""
    for family, names in groupby(sorted(sheet.names()), lambda name: name.partition("/")[0]):
        yield family, [(name.partition("/")[2], sheet.frame(name)) for name in names]


def _lay(frames: list[tuple[str, Sprite]], top: int, font: Font) -> Iterator[Placed]:
    """Put frames side by side in rows that are as tall as the tallest in them."""
    x, y, tall = MARGIN, top, 0
    for name, sprite in frames:
        wide, high = sprite.surface.get_size()
        needed = max(wide, font.width(name)) + GAP
        if x > MARGIN and x + needed > WIDTH:
            x, y, tall = MARGIN, y + tall + GAP, 0
        yield Placed(x, y, name, sprite)
        x, tall = x + needed, max(tall, high + ROW)


def _foot(one: Placed) -> int:
    assert one.sprite is not None
    return one.y + one.sprite.surface.get_height() + ROW


def _show(page: pygame.Surface, assets: Assets, one: Placed, sprite: Sprite) -> None:
    """Draw a frame on a plate, in its cell if it has an anchor."""
    plate = pygame.Rect((one.x, one.y), sprite.surface.get_size())
    page.fill(assets.colour("tide1"), plate)
    if sprite.ax or sprite.ay:
        left, top = one.x + sprite.ax - GROUND[0], one.y + sprite.ay - GROUND[1]
        page.fill(assets.colour("tide2"), plate.clip(pygame.Rect(left, top, CELL, CELL)))
    page.blit(sprite.surface, plate)
