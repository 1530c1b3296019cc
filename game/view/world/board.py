"""The world of a dream in one picture: room, devices, people, light and marks, in this order.

The board is a function of a glance at the session and of a motion; it keeps nothing but caches.
"""

from collections.abc import Iterable, Iterator
from functools import lru_cache
from operator import attrgetter, itemgetter
from zlib import crc32

import pygame

from game.levels import Dream
from game.rules import OFFSETS, members
from game.view.assets import Assets, Sprite
from game.view.framing import CELL, WORLD_HEIGHT, Framing
from game.view.world.choreography import PAINTS
from game.view.world.devices import BLOCK_DEPTH, Devices, Flat, Standing
from game.view.world.glance import Glance
from game.view.world.glitch import Glitch
from game.view.world.light import DANGER, WARM, Glow, Light
from game.view.world.looks import look_of
from game.view.world.marks import Marks
from game.view.world.motion import Motion
from game.view.world.people import Figure, People
from game.view.world.room import Room
from game.view.world.waking import Waking

FEET = 27
"""Depth of who stands in a cell, behind the depth of the cell: see `devices.Standing`."""

SHADES = {"live": "friend", "waiting": "friend", "caught": "friend", "echo": "echo"}
"""The soft shadow on the ground under whom; all others throw that of a dreamer."""

RESTING = ("dreamer", "asleep")
"""Who looks the same from frame to frame."""

UNLIT = 190
"""How much of the live friend is drawn again over the light, so that the face stays itself."""

WHITE = (255, 255, 255)

TRAIL = ((10, 40), (5, 72))
"""Afterimages: pixels behind, and alpha."""


REACH = 36
"""How far the light of who is out of sight still falls into the picture."""


