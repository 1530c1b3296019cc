"""Light: a map that the world is multiplied with, at half strength so that it can brighten too.

A light map can only darken, so the map holds half of the light, and the product is added to itself
afterwards: a pixel of 128 leaves the world as it is, one of 181 makes it 1.42 times as bright.
What stands still is in one map that is made anew only when something of it changes; what moves is
added to a copy each frame.
"""

from collections.abc import Iterable
from functools import cache
from typing import NamedTuple

import pygame

from game.rules import Level, members
from game.view.assets import RGB, Assets
from game.view.framing import Framing

AMBIENT = (0.84, 0.80, 0.92)
ASLEEP = (0.58, 0.56, 0.74)
BRIGHTEST = (181, 181, 181)
HALF = 127.5
BAND = 36
DUSKS = 4
DARKEST = 0.25
"""How much of the ambient light is gone when the loop runs out, in four steps."""

WARM = (255, 205, 175)
COLD = (170, 220, 255)
ROSE = (255, 90, 160)
DANGER = (255, 60, 120)
TIDE = (90, 230, 200)
LAMP = (255, 220, 170)
PAPER = (255, 214, 170)
NAMELESS = (210, 190, 255)


class Glow(NamedTuple):
    """A light: which round of the atlas, its colour and strength, and the cell's corner."""

    radius: int
    colour: RGB
    gain: float
    x: int
    y: int


