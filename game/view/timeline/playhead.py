"""The line on the timeline that tells which beat it is; it alone is drawn each frame."""

from functools import cache

import pygame

from game.view.assets import Assets
from game.view.framing import CANVAS
from game.view.text import Font
from game.view.timeline.beats import Scale
from game.view.timeline.measures import Measures

WAKE = ((0.1, 100), (0.22, 70), (0.36, 44), (0.52, 24))
"""What the playhead leaves behind on a long way: at which shares of it, and alpha."""

VEIL, BESIDE = 110, 3
"""How dense the line is over the middle of a beat, of 255, and how far from its ends it is so."""


class Playhead:
    """Draws the playhead of a timeline."""

    def __init__(self, assets: Assets, font: Font, measures: Measures) -> None:
        """Write the beat in a font."""
        self._assets = assets
        self._font = font
        self._measures = measures
        self._wake = cache(self._paint_wake)

    def draw(self, canvas: pygame.Surface, scale: Scale, origin: float, playhead: float) -> None:
        """Draw it where it is on its way from `origin`."""
        paper, at = self._assets.colour("hearth7"), self._measures
        playhead = max(scale.first, min(playhead, scale.end))
        x = scale.x(playhead)
        gone = playhead - max(scale.first, min(origin, scale.end))
        size = at.glyphs
        top = at.top + at.header - 2
        if abs(gone) > 1:
            for share, alpha in WAKE:
                behind = scale.x(playhead - gone * share)
                canvas.blit(self._wake(alpha), (behind - 1, top), (0, 0, 3, CANVAS[1]))
        aside = abs(x - scale.x(round(playhead)))
        if aside > BESIDE * size:
            # On its way it passes over what was done, which can be read through it.
            canvas.blit(self._wake(VEIL), (x - size, top), (0, 0, 2 * size, CANVAS[1]))
        else:
            canvas.fill(paper, (x - size, top, 2 * size, at.tracks - at.header + 2))
        text = str(round(playhead))
        width = self._font.width(text) + 6
        box = pygame.Rect(x - width // 2, at.top + 2, width, at.header - 4)
        canvas.fill(paper, box)
        canvas.fill(paper, (x - 2 * size, top, 4 * size, 1))
        above = (box.height - self._font.capitals) // 2
        self._font.draw(canvas, text, box.x + 3, box.y + above, "ink")

    def _paint_wake(self, alpha: int) -> pygame.Surface:
        height = self._measures.tracks - self._measures.header + 2
        wake = pygame.Surface((4, height), pygame.SRCALPHA, 32)
        wake.fill((*self._assets.colour("hearth7"), alpha))
        return wake
