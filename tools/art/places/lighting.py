"""Light that falls on a backdrop, and the glow round what shines.

All lights are summed smoothly and the sum is stepped: one set of calm contours instead of discs
that cross each other. The glow is added afterwards, stepped lamp by lamp. A place's light is kept
as text beside its things:

    ambient  .46 .42 .66                 what is there without a lamp
    cap      1.62 1.30 1.22              the brightest that a channel may get
    pool     x y rx ry  r g b            falls off from the middle of an ellipse
    cone     x y y2 w1 w2  r g b         falls from (x, y) down to y2, half width w1 to w2
    glow     colour strength x y rx ry [steps]
    shaft    colour strength x y y2 w1 w2
    @neon pool ...                       only while what is called neon is on
"""

from collections.abc import Iterable
from typing import NamedTuple

import numpy as np

from tools.art.palette import INDEX, RGB
from tools.art.places.backdrop import Backdrop, Field

STEP = 0.14
WEIGHTS = np.array([0.4, 0.4, 0.2], np.float32)
DIMMED_GLOW = 0.3
"""How much of the glow falls on what shines anyway."""


class Lights(NamedTuple):
    """The two sums: a multiplier a channel, and colour that is added."""

    multiplier: Field
    glow: Field


def falloff(shape: tuple[int, int], x: float, y: float, rx: float, ry: float) -> Field:
    """1 in the middle of an ellipse, 0 from its rim outwards."""
    height, width = shape
    px = (np.arange(width, dtype=np.float32) + 0.5 - x) / rx
    py = (np.arange(height, dtype=np.float32) + 0.5 - y) / ry
    return np.asarray(np.clip(1 - np.sqrt(px**2 + py[:, None] ** 2), 0, 1), np.float32)


def shaft(shape: tuple[int, int], *place: float) -> Field:
    """Light that falls from a lamp at x, y down to y2, half as wide as w1 above, w2 below."""
    height, width = shape
    x, y, y2, w1, w2 = place
    px = np.abs(np.arange(width, dtype=np.float32) + 0.5 - x)
    py = np.arange(height, dtype=np.float32) + 0.5
    down = np.clip((py - y) / (y2 - y), 0, 1)[:, None]
    near = 1 - px / (w1 + (w2 - w1) * down)
    lit = (near > 0) & ((py >= y) & (py <= y2))[:, None]
    return np.asarray(np.where(lit, np.clip(near * 1.6, 0, 1) * (1 - down * 0.55), 0), np.float32)


def stepped(field: Field, steps: int, power: float = 1.4) -> Field:
    """In steps instead of a gradient."""
    return np.asarray(np.floor(field**power * steps + 0.35) / steps * (field > 0), np.float32)


def on(lines: Iterable[str], off: frozenset[str]) -> list[list[str]]:
    """The lines of lamps that are on, in words."""
    result = []
    for line in lines:
        words = line.split()
        if words[0].startswith("@") and words.pop(0)[1:] in off:
            continue
        result.append(words)
    return result


def lights(shape: tuple[int, int], lines: Iterable[str], off: frozenset[str]) -> Lights:
    """Both sums from the lines of a place."""
    multiplier = np.zeros((*shape, 3), np.float32)
    glow = np.zeros((*shape, 3), np.float32)
    cap = np.full(3, 9, np.float32)
    for kind, *words in on(lines, off):
        if kind in ("glow", "shaft"):
            colour, strength, *numbers = words
            values = [float(word) for word in numbers]
            if kind == "glow":
                field = stepped(falloff(shape, *values[:4]), int(values[4]) if values[4:] else 4)
            else:
                field = stepped(shaft(shape, *values), 3, 1.0)
            glow += field[..., None] * (RGB[INDEX[colour]] * float(strength)).astype(np.float32)
            continue
        values = [float(word) for word in words]
        colour_of_light = np.array(values[-3:], np.float32)
        if kind == "ambient":
            multiplier += colour_of_light
        elif kind == "cap":
            cap = colour_of_light
        else:
            shape_of_light = falloff if kind == "pool" else shaft
            multiplier += shape_of_light(shape, *values[:-3])[..., None] * colour_of_light
    return Lights(in_steps(np.minimum(multiplier, cap)), glow)


def in_steps(multiplier: Field) -> Field:
    """The sum of all light with its brightness stepped, its hue smooth."""
    brightness = multiplier @ WEIGHTS
    steps = np.floor(brightness / STEP + 0.5) * STEP
    return np.asarray(multiplier * (steps / brightness)[..., None], np.float32)


def lit(backdrop: Backdrop, light: Lights) -> Field:
    """The picture in that light, shape (height, width, 3), 0 to 255."""
    colours = backdrop.daylight()
    shaded = colours * light.multiplier * backdrop.shade[..., None]
    picture = np.where(backdrop.shines[..., None], colours, shaded)
    picture = picture + light.glow * np.where(backdrop.shines, DIMMED_GLOW, 1)[..., None]
    return np.asarray(np.clip(picture, 0, 255), np.float32)
