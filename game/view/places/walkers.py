"""People in a place: which frame of them is shown, in which light, and their mirrors in wet ground.

The friends are in the atlas of the dream, everybody else in the sheet `people`. Who has no picture
of their own looks like a stranger.
"""

from collections.abc import Iterable
from typing import NamedTuple

import pygame

from game.story.body import UNIT
from game.story.figure import Figure
from game.story.place import Box
from game.view.assets import Assets, Sprite
from game.view.places.streetlight import StreetLight

FRIENDS = ("lila", "marc", "anya", "finn")
STRANGER = "nurse"
STRIDE = 8
"""Pixels walked from one frame to the next."""

BREATH = 1.1
"""Seconds of a breath's half."""

FEET = 30
"""The row of a frame that lies under the feet."""

MIRROR = 105
"""How much of a mirrored figure is seen, of 255."""

MIRROR_TINT = (166, 124, 160)
RIPPLE = (0, 0, 1, 1, 0, -1, -1, 0, 1, 0, -1, 0)
"""By how much pairs of rows of a mirrored figure are shifted."""

BED = (-4, -30)
"""Where somebody lies, from the spot before the bed."""


class Shown(NamedTuple):
    """A picture in the place: the row it stands on, and where its top left pixel is."""

    foot: int
    picture: pygame.Surface
    at: tuple[int, int]


class Walkers:
    """Draws figures in one place."""

    def __init__(
        self, assets: Assets, light: StreetLight, wet: Iterable[Box], *, rains: bool
    ) -> None:
        """Light people with `light`; where it is `wet` they are mirrored."""
        self._assets = assets
        self._people = assets.sheet("people")
        self._friends = assets.sheet("sprites")
        self._rains = rains
        self._light = light
        self._wet = tuple(wet)
        self._mirrors: dict[tuple[int, int], pygame.Surface] = {}

    def frame(self, figure: Figure, seconds: float) -> Sprite:
        """Return the picture of somebody just now."""
        name = self._known(figure.who)
        for pose in self._poses(figure, seconds):
            for sheet in (self._people, self._friends):
                if f"{name}/{pose}" in sheet:
                    return sheet.frame(f"{name}/{pose}")
        return self._people.frame(f"{STRANGER}/idle_d_0")

    def shown(self, figure: Figure, seconds: float) -> Shown:
        """Return somebody as drawn in the light of where they stand."""
        x, y = figure.body.at
        sprite = self.frame(figure, seconds)
        lit = self._light.lit(sprite.surface, self._light.at(x, y))
        if figure.pose == "asleep":
            left, top = x + BED[0] - sprite.ax, y + BED[1] - sprite.ay
            return Shown(y, lit, (left, top))
        return Shown(y, lit, (x - sprite.ax, y + 1 - sprite.ay))

    def umbrella(self, figure: Figure, others: Iterable[Figure]) -> Shown | None:
        """Return the umbrella that somebody holds, over a friend close by as well; if any."""
        if not self.holds_umbrella(figure):
            return None
        x, y = figure.body.at
        beside = next((one.body.at[0] for one in others if _is_beside(one, figure)), None)
        colour = figure.role.umbrella or "bloom"
        name = f"umbrella_{self._known(figure.who)}/{colour}"
        if beside is not None:
            wide = f"{name}_{'r' if beside >= x else 'l'}"
            name = wide if wide in self._people else name
        if name not in self._people:
            return None
        sprite = self._people.frame(name)
        lit = self._light.lit(sprite.surface, self._light.at(x, y))
        return Shown(y + 1, lit, (x - sprite.ax, y + 1 - sprite.ay))

    def holds_umbrella(self, figure: Figure) -> bool:
        """Whether somebody has an umbrella open: only where it rains."""
        by_itself = bool(figure.role.umbrella) and not figure.staged
        return self._rains and (by_itself or figure.pose == "umbrella")

    def shade(self, figure: Figure) -> tuple[pygame.Surface, tuple[int, int]]:
        """Return the shadow under somebody's feet and where it lies."""
        sprite = self._assets.sprite("shade/friend")
        x, y = figure.body.at
        return sprite.surface, (x - sprite.ax, y - sprite.ay)

    def mirror(self, shown: Shown, step: int) -> tuple[pygame.Surface, tuple[int, int]] | None:
        """Return somebody upside down in wet ground; nothing where the ground is dry."""
        left = shown.at[0]
        x = left + shown.picture.get_width() // 2
        if not any(box.holds(x, shown.foot) for box in self._wet):
            return None
        key = (id(shown.picture), step % len(RIPPLE))
        found = self._mirrors.get(key)
        if found is None:
            if len(self._mirrors) > 400:
                self._mirrors.clear()
            found = self._mirrors[key] = _mirrored(shown.picture, step)
        return found, (left - 1, shown.foot + 1)

    def _poses(self, figure: Figure, seconds: float) -> Iterable[str]:
        """Yield the poses that would do, the best one first."""
        body = figure.body
        if body.moved:
            yield f"walk_{body.facing}_{body.walked // (STRIDE * UNIT) % 4}"
        if figure.pose == "asleep":
            yield "asleep"
        breath = int(seconds / BREATH + sum(map(ord, figure.who)) % 7 / 7) % 2
        for pose in (figure.pose, "idle"):
            yield f"{pose}_{body.facing}_{breath}"
            yield f"{pose}_{body.facing}_0"

    def _known(self, who: str) -> str:
        known = who in FRIENDS or f"{who}/idle_d_0" in self._people
        return who if known else STRANGER


def _is_beside(one: Figure, other: Figure) -> bool:
    (x, y), (own_x, own_y) = one.body.at, other.body.at
    return one is not other and abs(x - own_x) < 24 and abs(y - own_y) < 9


def _mirrored(picture: pygame.Surface, step: int) -> pygame.Surface:
    """Two thirds as high, upside down, fainter, its rows shifted in pairs."""
    wide, high = picture.get_size()
    feet = picture.subsurface((0, 0, wide, min(high, FEET)))
    low = pygame.transform.scale(
        pygame.transform.flip(feet, flip_x=False, flip_y=True), (wide, FEET * 2 // 3)
    )
    low.fill((*MIRROR_TINT, MIRROR), special_flags=pygame.BLEND_RGBA_MULT)
    mirror = pygame.Surface((wide + 2, low.get_height()), pygame.SRCALPHA, 32)
    for row in range(0, low.get_height(), 2):
        aside = RIPPLE[(row // 2 + step) % len(RIPPLE)]
        mirror.blit(low, (1 + aside, row), (0, row, wide, 2))
    return mirror
