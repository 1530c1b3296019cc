"""Small loops that are drawn as such: steam that rises, flames that lean, a line on a screen."""

import numpy as np

from tools.art.canvas import Picture, blank, box, drawn, rgba
from tools.art.images import Pixels
from tools.art.palette import INDEX, RGB
from tools.art.places.exposure import Bit
from tools.art.shapes import ellipse

FLAMES = (
    (".....", ".GG..", ".FG..", ".FF.."),
    ("..G..", "..G..", ".FG..", ".FF.."),
    ("...G.", "..GG.", ".FG..", ".FF.."),
    ("..G..", ".GG..", ".FG..", ".FF.."),
)


def veil(picture: Picture, colour: str, alpha: int) -> Pixels:
    """A silhouette in one colour that one sees through."""
    pixels = np.zeros((*picture.shape, 4), np.uint8)
    solid = picture != 255
    pixels[solid, :3] = RGB[INDEX[colour]]
    pixels[solid, 3] = alpha
    return pixels


def steam(x: int, y: int, foot: int, *, height: int, size: int = 6) -> Bit:
    """Steam that rises from a point: discs that grow, drift and thin out."""
    width, frames = 4 * size, 6
    pictures = []
    for k in range(frames):
        pixels = np.zeros((height, width, 4), np.uint8)
        for colour, alpha, share in (("steel2", 46, 1.0), ("night6", 52, 0.55)):
            cloud = blank(width, height)
            for n in range(5):
                up = (n + k / frames) / 5
                reach = max(
                    1, round(size * share * (0.35 + 0.65 * np.sin(np.pi * min(1, up + 0.2))))
                )
                cx = width // 2 + round(np.sin(up * 5 + n) * size * 0.45)
                cy = height - reach - round(up * (height - 2 * reach))
                ellipse(cloud, (cx - reach, cy - reach, 2 * reach, 2 * reach), "ink")
            over = veil(cloud, colour, alpha)
            pixels[over[..., 3] > 0] = over[over[..., 3] > 0]
        pictures.append(pixels)
    return Bit(x - width // 2, y - height, foot, pictures, [180] * frames)


def flame(x: int, y: int, foot: int) -> Bit:
    """A candle's flame that stands on (x, y)."""
    pictures = [rgba(drawn(rows)) for rows in FLAMES]
    return Bit(x - 2, y - 4, foot, pictures, [160, 190, 130, 210])


def scan(x: int, y: int, width: int, height: int, colour: str = "hearth7") -> Bit:
    """A faint line that wanders down a screen."""
    pictures = []
    for top in range(0, height, max(1, height // 10)):
        strip = blank(width, height)
        box(strip, (0, top, width, 1), colour)
        pictures.append(veil(strip, colour, 60))
    return Bit(x, y, 0, pictures, [140] * len(pictures))
