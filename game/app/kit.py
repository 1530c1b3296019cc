"""What every scene is handed: the pieces to draw with, the dreams, how far the player has come."""

from dataclasses import dataclass

from game.app.audio import Audio
from game.app.evening.journey import Journey
from game.app.hands.buttons import Button, Device
from game.app.hands.hands import Hands, hands_of
from game.app.hands.prompts import Prompts, menu_prompts
from game.app.library import Library
from game.app.reading import reading
from game.levels.catalogue import Entry
from game.play.adviser import Adviser
from game.play.progress import Progress
from game.play.settings import SettingsFile
from game.view.interface import Interface
from game.view.lettering import Lettering, lettering


@dataclass(frozen=True, slots=True)
class Kit:
    """Made once at the start and passed on from scene to scene."""

    interface: Interface
    library: Library
    progress: Progress
    audio: Audio
    adviser: Adviser
    settings: SettingsFile
    journey: Journey

    @property
    def hands(self) -> Hands:
        """What keys and pads mean just now, for prompts."""
        now = self.settings.now
        family = self.interface.family if now.pad_names == "auto" else now.pad_names
        return hands_of(tuple(now.keys.items()), tuple(now.pad.items()), family)

    @property
    def letters(self) -> Lettering:
        """The letters of menus and panels, as the player wants them."""
        return lettering(self.interface.assets, reading(self.settings.now))

    def prompts(self, device: Device, *more: tuple[Button, str]) -> Prompts:
        """Return the prompts of a menu, and those that it has besides."""
        return menu_prompts(device, *more, hands=self.hands)

    def next_entry(self) -> Entry | None:
        """Return the dream to go on with: the last one, or if it is solved the next that is not."""
        entries = self.library.entries
        last = self.library.find(self.progress.last)
        if last is not None:
            start = entries.index(last)
            entries = entries[start:] + entries[:start]
        unsolved = (entry for entry in entries if self.progress.best(entry.id) is None)
        return next(unsolved, last or next(iter(entries), None))
