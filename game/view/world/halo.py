"""Rings of light, to be added to what is drawn."""

import math

import pygame


def halo(radius: int, colour: tuple[int, int, int], strength: float) -> pygame.Surface:
    """Return rings of light to be added, doubled; the radius is in pixels of the world."""
    side = 2 * radius
    small = pygame.Surface((side, side), 0, 32)
    steps = 5
    edges = [radius * (1 - step / steps) for step in range(steps)]
    for step, reach in enumerate(edges):
        share = ((step + 0.6) / steps) ** 1.35 * strength
        ring = tuple(round(part * share) for part in colour)
        _disc(small, radius, reach, (ring[0], ring[1], ring[2]))
    return pygame.transform.scale_by(small, 2)


def _disc(surface: pygame.Surface, middle: int, reach: float, colour: tuple[int, int, int]) -> None:
    """A disc by pixel centres, without the ragged edge of a drawn circle."""
    for y in range(surface.get_height()):
        down = y + 0.5 - middle
        if abs(down) < reach:
            half = math.sqrt(reach * reach - down * down)
            left, right = math.ceil(middle - half - 0.5), math.floor(middle + half - 0.5)
            surface.fill(colour, (left, y, right - left + 1, 1))
