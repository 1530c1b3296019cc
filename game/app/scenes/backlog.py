"""The log of a conversation, to read again what was said."""

from collections.abc import Sequence
from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition
from game.story.words import tr
from game.view.talk.backlog import BacklogView, Entry
from game.view.talk.dialogue import DialogueView

CLOSING = (Button.CONFIRM, Button.BACK)
SCROLLS = {Button.UP: -1, Button.DOWN: 1}


class Backlog(Scene):
    """Lies over the conversation."""

    context: ClassVar[Context] = Context.MENU
    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit, dialogue: DialogueView, said: Sequence[Entry]) -> None:
        """Show what was said."""
        self._kit = kit
        self._view = BacklogView(kit.interface, dialogue, said)

    def press(self, press: Press) -> Transition | None:
        """Scroll, by lines or by pages, or close it."""
        if press.button in CLOSING:
            return Pop()
        if press.button in SCROLLS:
            self._view.scroll(SCROLLS[press.button])
        elif press.button in (Button.LEFT, Button.REWIND):
            self._view.scroll(-self._view.page)
        elif press.button in (Button.RIGHT, Button.FORWARD):
            self._view.scroll(self._view.page)
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Close it with a click."""
        return Pop() if pointer.kind == "down" else None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the log."""
        prompts = [
            (self._kit.hands.label(Button.UP, Context.MENU, device), ""),
            (self._kit.hands.label(Button.DOWN, Context.MENU, device), tr("Scroll")),
            (self._kit.hands.label(Button.BACK, Context.MENU, device), tr("Close")),
        ]
        self._view.draw(canvas, tr("What was said"), prompts)
