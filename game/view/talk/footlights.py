"""The light that stays on those who speak while the rest of the scene steps back.

One picture larger than the canvas is made once, with the light in its middle; wherever the speakers
stand, a part of it is multiplied over the scene: one blit a frame.
"""

from functools import cache

import pygame

CANVAS = (640, 360)
STEPS = (  # width, height, red, green, blue
    (196, 150, 168, 160, 186),
    (156, 118, 194, 184, 198),
    (116, 88, 220, 208, 212),
    (80, 62, 248, 238, 236),
)
DIM = (166, 160, 188)
"""What is left of red, green and blue where no light falls, of 255."""


def dim(canvas: pygame.Surface, focus: tuple[int, int], strength: float = 1.0) -> None:
    """Darken the canvas but for the light around a pixel; with a strength of 0 nothing changes."""
    level = min(3, round(3 * strength))
    if level:
        x = max(0, min(CANVAS[0], CANVAS[0] - focus[0]))
        y = max(0, min(CANVAS[1], CANVAS[1] - focus[1]))
        canvas.blit(_lit(level), (0, 0), (x, y, *CANVAS), special_flags=pygame.BLEND_RGB_MULT)


@cache
def _lit(level: int) -> pygame.Surface:
    width, height = CANVAS
    small = pygame.Surface(CANVAS, 0, 32)
    small.fill(_weak(DIM, level))
    for across, down, *colour in STEPS:
        area = (width // 2 - across // 2, height // 2 - down // 2, across, down)
        pygame.draw.ellipse(small, _weak((colour[0], colour[1], colour[2]), level), area)
    return pygame.transform.scale_by(small, 2)


def _weak(colour: tuple[int, int, int], level: int) -> tuple[int, int, int]:
    red, green, blue = (255 - (255 - part) * level // 3 for part in colour)
    return red, green, blue
