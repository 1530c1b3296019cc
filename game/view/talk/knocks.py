"""Knocks on a wall, seen: rings in a friend's colour that widen and are gone."""

import pygame

from game.view.assets import Assets

LASTS = 0.7
"""Seconds."""

FIRST, WIDEST = 6, 34
"""Radii in pixels of the canvas."""

APART = 9
RINGS = 3
THICK = 2

Point = tuple[int, int]


class Knocks:
    """All knocks that have not died away yet."""

    def __init__(self, assets: Assets, *, moves: bool = True) -> None:
        """Begin in silence; where nothing `moves` the rings stand still for as long."""
        self._colours = {who: assets.colour(ramp.mid) for who, ramp in assets.friends.items()}
        self._moves = moves
        self._heard: list[tuple[str, Point, float]] = []

    def knock(self, who: str, at: Point) -> None:
        """Begin one at a pixel of the canvas."""
        if who in self._colours:
            self._heard.append((who, at, 0.0))

    def update(self, seconds: float) -> None:
        """Let time pass."""
        aged = ((who, at, age + seconds) for who, at, age in self._heard)
        self._heard = [one for one in aged if one[2] < LASTS]

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw them."""
        for who, at, age in self._heard:
            share = age / LASTS if self._moves else 0.5
            for ring in range(RINGS):
                radius = round(FIRST + (WIDEST - FIRST) * share) - ring * APART
                if FIRST <= radius <= WIDEST - ring * 4:
                    pygame.draw.circle(canvas, self._colours[who], at, radius // 2 * 2, THICK)
