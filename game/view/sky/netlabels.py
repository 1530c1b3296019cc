"""Where the names of stars are written: beside them, off the threads, off one another."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import pygame

from game.view.text import Font

ROOM = pygame.Rect(12, 56, 398, 238)
SIGN, SEAL = 15, 30
"""Half of what a sign and a seal take up."""

GOLD = 12
"""How far the star of a par stands out over a sign."""


class Named(Protocol):
    """A star as far as its name is concerned."""

    @property
    def id(self) -> str:
        """The dream's id."""

    @property
    def title(self) -> str:
        """What it is called."""

    @property
    def x(self) -> int:
        """Its middle."""

    @property
    def y(self) -> int:
        """Its middle."""

    @property
    def fear(self) -> bool:
        """Whether it is the large one."""


class Label(NamedTuple):
    """A name and where it is written."""

    id: str
    text: str
    x: int
    y: int


def placed(
    font: Font,
    named: Sequence[Named],
    stars: Sequence[Named],
    lines: Sequence[Sequence[tuple[int, int]]],
) -> list[Label]:
    """Choose a place for every name: the one of eight that covers least."""
    taken = [_sign(star) for star in stars]
    points = [point for line in lines for point in line]
    labels = []
    for star in named:
        width = font.width(star.title)
        places = [pygame.Rect(x, y, width, font.capitals + 2) for x, y in _places(star, width)]
        best = min(places, key=lambda area: _cost(area, taken, points) + places.index(area))
        taken.append(best.inflate(6, 4))
        labels.append(Label(star.id, star.title, best.x, best.y))
    return labels


def _sign(star: Named) -> pygame.Rect:
    reach = SEAL if star.fear else SIGN
    above = 0 if star.fear else GOLD
    return pygame.Rect(star.x - reach, star.y - reach - above, 2 * reach, 2 * reach + above)


def _places(star: Named, width: int) -> list[tuple[int, int]]:
    reach = SEAL if star.fear else SIGN
    right, left = star.x + reach + 2, star.x - reach - 2 - width
    middle, above, below = star.x - width // 2, star.y - reach - 12, star.y + reach + 13
    if star.fear:
        return [(middle, below), (middle, above), (left, star.y - 4), (right, star.y - 4)]
    return [
        *((right, star.y - 4), (middle, below), (right, star.y + 6), (left, star.y - 4)),
        *((middle, above - 10), (right, star.y - 14), (left, star.y + 6), (left, star.y - 14)),
    ]


def _cost(
    area: pygame.Rect, taken: Sequence[pygame.Rect], points: Sequence[tuple[int, int]]
) -> int:
    outside = 400 if not ROOM.contains(area) else 0
    covered = sum(area.colliderect(other) for other in taken)
    crossed = sum(area.inflate(4, 4).collidepoint(point) for point in points)
    return outside + 100 * covered + 6 * crossed
