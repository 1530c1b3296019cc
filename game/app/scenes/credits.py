"""The credits: the street from night to dawn, and for every name a window that goes dark."""

from collections.abc import Callable
from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.reading import reading
from game.app.scene import Pop, Scene, Transition
from game.story.credits import Credits
from game.story.words import tr
from game.view.caps import draw_foot
from game.view.pages.street import StreetView

STAYS = 2.6
"""Seconds for which a name stays."""

GOES_DARK = 0.7
"""Seconds in which its window goes dark."""

MUSIC = "title_morning"


class CreditsScene(Scene):
    """The whole canvas. The last page waits."""

    context: ClassVar[Context] = Context.MENU

    def __init__(
        self, kit: Kit, credits_: Credits, then: Callable[[], Transition] | None = None
    ) -> None:
        """Begin with the first name."""
        self._kit = kit
        self._credits = credits_
        self._then = then or Pop
        self._view = StreetView(kit.interface, reading(kit.settings.now))
        self._since = 0.0
        self.at = 0

    @property
    def moving(self) -> bool:
        """As long as names follow one another."""
        return self.at < self._pages or self._since < GOES_DARK

    @property
    def words(self) -> tuple[str, str]:
        """Heading and name that are to be read."""
        if self.at < len(self._credits.names):
            heading, name = self._credits.names[self.at]
            return tr(heading), tr(name)
        last = self._credits.last
        return (tr("Still up"), tr(last.still_up)) if not self.over else ("", tr(last.care))

    @property
    def over(self) -> bool:
        """Whether the last page is shown."""
        return self.at >= self._pages

    def wake(self) -> Transition | None:
        """Let it be morning."""
        self._kit.audio.music(MUSIC)
        self._kit.audio.ambience("dawn")
        return None

    def press(self, press: Press) -> Transition | None:
        """Go to the next name, or leave."""
        if press.button is Button.CONFIRM:
            return self._on()
        return self._then() if press.button is Button.BACK else None

    def point(self, pointer: Pointer) -> Transition | None:
        """Go on with a click."""
        return self._on() if pointer.kind == "down" else None

    def update(self, seconds: float) -> Transition | None:
        """Let time pass; the last page stays."""
        self._since += seconds
        if self._since >= STAYS and not self.over:
            self._turn()
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the street, a name, and at the end the way back."""
        share = self.at / max(1, self._pages)
        self._view.draw(canvas, share, self._dark())
        self._view.draw_name(canvas, *self.words)
        if self.over:
            draw_foot(canvas, self._kit.interface, self._kit.prompts(device)[1:], (20, 338))

    @property
    def _pages(self) -> int:
        """How many names there are before the last page, with the one who is still up."""
        return len(self._credits.names) + bool(self._credits.last.still_up)

    def _dark(self) -> float:
        """How many windows are dark: all but one when the last name has gone."""
        names = max(1, len(self._credits.names))
        whole = min(self.at, names)
        going = min(1.0, self._since / GOES_DARK) if self.at < names else 0.0
        return (whole + going) * (self._view.windows - 1) / names

    def _on(self) -> Transition | None:
        if self.over:
            return self._then()
        self._turn()
        return None

    def _turn(self) -> None:
        self.at += 1
        self._since = 0.0
