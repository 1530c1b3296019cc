"""The saved evenings: going on with one, or keeping this one in a slot."""

from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Replace, Scene, Transition
from game.app.wording import time_played
from game.play.slots import AUTO, NAMES
from game.story.words import tr
from game.view.pages.slots import PICTURE, SlotCard, SlotsView

STEPS = {Button.UP: -1, Button.LEFT: -1, Button.DOWN: 1, Button.RIGHT: 1}


class Saves(Scene):
    """Cards of the slots, one above the other."""

    context: ClassVar[Context] = Context.MENU

    def __init__(self, kit: Kit, *, keep: bool = False) -> None:
        """Choose a game to go on with; with `keep` a slot to keep the one that is played in."""
        self._kit = kit
        self._keep = keep
        self._slots = kit.journey.slots
        self._view = SlotsView(kit.interface)
        self._names = [name for name in NAMES if not (keep and name == AUTO)]
        self._pictures: dict[str, pygame.Surface | None] = {}
        self._asked = ""
        self._said = ""
        self.chosen = 0

    def press(self, press: Press) -> Transition | None:
        """Go from card to card, take one, empty one."""
        asked, self._asked, self._said = self._asked, "", ""
        if press.button in STEPS:
            self.chosen = (self.chosen + STEPS[press.button]) % len(self._names)
        elif press.button in (Button.BACK, Button.PAUSE):
            return Pop()
        elif press.button is Button.CONFIRM:
            return self._take(asked)
        elif press.button is Button.UNDO:
            self._empty(asked)
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose the card under the mouse; a click takes it."""
        found = self._view.card_at(pointer.x, pointer.y, len(self._names))
        if found is None:
            return None
        if found != self.chosen:
            self._asked = ""
        self.chosen = found
        if pointer.kind == "down":
            return self.press(Press(Button.CONFIRM))
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        heading = tr("Keep this evening in") if self._keep else tr("Saved evenings")
        more = ((Button.UNDO, tr("Empty")),) if self._slots.read(self._name) else ()
        trouble = self._said or self._kit.journey.trouble or self._slots.trouble
        cards = [self._card(name) for name in self._names]
        prompts = self._kit.prompts(device, *more)
        self._view.draw(canvas, heading, cards, self.chosen, prompts=prompts, trouble=trouble)

    @property
    def _name(self) -> str:
        return self._names[self.chosen]

    def _take(self, asked: str) -> Transition | None:
        if self._keep:
            return self._keep_in(asked)
        if self._slots.read(self._name) is None or not self._kit.journey.resume(self._name):
            self._kit.audio.interface("ui.blocked")
            return None
        from game.app.evening.nightfall import next_scene

        return Replace(next_scene(self._kit))

    def _keep_in(self, asked: str) -> Transition | None:
        """Save; a game that lies there already is asked about first."""
        if self._slots.read(self._name) is not None and asked != self._name:
            self._asked = self._name
            self._said = tr("There is an evening in it already. Once more to put this one there.")
            return None
        if self._kit.journey.save(self._name):
            self._kit.audio.interface("ui.saved")
            return Pop()
        return None

    def _empty(self, asked: str) -> None:
        """Empty a slot, when it is asked for twice."""
        if self._slots.read(self._name) is None:
            return
        if asked != f"empty {self._name}":
            self._asked = f"empty {self._name}"
            self._said = tr("Once more to empty this slot.")
            return
        self._slots.delete(self._name)
        self._pictures.pop(self._name, None)

    def _card(self, name: str) -> SlotCard:
        called = tr("Kept by itself") if name == AUTO else tr("Slot {name}").format(name=name)
        saved = self._slots.read(name)
        if saved is None:
            return SlotCard(called, objective=tr("Free."))
        facts = f"{saved.saved} · {time_played(saved.seconds)}"
        return SlotCard(called, saved.chapter, saved.objective, facts, self._picture(name))

    def _picture(self, name: str) -> pygame.Surface | None:
        if name not in self._pictures:
            try:
                picture = pygame.image.load(self._slots.picture(name))
                self._pictures[name] = pygame.transform.smoothscale(
                    picture.convert(32) if picture.get_bitsize() < 24 else picture, PICTURE
                )
            except (OSError, pygame.error, ValueError):
                # A game without its picture is a game all the same.
                self._pictures[name] = None
        return self._pictures[name]
