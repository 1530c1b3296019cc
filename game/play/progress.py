"""What undo does not bring back: which dreams have been escaped, and how well. One JSON file.

A save that is cut off leaves the old file whole; a file that cannot be read is kept aside and
said so in `Progress.trouble`, and play goes on.
"""

import os
from contextlib import suppress
from pathlib import Path
from typing import Annotated, NamedTuple

import msgspec

from game.play.files import put, reason, sweep

FILE = "progress.json"
BACKUP = "progress.json.bak"
BAD = "progress.json.bad"
VERSION = 1

Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000)]


class Best(NamedTuple):
    """The shortest escape of a dream so far, compared as pars are: loops before beats."""

    loops: int
    beats: int


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """The file as it stands."""

    version: Count = VERSION
    last: str = ""
    escaped: dict[str, tuple[Count, Count]] = {}


class Progress:
    """One player's progress. Dreams are named by their paths below the folder of levels.

    Attributes:
        trouble: one sentence about what is wrong with the file, for the player; or nothing.
    """

    def __init__(self, folder: Path) -> None:
        """Read what the folder holds; it need not exist before something is saved."""
        self._folder = folder
        self.trouble = ""
        self._may_save = True
        sweep(folder / FILE)
        saved = self._read()
        self._last = saved.last
        self._best = {name: Best(*best) for name, best in saved.escaped.items()}

    @property
    def last(self) -> str:
        """The dream that was entered last; nothing before the first."""
        return self._last

    def best(self, name: str) -> Best | None:
        """Return the shortest escape of a dream; None if there is none yet."""
        return self._best.get(name)

    def enter(self, name: str) -> None:
        """Note that a dream was entered."""
        if name != self._last:
            self._last = name
            self._save()

    def escape(self, name: str, loops: int, beats: int) -> bool:
        """Note an escape and save; whether it is the shortest so far."""
        best = Best(loops, beats)
        known = self._best.get(name)
        if known is not None and known <= best:
            return False
        self._best[name] = best
        self._save()
        return True

    def _read(self) -> Saved:
        path = self._folder / FILE
        backup = self._folder / BACKUP
        try:
            return self._accept(path)
        except FileNotFoundError:
            with suppress(OSError, msgspec.MsgspecError):
                return self._accept(backup)
            return Saved()
        except OSError as error:
            self._may_save = False
            self.trouble = f"Your progress cannot be read and will not be saved ({reason(error)})."
            return Saved()
        except msgspec.MsgspecError:
            return self._set_aside(path, backup)

    def _accept(self, path: Path) -> Saved:
        data = path.read_bytes()
        version = msgspec.json.decode(data, type=_Versioned).version
        if version > VERSION:
            self._may_save = False
            self.trouble = (
                "Your progress was saved by a newer Bedtime Loop. It is left as it is, "
                "and this game will not be saved."
            )
            return Saved()
        return msgspec.json.decode(data, type=Saved)

    def _set_aside(self, path: Path, backup: Path) -> Saved:
        with suppress(OSError):
            path.replace(self._folder / BAD)
        self.trouble = f"Your progress was damaged. The file is kept as {BAD}; you begin anew."
        with suppress(OSError, msgspec.MsgspecError):
            saved = self._accept(backup)
            self.trouble = (
                f"Your progress was damaged. The file is kept as {BAD}; "
                "you go on from the save before it."
            )
            return saved
        return Saved()

    def _save(self) -> None:
        path = self._folder / FILE
        if self._may_save:
            self._take_in(path)
        if not self._may_save:
            return
        saved = Saved(last=self._last, escaped=dict(self._best))
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if path.exists():
                put(self._folder / BACKUP, path.read_bytes())
            put(path, msgspec.json.format(msgspec.json.encode(saved), indent=2))
        except OSError as error:
            self.trouble = f"Your progress cannot be saved ({reason(error)})."

    def _take_in(self, path: Path) -> None:
        """Keep what another window of the game has saved since."""
        with suppress(OSError, msgspec.MsgspecError):
            for name, best in self._accept(path).escaped.items():
                self._best[name] = min(self._best.get(name, Best(*best)), Best(*best))


class _Versioned(msgspec.Struct):
    """As much of any version's file as says which version it is."""

    version: Count


def progress_folder(chosen: Path | None = None) -> Path:
    """Return where progress is kept: as chosen, as $BEDTIME_DATA says, else the user's data."""
    if chosen is not None:
        return chosen
    if named := os.environ.get("BEDTIME_DATA"):
        return Path(named)
    import platformdirs

    return platformdirs.user_data_path("bedtime-loop", appauthor=False)
