"""Light on a picture: lamps are summed first and the sum is stepped, so contours never cross.

Two layers. What is lit is multiplied by the light; what shines by itself (glass, screens, the moon)
is laid over it afterwards at its full value.
"""

from collections.abc import Mapping

import numpy as np
import numpy.typing as npt

from tools.art.canvas import CLEAR, Picture
from tools.art.images import Pixels
from tools.art.palette import INDEX, RGB
from tools.art.voids import BAYER

WIDTH, HEIGHT = 320, 180
WEIGHTS = np.array([0.4, 0.4, 0.2])

Field = npt.NDArray[np.float64]
Colour = tuple[float, float, float]


def grid(width: int = WIDTH, height: int = HEIGHT) -> tuple[Field, Field]:
    """Pixel centres, x and y."""
    y, x = np.mgrid[0:height, 0:width]
    return x + 0.5, y + 0.5


def grain(width: int = WIDTH, height: int = HEIGHT) -> Field:
    """The Bayer pattern, 0 to 1."""
    tiles = np.tile(BAYER + 1 / 32, (height // 4 + 1, width // 4 + 1))
    return np.asarray(tiles[:height, :width], np.float64)


def radial(
    x: float, y: float, rx: float, ry: float, size: tuple[int, int] = (WIDTH, HEIGHT)
) -> Field:
    """Light that falls off evenly from (x, y) to an ellipse."""
    across, down = grid(*size)
    return np.asarray(np.clip(1 - np.hypot((across - x) / rx, (down - y) / ry), 0, 1))


def stepped(field: Field, steps: int, power: float = 1.0) -> Field:
    """A field in so many flat steps."""
    return np.asarray(np.floor(field**power * steps + 0.35) / steps * (field > 0))


class Lamps:
    """What light there is: an ambience, and lamps that are added."""

    def __init__(self, ambience: Colour, size: tuple[int, int] = (WIDTH, HEIGHT)) -> None:
        self.sum = np.ones((size[1], size[0], 3)) * np.array(ambience)

    def add(self, field: Field, colour: Colour) -> None:
        """Light a lamp."""
        self.sum += field[..., None] * np.array(colour)

    def on(self, picture: Picture, cap: Colour, step: float = 0.14) -> Field:
        """The picture in this light, as reals; what is clear is black."""
        light = np.minimum(self.sum, np.array(cap))
        strength = light @ WEIGHTS
        light *= (np.floor(strength / step + 0.5) * step / strength)[..., None]
        return np.asarray(np.clip(colours(picture) * light, 0, 255))


def colours(picture: Picture) -> Field:
    """A picture as reals of red, green and blue; what is clear is black."""
    solid = picture != CLEAR
    result = np.zeros((*picture.shape, 3))
    result[solid] = RGB[picture[solid]]
    return result


def shining(lit: Field, emissive: Picture, glow: Field | None = None) -> Field:
    """What shines laid over what is lit, and a glow added: fully around, a third on what shines."""
    solid = emissive != CLEAR
    result = np.where(solid[..., None], colours(emissive), lit)
    if glow is not None:
        result = result + glow * np.where(solid, 0.3, 1.0)[..., None]
    return np.asarray(np.clip(result, 0, 255))


def glow(
    place: tuple[float, float, float, float], colour: str, strength: float, steps: int = 4
) -> Field:
    """A stepped halo in a colour of the palette, to be added: its middle and its radii."""
    halo = stepped(radial(*place), steps, 1.4)
    return np.asarray(halo[..., None] * RGB[INDEX[colour]].astype(float) * strength)


def banded(field: Field, names: tuple[str, ...], seam: float = 0.7) -> Picture:
    """Flat bands of colour by the size of a field, their seams dithered."""
    height, width = field.shape
    level = np.floor(field + (grain(width, height) - 0.5) * seam)
    numbers = np.array([INDEX[name] for name in names], np.uint8)
    return np.asarray(numbers[np.clip(level, 0, len(names) - 1).astype(int)], np.uint8)


def opaque(colours_: Field, *, twice: bool = True) -> Pixels:
    """As bytes for a file, doubled if wanted."""
    height, width = colours_.shape[:2]
    pixels = np.full((height, width, 4), 255, np.uint8)
    pixels[..., :3] = np.clip(colours_, 0, 255)
    return pixels.repeat(2, 0).repeat(2, 1) if twice else pixels


def heads(people: Mapping[str, tuple[int, int, str]]) -> dict[str, object]:
    """Where on the canvas the head of everybody is, who stands at x and foot in a picture."""
    return {who: [2 * (x + 15), 2 * (foot - 31)] for who, (x, foot, _) in people.items()}
