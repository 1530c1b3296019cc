"""The room of a dream: sky, hems, floors and walls, put together once when a level is entered.

Walls lie in the same picture as the floor, since all of it stands still; only the upper edges of
caps, which hang over the cell above, are kept apart as `lips`, to be laid over what stands there.
"""

from functools import cache

import pygame

from game.levels import Deco, Picture
from game.rules import Level, members
from game.view.assets import Assets, load_picture
from game.view.framing import CAP, CELL, Framing
from game.view.world.bedframe import put_to_bed
from game.view.world.devices import furnished
from game.view.world.heaven import Heaven
from game.view.world.looks import Look

AROUND = ((0, -1), (1, -1), (1, 0), (1, 1), (0, 1), (-1, 1), (-1, 0), (-1, -1))
"""The eight neighbours in the order of a cap's mask."""

DIM = (204, 204, 204)
"""Walls take four fifths of the light, so that floor and people win."""

FAR = (112, 104, 150)
"""What lies beyond a joined edge is the room again, dim and cold."""

BEYOND = 5
"""How many cells of it are seen."""

COSY = 56
"""A doubled room with no more floor than this is one small island in the night."""

MOONLIT = (96, 128, 120)
"""So much of its floor's own light, in 255, comes to it again: walls and night are most of it."""

SCENERY, LAMP = "scenery.png", (0, 0)
"""The designer's sheet, and where on it the lamp is, which gives light."""


