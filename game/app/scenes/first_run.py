"""What is asked before anything sounds or moves: text, glitch, volume, captions, sets."""

from typing import Any, ClassVar

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition
from game.app.settings.sets import SETS
from game.play.settings.reading import allowed
from game.story.words import tr
from game.view.caps import Prompt
from game.view.pages.welcome import Answers, Welcome

SIZES = allowed("text_size")
GLITCHES = allowed("glitch")
SETS_ROW = "sets"
ROWS = ("text_size", "glitch", "master", "captions", SETS_ROW, "")
"""The settings that are asked for, and the sets of them; the last row goes on."""

STEP = 5


class FirstRun(Scene):
    """Lies over the title, which is silent until it has been seen."""

    context: ClassVar[Context] = Context.SETTINGS
    hushed: ClassVar[bool] = True

    def __init__(self, kit: Kit) -> None:
        """Ask for the settings as they usually are."""
        self._kit = kit
        self._chosen = 0
        self._set_chosen = 0
        self._view = Welcome(kit.interface)

    def press(self, press: Press) -> Transition | None:
        """Choose a row, change it, go on."""
        match press.button:
            case Button.UP:
                self._chosen = (self._chosen - 1) % len(ROWS)
            case Button.DOWN:
                self._chosen = (self._chosen + 1) % len(ROWS)
            case Button.LEFT:
                self._change(-1)
            case Button.RIGHT:
                self._change(1)
            case Button.CONFIRM:
                if self._is_last:
                    return self._go_on()
                self._confirm()
            case Button.BACK:
                self._chosen = len(ROWS) - 1
            case _:
                pass
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose with the mouse."""
        hit = self._view.hit(pointer.x, pointer.y)
        if hit is None or pointer.kind == "up":
            return None
        row, option, share = hit
        if pointer.kind != "drag":
            self._chosen = row
        if pointer.kind == "move":
            return None
        if share is not None and row == self._chosen:
            self._set(round(share * 100 / STEP) * STEP)
        elif pointer.kind == "down" and option is not None:
            return self._pick(option)
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        now = self._kit.settings.now
        answers = Answers(
            sizes=SIZES,
            size=SIZES.index(now.text_size),
            glitches=tuple(name.capitalize() for name in GLITCHES),
            glitch=GLITCHES.index(now.glitch),
            volume=now.master,
            captions=now.captions,
            sets=tuple((tr(each.label), each.is_on(now)) for each in SETS),
            set_chosen=self._set_chosen,
            says=tr(SETS[self._set_chosen].says),
            chosen=self._chosen,
            prompts=self._prompts(device),
        )
        letters = self._kit.letters
        self._view.draw(canvas, letters, answers)

    @property
    def _is_last(self) -> bool:
        return self._chosen == len(ROWS) - 1

    def _prompts(self, device: Device) -> list[Prompt]:
        hands = self._kit.hands

        def names(*buttons: Button) -> tuple[str, ...]:
            found = (hands.labels(button, self.context, device) for button in buttons)
            return tuple(each[-1] if device is Device.KEYBOARD else each[0] for each in found)

        go_on = hands.label(Button.CONFIRM, self.context, device)
        return [
            (names(Button.UP, Button.DOWN), tr("Choose")),
            (names(Button.LEFT, Button.RIGHT), tr("Change")),
            ((go_on,), tr("On or off") if ROWS[self._chosen] == SETS_ROW else tr("Go on")),
        ]

    def _change(self, step: int) -> None:
        name = ROWS[self._chosen]
        if not name:
            return
        if name == SETS_ROW:
            self._set_chosen = (self._set_chosen + step) % len(SETS)
            return
        before = getattr(self._kit.settings.now, name)
        options = allowed(name)
        if options:
            place = max(0, min(options.index(before) + step, len(options) - 1))
            self._set(options[place])
        elif isinstance(before, bool):
            self._set(not before)
        else:
            self._set(max(0, min(before + step * STEP, 100)))

    def _confirm(self) -> None:
        """Enter on a question goes to what follows; on a set it puts that on or off."""
        if ROWS[self._chosen] == SETS_ROW:
            SETS[self._set_chosen].turn(self._kit.settings, save=False)
        else:
            self._chosen += 1

    def _pick(self, option: int) -> Transition | None:
        if self._is_last:
            return self._go_on()
        if ROWS[self._chosen] == SETS_ROW:
            self._set_chosen = option
            self._confirm()
            return None
        options = allowed(ROWS[self._chosen])
        if options:
            self._set(options[option])
        else:
            self._change(1)
        return None

    def _set(self, value: Any) -> None:
        self._kit.settings.change(save=False, **{ROWS[self._chosen]: value})

    def _go_on(self) -> Transition:
        self._kit.settings.save()
        return Pop()
