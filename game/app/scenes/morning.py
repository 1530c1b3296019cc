"""The quiet panel when everybody is asleep: how it went, and where to go from here."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Device, Press
from game.app.kit import Kit
from game.app.scene import Pop, Transition
from game.app.scenes.listing import Listing
from game.app.wording import in_words
from game.levels import Dream
from game.play.progress import Best
from game.story.words import marked, tr
from game.view.pages.menu import Item, Menu
from game.view.pages.panel import Panel, Said, draw_panel

PLACE = (24, 88, 250)

WISHES = {
    "next": Button.NEXT_DREAM,
    "watch": Button.WATCH,
    "again": Button.START_OVER,
    "levels": Button.LEVELS,
}


AFTER = (Item(marked("Watch it"), "watch"), Item(marked("Dream it again"), "again"))
"""What can be done with any dream that has been escaped."""


class Morning(Listing):
    """Lies over the dream. What is chosen here becomes a wish of the dream."""

    covers: ClassVar[bool] = False

    def __init__(
        self,
        kit: Kit,
        dream: Dream,
        done: Best,
        par: tuple[int, int] | None,
        rows: Sequence[Item[str]],
        *,
        is_aided: bool = False,
    ) -> None:
        """Show an escape beside the par, if one is known, and where to go from here.

        Par is for the dream as it was made and for who finds it: what is aided has none.
        """
        super().__init__(Menu(rows))
        self._kit = kit
        self._title = tr(dream.title)
        self._words = tr("Asleep.") if len(dream.level.names) == 1 else tr("Asleep, all of you.")
        self._done = done
        self._par = None if is_aided else par

    def take(self, value: str) -> Transition | None:
        """Give the wish to the dream."""
        return Pop(WISHES[value])

    def press(self, press: Press) -> Transition | None:
        """Undo and rewind reach through: who wants another try need not choose it."""
        if press.button in (Button.UNDO, Button.REWIND):
            return Pop(press.button)
        return super().press(press)

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the panel over the dream."""
        words = [Said(self._title, "night5"), Said(in_words(self._done)), *self._about_par()]
        prompts = self._kit.prompts(device, (Button.UNDO, "Undo"))
        panel = Panel(PLACE, self._words, words, self.menu, prompts)
        draw_panel(canvas, self._kit.interface, panel)

    def _about_par(self) -> list[Said]:
        if self._par is None:
            return []
        if self._done > self._par:
            return [Said(tr("Par {par}").format(par=in_words(self._par)), "steel2")]
        said = tr("At par") if self._done == self._par else tr("Under par")
        return [Said(said, "tide6", "star/full")]
