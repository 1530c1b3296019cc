"""Steps, currents, devices and being caught, for whole sets of cells at once.

A friend who has a shadow drives it: a step that is asked for moves the shadow, blocked or not. So
for these friends the steps that do different things to their shadows are taken apart; for all
others one shift in each direction is the whole beat.
"""

from itertools import combinations, product
from typing import NamedTuple

from game.rules import DIRECTIONS, OPPOSITE, Grid
from game.solver.board import Board
from game.solver.world import Turn, World, held_of, turn

Drive = tuple[int, str]
"""A friend with shadows, and the letters that it may ask for."""

ANY = "." + DIRECTIONS


class Outcome(NamedTuple):
    """What can come of a beat: the world at its end, the sets, and who drove a shadow how."""

    world: World
    sets: int
    drives: tuple[Drive, ...]


class Moves:
    """The steps of a level, with the turns of worlds looked up so far."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self._turns: dict[World, Turn] = {}
        self.drivers = sorted({f for f, _ in board.tables.shadow_steps if f >= 0})

    def turn(self, world: World) -> Turn:
        """Return what a beat does in a world whose abilities have been used."""
        found = self._turns.get(world)
        if found is None:
            found = self._turns[world] = turn(self.board, world)
        return found

    def outcomes(
        self, world: World, sets: int, stay: int, near: int, *, mortal: bool
    ) -> list[Outcome]:
        """Return what can come of a beat.

        Args:
            world: as it is after the abilities.
            sets: where everybody is at the start of the beat.
            stay: the bits of the friends who have used an ability and do not step.
            near: where everybody may be after it.
            mortal: follow friends who are caught too; else that ends the branch.
        """
        now = self.turn(world)
        if not world.shadows and not now.hazards:
            there = self.image(now, sets, stay, ()) & near
            alive = self.board.has_all(there, world.caught)
            return [Outcome(now.after, there, ())] if alive else []
        found = []
        for drives, shadows in self._drives(world, sets, stay) if world.shadows else [((), ())]:
            hazards = (*now.hazards, *zip(world.shadows, shadows, strict=True))
            if self.board.level.harmless:
                safe, lost = self.image(now, sets, stay, drives), 0
            else:
                safe, lost = self._escape(now, sets, stay, drives, hazards)
            for caught, left in self._survivors(world, safe & near, lost if mortal else 0):
                after = now.after._replace(shadows=shadows, caught=caught)
                found.append(Outcome(after, left, drives))
        return found

    def image(self, now: Turn, sets: int, stay: int, drives: tuple[Drive, ...]) -> int:
        """Return where the friends can be after steps and currents."""
        board = self.board
        moving = sets & ~stay
        for number, _ in drives:
            moving &= ~board.friend[number]
        there = sets & (stay | moving) | board.near(moving) & now.open
        for number, letters in drives:
            mine = sets & board.friend[number]
            for letter in letters:
                if letter == ".":
                    there |= mine
                    continue
                bumping = ~board.shift[OPPOSITE[letter]](now.open)
                there |= board.shift[letter](mine) & now.open | mine & bumping
        if there & now.riders:
            carried = 0
            for direction, cells in now.rides:
                carried |= board.shift[direction](there & cells)
            there = there & ~now.riders | carried
        return there

    def _survivors(self, world: World, safe: int, lost: int) -> list[tuple[int, int]]:
        """Return who may be caught by then, and where the others are, for each choice of them."""
        found = []
        for victims in self._victims(lost) if lost else ((),):
            caught, left = world.caught, safe
            for number in victims:
                caught |= 1 << number
                left &= ~self.board.friend[number]
            if self.board.has_all(left, caught):
                found.append((caught, left))
        return found

    def _escape(
        self,
        now: Turn,
        sets: int,
        stay: int,
        drives: tuple[Drive, ...],
        hazards: tuple[tuple[int, int], ...],
    ) -> tuple[int, int]:
        """Return where friends can be uncaught, and where they would be caught.

        To change cells with a hazard is to start where it ends and end where it started.
        """
        board = self.board
        taken = board.all(Grid.bits(after for _, after in hazards))
        there = self.image(now, sets & ~taken, stay, drives)
        safe, lost = there & ~taken, there & taken
        for place in {after for _, after in hazards}:
            origin = sets & board.all(1 << place)
            if origin:
                left = Grid.bits(before for before, after in hazards if after == place)
                deadly = taken | board.all(left)
                there = self.image(now, origin, stay, drives)
                safe |= there & ~deadly
                lost |= there & deadly
        return safe, lost

    def _victims(self, lost: int) -> list[tuple[int, ...]]:
        """Return every choice of friends who are caught, out of those who can be."""
        can = [number for number, mine in enumerate(self.board.friend) if lost & mine]
        return [some for count in range(len(can) + 1) for some in combinations(can, count)]

    def _drives(
        self, world: World, sets: int, stay: int
    ) -> list[tuple[tuple[Drive, ...], tuple[int, ...]]]:
        """Return what the shadows can do, each with the letters that make them do it."""
        board = self.board
        now = self.turn(world)
        asking = [n for n in self.drivers if sets & board.friend[n] & ~stay]
        found: dict[tuple[int, ...], list[tuple[str, ...]]] = {}
        choices: list[list[tuple[dict[int, int], str]]] = []
        for number in asking:
            letters_for: dict[tuple[tuple[int, int], ...], str] = {}
            for letter in ANY:
                steps = tuple(self._shadow_steps(world, now, number, letter))
                letters_for[steps] = letters_for.get(steps, "") + letter
            choices.append([(dict(steps), letters) for steps, letters in letters_for.items()])
        for combination in product(*choices):
            stepped = list(world.shadows)
            for effect, _ in combination:
                for index, cell in effect.items():
                    stepped[index] = cell
            shadows = self._carried(world, now, stepped)
            found.setdefault(shadows, []).append(tuple(letters for _, letters in combination))
        return [
            (tuple(zip(asking, letters, strict=True)), shadows)
            for shadows, ways in found.items()
            for letters in ways
        ]

    def _shadow_steps(
        self, world: World, now: Turn, number: int, letter: str
    ) -> list[tuple[int, int]]:
        held = held_of(world, "shadow")
        found = []
        for index, (friend, steps) in enumerate(self.board.tables.shadow_steps):
            if friend == number and index != held and letter != ".":
                cell = steps[letter][world.shadows[index]]
                if now.open >> cell & 1:
                    found.append((index, cell))
        return found

    def _carried(self, world: World, now: Turn, cells: list[int]) -> tuple[int, ...]:
        if not now.riders:
            return tuple(cells)
        held = held_of(world, "shadow")
        rides = self.board.tables.rides
        return tuple(
            rides[cell] if index != held and now.riders >> cell & 1 else cell
            for index, cell in enumerate(cells)
        )
