"""How long it takes Anya at least to bring one dreamer somewhere, in a kinder dream.

She walks over open ground and calls him when she wants to; nobody is in the way. For each cell of
his and each number of beats this gives the cells from which she could still do it.
"""

from game.rules import Grid
from game.solver.board import Board
from game.solver.traits import Traits


class Escort:
    """Where Anya has to be so that a dreamer can come to one of some cells."""

    def __init__(self, board: Board, traits: Traits, goals: dict[int, int]) -> None:
        """Begin; `goals` says for each cell that he may come to where she may be then."""
        self.board = board
        self.traits = traits
        self._layers = [goals]
        self._back: dict[int, list[tuple[int, int]]] = {}
        for cell, pulls in traits.pulls.items():
            for to, callers in pulls:
                self._back.setdefault(to, []).append((cell, callers))

    def layer(self, beats: int) -> dict[int, int]:
        """Return for each cell of his the cells of hers that leave so many beats enough."""
        while len(self._layers) <= beats:
            now = self._layers[-1]
            onward = {cell: self.walk(cells) for cell, cells in now.items()}
            for to, cells in now.items():
                landing = self.ride(cells)
                for cell, callers in self.calls_to(to):
                    onward[cell] = onward.get(cell, 0) | callers & landing
            self._layers.append(onward)
        return self._layers[beats]

    def calls_to(self, cell: int) -> list[tuple[int, int]]:
        """Return from which cells a call brings him to a cell, and from where she can call so."""
        return self._back.get(cell, [])

    def ride(self, cells: int) -> int:
        """Return the cells from which a current may carry to these, and these."""
        rides = self.board.tables.rides
        return cells | Grid.bits(cell for cell, to in rides.items() if cells >> to & 1)

    def walk(self, cells: int) -> int:
        """Return the cells from which she can be in one of these after a beat."""
        landing = self.ride(cells)
        return landing | self.board.neighbours(landing & self.traits.ground)
