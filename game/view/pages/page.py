"""A page of words on a panel, over the roofs of Eider Street or at the foot of a still."""

import pygame

from game.view.assets import load_picture
from game.view.caps import draw_foot
from game.view.framing import CANVAS
from game.view.interface import Interface
from game.view.pages.menu import Menu
from game.view.pictures.stills import load_still
from game.view.reading import USUAL, Reading, reading_font
from game.view.talk.plates import plate

NARROW, WIDE = 420, 584
"""How wide the panel is, for letters up to `LARGE` from line to line and above."""

LARGE = 24
MARGIN = 26
FOOT = 12
"""How far over the lower edge a panel lies that leaves a still to be seen."""


class PageView:
    """Draws a page."""

    def __init__(self, interface: Interface, reading: Reading = USUAL, still: str = "") -> None:
        """Open the picture behind it: a still of the places, or the roofs where there is none."""
        self._interface = interface
        self._font = reading_font(interface.assets, reading)
        root = interface.assets.root
        found = load_still(root / "places" / f"{still}.png") if still else None
        self._at_foot = found is not None
        self._behind = found or load_picture(root / "net_scene.png").convert(32)

    def draw(
        self,
        canvas: pygame.Surface,
        heading: str,
        text: str,
        menu: Menu[str],
        prompts: list[tuple[str, str]],
    ) -> None:
        """Draw the whole canvas."""
        interface, colour = self._interface, self._interface.colour
        canvas.blit(self._behind, (0, 0))
        width = NARROW if self._font.line <= LARGE else WIDE
        lines = self._font.wrap(text, width - 2 * MARGIN)
        letters = interface.letters
        height = 62 + letters.strong.line + letters.cap + len(lines) * self._font.line
        height += menu.height(letters)
        top = CANVAS[1] - FOOT - height if self._at_foot else 158 - height // 2
        area = pygame.Rect(320 - width // 2, max(8, top), width, height)
        canvas.blit(plate(area.size, colour("night5"), colour("ink"), interface.density(236)), area)
        x, y = area.x + MARGIN, area.y + 22
        strong = interface.letters.strong
        strong.draw(canvas, heading, x, y, "tide5")
        y += strong.line + 3
        canvas.fill(colour("night3"), (x, y, width - 2 * MARGIN, 1))
        y += 15
        for line in lines:
            self._font.draw(canvas, line, x, y, "hearth7")
            y += self._font.line
        menu.draw(canvas, interface, (x - 8, y + 12, 220))
        right = area.right - MARGIN
        draw_foot(canvas, interface, prompts, (right, area.bottom - 22), ends=True)
