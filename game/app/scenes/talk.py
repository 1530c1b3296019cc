"""A conversation over any scene: who speaks, what one can say, what happens meanwhile.

The first press writes a line to its end, the second goes on. Whoever holds the skip key goes past
everything that is said, as far as the next choice; a choice is never skipped.
"""

from collections.abc import Callable
from typing import ClassVar

import pygame

from game.app.evening.directing import PASSING, Director
from game.app.evening.easel import Easel
from game.app.evening.spoken import Spoken
from game.app.evening.staging import Stageable, Still
from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.hands.holding import Holding
from game.app.hands.prompts import TALK, talk_prompts
from game.app.kit import Kit
from game.app.reading import reading
from game.app.scene import Pop, Push, Scene, Transition
from game.story.conversation import Conversation
from game.story.script import Choice, Line, Stage
from game.story.words import tr
from game.view.talk.backlog import Entry
from game.view.talk.choices import Choices
from game.view.talk.dialogue import DialogueView, Words
from game.view.talk.footlights import dim
from game.view.talk.typewriter import SPEEDS

THINKING = 0.3
"""Seconds for which a choice that has just come takes no answer: nobody chooses by accident."""

CLEARING = frozenset({"picture", "place", "fade"})
"""Directions after which what was said last is no longer there to be read."""

MIDDLE = (320, 130)
STEP_BACK = 0.2
"""Seconds in which the scene becomes darker."""


