"""The last loop, searched beat by beat for the earliest escape.

    node      (world, where each friend can be: any combination of these cells can be had)
    children  what one beat can make of it (engine.py)
    dropped   a node covered by another one of the same world, set by set (layers.py), or one from
              which somebody would come to bed too late (outlook.py, rescue.py)

Horizons are moved on one by one: what is cut by a near horizon makes up for beginning again.
"""

from typing import NamedTuple

from game.rules import State, is_escape
from game.solver.engine import Engine, Node
from game.solver.layers import Layers
from game.solver.outlook import Outlook
from game.solver.plates import Ahead

GROWTH = 1.2
"""By what factor a farther horizon may cost more before horizons are moved one by one."""


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
