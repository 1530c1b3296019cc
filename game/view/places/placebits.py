"""What is alive in a place by itself: small loops of pictures from `<place>_bits.png`."""

from typing import Any, NamedTuple

import pygame

from game.view.assets import Assets, MissingPictureError, load_picture, read_listing
from game.view.places.walkers import Shown


class Bit(NamedTuple):
    """A loop: where, on which row it stands (0: in the wall), its pictures, and until when each."""

    name: str
    at: tuple[int, int]
    foot: int
    pictures: tuple[pygame.Surface, ...]
    ends: tuple[int, ...]

    def picture(self, seconds: float) -> pygame.Surface:
        """Return what is shown just now."""
        now = int(seconds * 1000) % self.ends[-1]
        return next(
            picture for picture, end in zip(self.pictures, self.ends, strict=True) if now < end
        )


class Bits:
    """The loops of one place."""

    def __init__(self, assets: Assets, place: str) -> None:
        """Open the sheet of a place; a place without one has no loops."""
        folder = assets.root / "places"
        try:
            listing: dict[str, Any] = read_listing(folder / f"{place}_bits.json")
            sheet = load_picture(folder / f"{place}_bits.png")
        except MissingPictureError:
            listing, sheet = {}, pygame.Surface((1, 1))
        bits = [_bit(name, found, sheet) for name, found in listing.items()]
        self._wall = [bit for bit in bits if not bit.foot]
        self._standing = [bit for bit in bits if bit.foot]

    @property
    def names(self) -> list[str]:
        """What the loops are called."""
        return [bit.name for bit in (*self._wall, *self._standing)]

    def draw_wall(self, world: pygame.Surface, corner: tuple[int, int], seconds: float) -> None:
        """Draw those that are part of the wall."""
        world.fblits(
            [
                (bit.picture(seconds), (bit.at[0] - corner[0], bit.at[1] - corner[1]))
                for bit in self._wall
            ]
        )

    def standing(self, seconds: float) -> list[Shown]:
        """Return those that stand among people."""
        return [Shown(bit.foot, bit.picture(seconds), bit.at) for bit in self._standing]


def _bit(name: str, found: dict[str, Any], sheet: pygame.Surface) -> Bit:
    pictures, ends, end = [], [], 0
    for x, y, width, height, milliseconds in found["frames"]:
        pictures.append(sheet.subsurface((x, y, width, height)))
        end += milliseconds
        ends.append(end)
    return Bit(name, (found["x"], found["y"]), found["foot"], tuple(pictures), tuple(ends))
