"""A panel with something to read, over whatever is under it."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.buttons import Button, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition

AREA = pygame.Rect(60, 36, 520, 252)
MARGIN = 18


class Notice(Scene):
    """Paragraphs under a heading. Every way on leads back."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit, heading: str, paragraphs: Sequence[str]) -> None:
        """Show as many paragraphs as there is room for, and say how many are left out."""
        self._kit = kit
        self._heading = heading
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
        interface.dim(canvas, 0.5)
        interface.frame(canvas, "panel/blanket", AREA)
        x, width = AREA.x + MARGIN, AREA.width - 2 * MARGIN
        interface.large.draw(canvas, self._heading, x, AREA.y + 16, "hearth7")
        y, last = AREA.y + 44, AREA.bottom - 40
        left = len(self._paragraphs)
        for paragraph in self._paragraphs:
            high = len(interface.small.wrap(paragraph, width)) * (interface.small.line + 2)
            if y + high > last and left < len(self._paragraphs):
                break
            y = interface.lines(canvas, paragraph, (x, y, width), "night6") + 5
            left -= 1
        if left:
            interface.small.draw(canvas, f"… and {left} more", x, y, "steel2")
        interface.prompts(canvas, self._kit.prompts(device)[:1], x, AREA.bottom - 26)
