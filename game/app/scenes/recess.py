"""A moment of rest in the story: go on, keep the evening, settings, or leave."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.buttons import Button, Device
from game.app.kit import Kit
from game.app.scene import Pop, Push, Transition
from game.app.scenes.listing import Listing
from game.story.words import tr
from game.view.menu import Item, Menu

CORNER, WIDTH = (24, 60), 230
MARGIN = 18


class Recess(Listing):
    """Lies over the waking world or the Net."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit, note: str = "", more: Sequence[Item[str]] = ()) -> None:
        """Offer what can be done just now; `note` says why, if nobody asked for it."""
        items = (
            Item(tr("Go on"), "back"),
            *more,
            Item(tr("Keep this evening"), "keep"),
            Item(tr("Settings"), "settings"),
            Item(tr("To the title"), "title"),
        )
        super().__init__(Menu(items))
        self._kit = kit
        self._note = note

    def take(self, value: str) -> Transition | None:
        """Go where a row says."""
        match value:
            case "keep":
                from game.app.scenes.saves import Saves

                return Push(Saves(self._kit, keep=True))
            case "settings":
                from game.app.scenes.settings import SettingsScene

                return Push(SettingsScene(self._kit))
            case "title":
                self._kit.journey.save()
                return Pop(Button.TITLE)
            case _:
                return Pop()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the panel over the scene."""
        interface, journey = self._kit.interface, self._kit.journey
        interface.dim(canvas, 0.4)
        width = WIDTH - 2 * MARGIN
        said = self._note or journey.objective
        lines = len(interface.small.wrap(said, width))
        height = 96 + self.menu.height + lines * (interface.small.line + 2)
        area = pygame.Rect(*CORNER, WIDTH, height)
        interface.frame(canvas, "panel/blanket", area)
        x, y = area.x + MARGIN, area.y + 14
        interface.large.draw(canvas, journey.chapter, x, y, "hearth7")
        y = interface.lines(canvas, said, (x, y + 20, width), "steel2")
        lucidity = tr("Lucidity {number}").format(number=journey.now.lucidity)
        interface.sign(canvas, "lucidity", x, y + 2)
        interface.small.draw(canvas, lucidity, x + 14, y + 3, "night6")
        self.menu.draw(canvas, interface, x - 8, y + 18, width + 16)
        interface.prompts(canvas, self._kit.prompts(device), x - 6, area.bottom - 22)
