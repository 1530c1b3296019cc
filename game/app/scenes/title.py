"""The title: go on, choose a dream, leave."""

import pygame

from game import __version__
from game.app.address import FEEDBACK
from game.app.hands.buttons import Button, Device, Press
from game.app.kit import Kit
from game.app.scene import Push, Quit, Transition
from game.app.scenes.listing import Listing
from game.play.slots import AUTO
from game.story.words import tr
from game.view.pages.menu import Item, Menu
from game.view.pages.title import TitleView


class Title(Listing):
    """What one sees first. Nothing that a dream needs is loaded for it."""

    def __init__(self, kit: Kit) -> None:
        """Open the picture."""
        super().__init__(_menu(kit))
        self._kit = kit
        about = [FEEDBACK, f"v {__version__}"]
        self._view = TitleView(kit.interface, "   ".join(filter(None, about)))

    def wake(self) -> Transition | None:
        """Say how far the player has come by now."""
        self._kit.audio.music("title")
        self.menu = _menu(self._kit, self.menu.chosen)
        return None

    def press(self, press: Press) -> Transition | None:
        """Answer a dream that ends with the wish to see all of them."""
        if press.button is Button.LEVELS:
            return self.take("levels")
        return super().press(press)

    def take(self, value: str) -> Transition | None:
        """Go where a row says."""
        match value:
            case "continue":
                return self._go_on()
            case "new":
                return self._begin()
            case "saves":
                from game.app.scenes.saves import Saves

                return Push(Saves(self._kit))
            case "levels":
                from game.app.scenes.levels import Levels

                return Push(Levels(self._kit))
            case "settings":
                from game.app.scenes.settings import SettingsScene

                return Push(SettingsScene(self._kit))
            case "credits":
                from game.app.scenes.credits import CreditsScene

                return Push(CreditsScene(self._kit, self._kit.journey.credits))
            case _:
                return Quit()

    def leave(self) -> Transition | None:
        """Going back from here chooses leaving, and leaves only if it was chosen already."""
        last = len(self.menu.items) - 1
        if self.menu.chosen == last:
            return Quit()
        self.menu.chosen = last
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        kit = self._kit
        trouble = (
            kit.progress.trouble
            or kit.library.trouble
            or kit.journey.trouble
            or kit.journey.slots.trouble
            or kit.settings.trouble
        )
        self._view.draw(canvas, self.menu, self._kit.prompts(device)[:1], trouble)

    def _go_on(self) -> Transition | None:
        """Go on with the evening that was kept last."""
        journey = self._kit.journey
        slot = journey.slots.latest()
        if slot is None or not journey.resume(slot):
            return None
        from game.app.evening.nightfall import next_scene

        return Push(next_scene(self._kit))

    def _begin(self) -> Transition | None:
        """Begin with the first night; an evening that would be lost is asked about first."""
        journey = self._kit.journey
        if journey.slots.read(AUTO) is not None:
            from game.app.scenes.anew import Anew

            return Push(Anew(self._kit))
        if not journey.begin():
            return None
        from game.app.evening.nightfall import next_scene

        return Push(next_scene(self._kit))


def _menu(kit: Kit, chosen: int = 0) -> Menu[str]:
    slots = kit.journey.slots
    latest = slots.latest()
    saved = None if latest is None else slots.read(latest)
    going_on = [] if saved is None else [Item(tr("Continue"), "continue", saved.chapter)]
    kept = [] if saved is None else [Item(tr("Saved evenings"), "saves")]
    items = (
        *going_on,
        Item(tr("New"), "new", "" if saved else tr("the first night")),
        *kept,
        Item(tr("All dreams"), "levels", _note(kit)),
        Item(tr("Settings"), "settings"),
        Item(tr("Credits"), "credits"),
        Item(tr("Quit"), "quit"),
    )
    return Menu(items, chosen)


def _note(kit: Kit) -> str:
    entries = kit.library.entries
    solved = sum(kit.progress.best(entry.id) is not None for entry in entries)
    if not entries:
        return tr("no dreams found")
    return tr("{solved} of {all}").format(solved=solved, all=len(entries)) if solved else ""