class Light:
    """The light of a dream."""

    def __init__(
        self, assets: Assets, framing: Framing, level: Level, lamps: list[tuple[int, int]]
    ) -> None:
        """Set up the lights that never move; `lamps` are the corners of cells with a lamp."""
        self._lamps = [Glow(34, LAMP, 0.42, x, y + 7) for x, y in lamps]
        self._assets = assets
        self._framing = framing
        self._level = level
        self._still = pygame.Surface(framing.size, 0, 32)
        self._map = pygame.Surface(framing.size, 0, 32)
        self._band = pygame.Surface((framing.size[0], BAND), 0, 32)
        self._touched: list[pygame.Rect] = []
        self._key: object = None
        self._round = cache(self._paint_round)
        self._halo, self._halo_at = self._paint_halo()

    def lay(
        self,
        world: pygame.Surface,
        moving: Iterable[Glow],
        *,
        blocks: tuple[int, int],
        dusk: float,
        asleep: float,
    ) -> None:
        """Light the world.

        Args:
            world: what is drawn so far.
            moving: lights that may move.
            blocks: the shut dreamstuff and the solid glitches; they glow.
            dusk: how far the loop has run, 0 to 1.
            asleep: how far everybody is asleep, 0 to 1.
        """
        key = (blocks, int(dusk * DUSKS), round(asleep * 8))
        if key != self._key:
            self._key = key
            self._light_still(*key)
            self._map.blit(self._still, (0, 0))
            self._touched.clear()
        self._move(moving)
        self._multiply(world)
        world.blit(self._halo, self._halo_at, special_flags=pygame.BLEND_RGB_ADD)

    def _move(self, moving: Iterable[Glow]) -> None:
        """Take the moving lights of the last frame out of the map, and put those of now in."""
        for area in self._touched:
            # Light is only ever added, so the darker of the two is what was there before; to take
            # it costs a tenth of copying, which leaves the processor's cache.
            self._map.blit(self._still, area, area, special_flags=pygame.BLEND_RGB_MIN)
        self._touched = self._add(self._map, moving)
        for area in self._touched:
            self._map.fill(BRIGHTEST, area, special_flags=pygame.BLEND_RGB_MIN)

    def _multiply(self, world: pygame.Surface) -> None:
        """Light what is seen in bands, so that each stays in the processor's cache meanwhile."""
        seen, twice = world.get_clip(), self._band
        for top in range(seen.top, seen.bottom, BAND):
            area = (0, top, world.get_width(), BAND)
            world.blit(self._map, (0, top), area, special_flags=pygame.BLEND_RGB_MULT)
            twice.fill((255, 255, 255), special_flags=pygame.BLEND_RGB_SUB)
            twice.blit(world, (0, 0), area, special_flags=pygame.BLEND_RGB_ADD)
            world.blit(twice, (0, top), special_flags=pygame.BLEND_RGB_ADD)

    def colour_of(self, who: str) -> RGB:
        """Return the colour of a friend's light."""
        ramp = self._assets.friends.get(who)
        return self._assets.colour(ramp.mid) if ramp else NAMELESS

    def _light_still(self, blocks: tuple[int, int], dusk: int, asleep: int) -> None:
        deep = asleep / 8
        left = 1 - DARKEST * dusk / DUSKS * (1 - deep)
        ambient = [
            round((day * (1 - deep) + night * deep) * left * HALF)
            for day, night in zip(AMBIENT, ASLEEP, strict=True)
        ]
        self._still.fill(ambient)
        self._add(self._still, self._lights(blocks, deep))
        self._still.fill(BRIGHTEST, special_flags=pygame.BLEND_RGB_MIN)

    def _lights(self, blocks: tuple[int, int], deep: float) -> list[Glow]:
        corner = self._framing.corner
        lights = list(self._lamps)
        for bed in self._level.beds:
            x, y = corner(bed.cell)
            shadow = bed.who == "shadow"
            colour = DANGER if shadow else self.colour_of(bed.who)
            lights.append(Glow(30, colour, 0.3 if shadow else 0.42, x, y + 14))
            if deep and bed.who in self._assets.friends:
                lights.append(Glow(130, colour, 0.17 * deep, x, y + 10))
        shut, solid = blocks
        lights += [Glow(22, TIDE, 0.16, *corner(part.cell)) for part in self._level.currents[::2]]
        lights += [Glow(30, ROSE, 0.24, *corner(cell)) for cell in members(shut)]
        lights += [Glow(34, COLD, 0.14, *corner(cell)) for cell in members(solid)]
        return lights

    def _add(self, surface: pygame.Surface, lights: Iterable[Glow]) -> list[pygame.Rect]:
        """Add lights to a map; return where they fell."""
        blits, fallen = [], []
        for radius, colour, gain, x, y in lights:
            picture, (left, top), size = self._round(radius, colour, gain)
            blits.append((picture, (x + left, y + top)))
            fallen.append(pygame.Rect((x + left, y + top), size))
        surface.fblits(blits, pygame.BLEND_RGB_ADD)
        return fallen

    def _paint_round(
        self, radius: int, colour: RGB, gain: float
    ) -> tuple[pygame.Surface, tuple[int, int], tuple[int, int]]:
        """Return a glow as what it adds to the map, where from its cell's corner, and its size."""
        white = self._assets.sprite(f"glow/{radius}")
        picture = lit(white.surface, colour, gain * HALF / 255)
        return picture, white.at(0, 0), picture.get_size()

    def _paint_halo(self) -> tuple[pygame.Surface, tuple[int, int]]:
        """Return the light that beds throw over everything, merged so that no sum turns white."""
        sprite = self._assets.sprite("glow/30")
        rounds = []
        for bed in self._level.beds:
            if bed.who in self._assets.friends or bed.who == "any":
                x, y = self._framing.corner(bed.cell)
                rounds.append(
                    (lit(sprite.surface, self.colour_of(bed.who), 0.22), sprite.at(x, y + 8))
                )
        if not rounds:
            return pygame.Surface((1, 1), 0, 32), (0, 0)
        area = pygame.Rect(rounds[0][1], sprite.surface.get_size())
        area.unionall_ip([pygame.Rect(place, sprite.surface.get_size()) for _, place in rounds])
        halo = pygame.Surface(area.size, 0, 32)
        for picture, (x, y) in rounds:
            halo.blit(picture, (x - area.x, y - area.y), special_flags=pygame.BLEND_RGB_MAX)
        return halo, area.topleft


def lit(white: pygame.Surface, colour: RGB, strength: float) -> pygame.Surface:
    """Return a white glow in a colour on black, ready to be added."""
    picture = pygame.Surface(white.get_size(), 0, 32)
    picture.blit(white, (0, 0))
    tone = [min(255, round(part * strength)) for part in colour]
    picture.fill(tone, special_flags=pygame.BLEND_RGB_MULT)
    return picture
