"""One loop, searched beat by beat: nodes of a world and one set of cells a friend.

    node      (world, where each friend can be: any combination of these cells can be had)
    children  abilities (effects.py), then steps (moves.py), then plates (plates.py)
    dropped   a node covered by another one of the same world, set by set

`LastLoop` looks for the earliest escape, `EarlyLoop` for all that a loop can hand on to the next.
"""

from collections.abc import Iterator
from typing import NamedTuple

from game.rules import Mark, State, is_escape, members
from game.solver.board import Board
from game.solver.effects import Effects, Use
from game.solver.limits import Meter
from game.solver.moves import Drive, Moves
from game.solver.outlook import Outlook
from game.solver.plates import Ahead, Plates
from game.solver.rescue import Rescue
from game.solver.traits import Traits
from game.solver.world import World, held_of, world_of

ORDER = ("lila", "finn", "anya", "marc")


GROWTH = 1.2
"""By what factor a farther horizon may cost more before horizons are moved one by one."""


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

    def __init__(self, board: Board, traits: Traits, meter: Meter) -> None:
        self.board = board
        self.traits = traits
        self.meter = meter
        self.plates = Plates(board, traits)
        self.effects = Effects(board, traits, self.plates)
        self.moves = Moves(board)
        self.rescue = Rescue(board, traits)
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
        return Node(self._forget(world_of(state)), sets, None, None)

    def children(
        self, node: Node, ahead: Ahead, first: Mark | None = None, *, last: bool
    ) -> Iterator[Node]:
        """Yield what can come of a node in a beat; before an early loop's end all of it."""
        bodies = self.plates.bodies(node.world)
        for told, world, sets, uses, stay in self._uses(node, bodies, ahead, first, last=last):
            for closed, left in self.plates.for_steps(world, sets, bodies, told, ahead):
                now = closing(world, closed) if closed != world.closed else world
                for outcome in self.moves.outcomes(now, left, stay, mortal=not last):
                    there = outcome.sets & ahead.near
                    if last and not self.everywhere(there):
                        continue
                    step = Step(uses, now, left, stay, outcome.drives)
                    yield Node(self._forget(outcome.world), there, node, step)

    def everywhere(self, sets: int) -> bool:
        """Whether each friend can be somewhere."""
        return all(sets & mine for mine in self.board.friend)

    def in_bed(self, node: Node) -> tuple[int, ...] | None:
        """Return a bed for each friend if all can be in bed now."""
        tables = self.board.tables
        asleep = self.traits.toward_bed(0)
        if not self.everywhere(node.sets & asleep):
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

    def _forget(self, world: World) -> World:
        """Return a world at the end of a beat, which tells of no gates but those that are held."""
        held = held_of(world, "gate")
        kept = world.closed & self.board.tables.channels[held].gates if held >= 0 else 0
        return closing(world, kept) if kept != world.closed else world

    def key(self, world: World, sets: int) -> tuple[World, int]:
        """Return what nodes are compared by: worlds but for what is only ever better open.

        The latter goes in front of the sets, so that "more open" and "more cells" are one test.
        """
        free = self.free
        if not free:
            return world, sets
        opened = free & ~(world.shut | world.closed)
        strict = World(
            world.shut & ~free,
            world.closed & ~free,
            world.phases,
            world.dreamers,
            world.nightmares,
            world.shadows,
            world.breakpoint,
            world.anchor,
            world.caught,
            world.story,
        )
        return strict, sets | opened << self.shift

    def _uses(
        self, node: Node, bodies: int, ahead: Ahead, first: Mark | None, *, last: bool
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
                    branches = effects.anchors(number, told, world, sets, first)
                for branch in branches:
                    used = (*uses, (world, branch.use))
                    found.append((branch.told, branch.world, branch.sets, used, stay | mine))
        return found


def closing(world: World, closed: int) -> World:
    """Return a world with other gates closed."""
    return World(
        world.shut,
        closed,
        world.phases,
        world.dreamers,
        world.nightmares,
        world.shadows,
        world.breakpoint,
        world.anchor,
        world.caught,
        world.story,
    )


class Layers:
    """The nodes of each beat that no other node covers."""

    def __init__(self, engine: Engine, *, across: bool) -> None:
        """Begin; `across` lets a node of an earlier beat cover one of a later beat."""
        self.engine = engine
        self.across = across
        self.next: dict[World, list[tuple[int, Node]]] = {}
        self.seen: dict[World, list[int]] = {}

    def add(self, node: Node) -> bool:
        """Keep a node unless it is covered; drop those of the same beat that it covers."""
        world, sets = self.engine.key(node.world, node.sets)
        seen = self.seen.get(world)
        if seen is None:
            seen = self.seen[world] = []
        else:
            for other in seen:
                if not sets & ~other:
                    return False
        kept = self.next.get(world)
        if kept is None:
            self.next[world] = [(sets, node)]
        else:
            kept[:] = [pair for pair in kept if pair[0] & ~sets]
            kept.append((sets, node))
        seen[:] = [other for other in seen if other & ~sets]
        seen.append(sets)
        return True

    def turn_over(self) -> list[Node]:
        """Return the nodes of the beat that is complete, and begin the next."""
        nodes = [node for kept in self.next.values() for _, node in kept]
        self.next = {}
        if not self.across:
            self.seen = {}
        return nodes


class Escape(NamedTuple):
    """A node in which everybody can be in bed, and the beds that they lie in."""

    node: Node
    beat: int
    cells: tuple[int, ...]


class LastLoop:
    """Looks for the earliest escape from a state, within this loop."""

    def __init__(self, engine: Engine, start: State, horizon: int) -> None:
        self.engine = engine
        self.start = start
        self.horizon = horizon

    def search(self) -> Escape | None:
        """Return the earliest escape up to the horizon, or None if there is none.

        Raises:
            StoppedError: a limit was met first.
        """
        start = self.start
        if start.caught:
            return None
        if is_escape(self.engine.board.level, start):
            return Escape(self.engine.root(start), start.beat, start.friends)
        least = self.engine.traits.least_beats(start)
        if least < 0:
            return None
        outlook = Outlook(self.engine.board, self.engine.traits, start)
        within, slack, cost = start.beat + max(least, 1), 1, 0
        while within <= self.horizon:
            before = self.engine.meter.nodes
            reach = outlook.within(within)
            found = self._within(within, reach) if reach is not None else None
            if found is not None:
                return found
            if within == self.horizon:
                break
            # A horizon too far costs many times more; one too near costs a part of the next one.
            spent = self.engine.meter.nodes - before
            slack = slack * 2 if cost and spent < cost * GROWTH else 1
            cost = spent
            within = min(within + slack, self.horizon)
        return None

    def _within(self, horizon: int, reach: list[int]) -> Escape | None:
        engine, start = self.engine, self.start
        layers = Layers(engine, across=True)
        layers.add(engine.root(start))
        aheads = self._aheads(reach)
        rescue = engine.rescue
        for beat in range(start.beat, horizon):
            left = horizon - beat - 1
            ahead = aheads[beat - start.beat]
            for node in layers.turn_over():
                engine.meter.spend()
                for child in engine.children(node, ahead, last=True):
                    if rescue.needed:
                        child.sets &= rescue.mask(child.world.dreamers, left)
                        if not engine.everywhere(child.sets):
                            continue
                    if not layers.add(child):
                        continue
                    cells = engine.in_bed(child)
                    if cells is not None:
                        return Escape(child, beat + 1, cells)
            if not layers.next:
                return None
        return None

    def _aheads(self, reach: list[int]) -> list[Ahead]:
        """Return what can still matter at each beat."""
        board, plates = self.engine.board, self.engine.plates
        aheads, wanted = [], 0
        for near in reversed(reach[1:]):
            for number in range(board.count):
                wanted |= board.of(number, near)
            aheads.append(plates.ahead(wanted, near))
        aheads.reverse()
        return aheads
