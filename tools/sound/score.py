"""Reads a piece of music as it is written in `scores/*.txt`. What a bar may hold: see `bars.py`.

    piece   Thin Walls          # a name for people
    key     D major             # major, minor or dorian
    tempo   96                  # quarters a minute; a thirty-second has to be whole samples
    beats   4                   # quarters a bar
    room    1.8 0.20            # how long the room rings (seconds), how much of it (0 to 1)
    once    yes                 # only for what does not loop: everything in one file
    balance lila 0 marc -1      # how loud the stems are against each other, decibels
    form    A A2 B A3           # the sections in the order in which they are played

    voice   lila.lead  lead  octave 4  level -2     # stem.voice, instrument, lowest root, decibels

    section A
    chords      | D | Bm7 | Gmaj7 | A7sus4 A7 |     # a bar is divided evenly here too
    lila.lead   | A4 D5 . [F#4 B4] | - - A4 - |
                | B4 E5 . [A4 D5]  | - - - .  |     # a line that begins with | goes on
    marc.bass   | b 5 . [5 8] | x4                  # x4: the line four times

    section A2 like A level 2   # voices that are not written again are as in A; 2 dB louder
    lila.lead   | ...

A voice that a section does not name is silent in it. `#` begins a comment where a space or nothing
stands before it (so that F#4 is a note).
"""

import re
from pathlib import Path
from typing import NamedTuple

from tools.sound.bars import Note, Place, read_bar
from tools.sound.pitch import Chord, Key, number, read_chord, read_key
from tools.sound.waves import RATE

STEMS = ("lila", "marc", "anya", "finn", "glitch")
"""Whom a voice may belong to; `glitch` is the bed that rises with the beat."""

BALANCE = {"lila": 0.0, "marc": -1.0, "anya": -2.5, "finn": -4.5, "glitch": -10.0}
"""How loud the stems are against each other where a score does not say, in decibels."""

STEPS_A_BEAT = 8
"""A step is a thirty-second: the shortest note that can be written, and whole samples long."""


class ScoreError(ValueError):
    """What is wrong in a score, and in which line."""


class Voice(NamedTuple):
    """One line of a stem: which instrument plays it, from which note up, and how loud (dB)."""

    stem: str
    name: str
    instrument: str
    lowest: int
    level: float


class Score(NamedTuple):
    """A piece: all that is needed to play it.

    Attributes:
        parts: for each voice (`lila.lead`) its notes, in order.
        chords: for each bar its chords, each as long as the others.
        once: it is played once and ends; what rings on ends before its last bar does.
        room: how long the room rings in seconds, and its share of the sound.
        balance: how loud each stem is against the others, in decibels.
    """

    name: str
    title: str
    key: Key
    tempo: int
    beats: int
    once: bool
    room: tuple[float, float]
    balance: dict[str, float]
    voices: dict[str, Voice]
    parts: dict[str, list[Note]]
    chords: list[tuple[Chord, ...]]

    @property
    def bar_steps(self) -> int:
        """Steps a bar."""
        return self.beats * STEPS_A_BEAT

    @property
    def step(self) -> int:
        """Samples a step."""
        return RATE * 60 // (self.tempo * STEPS_A_BEAT)

    @property
    def steps(self) -> int:
        """Steps of the whole piece."""
        return len(self.chords) * self.bar_steps

    @property
    def samples(self) -> int:
        """Samples of the whole piece."""
        return self.steps * self.step

    @property
    def stems(self) -> list[str]:
        """The stems that the piece has, in order."""
        used = {self.voices[name].stem for name in self.parts}
        return [stem for stem in STEMS if stem in used]


Lines = dict[str, list[tuple[int, str]]]
"""For each voice (or `chords`) its bars: the line where each stands, and its text."""


class _Sheet:
    """The text of a score taken apart, before anything in it is understood."""

    def __init__(self) -> None:
        self.head: dict[str, tuple[int, str]] = {}
        self.voices: dict[str, Voice] = {}
        self.sections: dict[str, Lines] = {}
        self.levels: dict[str, float] = {}
        self._open: Lines | None = None
        self._last = ""
        self._inherited: set[str] = set()

    def take(self, line: int, text: str) -> None:
        """Take one line."""
        word, _, rest = text.strip().partition(" ")
        rest = rest.strip()
        if word.startswith("|"):
            self._bars(line, text.strip())
        elif word == "section":
            self._section(line, rest)
        elif self._open is not None and (word == "chords" or word in self.voices):
            self._last = word
            if word in self._inherited or word not in self._open:
                self._open[word] = []
                self._inherited.discard(word)
            self._bars(line, rest)
        elif word == "voice":
            self._voice(line, rest)
        elif self._open is None and word in (
            "piece",
            "key",
            "tempo",
            "beats",
            "room",
            "form",
            "once",
            "balance",
        ):
            self.head[word] = (line, rest)
        else:
            known = "a section, chords" if self._open is not None else "piece, key, tempo, voice"
            raise ScoreError(f"line {line}: {word!r} is neither {known} nor a voice")

    def _section(self, line: int, rest: str) -> None:
        found = re.fullmatch(r"(\w+)(?: +like +(\w+))?(?: +level +(-?[\d.]+))?", rest)
        if found is None:
            raise ScoreError(f"line {line}: write `section NAME like OTHER level 2`")
        name, other, level = found.groups()
        if other and other not in self.sections:
            raise ScoreError(f"line {line}: there is no section {other!r} before this line")
        self._open = dict(self.sections[other]) if other else {}
        self._inherited = set(self._open)
        self.sections[name] = self._open
        self.levels[name] = float(level or 0)
        self._last = ""

    def _voice(self, line: int, rest: str) -> None:
        found = re.fullmatch(
            r"(\w+)\.(\w+) +(\w+)(?: +octave (-?\d))?(?: +level (-?[\d.]+))?", rest
        )
        if found is None:
            raise ScoreError(f"line {line}: write `voice stem.name instrument octave 4 level -3`")
        stem, name, instrument, octave, level = found.groups()
        if stem not in STEMS:
            raise ScoreError(f"line {line}: the stem {stem!r} is none of {', '.join(STEMS)}")
        lowest = number(f"C{octave or 4}")
        self.voices[f"{stem}.{name}"] = Voice(
            stem, name, instrument, lowest if lowest is not None else 60, float(level or 0)
        )

    def _bars(self, line: int, text: str) -> None:
        found = re.fullmatch(r"\|(.*)\|(?:\s*x(\d+))?", text)
        if found is None or self._open is None or not self._last:
            raise ScoreError(f"line {line}: bars stand after a voice, between | and |")
        bars = [(line, bar.strip()) for bar in found[1].split("|")]
        self._open[self._last].extend(bars * int(found[2] or 1))


