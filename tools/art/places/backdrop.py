"""A picture before it is lit: what colour each pixel is, whether it shines, and what it belongs to.

Things are laid back to front, each over all that was there. What shines keeps its colour when the
light comes on; what stands has a foot, the row it stands on, and is drawn before people whose feet
are above that row.
"""

from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import numpy.typing as npt

from tools.art.canvas import CLEAR, Mask, Picture, blank
from tools.art.palette import RGB

Field = npt.NDArray[np.float32]


class Backdrop:
    """Planes of shape (height, width): `colour`, `shines`, `foot` (0: wall or floor), `shade`."""

    def __init__(self, width: int, height: int, colour: str = "ink") -> None:
        self.colour = blank(width, height, colour)
        self.shines = np.zeros((height, width), bool)
        self.foot = np.zeros((height, width), np.int16)
        self.shade = np.ones((height, width), np.float32)

    @property
    def width(self) -> int:
        """In pixels."""
        return int(self.colour.shape[1])

    @property
    def height(self) -> int:
        """In pixels."""
        return int(self.colour.shape[0])

    def blank(self) -> Picture:
        """A clear picture of the same size."""
        return blank(self.width, self.height)

    def lay(self, picture: Picture, *, shines: bool = False, foot: int = 0) -> None:
        """Lay a picture of the same size over everything."""
        solid = picture != CLEAR
        self.colour[solid] = picture[solid]
        self.shines[solid] = shines
        self.foot[solid] = foot
        self.shade[solid] = 1

    @contextmanager
    def layer(self, *, shines: bool = False, foot: int = 0) -> Iterator[Picture]:
        """A clear picture to draw on, which is laid over everything at the end."""
        picture = self.blank()
        yield picture
        self.lay(picture, shines=shines, foot=foot)

    def darken(self, where: Mask, factor: float) -> None:
        """Put a part of the picture into shadow."""
        self.shade[where] *= factor

    def daylight(self) -> Field:
        """The colours as they are without light, shape (height, width, 3)."""
        return np.asarray(RGB[self.colour], np.float32)
