"""The Net: the dreams of a night as a constellation over the sleeping roofs.

World pixels are doubled, so everything on the sky lies on even pixels of the canvas. What moves is
small and slow: stars breathe, light runs along the threads that are open; `still` stops it all.
"""

import math
from collections.abc import Sequence
from functools import cache

import pygame

from game.view.assets import load_picture
from game.view.interface import Interface
from game.view.pages.panel import LARGE
from game.view.sky.constellation import Star, Thread
from game.view.sky.heaven import Heaven
from game.view.sky.netcard import Card, draw_card
from game.view.sky.netlabels import placed
from game.view.text import Font
from game.view.world.halo import halo

CANVAS = (640, 360)
SKY = pygame.Rect(16, 58, 392, 232)
"""Where stars and their names may be."""

NAMES = pygame.Rect(8, 56, 400, 280)
"""Where a large name may be."""

NAME_ROOM = 240
"""How wide a line of a large name is at most."""

HALOS = {  # radius, colour, strength of the light around a sign
    "solved": (44, "tide4", 0.3),
    "par": (44, "tide4", 0.3),
    "chosen": (68, "night5", 0.42),
    "fear": (88, "bloom3", 0.3),
}
BEAD = 26.0
"""Canvas pixels a second at which light runs along a thread."""

NEWS = 1.4
"""Seconds for which a ring runs out from a star that has just been slept or has opened."""

SLEPT_RING = ("tide6", "tide5", "tide4", "tide3", "tide2")
OPEN_RING = ("night6", "night5", "night4", "night3")

BREATH = 4.5
"""Seconds of a star's breath."""


