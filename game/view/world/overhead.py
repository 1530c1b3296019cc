"""What floats over heads: whose friend is played, whose shadow it is, who sleeps, who was caught.

    free above    something above
        <>              ##
        oo              vv
        ||              oo

A sign hovers where there is nothing but floor, wall or night behind it; where it would cover
something that has to be read, a small tip is worn in the hair instead.
"""

from collections.abc import Iterator
from functools import lru_cache

import pygame

from game.rules import Level
from game.view.assets import Assets
from game.view.framing import CELL, Framing
from game.view.world.devices import Flat, furnished
from game.view.world.glance import Glance
from game.view.world.people import Figure

BEDDED = 2
"""How much higher the head of who lies in bed is."""

BOB = (0, 0, -1, -1)
"""How a sign hovers, by quarters of a second."""

SIDEWAYS, HIGHEST, LOWEST = 13, -37, -3
"""Whose cell begins so near the own one, across and above, is behind the sign with head or body."""


class Overhead:
    """The signs over heads."""

    def __init__(self, assets: Assets, framing: Framing, level: Level) -> None:
        """Look up where things are that must not be covered."""
        self._assets = assets
        self._framing = framing
        self._z = assets.sprite("z/0")
        self._snores = lru_cache(maxsize=256)(self._snore)
        up = level.grid.steps["u"]
        self._room = pygame.Rect(framing.room)
        things = furnished(level)
        self._below = {
            cell
            for cell in level.grid.indices()
            if things >> up[cell] & 1 or things >> up[up[cell]] & 1
        }

    def signs(self, glance: Glance, figures: list[Figure], time: float) -> Iterator[Flat]:
        """Yield every sign."""
        bob = BOB[int(time * 4) % 4]
        for figure in figures:
            if not self._room.collidepoint(figure.x + CELL // 2, figure.y + CELL // 2):
                continue
            if figure.role == "dreamer":
                yield from self._snores(figure.x, figure.y, int(time * 2 + figure.body[1]) % 4)
                continue
            lift = BEDDED if figure.role == "asleep" else 0
            if figure.live and not glance.state.escaped:
                yield self._sign(figure.who, figure, figures, bob - lift)
            elif figure.role == "shadow" and not glance.state.escaped:
                yield self._sign(f"shadow_{figure.who}", figure, figures, bob + 2)
            if figure.role == "caught":
                yield from self._caught(figure)

    def _sign(self, name: str, figure: Figure, figures: list[Figure], bob: int) -> Flat:
        if self._covers(figure, figures):
            return self._at(f"perch/{name}", figure.x, figure.y + min(0, bob))
        return self._at(f"mark/{name}", figure.x, figure.y + bob)

    def _covers(self, figure: Figure, figures: list[Figure]) -> bool:
        """Tell whether a sign that hovers over somebody would hide what has to be seen."""
        if self._framing.cell_at(figure.x + CELL // 2, figure.y + CELL // 2) in self._below:
            return True
        x, y = figure.x, figure.y
        return any(
            -SIDEWAYS < other.x - x < SIDEWAYS and HIGHEST < other.y - y < LOWEST
            for other in figures
        )

    def _at(self, name: str, x: int, y: int) -> Flat:
        sprite = self._assets.sprite(name)
        return sprite.surface, sprite.at(x, y)

    def _caught(self, figure: Figure) -> Iterator[Flat]:
        """Yield whose shape is crossed out."""
        yield self._at(f"icon/{figure.who}", figure.x, figure.y - 26)
        cross = self._assets.tinted("glyph/caught", "bloom4")
        yield cross, (figure.x + 5, figure.y - 21)

    def _snore(self, x: int, y: int, lift: int) -> list[Flat]:
        """Return the Zs over somebody, one or two of them."""
        picture, (left, top) = self._z.surface, self._z.at(x, y - lift // 2)
        return [(picture, (left, top)), (picture, (left + 4, top - 6))][: 1 + (lift > 1)]
