"""Short sounds as they are written in `scores/effects.txt` (the grammar stands there), and played.

All of them go on one tape with silence between, so that the game opens one file.
"""

import re
from pathlib import Path
from typing import NamedTuple

import numpy as np

from tools.sound.instruments import INSTRUMENTS
from tools.sound.pitch import hertz, number
from tools.sound.render import decibels
from tools.sound.score import ScoreError
from tools.sound.space import high_pass, in_room, low_pass
from tools.sound.waves import RATE, Samples, seconds

EFFECT_DB = -23.5
"""How loud an effect of level 0 is in its loudest tenth of a second (RMS)."""

PEAK = 0.13
"""No effect of level 0 is higher than this, so that there is room for eight and the music.

Of a softer one the limit is lower too, by half its level, so a tap stays softer than a blow."""

RING, SHORT_RING = 0.7, 0.3
"""How long an effect, and a soft one that comes often, may ring on (seconds)."""

TUNING = {"D", "E", "F#", "A", "B"}
"""The notes that an effect may have; `scores/effects.txt` says why."""

SILENCE = seconds(0.05)
"""Between two effects on the tape."""

_STROKE = re.compile(r"(\w+) +(\S+) +(\d+)-(\d+)(?: +(-?\d+))?")


class Stroke(NamedTuple):
    """One instrument struck once; times in milliseconds, level in decibels."""

    instrument: str
    note: int | None
    start: int
    end: int
    level: float


class Effect(NamedTuple):
    """A short sound; `name` may come several times, as variants."""

    name: str
    level: float
    strokes: tuple[Stroke, ...]


def read_effects(path: Path) -> list[Effect]:
    """Read all effects.

    Raises:
        ScoreError: says in which line what is wrong.
    """
    effects = []
    for line, raw in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        plain = re.sub(r"(^|\s)#.*", "", raw).strip()
        if plain:
            try:
                effects.append(_effect(plain))
            except ValueError as error:
                raise ScoreError(f"{path.name}: line {line}: {error}") from None
    return effects


def _effect(text: str) -> Effect:
    head, *strokes = text.split("|")
    words = head.split()
    if len(words) != 2 or not strokes:
        raise ValueError("write `name level | instrument note from-to level | ...`")
    return Effect(words[0], float(words[1]), tuple(_stroke(stroke.strip()) for stroke in strokes))


def _stroke(text: str) -> Stroke:
    found = _STROKE.fullmatch(text)
    if found is None:
        raise ValueError(f"{text!r}: write `instrument note from-to level`")
    instrument, note, start, end, level = found.groups()
    if instrument not in INSTRUMENTS:
        raise ValueError(f"no instrument is called {instrument!r}")
    pitch = None if note == "x" else number(note)
    if note != "x" and (pitch is None or note.rstrip("0123456789-") not in TUNING):
        raise ValueError(f"{note!r} is not in the tuning; use {' '.join(sorted(TUNING))} or x")
    return Stroke(instrument, pitch, int(start), int(end), float(level or 0))


def render_effect(effect: Effect, variant: int) -> Samples:
    """Play one effect, as long as it can be heard."""
    sound = np.zeros(seconds(max(stroke.end for stroke in effect.strokes) / 1000 + 2))
    for index, stroke in enumerate(effect.strokes):
        instrument = INSTRUMENTS[stroke.instrument]
        held = seconds((stroke.end - stroke.start) / 1000)
        dice = f"{effect.name} {variant} {index}"
        tone = instrument.play(hertz(stroke.note or 60), held, dice)
        voice = np.zeros(len(sound))
        start = seconds(stroke.start / 1000) if stroke.start else 0
        voice[start : start + len(tone)] = tone[: len(voice) - start]
        voice = low_pass(voice, instrument.bright)
        sound += voice * decibels(stroke.level + instrument.level)
    sound = high_pass(sound + in_room(sound, 0.5, 4200) * 0.16, 40)
    gain = decibels(EFFECT_DB + effect.level - _loudest(sound))
    sound *= min(gain, PEAK * decibels(effect.level / 2) / float(np.abs(sound).max()))
    struck = max(stroke.end for stroke in effect.strokes) / 1000
    return _cut(sound, seconds(struck + (RING if effect.level > -7 else SHORT_RING)))


def tape_of(effects: list[Effect]) -> tuple[Samples, dict[str, list[tuple[int, int]]]]:
    """All effects behind one another, and where the variants of each lie: first sample, length."""
    pieces: list[Samples] = [np.zeros(SILENCE)]
    places: dict[str, list[tuple[int, int]]] = {}
    at = SILENCE
    for effect in effects:
        variants = places.setdefault(effect.name, [])
        sound = render_effect(effect, len(variants))
        variants.append((at, len(sound)))
        pieces += [sound, np.zeros(SILENCE)]
        at += len(sound) + SILENCE
    return np.concatenate(pieces), places


def _loudest(sound: Samples) -> float:
    """The level of the loudest tenth of a second, as RMS in decibels."""
    block = RATE // 10
    powers = [np.mean(sound[i : i + block] ** 2) for i in range(0, len(sound) - block, block // 4)]
    return float(10 * np.log10(max(powers) + 1e-12))


def _cut(sound: Samples, longest: int) -> Samples:
    """Leave off what nobody hears at the end, and close it softly."""
    heard = np.flatnonzero(np.abs(sound) > np.abs(sound).max() * 0.012)
    end = min(len(sound), longest, int(heard[-1]) + seconds(0.02))
    kept = sound[:end].copy()
    fade = min(end, seconds(0.1))
    kept[-fade:] *= np.linspace(1, 0, fade) ** 2
    return kept