class Board:
    """A dream's world."""

    def __init__(self, assets: Assets, dream: Dream, height: int = WORLD_HEIGHT) -> None:
        """Build the room of a dream; the world has so much of the canvas."""
        level, look = dream.level, look_of(dream.path)
        self._assets = assets
        self._level = level
        self.framing = Framing(level.grid, height)
        self._room = Room(assets, level, self.framing, look, dream.scenery)
        self._devices = Devices(assets, self.framing, level, look.night)
        self._people = People(self.framing, level, dream.dreamer_names)
        self._marks = Marks(assets, self.framing, level)
        self._light = Light(assets, self.framing, level, self._room.lamps)
        self._waking = Waking(assets, self.framing, level)
        room = pygame.Rect(self.framing.room)
        self.glitch = Glitch(night=look.night, seed=crc32(dream.title.encode()), room=room)
        self._spots = [self._spot(glitch.cells) for glitch in level.glitches if glitch.cells]
        steps, beds = level.grid.steps, [bed.cell for bed in level.beds]
        self._bedsides = {*beds, *(steps[way][cell] for way in OFFSETS for cell in beds)}
        corners = [self.framing.corner(cell) for cell in beds]
        self._beds = [pygame.Rect(x, y - 7, CELL, CELL + 7) for x, y in corners]
        self._resting = lru_cache(maxsize=64)(self._body)
        self._lips: list[Standing] = [
            (2 * top - 2, lip, place) for top, row in self._room.lips for lip, place in row
        ]

    def draw(
        self, world: pygame.Surface, glance: Glance, motion: Motion, time: float, asleep: float
    ) -> None:
        """Draw the world as it is at a moment; `asleep` is how far the escape has gone."""
        figures = self._people.figures(glance, motion, time)
        if self.framing.size != self.framing.view:
            seen = world.get_clip().inflate(2 * REACH, 2 * REACH)
            figures = [one for one in figures if seen.collidepoint(one.x, one.y)]
        self._room.drift(time, self.framing.camera[1])
        # A plain copy goes past the processor's cache, and all that follows would wait for memory.
        world.fill(WHITE, world.get_clip(), pygame.BLEND_RGB_SUB)
        world.blit(self._room.picture, (0, 0), special_flags=pygame.BLEND_RGB_ADD)
        solid = self._devices.solid(glance, motion)
        world.fblits(self._devices.flat(glance, motion, time))
        world.fblits(self._devices.shades(glance.state.shut | solid | glance.state.closed))
        world.fblits(self._marks.under(glance, motion, figures))
        in_bed = {figure.rest for figure in figures if figure.role == "asleep"}
        standing = self._devices.standing(glance, motion, in_bed)
        standing += self._lips
        standing += self._marks.pips(glance)
        for figure in figures:
            standing += self._stand(figure, glance)
        standing += self._paint(motion)
        standing.sort(key=itemgetter(0))
        world.fblits([(picture, place) for _, picture, place in standing])
        blocks = glance.state.shut, solid
        self._light.lay(
            world, self._glows(figures, glance), blocks=blocks, dusk=glance.dusk, asleep=asleep
        )
        self._waking.draw(world, asleep, time)
        world.fblits(list(self._unlit(figures, in_bed, glance)))
        world.fblits(list(self._effects(motion, figures)))
        self._look(world, motion, figures)
        if not glance.state.escaped:
            self.glitch.apply(world, glance.dusk, self._spots)
        world.fblits(self._marks.over(glance, motion, figures, time))

    def live_place(self, glance: Glance, motion: Motion) -> tuple[int, int]:
        """Return where in the world the live friend is."""
        if not self._level.names:
            return self.framing.size[0] // 2, self.framing.size[1] // 2
        live = next(self._people.friend(glance.live, glance, motion, 0.0))
        return live.x + CELL // 2, live.y + CELL // 2

    def _spot(self, cells: int) -> pygame.Rect:
        """Return the smallest rectangle around some cells."""
        corners = [pygame.Rect(self.framing.corner(cell), (CELL, CELL)) for cell in members(cells)]
        return corners[0].unionall(corners[1:])

    def _stand(self, figure: Figure, glance: Glance) -> list[Standing]:
        """Return somebody with shadow, ring and afterimages."""
        if figure.role in RESTING:
            return self._resting(figure)
        depth = 2 * figure.y + FEET + (figure.role == "live")
        found = self._body(figure)
        sprite = self._assets.sprite(figure.picture)
        for picture, dx, dy in self._trail(figure, glance):
            found.append((depth - 1, picture, sprite.at(figure.x - dx, figure.y - dy)))
        return found

    def _body(self, figure: Figure) -> list[Standing]:
        """Return somebody with shadow and ring."""
        depth = 2 * figure.y + FEET + (figure.role == "live")
        sprite = self._assets.sprite(figure.picture)
        found: list[Standing] = [(depth, *self._placed(sprite.surface, sprite, figure))]
        if figure.role == "asleep":
            return found
        shade = self._assets.sprite(f"shade/{SHADES.get(figure.role, 'dreamer')}")
        found.append((depth - 3, *self._placed(shade.surface, shade, figure)))
        if figure.role == "live":
            ring = self._assets.sprite(f"ring/{figure.who}_back")
            found.append((depth - 2, *self._placed(ring.surface, ring, figure)))
        return found

    def _trail(self, figure: Figure, glance: Glance) -> Iterator[tuple[pygame.Surface, int, int]]:
        """Yield the afterimages of echoes on their way and of nightmares, and how far behind."""
        if figure.role == "nightmare" and not figure.picture.startswith("nightmare/frozen"):
            path = self._level.nightmares[figure.body[1]]
            at = glance.state.nightmares[figure.body[1]]
            toward = figure.toward or self._way(path[at], path[(at + 1) % len(path)])
            colour, reach = "bloom2", 0.8
        elif figure.role == "echo" and figure.toward:
            toward, colour, reach = figure.toward, self._assets.friends[figure.who].mid, 1.0
        else:
            return
        if toward and not figure.crossing:
            dx, dy = OFFSETS[toward]
            for behind, alpha in TRAIL:
                picture = self._assets.silhouette(figure.picture, colour, alpha)
                yield picture, round(dx * behind * reach), round(dy * behind * reach)

    def _way(self, origin: int, cell: int) -> str:
        steps = self._level.grid.steps
        return next((way for way in OFFSETS if steps[way][origin] == cell), "")

    def _placed(self, picture: pygame.Surface, sprite: Sprite, figure: Figure) -> Flat:
        """Return a figure's picture where it belongs, cut at the edge that it crosses."""
        place = sprite.at(figure.x, figure.y)
        if not figure.crossing:
            return picture, place
        left, top, width, height = self.framing.room
        room = pygame.Rect(left, top - CELL, width, height + CELL)
        seen = room.clip(pygame.Rect(place, picture.get_size()))
        area = seen.move(-place[0], -place[1]) if seen else (0, 0, 0, 0)
        return picture.subsurface(area), seen.topleft

    def _paint(self, motion: Motion) -> Iterator[Standing]:
        """Yield the blocks that are being painted, where they belong in depth."""
        for effect, progress in motion.effects():
            if effect.name.startswith(PAINTS):
                sprite = self._assets.sprite(effect.frame(progress))
                x, y = self.framing.corner(effect.cell)
                yield 2 * y + BLOCK_DEPTH, sprite.surface, sprite.at(x, y)

    def _effects(self, motion: Motion, figures: list[Figure]) -> Iterator[Flat]:
        """Yield the other effects: they lie over everything and take no light."""
        for effect, progress in motion.effects():
            if effect.name.startswith(PAINTS):
                continue
            sprite = self._assets.sprite(effect.frame(progress))
            x, y = self.framing.corner(effect.cell)
            for figure in figures:
                if figure.body == effect.body:
                    x, y = figure.x, figure.y
            yield sprite.surface, sprite.at(x, y)

    def _glows(self, figures: Iterable[Figure], glance: Glance) -> Iterator[Glow]:
        """Yield the lights of those who move."""
        for figure in figures:
            if figure.live and not glance.state.escaped:
                yield Glow(72, WARM, 0.5, figure.x, figure.y)
            elif figure.role in ("echo", "waiting"):
                # Who waits is drawn whole, and would turn white in the light that an echo needs.
                gain = 0.35 if figure.role == "echo" else 0.12
                yield Glow(34, self._light.colour_of(figure.who), gain, figure.x, figure.y)
            elif figure.role in ("nightmare", "shadow"):
                yield Glow(30, DANGER, 0.3, figure.x, figure.y)

    def _unlit(self, figures: list[Figure], in_bed: set[int], glance: Glance) -> Iterator[Flat]:
        """Yield what is its own light: beds, who sleeps or stands in front of them, who is live."""
        for bed in self._level.beds:
            if bed.cell not in in_bed:
                sprite = self._assets.sprite(f"bed/{bed.who}")
                yield sprite.surface, sprite.at(*self.framing.corner(bed.cell))
        # Heads in a bed rise over the foot of the bed behind.
        shining = [
            one for one in figures if one.live or one.role == "asleep" or one.rest in self._bedsides
        ]
        for figure in sorted(shining, key=attrgetter("y")):
            beside = figure.rest in self._bedsides and self._hides_bed(figure)
            sprite = self._assets.sprite(figure.picture)
            if beside or figure.role == "asleep":
                yield self._placed(sprite.surface, sprite, figure)
            elif figure.role == "live":
                yield self._placed(self._assets.faded(figure.picture, UNLIT), sprite, figure)
            if figure.live and not figure.crossing and not glance.state.escaped:
                ring = self._assets.sprite(f"ring/{figure.who}_front")
                yield ring.surface, ring.at(figure.x, figure.y)

    def _hides_bed(self, figure: Figure) -> bool:
        body = pygame.Rect(figure.x, figure.y - 10, CELL, CELL + 6)
        return body.collidelist(self._beds) >= 0

    def _look(self, world: pygame.Surface, motion: Motion, figures: list[Figure]) -> None:
        """Draw Finn's look as dashes of code that run to what it meets."""
        bright, dim = self._assets.colour("cyan"), self._assets.colour("tide3")
        for ray, progress in motion.rays():
            origin = next((f for f in figures if f.body == ray.body), None)
            if origin is None:
                continue
            dx, dy = OFFSETS[ray.direction]
            to_x, to_y = self.framing.corner(ray.cell)
            length = abs(to_x - origin.x) + abs(to_y - origin.y)
            reach = min(length - 8, round(length * progress * 2))
            for gone in range(10, reach, 5):
                x, y = origin.x + 8 + dx * gone, origin.y + 6 + dy * gone
                world.fill(bright, (x, y, 3 if dx else 1, 3 if dy else 1))
                world.fill(dim, (x + (dy != 0), y + (dx != 0), 3 if dx else 1, 3 if dy else 1))
