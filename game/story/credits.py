"""Who is named at the end, from `story/credits.toml`."""

import tomllib
from pathlib import Path

import msgspec


class DamagedCreditsError(Exception):
    """The credits cannot be read; the text is one sentence that says where and why."""


class Part(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Names that have something in common."""

    heading: str
    names: tuple[str, ...]


class Last(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What is left when all windows but one are dark."""

    still_up: str = ""
    care: str = ""


class Credits(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """All of it, in order."""

    part: tuple[Part, ...] = ()
    last: Last = Last()

    @property
    def names(self) -> tuple[tuple[str, str], ...]:
        """Every name, after its heading."""
        return tuple((part.heading, name) for part in self.part for name in part.names)


def read_credits(path: Path) -> Credits:
    """Return the credits.

    Raises:
        DamagedCreditsError: the file is missing or damaged.
    """
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Credits)
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedCreditsError(f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise DamagedCreditsError(f"{path} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise DamagedCreditsError(f"{path} is no list of credits: {error}") from error
