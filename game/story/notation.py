"""How scenes are spelled: the patterns of the notation that `story/README.md` tells."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SCENE = re.compile(r"scene +([a-z][a-z0-9_]*) *(?:: *(.*))?")
PLACE = re.compile(r"place +([a-z][a-z0-9_]*)")
SAID = re.compile(r"([A-Z][A-Z_ ]*[A-Z]|[A-Z]+) +([a-z]+): *(.+)")
SIGNED = re.compile(r"\[ *([a-z]+)(?: +(.*?))? *\]")
ASKED = re.compile(r"CHOICE(?: +([a-z0-9_]+))?, *([A-Za-z_]+) says")
OFFERED = re.compile(r'"(.+)"(?: +`([a-z][a-z0-9_]*)`)?')
REMEMBERED = re.compile(r"remember +([a-z][a-z0-9_]*)")
CONDITION = re.compile(r"if +(.+)")
SECONDS = re.compile(r"\d{1,2}(\.\d)?")
END = "end"
ELSE = "else"


class Row(NamedTuple):
    """A line of the file that says something; `tabbed` if a tab is in what indents it."""

    number: int
    indent: int
    text: str
    tabbed: bool = False

    @property
    def is_head(self) -> bool:
        """Whether a scene begins here."""
        return self.indent == 0 and SCENE.fullmatch(self.text) is not None

    @property
    def is_else(self) -> bool:
        """Whether it says what is done otherwise."""
        return self.text.rstrip(": ") == ELSE


def rows_of(text: str) -> Iterator[Row]:
    """Yield the lines of a text that are not empty and no remark."""
    for number, raw in enumerate(text.splitlines(), start=1):
        words = raw.strip()
        if words and not words.startswith("#"):
            blank = raw[: len(raw) - len(raw.lstrip())]
            yield Row(number, len(blank), words, "\t" in blank)


def advice(text: str) -> str:
    """Say what a row that means nothing was probably meant to be."""
    if text.rstrip(": ") == ELSE:
        return "there is no 'if' that this 'else' belongs to. Align it with one."
    if text.startswith("["):
        return "is no stage direction. Write '[verb words]' in small letters."
    if text.startswith("CHOICE"):
        return "is no choice. Write 'CHOICE, Lila says'."
    if text.startswith('"'):
        return "is an option without a choice. Write 'CHOICE, Lila says' before it."
    return "cannot be understood. A line is 'LILA calm: words', a direction '[pause 1]'."
