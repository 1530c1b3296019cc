"""A dream in high contrast: black floor, grey walls, and an outline round all that counts.

No light is laid over it and nothing is sewn on it. Friends are outlined in their own colour, who
catches in rose, everything else in white; so what is a thing is told from floor and wall by more
than its colour.
"""

from collections.abc import Iterator

import pygame

from game.levels import Dream
from game.rules import Level, members
from game.view.assets import RGB, Assets
from game.view.framing import CELL, WORLD_HEIGHT, Framing
from game.view.world.board import Board
from game.view.world.choreography import PAINTS
from game.view.world.devices import BLOCK_DEPTH, Flat, Standing
from game.view.world.glance import Glance
from game.view.world.motion import Motion
from game.view.world.outline import WHITE, outlined
from game.view.world.people import Figure

FLOOR: RGB = (10, 9, 24)
SEAM: RGB = (38, 36, 62)
WALL: RGB = (104, 108, 134)
LIT: RGB = (206, 210, 232)
OUTSIDE: RGB = (0, 0, 0)
VOID: RGB = (88, 92, 120)
ROSE: RGB = (255, 118, 170)
DASH = 4


class PlainBoard(Board):
    """A dream's world for whom ornament and dusk are in the way."""

    def __init__(self, assets: Assets, dream: Dream, height: int = WORLD_HEIGHT) -> None:
        """Paint the plain room of a dream."""
        super().__init__(assets, dream, height)
        self._plain = _paint(self.framing, self._level)

    def draw(
        self, world: pygame.Surface, glance: Glance, motion: Motion, time: float, asleep: float
    ) -> None:
        """Draw the world as it is at a moment; how far the escape has gone makes no difference."""
        del asleep
        figures = self._people.figures(glance, motion, time)
        world.blit(self._plain, (0, 0))
        world.fblits(self._devices.flat(glance, motion, time))
        world.fblits(self._marks.under(glance, motion, figures))
        in_bed = {figure.rest for figure in figures if figure.role == "asleep"}
        standing = [_white(one) for one in self._devices.standing(glance, motion, in_bed)]
        standing += self._marks.pips(glance)
        for figure in figures:
            standing += self._outlined(figure, glance)
        standing += self._painting(motion)
        standing.sort(key=lambda one: one[0])
        world.fblits([(picture, place) for _, picture, place in standing])
        world.fblits([self._ring(one) for one in figures if one.live and not one.crossing])
        world.fblits(list(self._effects(motion, figures)))
        self._look(world, motion, figures)
        world.fblits(self._marks.over(glance, motion, figures, time))

    def _outlined(self, figure: Figure, glance: Glance) -> Iterator[Standing]:
        """Yield somebody in an outline; who is played has a ring besides."""
        sprite = self._assets.sprite(figure.picture)
        edge = self._edge(figure)
        for depth, picture, place in self._stand(figure, glance):
            if picture is sprite.surface:
                yield depth, outlined(picture, edge), (place[0] - 1, place[1] - 1)
            elif _is_ring(figure, picture) or _is_cut(figure, picture):
                yield depth, picture, place

    def _ring(self, figure: Figure) -> Flat:
        ring = self._assets.sprite(f"ring/{figure.who}_front")
        return ring.surface, ring.at(figure.x, figure.y)

    def _edge(self, figure: Figure) -> RGB:
        if figure.role in ("nightmare", "shadow"):
            return ROSE
        if figure.who:
            return self._assets.colour(self._assets.friends[figure.who].light)
        return WHITE

    def _painting(self, motion: Motion) -> Iterator[Standing]:
        """Yield the blocks that are being painted, in an outline as well."""
        for effect, progress in motion.effects():
            if effect.name.startswith(PAINTS):
                sprite = self._assets.sprite(effect.frame(progress))
                x, y = self.framing.corner(effect.cell)
                yield _white((2 * y + BLOCK_DEPTH, sprite.surface, sprite.at(x, y)))


def board_for(assets: Assets, dream: Dream, height: int, *, contrast: bool) -> Board:
    """Return the board of a dream as the player wants to see it."""
    return (PlainBoard if contrast else Board)(assets, dream, height)


def _is_ring(figure: Figure, picture: pygame.Surface) -> bool:
    return figure.role == "live" and picture.get_width() > CELL


def _is_cut(figure: Figure, picture: pygame.Surface) -> bool:
    """Whether it is somebody who is half over the edge."""
    return figure.crossing and picture.get_parent() is not None


def _white(standing: Standing) -> Standing:
    depth, picture, (x, y) = standing
    return depth, outlined(picture, WHITE), (x - 1, y - 1)


def _paint(framing: Framing, level: Level) -> pygame.Surface:
    """Return the room: floor with thin seams, walls with a lit edge, nothing around it."""
    picture = pygame.Surface(framing.size, 0, 32)
    picture.fill(OUTSIDE)
    for cell in level.grid.indices():
        area = pygame.Rect(framing.corner(cell), (CELL, CELL))
        if level.walls >> cell & 1:
            picture.fill(WALL, area)
        elif level.voids >> cell & 1:
            for step in range(2, CELL, 4):
                picture.fill(VOID, (area.x + step, area.y + CELL - step, 1, 1))
        else:
            picture.fill(SEAM, area)
            picture.fill(FLOOR, area.inflate(-1, -1))
    _edge_walls(picture, framing, level)
    _edge_room(picture, framing, level)
    return picture


def _edge_walls(picture: pygame.Surface, framing: Framing, level: Level) -> None:
    """Draw a bright line where a wall ends: no line between walls, so that nothing is striped."""
    for cell in members(level.walls):
        area = pygame.Rect(framing.corner(cell), (CELL, CELL))
        x, y = level.grid.cell(cell)
        for dx, dy, line in (
            (0, -1, (area.x, area.y, CELL, 2)),
            (0, 1, (area.x, area.bottom - 2, CELL, 2)),
            (-1, 0, (area.x, area.y, 2, CELL)),
            (1, 0, (area.right - 2, area.y, 2, CELL)),
        ):
            there = (x + dx, y + dy)
            inside = 0 <= there[0] < level.grid.width and 0 <= there[1] < level.grid.height
            if inside and not level.walls >> level.grid.index(*there) & 1:
                picture.fill(LIT, line)


def _edge_room(picture: pygame.Surface, framing: Framing, level: Level) -> None:
    """Draw the room's edge: a line, dashed where one comes in again at the other side."""
    room = pygame.Rect(framing.room).inflate(2, 2)
    for axis, length in (("x", room.height), ("y", room.width)):
        step = 2 * DASH if axis in level.grid.wrap else DASH
        for at in range(0, length, step):
            dash = min(DASH, length - at)
            for end in (0, 1):
                if axis == "x":
                    place: tuple[int, int, int, int]
                    place = (room.x if not end else room.right - 1, room.y + at, 1, dash)
                else:
                    place = (room.x + at, room.y if not end else room.bottom - 1, dash, 1)
                picture.fill(WHITE, place)
