"""A panel with something to read, over whatever is under it."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition
from game.story.words import tr
from game.view.caps import draw_prompts
from game.view.pages.panel import CANVAS, LARGE

AREA = pygame.Rect(60, 36, 520, 252)
MARGIN = 18


class Notice(Scene):
    """Paragraphs under a heading. Every way on leads back."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit, heading: str, paragraphs: Sequence[str]) -> None:
        """Show as many paragraphs as there is room for, and say how many are left out."""
        self._kit = kit
        self._heading = tr(heading)
        self._paragraphs = paragraphs

    def press(self, press: Press) -> Transition | None:
        """Close it."""
        return Pop() if press.button in (Button.CONFIRM, Button.BACK) else None

    def point(self, pointer: Pointer) -> Transition | None:
        """Close it with a click."""
        return Pop() if pointer.kind == "down" else None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the panel over what is there."""
        interface = self._kit.interface
        letters = interface.letters
        interface.dim(canvas, 0.5)
        area = AREA if letters.percent < LARGE else CANVAS
        interface.frame(canvas, "panel/blanket", area)
        x, width = area.x + MARGIN, area.width - 2 * MARGIN
        y = area.y + 16
        for line in letters.strong.wrap(self._heading, width):
            letters.strong.draw(canvas, line, x, y, "hearth7")
            y += letters.strong.line + 4
        foot = area.bottom - letters.cap - 12
        self._draw_paragraphs(canvas, (x, y + 6, width), foot - letters.body.line - 4)
        caps = [((label,), words) for label, words in self._kit.prompts(device)[:1]]
        draw_prompts(canvas, interface, letters, caps, (x, foot))

    def _draw_paragraphs(
        self, canvas: pygame.Surface, place: tuple[int, int, int], last: int
    ) -> None:
        """Write as many paragraphs as there is room for."""
        (x, y, width), font = place, self._kit.interface.letters.body
        left = len(self._paragraphs)
        for paragraph in self._paragraphs:
            lines = font.wrap(paragraph, width)
            if y + len(lines) * (font.line + 2) > last and left < len(self._paragraphs):
                break
            for line in lines:
                font.draw(canvas, line, x, y, "night6")
                y += font.line + 2
            y += 5
            left -= 1
        if left:
            font.draw(canvas, tr("… and {number} more").format(number=left), x, y, "steel2")
