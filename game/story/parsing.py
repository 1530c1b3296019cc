"""From the text that a writer edits to scenes. The notation is told in `story/README.md`.

    scene n1_cafe: Five More Minutes. Their table.
    place cafe

    DOT calm: Three usuals. Finn, yours is water.
    [walk marc table]
    CHOICE, Lila says
      "You're tired."  `tired`
        FINN hurt: Both of those are true.
      "Stand where I can see you."  `seen`
    if seen
      FINN wry: I waved.
    else
      FINN calm: Coats.

What belongs to an option or to an `if` is indented under it. All faults of a file are told at once.
"""

import re
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from game.story.cast import MOODS, SPEAKERS, VERBS
from game.story.conditions import ConditionError, flags_in
from game.story.script import Choice, Fork, Line, Option, Remember, Scene, Stage, Step

LARGEST = 1_000_000
"""Bytes of a file; the whole story needs a quarter of it."""

SCENE = re.compile(r"scene +([a-z][a-z0-9_]*) *(?:: *(.*))?")
PLACE = re.compile(r"place +([a-z][a-z0-9_]*)")
SAID = re.compile(r"([A-Z][A-Z_ ]*[A-Z]|[A-Z]+) +([a-z]+): *(.+)")
SIGNED = re.compile(r"\[ *([a-z]+)(?: +(.*?))? *\]")
ASKED = re.compile(r"CHOICE(?: +([a-z0-9_]+))?, *([A-Za-z_]+) says")
OFFERED = re.compile(r'"(.+)"(?: +`([a-z][a-z0-9_]*)`)?')
REMEMBERED = re.compile(r"remember +([a-z][a-z0-9_]*)")
CONDITION = re.compile(r"if +(.+)")


class ScriptError(Exception):
    """A file of scenes with faults.

    Attributes:
        faults: one sentence each: `file:line: what is wrong. What to do.`
    """

    def __init__(self, faults: Sequence[str]) -> None:
        """Say the first, and how many more there are."""
        more = f" (and {len(faults) - 1} more)" if len(faults) > 1 else ""
        super().__init__(faults[0] + more)
        self.faults = tuple(faults)


class Row(NamedTuple):
    """A line of the file that says something."""

    number: int
    indent: int
    text: str


