"""What can be known about the sound without ears: `python -m tools.sound.measure [NAME …]`.

Lengths, seams, peaks, loudness of what is committed; and of the scores: how dense each stem is, how
much of it is in the key, and how often two stems rub against each other by a semitone.
"""

import json
import sys
from itertools import combinations
from typing import Any

import numpy as np

from tools.sound import catalogue, files
from tools.sound.listen import likely_keys, likely_tempo
from tools.sound.pitch import number
from tools.sound.render import loudness
from tools.sound.score import Score
from tools.sound.waves import RATE, Samples

EFFECT_NOTES = tuple(number(f"{name}4") or 0 for name in ("D", "E", "F#", "A", "B"))


def seam(sound: Samples) -> float:
    """The step from the last sample to the first."""
    return float(abs(sound[0] - sound[-1]))


def common_step(sound: Samples) -> float:
    """A step from a sample to the next that only one in two hundred is greater than."""
    return float(np.quantile(np.abs(np.diff(sound)), 0.995))


def decoded(name: str) -> dict[str, Samples]:
    """The committed stems of a piece; of one that is played once, `whole`."""
    stems = catalogue.score_of(name).stems
    if catalogue.score_of(name).once:
        return {"whole": files.read_ogg(files.SOUNDS / f"{name}.ogg")}
    return {stem: files.read_ogg(files.SOUNDS / f"{name}.{stem}.ogg") for stem in stems}


def whole(name: str, *, bed: bool = False) -> Samples:
    """A committed piece with all players, and its bed of glitch if that is wanted."""
    stems = decoded(name)
    total = np.zeros(len(next(iter(stems.values()))))
    for stem, sound in stems.items():
        if bed or stem != "glitch":
            total += sound
    return total


def recorded_peak(name: str) -> float:
    """How high a committed piece goes with everything in it."""
    return float(np.abs(whole(name, bed=True)).max())


def eight_highest(tape: Samples, places: dict[str, list[list[int]]]) -> float:
    """How high it goes when the eight highest effects begin at the same sample."""
    cuts = [tape[at : at + size] for variants in places.values() for at, size in variants[:1]]
    cuts.sort(key=lambda sound: -float(np.abs(sound).max()))
    total = np.zeros(max(len(sound) for sound in cuts[:8]))
    for sound in cuts[:8]:
        total[: len(sound)] += sound
    return float(np.abs(total).max())


def grid(score: Score, stem: str) -> np.ndarray[Any, np.dtype[np.bool_]]:
    """Which pitch a stem plays at each step: shape (steps, 128); only what has a pitch."""
    played = np.zeros((score.steps, 128), np.bool_)
    for name, notes in score.parts.items():
        if score.voices[name].stem == stem and score.voices[name].instrument != "thump":
            for note in notes:
                for pitch in note.pitches:
                    played[note.start : note.start + note.length, pitch] = True
    return played


def rubs(
    one: np.ndarray[Any, np.dtype[np.bool_]], two: np.ndarray[Any, np.dtype[np.bool_]]
) -> float:
    """The share of the steps in which both play at which they are a semitone (or a ninth) apart."""
    both = one.any(axis=1) & two.any(axis=1)
    clash = np.zeros(len(one), np.bool_)
    for apart in (1, 13):
        clash |= (one[:, apart:] & two[:, :-apart]).any(axis=1)
        clash |= (two[:, apart:] & one[:, :-apart]).any(axis=1)
    return float(clash[both].mean()) if both.any() else 0.0


def effect_rub(score: Score) -> float:
    """The share of (step, effect note) in which a note of the piece is a semitone from it."""
    classes = np.zeros((score.steps, 12), np.bool_)
    for stem in score.stems:
        played = grid(score, stem)
        for pitch in range(128):
            classes[:, pitch % 12] |= played[:, pitch]
    near = [
        (classes[:, (note + 1) % 12] | classes[:, (note - 1) % 12]).mean() for note in EFFECT_NOTES
    ]
    return float(np.mean(near))


def in_key(score: Score, stem: str) -> float:
    """The share of a stem's notes that are in the key."""
    notes = grid(score, stem)
    total = notes.sum()
    scale = [pitch for pitch in range(128) if pitch % 12 in score.key.scale]
    return float(notes[:, scale].sum() / total) if total else 1.0


def strokes_a_bar(score: Score, stem: str) -> float:
    """How many notes a stem begins in a bar."""
    begun = sum(
        len(notes) for name, notes in score.parts.items() if score.voices[name].stem == stem
    )
    return begun / len(score.chords)


def brightness(sound: Samples) -> float:
    """The middle of the spectrum's weight, in hertz."""
    power = np.abs(np.fft.rfft(sound)) ** 2
    return float((np.fft.rfftfreq(len(sound), 1 / RATE) * power).sum() / power.sum())


def describe(name: str) -> list[str]:
    """All numbers of one piece."""
    score, stems = catalogue.score_of(name), decoded(name)
    total = whole(name)
    lines = [
        f"{name}: {score.title}, {score.key.name}, {score.tempo} a minute, {score.beats} beats",
        f"  {len(score.chords)} bars, {score.samples / RATE:.1f} s, {loudness(total):.1f} LUFS",
        f"  peak {recorded_peak(name):.2f}, effects rub {effect_rub(score):.0%}",
        f"  seam {seam(total):.4f}, a usual step {common_step(total):.4f}",
    ]
    keys = ", ".join(f"{key} {fit:.2f}" for fit, key in likely_keys(total))
    lines.append(f"  heard: {keys}; {likely_tempo(total):.1f} a minute")
    for stem, sound in stems.items():
        lines.append(
            f"  {stem:6} {len(sound)} samples, {loudness(sound):.1f} LUFS, peak "
            f"{np.abs(sound).max():.2f}, seam {seam(sound):.4f}/{common_step(sound):.4f}, "
            f"{strokes_a_bar(score, stem):.1f} notes a bar, {in_key(score, stem):.0%} in key, "
            f"middle {brightness(sound):.0f} Hz"
        )
    pairs = combinations([stem for stem in score.stems if stem != "glitch"], 2)
    found = [f"{a}-{b} {rubs(grid(score, a), grid(score, b)):.1%}" for a, b in pairs]
    return [*lines, f"  semitones between stems: {', '.join(found)}"]


def main(names: list[str]) -> int:
    """Print the numbers of these pieces, or of all, and of the effects."""
    for name in names or catalogue.pieces():
        print("\n".join(describe(name)))
    places = json.loads(files.LIST.read_text(encoding="utf-8"))["effects"]
    tape = files.read_ogg(files.SOUNDS / "effects.ogg")
    high = eight_highest(tape, places)
    themes = [name for name in catalogue.pieces() if not catalogue.score_of(name).once]
    print(f"effects: {len(places)}, {len(tape) / RATE:.0f} s, peak {np.abs(tape).max():.2f}, ")
    print(f"eight at once {high:.2f}, over the music {high + max(map(recorded_peak, themes)):.2f}")
    size = sum(path.stat().st_size for path in files.SOUNDS.iterdir())
    print(f"all files: {size / 1e6:.2f} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
