"""Echoes: friends who replay a track. Half there, woven in rows, edged in their own colour.

These frames have alpha, so what is behind shows through: the silhouette in the friend's dark tone,
the body in rows of two denser and one thinner, the outer line in the friend's mid tone.
"""

import numpy as np
import numpy.typing as npt

from tools.art.canvas import AROUND, CLEAR, Mask, rim
from tools.art.friends import frame
from tools.art.palette import FRIENDS, INDEX, RGB

POSES = (*(("walk", k) for k in range(4)), ("idle", 0), ("idle", 1), ("ability", 0), ("bump", 0))
# In Finn's profile the lines inside are so many that the face went under: there they are thin.
INNER_LINE = {"finn": 0.45}


def echo(who: str, pose: str, facing: str, number: int) -> npt.NDArray[np.uint8]:
    """One frame of an echo, as bytes of red, green, blue and alpha."""
    picture = frame(who, pose, facing, number)
    solid: Mask = picture != CLEAR
    ink = picture == INDEX["ink"]
    outer = np.zeros_like(solid)
    for dx, dy in AROUND:
        outer |= rim(solid, dx, dy)
    colour = np.zeros((*picture.shape, 3))
    cover = np.zeros(picture.shape)
    dense = np.broadcast_to(np.arange(picture.shape[0])[:, None] % 3 != 2, picture.shape)
    inner_line = INNER_LINE.get(who, 0.8) if facing in "rl" else 0.8
    tones = RGB[np.where(solid, picture, 0)].astype(float)
    for part, paint, strength in (
        (solid, RGB[INDEX[FRIENDS[who].dark]], 0.45),
        (solid & ~ink, tones, 0.66),
        (solid & ~ink & dense, tones, 0.45),
        (ink & outer, RGB[INDEX[FRIENDS[who].mid]], 0.85),
        (ink & ~outer, RGB[INDEX["ink"]], inner_line),
    ):
        cover = lay(colour, cover, part, np.broadcast_to(paint, colour.shape), strength)
    pixels = np.zeros((*picture.shape, 4), np.uint8)
    pixels[..., :3] = np.round(colour)
    pixels[..., 3] = np.round(cover * 255)
    return pixels


def lay(
    colour: npt.NDArray[np.float64],
    cover: npt.NDArray[np.float64],
    part: Mask,
    paint: npt.NDArray[np.float64],
    strength: float,
) -> npt.NDArray[np.float64]:
    """Lay paint of a strength over what is there; gives the new cover."""
    added = np.where(part, strength, 0.0)
    after: npt.NDArray[np.float64] = added + cover * (1 - added)
    share = np.divide(added, after, out=np.zeros_like(after), where=after > 0)[..., None]
    colour[:] = paint * share + colour * (1 - share)
    return after
