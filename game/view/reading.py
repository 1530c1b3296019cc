"""Letters for reading in lines, in the size that the player wants: 100 to 200 per cent."""

import pygame

from game.view.assets import Assets
from game.view.text import Font


class Doubled(Font):
    """A font whose every pixel is four."""

    def __init__(self, assets: Assets, sheet: str) -> None:
        """Take the letters of a sheet."""
        super().__init__(assets, sheet)
        self.line *= 2
        self.height *= 2
        self._above *= 2
        self._doubled: dict[tuple[str, str], pygame.Surface] = {}

    def width(self, text: str) -> int:
        """Return how wide a line is."""
        return 2 * super().width(text)

    def rendered(self, text: str, colour: str) -> pygame.Surface:
        """Return one line as a picture."""
        found = self._doubled.get((text, colour))
        if found is None:
            if len(self._doubled) > 60:
                self._doubled.clear()
            found = pygame.transform.scale_by(super().rendered(text, colour), 2)
            self._doubled[text, colour] = found
        return found

    def _set(self, text: str) -> pygame.Surface:
        line = pygame.Surface((max(1, super().width(text)), self.height // 2), pygame.SRCALPHA, 32)
        x = 0
        for sign in text:
            left, top, width = self._place(sign)
            line.blit(self._sheet.picture, (x, 0), (left, top, width, self.height // 2))
            x += width + self._gap
        return line


def reading_font(assets: Assets, percent: int = 100) -> Font:
    """Return the letters of conversation, about so large."""
    if percent >= 175:
        return Doubled(assets, "font_story")
    if percent > 100:
        return Font(assets, "font_large")
    return Font(assets, "font_story")
