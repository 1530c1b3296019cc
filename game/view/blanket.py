"""The loop's end: a blanket is pulled across the dream, and under it everything is as at the start.

It moves at one speed from right to left and nothing flashes: what was is to its left, what is now
to its right.
"""

import pygame

from game.view.assets import Assets
from game.view.framing import CANVAS, WORLD_HEIGHT

WIDE = 200
SLANT = 96
"""How much further right the blanket is at the top than at the bottom."""

FOLDED = 26
"""How wide the turned-over seam at its leading edge is."""

STRIP = 4


class Blanket:
    """The quilt that is pulled over a dream."""

    def __init__(self, assets: Assets) -> None:
        """Sew it when it is first needed."""
        self._assets = assets
        self._quilt: pygame.Surface | None = None

    def draw(self, canvas: pygame.Surface, before: pygame.Surface, progress: float) -> None:
        """Lay the blanket over a canvas that shows what is; `before` is what was."""
        if self._quilt is None:
            self._quilt = self._sew()
        span = CANVAS[0] + WIDE + SLANT
        lead = round(CANVAS[0] - span * progress)
        for top in range(0, WORLD_HEIGHT, STRIP):
            edge = lead + SLANT * (WORLD_HEIGHT - top) // WORLD_HEIGHT + WIDE // 2
            if edge > 0:
                canvas.blit(before, (0, top), (0, top, min(edge, CANVAS[0]), STRIP))
        canvas.blit(self._quilt, (lead, 0))

    def _sew(self) -> pygame.Surface:
        """Return the quilt: patches between stitched seams, a lit hem before, a rose one behind."""
        colour = self._assets.colour
        quilt = pygame.Surface((WIDE + SLANT, WORLD_HEIGHT), pygame.SRCALPHA, 32)
        for y in range(WORLD_HEIGHT):
            left = SLANT * (WORLD_HEIGHT - y) // WORLD_HEIGHT
            quilt.fill(colour("night4"), (left, y, WIDE, 1))
            for x in range(WIDE):
                seam = (x + y // 3) % 32 < 2 or (y - x // 3) % 32 < 2
                thread = (x + y) % 6 < 3
                if seam:
                    tone = "night5" if thread else "night3"
                    quilt.fill(colour(tone), (left + x, y, 1, 1))
            for x, wide, tone in (
                (0, 4, "hearth7"),
                (4, 4, "night6"),
                (8, FOLDED - 8, "night5"),
                (WIDE - 10, 6, "night3"),
                (WIDE - 4, 4, "bloom3"),
            ):
                quilt.fill(colour(tone), (left + x, y, wide, 1))
        return quilt
