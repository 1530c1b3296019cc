"""Every word that players read, in their language. The game is written in English.

A translation is a gettext catalogue, `<folder>/<language>/LC_MESSAGES/bedtime.mo`; the language is
the system's (or $LANGUAGE). What a catalogue lacks stays English.
"""

import gettext
from functools import lru_cache
from pathlib import Path

DOMAIN = "bedtime"


def translate_from(folder: Path) -> None:
    """Look for catalogues in a folder from now on."""
    gettext.bindtextdomain(DOMAIN, str(folder))
    tr.cache_clear()


@lru_cache(maxsize=4096)
def tr(text: str) -> str:
    """Return a text in the player's language."""
    return gettext.dgettext(DOMAIN, text) if text else text
