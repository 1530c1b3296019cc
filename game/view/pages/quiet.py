"""Quiet pictures: natural sleep, pages of words. Almost nothing moves, and nothing counts."""

import pygame

from game.view.assets import MissingPictureError, load_picture
from game.view.framing import CANVAS
from game.view.interface import Interface
from game.view.reading import USUAL, Reading, reading_font

COME = 1.6
"""Seconds in which a picture comes out of the dark."""

FOOT = pygame.Rect(0, 306, 640, 54)
MOTES = ((300, 168), (324, 192), (280, 140), (344, 156), (308, 220), (256, 120), (336, 124))
DRIFT = 3.0
"""Canvas pixels a second that dust sinks in moonlight."""


class QuietView:
    """A picture in the dark, with one line of words at its foot."""

    def __init__(self, interface: Interface, name: str, reading: Reading = USUAL) -> None:
        """Open `assets/<name>.png`, or the first night's sleep where that is missing."""
        self._interface = interface
        self._font = reading_font(interface.assets, reading)
        self._picture = _open(interface, name) or _open(interface, "sleep_1")

    def draw(self, canvas: pygame.Surface, seconds: float, *, still: bool) -> None:
        """Draw the picture after so many seconds; with `still` it stands from the start."""
        if self._picture is None:
            canvas.fill(self._interface.colour("ink"))
            return
        canvas.blit(self._picture, (0, 0))
        if not still:
            self._draw_motes(canvas, seconds)
        if seconds < COME and not still:
            step = round(12 * seconds / COME) / 12
            self._interface.dim(canvas, 1 - step)

    def draw_words(self, canvas: pygame.Surface, words: str) -> None:
        """Draw a line in the middle of the foot, on a ground that darkens."""
        for number in range(6):
            level = 255 - 26 * (number + 1)
            strip = (0, FOOT.y + 4 * number, 640, 4 if number < 5 else FOOT.height - 20)
            canvas.fill((level, level, level), strip, special_flags=pygame.BLEND_RGB_MULT)
        font = self._font
        lines = font.wrap(words, 600)
        y = 338 - (len(lines) - 1) * font.line - (font.line - 18) // 2
        for line in lines:
            font.draw(canvas, line, 320 - font.width(line) // 2, y, "hearth7", shadow="ink")
            y += font.line

    def draw_gain(self, canvas: pygame.Surface, words: str) -> None:
        """Draw at the right what a natural sleep has given."""
        interface, font = self._interface, self._interface.letters.body
        x, y = 620 - font.width(words), 347 - font.capitals
        interface.sign(canvas, "lucidity", x - 14, y - 1)
        font.draw(canvas, words, x, y, "tide5", shadow="ink")

    def _draw_motes(self, canvas: pygame.Surface, seconds: float) -> None:
        for number, (x, y) in enumerate(MOTES):
            sunk = (seconds * DRIFT + number * 37) % 110
            place = (x + int(sunk / 7) % 3 * 2, (y - 40 + int(sunk)) // 2 * 2, 2, 2)
            canvas.fill(self._interface.colour("night6" if number % 2 else "night5"), place)


def _open(interface: Interface, name: str) -> pygame.Surface | None:
    try:
        return pygame.transform.scale(
            load_picture(interface.assets.root / f"{name}.png").convert(32), CANVAS
        )
    except MissingPictureError:
        return None
