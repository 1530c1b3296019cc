"""Listening without ears: key and tempo found in the samples alone, to hold against the score.

The key is the one whose profile (how often each degree is heard in tonal music, by Krumhansl and
Kessler, 1982) goes best with how much of each note is in the sound; the tempo is the one at which
beginnings of notes come again.
"""

import numpy as np

from tools.sound.waves import RATE, Samples

_NAMES = ("C", "C#", "D", "Eb", "E", "F", "F#", "G", "Ab", "A", "Bb", "B")
_MAJOR = (6.35, 2.23, 3.48, 2.33, 4.38, 4.09, 2.52, 5.19, 2.39, 3.66, 2.29, 2.88)
_MINOR = (6.33, 2.68, 3.52, 5.38, 2.60, 3.53, 2.54, 4.75, 3.98, 2.69, 3.34, 3.17)

_HOP = 320
"""A hundredth of a second."""


def note_shares(sound: Samples) -> Samples:
    """How much of each note, C to B, is in a sound: shape (12,), adds up to 1."""
    size = 16_384
    shares = np.zeros(12)
    frequencies = np.fft.rfftfreq(size, 1 / RATE)
    heard = (frequencies > 60) & (frequencies < 1800)
    notes = np.round(69 + 12 * np.log2(frequencies[heard] / 440)).astype(int) % 12
    for start in range(0, len(sound) - size, size):
        power = np.abs(np.fft.rfft(sound[start : start + size] * np.hanning(size)))[heard]
        np.add.at(shares, notes, np.sqrt(power))
    shares -= shares.min()
    return np.asarray(shares / shares.sum(), dtype=np.float64)


def likely_keys(sound: Samples) -> list[tuple[float, str]]:
    """The three keys that go best with a sound, the best first, each with its correlation."""
    shares = note_shares(sound)
    found = []
    for mode, profile in (("major", _MAJOR), ("minor", _MINOR)):
        for ground in range(12):
            fit = float(np.corrcoef(np.roll(profile, ground), shares)[0, 1])
            found.append((fit, f"{_NAMES[ground]} {mode}"))
    return sorted(found, reverse=True)[:3]


def likely_tempo(sound: Samples, slowest: int = 70, fastest: int = 160) -> float:
    """The tempo (a minute) at which what begins comes again most surely."""
    frames = sound[: len(sound) // _HOP * _HOP].reshape(-1, _HOP)
    power = np.log10(np.sqrt((frames**2).mean(axis=1)) + 1e-3)
    rise = np.maximum(np.diff(power), 0)
    rise -= rise.mean()
    size = 2 * len(rise)
    again = np.fft.irfft(np.abs(np.fft.rfft(rise, size)) ** 2, size)
    tempos = np.arange(slowest, fastest + 1, 0.5)
    lags = 60 / tempos * RATE / _HOP
    scores = [sum(_at(again, lag * times) for times in (1, 2, 4, 8)) for lag in lags]
    return float(tempos[int(np.argmax(scores))])


def _at(curve: Samples, place: float) -> float:
    low = int(place)
    return float(curve[low] + (curve[low + 1] - curve[low]) * (place - low))
