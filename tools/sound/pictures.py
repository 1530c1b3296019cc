"""Sound to look at: `python -m tools.sound.pictures NAME FOLDER` draws a piece into PNG files.

`NAME_roll.png` is the score (time to the right, pitch up, a colour a stem, bars as lines),
`NAME_spectrum.png` and `NAME_wave.png` are what is committed, a strip a stem and all of it below.
"""

import sys
from pathlib import Path

import numpy as np

from tools.art.images import Pixels, write_png
from tools.sound.catalogue import score_of
from tools.sound.measure import decoded, grid
from tools.sound.score import Score
from tools.sound.waves import RATE, Samples

WIDTH = 1600
COLOURS = {
    "lila": (242, 118, 58),
    "marc": (43, 134, 232),
    "anya": (255, 231, 104),
    "finn": (63, 227, 244),
    "glitch": (143, 155, 196),
}
LOWEST, HIGHEST, TALL = 34, 98, 8


def roll(score: Score) -> Pixels:
    """The score as a piano roll; a line at every bar, a brighter one at every eighth."""
    wide = max(2, WIDTH // score.steps)
    picture = _black((HIGHEST - LOWEST) * TALL, score.steps * wide)
    for bar in range(len(score.chords)):
        picture[:, bar * score.bar_steps * wide, :3] = 90 if bar % 8 == 0 else 40
    for stem in score.stems:
        played = grid(score, stem)
        for step, pitch in np.argwhere(played):
            if LOWEST <= pitch < HIGHEST:
                top = (HIGHEST - 1 - pitch) * TALL + 1
                left = step * wide
                picture[top : top + TALL - 2, left : left + wide, :3] = COLOURS[stem]
    return picture


def spectrum(sound: Samples, tall: int = 220) -> Pixels:
    """A strip of spectrum: time to the right, 40 Hz to 16 kHz up by octaves, -90 to -20 dB."""
    size = 4096
    starts = np.linspace(0, len(sound) - size, WIDTH).astype(int)
    frames = np.stack([sound[start : start + size] for start in starts]) * np.hanning(size)
    power = 20 * np.log10(np.abs(np.fft.rfft(frames, axis=1)) / size * 4 + 1e-9)
    rows = 40 * (RATE / 2 / 40) ** (np.arange(tall)[::-1] / tall)
    bins = np.clip((rows * size / RATE).astype(int), 1, size // 2)
    light = np.clip((power[:, bins].T + 90) / 70, 0, 1)
    picture = _black(tall, WIDTH)
    for channel, bend in enumerate((0.8, 1.8, 0.6)):
        picture[:, :, channel] = (light**bend * (255, 235, 190)[channel]).astype(np.uint8)
    return picture


def waveform(sound: Samples, tall: int = 120) -> Pixels:
    """A strip of waveform, full scale at its edges."""
    picture = _black(tall, WIDTH)
    for x, part in enumerate(np.array_split(sound, WIDTH)):
        top = int((1 - part.max()) * tall / 2)
        bottom = int((1 - part.min()) * tall / 2)
        picture[max(top, 0) : min(bottom + 1, tall), x, :3] = (121, 223, 174)
    return picture


def strips(pictures: list[Pixels]) -> Pixels:
    """Pictures one under another, with a line between."""
    line = np.full((2, WIDTH, 4), 255, np.uint8)
    return np.concatenate([part for picture in pictures for part in (picture, line)])


def _black(tall: int, wide: int) -> Pixels:
    picture = np.zeros((tall, wide, 4), np.uint8)
    picture[:, :, 3] = 255
    return picture


def main(name: str, folder: Path) -> int:
    """Draw all three pictures of a piece."""
    folder.mkdir(parents=True, exist_ok=True)
    stems = decoded(name)
    total = np.zeros(len(next(iter(stems.values()))))
    for sound in stems.values():
        total += sound
    sounds = [*stems.values(), total]
    write_png(folder / f"{name}_roll.png", roll(score_of(name)))
    write_png(folder / f"{name}_spectrum.png", strips([spectrum(sound) for sound in sounds]))
    write_png(folder / f"{name}_wave.png", strips([waveform(sound) for sound in sounds]))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1], Path(sys.argv[2])))
