"""All the controls on one page: keys and pad beside one another."""

from typing import ClassVar

import pygame

from game.app.buttons import Button, Device, Pointer, Press
from game.app.kit import Kit
from game.app.prompts import CONTROLS, bound
from game.app.scene import Pop, Scene, Transition
from game.story.words import tr

AREA = pygame.Rect(20, 12, 600, 336)
ROW = 16
COLUMNS = {Device.KEYBOARD: 176, Device.PAD: 440}
"""How far right of the words the keys of a device begin."""


class Overview(Scene):
    """A page to read. Every way on leads back."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit) -> None:
        """Show the bindings as they are."""
        self._kit = kit

    def press(self, press: Press) -> Transition | None:
        """Close it."""
        return Pop() if press.button in (Button.CONFIRM, Button.BACK) else None

    def point(self, pointer: Pointer) -> Transition | None:
        """Close it with a click."""
        return Pop() if pointer.kind == "down" else None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the page over what is there."""
        interface = self._kit.interface
        interface.dim(canvas, 0.6)
        interface.frame(canvas, "panel/blanket", AREA)
        x, y = AREA.x + 18, AREA.y + 14
        interface.large.draw(canvas, tr("Controls"), x, y, "hearth7")
        y += 26
        for buttons, meaning in CONTROLS:
            interface.small.draw(canvas, tr(meaning), x, y + 1, "night6")
            for each, column in COLUMNS.items():
                at = x + column
                for name in bound(buttons, each, self._kit.hands):
                    at = interface.key(canvas, name, at, y) + 4
            y += ROW
        note = tr("Timeline: click or drag to go to a beat, click a friend to switch.")
        interface.small.draw(canvas, note, x, AREA.bottom - 22, "steel2")
        prompts = self._kit.prompts(device)[1:]
        right = AREA.right - 12 - interface.prompts_width(prompts)
        interface.prompts(canvas, prompts, right, AREA.bottom - 24)