def read_score(path: Path) -> Score:
    """Read a score from a file.

    Raises:
        ScoreError: says in which line what is wrong.
    """
    try:
        return parse_score(path.read_text(encoding="utf-8"), path.stem)
    except ScoreError as error:
        raise ScoreError(f"{path.name}: {error}") from None


def parse_score(text: str, name: str) -> Score:
    """Read a score from its text.

    Raises:
        ScoreError: says in which line what is wrong.
    """
    sheet = _Sheet()
    for line, raw in enumerate(text.splitlines(), 1):
        plain = re.sub(r"(^|\s)#.*", "", raw)
        if plain.strip():
            sheet.take(line, plain)
    score = _headed(sheet, name)
    for section in _head(sheet, "form").split():
        if section not in sheet.sections:
            raise ScoreError(f"the form asks for section {section!r}, which is not written")
        force = 10 ** (sheet.levels[section] / 20)
        _play_section(score, section, sheet.sections[section], force)
    return score


def _headed(sheet: _Sheet, name: str) -> Score:
    try:
        key = read_key(_head(sheet, "key"))
        tempo, beats = int(_head(sheet, "tempo")), int(_head(sheet, "beats", "4"))
        length, share = map(float, _head(sheet, "room", "1.5 0.15").split())
    except ScoreError:
        raise
    except ValueError as error:
        raise ScoreError(f"key, tempo, beats or room: {error}") from None
    if RATE * 60 % (tempo * STEPS_A_BEAT):
        raise ScoreError(f"tempo {tempo}: a thirty-second is no whole number of samples")
    title, once = _head(sheet, "piece"), _head(sheet, "once", "no") == "yes"
    return Score(
        name, title, key, tempo, beats, once, (length, share), _balance(sheet), sheet.voices, {}, []
    )


def _balance(sheet: _Sheet) -> dict[str, float]:
    """How loud each stem is against the others, in decibels."""
    words = _head(sheet, "balance", "").split()
    try:
        return BALANCE | {stem: float(words[i + 1]) for i, stem in enumerate(words) if i % 2 == 0}
    except (ValueError, IndexError):
        raise ScoreError("balance: write `balance lila 0 marc -1 ...`") from None


def _head(sheet: _Sheet, word: str, otherwise: str | None = None) -> str:
    if word in sheet.head:
        return sheet.head[word][1]
    if otherwise is None:
        raise ScoreError(f"the line `{word} ...` is missing at the top")
    return otherwise


def _play_section(score: Score, name: str, lines: Lines, force: float) -> None:
    """Put a section behind what has been played so far."""
    first = len(score.chords)
    bars = lines.get("chords", [])
    if not bars:
        raise ScoreError(f"section {name} has no chords")
    score.chords.extend(_chords(line, text) for line, text in bars)
    for voice, written in lines.items():
        if voice == "chords":
            continue
        if len(written) != len(bars):
            raise ScoreError(
                f"section {name}: {voice} has {len(written)} bars, the chords have {len(bars)}"
            )
        for number_, (line, text) in enumerate(written):
            bar = first + number_
            lowest, start = score.voices[voice].lowest, bar * score.bar_steps
            chords = score.chords[bar]
            place = Place(start, score.bar_steps, chords, score.key, lowest, force)
            _play_bar(score, voice, place, line, text)


def _play_bar(score: Score, voice: str, place: Place, line: int, text: str) -> None:
    try:
        read_bar(text, place, score.parts.setdefault(voice, []))
    except ValueError as error:
        raise ScoreError(f"line {line}, {voice}, bar | {text} |: {error}") from None


def _chords(line: int, text: str) -> tuple[Chord, ...]:
    try:
        return tuple(read_chord(word) for word in text.split())
    except ValueError as error:
        raise ScoreError(f"line {line}: {error}") from None
