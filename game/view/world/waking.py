"""The escape: a warm pool of light around the beds, pillars over them, feathers that sink."""

import pygame

from game.rules import FRIENDS, Level
from game.view.assets import Assets
from game.view.framing import CELL, Framing
from game.view.world.devices import Flat
from game.view.world.light import PAPER, lit
from game.view.world.looks import scatter

FEATHERS = 40
SINK = 7
"""Pixels a second."""

STEPS = 8
PILLARS = (12, 8, 4)


class Waking:
    """What is added to a room in which everybody is asleep."""

    def __init__(self, assets: Assets, framing: Framing, level: Level) -> None:
        """Find the beds."""
        self._assets = assets
        self._framing = framing
        self._beds = [
            (bed.who, framing.corner(bed.cell))
            for bed in level.beds
            if bed.who in FRIENDS or bed.who == "any"
        ]
        self._pools: dict[int, pygame.Surface] = {}
        self._flecks = {}
        for name in ("hearth6", "hearth7"):
            self._flecks[name] = pygame.Surface((1, 1), 0, 32)
            self._flecks[name].fill(assets.colour(name))

    def draw(self, world: pygame.Surface, asleep: float, time: float) -> None:
        """Add the light of sleep, as far as it has come."""
        step = round(asleep * STEPS)
        if not step or not self._beds:
            return
        sprite = self._assets.sprite("glow/130")
        if step not in self._pools:
            self._pools[step] = lit(sprite.surface, PAPER, 0.17 * step / STEPS)
        x = sum(x for _, (x, _) in self._beds) // len(self._beds)
        y = sum(y for _, (_, y) in self._beds) // len(self._beds)
        world.blit(self._pools[step], sprite.at(x, y + 6), special_flags=pygame.BLEND_RGB_ADD)
        for who, (left, top) in self._beds:
            self._raise_pillar(world, who, left, top, step)
        world.fblits(self._feathers(x, y, step, time))

    def _raise_pillar(
        self, world: pygame.Surface, who: str, left: int, top: int, step: int
    ) -> None:
        ramp = self._assets.friends.get(who)
        colour = self._assets.colour(ramp.mid if ramp else "night5")
        tone = [round(part * 0.1 * step / STEPS) for part in colour]
        for wide in PILLARS:
            area = (left + (CELL - wide) // 2, 0, wide, max(0, top + 4))
            world.fill(tone, area, special_flags=pygame.BLEND_RGB_ADD)

    def _feathers(self, x: int, y: int, step: int, time: float) -> list[Flat]:
        """Return feathers that sink round the beds, each on a way of its own."""
        width, height = self._framing.view
        shown = []
        for number in range(FEATHERS * step // STEPS):
            fallen = int(time * SINK * (0.6 + scatter(number, 2) / 1500))
            sway = (0, 1, 2, 1)[(fallen // 6 + number) % 4]
            at = (
                x - width // 3 + scatter(number, 3) * width * 2 // 3 // 1023 + sway,
                (y - height // 3 + scatter(number, 9) * height // 1023 + fallen) % height,
            )
            name = "hearth6" if number % 3 == 0 else "hearth7"
            shown.append((self._flecks[name], at))
        return shown
