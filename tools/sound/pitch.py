"""Names of notes, keys and chords, and what they are in numbers.

A number is a MIDI number: 60 is C4, 69 is A4 at 440 Hz.
"""

import re
from typing import NamedTuple

_LETTERS = {"C": 0, "D": 2, "E": 4, "F": 5, "G": 7, "A": 9, "B": 11}
_NOTE = re.compile(r"([A-G])([#b]?)(-?\d)")
_CHORD = re.compile(r"([A-G][#b]?)([^/]*)(?:/([A-G][#b]?))?")

MODES = {
    "major": (0, 2, 4, 5, 7, 9, 11),
    "minor": (0, 2, 3, 5, 7, 8, 10),
    "dorian": (0, 2, 3, 5, 7, 9, 10),
}

QUALITIES: dict[str, dict[int, int]] = {
    "": {1: 0, 3: 4, 5: 7},
    "m": {1: 0, 3: 3, 5: 7},
    "6": {1: 0, 3: 4, 5: 7, 6: 9},
    "m6": {1: 0, 3: 3, 5: 7, 6: 9},
    "7": {1: 0, 3: 4, 5: 7, 7: 10},
    "m7": {1: 0, 3: 3, 5: 7, 7: 10},
    "maj7": {1: 0, 3: 4, 5: 7, 7: 11},
    "9": {1: 0, 2: 2, 3: 4, 5: 7, 7: 10},
    "m9": {1: 0, 2: 2, 3: 3, 5: 7, 7: 10},
    "maj9": {1: 0, 2: 2, 3: 4, 5: 7, 7: 11},
    "add9": {1: 0, 2: 2, 3: 4, 5: 7},
    "sus4": {1: 0, 3: 5, 4: 5, 5: 7},
    "7sus4": {1: 0, 3: 5, 4: 5, 5: 7, 7: 10},
    "m7b5": {1: 0, 3: 3, 5: 6, 7: 10},
}
"""For each kind of chord: the degree -> how many semitones above the root it is.

Where a chord has a fourth for a third, the fourth stands for the third as well, so that a pattern
written with `3` plays on.
"""

_USUAL = {2: 2, 3: 4, 4: 5, 5: 7, 6: 9, 7: 10}


class Key(NamedTuple):
    """A ground note (0 is C) and the notes of its scale (0 to 11)."""

    name: str
    ground: int
    scale: frozenset[int]


class Chord(NamedTuple):
    """A chord: its root and its bass (0 is C), and its degrees in semitones above the root."""

    name: str
    root: int
    bass: int
    degrees: dict[int, int]

    @property
    def notes(self) -> frozenset[int]:
        """The notes of the chord, 0 to 11."""
        return frozenset((self.root + up) % 12 for up in self.degrees.values()) | {self.bass}


def letter(name: str) -> int:
    """Return the number of a note without an octave, 0 for C.

    Raises:
        ValueError: it is no note.
    """
    if not re.fullmatch(r"[A-G][#b]?", name):
        raise ValueError(f"{name!r} is no note; notes are C to B with # or b after them")
    return (_LETTERS[name[0]] + name.count("#") - name.count("b")) % 12


def number(name: str) -> int | None:
    """Return the number of a note such as `F#4`, or None if it is none."""
    found = _NOTE.fullmatch(name)
    if found is None:
        return None
    sharp = {"#": 1, "b": -1, "": 0}[found[2]]
    return _LETTERS[found[1]] + sharp + 12 * (int(found[3]) + 1)


def hertz(note: float) -> float:
    """Return the frequency of a number."""
    return float(440 * 2 ** ((note - 69) / 12))


def read_key(text: str) -> Key:
    """Read `D major`.

    Raises:
        ValueError: it is no key.
    """
    words = text.split()
    if len(words) != 2 or words[1] not in MODES:
        raise ValueError(f"{text!r} is no key; a key is a note and one of {', '.join(MODES)}")
    ground = letter(words[0])
    return Key(text, ground, frozenset((ground + up) % 12 for up in MODES[words[1]]))


def read_chord(text: str) -> Chord:
    """Read `Gmaj7` or `A/C#`.

    Raises:
        ValueError: it is no chord.
    """
    found = _CHORD.fullmatch(text)
    if found is None or found[2] not in QUALITIES:
        kinds = " ".join(QUALITIES)
        raise ValueError(f"{text!r} is no chord; after the root may stand one of: {kinds}")
    root = letter(found[1])
    return Chord(text, root, letter(found[3]) if found[3] else root, QUALITIES[found[2]])


def degree(chord: Chord, key: Key, wanted: str, lowest: int) -> int | None:
    """Return the note that a degree (`1` to `9`, `b` for the bass, with ' or ,) is over a chord.

    The root is looked for from `lowest` upward. None if it is no degree.
    """
    plain = wanted.rstrip("',")
    octaves = wanted.count("'") - wanted.count(",")
    if plain == "b":
        return _above(chord.bass, lowest) + 12 * octaves
    if len(plain) != 1 or plain not in "123456789":
        return None
    step = int(plain)
    if step > 7:
        step, octaves = step - 7, octaves + 1
    up = chord.degrees.get(step)
    if up is None:
        usual = _USUAL[step]
        in_key = [n for n in range(usual - 1, usual + 2) if (chord.root + n) % 12 in key.scale]
        up = min(in_key, key=lambda n: abs(n - usual), default=usual)
    return _above(chord.root, lowest) + up + 12 * octaves


def _above(note: int, lowest: int) -> int:
    return lowest + (note - lowest) % 12
