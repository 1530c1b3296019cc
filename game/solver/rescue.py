"""How long a rescue takes at least: Anya and one dreamer at a time, in a kinder dream.

She walks over open ground and pulls him when she wants to; nobody is in the way. For each cell of a
dreamer and each number of beats this gives the cells from which she could still bring him to a bed
and be in her own. It is a set a cell and beat, so it costs next to nothing, and it cuts all that
begins too late.
"""

from game.rules import Grid, members
from game.solver.board import Board
from game.solver.traits import Traits


class Rescue:
    """Where Anya has to be for the sake of the dreamers, in a level that wants them in bed."""

    def __init__(self, board: Board, traits: Traits) -> None:
        self.board = board
        self.traits = traits
        self.needed = board.level.rescue and bool(board.level.dreamers)
        names = board.level.names
        self.anya = names.index("anya") if "anya" in traits.able else -1
        self._masks: dict[tuple[tuple[int, ...], int], int] = {}
        asleep = board.tables.friend_beds[self.anya] if self.anya >= 0 else board.cells
        beds = members(board.tables.dreamer_beds)
        self._layers: list[dict[int, int]] = [dict.fromkeys(beds, asleep)]

    def mask(self, dreamers: tuple[int, ...], beats: int) -> int:
        """Return where everybody may be, so that so many beats can be enough; 0 for nowhere."""
        if not self.needed:
            return self.board.everybody
        key = dreamers, beats
        found = self._masks.get(key)
        if found is None:
            layer = self._layer(beats)
            cells = self.board.cells
            for cell in dreamers:
                cells &= layer.get(cell, 0)
            others = self.board.everybody
            if self.anya >= 0:
                others &= ~self.board.friend[self.anya]
                found = others | self.board.only(self.anya, cells) if cells else 0
            else:
                found = others if cells else 0
            self._masks[key] = found
        return found

    def least(self, dreamers: tuple[int, ...], sets: int, most: int) -> int:
        """Return how many beats it takes at least from these sets; more than `most` if more."""
        return next(
            (
                beats
                for beats in range(most + 1)
                if all(sets & mine & self.mask(dreamers, beats) for mine in self.board.friend)
            ),
            most + 1,
        )

    def _layer(self, beats: int) -> dict[int, int]:
        """Return for each cell of a dreamer the cells of Anya that leave so many beats enough."""
        while len(self._layers) <= beats:
            now = self._layers[-1]
            if self.anya < 0:
                return now
            onward = {cell: self._walk(cells) for cell, cells in now.items()}
            for cell, pulls in self.traits.pulls.items():
                for to, callers in pulls:
                    if to in now:
                        onward[cell] = onward.get(cell, 0) | callers & self._ride(now[to])
            self._layers.append(onward)
        return self._layers[beats]

    def _ride(self, cells: int) -> int:
        """Return the cells from which a current may carry to these, and these."""
        rides = self.board.tables.rides
        return cells | Grid.bits(cell for cell, to in rides.items() if cells >> to & 1)

    def _walk(self, cells: int) -> int:
        landing = self._ride(cells)
        return landing | self.board.neighbours(landing & self.traits.ground)
