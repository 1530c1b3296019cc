"""Every word that players read, in their language. The game is written in English.

A translation is a gettext catalogue, `<folder>/<language>/LC_MESSAGES/bedtime.mo`. The language is
the settings', else the system's ($LANGUAGE, $LC_ALL, $LC_MESSAGES, $LANG). What a catalogue lacks
stays English.
"""

import gettext
import struct
from contextvars import ContextVar
from pathlib import Path

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
    """Return a text in the player's language."""
    spoken = _SPOKEN.get()
    return spoken.gettext(text) if spoken is not None and text else text


def marked(text: str) -> str:
    """Return a text as it is. Whoever shows it passes it through `tr`; translators find it here."""
    return text
