"""A loop that only prepares: everything that it can hand on to the next one.

Nobody has to be in bed, anybody may be caught; what counts is what bears the anchor at the end.
"""

from typing import NamedTuple

from game.rules import State, fold
from game.solver.effects import Wanted
from game.solver.engine import Engine, Node
from game.solver.layers import Layers
from game.solver.trace import state_cells
from game.solver.world import World


class Left(NamedTuple):
    """What a loop can leave: the next loop's start, and a node that leads there."""

    start: State
    node: Node
    cells: tuple[int, ...]


class EarlyLoop:
    """Finds every start that the next loop can have."""

    def __init__(self, engine: Engine, start: State) -> None:
        self.engine = engine
        self.start = start
        self._found: dict[State, Left] = {}
        self._folded: dict[World, State] = {}

    def search(self) -> list[Left]:
        """Return what the loop can leave, each start once, what needs no anchor left out.

        Raises:
            StoppedError: a limit was met first.
        """
        engine, start = self.engine, self.start
        last = engine.board.level.loop_beats
        restful = engine.traits.restful
        layers = Layers(engine, across=restful)
        ahead = engine.plates.ahead(engine.board.cells, engine.board.everybody)
        root = engine.root(start)
        layers.add(root)
        for beat in range(start.beat, last + 1):
            nodes = layers.turn_over()
            for node in nodes:
                # Where nothing changes while all wait, what can be left now can be left at the end.
                if (restful or beat == last) and node.world.anchor is not None:
                    self._leave(node)
            if beat == last or not nodes:
                break
            for node in nodes:
                engine.meter.spend()
                for child in engine.children(node, ahead, Wanted(start.anchor), last=False):
                    layers.add(child)
        return list(self._found.values())

    def _leave(self, node: Node) -> None:
        engine = self.engine
        world = node.world
        start = self._folded.get(world)
        if start is None:
            level = engine.board.level
            start = fold(level, end_state(world, self.start, level.loop_beats))[0]
            self._folded[world] = start
        if start not in self._found:
            cells = state_cells(node, engine.board.count, engine.board.size)
            self._found[start] = Left(start, node, cells)


def end_state(world: World, start: State, beat: int) -> State:
    """Return a state of this world; where the friends are means nothing to a fold."""
    return State(
        beat,
        start.friends,
        0,
        world.dreamers,
        world.nightmares,
        world.shadows,
        world.shut,
        world.phases,
        0,
        world.closed,
        world.breakpoint,
        world.anchor,
        False,
    )
