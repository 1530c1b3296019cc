"""Before a new game takes the place of the one that the game has kept by itself."""

from typing import ClassVar

import pygame

from game.app.hands.buttons import Device
from game.app.kit import Kit
from game.app.scene import Pop, Push, Replace, Transition
from game.app.scenes.listing import Listing
from game.story.words import tr
from game.view.pages.menu import Item, Menu
from game.view.pages.panel import Panel, Said, draw_panel

PLACE = (24, 150, 320)


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
            from game.app.evening.nightfall import next_scene

            return Replace(next_scene(self._kit))
        return Pop()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the panel over the title."""
        self._kit.interface.dim(canvas, 0.4)
        saved = self._kit.journey.slots.read("auto")
        where = "" if saved is None else saved.chapter
        said = tr("{where}. A new game takes its place.").format(where=where)
        heading, prompts = tr("There is an evening already"), self._kit.prompts(device)
        panel = Panel(PLACE, heading, [Said(said, "steel2")], self.menu, prompts)
        draw_panel(canvas, self._kit.interface, panel)
