"""The mark over a head: who speaks, or whom one walks as."""

import pygame

from game.view.interface import Interface

TALL, WIDE = 8, 14


def draw_head_mark(
    canvas: pygame.Surface, interface: Interface, edge: str, at: tuple[int, int]
) -> None:
    """Draw a triangle that points down, its upper middle at a pixel of the canvas."""
    colour, (x, y) = interface.colour, at
    for row in range(TALL + 1):
        half = TALL - row
        canvas.fill(colour("ink"), (x - half - 1, y + row, 2 * half + 2, 2))
    for row in range(TALL):
        half = TALL - 1 - row
        canvas.fill(colour(edge), (x - half, y + row, 2 * half, 1))
    canvas.fill(colour("hearth7"), (x - WIDE // 2, y, WIDE, 1))
