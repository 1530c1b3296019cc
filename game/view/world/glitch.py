"""The dream coming apart: torn rows, split colours, loose pieces and a drift of the palette.

It is laid over the finished world, grows with the loop and with the nights, and is safe by how it
is made: it moves what is there by a few pixels instead of painting, holds every picture for six
frames, touches a small part of the screen, and lets each place rest for a second before it moves
again. What is torn where is in `tears.py`; `tools/flash_meter.py` measures that it is as harmless
as this says.
"""

from collections.abc import Sequence
from typing import Literal, TypeAlias

import pygame

from game.view.assets import RGB
from game.view.world.tears import HOLD, NIGHTS, RIM, Slip, Torn, torn

GlitchLevel: TypeAlias = Literal["off", "low", "full"]

STRENGTH: dict[GlitchLevel, float] = {"off": 0.0, "low": 0.5, "full": 1.0}

CYAN: RGB = (38, 210, 225)
ROSE: RGB = (225, 60, 130)
"""The colours in which a split group looks out at its left and at its right."""

LIFT = (70, 70, 70)
"""How much brighter a ghost is than its thing before it is coloured."""

GHOSTS_FAR = (3, 7, 4)
"""How far it looks out, in the row above a tear, in the tear's, and in the row below."""

SCRATCH = (16, 8)
"""Room for the largest piece that is taken out of the picture."""


class Glitch:
    """The glitch of one dream.

    Attributes:
        level: how much of it the player wants.
        night: which night it is; later ones come apart further.
        clock: seconds of real time that it has run; a faster game does not make it faster.
    """

    def __init__(
        self,
        level: GlitchLevel = "low",
        night: int = 1,
        seed: int = 0,
        room: pygame.Rect | None = None,
    ) -> None:
        """Make the glitch of a dream.

        Args:
            level: how much of it the player wants.
            night: which night it is.
            seed: tells dreams apart.
            room: where in the picture the dream's cells are, if not everywhere.
        """
        self.level: GlitchLevel = level
        self.night = night
        self.clock = 0.0
        self._seed = seed
        self._room = room
        self._scratch = pygame.Surface(SCRATCH, 0, 32)
        self._torn = Torn()
        self._key: object = None

    def pass_time(self, seconds: float) -> None:
        """Let time pass."""
        self.clock += seconds

    def apply(self, surface: pygame.Surface, share: float, spots: Sequence[pygame.Rect]) -> None:
        """Lay the glitch over a picture.

        Args:
            surface: the finished world.
            share: how far the loop has run, 0 to 1.
            spots: the glitch groups of the dream, in pixels of the picture.
        """
        strength = STRENGTH[self.level] * share
        if not strength:
            return
        self._drift(surface, strength)
        found = self._torn_at(surface, strength, spots)
        for slip in found.slips:
            self._slip(surface, slip)
        for tear in found.tears:
            if tear.split:
                self._split(surface, tear.area.top, *tear.split)
            if tear.area:
                surface.subsurface(tear.area).scroll(tear.shift)

    def _torn_at(
        self, surface: pygame.Surface, strength: float, spots: Sequence[pygame.Rect]
    ) -> Torn:
        """Return what is torn; it is worked out once for each slot."""
        slot = int(self.clock / HOLD)
        key = (self.night, strength, slot, [tuple(spot) for spot in spots])
        if key != self._key:
            self._key = key
            bounds = surface.get_rect()
            if self._room is not None:
                bounds = bounds.clip(self._room.inflate(2 * RIM, 2 * RIM))
            self._torn = torn(self.night, self._seed, strength, slot, bounds=bounds, spots=spots)
        return self._torn

    def _drift(self, surface: pygame.Surface, strength: float) -> None:
        """Let the colours drift from green towards rose; it follows the beat, never the clock."""
        drift = round(NIGHTS[self.night - 1].drift * strength)
        if drift:
            tone = (255, 255 - drift, 255 - drift // 4)
            surface.fill(tone, surface.get_clip(), special_flags=pygame.BLEND_RGB_MULT)

    def _split(self, surface: pygame.Surface, row: int, left: int, right: int) -> None:
        """Let what lies between two columns look out at either side, in cyan and in rose.

        Each ghost is the picture itself through coloured glass, and only what is darker than it
        gives way: so it shines out behind its thing and hides nothing.
        """
        for number, far in enumerate(GHOSTS_FAR):
            y = row - 1 + number
            for edge, colour, to in ((left, CYAN, left - far), (right - far, ROSE, right)):
                area = self._take(surface, pygame.Rect(edge, y, far, 1))
                self._scratch.fill(LIFT, area, special_flags=pygame.BLEND_RGB_ADD)
                self._scratch.fill(colour, area, special_flags=pygame.BLEND_RGB_MULT)
                surface.blit(self._scratch, (to, y), area, special_flags=pygame.BLEND_RGB_MAX)

    def _slip(self, surface: pygame.Surface, slip: Slip) -> None:
        """Show a piece once more elsewhere; it hides nothing that is brighter."""
        area = self._take(surface, slip.area)
        surface.blit(self._scratch, slip.to, area, special_flags=pygame.BLEND_RGB_MAX)

    def _take(self, surface: pygame.Surface, area: pygame.Rect) -> pygame.Rect:
        """Copy a part of a picture aside, because it cannot be drawn on itself; return where to."""
        seen = area.clip(surface.get_rect())
        self._scratch.blit(surface, (0, 0), seen)
        return pygame.Rect((0, 0), seen.size)
