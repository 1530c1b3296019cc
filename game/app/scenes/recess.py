"""A moment of rest in the story: go on, keep the evening, settings, or leave."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.hands.buttons import Device
from game.app.kit import Kit
from game.app.scene import Home, Pop, Push, Transition
from game.app.scenes.listing import Listing
from game.story.words import tr
from game.view.pages.menu import Item, Menu
from game.view.pages.panel import Panel, Said, draw_panel

PLACE = (24, 60, 230)


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
            Item(tr("How things work"), "terms"),
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
            case "terms":
                from game.app.scenes.terms import Terms

                return Push(Terms(self._kit))
            case "title":
                self._kit.journey.save()
                return Home()
            case _:
                return Pop()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the panel over the scene."""
        interface, journey = self._kit.interface, self._kit.journey
        interface.dim(canvas, 0.4)
        lucidity = tr("Lucidity {number}").format(number=journey.now.lucidity)
        said = self._note or journey.objective
        words = [Said(said, "steel2")] if said else []
        words.append(Said(lucidity, "night6", "lucidity"))
        prompts = self._kit.prompts(device)
        draw_panel(canvas, interface, Panel(PLACE, journey.chapter, words, self.menu, prompts))
