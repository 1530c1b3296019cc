"""A conversation over any scene: who speaks, what one can say, what happens meanwhile.

The first press writes a line to its end, the second goes on. Whoever holds the skip key goes past
everything that is said, as far as the next choice; a choice is never skipped.
"""

from collections.abc import Callable
from typing import ClassVar

import pygame

from game.app.buttons import Button, Context, Device, Pointer, Press
from game.app.directing import Director
from game.app.kit import Kit
from game.app.reading import reading
from game.app.scene import Pop, Push, Scene, Transition
from game.app.staging import Stageable, Still
from game.play.settings import Settings
from game.story.conversation import Conversation
from game.story.script import Choice, Line, Stage
from game.story.words import tr
from game.view.backlog import Entry
from game.view.choices import Choices
from game.view.dialogue import DialogueView, Words
from game.view.footlights import dim
from game.view.typewriter import SPEEDS, Typewriter

SKIP_AFTER = 0.6
"""Seconds for which the skip key has to be held."""

SKIP_GAP = 0.32
"""A pause longer than this between two wishes to skip: the key was let go."""

THINKING = 0.3
"""Seconds for which a choice that has just come takes no answer: nobody chooses by accident."""

MIDDLE = (320, 130)
STEP_BACK = 0.2
"""Seconds in which the scene becomes darker."""


