"""What lies over a place: what one can turn to, what there is to do, where one is."""

import pygame

from game.view.caps import draw_key, key_width
from game.view.framing import CANVAS
from game.view.interface import Interface
from game.view.reading import USUAL, Reading, message_font

PLATE = 190
"""How dark the plates behind words are, of 255."""

PROMPT_HEIGHT = 20
TITLE = 2.6
"""Seconds for which the name of a place is shown."""

FADE = 0.5
OBJECTIVE_AT = (14, 12)
OBJECTIVE_WIDTH = 360


class Signposts:
    """Draws signs over the world."""

    def __init__(self, interface: Interface, reading: Reading = USUAL) -> None:
        """Draw with the pieces of `interface`, words as the player reads them."""
        self._interface = interface
        self._font = message_font(interface.assets, reading)
        self._told = pygame.Rect(0, 0, 0, 0)
        self._plates: dict[tuple[int, int, int], pygame.Surface] = {}

    def prompt(self, canvas: pygame.Surface, at: tuple[int, int], label: str, words: str) -> None:
        """Draw a key and what it does, its foot at a pixel of the canvas."""
        interface, font, letters = self._interface, self._font, self._interface.letters
        width = key_width(letters, label) + font.width(words) + 19
        height = max(PROMPT_HEIGHT, font.capitals + 13, letters.cap + 4)
        x = max(4, min(CANVAS[0] - width - 4, at[0] - width // 2))
        y = max(4, min(CANVAS[1] - height - 4, at[1] - height))
        if self._told.colliderect((x, y, width, height)):
            y = self._told.bottom + 4
        self._plate(canvas, pygame.Rect(x, y, width, height))
        end = draw_key(canvas, interface, letters, label, (x + 4, y + (height - letters.cap) // 2))
        font.draw(canvas, words, end + 6, y + (height - font.capitals) // 2, "hearth7")

    def objective(self, canvas: pygame.Surface, words: str, strength: float) -> None:
        """Draw what there is to do, in the upper left; 1 is fully there."""
        self._told = pygame.Rect(0, 0, 0, 0)
        if not words or strength <= 0:
            return
        font = self._font
        lines = font.wrap(words, OBJECTIVE_WIDTH)
        width = max(map(font.width, lines)) + 26
        height = len(lines) * (font.line + 2) + 9
        x, y = OBJECTIVE_AT
        y -= round((1 - min(1.0, strength)) * (height + y))
        self._told = pygame.Rect(x, y, width, height)
        self._plate(canvas, self._told)
        colour = self._interface.colour
        canvas.fill(colour("hearth6"), (x, y + 2, 2, height - 4))
        for row in range(5):
            canvas.fill(colour("hearth6"), (x + 8, y + 6 + row, 1 + min(row, 4 - row) * 2, 1))
        for number, line in enumerate(lines):
            font.draw(canvas, line, x + 18, y + 6 + number * (font.line + 2), "hearth7")

    def title(self, canvas: pygame.Surface, words: str, seconds: float) -> None:
        """Draw the name of a place for a moment after one has come there."""
        if seconds >= TITLE:
            return
        font = self._interface.letters.strong
        width = font.width(words) + 36
        strength = min(1.0, seconds / FADE, (TITLE - seconds) / FADE)
        shown = round(width * strength)
        area = pygame.Rect(0, CANVAS[1] - 46, width, font.capitals + 16)
        canvas.set_clip((0, area.y, shown, area.height))
        self._plate(canvas, area)
        canvas.fill(self._interface.colour("hearth5"), (0, area.bottom - 1, width, 1))
        font.draw(canvas, words, 18, area.y + 9, "hearth7")
        canvas.set_clip(None)

    def _plate(self, canvas: pygame.Surface, area: pygame.Rect) -> None:
        dense = self._interface.density(PLATE)
        plate = self._plates.get((*area.size, dense))
        if plate is None:
            plate = pygame.Surface(area.size, pygame.SRCALPHA, 32)
            plate.fill((*self._interface.colour("ink"), dense))
            for x in (0, area.width - 1):
                for y in (0, area.height - 1):
                    plate.set_at((x, y), (0, 0, 0, 0))
            if len(self._plates) > 60:
                self._plates.clear()
            self._plates[*area.size, dense] = plate
        canvas.blit(plate, area)
