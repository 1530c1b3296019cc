"""Boxes with cut corners that one can just see through, and tabs: what words stand on."""

from functools import lru_cache

import pygame

from game.view.assets import RGB

SEEN_THROUGH = 244
"""How dense a box is, of 255: what lies behind is felt and does not disturb."""


@lru_cache(maxsize=64)
def plate(
    size: tuple[int, int], edge: RGB, fill: RGB, density: int = SEEN_THROUGH
) -> pygame.Surface:
    """Return a box with an edge of one pixel; it is kept, so do not change it."""
    width, height = size
    picture = pygame.Surface(size, pygame.SRCALPHA, 32)
    for x, y in ((2, 0), (1, 1), (0, 2)):
        picture.fill(edge, (x, y, width - 2 * x, height - 2 * y))
    for x, y in ((3, 1), (2, 2), (1, 3)):
        picture.fill((*fill, density), (x, y, width - 2 * x, height - 2 * y))
    return picture


@lru_cache(maxsize=16)
def tab(size: tuple[int, int], colour: RGB, edge: RGB) -> pygame.Surface:
    """Return a tab: one colour, an edge around it, the upper corners cut."""
    width, height = size
    picture = pygame.Surface((width + 2, height + 2), pygame.SRCALPHA, 32)
    picture.fill(edge)
    picture.fill(colour, (1, 1, width, height))
    for x in (1, width):
        picture.set_at((x, 1), edge)
    for x in (0, width + 1):
        picture.set_at((x, 0), (0, 0, 0, 0))
    return picture
