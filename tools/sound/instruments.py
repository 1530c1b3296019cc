"""Who plays what: each instrument is one function from a note to samples.

The four friends keep their timbres in the music, in the effects and when they speak:
Lila a pulse whose width wanders (paint), Marc a stepped triangle and wood (what holds), Anya a
bell (what shines), Finn a thin pulse and a tick (what counts).
"""

from collections.abc import Callable
from typing import NamedTuple

import numpy as np

from tools.sound.waves import (
    Samples,
    adsr,
    dying,
    fm,
    glide,
    noise,
    pulse,
    seconds,
    steady,
    vibrato,
    wave,
)

Play = Callable[[float, int, str], Samples]
"""From a frequency, how long the key is down (samples), and a name for the dice, to samples."""


class Instrument(NamedTuple):
    """How an instrument sounds, and what is done to all that it plays.

    Attributes:
        bright: its filter lets pass what is below (hertz).
        echo: echoes every so many sixteenths (0 for none), and how loud each is against the last.
        walls: how much of it goes into the room, against the piece's own share.
        level: decibels, so that all instruments are about as loud at level 0.
    """

    play: Play
    bright: float = 9000
    echo: tuple[int, float] = (0, 0.0)
    walls: float = 1.0
    level: float = 0.0


def _lead(frequency: float, held: int, _: str) -> Samples:
    shape = adsr(held, 0.012, 0.25, 0.72, 0.16)
    bent = vibrato(steady(frequency, len(shape)), 5.1, 11, 0.28)
    width = 0.32 + 0.13 * np.sin(np.arange(len(shape)) * (2 * np.pi * 0.7 / 32_000))
    return shape * (pulse(bent, width) * 0.8 + wave("triangle", bent) * 0.35)


def _muffled(frequency: float, held: int, _: str) -> Samples:
    """Lila's shadow: her voice with the brightness gone and a second one not quite with it."""
    shape = adsr(held, 0.06, 0.4, 0.8, 0.35)
    one = wave("triangle", vibrato(steady(frequency, len(shape)), 4.1, 14, 0.1))
    two = pulse(vibrato(steady(frequency * 1.0035, len(shape)), 3.3, 12, 0.1), 0.5)
    return shape * (one * 0.8 + two * 0.4)


def _bass(frequency: float, held: int, _: str) -> Samples:
    shape = adsr(held, 0.006, 0.35, 0.7, 0.07)
    tone = steady(frequency, len(shape))
    return shape * (wave("steps", tone) * 0.9 + wave("sine", tone * 2) * 0.3)


def _wood(frequency: float, held: int, name: str) -> Samples:
    """A knuckle on a wall that has a note in it."""
    length = max(held, seconds(0.3))
    bend = steady(frequency, length) * (1 + 0.35 * dying(length, 0.006))
    tone = wave("triangle", bend) * dying(length, 0.055)
    over = wave("sine", bend * 2.76) * dying(length, 0.02) * 0.35
    knuckle = noise(length, name, 6) * dying(length, 0.006) * 0.5
    return tone + over + knuckle


def _thump(_frequency: float, _held: int, name: str) -> Samples:
    length = seconds(0.28)
    fall = 48 + 90 * 0.5 ** (np.arange(length) / seconds(0.018))
    tone = wave("sine", fall) * dying(length, 0.05)
    return tone + noise(length, name, 8) * dying(length, 0.004) * 0.18


def _bell(frequency: float, held: int, _: str) -> Samples:
    length = max(held, seconds(0.35)) + seconds(0.9)
    tone = steady(frequency, length)
    soft = dying(length, 0.09)
    body = fm(tone, 1.0, 0.5 * soft) * dying(length, 0.28)
    shine = fm(tone, 3.5, 1.1 * soft) * dying(length, 0.13) * 0.45
    return body + shine


def _keys(frequency: float, held: int, _: str) -> Samples:
    """A soft electric piano for chords."""
    shape = adsr(held, 0.012, 0.6, 0.35, 0.3)
    tone = vibrato(steady(frequency, len(shape)), 4.6, 4, 0)
    struck = dying(len(shape), 0.12)
    return shape * (fm(tone, 1.0, 0.55 + 0.5 * struck) + 0.25 * fm(tone, 2.0, 0.3 * struck))


def _glow(frequency: float, held: int, _: str) -> Samples:
    """A pad that opens slowly, two voices wide."""
    shape = adsr(held, 0.5, 1.0, 0.85, 0.8)
    tone = steady(frequency, len(shape))
    return shape * (wave("triangle", tone * 1.002) + wave("triangle", tone * 0.998)) * 0.5


def _thin(frequency: float, held: int, _: str) -> Samples:
    shape = adsr(held, 0.003, 0.09, 0.28, 0.06)
    return shape * pulse(steady(frequency, len(shape)), 0.125)


def _tick(_frequency: float, held: int, name: str) -> Samples:
    length = min(max(held, seconds(0.05)), seconds(0.09))
    rough = noise(length + 1, name)
    sharp = (rough[1:] - rough[:-1]) * 0.5
    return sharp * dying(length, 0.009)


