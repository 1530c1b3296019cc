"""What high contrast does to pictures: an outline round what counts, grey dimness for the rest."""

from functools import lru_cache

import pygame

from game.view.assets import RGB

WHITE: RGB = (255, 255, 255)
DIM = (92, 92, 104)
"""What is left of a backdrop, of 255."""

CORNER = 5
"""How long the arms of a bracket are."""


@lru_cache(maxsize=2000)
def outlined(picture: pygame.Surface, colour: RGB) -> pygame.Surface:
    """Return a picture with a line of one pixel round all of it; it is larger by one each way."""
    width, height = picture.get_size()
    found = pygame.Surface((width + 2, height + 2), pygame.SRCALPHA, 32)
    shape = pygame.mask.from_surface(picture)
    edge = shape.to_surface(setcolor=colour, unsetcolor=(0, 0, 0, 0))
    found.fblits([(edge, at) for at in ((0, 1), (2, 1), (1, 0), (1, 2))])
    found.blit(picture, (1, 1))
    return found


def toned(picture: pygame.Surface) -> pygame.Surface:
    """Return a backdrop without its colours and most of its light."""
    grey = pygame.transform.grayscale(picture)
    grey.fill(DIM, special_flags=pygame.BLEND_RGB_MULT)
    return grey


def bracket(surface: pygame.Surface, area: pygame.Rect) -> None:
    """Draw the four corners of a frame around an area."""
    for x, arm in ((area.left, 0), (area.right - 1, 1 - CORNER)):
        for y, rise in ((area.top, 0), (area.bottom - 1, 1 - CORNER)):
            surface.fill(WHITE, (x + arm, y, CORNER, 1))
            surface.fill(WHITE, (x, y + rise, 1, CORNER))
