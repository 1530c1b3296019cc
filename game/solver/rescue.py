"""How long a rescue takes at least: Anya and two dreamers at a time, in a kinder dream.

She walks over open ground and pulls them when she wants to; nobody is in the way. For each two
cells of dreamers and each number of beats this gives the cells from which she could still bring
them to beds and be in her own. It is a set for a pair and a beat, so it costs little, and it cuts
all that begins too late.
"""

from itertools import combinations, combinations_with_replacement

from game.rules import members
from game.solver.board import Board
from game.solver.escort import Escort
from game.solver.traits import Traits

Pair = tuple[int, ...]
"""The cells of two dreamers, the lower one first."""


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
        beds = list(members(board.tables.dreamer_beds))
        self._escort = Escort(board, traits, dict.fromkeys(beds, asleep))
        pairs = combinations_with_replacement if traits.crowded else combinations
        both = pairs(sorted(beds), 2)
        self._pairs: list[dict[Pair, int]] = [dict.fromkeys(both, asleep)]
        self._calls: dict[Pair, list[tuple[Pair, int]]] = {}

    def mask(self, dreamers: tuple[int, ...], beats: int) -> int:
        """Return where everybody may be, so that so many beats can be enough; 0 for nowhere."""
        if not self.needed:
            return self.board.everybody
        key = dreamers, beats
        found = self._masks.get(key)
        if found is None:
            cells = self._anya_cells(dreamers, beats)
            others = self.board.everybody
            if self.anya >= 0:
                others &= ~self.board.friend[self.anya]
                found = others | self.board.only(self.anya, cells) if cells else 0
            else:
                found = others if cells else 0
            self._masks[key] = found
        return found

    def _anya_cells(self, dreamers: tuple[int, ...], beats: int) -> int:
        """Return where Anya has to be; without her all or nothing."""
        if self.anya < 0:
            beats = 0
        cells = self.board.cells
        layer = self._escort.layer(beats)
        for cell in dreamers:
            cells &= layer.get(cell, 0)
        if len(dreamers) > 1 and cells:
            pairs = self._pair_layer(beats)
            for pair in combinations(sorted(dreamers), 2):
                cells &= pairs.get(pair, 0)
        return cells

    def _pair_layer(self, beats: int) -> dict[Pair, int]:
        """Return the same for two dreamers, whom she may pull at once; each pair in order."""
        while len(self._pairs) <= beats:
            now = self._pairs[-1]
            onward = {pair: self._escort.walk(cells) for pair, cells in now.items()}
            for pair, cells in now.items():
                landing = self._escort.ride(cells)
                for before, callers in self._pair_back(pair):
                    there = callers & landing
                    if there:
                        onward[before] = onward.get(before, 0) | there
            self._pairs.append(onward)
        return self._pairs[beats]

    def _pair_back(self, pair: Pair) -> list[tuple[Pair, int]]:
        """Return from which pairs a call leads to a pair, and from where she can call so."""
        found = self._calls.get(pair)
        if found is None:
            one, other = pair
            ways = [
                (a, b, one_callers & other_callers)
                for a, one_callers in [(one, self.board.cells), *self._escort.calls_to(one)]
                for b, other_callers in [(other, self.board.cells), *self._escort.calls_to(other)]
            ]
            # The first way is to call nobody.
            found = [
                ((min(a, b), max(a, b)), both)
                for a, b, both in ways[1:]
                if both and (a != b or self.traits.crowded)
            ]
            self._calls[pair] = found
        return found
