"""The pause: the dream waits under it. What is chosen here becomes a wish of the dream."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Device
from game.app.kit import Kit
from game.app.scene import Home, Pop, Push, Transition
from game.app.scenes.listing import Listing
from game.play import Session
from game.story.words import marked, tr
from game.view.pages.menu import Item, Menu
from game.view.pages.panel import LARGE, Panel, Said, draw_panel

PLACE = (24, 20, 196)
FACTS = (424, 26, 192)
DARK = (0.34, 0.32, 0.48)
"""How much is left of red, green and blue."""

MIDDLE, REACH, LIGHTER = 322, 190, 0.34

WISHES = {
    "punch": Button.PUNCH,
    "over": Button.START_OVER,
    "track": Button.CLEAR_TRACK,
    "tracks": Button.CLEAR_ALL,
    "levels": Button.LEVELS,
    "skip": Button.SKIP_DREAM,
}

ALL_DREAMS = (Item(marked("All dreams"), "levels"),)


class Pause(Listing):
    """A menu at the left, facts at the right."""

    covers: ClassVar[bool] = False

    def __init__(
        self,
        kit: Kit,
        facts: Sequence[tuple[str, str]],
        note: str = "",
        ways: Sequence[Item[str]] = ALL_DREAMS,
        *,
        state: str = "",
        session: Session | None = None,
    ) -> None:
        """Show facts, the first one as a heading; `note` says why, if nobody asked for it.

        `ways` lead to other dreams; `state` says whether the loop can still be won, and the
        tracks of `session` can be read.
        """
        items = (
            Item(marked("Back to the dream"), "back"),
            Item(marked("Start over"), "over"),
            Item(marked("Clear this track"), "track"),
            Item(marked("Clear all tracks"), "tracks"),
            Item(marked("Punch in, or not"), "punch"),
            Item(marked("Settings"), "settings"),
            Item(marked("Keys"), "controls"),
            *([Item(marked("How things work"), "terms")] if session is not None else []),
            *([Item(marked("Read the tracks"), "read")] if session is not None else []),
            *ways,
            Item(marked("Wake up"), "title"),
        )
        super().__init__(Menu(items))
        self._kit = kit
        self._facts = facts
        self._state = state
        self._session = session
        self._shade = _shade()
        self._note = note or tr("The loop waits with you.")

    def take(self, value: str) -> Transition | None:
        """Go back, with a wish for the dream or without."""
        if value == "read" and self._session is not None:
            from game.app.scenes.tracks import Tracks

            return Push(Tracks(self._kit, self._session))
        if value == "terms" and self._session is not None:
            from game.app.scenes.terms import Terms

            return Push(Terms(self._kit, self._session.level))
        if value == "controls":
            from game.app.scenes.overview import Overview

            return Push(Overview(self._kit))
        if value == "settings":
            from game.app.scenes.settings import SettingsScene

            return Push(SettingsScene(self._kit))
        return Home() if value == "title" else Pop(WISHES.get(value))

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw both panels over the dream."""
        interface = self._kit.interface
        canvas.blit(self._shade, (0, 0), special_flags=pygame.BLEND_RGB_MULT)
        words = [Said(self._note, "steel2")]
        if interface.letters.percent < LARGE:
            self._draw_facts(canvas)
        else:
            words = [Said(self._told_large(), "steel2")]
        prompts = self._kit.prompts(device)
        draw_panel(canvas, interface, Panel(PLACE, tr("Paused"), words, self.menu, prompts))

    def _told_large(self) -> str:
        """Say in one paragraph what stands in the other corner in usual letters."""
        (heading, _), *facts = self._facts
        told = [heading, *(f"{name} {value}" for name, value in facts)]
        return f"{'. '.join(told)}. {self._state or self._note}"

    def _draw_facts(self, canvas: pygame.Surface) -> None:
        """Draw what there is to know in the other corner."""
        interface, font = self._kit.interface, self._kit.interface.letters.body
        (heading, _), *facts = self._facts
        area = pygame.Rect(*FACTS, 50 + (font.line + 6) * len(facts))
        tell = font.wrap(self._state, area.width - 54) if self._state else []
        area.height += 20 + len(tell) * (font.line + 3) if tell else 0
        interface.frame(canvas, "panel/quiet", area)
        x, y = area.x + 16, area.y + 14
        strong = interface.letters.strong
        wide = strong.width(heading) <= area.width - 32
        (strong if wide else font).draw(canvas, heading, x, y, "hearth7")
        y += 8
        for name, value in facts:
            y += font.line + 6
            font.draw(canvas, name, x, y, "steel2")
            font.draw(canvas, value, x + 56, y, "night6")
        y += font.line + 12
        if tell:
            canvas.fill(interface.colour("night2"), (area.x + 12, y, area.width - 24, 1))
            lost = "lost" in self._state
            x, sign = (area.x + 17, "cross") if lost else (area.x + 14, "check/on")
            interface.sign(canvas, sign, x, y + (11 if lost else 8))
        for number, line in enumerate(tell):
            colour = "steel2" if number else "bloom4" if "lost" in self._state else "tide5"
            font.draw(canvas, line, area.x + 36, y + 11 + number * (font.line + 3), colour)


def _shade() -> pygame.Surface:
    """Return what darkens the dream; in its middle it stays light enough to think."""
    shade = pygame.Surface((640, 360), 0, 32)
    for x in range(0, 640, 4):
        light = round(max(0.0, 1 - abs(x - MIDDLE) / REACH) * 4) / 4 * LIGHTER
        for top, height, more in ((0, 288, light), (288, 72, 0.0)):
            tone = [round(255 * (share + more)) for share in DARK]
            shade.fill(tone, (x, top, 4, height))
    return shade
