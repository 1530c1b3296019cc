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
      end

What belongs to an option or to an `if` is indented under it. All faults of a file are told at once.
"""

from collections.abc import Iterator, Sequence
from pathlib import Path

from game.levels.wording import did_you_mean, shown
from game.story.cast import MOODS, SPEAKERS, VERBS
from game.story.conditions import ConditionError, flags_in
from game.story.notation import (
    ASKED,
    CONDITION,
    END,
    OFFERED,
    PLACE,
    REMEMBERED,
    SAID,
    SCENE,
    SECONDS,
    SIGNED,
    Row,
    advice,
    rows_of,
)
from game.story.remarks import Remark
from game.story.script import Choice, End, Fork, Line, Option, Remember, Scene, Source, Stage, Step

LARGEST = 1_000_000
"""Bytes of a file; the whole story needs a quarter of it."""


class ScriptError(Exception):
    """A file of scenes with faults.

    Attributes:
        remarks: all of them.
        faults: one sentence each: `file:line: what is wrong. What to do.`
    """

    def __init__(self, remarks: Sequence[Remark]) -> None:
        """Say the first, and how many more there are."""
        more = f" (and {len(remarks) - 1} more)" if len(remarks) > 1 else ""
        super().__init__(f"{remarks[0]}{more}")
        self.remarks = tuple(remarks)
        self.faults = tuple(map(str, remarks))


def read_scenes(path: Path) -> dict[str, Scene]:
    """Return the scenes of a file by their ids.

    Raises:
        ScriptError: the file cannot be read, or something in it cannot be understood.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(LARGEST + 1)
        text = raw.decode("utf-8-sig")
    except OSError as error:
        raise _refused(path, f"cannot be read ({error.strerror or error}).") from error
    except UnicodeDecodeError as error:
        raise _refused(path, "is no text. Save it as UTF-8.") from error
    if len(raw) > LARGEST:
        raise _refused(path, f"is longer than {LARGEST} bytes. Split it.")
    return parse_scenes(text, str(path))


def _refused(path: Path, why: str) -> ScriptError:
    return ScriptError([Remark("file", "error", why, str(path))])


def parse_scenes(text: str, name: str = "scenes") -> dict[str, Scene]:
    """Return the scenes in a text; `name` is what faults call it.

    Raises:
        ScriptError: something cannot be understood.
    """
    parser = _Parser(name, list(rows_of(text)))
    scenes = parser.scenes()
    if parser.remarks:
        raise ScriptError(sorted(parser.remarks, key=lambda remark: remark.line))
    return scenes


