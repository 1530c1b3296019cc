"""Where the names of stars are written: beside them, off the threads, off one another."""

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import pygame

from game.view.text import Font

ROOM = pygame.Rect(12, 56, 398, 238)
COVERS = 100
"""What it costs to cover something else."""

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
    """A name, where it is written, and in which letters."""

    id: str
    text: str
    x: int
    y: int
    font: Font


def placed(
    fonts: Sequence[Font],
    named: Sequence[Named],
    stars: Sequence[Named],
    lines: Sequence[Sequence[tuple[int, int]]],
) -> list[Label]:
    """Choose a place for every name: the one of eight that covers least.

    It is written in the first of the fonts in which it covers nothing, else in the last.
    """
    taken = [_sign(star) for star in stars]
    points = [point for line in lines for point in line]
    labels = []
    for star in named:
        for font in fonts:
            best, cost = _best(font, star, taken, points)
            if cost < COVERS:
                break
        taken.append(best.inflate(6, 4))
        labels.append(Label(star.id, star.title, best.x, best.y, font))
    return labels


def _best(
    font: Font,
    star: Named,
    taken: Sequence[pygame.Rect],
    points: Sequence[tuple[int, int]],
) -> tuple[pygame.Rect, int]:
    """Return the best place of a name, and what it costs."""
    width = font.width(star.title)
    rated = [
        (_cost(area, taken, points) + number, number, area)
        for number, area in enumerate(
            pygame.Rect(x, y, width, font.capitals + 2) for x, y in _places(star, width)
        )
    ]
    cost, _, area = min(rated, key=lambda each: each[:2])
    return area, cost


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
    return outside + COVERS * covered + 6 * crossed
