"""A language that nobody speaks: every word longer and accented, so that what is missed shows."""

import re
import struct
from collections.abc import Mapping
from pathlib import Path

from game.paths import data_root
from game.story.words import DOMAIN
from tools.pot import words_of

ACCENTED = str.maketrans("aeiouAEIOUcny", "àéîõüÀÉÎÕÜçñý")
PLAIN_VOWEL = re.compile(r"[aeiouAEIOU]")
FIELD = re.compile(r"(\{[^}]*\})")


def pseudo(text: str) -> str:
    """Return a text with accents on its vowels, a third longer; what is filled in stays."""
    parts = FIELD.split(text)
    spoken = [part if number % 2 else part.translate(ACCENTED) for number, part in enumerate(parts)]
    return "".join(spoken) + " ü" * (len(text) // 6)


def is_missed(shown: str) -> bool:
    """Whether a text that is shown was not passed through the translation."""
    return PLAIN_VOWEL.search(shown) is not None


def catalogue(texts: Mapping[str, str]) -> bytes:
    """Return a gettext catalogue in its binary form (GNU gettext manual, 10.3)."""
    entries = [(b"", b"Content-Type: text/plain; charset=UTF-8\n")]
    entries += ((key.encode(), value.encode()) for key, value in texts.items())
    entries.sort()
    count, start = len(entries), 28
    text = start + 16 * count
    tables: list[list[bytes]] = [[], []]
    data = b""
    for side in (0, 1):
        for entry in entries:
            tables[side].append(struct.pack("<II", len(entry[side]), text + len(data)))
            data += entry[side] + b"\0"
    head = struct.pack("<IIIIIII", 0x950412DE, 0, count, start, start + 8 * count, 0, 0)
    return head + b"".join(tables[0]) + b"".join(tables[1]) + data


def write_pseudo(folder: Path, language: str = "xx") -> None:
    """Write the catalogue of everything."""
    path = folder / language / "LC_MESSAGES" / f"{DOMAIN}.mo"
    path.parent.mkdir(parents=True)
    path.write_bytes(catalogue({text: pseudo(text) for _, text in words_of(data_root())}))
