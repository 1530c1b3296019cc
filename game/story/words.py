"""Every word that players read, in their language. The game is written in English.

A translation is a gettext catalogue, `story/translations/<language>/LC_MESSAGES/bedtime.mo`; the
language is the system's (or $LANGUAGE). What a catalogue lacks stays English.
"""

import gettext
from functools import cache

from game.paths import data_root

DOMAIN = "bedtime"


def tr(text: str) -> str:
    """Return a text in the player's language."""
    return _catalogue().gettext(text) if text else text


@cache
def _catalogue() -> gettext.NullTranslations:
    folder = data_root() / "story" / "translations"
    return gettext.translation(DOMAIN, str(folder), fallback=True)