def read_scenes(path: Path) -> dict[str, Scene]:
    """Return the scenes of a file by their ids.

    Raises:
        ScriptError: the file cannot be read, or something in it cannot be understood.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
        if len(raw) > LARGEST:
            raise ScriptError([f"{path}: is longer than {LARGEST} bytes. Split it."])
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise ScriptError([f"{path}: cannot be read ({error.strerror or error})."]) from error
    except UnicodeDecodeError as error:
        raise ScriptError([f"{path}: is no text. Save it as UTF-8."]) from error
    return parse_scenes(text, str(path))


def parse_scenes(text: str, name: str = "scenes") -> dict[str, Scene]:
    """Return the scenes in a text; `name` is what faults call it.

    Raises:
        ScriptError: something cannot be understood.
    """
    parser = _Parser(name)
    scenes = parser.scenes(list(parser.rows(text)))
    if parser.faults:
        raise ScriptError([fault for _, fault in sorted(parser.faults)])
    return scenes


class _Parser:
    """Goes down the rows once and keeps every fault on the way."""

    def __init__(self, name: str) -> None:
        self.faults: list[tuple[int, str]] = []
        self._name = name
        self._rows: list[Row] = []
        self._at = 0

    def rows(self, text: str) -> Iterator[Row]:
        """Yield what is not empty and no remark."""
        for number, raw in enumerate(text.splitlines(), start=1):
            words = raw.strip()
            if not words or words.startswith("#"):
                continue
            blank = raw[: len(raw) - len(raw.lstrip())]
            if "\t" in blank:
                self._fault(number, "is indented with a tab. Use two spaces.")
            yield Row(number, len(blank), words)

    def scenes(self, rows: list[Row]) -> dict[str, Scene]:
        """Return the scenes by id."""
        self._rows, self._at = rows, 0
        found: dict[str, Scene] = {}
        while row := self._peek():
            self._at += 1
            head = SCENE.fullmatch(row.text)
            if head is None or row.indent:
                self._fault(row.number, "does not belong to a scene. Begin with 'scene name:'.")
                continue
            if head[1] in found:
                self._fault(row.number, f"there is a scene '{head[1]}' already. Rename one.")
            place = self._place()
            steps = self._steps(0)
            if not steps:
                self._fault(row.number, f"nothing happens in scene '{head[1]}'. Write a line.")
            found[head[1]] = Scene(head[1], place, head[2] or "", steps)
        return found

    def _place(self) -> str:
        row = self._peek()
        found = PLACE.fullmatch(row.text) if row is not None else None
        if found is None:
            return ""
        self._at += 1
        return found[1]

    def _steps(self, indent: int) -> tuple[Step, ...]:
        """Return the steps that are indented as far as this, up to what is less so."""
        steps: list[Step] = []
        while row := self._peek():
            if row.indent < indent or (row.indent == 0 and SCENE.fullmatch(row.text)):
                break
            if row.indent > indent:
                self._fault(row.number, "is indented further than what it follows. Align it.")
            self._at += 1
            step = self._step(row)
            if step is not None:
                steps.append(step)
        return tuple(steps)

    def _step(self, row: Row) -> Step | None:
        text = row.text
        if found := SAID.fullmatch(text):
            return self._line(row, *found.groups())
        if found := SIGNED.fullmatch(text):
            return self._stage(row, found[1], found[2] or "")
        if found := ASKED.fullmatch(text):
            return self._choice(row, found[1] or "", found[2])
        if found := REMEMBERED.fullmatch(text):
            return Remember(found[1])
        if found := CONDITION.fullmatch(text):
            return self._fork(row, found[1].rstrip(":"))
        self._fault(row.number, _advice(text))
        return None

    def _line(self, row: Row, who: str, mood: str, said: str) -> Line:
        speaker = who.lower().replace(" ", "_")
        if speaker not in SPEAKERS:
            known = ", ".join(sorted(SPEAKERS))
            self._fault(row.number, f"nobody is called {who}. There are {known}.")
        if mood not in MOODS:
            known = ", ".join(sorted(MOODS))
            self._fault(row.number, f"nobody can look '{mood}'. Moods are {known}.")
        return Line(speaker, mood, said)

    def _stage(self, row: Row, verb: str, words: str) -> Stage:
        given = tuple(words.split())
        if verb not in VERBS:
            known = ", ".join(sorted(VERBS))
            self._fault(row.number, f"'{verb}' is no stage direction. There are {known}.")
            return Stage(verb, given)
        least, most = VERBS[verb]
        if len(given) < least or (most is not None and len(given) > most):
            wanted = str(least) if least == most else f"{least} or more"
            self._fault(row.number, f"'{verb}' takes {wanted} words, not {len(given)}.")
        if verb == "pause" and given and not re.fullmatch(r"\d{1,2}(\.\d)?", given[0]):
            self._fault(row.number, "a pause is given in seconds, such as 0.8.")
        return Stage(verb, given)

    def _choice(self, row: Row, name: str, who: str) -> Choice:
        speaker = who.lower()
        if speaker not in SPEAKERS:
            self._fault(row.number, f"nobody is called {who}. Give a speaker.")
        options = list(self._options(row.indent))
        if len(options) < 2:
            self._fault(row.number, "a choice needs two options or more, in quotes, indented.")
        return Choice(name, speaker, tuple(options))

    def _options(self, indent: int) -> Iterator[Option]:
        while (row := self._peek()) and row.indent > indent:
            self._at += 1
            found = OFFERED.fullmatch(row.text)
            if found is None:
                self._fault(row.number, 'is no option. Write "words" in quotes and a `flag`.')
                continue
            below = self._peek()
            deeper = below is not None and below.indent > row.indent
            steps = self._steps(below.indent) if below is not None and deeper else ()
            yield Option(found[1], found[2] or "", steps)

    def _fork(self, row: Row, when: str) -> Fork:
        try:
            list(flags_in(when))
        except ConditionError as error:
            self._fault(row.number, str(error))
        steps = self._inner(row)
        other = self._peek()
        if other is None or other.indent != row.indent or other.text.rstrip(":") != "else":
            return Fork(when, steps)
        self._at += 1
        return Fork(when, steps, self._inner(other))

    def _inner(self, row: Row) -> tuple[Step, ...]:
        below = self._peek()
        if below is None or below.indent <= row.indent:
            self._fault(row.number, "nothing is indented under it. Indent what depends on it.")
            return ()
        return self._steps(below.indent)

    def _peek(self) -> Row | None:
        return self._rows[self._at] if self._at < len(self._rows) else None

    def _fault(self, number: int, what: str) -> None:
        self.faults.append((number, f"{self._name}:{number}: {what}"))


def _advice(text: str) -> str:
    """Say what a row that means nothing was probably meant to be."""
    if text.rstrip(":") == "else":
        return "there is no 'if' that this 'else' belongs to. Align it with one."
    if text.startswith("["):
        return "is no stage direction. Write '[verb words]' in small letters."
    if text.startswith("CHOICE"):
        return "is no choice. Write 'CHOICE, Lila says'."
    if text.startswith('"'):
        return "is an option without a choice. Write 'CHOICE, Lila says' before it."
    return "cannot be understood. A line is 'LILA calm: words', a direction '[pause 1]'."
