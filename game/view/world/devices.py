"""Plates, gates, beds, currents, dreamstuff and glitch: which picture each shows at a moment."""

from typing import TypeAlias

import pygame

from game.rules import DIRECTIONS, OPPOSITE, Bed, Gate, Level, members
from game.view.assets import Assets
from game.view.framing import CELL, Framing
from game.view.world.glance import Glance
from game.view.world.motion import Motion

Flat: TypeAlias = tuple[pygame.Surface, tuple[int, int]]
"""A picture that lies on the floor, and where."""

Standing: TypeAlias = tuple[int, pygame.Surface, tuple[int, int]]
"""A picture that stands, after its depth: what has more stands in front."""

SIDES = "urdl"
CORNERS = (("u", "r"), ("r", "d"), ("d", "l"), ("u", "l"))
"""Corner pieces by the two steps that lead to the cell between."""

BED_DEPTH, BLOCK_DEPTH = 14, 16
"""Depth of a bed and of a block behind the depth of their cell."""

FLOW = 6
"""Frames of a current a second."""


class Devices:
    """All devices of a level. What never changes is looked up once."""

    def __init__(self, assets: Assets, framing: Framing, level: Level, night: int) -> None:
        """Look up what a level's devices are."""
        self._assets = assets
        self._framing = framing
        self._level = level
        self._flows = [
            [assets.tile(f"current/{name}_{k}", night) for k in range(4)]
            for name in (flow_name(level, part.cell, part.direction) for part in level.currents)
        ]
        self._solid = [self._block(g.cells, f"glitch/{g.group}_solid") for g in level.glitches]
        self._open = [self._block(g.cells, f"glitch/{g.group}_open") for g in level.glitches]
        for number, glitch in enumerate(level.glitches):
            self._label(self._solid[number], glitch.cells, f"glitch/{glitch.group}_label")
            self._label(self._open[number], glitch.cells, f"glitch/{glitch.group}_letter")
        self._shut: tuple[int, list[Standing]] = (-1, [])
        self._shades: tuple[int, list[Flat]] = (-1, [])
        self._ghosts: tuple[int, list[Standing]] = (-1, [])

    def flat(self, glance: Glance, motion: Motion, time: float) -> list[Flat]:
        """Return what lies on the floor."""
        found: list[Flat] = []
        held = glance.state.breakpoint
        streams = self._level.tables.stream_at
        for part, frames in zip(self._level.currents, self._flows, strict=True):
            stopped = (
                held is not None and held.kind == "current" and held.number == streams[part.cell]
            )
            frame = 0 if stopped else int(time * FLOW) % 4
            found.append((frames[frame], self._framing.corner(part.cell)))
        shut, painted = self._stuff(glance, motion)
        ghosts = self._level.dreamstuff & ~shut & ~painted
        if self._ghosts[0] != ghosts:
            self._ghosts = (ghosts, self._block(ghosts, "stuff/open"))
        found += [(surface, place) for _, surface, place in self._ghosts[1]]
        for number in range(len(self._level.glitches)):
            if not self.is_solid(glance, motion, number):
                found += [(surface, place) for _, surface, place in self._open[number]]
        for plate in self._level.plates:
            down = bool(glance.state.pressed >> plate.cell & 1)
            turn = motion.turn(("plate", plate.cell))
            state = "pressed" if down == (turn is None or turn >= 0) else "up"
            found.append(self._flat(f"plate/{plate.channel}_{state}", plate.cell))
        return found

    def standing(self, glance: Glance, motion: Motion, occupied: set[int]) -> list[Standing]:
        """Return what stands up; the beds in `occupied` are drawn with who sleeps in them."""
        shut, _ = self._stuff(glance, motion)
        if self._shut[0] != shut:
            self._shut = (shut, self._block(shut, "stuff/shut"))
        found = list(self._shut[1])
        for number in range(len(self._level.glitches)):
            if self.is_solid(glance, motion, number):
                found += self._solid[number]
        for gate in self._level.gates:
            found += self._gate(gate, glance, motion)
        for bed in self._level.beds:
            if bed.cell not in occupied:
                found.append(self._standing(bed_name(bed), bed.cell, BED_DEPTH))
        return found

    def shades(self, blocks: int) -> list[Flat]:
        """Return the shadows that blocks throw to their right."""
        if self._shades[0] != blocks:
            right = self._level.grid.steps["r"]
            floor = self._level.tables.ground & ~blocks
            cells = [cell for cell in members(blocks) if floor >> right[cell] & 1]
            self._shades = (blocks, [self._flat("shade/block", cell) for cell in cells])
        return self._shades[1]

    def solid(self, glance: Glance, motion: Motion) -> int:
        """Return the glitch cells that look solid now."""
        solid = 0
        for number, glitch in enumerate(self._level.glitches):
            if self.is_solid(glance, motion, number):
                solid |= glitch.cells
        return solid

    def is_solid(self, glance: Glance, motion: Motion, number: int) -> bool:
        """Tell whether a glitch group looks solid now."""
        solid = bool(self._level.tables.solid[number][glance.state.phases[number]])
        turn = motion.turn(("glitch", number))
        return solid if turn is None or turn >= 0.5 else not solid

    def _stuff(self, glance: Glance, motion: Motion) -> tuple[int, int]:
        """Return the dreamstuff that looks shut, and what is being painted: an effect shows it."""
        shut, painted = glance.state.shut, 0
        for cell in members(self._level.dreamstuff) if not motion.over else ():
            turn = motion.turn(("stuff", cell))
            if turn is not None and turn < 0:
                shut ^= 1 << cell
            elif turn is not None:
                painted |= 1 << cell
        return shut & ~painted, painted

    def _gate(self, gate: Gate, glance: Glance, motion: Motion) -> list[Standing]:
        closed = bool(glance.state.closed >> gate.cell & 1)
        turn = motion.turn(("gate", gate.cell))
        if turn is not None and turn < 0:
            closed = not closed
        state = "half" if turn is not None and turn >= 0 else "shut" if closed else "open"
        parts = [self._standing(f"gate/{gate.channel}_{state}", gate.cell, BLOCK_DEPTH)]
        if gate.inverted:
            parts.append(self._standing("gate/inverted", gate.cell, BLOCK_DEPTH))
        if gate.needs == "any":
            parts.append(self._standing("gate/any", gate.cell, BLOCK_DEPTH))
        return parts

    def _block(self, cells: int, name: str) -> list[Standing]:
        """Return the pieces of joined cells, from top to bottom."""
        sheet = self._assets.sheet("sprites")
        steps = self._level.grid.steps
        pieces: list[Standing] = []
        for cell in members(cells):
            joined = "".join(side for side in SIDES if cells >> steps[side][cell] & 1)
            pieces.append(self._standing(f"{name}_{joined or 'alone'}", cell, BLOCK_DEPTH))
            for first, second in CORNERS:
                across = steps[second][steps[first][cell]]
                piece = f"{name}_corner_{first}{second}"
                if (
                    first in joined
                    and second in joined
                    and not cells >> across & 1
                    and piece in sheet
                ):
                    pieces.append(self._standing(piece, cell, BLOCK_DEPTH))
        return pieces

    def _label(self, pieces: list[Standing], cells: int, name: str) -> None:
        if cells:
            first = next(members(cells))
            pieces.append(self._standing(name, first, BLOCK_DEPTH + 2 * CELL))

    def _flat(self, name: str, cell: int) -> Flat:
        sprite = self._assets.sprite(name)
        return sprite.surface, sprite.at(*self._framing.corner(cell))

    def _standing(self, name: str, cell: int, behind: int) -> Standing:
        sprite = self._assets.sprite(name)
        x, y = self._framing.corner(cell)
        return 2 * y + behind, sprite.surface, sprite.at(x, y)


def furnished(level: Level) -> int:
    """Return the cells in which something of the rules lies that has to be seen."""
    things = level.dreamstuff
    for glitch in level.glitches:
        things |= glitch.cells
    for parts in (level.beds, level.plates, level.gates, level.currents):
        things |= level.grid.bits(part.cell for part in parts)
    return things


def bed_name(bed: Bed) -> str:
    """Return the picture of an empty bed."""
    return f"bed/{bed.who}"


def flow_name(level: Level, cell: int, direction: str) -> str:
    """Return the piece of a current: straight, bent, its spring or its end.

    > > v     start_r  r  l_to_d
        v                 end_d
    """
    ways = {part.cell: part.direction for part in level.currents}
    steps = level.grid.steps
    sources = [
        side
        for side in DIRECTIONS
        if side != direction and ways.get(steps[side][cell]) == OPPOSITE[side]
    ]
    if not sources:
        return f"start_{direction}"
    if OPPOSITE[direction] not in sources:
        return f"{sources[0]}_to_{direction}"
    return direction if steps[direction][cell] in ways else f"end_{direction}"
