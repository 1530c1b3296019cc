"""The names on the cups of Dot's shelf: paper tags, written small, in the canvas's own pixels."""

from collections.abc import Sequence

import pygame

from game.story.place import Box
from game.view.assets import Assets
from game.view.text import Font

LIST = "cups"
"""The list of a map's Screen that is no screen but a shelf."""

MARGIN, GAP, HIGH = 4, 6, 13


class Cups:
    """Tags that hang from the edge of a shelf, the oldest at the right."""

    def __init__(self, assets: Assets, font: Font, shelf: Box, names: Sequence[str]) -> None:
        """Hang them along the top of a box, which is in pixels of the place."""
        self._edge, self._paper = assets.colour("hearth1"), assets.colour("hearth7")
        self._tags: list[tuple[pygame.Surface, int]] = []
        self._right, self._top = shelf.x + shelf.width, shelf.y
        left = 0
        for name in names:
            written = font.rendered(name, "bloom2")
            left -= written.get_width() + 2 * MARGIN
            self._tags.append((written, left))
            left -= GAP
        self._above = (font.height - HIGH) // 2

    def draw(self, canvas: pygame.Surface, corner: tuple[int, int], scale: int) -> None:
        """Draw them on a canvas on which a pixel of the place is `scale` pixels."""
        right = (self._right - corner[0]) * scale
        y = (self._top - corner[1]) * scale
        for written, left in self._tags:
            area = pygame.Rect(right + left, y, written.get_width() + 2 * MARGIN, HIGH)
            if area.colliderect(canvas.get_rect()):
                canvas.fill(self._edge, area)
                canvas.fill(self._paper, area.inflate(-2, -2))
                canvas.blit(written, (area.x + MARGIN, area.y - self._above))
