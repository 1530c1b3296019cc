"""Before a new game takes the place of the one that the game has kept by itself."""

from typing import ClassVar

import pygame

from game.app.buttons import Device
from game.app.kit import Kit
from game.app.scene import Pop, Push, Replace, Transition
from game.app.scenes.listing import Listing
from game.story.words import tr
from game.view.menu import Item, Menu

AREA = pygame.Rect(24, 150, 320, 150)
MARGIN = 18


class Anew(Listing):
    """Lies over the title."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit) -> None:
        """Ask; the kind answer is chosen."""
        items = (
            Item(tr("Keep it in a slot first"), "keep"),
            Item(tr("Begin all the same"), "begin"),
            Item(tr("Back"), "back"),
        )
        super().__init__(Menu(items))
        self._kit = kit

    def take(self, value: str) -> Transition | None:
        """Keep the old game, or begin the new one."""
        journey = self._kit.journey
        if value == "keep":
            from game.app.scenes.saves import Saves

            slot = journey.slots.latest()
            return Push(Saves(self._kit, keep=True)) if slot and journey.resume(slot) else None
        if value == "begin" and journey.begin():
            from game.app.nightfall import next_scene

            return Replace(next_scene(self._kit))
        return Pop()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the panel over the title."""
        interface = self._kit.interface
        interface.dim(canvas, 0.4)
        interface.frame(canvas, "panel/blanket", AREA)
        x, y, width = AREA.x + MARGIN, AREA.y + 14, AREA.width - 2 * MARGIN
        interface.large.draw(canvas, tr("There is an evening already"), x, y, "hearth7")
        saved = self._kit.journey.slots.read("auto")
        where = "" if saved is None else saved.chapter
        said = tr("{where}. A new game takes its place.").format(where=where)
        y = interface.lines(canvas, said, (x, y + 20, width), "steel2")
        self.menu.draw(canvas, interface, x - 8, y + 4, width + 16)
        interface.prompts(canvas, self._kit.prompts(device), x - 6, AREA.bottom - 18)
