"""The quiet panel when everybody is asleep: how it went, and where to go from here."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.buttons import Button, Device, Press
from game.app.kit import Kit
from game.app.scene import Pop, Transition
from game.app.scenes.listing import Listing
from game.app.wording import in_words
from game.levels import Dream
from game.play.progress import Best
from game.view.menu import Item, Menu

AREA = pygame.Rect(24, 96, 250, 186)
MARGIN = 18

WISHES = {
    "next": Button.NEXT_DREAM,
    "watch": Button.WATCH,
    "again": Button.START_OVER,
    "levels": Button.LEVELS,
}


AFTER = (Item("Watch it", "watch"), Item("Dream it again", "again"))
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
        is_eased: bool = False,
    ) -> None:
        """Show an escape beside the par, if one is known, and where to go from here.

        Par is for the dream as it was made, so an eased one has none.
        """
        super().__init__(Menu(rows))
        self._kit = kit
        self._title = dream.title
        self._words = "Asleep." if len(dream.level.names) == 1 else "Asleep, all of you."
        self._done = done
        self._par = None if is_eased else par

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
        interface = self._kit.interface
        interface.frame(canvas, "panel/blanket", AREA)
        x, y = AREA.x + MARGIN, AREA.y + 14
        interface.large.draw(canvas, self._words, x, y, "hearth7")
        interface.small.draw(canvas, self._title, x, y + 20, "night5")
        end = interface.small.draw(canvas, in_words(self._done), x, y + 34, "night6")
        self._draw_par(canvas, end + 12, y + 34)
        self.menu.draw(canvas, interface, x - 8, y + 52, AREA.width - 2 * MARGIN + 16)
        prompts = self._kit.prompts(device, (Button.UNDO, "Undo"))
        interface.prompts(canvas, prompts, x - 6, AREA.bottom - 18)

    def _draw_par(self, canvas: pygame.Surface, x: int, y: int) -> None:
        if self._par is None:
            return
        interface = self._kit.interface
        if self._done > self._par:
            interface.small.draw(canvas, f"par {in_words(self._par)}", x, y, "steel2")
            return
        said = "At par" if self._done == self._par else "Under par"
        area = pygame.Rect(x, y - 3, interface.small.width(said) + 26, 15)
        interface.frame(canvas, "panel/calm", area)
        interface.sign(canvas, "star/full", x + 5, y - 2)
        interface.small.draw(canvas, said, x + 20, y, "tide6")
