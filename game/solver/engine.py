"""What one beat makes of a node: a world with a set of cells for each friend.

children  abilities (effects.py), then gates (plates.py), then steps (moves.py)
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.rules import State, members
from game.solver.board import Board
from game.solver.effects import Effects, Use, Wanted
from game.solver.limits import Meter
from game.solver.mirror import Mirror
from game.solver.moves import Drive, Moves
from game.solver.plates import Ahead, Plates
from game.solver.rescue import Rescue
from game.solver.traits import Traits
from game.solver.world import World, forgetful, with_cells, world_of

ORDER = ("lila", "finn", "anya", "marc")
"""The order of abilities in a beat."""

ANYTHING = Wanted()
"""Before Marc has anchored anything, he may anchor whatever he finds."""

Uses = tuple[tuple[World, Use], ...]
"""Abilities used in a beat, each with the world before it."""


class Step(NamedTuple):
    """How a node came about: the abilities used, and from where everybody set out.

    Attributes:
        world: the world after the abilities.
        sets: where everybody was for it.
        stay: the bits of those who used an ability.
        drives: the letters of friends with shadows.
    """

    uses: Uses
    world: World
    sets: int
    stay: int
    drives: tuple[Drive, ...]


class Node:
    """A world with a set of cells for each friend, and how it was reached."""

    __slots__ = ("before", "sets", "step", "world")

    def __init__(self, world: World, sets: int, before: "Node | None", step: Step | None) -> None:
        self.world = world
        self.sets = sets
        self.before = before
        self.step = step


class Engine:
    """All that the loops of one search share: tables and what was looked up."""

    def __init__(self, board: Board, traits: Traits, meter: Meter, helped: int = 0) -> None:
        self.board = board
        self.traits = traits
        self.meter = meter
        self.plates = Plates(board, traits, helped)
        self.effects = Effects(board, traits, self.plates)
        self.moves = Moves(board)
        self.rescue = Rescue(board, traits)
        self.mirror = Mirror(board, traits)
        names = board.level.names
        self.able = [(names.index(name), name) for name in ORDER if name in traits.able]
        free = traits.better_open
        self.free = free
        self.shift = board.count * board.size

    def root(self, state: State) -> Node:
        """Return the node of one state."""
        sets = 0
        for number, cell in enumerate(state.friends):
            if not state.caught >> number & 1:
                sets |= self.board.only(number, 1 << cell)
        return Node(forgetful(self.board, world_of(state)), sets, None, None)

    def children(
        self,
        node: Node,
        ahead: Ahead,
        marks: Wanted = ANYTHING,
        *,
        last: bool,
    ) -> Iterator[Node]:
        """Yield what can come of a node in a beat; before an early loop's end all of it.

        Args:
            node: where the beat begins.
            ahead: what can still matter.
            marks: what Marc wants to anchor.
            last: whether it is the last loop.
        """
        bodies = self.plates.bodies(node.world)
        for told, world, sets, uses, stay in self._uses(node, bodies, ahead, marks, last=last):
            for closed, left in self.plates.for_steps(world, sets, bodies, told, ahead):
                now = with_cells(world, world.shut, closed) if closed != world.closed else world
                for after, there, drives in self.moves.outcomes(
                    now, left, stay, ahead.near, mortal=not last
                ):
                    step = Step(uses, now, left, stay, drives)
                    yield Node(after, there, node, step)

    def in_time(self, world: World, beats: int) -> int:
        """Return where all may be so that so many beats can do for dreamers and shadows too."""
        found = self.board.everybody
        if self.rescue.needed:
            found = self.rescue.mask(world.dreamers, beats)
        return found & self.mirror.mask(world.shadows, beats) if world.shadows else found

    def least(self, node: Node, most: int) -> int:
        """Return how many beats dreamers and shadows need at least; more than `most` if more."""
        return next(
            (
                beats
                for beats in range(most + 1)
                if self.board.has_all(node.sets & self.in_time(node.world, beats))
            ),
            most + 1,
        )

    def in_bed(self, node: Node) -> tuple[int, ...] | None:
        """Return a bed for each friend if all can be in bed now."""
        tables = self.board.tables
        asleep = self.traits.toward_bed(0)
        if not self.board.has_all(node.sets & asleep):
            return None
        world = node.world
        if any(not tables.shadow_beds >> cell & 1 for cell in world.shadows):
            return None
        if not self.traits.can_rest(world.dreamers, 0):
            return None
        return self._beds(node.sets & asleep, ())

    def _beds(self, sets: int, taken: tuple[int, ...]) -> tuple[int, ...] | None:
        board = self.board
        if len(taken) == board.count:
            return taken
        for cell in members(board.of(len(taken), sets)):
            if cell not in taken:
                found = self._beds(sets, (*taken, cell))
                if found is not None:
                    return found
        return None

    def key(self, world: World, sets: int) -> tuple[tuple[object, ...], int]:
        """Return what nodes are compared by: worlds but for what is only ever better open.

        The latter goes in front of the sets, so that "more open" and "more cells" are one test.
        """
        free = self.free
        if not free:
            return world, sets
        shut, closed = world.shut, world.closed
        opened = free & ~(shut | closed)
        strict = shut & ~free, closed & ~free, *world[2:]
        return strict, sets | opened << self.shift

    def _uses(
        self,
        node: Node,
        bodies: int,
        ahead: Ahead,
        marks: Wanted,
        *,
        last: bool,
    ) -> list[tuple[int, World, int, Uses, int]]:
        """Return what abilities can do: (channels told, world, sets, uses, bits of the users)."""
        found: list[tuple[int, World, int, Uses, int]] = [
            (self.plates.told(node.world), node.world, node.sets, (), 0)
        ]
        effects = self.effects
        for number, name in self.able:
            mine = self.board.friend[number]
            if not node.sets & mine or (last and name == "marc"):
                continue
            for told, world, sets, uses, stay in list(found):
                if name == "lila":
                    branches = effects.paints(number, told, world, sets, ahead.wanted)
                elif name == "finn":
                    branches = effects.debugs(number, told, world, sets, bodies)
                elif name == "anya":
                    branches = effects.rallies(number, told, world, sets, bodies)
                else:
                    branches = effects.anchors(number, told, world, sets, marks)
                for branch in branches:
                    used = (*uses, (world, branch.use))
                    found.append((branch.told, branch.world, branch.sets, used, stay | mine))
        return found
