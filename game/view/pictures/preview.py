"""A dream seen from far: its room as it is, one pixel for every pixel of the world."""

import pygame

from game.levels import Dream
from game.play import Session
from game.view.assets import Assets
from game.view.dream import picture
from game.view.framing import CANVAS, WORLD_HEIGHT

ROOM = (CANVAS[0], WORLD_HEIGHT)


def preview(assets: Assets, dream: Dream, size: tuple[int, int]) -> pygame.Surface:
    """Return the dream at its start, no larger than `size`."""
    shown = picture(assets, dream, Session(dream.level)).subsurface((0, 0, *ROOM))
    half = pygame.transform.scale(shown, (ROOM[0] // 2, ROOM[1] // 2))
    grid = dream.level.grid
    wide, high = (grid.width + 2) * 16, (grid.height + 2) * 16
    if wide <= size[0] and high <= size[1] + 16:
        area = pygame.Rect(0, 0, *size).clamp(half.get_rect())
        area.center = half.get_rect().center
        return half.subsurface(area.clip(half.get_rect())).copy()
    share = min(1.0, max(size[0] / half.get_width(), size[1] / half.get_height()))
    smaller = (round(half.get_width() * share), round(half.get_height() * share))
    return pygame.transform.smoothscale(half, smaller)