class Talk(Scene):
    """Lies over the scene in which people talk."""

    context: ClassVar[Context] = Context.TALK
    covers: ClassVar[bool] = False
    captions_end: tuple[int, int] = (634, 66)

    def __init__(
        self,
        kit: Kit,
        conversation: Conversation,
        stage: Stageable | None = None,
        *,
        then: Callable[[Conversation], Transition] | None = None,
        pause: Callable[[], Transition] | None = None,
        still: str = "",
    ) -> None:
        """Begin a conversation on a stage, or before a still.

        `then` is asked what follows when all is said (nothing: this scene ends), `pause` what
        follows when the player wants to leave the game for a moment.
        """
        self.conversation = conversation
        self._kit = kit
        self._stage = Easel(kit, stage or Still())
        self._then = then or (lambda _: Pop())
        self._pause = pause
        if still:
            self._stage.hang(still)
        self._settings = kit.settings.now
        self.auto = self._settings.auto_advance
        self._take_size()
        shakes = self._settings.shake and self._settings.motion == "full"
        self.director = Director(kit.audio, self._stage, shakes=shakes)
        self.chosen = 0
        self._spoken: Spoken | None = None
        self._answers: set[int] = set()
        self._over = False
        self._seconds = 0.0
        self._since = 0.0
        self._skipping = Holding()
        self._come()

    @property
    def moving(self) -> bool:
        """Always: the mark over the speaker's head moves, and so may the stage."""
        return True

    @property
    def options(self) -> list[str]:
        """What can be said just now."""
        now = self.conversation.now
        return [tr(option.text) for option in now.options] if isinstance(now, Choice) else []

    @property
    def written(self) -> str:
        """What stands in the box."""
        return "" if self._spoken is None else self._spoken.written

    def wake(self) -> Transition | None:
        """Follow the settings, which may have been changed over this scene."""
        before, self._settings = self._settings, self._kit.settings.now
        self._view.still = self._settings.motion != "full"
        if reading(before) != reading(self._settings):
            self._take_size()
            if self._spoken is not None:
                self._say(self._spoken.line)
                self._spoken.finish()
        return None

    def press(self, press: Press) -> Transition | None:
        """Go on, choose, look back, skip."""
        match press.button:
            case Button.CONFIRM:
                self._confirm()
            case Button.UP | Button.LEFT:
                self._move(-1)
            case Button.DOWN | Button.RIGHT:
                self._move(1)
            case Button.SKIP:
                self._skipping.press()
            case Button.AUTO:
                self.auto = not self.auto
                self._since = 0.0
            case Button.LOG:
                return self._open_log()
            case Button.PAUSE if self._pause is not None:
                return self._pause()
        return self._end()

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose with the mouse; a click anywhere else goes on."""
        if pointer.kind == "up":
            self._skipping.mouse = False
        spot = self._view.prompt_at(pointer.x, pointer.y)
        if pointer.kind == "down" and spot:
            return self._click(TALK[spot])
        at = self._choices.at(self.options, pointer.x, pointer.y)
        if at is not None:
            self.chosen = at
        if pointer.kind == "down" and (at is not None or not self.options):
            self._confirm()
        return self._end()

    def _click(self, button: Button) -> Transition | None:
        """Answer a click on a prompt; the one for skipping has to be held."""
        if button is Button.SKIP:
            self._skipping.mouse = True
            return None
        return self.press(Press(button))

    def update(self, seconds: float) -> Transition | None:
        """Write, let people move, go on by itself where the player wants that."""
        self._seconds += seconds
        self._since += seconds
        self._view.update(seconds)
        self.director.update(seconds)
        if self._skipping.update(seconds) and not self.conversation.asks:
            self._skip()
        now = self.conversation.now
        if isinstance(now, Stage):
            if not self.director.busy:
                self._go_on()
        elif isinstance(now, Line) and self._spoken is not None:
            self._write(self._spoken, seconds)
        return self._end()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the conversation over the scene."""
        self._stage.draw(canvas)
        spoken = self._spoken
        head = None if spoken is None else self._stage.head_of(spoken.line.speaker)
        if spoken is not None:
            focus = (head[0], head[1] + 30) if head else MIDDLE
            dim(canvas, focus, self._stage.steps_back * min(1.0, self._seconds / STEP_BACK))
        self._stage.draw_knocks(canvas)
        self.director.darken(canvas)
        now = self.conversation.now
        if isinstance(now, Choice):
            who = self._view.look(now.who)
            self._choices.draw(canvas, self.options, self.chosen, who, tr(who.name))
        if spoken is not None and (self.director.darkness < 1 or isinstance(now, Line)):
            if head is not None and self.director.darkness < 1:
                self._view.draw_mark(canvas, spoken.line.speaker, head)
            asks = self.conversation.asks
            prompts = talk_prompts(self._kit.hands, device, answers=asks, auto=self.auto)
            self._view.draw(canvas, self._words(spoken), prompts)
        self._view.draw_hold(canvas, self._skipping.share)

    def _come(self) -> None:
        """Begin with the step that has come; directions that take no time are passed at once."""
        self._since = 0.0
        while isinstance(now := self.conversation.now, Stage):
            if now.verb in CLEARING:
                self._spoken = None
            self.director.perform(now)
            if self.director.busy:
                return
            self.conversation.go_on()
        if isinstance(now, Line):
            self._say(now)
        elif isinstance(now, Choice):
            self.chosen = 0

    def _say(self, line: Line) -> None:
        pages = self._view.pages(line.speaker, line.mood, tr(line.text))
        self._spoken = Spoken(line, pages, SPEEDS[self._settings.text_speed])

    def _take_size(self) -> None:
        self._view = DialogueView(self._kit.interface, reading(self._settings))
        self._choices = Choices(self._kit.interface, self._view.font, self._view.box)

    def _go_on(self) -> None:
        self.conversation.go_on()
        self._come()

    def _confirm(self) -> None:
        now = self.conversation.now
        if isinstance(now, Stage):
            self.director.finish()
            self._go_on()
        elif isinstance(now, Choice):
            self._choose()
        elif self._spoken is not None:
            self._since = 0.0
            if self._spoken.done:
                self._turn(self._spoken)
            else:
                self._spoken.finish()

    def _choose(self) -> None:
        if self._since >= THINKING:
            self._kit.audio.interface("ui.choice")
            self._answers.add(len(self.conversation.backlog))
            self.conversation.choose(self.chosen)
            self._come()

    def _turn(self, spoken: Spoken) -> None:
        """Go on to the next page, or to the next step."""
        self._since = 0.0
        if not spoken.turn():
            self._go_on()

    def _move(self, options: int) -> None:
        if self.options:
            self.chosen = (self.chosen + options) % len(self.options)
            self._kit.audio.interface("ui.move")

    def _write(self, spoken: Spoken, seconds: float) -> None:
        if not spoken.done:
            self._since = 0.0
            if spoken.update(seconds) and self._name(spoken.line):
                self._kit.audio.speak(spoken.line.speaker)
        elif self.auto and self._since > self._settings.auto_wait:
            self._turn(spoken)

    def _skip(self) -> None:
        """Go past all that is said, up to the next choice; carry out what leaves a trace."""
        self._skipping.release()
        self.director.finish()
        while isinstance(now := self.conversation.now, Line | Stage):
            if isinstance(now, Line):
                self._say(now)
            elif now.verb not in PASSING:
                self.director.perform(now)
                self.director.finish()
            self.conversation.go_on()
        if self._spoken is not None:
            self._spoken.end()
        self._come()

    def _end(self) -> Transition | None:
        """Return what follows, once, when all is said."""
        if self.conversation.now is not None or self._over:
            return None
        self._over = True
        return self._then(self.conversation)

    def _open_log(self) -> Transition:
        from game.app.scenes.backlog import Backlog

        said = [
            Entry(line.speaker, self._name(line), tr(line.text), chosen=number in self._answers)
            for number, line in enumerate(self.conversation.backlog)
        ]
        return Push(Backlog(self._kit, self._view, said))

    def _name(self, line: Line) -> str:
        return tr(self._view.look(line.speaker).name) if line.speaker else ""

    def _words(self, spoken: Spoken) -> Words:
        line = spoken.line
        written = tuple(spoken.written.split("\n"))
        done = spoken.done and isinstance(self.conversation.now, Line)
        return Words(line.speaker, self._name(line), line.mood, written, done, not spoken.done)
