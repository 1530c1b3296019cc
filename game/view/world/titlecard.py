"""The name of a dream and what the Net says of it, for a moment after one has come there.

It lies over the lower left of the world, where nothing is played, and goes as soon as somebody
does something.
"""

import pygame

from game.view.interface import Interface
from game.view.reading import USUAL, Reading, message_font

SHOWN = 4.0
"""Seconds for which it is there if nobody does anything."""

FADE = 0.35
PLATE = 205
"""How dark the plate behind the words is, of 255."""

LEFT, ABOVE, BETWEEN = 18, 9, 8
WIDEST = 604
"""A longer line is broken."""


class TitleCard:
    """One card, from its coming to its going."""

    def __init__(
        self, interface: Interface, title: str, line: str = "", reading: Reading = USUAL
    ) -> None:
        """Show a title, and a line below it if there is one."""
        self._interface = interface
        self._title = title
        self._font = message_font(interface.assets, reading)
        self._lines = self._font.wrap(line, WIDEST) if line else []
        self._since = 0.0
        self._plate: pygame.Surface | None = None

    @property
    def over(self) -> bool:
        """Whether nothing of it is left."""
        return self._since >= SHOWN

    def leave(self) -> None:
        """Go now: somebody has begun."""
        self._since = max(self._since, SHOWN - min(FADE, self._since))

    def pass_time(self, seconds: float) -> None:
        """Let time pass."""
        self._since += seconds

    def draw(self, canvas: pygame.Surface, foot: int, *, motion: bool = True) -> None:
        """Draw it, its foot at a line of the canvas; without motion it is there or not."""
        if self.over:
            return
        plate = self._plate = self._plate or self._painted()
        share = min(1.0, self._since / FADE, (SHOWN - self._since) / FADE) if motion else 1.0
        width, height = plate.get_size()
        canvas.blit(plate, (0, foot - height), (0, 0, round(width * share), height))

    def _painted(self) -> pygame.Surface:
        interface, font, large = self._interface, self._font, self._interface.letters.strong
        widths = [large.width(self._title), *map(font.width, self._lines)]
        below = len(self._lines) * (font.line + 1) + (BETWEEN if self._lines else 0)
        size = (max(widths) + 2 * LEFT, ABOVE + large.capitals + below + ABOVE)
        plate = pygame.Surface(size, pygame.SRCALPHA, 32)
        plate.fill((*interface.colour("ink"), interface.density(PLATE)))
        plate.fill(interface.colour("hearth5"), (0, size[1] - 1, size[0], 1))
        large.draw(plate, self._title, LEFT, ABOVE, "hearth7")
        for number, line in enumerate(self._lines):
            y = ABOVE + large.capitals + BETWEEN + number * (font.line + 1)
            font.draw(plate, line, LEFT, y, "night6")
        return plate