class Room:
    """A level's terrain as one picture, and the lips of its walls.

    Attributes:
        picture: everything that stands still, and the sky behind it as it was shown last.
        lamps: corners of the cells in which a lamp hangs.
        lips: for each row of cells that has any, the upper 4 pixels of its caps and where they lie.
    """

    def __init__(
        self, assets: Assets, level: Level, framing: Framing, look: Look, scenery: tuple[Deco, ...]
    ) -> None:
        """Draw a level's terrain."""
        self._assets = assets
        self._level = level
        self._framing = framing
        self._look = look
        self._furnished = furnished(level)
        self._front = pygame.Surface(framing.size, pygame.SRCALPHA, 32)
        self._heaven = Heaven(assets, look.night, level, framing)
        # Where a designer has decorated, nothing is left to chance.
        self._scattered = not scenery
        self._cosy = framing.scale > 1 and level.tables.ground.bit_count() <= COSY
        self.lamps: list[tuple[int, int]] = []
        put_to_bed(self._front, self._tile, level.grid, framing, self.kind)
        self._lay_ground(scenery)
        self._light_floor()
        self._build_walls(scenery)
        self._repeat_beyond_edges()
        self.picture = pygame.Surface(framing.size, 0, 32)
        self._shown = (0, 0)
        self._hang([self.picture.get_rect()])
        self.lips = self._cut_lips()

    def kind(self, x: int, y: int) -> str:
        """Return `#` for wall, `~` for void and outside, `.` for floor."""
        grid = self._level.grid
        inside = (0 <= x < grid.width or "x" in grid.wrap) and (
            0 <= y < grid.height or "y" in grid.wrap
        )
        if not inside:
            return "~"
        bit = 1 << grid.index(x, y)
        return "#" if self._level.walls & bit else "~" if self._level.voids & bit else "."

    def _tile(self, name: str) -> pygame.Surface:
        return self._assets.tile(name, self._look.night)

    def _put(self, name: str, x: int, y: int, down: int = 0, right: int = 0) -> None:
        left, top = self._framing.inset
        place = (left + x * CELL + right, top + y * CELL + down)
        self._front.blit(self._tile(name), place)

    def _cells(self) -> list[tuple[int, int, str]]:
        grid = self._level.grid
        return [(x, y, self.kind(x, y)) for y in range(grid.height) for x in range(grid.width)]

    def drift(self, seconds: float, down: int) -> None:
        """Show the sky as it is after so many seconds, its upper edge at a row."""
        shown = (self._heaven.gone(seconds), down)
        if shown != self._shown:
            self._shown = shown
            self._hang(self._heaven.gaps)

    def _hang(self, areas: list[pygame.Rect]) -> None:
        """Put sky and room together in some areas of the picture."""
        for area in areas:
            self.picture.set_clip(area)
            self._heaven.paint(self.picture, *self._shown)
            self.picture.blit(self._front, (0, 0))
            darken_edges(self.picture, self._framing.view)
        self.picture.set_clip(None)

    def _lay_ground(self, scenery: tuple[Deco, ...]) -> None:
        streams = self._level.tables.rides
        grid = self._level.grid
        for x, y, kind in self._cells():
            if kind != "~" and self.kind(x, y + 1) == "~":
                if grid.index(x, y) in streams:
                    self._put(f"lightfall/{x % 6}", x, y, CELL - 1)
                else:
                    self._put("hem/wall" if kind == "#" else "hem/floor", x, y, CELL)
        for x, y, kind in self._cells():
            if kind == ".":
                self._lay_floor(x, y)
        for deco in scenery:
            if not deco.over:
                self._decorate(deco)

    def _light_floor(self) -> None:
        """Brighten the floor with all that is sewn on it, if the room is small."""
        for cell in members(self._level.tables.ground) if self._cosy else ():
            area = (*self._framing.corner(cell), CELL, CELL)
            more = self._front.subsurface(area).copy()
            more.fill(MOONLIT, special_flags=pygame.BLEND_RGB_MULT)
            self._front.blit(more, area, special_flags=pygame.BLEND_RGB_ADD)

    def _lay_floor(self, x: int, y: int) -> None:
        style = self._look.floor
        variants = self._assets.sheet("tiles").listing["_floors"][style]
        self._put(f"floor/{style}_{(3 * x + 5 * y) % variants}", x, y)
        applique = self._look.applique(x, y) if self._scattered else ""
        if applique and not self._busy(x, y):
            self._put(f"applique/{applique}", x, y)
        if self.kind(x, y - 1) == "#":
            self._put("over/shade_u", x, y)
        if self.kind(x - 1, y) == "#":
            self._put("over/shade_l", x, y)
        for side, dx, dy in (("l", -1, 0), ("r", 1, 0), ("u", 0, -1), ("d", 0, 1)):
            if self.kind(x + dx, y + dy) == "~":
                self._put(f"over/edge_{side}", x, y)

    def _busy(self, x: int, y: int) -> bool:
        """Tell whether something of the rules lies in a cell, so that nothing else should."""
        return bool(self._furnished >> self._level.grid.index(x, y) & 1)

    def _build_walls(self, scenery: tuple[Deco, ...]) -> None:
        cells = self._cells()
        if "y" in self._level.grid.wrap:
            # The caps of the first row are the lower ends of those of the last.
            bottom = self._level.grid.height
            cells += [(x, bottom, kind) for x, y, kind in cells if y == 0]
        for x, y, kind in cells:
            if kind == "#":
                self._build_wall(x, y)
        for deco in scenery:
            if deco.over:
                self._decorate(deco)

    def _build_wall(self, x: int, y: int) -> None:
        notes, material = self._assets.sheet("tiles").listing, self._look.wall
        mask = sum(
            1 << bit for bit, (dx, dy) in enumerate(AROUND) if self.kind(x + dx, y + dy) == "#"
        )
        self._put(f"cap/{material}_{notes['_caps'][material][mask]}", x, y, -CAP)
        open_below = self.kind(x, y + 1) != "#"
        if open_below:
            ends = "".join(s for s, dx in (("l", -1), ("r", 1)) if self.kind(x + dx, y) != "#")
            variant = (3 * x + 5 * y) % notes["_faces"][material]
            name = f"face/{material}_{variant}" + (f"_{ends}" if ends else "")
            self._put(name, x, y, CAP)
        left, top = self._framing.inset
        area = (left + x * CELL, top + y * CELL - CAP, CELL, CELL + (CAP if open_below else 0))
        self._front.fill(DIM, area, special_flags=pygame.BLEND_RGB_MULT)
        bare = open_below and self.kind(x, y + 1) == "." and not self._busy(x, y + 1)
        if bare and self._scattered and (name := self._look.hanging(x, y)):
            right, down = HANGS[name]
            self._put(name, x, y, down, right)
            if name == "lamp":
                self.lamps.append((left + x * CELL, top + y * CELL))

    def _decorate(self, deco: Deco) -> None:
        left, top = self._framing.inset
        sheet = cache(load_picture)
        for y, row in enumerate(deco.rows):
            for x, picture in enumerate(row):
                if picture is not None:
                    drawn = cut_out(sheet(picture.image), picture)
                    lift = drawn.get_height() - CELL
                    self._front.blit(drawn, (left + x * CELL, top + y * CELL - lift))
                    if picture.image.name == SCENERY and tuple(picture.rect)[:2] == LAMP:
                        self.lamps.append((left + x * CELL, top + y * CELL))

    def _repeat_beyond_edges(self) -> None:
        """Where edges are joined, show the room going on, and a stitched seam between."""
        wrap = self._level.grid.wrap
        left, top, width, height = self._framing.room
        across = (-width, 0, width) if "x" in wrap else (0,)
        down = (-height, 0, height) if "y" in wrap else (0,)
        if len(across) == len(down) == 1:
            return
        # Across an edge that is not joined, hems hang and caps rise out of the room: they stay.
        area = pygame.Rect(self._front.get_rect())
        if "x" in wrap:
            area.x, area.width = left, width
        if "y" in wrap:
            area.y, area.height = top, height
        room = self._front.subsurface(area).copy()
        far = room.copy()
        far.fill(FAR, special_flags=pygame.BLEND_RGB_MULT)
        self._front.fill((0, 0, 0, 0))
        reach = 2 * BEYOND * CELL
        self._front.set_clip(area.inflate(reach * ("x" in wrap), reach * ("y" in wrap)))
        for dx in across:
            for dy in down:
                self._front.blit(far, (area.x + dx, area.y + dy))
        self._front.set_clip(None)
        self._front.fill((0, 0, 0, 0), area)
        self._front.blit(room, area)
        self._stitch(wrap)

    def _stitch(self, wrap: str) -> None:
        left, top, width, height = self._framing.room
        thread, gap = self._assets.colour("night6"), self._assets.colour("ink")
        for edge in (left - 1, left + width) if "x" in wrap else ():
            for y in range(top, top + height, 4):
                self._front.fill(gap, (edge, y, 1, 4))
                self._front.fill(thread, (edge, y, 1, 2))
        for edge in (top - 1, top + height) if "y" in wrap else ():
            for x in range(left, left + width, 4):
                self._front.fill(gap, (x, edge, 4, 1))
                self._front.fill(thread, (x, edge, 2, 1))

    def _cut_lips(self) -> list[tuple[int, list[tuple[pygame.Surface, tuple[int, int]]]]]:
        """Take the upper edges of caps that something can stand behind, row by row."""
        grid = self._level.grid
        rows: dict[int, list[tuple[pygame.Surface, tuple[int, int]]]] = {}
        for index in members(self._level.walls):
            x, y = grid.cell(index)
            if self.kind(x, y - 1) == ".":
                left, top = self._framing.corner(index)
                if top >= CAP:
                    area = (left, top - CAP, CELL, CAP)
                    lip = self.picture.subsurface(area).copy()
                    rows.setdefault(top, []).append((lip, (left, top - CAP)))
        return sorted(rows.items())


