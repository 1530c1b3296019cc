"""A page of words over the sleeping roofs: what is to come, or what to know before a night."""

from collections.abc import Callable
from typing import ClassVar

import pygame

from game.app.hands.buttons import Context, Device
from game.app.kit import Kit
from game.app.reading import reading
from game.app.scene import Pop, Transition
from game.app.scenes.listing import Listing
from game.story.words import tr
from game.view.pages.menu import Item, Menu
from game.view.pages.page import PageView


class Page(Listing):
    """A heading, words, and the way on."""

    context: ClassVar[Context] = Context.MENU

    def __init__(
        self,
        kit: Kit,
        heading: str,
        text: str,
        then: Callable[[], Transition] | None = None,
        *,
        still: str = "",
    ) -> None:
        """Show words, already in the player's language, under a still if one is named."""
        super().__init__(Menu(self._items(kit)))
        self._kit = kit
        self._heading = heading
        self._text = text
        self._then = then or Pop
        self._view = PageView(kit.interface, reading(kit.settings.now), still)

    def take(self, value: str) -> Transition | None:
        """Go on."""
        del value
        return self._then()

    def leave(self) -> Transition | None:
        """Go on, too: a page is no wall."""
        return self._then()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        self._view.draw(canvas, self._heading, self._text, self.menu, self._prompts(device))

    def _items(self, kit: Kit) -> list[Item[str]]:
        del kit
        return [Item(tr("Go on"), "on")]

    def _prompts(self, device: Device) -> list[tuple[str, str]]:
        return self._kit.prompts(device)[:1]


class ContentNote(Page):
    """What a night contains, told before it begins, and the choice of the quiet version."""

    def __init__(self, kit: Kit, text: str, then: Callable[[], Transition] | None = None) -> None:
        """Show a night's note."""
        super().__init__(kit, tr("Before this night"), text, then)

    def take(self, value: str) -> Transition | None:
        """Go on, or choose the other version and stay."""
        if value == "quiet":
            self._kit.settings.change(quiet=not self._kit.settings.now.quiet)
            self.menu = Menu(self._items(self._kit), self.menu.chosen)
            return None
        return self._then()

    def _items(self, kit: Kit) -> list[Item[str]]:
        quiet = tr("on") if kit.settings.now.quiet else tr("off")
        return [Item(tr("Go on"), "on"), Item(tr("The quiet version"), "quiet", quiet)]
