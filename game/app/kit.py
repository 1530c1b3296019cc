"""What every scene is handed: the pieces to draw with, the dreams, the player's progress."""

from dataclasses import dataclass, field

from game.app.audio import Audio
from game.app.library import Library
from game.levels.catalogue import Entry
from game.play.adviser import Adviser
from game.play.progress import Progress
from game.play.settings import SettingsFile
from game.view.interface import Interface


@dataclass(frozen=True, slots=True)
class Kit:
    """Made once at the start and passed on from scene to scene."""

    interface: Interface
    library: Library
    progress: Progress
    audio: Audio
    adviser: Adviser
    settings: SettingsFile = field(default_factory=SettingsFile)

    def next_entry(self) -> Entry | None:
        """Return the dream to go on with: the last one, or if it is solved the next that is not."""
        entries = self.library.entries
        last = self.library.find(self.progress.last)
        if last is not None:
            start = entries.index(last)
            entries = entries[start:] + entries[:start]
        unsolved = (entry for entry in entries if self.progress.best(entry.id) is None)
        return next(unsolved, last or next(iter(entries), None))
