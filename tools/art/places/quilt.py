"""A blanket of patches sewn by hand, over a body: patches bend with the hill."""

import numpy as np
import numpy.typing as npt

from tools.art.canvas import CLEAR, Picture
from tools.art.palette import INDEX
from tools.art.shapes import Point, spline

PATCH = (19, 17)
CLOTHS = (
    ("hearth4", "hearth3", "hearth2"),
    ("azure", "night4", "night3"),
    ("skin3", "skin2", "skin1"),
    ("tide4", "tide3", "tide2"),
    ("bloom2", "bloom1", "hearth1"),
    ("night6", "night5", "night4"),
    ("steel2", "steel1", "night3"),
    ("skin2", "skin1", "hearth2"),
)
"""Light, shade and seam."""

ORDER = np.array([0, 5, 3, 6, 2, 1, 5, 4, 7, 3])
HEM: tuple[Point, ...] = (
    *((10, 116), (26, 108), (46, 105), (62, 108), (78, 108), (96, 104), (126, 106), (150, 110)),
    (164, 118),
)
Numbers = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def hem(width: int) -> Floats:
    """The quilt's upper edge for each column."""
    points = np.array(spline(HEM, 24, closed=False))
    return np.asarray(np.interp(np.arange(width), points[:, 0], points[:, 1]))


def in_shade(x: Floats, y: Floats) -> npt.NDArray[np.bool_]:
    """What is turned away from the window: the left of the body, and of a knee."""
    side = (x - (74 + (y - 108) * 0.10)) / 40
    hill = -side * np.exp(-side * side * 1.4) * 1.9
    from_knee = (x - 92) / 22
    knee = -from_knee * np.exp(-(from_knee**2 + ((y - 154) / 15) ** 2)) * 1.4
    return np.asarray((hill + knee) * 0.5 >= 0.10)


def motif(kind: Numbers, u: Floats, v: Floats) -> npt.NDArray[np.bool_]:
    """What is sewn on a patch, by its kind: a diamond, stripes, a cross, a moon, dots."""
    cu, cv = u - 9.5, v - 8.5
    moon = (cu * cu + cv * cv < 13) & ((cu - 2) ** 2 + (cv + 1) ** 2 > 10)
    cross = ((abs(cu) < 1) & (abs(cv) < 4)) | ((abs(cv) < 1) & (abs(cu) < 4))
    kinds = (
        abs(abs(cu) + abs(cv) - 4.5) < 0.8,
        u.astype(int) % 4 == 1,
        cross,
        moon,
        (u.astype(int) % 5 == 2) & (v.astype(int) % 5 == 2),
    )
    return np.asarray(np.choose(np.minimum(kind, 5), (*kinds, np.zeros_like(cross))))


def quilt(width: int, height: int, span: tuple[int, int]) -> Picture:
    """The blanket from the hem down, between two columns."""
    rows, columns = np.mgrid[0:height, 0:width]
    x, y = columns.astype(float), rows.astype(float)
    top = hem(width)[None, :]
    u = x + 5 * np.sin((y - 100) / 26) + 3.2 * np.sin(x / 21) + 200
    v = y - top + 108 + 4 * np.cos((x - 74) / 26) + 200
    i, j = (u // PATCH[0]).astype(int), (v // PATCH[1]).astype(int)
    fu, fv = u % PATCH[0], v % PATCH[1]
    table = np.array([[INDEX[name] for name in cloth] for cloth in CLOTHS], np.uint8)
    cloth = table[ORDER[(i * 3 + j * 7) % 10]]
    shade = in_shade(x, y)
    plain = np.where(shade, cloth[..., 1], cloth[..., 0])
    sewn = motif((i * 5 + j * 3) % 9, fu, fv)
    result = np.where(sewn, cloth[..., 2], plain)
    edge = (fu < 2) | (fv < 2) | (fu >= PATCH[0] - 1) | (fv >= PATCH[1] - 1)
    stitch = edge & ((columns + rows) % 3 == 0)
    result = np.where(stitch, np.where(shade, cloth[..., 2], cloth[..., 1]), result)
    result = np.where((fu < 1) | (fv < 1), cloth[..., 2], result)
    outside = (y < top) | (columns < span[0]) | (columns >= span[1])
    return np.where(outside, CLEAR, result).astype(np.uint8)
