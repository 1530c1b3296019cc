"""Natural sleep: a picture, a few slow words, and a little lucidity. There is nothing to win."""

from collections.abc import Callable
from typing import ClassVar

import pygame

from game.app.evening.directing import Director
from game.app.evening.staging import Still
from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.reading import reading
from game.app.scene import Pop, Scene, Transition
from game.story.conversation import Conversation
from game.story.script import Line, Stage
from game.story.words import tr
from game.view.caps import draw_foot
from game.view.pages.quiet import COME, QuietView
from game.view.talk.typewriter import Typewriter

SPEED = 14.0
"""Letters a second: nobody is in a hurry."""

STAYS = 3.2
"""Seconds for which a line stays by itself."""

MUSIC = "title_sleep"


class Sleep(Scene):
    """The whole canvas."""

    context: ClassVar[Context] = Context.TALK
    captions_end: tuple[int, int] = (634, 66)

    def __init__(
        self,
        kit: Kit,
        picture: int,
        conversation: Conversation | None,
        gain: int,
        then: Callable[[], Transition] | None = None,
        *,
        look: str = "",
    ) -> None:
        """Show a picture by its number, and what is said there; `gain` is the lucidity it gives.

        `look` is the picture at another time of day, such as `morning`.
        """
        now = kit.settings.now
        self._kit = kit
        self._conversation = conversation
        self._gain = gain
        self._then = then or Pop
        self._still = now.motion != "full"
        self._instant = now.text_speed == "at once"
        self._view = QuietView(kit.interface, _named(picture, look), reading(now))
        self._director = Director(kit.audio, Still(), shakes=False)
        self._seconds = 0.0
        self._since = 0.0
        self._writer: Typewriter | None = None
        self._words = ""
        self._begun = False

    @property
    def moving(self) -> bool:
        """Dust sinks, words come."""
        return True

    @property
    def words(self) -> str:
        """What is to be read just now."""
        return self._words if self._writer is None else self._words[: self._writer.shown]

    @property
    def slept(self) -> bool:
        """Whether all is said."""
        talk = self._conversation
        return talk is None or talk.now is None or talk.asks

    def wake(self) -> Transition | None:
        """Let it become quiet."""
        self._kit.audio.music(MUSIC)
        return None

    def press(self, press: Press) -> Transition | None:
        """Go on; whoever is in a hurry may be."""
        if press.button in (Button.CONFIRM, Button.SKIP) and not press.repeated:
            return self._on()
        return self._then() if press.button is Button.PAUSE else None

    def point(self, pointer: Pointer) -> Transition | None:
        """Go on with a click."""
        return self._on() if pointer.kind == "down" else None

    def update(self, seconds: float) -> Transition | None:
        """Let words come, and stay a while."""
        self._seconds += seconds
        self._director.update(seconds)
        if self._seconds < COME and not self._still:
            return None
        if self._writer is not None and not self._writer.done:
            self._writer.update(seconds)
            self._since = 0.0
            return None
        self._since += seconds
        if self._director.busy or (self._writer is not None and self._since < STAYS):
            return None
        if not self.slept:
            self._next()
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the picture, the words, and at the end what it gave."""
        self._view.draw(canvas, self._seconds, still=self._still)
        self._director.darken(canvas)
        if self.words:
            self._view.draw_words(canvas, self.words)
        if self.slept and self._seconds >= COME:
            self._view.draw_gain(canvas, tr("+{gain} lucidity").format(gain=self._gain))
            label = self._kit.hands.label(Button.CONFIRM, Context.TALK, device)
            draw_foot(canvas, self._kit.interface, [(label, tr("Wake up"))], (20, 338))

    def _on(self) -> Transition | None:
        """Write a line to its end, go to the next, or leave."""
        self._seconds = max(self._seconds, COME)
        if self._writer is not None and not self._writer.done:
            self._writer.finish()
            return None
        if self.slept:
            return self._then()
        self._director.finish()
        self._next()
        return None

    def _next(self) -> None:
        """Go to the next line; a picture that says nothing more keeps its last words."""
        conversation = self._conversation
        self._since = 0.0
        while conversation is not None:
            if self._begun and not conversation.asks and conversation.now is not None:
                conversation.go_on()
            self._begun = True
            now = conversation.now
            if isinstance(now, Stage):
                self._director.perform(now)
                if self._director.busy:
                    return
                continue
            if isinstance(now, Line):
                self._words = tr(now.text)
                self._writer = Typewriter(self._words, 0.0 if self._instant else SPEED)
            return


def _named(picture: int, look: str) -> str:
    return f"sleep_{picture}" + (f"@{look}" if look else "")