class _Parser:
    """Goes down the rows once and keeps every fault on the way."""

    def __init__(self, name: str, rows: list[Row]) -> None:
        self.remarks: list[Remark] = []
        self._name = name
        self._rows = rows
        self._at = 0
        self._written: list[int] = []
        for row in rows:
            if row.fault:
                self._fault(row, "row", row.fault)

    def scenes(self) -> dict[str, Scene]:
        """Return the scenes by id."""
        found: dict[str, Scene] = {}
        while row := self._peek():
            self._at += 1
            head = SCENE.fullmatch(row.text)
            if head is None or row.indent:
                self._fault(row, "scene", "does not belong to a scene. Begin with 'scene name:'.")
                continue
            if head[1] in found:
                self._fault(row, "scene", f"there is a scene '{head[1]}' already. Rename one.")
            found[head[1]] = self._scene(row, head[1], head[2] or "")
        return found

    def _scene(self, row: Row, name: str, note: str) -> Scene:
        self._written = []
        place = self._place()
        steps = self._steps(0)
        if not steps:
            self._fault(row, "scene", f"nothing happens in scene '{name}'. Write a line.")
        return Scene(name, place, note, steps, Source(self._name, row.number, (*self._written,)))

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
        while (row := self._peek()) and row.indent >= indent and not row.is_head:
            if row.indent > indent:
                self._fault(row, "indent", "is indented further than what it follows. Align it.")
            self._at += 1
            step = self._step(row)
            if step is not None:
                steps.append(step)
        return tuple(steps)

    def _step(self, row: Row) -> Step | None:
        text = row.text
        self._written.append(row.number)
        if found := SAID.fullmatch(text):
            return self._line(row, *found.groups())
        if found := SIGNED.fullmatch(text):
            return self._stage(row, found[1], found[2] or "")
        if found := ASKED.fullmatch(text):
            return self._choice(row, found[1] or "", found[2])
        if found := REMEMBERED.fullmatch(text):
            return Remember(found[1])
        if found := CONDITION.fullmatch(text):
            return self._fork(row, found[1].rstrip(": "))
        if text == END:
            return End()
        self._fault(row, "row", advice(text))
        return None

    def _line(self, row: Row, who: str, mood: str, said: str) -> Line:
        speaker = self._speaker(row, who)
        if mood not in MOODS:
            advised = did_you_mean(mood, sorted(MOODS))
            self._fault(row, "mood", f"nobody can look {shown(mood)}; {advised}")
        return Line(speaker, mood, said)

    def _stage(self, row: Row, verb: str, words: str) -> Stage:
        given = tuple(words.split())
        if verb not in VERBS:
            advised = did_you_mean(verb, sorted(VERBS))
            self._fault(row, "verb", f"{shown(verb)} is no stage direction; {advised}")
            return Stage(verb, given)
        least, most = VERBS[verb]
        if len(given) < least or (most is not None and len(given) > most):
            wanted = str(least) if least == most else f"{least} or more"
            self._fault(row, "verb", f"'{verb}' takes {wanted} words, not {len(given)}.")
        if verb == "pause" and given and not SECONDS.fullmatch(given[0]):
            self._fault(row, "verb", "a pause is given in seconds, such as 0.8.")
        return Stage(verb, given)

    def _choice(self, row: Row, name: str, who: str) -> Choice:
        speaker = self._speaker(row, who)
        options = list(self._options(row.indent))
        if len(options) < 2:
            self._fault(row, "choice", "a choice needs two options or more, in quotes, indented.")
        return Choice(name, speaker, tuple(options))

    def _options(self, indent: int) -> Iterator[Option]:
        while (row := self._peek()) and row.indent > indent:
            self._at += 1
            found = OFFERED.fullmatch(row.text)
            if found is None:
                self._fault(row, "choice", 'is no option. Write "words" in quotes and a `flag`.')
                continue
            below = self._peek()
            deeper = below is not None and below.indent > row.indent
            steps = self._steps(below.indent) if below is not None and deeper else ()
            yield Option(found[1], found[2] or "", steps)

    def _fork(self, row: Row, when: str) -> Fork:
        try:
            list(flags_in(when))
        except ConditionError as error:
            self._fault(row, "condition", str(error))
        steps = self._inner(row)
        other = self._peek()
        if other is None or other.indent != row.indent or not other.is_else:
            return Fork(when, steps)
        self._at += 1
        return Fork(when, steps, self._inner(other))

    def _inner(self, row: Row) -> tuple[Step, ...]:
        below = self._peek()
        if below is None or below.indent <= row.indent:
            self._fault(row, "indent", "nothing is indented under it. Indent what depends on it.")
            return ()
        return self._steps(below.indent)

    def _peek(self) -> Row | None:
        return self._rows[self._at] if self._at < len(self._rows) else None

    def _speaker(self, row: Row, who: str) -> str:
        speaker = who.lower().replace(" ", "_")
        if speaker not in SPEAKERS:
            advised = did_you_mean(speaker, sorted(SPEAKERS))
            self._fault(row, "speaker", f"nobody is called {who}; {advised}")
        return speaker

    def _fault(self, row: Row, code: str, what: str) -> None:
        self.remarks.append(Remark(code, "error", what, self._name, row.number))
