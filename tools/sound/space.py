"""What a room does to a sound: filters, echoes, walls. Everything goes round in a circle.

A loop has no beginning, so a filter or an echo that runs over its end goes on at its start.
Working on the whole spectrum at once does that by itself and leaves no seam to hear.
"""

from functools import cache

import numpy as np

from tools.sound.waves import RATE, Samples, noise, seconds


def _frequencies(length: int) -> Samples:
    return np.asarray(np.fft.rfftfreq(length, 1 / RATE), dtype=np.float64)


def low_pass(sound: Samples, edge: float, steepness: int = 2) -> Samples:
    """Take off what is above `edge`, softly: 6 dB an octave for each step of steepness."""
    bend = 1 / np.sqrt(1 + (_frequencies(len(sound)) / edge) ** (2 * steepness))
    return np.fft.irfft(np.fft.rfft(sound) * bend, len(sound))


def high_pass(sound: Samples, edge: float, steepness: int = 2) -> Samples:
    """Take off what is below `edge`."""
    ratio = (_frequencies(len(sound)) / edge) ** (2 * steepness)
    return np.fft.irfft(np.fft.rfft(sound) * np.sqrt(ratio / (1 + ratio)), len(sound))


def echoed(sound: Samples, delay: int, feedback: float, edge: float) -> Samples:
    """Add echoes every `delay` samples, each softer (by `feedback`) and duller."""
    frequencies = _frequencies(len(sound))
    dull = feedback / (1 + (frequencies / edge) ** 2)
    again = dull * np.exp(-2j * np.pi * frequencies * delay / RATE)
    return np.fft.irfft(np.fft.rfft(sound) / (1 - again), len(sound))


@cache
def _wall(length: float, edge: float) -> Samples:
    """What one clap sounds like in a room: a noise that dies away, its height first."""
    size = seconds(length)
    time = np.arange(size) / RATE
    bright = noise(size, "room, bright") * 0.5 ** (time / (length * 0.07))
    dark = low_pass(noise(size, "room, dark"), edge / 3) * 0.5 ** (time / (length * 0.12)) * 2
    clap = low_pass(bright + dark, edge) * np.clip(time / 0.012, 0, 1)
    clap *= np.clip((length - time) / 0.1, 0, 1)
    return clap / float(np.sqrt(np.sum(clap**2)))


def in_room(sound: Samples, length: float, edge: float) -> Samples:
    """The sound as only the walls of a room give it back; as loud as it went in."""
    clap = np.zeros(len(sound))
    wall = _wall(length, edge)
    np.add.at(clap, np.arange(len(wall)) % len(sound), wall)
    return np.fft.irfft(np.fft.rfft(sound) * np.fft.rfft(clap), len(sound))
