"""Who bears the breakpoint and the anchor: jaws and a chain around anything, of any size.

Marks need no picture of their own for each thing: the middle of theirs is repeated until they fit.
"""

from collections.abc import Iterator

import pygame

from game.rules import DIRECTIONS, Level, Mark, members
from game.view.assets import Assets
from game.view.framing import CELL, Framing
from game.view.world.devices import Flat
from game.view.world.glance import Glance
from game.view.world.motion import Motion
from game.view.world.people import Figure

CLAMP = pygame.Rect(7, 10, 20, 22)
CHAIN = pygame.Rect(6, 13, 20, 20)
"""Where in their frames of 34 x 36 the jaws and the chain lie, both around a cell of 16 x 16."""

BODIES = ("nightmare", "dreamer", "shadow")
"""Which bearers are somebody."""

BAND = 6
"""How much of a frame's middle is repeated: a link of the chain, twice."""


class Bearers:
    """The marks on what bears them."""

    def __init__(self, assets: Assets, framing: Framing, level: Level) -> None:
        """Begin without any."""
        self._assets = assets
        self._framing = framing
        self._level = level
        self._frames: dict[tuple[str, tuple[int, int]], pygame.Surface] = {}

    def marks(
        self, glance: Glance, motion: Motion, figures: list[Figure], *, under: bool = False
    ) -> Iterator[Flat]:
        """Yield the chain and the jaws where they belong, unless they are just being put on.

        Those around a place in which somebody stands lie `under` people, all others over them.
        """
        for name, mark, around in (
            ("anchor", glance.state.anchor, CHAIN),
            ("clamp", glance.state.breakpoint, CLAMP),
        ):
            turn = motion.turn(("breakpoint" if name == "clamp" else "anchor", 0))
            if mark is None or turn is not None:
                continue
            if name == "anchor" and mark.kind in BODIES:
                # A chain around somebody's cell would hide the face: it lies around the feet.
                yield from () if under else self._shackles(mark, figures)
                continue
            for area in self.areas(mark, figures):
                entered = mark.kind not in BODIES and any(
                    area.collidepoint(one.x + CELL // 2, one.y + CELL // 2) for one in figures
                )
                if entered != under:
                    continue
                picture = self._framed(name, around, area.size)
                # The frame's badge lies above the jaws, so the whole frame is put by its corner.
                left = area.x + 8 - 17
                top = area.y + 13 - (30 if name == "clamp" else 29)
                if name == "anchor" and mark == glance.state.breakpoint:
                    # The jaws have their badge above, so the anchor hangs beside.
                    links = picture.subsurface(
                        (0, CHAIN.top, picture.get_width(), picture.get_height() - CHAIN.top)
                    )
                    badge = self._assets.sprite("badge/anchor").surface
                    yield links, (left, top + CHAIN.top)
                    yield badge, (area.left - 8, area.bottom - 8)
                else:
                    yield picture, (left, top)

    def _shackles(self, mark: Mark, figures: list[Figure]) -> Iterator[Flat]:
        sprite = self._assets.sprite("shackle/3")
        for figure in _bearing(mark, figures):
            yield sprite.surface, sprite.at(figure.x, figure.y)

    def areas(self, mark: Mark, figures: list[Figure]) -> list[pygame.Rect]:
        """Return where in the world a mark's bearer is: a rectangle of cells for each part."""
        if mark.kind in BODIES:
            return [pygame.Rect(f.x, f.y, CELL, CELL) for f in _bearing(mark, figures)]
        return [self._spanned(cells) for cells in self._parts(mark)]

    def _parts(self, mark: Mark) -> Iterator[int]:
        """Yield the joined parts of what bears a mark, as sets of cells."""
        tables, steps = self._level.tables, self._level.grid.steps
        left = {
            "dreamstuff": lambda: 1 << mark.number,
            "glitch": lambda: self._level.glitches[mark.number].cells,
            "current": lambda: tables.streams[mark.number],
            "gate": lambda: tables.channels[mark.number].gates,
        }[mark.kind]()
        while left:
            part, new = 0, left & -left
            while new:
                part |= new
                near = {steps[d][cell] for cell in members(new) for d in DIRECTIONS}
                new = self._level.grid.bits(near) & left & ~part
            left &= ~part
            yield part

    def _spanned(self, cells: int) -> pygame.Rect:
        corners = [self._framing.corner(cell) for cell in members(cells)]
        area = pygame.Rect(corners[0], (CELL, CELL))
        return area.unionall([pygame.Rect(corner, (CELL, CELL)) for corner in corners])

    def _framed(self, name: str, around: pygame.Rect, size: tuple[int, int]) -> pygame.Surface:
        """Return the jaws or the chain around so many cells, stretched in its middle."""
        found = self._frames.get((name, size))
        if found is None:
            frame = self._assets.sprite(f"{name}/3").surface
            found = stretched(frame, around, size[0] - CELL, size[1] - CELL)
            self._frames[name, size] = found
        return found


def _bearing(mark: Mark, figures: list[Figure]) -> Iterator[Figure]:
    """Yield whoever bears a mark: twice somebody who crosses a joined edge."""
    return (figure for figure in figures if figure.body == (mark.kind, mark.number))


def stretched(
    frame: pygame.Surface, around: pygame.Rect, wider: int, taller: int
) -> pygame.Surface:
    """Return a frame with its middle repeated; what is above it stays over the middle.

    +-+-+        +-+-+-+-+
    | . |   ->   | . . . |
    +-+-+        +-+-+-+-+
    """
    if not wider and not taller:
        return frame
    width, height = frame.get_size()
    split_x, split_y = around.centerx, around.centery
    result = pygame.Surface((width + wider, height + taller), pygame.SRCALPHA, 32)
    badge = frame.subsurface((0, 0, width, around.top))
    result.blit(badge, (wider // 2, 0))
    for x, across in _spans(split_x, wider, width):
        for y, down in _spans(split_y, taller, height):
            top = max(across[0], 0), max(down[0], around.top if y < around.top else 0)
            area = pygame.Rect(top, (across[1], down[1] - (top[1] - down[0])))
            result.blit(frame, (x, y + top[1] - down[0]), area)
    return result


def _spans(split: int, more: int, size: int) -> list[tuple[int, tuple[int, int]]]:
    """Return (where to, (from, how much)) of the first half, the repeated band, the second half."""
    spans = [(0, (0, split))]
    spans += [
        (split + at, (split - BAND // 2, min(BAND, more - at))) for at in range(0, more, BAND)
    ]
    return [*spans, (split + more, (split, size - split))]
