"""News that runs over the screens of a place, one line after another, letter by letter sideways."""

from collections.abc import Sequence

import pygame

from game.story.place import Screen
from game.view.text import Font

SPEED = 26
"""Pixels of the place a second."""

GAP = 40
"""Pixels between two lines of news."""

COLOURS = ("tide6", "hearth6", "bloom4")


class News:
    """What runs over one screen."""

    def __init__(self, font: Font, screen: Screen, lines: Sequence[str], *, late: int = 0) -> None:
        """Run `lines` for ever, beginning with another one for each screen."""
        self.box = pygame.Rect(screen.box)
        shown = [*lines[late % len(lines) :], *lines[: late % len(lines)]] if lines else []
        colour = COLOURS[0] if self.box.width < 80 else COLOURS[1]
        self._pieces = [font.rendered(line, colour) for line in shown]
        self._widths = [piece.get_width() + GAP for piece in self._pieces]
        self._around = sum(self._widths)
        self._above = (font.height - self.box.height) // 2

    def draw(self, world: pygame.Surface, corner: tuple[int, int], seconds: float) -> None:
        """Draw what is on the screen just now."""
        area = self.box.move(-corner[0], -corner[1])
        if not self._pieces or not area.colliderect(world.get_rect()):
            return
        world.set_clip(area)
        x = area.x + area.width // 3 - int(seconds * SPEED) % self._around
        for piece, width in zip(self._pieces * 2, self._widths * 2, strict=True):
            if x < area.right and x + width > area.x:
                world.blit(piece, (x, area.y - self._above))
            x += width
        world.set_clip(None)
