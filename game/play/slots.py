"""Saved games: one that the game keeps by itself, and three that the player keeps.

A saved game is a JSON file, its picture a PNG beside it. At every moment the file is the old one
whole or the new one whole; the one before it stays as a backup. What the story needs to go on is
handed in and out as plain values: this module does not know what they mean.
"""

from contextlib import suppress
from pathlib import Path
from typing import Annotated, Any

import msgspec

from game.play.files import put, reason, sweep
from game.play.migration import Changes, NewerError, migrated

AUTO = "auto"
NAMES = (AUTO, "1", "2", "3")
FOLDER = "saves"
VERSION = 1

MIGRATIONS: Changes = {}
"""What was saved by older editions becomes what this one knows, a version at a time."""

Count = Annotated[int, msgspec.Meta(ge=0, le=10**9)]


class Saved(msgspec.Struct, frozen=True, kw_only=True):
    """A saved game.

    Attributes:
        saved: when, in local time: `2045-06-02 18:40`.
        seconds: for how long it has been played.
        chapter, objective: where the story is and what there is to do, for the player.
        story: what the story needs to go on.
    """

    version: Count = VERSION
    saved: str = ""
    seconds: Count = 0
    chapter: str = ""
    objective: str = ""
    story: dict[str, Any] = {}


class Slots:
    """The saved games in a folder.

    Attributes:
        trouble: one sentence about what is wrong with them, for the player; or nothing.
    """

    def __init__(self, folder: Path) -> None:
        """Look in `folder`/saves, which need not exist before something is saved."""
        self._folder = folder / FOLDER
        self.trouble = ""
        self._kept: dict[str, Saved | None] = {}
        self._closed: set[str] = set()
        for name in NAMES:
            sweep(self._path(name))

    def read(self, name: str) -> Saved | None:
        """Return the game in a slot; None if there is none."""
        if name not in self._kept:
            self._kept[name] = self._read(name)
        return self._kept[name]

    def write(self, name: str, saved: Saved, picture: bytes | None = None) -> bool:
        """Save a game, with its picture as PNG if there is one; whether that was done.

        A slot with a game of a newer edition is left as it is.
        """
        path = self._path(name)
        self.read(name)
        if name in self._closed:
            return False
        try:
            self._folder.mkdir(parents=True, exist_ok=True)
            if path.exists():
                put(_backup(path), path.read_bytes())
            put(path, msgspec.json.format(msgspec.json.encode(saved), indent=1))
            if picture is not None:
                put(self.picture(name), picture)
        except OSError as error:
            self.trouble = f"The game cannot be saved ({reason(error)})."
            return False
        self._kept[name] = saved
        return True

    def changed(self, name: str) -> Saved | None:
        """Return the game in a slot if another window has saved it since, else None."""
        kept = self.read(name)
        with suppress(OSError, NewerError, msgspec.MsgspecError):
            found = _decoded(self._path(name).read_bytes())
            return found if found != kept else None
        return None

    def copy(self, name: str, to: str) -> bool:
        """Keep a game in another slot as well, its picture too; whether that was done."""
        saved = self.read(name)
        if saved is None:
            return False
        picture = None
        with suppress(OSError):
            picture = self.picture(name).read_bytes()
        return self.write(to, saved, picture)

    def delete(self, name: str) -> None:
        """Empty a slot. Its last game stays beside it, as `<slot>.json.deleted`."""
        path = self._path(name)
        self.read(name)
        if name in self._closed:
            return
        with suppress(OSError):
            _backup(path).unlink(missing_ok=True)
            path.replace(path.with_suffix(".json.deleted"))
            self.picture(name).unlink(missing_ok=True)
        self._kept[name] = None

    def latest(self) -> str | None:
        """Return the slot to go on from: the game's own, else the one that was saved last."""
        if self.read(AUTO) is not None:
            return AUTO
        games = [(saved.saved, name) for name in NAMES if (saved := self.read(name)) is not None]
        return max(games)[1] if games else None

    def picture(self, name: str) -> Path:
        """Return where the picture of a slot is, if there is one."""
        return self._path(name).with_suffix(".png")

    def _path(self, name: str) -> Path:
        return self._folder / f"{name}.json"

    def _read(self, name: str) -> Saved | None:
        path = self._path(name)
        try:
            return _decoded(path.read_bytes())
        except FileNotFoundError:
            return self._rescue(path)
        except OSError as error:
            self._closed.add(name)
            self.trouble = f"Saved game {name} cannot be read ({reason(error)})."
        except NewerError:
            self._closed.add(name)
            self.trouble = f"Saved game {name} is from a newer Bedtime Loop. It is left as it is."
        except msgspec.MsgspecError:
            return self._set_aside(name, path)
        return None

    def _rescue(self, path: Path) -> Saved | None:
        with suppress(OSError, NewerError, msgspec.MsgspecError):
            return _decoded(_backup(path).read_bytes())
        return None

    def _set_aside(self, name: str, path: Path) -> Saved | None:
        bad = path.with_suffix(".json.bad")
        with suppress(OSError):
            path.replace(bad)
        rescued = self._rescue(path)
        rest = "you go on from the one before it" if rescued else "the slot is empty now"
        self.trouble = f"Saved game {name} was damaged. The file is kept as {bad.name}; {rest}."
        return rescued


def _decoded(data: bytes) -> Saved:
    return msgspec.convert(migrated(data, VERSION, MIGRATIONS), Saved)


def _backup(path: Path) -> Path:
    return path.with_suffix(".json.bak")
