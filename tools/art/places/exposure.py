"""Files of a place: what is behind people, what is before them, the light on them, what moves.

`<place>.png` is the whole picture. `<place>_front.png` holds what stands on the ground once more,
alone: a map's `Front` objects say which part of it hides people whose feet are above a row.
`<place>_light.png` has one pixel for 8x8 of the picture; a channel's value / 128 is by how much the
light multiplies it there. `<place>_bits.png` has small loops; its list says for each bit the place
in the picture (`x`, `y`), the row it stands on (`foot`, 0: part of the wall) and its `frames`:
[x, y, width, height, milliseconds].
"""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from tools.art.canvas import Picture
from tools.art.images import Drawing, Pixels, packed
from tools.art.places.backdrop import Field
from tools.art.places.lighting import Lights

CELL = 8
BITS_WIDTH = 256


class Shot(NamedTuple):
    """A place as it is seen: colours 0 to 255, the light, whose foot each pixel belongs to."""

    picture: Field
    light: Lights
    foot: npt.NDArray[np.int16]
    base: Picture
    """The same unlit, in numbers of the palette."""


class Bit(NamedTuple):
    """A small loop: its place, the row it stands on, its pictures and how long each is shown."""

    x: int
    y: int
    foot: int
    frames: Sequence[Pixels]
    milliseconds: Sequence[int]


def opaque(picture: Field) -> Pixels:
    """Colours as pixels."""
    pixels = np.full((*picture.shape[:2], 4), 255, np.uint8)
    pixels[..., :3] = picture
    return pixels


def back(shot: Shot) -> Drawing:
    """The whole picture."""
    return Drawing(opaque(shot.picture), None)


def front(shot: Shot) -> Drawing:
    """What stands on the ground, alone."""
    pixels = opaque(shot.picture)
    pixels[shot.foot == 0] = 0
    return Drawing(pixels, None)


def light(shot: Shot) -> Drawing:
    """The light on people, coarse: the mean over each cell."""
    multiplier = shot.light.multiplier
    tall, wide = (-(-size // CELL) for size in multiplier.shape[:2])
    padding = [(0, tall * CELL - multiplier.shape[0]), (0, wide * CELL - multiplier.shape[1])]
    padded = np.pad(multiplier, [*padding, (0, 0)], mode="edge")
    cells = padded.reshape(tall, CELL, wide, CELL, 3).mean(axis=(1, 3))
    return Drawing(opaque(np.clip(np.round(cells * 128), 0, 255)), None)


def bits(loops: Mapping[str, Bit]) -> Drawing:
    """All loops of a place on one sheet."""
    frames = {
        f"{name}/{k}": frame for name, bit in loops.items() for k, frame in enumerate(bit.frames)
    }
    widest = max(frame.shape[1] for frame in frames.values())
    sheet, places = packed(frames, max(BITS_WIDTH, widest))
    listed: dict[str, object] = {}
    for name, bit in sorted(loops.items()):
        shown = [[*places[f"{name}/{k}"], duration] for k, duration in enumerate(bit.milliseconds)]
        listed[name] = {"x": bit.x, "y": bit.y, "foot": bit.foot, "frames": shown}
    return Drawing(sheet, listed)


def flicker(on: Shot, off: Shot, place: tuple[int, int, int, int], beat: Sequence[int]) -> Bit:
    """A part of the picture with a lamp on and off in turn.

    Args:
        on: the place with the lamp.
        off: the place without it.
        place: the part that changes: x, y, width, height.
        beat: milliseconds on, off, on, off and so on.
    """
    x, y, width, height = place
    lit, dark = (opaque(shot.picture[y : y + height, x : x + width]) for shot in (on, off))
    return Bit(x, y, 0, [(lit, dark)[k % 2] for k in range(len(beat))], beat)


def changing(shots: Sequence[Shot], place: tuple[int, int, int, int], milliseconds: int) -> Bit:
    """A part of the picture at one moment after the other; `place` is x, y, width, height."""
    x, y, width, height = place
    frames = [opaque(shot.picture[y : y + height, x : x + width]) for shot in shots]
    return Bit(x, y, 0, frames, [milliseconds] * len(frames))
