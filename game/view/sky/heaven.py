"""The sky behind the constellation: small stars that twinkle, and the threads of who sleeps."""

import math

import pygame

from game.view.assets import Assets

WINDOW = (80, 314)
"""The window from which the threads of the sleepers rise."""

FRIENDS = ("lila", "marc", "anya", "finn")


class Heaven:
    """What lies on the sky and is nobody's dream."""

    def __init__(self, assets: Assets) -> None:
        """Scatter the small stars."""
        self._assets = assets
        self._glimmers = _glimmers()

    def draw(self, canvas: pygame.Surface, seconds: float, end: tuple[int, int]) -> None:
        """Draw it; the threads of the sleepers rise to `end`, the first dream."""
        self._draw_glimmers(canvas, seconds)
        self._draw_sleepers(canvas, seconds, end)

    def _draw_glimmers(self, canvas: pygame.Surface, seconds: float) -> None:
        for number, (x, y, name, cross) in enumerate(self._glimmers):
            if (seconds / 7 + number * 0.37) % 1 < 0.08:
                continue
            canvas.fill(self._assets.colour("hearth7" if cross else name), (x, y, 2, 2))
            if cross:
                for dx, dy in ((2, 0), (-2, 0), (0, 2), (0, -2)):
                    canvas.fill(self._assets.colour("night4"), (x + dx, y + dy, 2, 2))

    def _draw_sleepers(
        self, canvas: pygame.Surface, seconds: float, first: tuple[int, int]
    ) -> None:
        """Four threads from the lit window to the first star: whose sleep it is."""
        for number, who in enumerate(FRIENDS):
            colour = self._assets.colour(self._assets.friends[who].mid)
            start = (74 + number * 4, WINDOW[1])
            end = (first[0] - 6 + number * 4, first[1] + 16)
            for y in range(end[1], start[1], 2):
                share = (y - end[1]) / max(1, start[1] - end[1])
                sway = math.sin(math.pi * share) * (
                    (number - 1.5) * 4.4 + 1.6 * math.sin(seconds * 0.7 + number + share * 3)
                )
                x = end[0] + (start[0] - end[0]) * share + sway
                canvas.fill(colour, (round(x / 2) * 2, y, 2, 2))


def _glimmers() -> list[tuple[int, int, str, bool]]:
    """Where the small stars of the sky are, in no order that one sees."""
    found = []
    for k in range(64):
        x, y = (k * 83 + k * k * 7) % 320 * 2, (k * 47 + k * k * 3) % 138 * 2
        heading = x < 280 and y < 52
        if not heading and x <= 410:
            name = ("steel1", "night4", "steel1", "night6")[k % 4]
            found.append((x, y, name, k % 16 == 3))
    return found
