"""What a loop from one start could leave at most, seen from afar (`Outlook.forward`).

For Marc to anchor something he has to come beside it; for dreamstuff to change Lila has to, for the
breakpoint to be on it Finn has to see it; a dreamer comes no farther than Anya can call him.
"""

from typing import NamedTuple

from game.rules import Grid, Mark, State
from game.solver.board import Board
from game.solver.marks import fixtures
from game.solver.outlook import Outlook, Rows, outline_key
from game.solver.traits import Traits

Deadlines = dict[str, list[int]]
"""For a friend that has to do something, at each beat where it may be until it has.

Beats are counted from where the loop begins, which is not beat 0 if it goes on from its middle. All
friends are in one integer, the others without limits.
"""


class Way(NamedTuple):
    """Where a dreamer might be met in a loop, and where he might be at its end if anchored."""

    met: set[int]
    kept: set[int]


class Prospects:
    """The prospects of many starts, which often share an outline."""

    def __init__(self, board: Board, traits: Traits) -> None:
        self.board = board
        self.traits = traits
        self._outlines: dict[tuple[object, ...], tuple[Outlook, Rows, Rows]] = {}
        self._found: dict[State, Prospect] = {}

    def of(self, start: State) -> "Prospect":
        """Return the prospect from a start."""
        if start not in self._found:
            key = outline_key(self.traits, start)
            if key not in self._outlines:
                outlook = Outlook(self.board, self.traits, start)
                beats = self.board.level.loop_beats - start.beat
                self._outlines[key] = (outlook, *outlook.forward(beats))
            self._found[start] = Prospect(start, *self._outlines[key])
        return self._found[start]

    def pressed(self, start: State) -> int:
        """Return the plates on which dreamers might be at some beat."""
        prospect = self.of(start)
        met = 0
        for number in range(len(start.dreamers)):
            met |= prospect.met(number)
        return met & self.board.tables.plates

    def deadlines(self, starts: list[State], wanted: State) -> Deadlines:
        """Return the deadlines for what is wanted, of all these starts together."""
        apart = {outline_key(self.traits, start): start for start in starts}
        found: Deadlines = {}
        for start in apart.values():
            for name, masks in self.of(start).deadlines(wanted).items():
                before = found.get(name, [0] * len(masks))
                found[name] = [one | other for one, other in zip(before, masks, strict=True)]
        return found


class Prospect:
    """Tells which starts might come after a loop from this start; never no where it is yes."""

    def __init__(self, start: State, outlook: Outlook, reach: Rows, opens: Rows) -> None:
        self.board = outlook.board
        self.traits = outlook.traits
        self.start = start
        self.beats = len(reach[0]) - 1
        self._outlook = outlook
        self._reach = reach
        self._opens = opens
        self._ways: dict[int, Way] = {}

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

    def met(self, number: int) -> int:
        """Return the cells in which a dreamer might be at some beat."""
        return Grid.bits(self._way(number).met)

    def deadlines(self, wanted: State) -> Deadlines:
        """Return where each friend may be at each beat who has yet to do its part."""
        mark = wanted.anchor
        assert mark is not None
        found = {"marc": self._deadline("marc", [self._beside(mark)] * self.beats)}
        if wanted.breakpoint == mark:
            view = self.traits.view(Grid.bits(self._cells(mark)))
            looks = [view if self._is_so(wanted, mark, beat) else 0 for beat in range(self.beats)]
            found["finn"] = self._deadline("finn", looks)
        if mark.kind == "dreamstuff":
            beside = self.board.neighbours(1 << mark.number)
            found["lila"] = self._deadline("lila", [beside] * self.beats)
        return found

    def _deadline(self, name: str, goals: list[int]) -> list[int]:
        """Return for each beat from where a friend can still use its ability in a goal's cell.

        Goals are given for each beat; the result is for everybody, with no limits to others.
        """
        if name not in self.traits.able:
            return [0] * (self.beats + 1)
        number = self.board.level.names.index(name)
        reach, opens = self._reach[number], self._opens[number]
        others = self.board.everybody & ~self.board.friend[number]
        cells = [0]
        for beat in reversed(range(self.beats)):
            onward = self._outlook.before(cells[-1], opens[beat])
            cells.append(reach[beat] & (goals[beat] | onward))
        return [others | self.board.only(number, there) for there in reversed(cells)]

    def _is_so(self, wanted: State, mark: Mark, beat: int) -> bool:
        """Whether Finn might find a thing as he is wanted to hold it."""
        if mark.kind != "gate":
            return True
        channel = self.board.tables.channels[mark.number]
        at = [row[beat] for row in self._reach]
        return self._outlook.could_open(channel, channel.gates & ~wanted.closed, at)

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
            return cell == self.board.level.dreamers[number] or cell in self._way(number).kept
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
            return [0] * self.beats
        return self._reach[self.board.level.names.index(name)][: self.beats]

    def _cells(self, mark: Mark) -> set[int]:
        """Return the cells in which a thing could be met."""
        if mark.kind == "dreamstuff":
            return {mark.number}
        if mark.kind == "nightmare":
            return set(self.board.paths[mark.number])
        if mark.kind == "dreamer":
            return self._way(mark.number).met
        return {cell for cell, found in fixtures(self.board).items() if found == mark}

    def _beside(self, mark: Mark) -> int:
        return self.board.neighbours(Grid.bits(self._cells(mark)))

    def _way(self, number: int) -> Way:
        if number not in self._ways:
            self._ways[number] = self._follow(number)
        return self._ways[number]

    def _follow(self, number: int) -> Way:
        """Follow a dreamer through the loop, each of his cells with those of Anya for it."""
        cell = self.start.dreamers[number]
        anya = self._reach_of("anya")
        alone = {cell: anya[0] if anya else 0}
        anchored = dict(alone) if self.start.anchor == Mark("dreamer", number) else {}
        met = {cell}
        for there, marc in zip(anya, self._reach_of("marc"), strict=True):
            alone, anchored = self._pulled(alone, there), self._pulled(anchored, there)
            met.update(alone)
            for cell, cells in alone.items():
                if marc & self.board.neighbours(1 << cell):
                    anchored[cell] = anchored.get(cell, 0) | cells
        return Way(met, set(anchored))

    def _pulled(self, ways: dict[int, int], there: int) -> dict[int, int]:
        """Return where a dreamer can be after a beat: Anya walks or calls from one of `there`."""
        after: dict[int, int] = {}
        for cell, cells in ways.items():
            anya = cells & there
            after[cell] = after.get(cell, 0) | self._onward(anya | self.board.neighbours(anya))
            for to, callers in self.traits.pulls.get(cell, ()):
                if anya & callers:
                    after[to] = after.get(to, 0) | self._onward(anya & callers)
        return after

    def _onward(self, cells: int) -> int:
        """Return these cells, and where a current may carry to from them."""
        rides = self.board.tables.rides.items()
        return cells | Grid.bits(to for cell, to in rides if cells >> cell & 1)
