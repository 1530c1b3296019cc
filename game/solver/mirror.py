"""How long it takes at least to show a shadow to a bed: its friend and it, in a kinder dream.

A shadow goes only where its friend's steps send it, so where the two are now says more than how far
each is from bed. Here they step over open ground, nobody is caught, and what might be in the way is
in the way whenever that helps: one of them treads against it while the other walks. For each cell
of a shadow and each number of beats this gives the cells from which its friend could still bring
both to bed. It is a search backward from the beds, a set for a cell and a beat, so it costs little.
"""

from game.rules import DIRECTIONS, OPPOSITE, Grid, members
from game.solver.board import Board
from game.solver.traits import Traits

Layer = dict[int, int]
"""For each cell of a shadow a set of cells for its friend."""


class Mirror:
    """Where friends have to be for the sake of their shadows."""

    def __init__(self, board: Board, traits: Traits) -> None:
        self.board = board
        self.needed = bool(board.level.shadows)
        self._pairs = [
            (index, number, _Pair(board, traits, number, steps))
            for index, (number, steps) in enumerate(board.tables.shadow_steps)
            if number >= 0
        ]
        self._masks: dict[tuple[tuple[int, ...], int], int] = {}

    def mask(self, shadows: tuple[int, ...], beats: int) -> int:
        """Return where everybody may be, so that so many beats can be enough."""
        key = shadows, beats
        found = self._masks.get(key)
        if found is None:
            found = self.board.everybody
            for index, number, pair in self._pairs:
                there = pair.layer(beats).get(shadows[index], 0)
                found &= ~self.board.friend[number] | self.board.only(number, there)
            self._masks[key] = found
        return found


class _Pair:
    """A friend and one shadow of it."""

    def __init__(
        self, board: Board, traits: Traits, number: int, steps: dict[str, tuple[int, ...]]
    ) -> None:
        self.board = board
        self.steps = steps
        self.ground = traits.ground
        self.holdable = traits.holdable
        self.shaky = self._shaky(traits)
        self.bumping = {
            letter: Grid.bits(
                cell for cell in board.grid.indices() if self._may_block(letter, cell)
            )
            for letter in DIRECTIONS
        }
        beds = board.tables.friend_beds[number]
        self._layers: list[Layer] = [dict.fromkeys(members(board.tables.shadow_beds), beds)]

    def layer(self, beats: int) -> Layer:
        """Return for each cell of the shadow the cells that leave so many beats enough."""
        while len(self._layers) <= beats:
            now = {cell: self._ride(cells) for cell, cells in self._layers[-1].items()}
            onward = ((cell, self._before(now, cell)) for cell in self.board.grid.indices())
            self._layers.append({cell: cells for cell, cells in onward if cells})
        return self._layers[beats]

    def _before(self, now: Layer, cell: int) -> int:
        """Return from where the friend can bring about `now` with the shadow in a cell."""
        still = self._landed(now, cell)
        found = still
        for letter in DIRECTIONS:
            to = self.steps[letter][cell]
            target = self._landed(now, to) if self.ground >> to & 1 else 0
            if self.holdable or self.shaky >> to & 1:
                target |= still
            if target:
                found |= self.board.shift[OPPOSITE[letter]](target & self.ground)
                found |= target & self.bumping[letter]
        return found & self.board.cells

    def _landed(self, now: Layer, cell: int) -> int:
        """Return the friend's cells if the shadow is in a cell before its ride, if it rides."""
        found = now.get(cell, 0)
        rides = self.board.tables.rides
        return found | now.get(rides[cell], 0) if cell in rides else found

    def _ride(self, cells: int) -> int:
        """Return the cells from which a current may carry to these, and these."""
        rides = self.board.tables.rides
        return cells | Grid.bits(cell for cell, to in rides.items() if cells >> to & 1)

    def _shaky(self, traits: Traits) -> int:
        """Return the cells that might be in the way of a step at some time."""
        level = self.board.level
        shaky = ~self.ground | level.dreamstuff | Grid.bits(traits.zone)
        for channel in self.board.tables.channels:
            shaky |= channel.gates
        for glitch in level.glitches:
            shaky |= glitch.cells
        return shaky

    def _may_block(self, letter: str, cell: int) -> bool:
        return bool(self.shaky >> self.board.grid.steps[letter][cell] & 1)
