"""Every word that players read, in their language. The game is written in English.

A translation is a gettext catalogue, `<folder>/<language>/LC_MESSAGES/bedtime.mo`. The language is
the settings', else the system's ($LANGUAGE, $LC_ALL, $LC_MESSAGES, $LANG). What a catalogue lacks
stays English.
"""

import gettext
import struct
from contextvars import ContextVar
from pathlib import Path
from string import Formatter

DOMAIN = "bedtime"

_SPOKEN: ContextVar[gettext.NullTranslations | None] = ContextVar("spoken", default=None)
"""The language that is spoken; English if none was asked for."""


def translate_from(*folders: Path, language: str = "") -> str:
    """Speak a language from now on, the system's if none is given.

    The first folder goes before the others. Returns one sentence about a catalogue that is damaged,
    else nothing; that there is none is no fault.
    """
    spoken = gettext.NullTranslations()
    trouble = ""
    languages = [*language.split(":")] if language else None
    for folder in folders:
        for found in gettext.find(DOMAIN, str(folder), languages, all=True):
            try:
                with Path(found).open("rb") as file:
                    spoken.add_fallback(gettext.GNUTranslations(file))
            except (OSError, UnicodeError, struct.error, ValueError, LookupError) as error:
                trouble = f"The translation {found} cannot be read ({error}); install it again."
    _SPOKEN.set(spoken)
    return trouble


def tr(text: str) -> str:
    """Return a text in the player's language.

    A translation that asks for something to be filled in that the text does not have is left out.
    """
    spoken = _SPOKEN.get()
    if spoken is None or not text:
        return text
    said = spoken.gettext(text)
    return said if said is text or _fits(said, text) else text


def marked(text: str) -> str:
    """Return a text as it is. Whoever shows it passes it through `tr`; translators find it here."""
    return text


def _fits(said: str, text: str) -> bool:
    """Whether whatever fills in the text can fill in its translation."""
    if "{" not in said and "}" not in said:
        return True
    try:
        return _fields(said) <= _fields(text)
    except ValueError:
        return False


def _fields(text: str) -> set[tuple[str | None, ...]]:
    """Return what is to be filled in, and how."""
    return {part[1:] for part in Formatter().parse(text) if part[1] is not None}
