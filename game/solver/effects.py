"""Abilities as branches: for each different effect, the set of cells from which it can be had.

An ability without effect is a wait, and waits need no branch. Each function here takes a world and
everybody's sets before an ability and returns `Branch`es: the world after it and the sets that
allow it (the friend in the right cells, others out of the way, or in it).
"""

from typing import NamedTuple

from game.rules import DIRECTIONS, OPPOSITE, Grid, Mark, members
from game.solver.board import Board
from game.solver.marks import Marks
from game.solver.plates import Plates
from game.solver.traits import Traits
from game.solver.world import World, nightmare_cells_in, opaque_in, with_cells, with_dreamers


class Use(NamedTuple):
    """One friend's ability with its effect: the cell painted, the mark, or the pulls."""

    friend: int
    name: str
    target: object


class Wanted(NamedTuple):
    """What Marc thinks of: what bore the anchor at the start of the loop, and what is to bear it.

    `goal` is None where anything may.
    """

    first: Mark | None = None
    goal: Mark | None = None


class Branch(NamedTuple):
    """What one use makes of the world, and who may be where for it; see `Plates` for `told`."""

    told: int
    world: World
    sets: int
    use: Use


class Pull(NamedTuple):
    """A dreamer (its number) would come into a cell."""

    dreamer: int
    cell: int


