"""One line of a score into notes: the grammar inside the bars.

A bar is divided evenly among what stands in it, and a bracket divides its share again:

    | A4 D5 . [F#4 B4] |       two quarters, a rest of a quarter, two eighths

| written | means |
| --- | --- |
| `A4` `C#5` `Bb3` | this note |
| `1` to `9` | this degree of the chord, the root the first at or above the voice's octave |
| `b` | the bass of the chord |
| `'` `,` behind a degree | an octave higher, lower; as often as one likes |
| `3+5+8` | together |
| `v` | the whole chord within the voice's octave, so that its voices move by small steps; a chord
  of four notes leaves its root to the bass |
| `x` | the stroke of an instrument that has no pitch |
| `.` `-` | a rest; the note before goes on (also over the bar) |
| `!` `?` behind a note | louder, softer |
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from tools.sound.pitch import Chord, Key, degree, number

LOUDER, SOFTER = 1.3, 0.6
_TOKEN = re.compile(r"\[|\]|[^\s\[\]]+")


class Note(NamedTuple):
    """A note: where it begins and how long it is (in steps), what is struck, and how hard."""

    start: int
    length: int
    pitches: tuple[int, ...]
    force: float


class Place(NamedTuple):
    """What a bar is read by: its first step and its steps, chords, key, lowest root, force."""

    start: int
    steps: int
    chords: tuple[Chord, ...]
    key: Key
    lowest: int
    force: float = 1.0

    def chord_at(self, step: int) -> Chord | None:
        """The chord at a step of the piece."""
        if not self.chords:
            return None
        return self.chords[(step - self.start) * len(self.chords) // self.steps]


Tree = list["str | Tree"]


def read_bar(text: str, place: Place, before: list[Note]) -> None:
    """Read one bar and put its notes behind those `before`; a hold makes the last one longer.

    Raises:
        ValueError: says what is wrong in the bar.
    """
    tree = _tree(text)
    if not tree:
        raise ValueError("a bar is empty; write . for a rest")
    for sign, start, steps in _shares(tree, place.start, place.steps):
        if sign == "-":
            _hold(before, start, steps)
        elif sign != ".":
            before.append(_note(sign, start, steps, place))


def _hold(before: list[Note], start: int, steps: int) -> None:
    if not before or before[-1].start + before[-1].length != start:
        raise ValueError("a hold (-) follows no note")
    before[-1] = before[-1]._replace(length=before[-1].length + steps)


def _tree(text: str) -> Tree:
    root: Tree = []
    stack = [root]
    for sign in _TOKEN.findall(text):
        if sign == "[":
            inner: Tree = []
            stack[-1].append(inner)
            stack.append(inner)
        elif sign == "]":
            if len(stack) == 1:
                raise ValueError("a ] closes nothing")
            if not stack.pop():
                raise ValueError("a bracket is empty; write . for a rest")
        else:
            stack[-1].append(sign)
    if len(stack) > 1:
        raise ValueError("a [ is not closed")
    return root


def _shares(tree: Tree, start: int, steps: int) -> Iterator[tuple[str, int, int]]:
    """Each sign with its first step and its steps."""
    share, rest = divmod(steps, len(tree))
    if rest or not share:
        raise ValueError(f"{len(tree)} things do not divide {steps} steps evenly")
    for index, item in enumerate(tree):
        if isinstance(item, str):
            yield item, start + index * share, share
        else:
            yield from _shares(item, start + index * share, share)


def _note(sign: str, start: int, steps: int, place: Place) -> Note:
    force = place.force * LOUDER ** sign.count("!") * SOFTER ** sign.count("?")
    names = sign.rstrip("!?")
    if names == "x":
        return Note(start, steps, (), force)
    if names == "v":
        return Note(start, steps, _voicing(start, place), force)
    return Note(start, steps, tuple(_pitch(name, start, place) for name in names.split("+")), force)


def _voicing(start: int, place: Place) -> tuple[int, ...]:
    chord = place.chord_at(start)
    if chord is None:
        raise ValueError("there is no chord for a v")
    above = [up for up in chord.degrees.values() if up or len(chord.degrees) < 4]
    low = place.lowest
    return tuple(sorted({low + (chord.root + up - low) % 12 for up in above}))


def _pitch(name: str, start: int, place: Place) -> int:
    found = number(name)
    if found is not None:
        return found
    chord = place.chord_at(start)
    if chord is None:
        raise ValueError(f"{name!r} is no note, and there is no chord that it could be a degree of")
    found = degree(chord, place.key, name, place.lowest)
    if found is None:
        raise ValueError(f"{name!r} is neither a note (A4) nor a degree (1 to 9, b) nor . - x")
    return found
