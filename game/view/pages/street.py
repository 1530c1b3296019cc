"""The street of the credits, from night to dawn: every name is a window that goes dark."""

from functools import lru_cache

import pygame

from game.view.assets import load_picture
from game.view.interface import Interface
from game.view.reading import USUAL, Reading, reading_font
from game.view.talk.plates import plate
from game.view.world.halo import halo

HOURS = (
    (92, 84, 128),
    (98, 90, 134),
    (106, 96, 142),
    (122, 108, 156),
    (146, 124, 168),
    (182, 150, 176),
    (222, 190, 192),
    (255, 226, 214),
)
"""By what the houses are multiplied under each of the skies."""

SKY = 132
WARM = ("hearth6", "hearth5", "hearth6", "skin4", "hearth6", "hearth5")
LAST_GLASS = "cyan"
DIMMING = ("hearth5", "hearth3", "hearth2")
"""What a window looks like while it goes dark."""

TEXT = 34
GLOW = 36


class StreetView:
    """Draws the street at an hour with some of its windows lit."""

    def __init__(self, interface: Interface, reading: Reading = USUAL) -> None:
        """Open the pictures."""
        self._interface = interface
        self._font = reading_font(interface.assets, reading)
        assets = interface.assets
        self._skies = load_picture(assets.root / "credits_sky.png")
        self._sheet = assets.sheet("credits")
        places = self._sheet.listing["windows"]
        self._windows = [pygame.Rect(place) for place in _shuffled(places)]
        self._glow = lru_cache(maxsize=4)(
            lambda hour: halo(GLOW // 2, interface.colour("hearth4"), 0.34 - 0.1 * hour)
        )
        self._lit = lru_cache(maxsize=1)(self._with_windows)

    @property
    def windows(self) -> int:
        """How many windows there are."""
        return len(self._windows)

    def draw(self, canvas: pygame.Surface, share: float, dark: float) -> None:
        """Draw the street.

        Args:
            canvas: the whole canvas.
            share: how far the night has gone, 0 to 1.
            dark: how many windows are dark; a part of one is going dark.
        """
        hour = min(len(HOURS) - 1, int(share * len(HOURS)))
        canvas.blit(self._lit(hour, int(dark)), (0, 0))
        number = int(dark)
        if number < len(self._windows) - 1:
            self._draw_window(canvas, self._windows[number], number, dark - number)

    def draw_name(self, canvas: pygame.Surface, heading: str, name: str) -> None:
        """Draw a name in the sky, on a strip that is darker."""
        font, large = self._font, self._interface.letters.strong
        lines = font.wrap(name, 520)
        colour = self._interface.colour
        wide = max(large.width(heading), *map(font.width, lines)) + 48
        head = large.line + 6 if heading else 0
        high = 26 + len(lines) * font.line + head
        box = pygame.Rect(320 - wide // 2, TEXT - 14, wide, high)
        canvas.blit(
            plate(box.size, colour("night4"), colour("ink"), self._interface.density(214)), box
        )
        y = TEXT + 2
        if heading:
            large.draw(canvas, heading, 320 - large.width(heading) // 2, TEXT, "hearth6")
            y += head
        for line in lines:
            font.draw(canvas, line, 320 - font.width(line) // 2, y, "hearth7")
            y += font.line

    def _at_hour(self, hour: int) -> pygame.Surface:
        """Sky and houses, doubled."""
        small = pygame.Surface((320, 180), 0, 32)
        small.blit(self._skies, (0, 0), (0, hour * SKY, 320, SKY))
        houses = self._sheet.picture.copy()
        houses.fill((*HOURS[hour], 255), special_flags=pygame.BLEND_RGBA_MULT)
        small.blit(houses, (0, 0))
        return pygame.transform.scale_by(small, 2)

    def _with_windows(self, hour: int, dark: int) -> pygame.Surface:
        """The street with so many windows dark; the next one to go is left as it is."""
        street = self._at_hour(hour)
        for window in self._windows[dark + 1 :]:
            self._draw_glow(street, window, hour)
        for number in range(dark, len(self._windows)):
            self._draw_window(street, self._windows[number], number, 0)
        return street

    def _draw_glow(self, canvas: pygame.Surface, window: pygame.Rect, hour: int) -> None:
        """Light on the wall round a window, weaker towards the morning."""
        light = self._glow(hour * 4 // len(HOURS))
        at = (2 * window.centerx - GLOW, 2 * window.centery - GLOW)
        canvas.blit(light, at, special_flags=pygame.BLEND_RGB_ADD)

    def _draw_window(
        self, canvas: pygame.Surface, window: pygame.Rect, number: int, gone: float
    ) -> None:
        colour = self._interface.colour
        last = number == len(self._windows) - 1
        name = LAST_GLASS if last else WARM[number % len(WARM)]
        if gone > 0:
            name = DIMMING[min(len(DIMMING) - 1, int(gone * len(DIMMING)))]
        x, y, width, height = 2 * window.x, 2 * window.y, 2 * window.width, 2 * window.height
        canvas.fill(colour(name), (x, y, width, height))
        if gone <= 0:
            canvas.fill(colour("hearth7"), (x, y, width, 4))
        canvas.fill(colour("hearth1"), (x + width // 2 - 1, y, 2, height))
        canvas.fill(colour("hearth1"), (x, y + 10, width, 2))


def _shuffled(places: list[list[int]]) -> list[list[int]]:
    """The windows in the order in which they go dark: never two neighbours in a row."""
    count = len(places)
    step = next(n for n in (11, 13, 17, 19, 23, 7, 5) if count % n)
    return [places[(number * step + 5) % count] for number in range(count)]