class Effects:
    """The branches of a level, with what has been looked up so far."""

    def __init__(self, board: Board, traits: Traits, plates: Plates) -> None:
        self.board = board
        self.plates = plates
        self.traits = traits
        self._calls: dict[tuple[object, ...], list[tuple[int, tuple[Pull, ...]]]] = {}
        self._heard_in: dict[tuple[object, ...], int] = {}
        self._beside = {
            cell: board.neighbours(1 << cell) & ~(1 << cell)
            for cell in members(board.level.dreamstuff)
        }
        self.marks = Marks(board)
        self.any_view = board.cells if "finn" in traits.able else 0

    def paints(self, number: int, told: int, world: World, sets: int, wanted: int) -> list[Branch]:
        """Lila paints a cell that nobody is in; `wanted` are the cells that friends may need.

        What is never worse open is not painted shut, nor open where nobody would go; but then it
        may be for Finn's eyes.
        """
        board = self.board
        lila = board.of(number, sets)
        taken = Grid.bits((*world.dreamers, *world.shadows, *nightmare_cells_in(board, world)))
        branches = []
        for cell, beside in self._beside.items():
            bit = 1 << cell
            if not lila & beside or taken & bit:
                continue
            if self.traits.better_open & bit and not world.shut & (wanted | self.any_view) & bit:
                continue
            left = sets & ~board.all(bit)
            left &= ~board.friend[number] | board.only(number, beside)
            if board.has_all(left, world.caught):
                after = with_cells(world, world.shut ^ bit, world.closed)
                branches.append(Branch(told, after, left, Use(number, "lila", cell)))
        return branches

    def debugs(self, number: int, told: int, world: World, sets: int, bodies: int) -> list[Branch]:
        """Finn moves the breakpoint to what he sees first, or lifts it."""
        board = self.board
        finn = board.of(number, sets)
        branches = []
        for mark, cells in self.marks.looks(world):
            if not finn & cells:
                continue
            left = sets & (~board.friend[number] | board.only(number, cells))
            use = Use(number, "finn", mark)
            if mark == world.breakpoint:
                branches.append(Branch(told, world._replace(breakpoint=None), left, use))
            elif mark.kind != "gate":
                branches.append(Branch(told, world._replace(breakpoint=mark), left, use))
            else:
                branches += [
                    Branch(
                        told | 1 << mark.number,
                        world._replace(breakpoint=mark, closed=world.closed | closed),
                        kept,
                        use,
                    )
                    for closed, kept in self.plates.for_hold(mark.number, world, left, bodies)
                ]
        return branches

    def anchors(
        self, number: int, told: int, world: World, sets: int, marks: Wanted
    ) -> list[Branch]:
        """Marc anchors something beside him, once in a loop: only the last one counts."""
        first, goal = marks
        if world.anchor != first:
            return []
        board = self.board
        marc = board.of(number, sets)
        branches = []
        for mark, bits in self.marks.anchorable(world).items():
            beside = board.neighbours(bits)
            if goal is not None and mark != goal:
                continue
            if mark != first and marc & beside:
                left = sets & (~board.friend[number] | board.only(number, beside))
                branches.append(
                    Branch(told, world._replace(anchor=mark), left, Use(number, "marc", mark))
                )
        return branches

    def rallies(self, number: int, told: int, world: World, sets: int, bodies: int) -> list[Branch]:
        """Anya calls; who comes depends on where she is, and on the friends in the way."""
        mine = self.board.friend[number]
        left = sets & (~mine | self.board.only(number, self._within_call(world)))
        if not left & mine:
            return []
        branches = []
        for closed, kept, known in self.plates.for_rally(world, left, bodies, told):
            shown = with_cells(world, world.shut, closed)
            branches += self._rallied(number, known, shown, kept)
        return branches

    def _rallied(self, number: int, told: int, world: World, sets: int) -> list[Branch]:
        board = self.board
        anya = board.of(number, sets)
        found: dict[tuple[tuple[int, ...], int], tuple[int, Use]] = {}
        for cells, pulls in self.calls(world):
            if not anya & cells:
                continue
            left = sets & (~board.friend[number] | board.only(number, cells))
            for dreamers, kept in self._answers(number, world, left, pulls):
                if dreamers == world.dreamers:
                    continue
                # One branch for the same effect with the same demands on the others.
                others = kept & ~board.friend[number]
                before = found.get((dreamers, others))
                mine = kept | (before[0] if before else 0)
                found[dreamers, others] = mine, Use(number, "anya", dreamers)
        closed = self.plates.only_told(world.closed, told)
        return [
            Branch(told, with_dreamers(world, dreamers, closed), kept, use)
            for (dreamers, _), (kept, use) in found.items()
        ]

    def _within_call(self, world: World) -> int:
        """Return the cells from which Anya could move somebody if all gates were open."""
        key = world.shut, world.phases, world.dreamers, world.nightmares, world.shadows
        found = self._heard_in.get(key)
        if found is None:
            found = 0
            for cells, _ in self.calls(with_cells(world, world.shut, 0)):
                found |= cells
            self._heard_in[key] = found
        return found

    def calls(self, world: World) -> list[tuple[int, tuple[Pull, ...]]]:
        """Return whom a rally would move in which order, and the cells of Anya for it."""
        board = self.board
        opaque = opaque_in(board, world)
        stopped = Grid.bits((*nightmare_cells_in(board, world), *world.shadows))
        stopped |= opaque | board.tables.barred
        key = (opaque, stopped, world.dreamers)
        found = self._calls.get(key)
        if found is None:
            found = self._calls[key] = self._heard(world.dreamers, opaque, stopped)
        return found

    def _heard(
        self, dreamers: tuple[int, ...], opaque: int, stopped: int
    ) -> list[tuple[int, tuple[Pull, ...]]]:
        rays, steps = self.board.grid.rays, self.board.grid.steps
        asked: dict[int, list[tuple[int, int, Pull]]] = {}
        for number, place in enumerate(dreamers):
            if opaque >> place & 1:
                continue
            for direction in DIRECTIONS:
                toward = steps[direction][place]
                if stopped >> toward & 1:
                    continue
                turn = DIRECTIONS.index(OPPOSITE[direction])
                for distance, cell in enumerate(rays[direction][place]):
                    if cell != toward:
                        asked.setdefault(cell, []).append((turn, distance, Pull(number, toward)))
                    if opaque >> cell & 1:
                        break
        found: dict[tuple[Pull, ...], int] = {}
        for cell, pulls in asked.items():
            order = tuple(pull for _, _, pull in sorted(pulls, key=lambda p: (p[0], p[1])))
            found[order] = found.get(order, 0) | 1 << cell
        return [(cells, pulls) for pulls, cells in found.items()]

    def _answers(
        self, number: int, world: World, sets: int, pulls: tuple[Pull, ...]
    ) -> list[tuple[tuple[int, ...], int]]:
        """Return where the dreamers can be after these pulls, and the sets that allow it.

        A friend who may be in the way parts the answer: nobody is, or this one is, or that one.
        """
        board = self.board
        answers = [(world.dreamers, sets)]
        for pull in pulls:
            parted: list[tuple[tuple[int, ...], int]] = []
            for dreamers, left in answers:
                moved = dreamers[pull.dreamer] != world.dreamers[pull.dreamer]
                if moved or pull.cell in dreamers:
                    parted.append((dreamers, left))
                    continue
                there = (*dreamers[: pull.dreamer], pull.cell, *dreamers[pull.dreamer + 1 :])
                bit = board.all(1 << pull.cell) & ~board.friend[number]
                if board.has_all(left & ~bit, world.caught):
                    parted.append((there, left & ~bit))
                if len(pulls) > 1:
                    parted += [(dreamers, kept) for kept in self._in_the_way(left, bit)]
            answers = parted
        return answers

    def _in_the_way(self, sets: int, bit: int) -> list[int]:
        """Return the sets for each friend who can be in a cell, with that friend there."""
        return [sets & ~mine | sets & mine & bit for mine in self.board.friend if sets & mine & bit]
