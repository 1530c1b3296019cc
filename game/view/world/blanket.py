"""The loop's end: a blanket is pulled across the dream, and under it everything is as at the start.

It moves from right to left and nothing flashes: devices change back one by one, where it lies.
It sets out slowly, so that a hem that is called back at once again and again stays near the edge.
"""

import pygame

from game.view.assets import Assets
from game.view.framing import CANVAS, WORLD_HEIGHT
from game.view.world.motion import smooth, unsmooth

WIDE = 200
SLANT = 96
"""How much further right the blanket is at the top than at the bottom."""

SPAN = CANVAS[0] + WIDE + SLANT
"""How far it goes."""

PATCH = 36
REPEAT = 3 * PATCH
CAST = 16
"""How far the blanket's shadow falls to either side."""

EDGES = (
    (0, 4, "hearth7"),
    (4, 4, "night6"),
    (8, 14, "night5"),
    (22, 2, "night2"),
    (WIDE - 10, 6, "night2"),
    (WIDE - 4, 4, "bloom3"),
)
"""The turned-over hem in front and the piping behind: from where, how wide, which colour."""


class Blanket:
    """The quilt that is pulled over a dream."""

    def __init__(self, assets: Assets) -> None:
        """Sew it when it is first needed."""
        self._assets = assets
        self._quilt: pygame.Surface | None = None

    def draw(self, canvas: pygame.Surface, progress: float) -> None:
        """Lay the blanket over a canvas."""
        if self._quilt is None:
            self._quilt = self._sew()
        canvas.blit(self._quilt, (_lead(smooth(progress)) - CAST, 0))

    def _sew(self) -> pygame.Surface:
        """Return the quilt: patches between stitched seams, a lit hem before, a rose one behind."""
        colour = self._assets.colour
        cloth = self._weave()
        quilt = pygame.Surface((WIDE + SLANT + 2 * CAST, WORLD_HEIGHT), pygame.SRCALPHA, 32)
        for y in range(WORLD_HEIGHT):
            left = CAST + SLANT * (WORLD_HEIGHT - y) // WORLD_HEIGHT
            for step in range(4):
                quilt.fill((*colour("ink"), 40), (left - CAST + 4 * step, y, 4, 1))
                quilt.fill((*colour("ink"), 130 - 30 * step), (left + WIDE + 4 * step, y, 4, 1))
            for x in range(0, WIDE, REPEAT):
                quilt.blit(cloth, (left + x, y), (0, y % REPEAT, min(REPEAT, WIDE - x), 1))
            for x, wide, tone in EDGES:
                quilt.fill(colour(tone), (left + x, y, wide, 1))
        return quilt

    def _weave(self) -> pygame.Surface:
        """Return the piece of cloth that repeats."""
        cloth = pygame.Surface((REPEAT, REPEAT), 0, 32)
        cloth.fill(self._assets.colour("night3"))
        for y in range(REPEAT):
            for x in range(REPEAT):
                tone = patch(x, y)
                if tone:
                    cloth.set_at((x, y), self._assets.colour(tone))
        return cloth


def passes(x: int, y: int) -> float:
    """Return at which share of its way the blanket's middle lies over a pixel of the canvas."""
    slant = SLANT * (WORLD_HEIGHT - y) / WORLD_HEIGHT
    return unsmooth(max(0.0, min(1.0, (CANVAS[0] + WIDE / 2 + slant - x) / SPAN)))


def _lead(way: float) -> int:
    """Return where the blanket's lower left corner is."""
    return round(CANVAS[0] - SPAN * way)


def patch(x: int, y: int) -> str:
    """Return the colour of a pixel of the quilt where it is not the cloth itself."""
    across, down = (x + y // 3) % PATCH, (y - x // 3) % PATCH
    if across < 2 or down < 2:
        return "night5" if (x + y) % 6 < 3 and 0 in (across, down) else "night2"
    if across < 4 or down < 4:
        return "night4"
    middle = abs(across - PATCH // 2) + abs(down - PATCH // 2)
    return "night4" if middle in (6, 7) and (x + y) % 4 < 2 else ""
