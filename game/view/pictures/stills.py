"""Stills of the places: pictures in the world's density that fill the canvas."""

from pathlib import Path

import pygame

from game.view.assets import MissingPictureError, load_picture
from game.view.framing import CANVAS


def load_still(path: Path) -> pygame.Surface | None:
    """Return a still for the canvas; nothing where there is none."""
    try:
        picture = load_picture(path)
    except MissingPictureError:
        return None
    opaque = pygame.Surface(picture.get_size(), 0, 32)
    opaque.blit(picture, (0, 0))
    return pygame.transform.scale(opaque, CANVAS)