class Talk(Scene):
    """Lies over the scene in which people talk."""

    context: ClassVar[Context] = Context.TALK
    covers: ClassVar[bool] = False
    captions_end: ClassVar[tuple[int, int]] = (634, 66)

    def __init__(
        self,
        kit: Kit,
        conversation: Conversation,
        stage: Stageable | None = None,
        *,
        then: Callable[[Conversation], Transition] | None = None,
        pause: Callable[[], Transition] | None = None,
    ) -> None:
        """Begin a conversation on a stage.

        `then` is asked what follows when all is said (nothing: this scene ends), `pause` what
        follows when the player wants to leave the game for a moment.
        """
        self.conversation = conversation
        self._kit = kit
        self._stage = stage or Still()
        self._then = then or (lambda _: Pop())
        self._pause = pause
        self._settings = kit.settings.now
        self.auto = self._settings.auto_advance
        self._take_size()
        self.director = Director(kit.audio, self._stage, shakes=_shakes(self._settings))
        self.chosen = 0
        self._line: Line | None = None
        self._answers: set[int] = set()
        self._pages: list[list[str]] = []
        self._writer = Typewriter("")
        self._over = False
        self._seconds = 0.0
        self._since = 0.0
        self._held = 0.0
        self._since_skip = SKIP_GAP
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
        return "\n".join(self._pages[0])[: self._writer.shown] if self._pages else ""

    def wake(self) -> Transition | None:
        """Follow the settings, which may have been changed over this scene."""
        before, self._settings = self._settings, self._kit.settings.now
        if reading(before) != reading(self._settings):
            self._take_size()
            if self._line is not None:
                self._lay(self._line)
                self._writer.finish()
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
                self._since_skip = 0.0
            case Button.AUTO:
                self.auto = not self.auto
                self._since = 0.0
            case Button.LOG:
                return self._open_log()
            case Button.PAUSE if self._pause is not None:
                return self._pause()
            case Button.TITLE:
                return Pop(Button.TITLE)
            case _:
                pass
        return self._end()

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose with the mouse; a click anywhere else goes on."""
        at = self._choices.at(self.options, pointer.x, pointer.y)
        if at is not None:
            self.chosen = at
        if pointer.kind == "down" and (at is not None or not self.options):
            self._confirm()
        return self._end()

    def update(self, seconds: float) -> Transition | None:
        """Write, let people move, go on by itself where the player wants that."""
        self._seconds += seconds
        self._since += seconds
        self._view.update(seconds)
        self.director.update(seconds)
        self._hold(seconds)
        now = self.conversation.now
        if isinstance(now, Stage):
            if not self.director.busy:
                self._go_on()
        elif isinstance(now, Line):
            self._write(now, seconds)
        return self._end()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the conversation over the scene."""
        speaking = self._line is not None
        if speaking:
            dim(canvas, self._focus(), self._seconds / STEP_BACK)
        self.director.darken(canvas)
        now = self.conversation.now
        if isinstance(now, Choice):
            who = self._view.look(now.who)
            self._choices.draw(canvas, self.options, self.chosen, who, tr(who.name))
        if self._line is not None and self.director.darkness < 1:
            head = self._stage.head_of(self._line.speaker)
            if head is not None:
                self._view.draw_mark(canvas, self._line.speaker, head)
            self._view.draw(canvas, self._words(self._line), self._prompts(device))
        self._draw_hold(canvas, device)

    def _come(self) -> None:
        """Begin with the step that has come; directions that take no time are passed at once."""
        self._since = 0.0
        while isinstance(now := self.conversation.now, Stage):
            self.director.perform(now)
            if self.director.busy:
                return
            self.conversation.go_on()
        if isinstance(now, Line):
            self._line = now
            self._lay(now)
        elif isinstance(now, Choice):
            self.chosen = 0

    def _lay(self, line: Line) -> None:
        self._pages = self._view.pages(line.speaker, line.mood, tr(line.text))
        self._begin_page()

    def _take_size(self) -> None:
        self._view = DialogueView(self._kit.interface, reading(self._settings))
        self._choices = Choices(self._kit.interface, self._view.font)

    def _begin_page(self) -> None:
        self._since = 0.0
        self._writer = Typewriter("\n".join(self._pages[0]), SPEEDS[self._settings.text_speed])

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
        elif isinstance(now, Line):
            if self._writer.done:
                self._turn()
            else:
                self._writer.finish()
                self._since = 0.0

    def _choose(self) -> None:
        if self._since >= THINKING:
            self._kit.audio.interface("ui.choice")
            self._answers.add(len(self.conversation.backlog))
            self.conversation.choose(self.chosen)
            self._come()

    def _turn(self) -> None:
        """Go on to the next page, or to the next step."""
        if len(self._pages) > 1:
            del self._pages[0]
            self._begin_page()
        else:
            self._go_on()

    def _move(self, options: int) -> None:
        if self.options:
            self.chosen = (self.chosen + options) % len(self.options)
            self._kit.audio.interface("ui.move")

    def _write(self, line: Line, seconds: float) -> None:
        if not self._writer.done:
            if any(letter.isalnum() for letter in self._writer.update(seconds)):
                self._kit.audio.speak(line.speaker)
            self._since = 0.0
        elif self.auto and self._since > self._settings.auto_wait:
            self._turn()

    def _hold(self, seconds: float) -> None:
        """Skip once the key has been held for long enough."""
        self._since_skip += seconds
        self._held = self._held + seconds if self._since_skip < SKIP_GAP else 0.0
        if self._held >= SKIP_AFTER and not isinstance(self.conversation.now, Choice):
            self._held, self._since_skip = 0.0, SKIP_GAP
            self._skip()

    def _skip(self) -> None:
        self.director.finish()
        while isinstance(now := self.conversation.now, Line | Stage):
            if isinstance(now, Stage) and now.verb not in PASSING:
                self.director.perform(now)
                self.director.finish()
            self._line = now if isinstance(now, Line) else self._line
            self.conversation.go_on()
        if self._line is not None:
            self._lay(self._line)
            self._pages = self._pages[-1:]
            self._writer.finish()
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

    def _focus(self) -> tuple[int, int]:
        head = self._line and self._stage.head_of(self._line.speaker)
        return (head[0], head[1] + 30) if head else MIDDLE

    def _words(self, line: Line) -> Words:
        written = tuple(self.written.split("\n"))
        done = self._writer.done and isinstance(self.conversation.now, Line)
        return Words(line.speaker, self._name(line), line.mood, written, done)

    def _prompts(self, device: Device) -> list[tuple[str, str]]:
        answering = isinstance(self.conversation.now, Choice)
        wishes = (
            (Button.CONFIRM, tr("Answer") if answering else tr("Go on")),
            (Button.LOG, tr("Log")),
            (Button.AUTO, tr("Auto: on") if self.auto else tr("Auto")),
            (Button.SKIP, tr("Hold: skip")),
        )
        return [
            (self._kit.hands.label(button, Context.TALK, device), words) for button, words in wishes
        ]

    def _draw_hold(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw how long the skip key still has to be held."""
        del device
        share = min(1.0, self._held / SKIP_AFTER)
        if share > 0.1:
            box, colour = self._view.box, self._kit.interface.colour
            width = box.width - 8
            canvas.fill(colour("night2"), (box.x + 4, box.bottom - 5, width, 2))
            canvas.fill(colour("hearth6"), (box.x + 4, box.bottom - 5, round(width * share), 2))


def _shakes(settings: Settings) -> bool:
    return settings.shake and settings.motion == "full"


PASSING = frozenset({"pause", "sound", "shake", "caption"})
"""Directions of which nothing is left once their moment is over."""
