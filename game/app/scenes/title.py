"""The title: go on, choose a dream, leave."""

import pygame

from game import __version__
from game.app.buttons import Button, Device, Press
from game.app.kit import Kit
from game.app.scene import Push, Quit, Transition
from game.app.scenes.listing import Listing
from game.view.menu import Item, Menu
from game.view.title import TitleView


class Title(Listing):
    """What one sees first. Nothing that a dream needs is loaded for it."""

    def __init__(self, kit: Kit) -> None:
        """Open the picture."""
        super().__init__(_menu(kit))
        self._kit = kit
        self._view = TitleView(kit.interface, f"v {__version__}")

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
            case "play":
                return self._play()
            case "levels":
                from game.app.scenes.levels import Levels

                return Push(Levels(self._kit))
            case "controls":
                from game.app.scenes.overview import Overview

                return Push(Overview(self._kit))
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
        trouble = self._kit.progress.trouble or self._kit.library.trouble
        self._view.draw(canvas, self.menu, self._kit.prompts(device)[:1], trouble)

    def _play(self) -> Transition | None:
        from game.app.scenes.opening import enter

        entry = self._kit.next_entry()
        return None if entry is None else Push(enter(self._kit, entry))


def _menu(kit: Kit, chosen: int = 0) -> Menu[str]:
    items = (
        Item("Continue" if kit.progress.last else "Play", "play", _note(kit)),
        Item("All dreams", "levels"),
        Item("Controls", "controls"),
        Item("Quit", "quit"),
    )
    return Menu(items, chosen)


def _note(kit: Kit) -> str:
    entry = kit.next_entry()
    if entry is None:
        return "no dreams found"
    night = next(night for night in kit.library.nights if entry in night.dreams)
    solved = sum(kit.progress.best(dream.id) is not None for dream in night.dreams)
    return f"{solved} of {len(night.dreams)} dreams"
