"""What sound is made of: waves without aliases, noise, envelopes. Arrays of samples, -1 to 1.

Every periodic wave is read from a table that holds only the harmonics that fit under the highest
frequency which the sample rate can carry, so that a high pulse is thin instead of false.
"""

import zlib
from functools import cache

import numpy as np
import numpy.typing as npt

Samples = npt.NDArray[np.float64]

RATE = 32_000
"""Samples a second: whole samples for a sixteenth at 75, 80, 96, 100, 120, 125 and 150 a minute."""

_SIZE = 4096
_HARMONICS = (1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256)


def _shape(wave: str) -> Samples:
    """One period of a wave as it would be with room for every harmonic."""
    x = np.arange(_SIZE) / _SIZE
    if wave == "saw":
        return 1 - 2 * x
    if wave == "steps":  # a triangle of sixteen levels, as in the consoles of 1983
        triangle = 1 - 4 * np.abs(x - 0.5)
        return np.round((triangle + 1) * 7.5) / 7.5 - 1
    if wave == "triangle":
        return 1 - 4 * np.abs(x - 0.5)
    if wave == "sine":
        return np.sin(2 * np.pi * x)
    raise ValueError(f"no wave is called {wave!r}")


@cache
def _table(wave: str, harmonics: int) -> Samples:
    spectrum = np.fft.rfft(_shape(wave))
    spectrum[0] = 0
    spectrum[harmonics + 1 :] = 0
    period = np.fft.irfft(spectrum, _SIZE)
    return np.append(period, period[0])


def _read(wave: str, phase: Samples, highest: float) -> Samples:
    fitting = max(1, int(RATE * 0.47 / max(highest, 1.0)))
    table = _table(wave, max(count for count in _HARMONICS if count <= fitting))
    place = (phase % 1.0) * _SIZE
    whole = place.astype(np.int64)
    return table[whole] + (table[whole + 1] - table[whole]) * (place - whole)


def phase_of(frequency: Samples) -> Samples:
    """How many periods have passed at each sample, for a frequency that may change."""
    return np.cumsum(frequency) / RATE


def wave(name: str, frequency: Samples) -> Samples:
    """A wave (`saw`, `steps`, `triangle`, `sine`) at a frequency that may change."""
    return _read(name, phase_of(frequency), float(frequency.max()))


def pulse(frequency: Samples, width: Samples | float) -> Samples:
    """A pulse whose width (0 to 1) may change: one saw less the same saw a little later."""
    phase, highest = phase_of(frequency), float(frequency.max())
    return (_read("saw", phase, highest) - _read("saw", phase + width, highest)) * 0.7


def fm(frequency: Samples, ratio: float, depth: Samples | float) -> Samples:
    """A sine bent by another, `ratio` times as high, by `depth` radians."""
    phase = 2 * np.pi * phase_of(frequency)
    return np.sin(phase + depth * np.sin(phase * ratio))


def noise(length: int, name: str, hold: int = 1) -> Samples:
    """White noise that is the same whenever it is asked for by the same name.

    With `hold`, each value stays for so many samples: lower and rougher.
    """
    dice = np.random.default_rng(zlib.crc32(name.encode()))
    values = dice.uniform(-1, 1, -(-length // hold))
    return np.repeat(values, hold)[:length]


def steady(frequency: float, length: int) -> Samples:
    """A frequency that does not change."""
    return np.full(length, frequency)


def glide(first: float, last: float, length: int) -> Samples:
    """A frequency that goes from one to another by equal intervals."""
    return first * (last / first) ** (np.arange(length) / max(length - 1, 1))


def vibrato(frequency: Samples, speed: float, cents: float, after: float) -> Samples:
    """The frequency with a vibrato that comes in `after` so many seconds."""
    time = np.arange(len(frequency)) / RATE
    depth = np.clip((time - after) / 0.3, 0, 1) * cents / 1200
    return frequency * 2 ** (depth * np.sin(2 * np.pi * speed * time))


def seconds(length: float) -> int:
    """How many samples that is."""
    return max(1, round(length * RATE))


def adsr(held: int, attack: float, decay: float, sustain: float, release: float) -> Samples:
    """How loud a note is: `held` samples while the key is down, then `release` seconds of tail."""
    time = np.arange(held) / RATE
    rise = np.clip(time / max(attack, 1e-4), 0, 1)
    fall = sustain + (1 - sustain) * np.exp(-np.maximum(time - attack, 0) / max(decay, 1e-4))
    body = rise * fall
    tail = body[-1] * _tail(seconds(release))
    return np.concatenate([body, tail])


def dying(length: int, half: float) -> Samples:
    """A stroke: there at once, half as loud every `half` seconds, quiet at the end."""
    time = np.arange(length) / RATE
    rise = np.clip(time / 0.0012, 0, 1)
    fade = np.clip((length - np.arange(length)) / seconds(0.01), 0, 1)
    return rise * 0.5 ** (time / half) * fade


def _tail(length: int) -> Samples:
    left = 1 - np.arange(length) / length
    return left * left
