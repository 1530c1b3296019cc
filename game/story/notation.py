"""How scenes are spelled: the patterns of the notation that `story/README.md` tells."""

import re
from collections.abc import Iterator
from typing import NamedTuple

SCENE = re.compile(r"scene +([a-z][a-z0-9_]*) *(?:: *(.*))?")
PLACE = re.compile(r"place +([a-z][a-z0-9_]*)")
SAID = re.compile(r"([A-Z][A-Z_ ]*[A-Z]|[A-Z]+) +([a-z]+): *(.+)")
SIGNED = re.compile(r"\[ *([a-z]+)(?: ([^\]]*))?\]")
ASKED = re.compile(r"CHOICE(?: +([a-z0-9_]+))?, *([A-Za-z_]+) says")
OFFERED = re.compile(r'"(.+)"(?: +`([a-z][a-z0-9_]*)`)?')
REMEMBERED = re.compile(r"remember +([a-z][a-z0-9_]*)")
CONDITION = re.compile(r"if +(.+)")
SECONDS = re.compile(r"\d{1,2}(\.\d)?")
BREAK = re.compile(r"\r\n|\r|\n")
"""Where editors begin a new line; their numbers and ours have to agree."""

LONGEST = 2000
"""Characters of a line; forty words are a tenth of it."""

DEEPEST = 40
"""Spaces that a line is indented by at most: twenty conditions in one another."""

END = "end"
ELSE = "else"


class Row(NamedTuple):
    """A line of the file that says something, as much of it as can be read; `fault` says why."""

    number: int
    indent: int
    text: str
    fault: str = ""

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
    for number, raw in enumerate(BREAK.split(text), start=1):
        words = raw.strip()
        if words and not words.startswith("#"):
            blank = raw[: len(raw) - len(raw.lstrip())]
            fault = _fault(blank, words)
            yield Row(number, min(len(blank), DEEPEST), words[:LONGEST], fault)


def _fault(blank: str, words: str) -> str:
    """Return what is wrong with a line before it is even read."""
    if "\t" in blank:
        return "is indented with a tab. Use two spaces."
    if len(blank) > DEEPEST:
        return f"is indented by more than {DEEPEST} spaces. Make scenes of what is in it."
    if len(words) > LONGEST:
        return f"is longer than {LONGEST} characters. Make several lines of it."
    return ""


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
