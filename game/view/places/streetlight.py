"""The light on people in a place: a coarse map says by how much each part of it is lit.

Pictures of places are lit already; people are drawn by daylight and are multiplied with the light
where they stand. A figure is lit once for each step of light and then kept.
"""

from collections import OrderedDict

import pygame

from game.view.assets import RGB

CELL = 8
WHOLE = 128
"""The value in the map that leaves colours as they are."""

STEP = 12
KEPT = 500
CHEST = 9
"""How many pixels over the feet the light is taken."""

LEAST, MOST = 76, 196
"""People are never darker than this, or they could not be told apart, nor bleached."""

LIFT = 5
"""Of what is missing to daylight, people are spared a fifth: the eye goes to them."""


class StreetLight:
    """The light of one place."""

    def __init__(self, light: pygame.Surface) -> None:
        """Take the map of the light: one pixel for 8 x 8 of the place."""
        self._light = light
        self._kept: OrderedDict[tuple[int, RGB], tuple[pygame.Surface, pygame.Surface]] = (
            OrderedDict()
        )

    def at(self, x: int, y: int) -> RGB:
        """Return the light on somebody whose feet are at a pixel, in steps; 128 changes nothing."""
        wide, high = self._light.get_size()
        across, down = x - CELL // 2, y - CHEST - CELL // 2
        column, row = across // CELL, down // CELL
        right, low = across % CELL, down % CELL
        found = [0, 0, 0]
        for step_x, share_x in ((0, CELL - right), (1, right)):
            for step_y, share_y in ((0, CELL - low), (1, low)):
                at = (
                    max(0, min(wide - 1, column + step_x)),
                    max(0, min(high - 1, row + step_y)),
                )
                colour = self._light.get_at(at)
                for part in range(3):
                    found[part] += colour[part] * share_x * share_y
        red, green, blue = (_stepped(part // (CELL * CELL)) for part in found)
        return red, green, blue

    def lit(self, picture: pygame.Surface, light: RGB) -> pygame.Surface:
        """Return a picture in some light; it is kept, so do not change it."""
        key = (id(picture), light)
        found = self._kept.get(key)
        if found is None:
            # The picture itself is kept too: another could get its number once it were gone.
            found = self._kept[key] = (picture, lit_copy(picture, light))
            if len(self._kept) > KEPT:
                self._kept.popitem(last=False)
        else:
            self._kept.move_to_end(key)
        return found[1]


def lit_copy(picture: pygame.Surface, light: RGB) -> pygame.Surface:
    """Return a picture multiplied with light, which may be brighter than daylight."""
    copy = picture.copy()
    low = tuple(min(255, part) for part in light)
    copy.fill(low, special_flags=pygame.BLEND_RGB_MULT)
    # The product is half of what is wanted, since 128 and not 255 leaves colours as they are.
    copy.blit(copy, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
    return copy


def _stepped(part: int) -> int:
    part += max(0, WHOLE - part) // LIFT
    return min(MOST, max(LEAST, (part + STEP // 2) // STEP * STEP))
