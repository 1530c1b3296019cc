"""Wet ground: it mirrors lights, smeared into streaks; puddles mirror everything."""

import numpy as np

from tools.art.canvas import Mask
from tools.art.places.backdrop import Field

DRIFT = (0, 0, 1, 1, 0, -1, -1, 0, 1, 0, 0, -1)
"""By how many pixels pairs of rows are shifted sideways."""

TINT = np.array([0.92, 0.70, 0.74], np.float32)
PUDDLE = np.array([0.64, 0.48, 0.62], np.float32)
STREAK = 5
WEIGHTS = np.array([0.35, 0.5, 0.15], np.float32)


def smeared(picture: Field) -> Field:
    """With every light drawn out downwards and a pixel to both sides."""
    result = picture.copy()
    for k in range(1, STREAK + 1):
        raised = np.zeros_like(picture)
        raised[:-k] = picture[k:] * (1 - k / (STREAK + 3))
        result = np.maximum(result, raised)
    for k in (1, -1):
        result = np.maximum(result, np.roll(picture, k, axis=1) * 0.75)
    return np.asarray(result, np.float32)


def mirrored(
    picture: Field,
    foot: int,
    wetness: Field,
    puddles: Mask,
    *,
    scale: float,
    pond_scale: float | None = None,
    threshold: float = 58,
) -> Field:
    """The picture with its own reflection below the row `foot`.

    Args:
        picture: what is seen, (height, width, 3).
        foot: the row at which ground and house fronts meet.
        wetness: 0 to 1 for each pixel; 0 where something stands on the ground.
        puddles: where everything is mirrored, not only lights.
        scale: rows of the picture for each row of its reflection.
        pond_scale: the same for puddles, if they lie flatter.
        threshold: the darkest light that is mirrored, 0 to 255.
    """
    source = smeared(picture)
    result = picture.copy()
    for y in range(foot, picture.shape[0]):
        up = max(0, round(foot - (y - foot) * scale) - 1)
        row = np.roll(source[up], DRIFT[y // 2 % 12], axis=0)
        bright = np.clip((row @ WEIGHTS - threshold) / 100, 0, 1)
        gap = 0.55 if y % 6 == 4 else 1.0
        share = (wetness[y] * np.round(bright * 5) / 5 * gap)[:, None]
        result[y] = picture[y] * (1 - share * 0.5) + row * share * TINT
        deep = max(0, round(foot - (y - foot) * (pond_scale or scale)) - 1)
        full = np.roll(picture[deep], DRIFT[y // 3 % 12], axis=0)
        pond = puddles[y]
        result[y, pond] = picture[y, pond] * 0.5 + full[pond] * PUDDLE
    return np.asarray(np.clip(result, 0, 255), np.float32)
