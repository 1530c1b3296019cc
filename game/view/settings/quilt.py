"""What menus lie on: a dark quilt with stitches in diamonds."""

import pygame

from game.view.interface import Interface

SIZE = (640, 360)
PITCH = 20
STITCH = 10


def quilt(interface: Interface) -> pygame.Surface:
    """Return the whole canvas covered by it."""
    small = pygame.Surface((SIZE[0] // 2, SIZE[1] // 2), 0, 32)
    small.fill(interface.colour("ink"))
    colour = interface.colour("night1")
    for y in range(0, small.get_height() + PITCH, PITCH):
        for x in range(y // PITCH % 2 * PITCH, small.get_width() + PITCH, 2 * PITCH):
            for step in (n for n in range(STITCH) if n % 3 != 2):
                for across, down in ((1, 1), (-1, 1), (1, -1), (-1, -1)):
                    place = x + across * step * 2, y + down * (STITCH - step)
                    if small.get_rect().collidepoint(place):
                        small.set_at(place, colour)
    return pygame.transform.scale(small, SIZE)
