"""What a loop from one start could leave at most, seen from afar (`Outlook.forward`).

For Marc to anchor something he has to come beside it; for dreamstuff to change Lila has to, for the
breakpoint to be on it Finn has to see it; a dreamer comes no farther than Anya can call him.
"""

from game.rules import Grid, Mark, State
from game.solver.board import Board
from game.solver.marks import fixtures
from game.solver.outlook import Outlook, outline_key
from game.solver.traits import Traits

Reach = list[list[int]]
"""For each friend and each beat the cells that it could be in."""


class Prospects:
    """The prospects of many starts, which often share an outline."""

    def __init__(self, board: Board, traits: Traits) -> None:
        self.board = board
        self.traits = traits
        self._reaches: dict[tuple[object, ...], Reach] = {}

    def of(self, start: State) -> "Prospect":
        """Return the prospect from a start."""
        key = outline_key(self.traits, start)
        reach = self._reaches.get(key)
        if reach is None:
            outlook = Outlook(self.board, self.traits, start)
            reach = outlook.forward(self.board.level.loop_beats - start.beat)
            self._reaches[key] = reach
        return Prospect(self.board, self.traits, start, reach)


class Prospect:
    """Tells which starts might come after a loop from this start; never no where it is yes."""

    def __init__(self, board: Board, traits: Traits, start: State, reach: Reach) -> None:
        self.board = board
        self.traits = traits
        self.start = start
        self.beats = board.level.loop_beats - start.beat
        self._reach = reach
        self._ways: dict[int, set[int]] = {}

    def may_leave(self, left: State) -> bool:
        """Whether the next loop might start like this."""
        mark = left.anchor
        if mark is None:
            return self.start.anchor is None
        if mark != self.start.anchor and not self._ever("marc") & self._beside(mark):
            return False
        if left.breakpoint is not None and left.breakpoint != self.start.breakpoint:
            cells = Grid.bits(self._cells(mark))
            if not self._ever("finn") & self.traits.view(cells):
                return False
        return self._may_be(left, mark)

    def _may_be(self, left: State, mark: Mark) -> bool:
        """Whether the marked thing might be as it is in `left`."""
        start, number = self.start, mark.number
        if mark.kind == "dreamstuff":
            changed = (left.shut ^ start.shut) >> number & 1
            beside = self.board.neighbours(1 << number)
            return not changed or bool(self._ever("lila") & beside)
        if mark.kind == "glitch":
            if "finn" in self.traits.able or start.breakpoint is not None:
                return True
            phases = len(self.board.tables.solid[number])
            return left.phases[number] == (start.phases[number] + self.beats) % phases
        if mark.kind == "dreamer":
            # He may also have been sent home.
            cell = left.dreamers[number]
            return cell == self.board.level.dreamers[number] or cell in self._way(number)
        return True

    def _ever(self, name: str) -> int:
        """Return the cells from which a friend could use its ability at some beat."""
        found = 0
        for cells in self._reach_of(name):
            found |= cells
        return found

    def _reach_of(self, name: str) -> list[int]:
        """Return for each beat the cells from which a friend could use its ability."""
        if name not in self.traits.able:
            return []
        return self._reach[self.board.level.names.index(name)][: self.beats]

    def _cells(self, mark: Mark) -> set[int]:
        """Return the cells in which a thing could be met."""
        if mark.kind == "dreamstuff":
            return {mark.number}
        if mark.kind == "nightmare":
            return set(self.board.paths[mark.number])
        if mark.kind == "dreamer":
            return self._way(mark.number)
        return {cell for cell, found in fixtures(self.board).items() if found == mark}

    def _beside(self, mark: Mark) -> int:
        return self.board.neighbours(Grid.bits(self._cells(mark)))

    def _way(self, number: int) -> set[int]:
        """Return where a dreamer can be at the end or before, called by Anya from afar."""
        found = self._ways.get(number)
        if found is None:
            found = self._ways[number] = {self.start.dreamers[number]}
            for anya in self._reach_of("anya"):
                found |= {
                    to
                    for cell in found
                    for to, callers in self.traits.pulls.get(cell, ())
                    if anya & callers
                }
        return found
