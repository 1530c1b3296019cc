"""What one may say: boxes above the dialogue, one of them chosen by place, shape and value."""

from collections.abc import Sequence

import pygame

from game.view.interface import Interface
from game.view.talk.plates import plate, tab
from game.view.talk.speakers import Speaker
from game.view.text import Font

RIGHT = 620
ABOVE = 12
"""How far over the dialogue the boxes end."""

WIDTH = 262
INSET = 10
"""How far the boxes that are not chosen stand back."""

LABEL = 24
PADDING = 6


class Choices:
    """Draws the boxes, and knows where they lie."""

    def __init__(self, interface: Interface, font: Font, dialogue: pygame.Rect) -> None:
        """Draw with the letters of conversation over the box where it is held."""
        self._interface = interface
        self._font = font
        self._bottom = dialogue.y - ABOVE

    def areas(self, options: Sequence[str]) -> list[pygame.Rect]:
        """Return where the boxes lie, from above; a long option is several lines high."""
        width = self._width(options)
        heights = [self._height(option, width) for option in options]
        y = self._bottom - sum(heights) - 4 * (len(options) - 1)
        areas = []
        for height in heights:
            areas.append(pygame.Rect(RIGHT - width, y, width, height))
            y += height + 4
        return areas

    def at(self, options: Sequence[str], x: int, y: int) -> int | None:
        """Return the box under a point."""
        areas = self.areas(options)
        return next((n for n, area in enumerate(areas) if area.collidepoint(x, y)), None)

    def draw(
        self, canvas: pygame.Surface, options: Sequence[str], chosen: int, who: Speaker, name: str
    ) -> None:
        """Draw all of them, and over them who it is that answers."""
        colour = self._interface.colour
        self._draw_name(canvas, who, name, self.areas(options)[0])
        for number, (option, area) in enumerate(zip(options, self.areas(options), strict=True)):
            here = number == chosen
            if here:
                box = plate(area.size, colour("hearth5"), colour("hearth1"))
                canvas.blit(box, area)
                canvas.fill(colour("hearth5"), (area.x + 1, area.y + 3, 4, area.height - 6))
                self._draw_arrow(canvas, area.x + 11, area.centery)
            else:
                size = (area.width - INSET, area.height)
                box = plate(size, colour("night3"), colour("ink"), self._interface.density(226))
                canvas.blit(box, (area.x + INSET, area.y))
            self._draw_words(canvas, option, area, "hearth7" if here else "night6")

    def _draw_name(
        self, canvas: pygame.Surface, who: Speaker, name: str, first: pygame.Rect
    ) -> None:
        font, colour = self._interface.letters.body, self._interface.colour
        size = font.width(name) + 28, font.capitals + 8
        x, y = first.x + INSET, first.y - size[1] - 2
        canvas.blit(tab(size, colour(who.edge), colour("ink")), (x - 1, y - 1))
        shape = self._interface.assets.sheet("portraits").frame(f"shape/{who.shape}").surface
        canvas.blit(shape, (x + 6, y + (size[1] - shape.get_height()) // 2))
        font.draw(canvas, name, x + 20, y + 4, "ink")

    def _draw_words(
        self, canvas: pygame.Surface, option: str, area: pygame.Rect, colour: str
    ) -> None:
        y = area.y + PADDING + 1
        for line in self._font.wrap(option, area.width - LABEL - 10):
            self._font.draw(canvas, line, area.x + LABEL, y, colour)
            y += self._font.line - 2

    def _draw_arrow(self, canvas: pygame.Surface, x: int, y: int) -> None:
        colour = self._interface.colour("hearth6")
        for row in range(-4, 5):
            canvas.fill(colour, (x, y + row, 5 - abs(row), 1))

    def _width(self, options: Sequence[str]) -> int:
        longest = max(map(self._font.width, options), default=0)
        return min(max(WIDTH, longest + LABEL + 14), RIGHT - 200)

    def _height(self, option: str, width: int) -> int:
        lines = len(self._font.wrap(option, width - LABEL - 10))
        return 2 * PADDING + lines * (self._font.line - 2) - 4
