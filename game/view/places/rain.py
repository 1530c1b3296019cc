"""Rain: streaks that fall in some parts of a place, rings where they end on wet ground.

The streaks of a whole view are drawn once into a few pictures that follow one another and join at
their edges; a frame of the game only puts parts of one of them into the rectangles where it rains.
"""

from collections.abc import Iterable, Iterator

import pygame

from game.story.place import Box
from game.view.assets import Assets
from game.view.world.looks import scatter

TILE = (320, 180)
FRAMES = 18
RATE = 30
"""Pictures a second: a far streak falls ten pixels from one to the next, a near one twenty."""

STREAKS = 104
NEAR = 4
"""One streak in so many is near."""

COVER = 140
LIFE = 4
"""Steps of a ring."""

RING_RATE = 9
RING_PAUSE = 14
"""Steps for which the same drop does not fall again."""

DENSITY = 900
"""Pixels of wet ground for one ring."""


class Rain:
    """The rain over one place."""

    def __init__(self, assets: Assets, rain: Iterable[Box], wet: Iterable[Box]) -> None:
        """Draw the pictures; nothing is drawn where it does not rain."""
        self._areas = [pygame.Rect(box) for box in rain]
        self._pictures = list(_pictures(assets)) if self._areas else []
        self._rings = list(_rings(self._areas, wet))
        self._marks = _marks(assets)

    def draw(self, world: pygame.Surface, corner: tuple[int, int], seconds: float) -> None:
        """Let it rain into what is seen from a corner of the place on."""
        if not self._pictures:
            return
        picture = self._pictures[int(seconds * RATE) % FRAMES]
        seen = pygame.Rect(corner, world.get_size())
        for area in self._areas:
            part = area.clip(seen)
            if part.width and part.height:
                _tile(world, picture, part, corner)

    def draw_rings(self, world: pygame.Surface, corner: tuple[int, int], seconds: float) -> None:
        """Draw what the drops do on wet ground."""
        step = int(seconds * RING_RATE)
        cycle = LIFE + RING_PAUSE
        shown = []
        for x, y, late in self._rings:
            age = (step + late) % cycle
            if age < LIFE:
                shown.append((self._marks[age], (x - corner[0] - 3, y - corner[1] - 3)))
        world.fblits(shown)


def _tile(
    world: pygame.Surface, picture: pygame.Surface, part: pygame.Rect, corner: tuple[int, int]
) -> None:
    """Put a part of the place's rain into the world; the picture goes on at its own edges."""
    width, height = TILE
    y = part.top
    while y < part.bottom:
        high = min(part.bottom - y, height - y % height)
        x = part.left
        while x < part.right:
            wide = min(part.right - x, width - x % width)
            world.blit(picture, (x - corner[0], y - corner[1]), (x % width, y % height, wide, high))
            x += wide
        y += high


def _pictures(assets: Assets) -> Iterator[pygame.Surface]:
    """Yield them in three colours, one of them nothing: a quarter of the memory of full ones."""
    for frame in range(FRAMES):
        picture = pygame.Surface(TILE, 0, 8)
        picture.set_palette([(0, 0, 0), assets.colour("steel1"), assets.colour("steel2")])
        picture.set_colorkey(0)
        picture.set_alpha(COVER)
        for number in range(STREAKS):
            close = number % NEAR == 0
            fall = (20 if close else 10) * frame
            y = (scatter(number, 5) * TILE[1] // 1023 + fall) % TILE[1]
            x = scatter(number, 11) * TILE[0] // 1023 - y // 2
            for part in range(5 if close else 3):
                at = (x - part // 2) % TILE[0], (y + part) % TILE[1]
                picture.set_at(at, 2 if close else 1)
        yield picture


def _rings(rain: list[pygame.Rect], wet: Iterable[Box]) -> Iterator[tuple[int, int, int]]:
    """Yield where drops fall on wet ground, and by how many steps each is late."""
    for number, box in enumerate(wet):
        for drop in range(box.width * box.height // DENSITY):
            seed = number * 977 + drop
            x = box.x + scatter(seed, 21) * (box.width - 1) // 1023
            y = box.y + scatter(seed, 34) * (box.height - 1) // 1023
            if any(area.collidepoint(x, y) for area in rain):
                yield x, y, scatter(seed, 55) % (LIFE + RING_PAUSE)


def _marks(assets: Assets) -> list[pygame.Surface]:
    """A drop that splashes, and its ring that widens and goes."""
    bright, mid, low = (assets.colour(name) for name in ("night6", "night5", "night4"))
    shapes = (
        ((3, 2, 1, 1, bright), (2, 3, 1, 1, mid), (4, 3, 1, 1, mid)),
        ((1, 3, 2, 1, bright), (4, 3, 2, 1, bright), (3, 1, 1, 1, mid)),
        ((0, 3, 2, 1, mid), (5, 3, 2, 1, mid)),
        ((0, 3, 1, 1, low), (6, 3, 1, 1, low)),
    )
    marks = []
    for shape in shapes:
        mark = pygame.Surface((7, 7), pygame.SRCALPHA, 32)
        for x, y, wide, high, colour in shape:
            mark.fill((*colour, 190), (x, y, wide, high))
        marks.append(mark)
    return marks
