"""The words of the game, each with its picture and how it works, while the dream waits."""

from typing import ClassVar

import pygame

from game.app.dreaming.glossary import terms_for
from game.app.hands.buttons import Device, Pointer
from game.app.kit import Kit
from game.app.scene import Pop, Transition
from game.app.scenes.listing import Listing
from game.rules import Level
from game.story.words import marked, tr
from game.view.pages.menu import Item, Menu
from game.view.pages.terms import TermPage

HERE = marked("here")
"""What stands after the words of this dream."""


class Terms(Listing):
    """A page over the pause."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit, here: Level | None = None) -> None:
        """Tell of a dream's things first, then of time, then of what was met before."""
        self._kit = kit
        terms = list(terms_for(here, _met(kit)))
        self._terms = {term.name: term for term, _ in terms}
        super().__init__(
            Menu([Item(term.name, term.name, HERE if own else "") for term, own in terms])
        )
        self._view = TermPage(kit.interface)

    @property
    def words(self) -> str:
        """How the chosen one works."""
        return tr(self._terms[self.menu.value].says)

    def take(self, value: str) -> Transition | None:
        """Close it: there is nothing to take."""
        del value
        return Pop()

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose with the mouse; a click beside the names closes it."""
        if self.menu.hover(pointer.x, pointer.y):
            return None
        return Pop() if pointer.kind == "down" else None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the page over what is there."""
        term = self._terms[self.menu.value]
        prompts = self._kit.prompts(device)[1:]
        self._view.draw(canvas, self.menu, (tr(term.name), self.words, term.picture), prompts)


def _met(kit: Kit) -> list[Level]:
    """Return the dreams that have been escaped."""
    entries = [entry for entry in kit.library.entries if kit.progress.best(entry.id) is not None]
    found = (kit.library.glance(entry) for entry in entries)
    return [dream.level for dream in found if dream is not None]
