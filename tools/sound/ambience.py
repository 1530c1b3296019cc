"""What one hears where nobody plays: rain, a room at night, first light, people, machines."""

from collections.abc import Callable, Mapping

import numpy as np

from tools.sound.instruments import INSTRUMENTS
from tools.sound.pitch import hertz
from tools.sound.render import add_around, decibels, loudness
from tools.sound.space import high_pass, in_room, low_pass
from tools.sound.waves import RATE, Samples, dying, noise, seconds, steady, wave

AMBIENCE_LUFS = -32.0
"""Well under the music: one should miss it, not hear it."""

_LENGTH = seconds(12)


def _rain() -> Samples:
    """Rain on a street: a wash, and drops that have a place."""
    wash = low_pass(high_pass(noise(_LENGTH, "rain"), 500), 3200, 1) * 0.4
    drops = np.zeros(_LENGTH)
    dice = np.random.default_rng(441)
    for index in range(420):
        size = seconds(0.03)
        tone = wave("sine", steady(float(dice.uniform(900, 3600)), size)) * dying(size, 0.004)
        level = 0.25 * float(dice.uniform(0.1, 1)) ** 2
        add_around(
            drops,
            (tone + noise(size, f"drop {index}", 2) * dying(size, 0.002)) * level,
            int(dice.integers(_LENGTH)),
        )
    return wash * _slow(3) + drops + in_room(drops, 0.7, 5000) * 0.5


def _room() -> Samples:
    """A flat at night: a fridge that hums on D, and the street a long way off."""
    hum = _hum(38) * 0.25 + _hum(50) * 0.1 + _hum(57) * 0.04
    return hum + low_pass(noise(_LENGTH, "street"), 260) * 2.2 * _slow(2)


def _dawn() -> Samples:
    """5:40, a bird, and somewhere a second one."""
    air = low_pass(noise(_LENGTH, "morning"), 500) * 0.25 * _slow(2)
    birds = np.zeros(_LENGTH)
    flute = INSTRUMENTS["flute"]
    songs = (
        (0.9, 1.0, (93, 0, 90, 93)),
        (1.7, 0.9, (93, 95, 93)),
        (5.2, 0.5, (98, 0, 93, 98, 95)),
        (7.4, 1.0, (90, 93, 0, 90)),
        (8.3, 0.8, (93, 90)),
        (10.2, 0.4, (95, 98, 95)),
    )
    for start, level, notes in songs:
        for index, note in enumerate(notes):
            if note:
                tone = flute.play(hertz(note), seconds(0.07), f"bird {start} {index}")
                add_around(birds, tone * level * 0.1, seconds(start + 0.11 * index))
    return air + birds + in_room(birds, 1.8, 6000) * 0.8


def _plaza() -> Samples:
    """People who wait for something, and a fountain that was once asked to be quieter."""
    wash = low_pass(high_pass(noise(_LENGTH, "crowd"), 220), 900, 2) * 0.9 * _slow(3)
    return wash + _voices("plaza", 260, (110, 240)) + _hum(38) * 0.03


def _cafe() -> Samples:
    """Five More Minutes: low talk, a cup now and then, the machine that sighs."""
    cups = np.zeros(_LENGTH)
    dice = np.random.default_rng(1840)
    bell = INSTRUMENTS["bell"]
    for index in range(9):
        note = int(dice.choice([83, 86, 88, 90]))
        tone = bell.play(hertz(note), seconds(0.04), f"cup {index}")
        add_around(cups, tone * float(dice.uniform(0.02, 0.06)), int(dice.integers(_LENGTH)))
    talk = _voices("cafe", 120, (120, 260)) * 0.8
    room = low_pass(noise(_LENGTH, "cafe"), 400) * 0.8 * _slow(2)
    return room + talk + cups + in_room(cups, 0.9, 5000) * 0.7


def _lab() -> Samples:
    """A cellar of machines on D and A, and a clock that Finn says he does not hear."""
    fans = low_pass(high_pass(noise(_LENGTH, "fans"), 180), 1100) * 0.5
    ticks = np.zeros(_LENGTH)
    for second in range(12):
        size = seconds(0.02)
        tick = noise(size, "tick", 2) * dying(size, 0.002)
        add_around(ticks, tick * (0.16 if second % 2 else 0.1), seconds(float(second)))
    return fans * _slow(2) + (_hum(38) + _hum(45) * 0.6 + _hum(57) * 0.1) * 0.2 + ticks


def _voices(name: str, count: int, range_of: tuple[int, int]) -> Samples:
    """Syllables without words, far enough off that nobody is understood."""
    sound = np.zeros(_LENGTH)
    dice = np.random.default_rng(len(name) * 97 + count)
    for _ in range(count):
        size = seconds(float(dice.uniform(0.08, 0.2)))
        pitch = float(dice.uniform(*range_of))
        tone = wave("triangle", steady(pitch, size)) * np.hanning(size)
        add_around(sound, tone * 0.12 * float(dice.uniform(0.2, 1)), int(dice.integers(_LENGTH)))
    return low_pass(sound, 900) + in_room(sound, 1.2, 1500) * 0.8


def _slow(waves: int) -> Samples:
    """A swell that fits the loop whole times."""
    return 1 + 0.2 * np.sin(2 * np.pi * waves * np.arange(_LENGTH) / _LENGTH)


def _hum(note: int) -> Samples:
    """A tone that goes into the loop whole times, so that it has no seam."""
    periods = round(hertz(note) * _LENGTH / RATE)
    return wave("sine", steady(periods * RATE / _LENGTH, _LENGTH))


AMBIENCES: Mapping[str, Callable[[], Samples]] = {
    "rain": _rain,
    "room": _room,
    "dawn": _dawn,
    "plaza": _plaza,
    "cafe": _cafe,
    "lab": _lab,
}


def render_ambience(name: str) -> Samples:
    """One loop, as loud as the others."""
    sound = AMBIENCES[name]()
    return sound * decibels(AMBIENCE_LUFS - loudness(sound))
