"""The file of settings: read once, written after every change, never lost."""

import tomllib
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import msgspec

from game.play.files import put, reason, sweep
from game.play.settings.reading import FILE, Read, checked, read
from game.play.settings.values import Settings
from game.play.settings.writing import write

BAD = "settings.toml.bad"


class SettingsFile:
    """The settings as they are now, and where they are kept.

    Attributes:
        now: the settings; another value after every change.
        trouble: one sentence about what is wrong with the file, for the player; or nothing.
        is_first: there was no file, so the player has not been asked anything yet.
    """

    def __init__(self, folder: Path | None = None) -> None:
        """Read the file of a folder; without a folder nothing is ever read or written."""
        self._path = None if folder is None else folder / FILE
        self._rest: dict[str, Any] = {}
        self._unsaved: dict[str, Any] = {}
        self._faulty = False
        self.now = Settings()
        self.trouble = ""
        self.is_first = self._path is not None
        if self._path is not None:
            sweep(self._path)
            self._open(self._path)

    def change(self, *, save: bool = True, **values: Any) -> None:
        """Change settings by their names, and save; without `save` a later change saves them.

        Raises:
            msgspec.ValidationError: a setting cannot have this value.
            KeyError: there is no such setting.
        """
        sound = {name: checked(name, value) for name, value in values.items()}
        self._unsaved.update(sound)
        self.now = msgspec.structs.replace(self.now, **sound)
        if save:
            self.save()

    def reset(self, names: Iterable[str]) -> None:
        """Set settings back to what is usual, and save."""
        usual = Settings()
        self.change(**{name: getattr(usual, name) for name in names})

    def save(self) -> None:
        """Write what has changed; what was edited by hand meanwhile is kept."""
        if self._path is None:
            return
        self.is_first = False
        self._take_in(self._path)
        try:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            if self._faulty:
                put(self._path.with_name(BAD), self._path.read_bytes())
                self._faulty = False
            put(self._path, write(self.now, self._rest).encode())
        except OSError as error:
            self.trouble = f"Your settings cannot be saved ({reason(error)})."
            return
        self._unsaved.clear()

    def _open(self, path: Path) -> None:
        try:
            self._accept(read(path.read_text(encoding="utf-8-sig")))
        except FileNotFoundError:
            return
        except OSError as error:
            self.trouble = f"Your settings cannot be read ({reason(error)}); all is as usual."
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            with suppress(OSError):
                path.replace(path.with_name(BAD))
            self.trouble = (
                f"{FILE} is not TOML ({_first_line(error)}). It is kept as {BAD}; all is as usual."
            )
        self.is_first = False

    def _accept(self, found: Read) -> None:
        self.now, faults, self._rest = found
        self._faulty = bool(faults)
        if faults:
            more = f" And {len(faults) - 1} more." if len(faults) > 1 else ""
            self.trouble = faults[0] + more

    def _take_in(self, path: Path) -> None:
        """Take over what somebody has edited while the game was running."""
        try:
            found = read(path.read_text(encoding="utf-8-sig"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError):
            self._faulty = True
            return
        except OSError:
            return
        self.now = msgspec.structs.replace(found.settings, **self._unsaved)
        self._rest = found.rest
        self._faulty = self._faulty or bool(found.faults)


def _first_line(error: ValueError) -> str:
    return str(error).partition("\n")[0]
