"""The dreams that come with the game, night by night, in the order of `levels/order.toml`.

    [[night]]
    title = "The Demonstration"
    folder = "night1"
    dreams = ["01_two_at_once.tmx", "02_the_doorstep.tmx"]

Maps are not opened here.
"""

import tomllib
from pathlib import Path, PurePosixPath
from typing import NamedTuple

import msgspec

ORDER = "order.toml"


class DamagedCatalogueError(Exception):
    """The order of the dreams cannot be read; the text is one sentence that says why."""


class Entry(NamedTuple):
    """A dream in the catalogue; its id, such as `night1/01_two_at_once`, is for ever."""

    id: str
    path: Path


class Night(NamedTuple):
    """A night and its dreams in order. Nights count from 1."""

    number: int
    title: str
    dreams: tuple[Entry, ...]


class _Listed(msgspec.Struct, forbid_unknown_fields=True):
    title: str
    folder: str
    dreams: list[str]


class _Order(msgspec.Struct, forbid_unknown_fields=True):
    night: list[_Listed]


def read_catalogue(root: Path) -> tuple[Night, ...]:
    """Return the nights in the order file of a folder of levels.

    Raises:
        DamagedCatalogueError: the file is missing or damaged, or names a dream that is not there
            or is there twice.
    """
    path = root / ORDER
    order = _order(path)
    nights = tuple(_night(number, listed, root) for number, listed in enumerate(order.night, 1))
    seen: set[str] = set()
    for entry in (entry for night in nights for entry in night.dreams):
        if entry.id in seen:
            raise DamagedCatalogueError(f"{path}: dream {entry.id} is listed twice. Remove one.")
        seen.add(entry.id)
        if not entry.path.is_file():
            message = f"{path}: dream {entry.id} is not there. Put its map back, or remove its name"
            raise DamagedCatalogueError(f"{message} from the list.")
    return nights


def _order(path: Path) -> _Order:
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _Order)
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedCatalogueError(f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise DamagedCatalogueError(f"{path} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise DamagedCatalogueError(f"{path} is no order of dreams: {error}") from error


def _night(number: int, listed: _Listed, root: Path) -> Night:
    entries = []
    for name in listed.dreams:
        inside = PurePosixPath(listed.folder, name)
        if inside.is_absolute() or ".." in inside.parts or inside.suffix != ".tmx":
            message = f"{root / ORDER}: '{inside}' is not a .tmx file in the folder of levels."
            raise DamagedCatalogueError(message)
        entries.append(Entry(str(inside.with_suffix("")), root / inside))
    return Night(number, listed.title, tuple(entries))
