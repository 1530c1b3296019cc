"""The pause: the dream waits under it. What is chosen here becomes a wish of the dream."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.buttons import Button, Device
from game.app.kit import Kit
from game.app.scene import Pop, Push, Transition
from game.app.scenes.listing import Listing
from game.view.menu import Item, Menu

AREA = pygame.Rect(24, 20, 190, 262)
FACTS = (410, 20, 206)
MARGIN = 18

WISHES = {
    "punch": Button.PUNCH,
    "over": Button.START_OVER,
    "track": Button.CLEAR_TRACK,
    "tracks": Button.CLEAR_ALL,
    "levels": Button.LEVELS,
    "skip": Button.SKIP_DREAM,
    "title": Button.TITLE,
}

ALL_DREAMS = (Item("All dreams", "levels"),)


class Pause(Listing):
    """A menu at the left, facts at the right."""

    covers: ClassVar[bool] = False

    def __init__(
        self,
        kit: Kit,
        facts: Sequence[tuple[str, str]],
        note: str = "",
        ways: Sequence[Item[str]] = ALL_DREAMS,
    ) -> None:
        """Show facts, the first one as a heading; `note` says why, if nobody asked for it.

        `ways` lead to other dreams.
        """
        items = (
            Item("Back to the dream", "back"),
            Item("Start over", "over"),
            Item("Clear this track", "track"),
            Item("Clear all tracks", "tracks"),
            Item("Punch in, or not", "punch"),
            Item("Settings", "settings"),
            Item("Keys", "controls"),
            *ways,
            Item("Wake up", "title"),
        )
        super().__init__(Menu(items))
        self._kit = kit
        self._facts = facts
        self._note = note or "The loop waits with you."

    def take(self, value: str) -> Transition | None:
        """Go back, with a wish for the dream or without."""
        if value == "controls":
            from game.app.scenes.overview import Overview

            return Push(Overview(self._kit))
        if value == "settings":
            from game.app.scenes.settings import SettingsScene

            return Push(SettingsScene(self._kit))
        return Pop(WISHES.get(value))

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw both panels over the dream."""
        interface = self._kit.interface
        interface.dim(canvas, 0.4)
        interface.frame(canvas, "panel/blanket", AREA)
        x, y = AREA.x + MARGIN, AREA.y + 14
        interface.large.draw(canvas, "Paused", x, y, "hearth7")
        width = AREA.width - 2 * MARGIN
        y = interface.lines(canvas, self._note, (x, y + 20, width), "steel2")
        self.menu.draw(canvas, interface, x - 8, max(y + 4, AREA.y + 58), width + 16)
        interface.prompts(canvas, self._kit.prompts(device), x - 6, AREA.bottom - 24)
        self._draw_facts(canvas)

    def _draw_facts(self, canvas: pygame.Surface) -> None:
        interface = self._kit.interface
        (heading, _), *facts = self._facts
        area = pygame.Rect(*FACTS, 46 + 18 * len(facts))
        interface.frame(canvas, "panel/blanket", area)
        x, y = area.x + 14, area.y + 14
        wide = interface.large.width(heading) <= area.width - 28
        (interface.large if wide else interface.small).draw(canvas, heading, x, y, "hearth7")
        for name, value in facts:
            y += 18
            interface.small.draw(canvas, name, x, y + 4, "steel2")
            interface.small.draw(canvas, value, x + 48, y + 4, "night6")
