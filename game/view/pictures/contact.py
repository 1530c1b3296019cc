"""A contact sheet: many dreams on one picture, each at its start, with its name below."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.levels import Dream
from game.play import Session
from game.view.assets import Assets
from game.view.dream import picture
from game.view.framing import CANVAS, WORLD_HEIGHT
from game.view.text import Font

PRINT = (CANVAS[0] // 2, WORLD_HEIGHT // 2)
GAP = 8
LABEL = 16
MOST_COLUMNS = 4


class Print(NamedTuple):
    """What one place on the sheet shows: a dream, or of a map that cannot be read nothing."""

    label: str
    dream: Dream | None


def contact_sheet(assets: Assets, prints: Sequence[Print]) -> pygame.Surface:
    """Return the sheet; it is as near to a square as its prints allow."""
    columns = next(
        n for n in range(1, MOST_COLUMNS + 1) if n * n * 2 >= len(prints) or n == MOST_COLUMNS
    )
    rows = -(-len(prints) // columns)
    width, height = PRINT[0] + GAP, PRINT[1] + LABEL + GAP
    sheet = pygame.Surface((columns * width + GAP, rows * height + GAP), 0, 32)
    sheet.fill(assets.colour("ink"))
    font = Font(assets)
    for number, own in enumerate(prints):
        x, y = GAP + number % columns * width, GAP + number // columns * height
        if own.dream is not None:
            shown = picture(assets, own.dream, Session(own.dream.level))
            world = shown.subsurface((0, 0, CANVAS[0], WORLD_HEIGHT))
            pygame.transform.smoothscale(world, PRINT, sheet.subsurface((x, y, *PRINT)))
        font.draw(sheet, _fitting(font, own.label), x, y + PRINT[1] + 3, "night6")
    return sheet


def _fitting(font: Font, text: str) -> str:
    while font.width(text) > PRINT[0]:
        text = text[:-2] + "…"
    return text
