"""The sky behind a dream: it drifts, slowly, and stays where it is while a large room goes by.

    ground   night, or dawn
    drift    clouds and stars; they go sideways and come round again
    near     what hangs and lies around: mobiles, islands, hills of quilt

It is painted into the room's own picture, and only where that lets it through, when it has moved by
a pixel. So a dream whose sky rests costs nothing more, and one whose sky moves very little.
"""

from collections.abc import Iterator

import pygame

from game.rules import Level, members
from game.view.assets import Assets
from game.view.framing import CELL, Framing

PACE = 1.1
"""Pixels of the canvas a second by which it drifts: nobody sees it go, and later it has gone."""


class Heaven:
    """The sky of a dream.

    Attributes:
        gaps: where the sky can be seen, in pixels of the world.
    """

    def __init__(self, assets: Assets, night: int, level: Level, framing: Framing) -> None:
        """Open the sky of a night."""
        size = "" if framing.scale == 2 else "_large"
        sheet = assets.sheet(f"sky_{night}{size}", f"sky_1{size}")
        self._ground, self._drift, self._near = (
            sheet.frame(layer).surface for layer in ("ground", "drift", "near")
        )
        self._scale = framing.scale
        self.gaps = list(_gaps(level, framing))

    def gone(self, seconds: float) -> int:
        """Return how far it has drifted, in pixels of the world."""
        return int(seconds * PACE / self._scale) % self._drift.get_width()

    def paint(self, picture: pygame.Surface, gone: int, down: int) -> None:
        """Paint it over the picture's clip; `down` is where its upper edge is."""
        width, height = self._drift.get_size()
        for top in range(down % height - height, picture.get_height(), height):
            picture.blit(self._ground, (0, top))
            picture.blit(self._drift, (gone, top))
            if gone:
                picture.blit(self._drift, (gone - width, top))
            picture.blit(self._near, (0, top))


def _gaps(level: Level, framing: Framing) -> Iterator[pygame.Rect]:
    """Yield what lies around a room, and each stretch of void in it."""
    left, top, width, height = framing.room
    all_width, all_height = framing.size
    around = (
        (0, 0, all_width, top),
        (0, top + height, all_width, all_height - top - height),
        (0, top, left, height),
        (left + width, top, all_width - left - width, height),
    )
    yield from (pygame.Rect(area) for area in around if area[2] > 0 and area[3] > 0)
    stretch = pygame.Rect(0, 0, 0, 0)
    for cell in members(level.voids):
        corner = framing.corner(cell)
        if stretch and corner == stretch.topright:
            stretch.width += CELL
            continue
        if stretch:
            yield stretch
        stretch = pygame.Rect(corner, (CELL, CELL))
    if stretch:
        yield stretch
