"""From a score to samples: one array a stem, all of exactly the same length, without a seam.

What rings over the end of the loop is added to its start, and echoes and room go round in a circle,
so the loop can be cut anywhere and sounds as if it had always been going.
"""

import numpy as np

from tools.sound.bars import Note
from tools.sound.instruments import INSTRUMENTS, Instrument
from tools.sound.pitch import hertz
from tools.sound.score import Score, ScoreError, Voice
from tools.sound.space import echoed, high_pass, in_room, low_pass
from tools.sound.waves import RATE, Samples, noise

MUSIC_LUFS = -23.5
"""How loud every piece is with all four friends playing; effects need the room above it."""

GATE = 0.94
"""How much of its length a note's key is down."""


def decibels(level: float) -> float:
    """Return the factor for a level in decibels."""
    return float(10 ** (level / 20))


def render_stems(score: Score) -> dict[str, Samples]:
    """Play a piece: for each of its stems as many samples as the score has."""
    stems = {stem: _stem(score, stem) for stem in score.stems}
    stems = {
        stem: sound * decibels(score.balance[stem] - loudness(sound))
        for stem, sound in stems.items()
    }
    gain = decibels(MUSIC_LUFS - loudness(sum_of(stems)))
    return {stem: sound * gain for stem, sound in stems.items()}


def sum_of(stems: dict[str, Samples]) -> Samples:
    """The whole piece: all its stems, without the bed of glitch."""
    whole = np.zeros(len(next(iter(stems.values()))))
    for stem, sound in stems.items():
        if stem != "glitch":
            whole += sound
    return whole


def _stem(score: Score, stem: str) -> Samples:
    dry = np.zeros(score.samples)
    wet = np.zeros(score.samples)
    for name, notes in score.parts.items():
        voice = score.voices[name]
        if voice.stem == stem:
            instrument = instrument_of(voice)
            sound = _voice(score, name, instrument, notes) * decibels(
                voice.level + instrument.level
            )
            dry += sound
            wet += sound * instrument.walls
    length, share = score.room
    return high_pass(dry + in_room(wet, length, 5200) * share, 32)


def instrument_of(voice: Voice) -> Instrument:
    """Return the instrument of a voice.

    Raises:
        ScoreError: there is none of that name.
    """
    try:
        return INSTRUMENTS[voice.instrument]
    except KeyError:
        names = " ".join(INSTRUMENTS)
        raise ScoreError(
            f"{voice.stem}.{voice.name} asks for {voice.instrument!r}; there are: {names}"
        ) from None


def _voice(score: Score, name: str, instrument: Instrument, notes: list[Note]) -> Samples:
    sound = np.zeros(score.samples)
    for index, note in enumerate(notes):
        dice = f"{name} {index}"
        human = 1 + 0.05 * float(noise(1, dice)[0])
        held = round(note.length * score.step * GATE)
        for pitch in note.pitches or (60,):
            add_around(
                sound,
                instrument.play(hertz(pitch), held, dice) * (note.force * human),
                note.start * score.step,
            )
    sound = low_pass(sound, instrument.bright)
    sixteenths, feedback = instrument.echo
    return echoed(sound, sixteenths * 2 * score.step, feedback, 2600) if sixteenths else sound


def add_around(loop: Samples, sound: Samples, start: int) -> None:
    """Add a sound to a loop from a sample on; what is too long goes on at its start."""
    np.add.at(loop, (start + np.arange(len(sound))) % len(loop), sound)


def loudness(sound: Samples) -> float:
    """How loud it is to an ear, in LUFS: the curve of ITU-R BS.1770, quiet stretches left out.

    Worked out on the whole spectrum; close to, but not certified as, a loudness meter.
    """
    frequencies = np.fft.rfftfreq(len(sound), 1 / RATE)
    low = (frequencies / 38.0) ** 4
    weight = np.sqrt(low / (1 + low)) * (1 + 0.585 / (1 + (1700 / (frequencies + 1e-9)) ** 4))
    heard = np.fft.irfft(np.fft.rfft(sound) * weight, len(sound))
    block = int(RATE * 0.4)
    power = np.array(
        [
            np.mean(heard[i : i + block] ** 2)
            for i in range(0, max(1, len(heard) - block), block // 4)
        ]
    )
    levels = -0.691 + 10 * np.log10(power + 1e-12)
    kept = power[levels > -70]
    if not len(kept):
        return -99.0
    gate = -0.691 + 10 * np.log10(np.mean(kept)) - 10
    return float(-0.691 + 10 * np.log10(np.mean(power[levels > gate])))