def _brush(_frequency: float, held: int, name: str) -> Samples:
    length = max(held, seconds(0.12))
    return noise(length, name, 2) * dying(length, 0.04) * 0.8


def _dust(frequency: float, held: int, name: str) -> Samples:
    """Grains of a note that will not come through: the bed of glitch."""
    grain = seconds(0.03)
    length = max(held, grain)
    dice = noise(length // grain + 1, name)
    open_or_shut = np.repeat(np.where(dice > 0.15, dice, 0), grain)[:length]
    gate: Samples = np.convolve(open_or_shut, np.full(64, 1 / 64), "same")
    tone = pulse(steady(frequency, length), 0.5) + noise(length, name + "!", 18) * 0.5
    return tone * gate * dying(length, length / 32_000)


def _crush(frequency: float, held: int, name: str) -> Samples:
    """A sample and hold of a chord tone, read out at a wrong speed that wanders."""
    shape = adsr(held, 0.4, 1.0, 0.8, 0.5)
    tone = wave("saw", vibrato(steady(frequency, len(shape)), 0.9, 18, 0))
    hold = 10 + int(6 * abs(float(noise(1, name)[0])))
    return shape * np.repeat(tone[::hold], hold)[: len(shape)]


def _flute(frequency: float, held: int, name: str) -> Samples:
    """A tone with breath in it: birds, and Lila half asleep."""
    shape = adsr(held, 0.05, 0.4, 0.8, 0.2)
    bent = vibrato(steady(frequency, len(shape)), 4.8, 9, 0.25)
    breath = noise(len(shape), name, 3) * 0.05
    return shape * (wave("sine", bent) + 0.18 * wave("triangle", bent * 2) + breath)


def _up(frequency: float, held: int, _: str) -> Samples:
    shape = adsr(held, 0.01, 0.3, 0.7, 0.05)
    return shape * pulse(glide(frequency / 2, frequency, len(shape)), 0.25)


def _down(frequency: float, held: int, _: str) -> Samples:
    shape = adsr(held, 0.01, 0.3, 0.7, 0.05)
    return shape * pulse(glide(frequency, frequency / 2, len(shape)), 0.25)


def _air(_frequency: float, held: int, name: str) -> Samples:
    """Cloth through the air: noise that swells and goes."""
    swell = np.sin(np.pi * np.arange(held) / held) ** 1.5
    return noise(held, name, 3) * swell


def _tape(frequency: float, held: int, name: str) -> Samples:
    """A reel turned back by hand."""
    wobble = glide(frequency, frequency * 2.5, held)
    bent = vibrato(wobble, 17, 120, 0)
    swell = np.sin(np.pi * np.arange(held) / held)
    return swell * (wave("triangle", bent) * 0.6 + noise(held, name, 5) * 0.3)


def _buzz(frequency: float, held: int, name: str) -> Samples:
    """Something that should be in step and is not: nightmares."""
    shape = adsr(held, 0.004, 0.12, 0.4, 0.08)
    tone = steady(frequency, len(shape))
    return shape * (wave("saw", tone) * 0.6 + wave("saw", tone * 1.012) * 0.6) + (
        noise(len(shape), name, 24) * dying(len(shape), 0.02) * 0.3
    )


INSTRUMENTS = {
    "lead": Instrument(_lead, bright=4200, echo=(3, 0.26), level=-4),
    "shadow": Instrument(_muffled, bright=1100, echo=(5, 0.3), walls=1.4, level=-4),
    "flute": Instrument(_flute, bright=5000, echo=(4, 0.25), walls=1.3, level=-9),
    "bass": Instrument(_bass, bright=2400, walls=0.25, level=-1),
    "wood": Instrument(_wood, bright=5000, walls=1.3, level=0),
    "thump": Instrument(_thump, bright=1800, walls=0.3, level=-1),
    "bell": Instrument(_bell, bright=7000, echo=(6, 0.22), walls=1.5, level=-7),
    "keys": Instrument(_keys, bright=3000, walls=1.2, level=-11),
    "glow": Instrument(_glow, bright=1800, walls=1.6, level=-10),
    "thin": Instrument(_thin, bright=5200, echo=(3, 0.34), walls=0.8, level=-8),
    "tick": Instrument(_tick, bright=9000, walls=0.5, level=-5),
    "brush": Instrument(_brush, bright=6000, walls=0.8, level=-6),
    "dust": Instrument(_dust, bright=5000, echo=(3, 0.4), walls=1.0, level=-9),
    "crush": Instrument(_crush, bright=2600, walls=1.5, level=-12),
    "up": Instrument(_up, bright=3600),
    "down": Instrument(_down, bright=3600),
    "air": Instrument(_air, bright=3200),
    "tape": Instrument(_tape, bright=3600),
    "buzz": Instrument(_buzz, bright=1500),
}
"""Every instrument that a score or an effect may name."""