class NetView:
    """Draws the constellation of one night."""

    def __init__(self, interface: Interface, stars: Sequence[Star], *, still: bool = False) -> None:
        """Lay out a night; with `still` nothing moves."""
        self._interface = interface
        self._sheet = interface.assets.sheet("net")
        self._still = still
        self._seconds = 0.0
        self._scene = load_picture(interface.assets.root / "net_scene.png").convert(32)
        self._heaven = Heaven(interface.assets)
        self._halos: dict[str, pygame.Surface] = {}
        self._large = cache(
            lambda name: pygame.transform.scale_by(self._sheet.frame(name).surface, 2)
        )
        self.stars: dict[str, Star] = {}
        self.lay(stars)

    def lay(self, stars: Sequence[Star]) -> None:
        """Show the stars as they are now."""
        self._fresh = {star.id: self._seconds for star in stars if self._is_news(star)}
        self.stars = {star.id: star for star in stars}
        self._threads = [
            Thread(self.stars[need], star, self._points(self.stars[need], star))
            for star in stars
            for need in star.needs
            if need in self.stars
        ]
        lines = [thread.points for thread in self._threads]
        named = [star for star in stars if star.fear]
        named += [star for star in stars if not star.shut and not star.fear]
        self._labels = placed(self._label_fonts, named, stars, lines)
        self._sky = self._scene.copy()
        self._draw_halos(self._sky)
        for thread in self._threads:
            self._draw_thread(self._sky, thread)
        self._board = self._sky

    def update(self, seconds: float) -> None:
        """Let time pass."""
        if not self._still:
            self._seconds += seconds

    def at(self, x: int, y: int) -> str | None:
        """Return the star under a point."""
        near = [
            (math.hypot(star.x - x, star.y - y), star.id)
            for star in self.stars.values()
            if math.hypot(star.x - x, star.y - y) < (30 if star.fear else 20)
        ]
        return min(near)[1] if near else None

    def seal(self) -> pygame.Surface:
        """Return the fear's seal, large, for its card."""
        return pygame.transform.scale_by(self._sheet.frame("seal/shut").surface, 4)

    def lay_card(self, card: Card) -> None:
        """Show another card beside the sky; nothing moves behind it."""
        self._board = self._sky.copy()
        draw_card(self._board, self._interface, card)

    def draw(self, canvas: pygame.Surface, chosen: str) -> None:
        """Draw the sky and what is on it."""
        canvas.blit(self._board, (0, 0))
        first = next(iter(self.stars.values()))
        self._heaven.draw(canvas, self._seconds, (first.x, first.y))
        star = self.stars[chosen]
        if not star.fear:
            halo = self._halo("chosen")
            at = (star.x - halo.get_width() // 2, star.y - halo.get_height() // 2)
            canvas.blit(halo, at, special_flags=pygame.BLEND_RGB_ADD)
        for thread in self._threads:
            self._draw_bead(canvas, thread)
        for each in self.stars.values():
            self._draw_news(canvas, each)
            self._draw_star(canvas, each)
        self._draw_brackets(canvas, star)
        large = self._interface.letters.percent >= LARGE
        for label in self._labels:
            if large and label.id == chosen:
                continue
            colour = "hearth7" if label.id == chosen else _ink(self.stars[label.id])
            label.font.draw(canvas, label.text, label.x, label.y, colour, shadow="ink")
        if large:
            self._draw_large_name(canvas, star)

    @property
    def _label_fonts(self) -> tuple[Font, ...]:
        """Names grow with the letters where they find room; the chosen one always does."""
        return self._interface.letters.body, self._interface.small

    def _draw_large_name(self, canvas: pygame.Surface, star: Star) -> None:
        """Write the chosen star's name on a ground of its own, above it or below."""
        font = self._interface.letters.body
        lines = font.wrap(star.title, NAME_ROOM)
        size = max(map(font.width, lines)) + 12, font.line * len(lines) + 4
        area = self._large_place(star, size)
        canvas.fill(self._interface.colour("ink"), area)
        for number, line in enumerate(lines):
            font.draw(canvas, line, area.x + 6, area.y + 4 + font.line * number, "hearth7")

    def _large_place(self, star: Star, size: tuple[int, int]) -> pygame.Rect:
        """Return where a large name covers the fewest stars: below, above or beside its own."""
        whole, reach = pygame.Rect((0, 0), size), 44 if star.fear else 28
        places = [whole.copy() for _ in range(4)]
        places[0].midtop = star.x, star.y + reach
        places[1].midbottom = star.x, star.y - reach
        places[2].midleft = star.x + reach, star.y
        places[3].midright = star.x - reach, star.y
        places = [place.clamp(NAMES) for place in places]
        others = [(each.x, each.y) for each in self.stars.values()]
        covered = [sum(place.inflate(24, 24).collidepoint(at) for at in others) for place in places]
        return places[covered.index(min(covered))]

    def _points(self, first: Star, second: Star) -> list[tuple[int, int]]:
        """The pixels of a thread, on the grid of the world, from rim to rim."""
        length = max(abs(second.x - first.x), abs(second.y - first.y)) // 2
        across, down = second.x - first.x, second.y - first.y
        rims = [28 if star.fear else 18 for star in (first, second)]
        whole = max(1.0, math.hypot(across, down))
        points = []
        for step in range(length + 1):
            share = step / max(1, length)
            if rims[0] < share * whole < whole - rims[1]:
                x, y = first.x + across * share, first.y + down * share
                points.append((round(x / 2) * 2, round(y / 2) * 2))
        return points

    def _draw_thread(self, sky: pygame.Surface, thread: Thread) -> None:
        for number, point in enumerate(thread.points):
            if thread.done:
                colour = "tide5"
            elif thread.open and number % 3 != 2:
                colour = "night5"
            elif not thread.open and number % 5 < 2:
                colour = "steel1"
            else:
                continue
            sky.fill(self._interface.colour(colour), (*point, 2, 2))

    def _draw_bead(self, canvas: pygame.Surface, thread: Thread) -> None:
        """Light that runs along a thread that leads on."""
        if self._still or not thread.open or len(thread.points) < 4:
            return
        at = int(self._seconds * BEAD / 2) % (len(thread.points) + 24)
        trail = (
            ("night6", "hearth7", "night6") if not thread.done else ("tide6", "hearth7", "tide6")
        )
        for behind, colour in enumerate(trail):
            if 0 <= at - behind < len(thread.points):
                place = (*thread.points[at - behind], 2, 2)
                canvas.fill(self._interface.colour(colour), place)

    def _draw_halos(self, sky: pygame.Surface) -> None:
        for star in self.stars.values():
            kind = "fear" if star.fear else star.state
            if kind in HALOS and not (star.fear and star.shut):
                halo = self._halo(kind)
                at = (star.x - halo.get_width() // 2, star.y - halo.get_height() // 2)
                sky.blit(halo, at, special_flags=pygame.BLEND_RGB_ADD)

    def _halo(self, kind: str) -> pygame.Surface:
        found = self._halos.get(kind)
        if found is None:
            radius, name, strength = HALOS[kind]
            found = halo(radius // 2, self._interface.colour(name), strength)
            self._halos[kind] = found
        return found

    def _draw_star(self, canvas: pygame.Surface, star: Star) -> None:
        if star.fear:
            kind = "shut" if star.shut else "solved" if star.slept else "open"
            name = f"seal/{kind}"
        else:
            name = "solved" if star.slept else star.state
        sign = self._large(name)
        lift = self._lift(star)
        canvas.blit(sign, (star.x - sign.get_width() // 2, star.y - sign.get_height() // 2 + lift))
        if star.state == "par":
            gold = self._large("star")
            top = star.y - (44 if star.fear else 28)
            canvas.blit(gold, (star.x - 9, top + lift))

    def _is_news(self, star: Star) -> bool:
        """Whether a star has been slept or has opened since it was last laid out."""
        before = self.stars.get(star.id)
        if before is None or self._still:
            return False
        return star.slept != before.slept or star.shut != before.shut

    def _draw_news(self, canvas: pygame.Surface, star: Star) -> None:
        """A ring that runs out from a star of which there is news."""
        age = self._seconds - self._fresh.get(star.id, -NEWS)
        if age >= NEWS:
            return
        share = age / NEWS
        ring = SLEPT_RING if star.slept else OPEN_RING
        colour = self._interface.colour(ring[min(len(ring) - 1, int(share * len(ring)))])
        reach = (26 if star.fear else 12) + 44 * share**0.6
        count = int(reach * 2.2)
        for number in range(count):
            turn = 2 * math.pi * number / count
            x, y = star.x + reach * math.cos(turn), star.y + reach * math.sin(turn)
            canvas.fill(colour, (round(x / 2) * 2, round(y / 2) * 2, 2, 2))

    def _lift(self, star: Star) -> int:
        """An open dream rises and sinks by a pixel of the world, slowly."""
        if self._still or star.state not in ("open", "skipped") or star.fear:
            return 0
        phase = (self._seconds / BREATH + (star.x * 7 + star.y * 13) % 97 / 97) % 1
        return -2 if phase < 0.5 else 0

    def _draw_brackets(self, canvas: pygame.Surface, star: Star) -> None:
        corner = self._large("bracket")
        reach = 36 if star.fear else 22
        if not self._still and self._seconds % 1.6 < 0.8:
            reach += 2
        for right in (False, True):
            for down in (False, True):
                sign = pygame.transform.flip(corner, right, down)
                x = star.x + (reach - 10 if right else -reach)
                y = star.y + (reach - 10 if down else -reach)
                canvas.blit(sign, (x, y))


def _ink(star: Star) -> str:
    if star.fear:
        return "steel2" if star.shut else "bloom4"
    return "steel2" if star.slept or star.state == "skipped" else "night6"