HANGS = {
    "lamp": (5, 6),
    "picture/sunset": (2, 5),
    "picture/hills": (2, 5),
    "picture/note": (5, 6),
    "picture/clock": (4, 5),
}
"""Where on a wall's cell a thing hangs."""


def cut_out(sheet: pygame.Surface, picture: Picture) -> pygame.Surface:
    """Return a picture of a deco layer, turned as the map asks."""
    surface = sheet.subsurface(tuple(picture.rect))
    if picture.flip_diagonal:
        surface = pygame.transform.flip(pygame.transform.rotate(surface, -90), True, False)
    return pygame.transform.flip(surface, picture.flip_x, picture.flip_y)


def darken_edges(picture: pygame.Surface, view: tuple[int, int]) -> None:
    """Let the light fall off toward the edges of the view, in steps, within the picture's clip."""
    width, height = picture.get_size()
    for step in range(4):
        reach = round(view[1] * 0.02 * (4 - step))
        for area in (
            (0, 0, width, reach),
            (0, height - reach, width, reach),
            (0, reach, reach, height - 2 * reach),
            (width - reach, reach, reach, height - 2 * reach),
        ):
            # Filling with a flag does not ask for the clip.
            seen = pygame.Rect(area).clip(picture.get_clip())
            picture.fill((230, 230, 230), seen, special_flags=pygame.BLEND_RGB_MULT)
