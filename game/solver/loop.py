"""The last loop, searched beat by beat for the earliest escape.

    node      (world, where each friend can be: any combination of these cells can be had)
    children  what one beat can make of it (engine.py)
    dropped   a node covered by another one of the same world, set by set (layers.py), or one from
              which somebody would come to bed too late (outlook.py, rescue.py, mirror.py)

Horizons are moved on one by one: what is cut by a near horizon makes up for beginning again.
"""

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from game.rules import State, is_escape
from game.solver.engine import Engine, Node
from game.solver.layers import Layers
from game.solver.outlook import Outlook, outline_key
from game.solver.plates import Ahead
from game.solver.prospect import Prospects

GROWTH = 1.2
"""By what factor a farther horizon may cost more before horizons are moved one by one."""


class Escape(NamedTuple):
    """A node in which everybody can be in bed, the beds that they lie in, and where it began."""

    node: Node
    beat: int
    cells: tuple[int, ...]
    start: State


class _Kin(NamedTuple):
    """Starts that look alike from afar, and the outline that they share."""

    outlook: Outlook
    starts: list[State]


class LastLoop:
    """Looks for the earliest escape from any of some starts at the same beat, within this loop."""

    def __init__(
        self,
        engine: Engine,
        starts: Iterable[State],
        horizon: int,
        bounds: Mapping[State, int] | None = None,
    ) -> None:
        """Begin; `bounds` are beats before which it is known that there is no escape."""
        self.engine = engine
        self.bounds = bounds or {}
        self.starts = [start for start in starts if not start.caught]
        self.horizon = horizon
        self.since = 0
        self._least: dict[State, int] = {}

    def search(self, since: int = 0) -> Escape | None:
        """Return the earliest escape up to the horizon, or None if there is none.

        Meanwhile and after it `self.since` is a beat before which it has been found that there is
        none.

        Args:
            since: a beat before which that is known already, or is of no interest.

        Raises:
            StoppedError: a limit was met first.
        """
        for start in self.starts:
            if is_escape(self.engine.board.level, start):
                return Escape(self.engine.root(start), start.beat, start.friends, start)
        self._least = {start: self._least_beat(start) for start in self.starts}
        kin = self._kin()
        if not kin:
            return None
        least = min(self._least[start] for one in kin for start in one.starts)
        within, slack, cost = max(least, since), 1, 0
        self.since = within
        while within <= self.horizon:
            before = self.engine.meter.nodes
            found = self._from_any(kin, within)
            if found is not None:
                self.since = found.beat
                return found
            self.since = within + 1
            if within == self.horizon:
                break
            # A horizon too far costs many times more; one too near costs a part of the next one.
            spent = self.engine.meter.nodes - before
            slack = slack * 2 if cost and spent < cost * GROWTH else 1
            cost = spent
            within = min(within + slack, self.horizon)
        return None

    def _least_beat(self, start: State) -> int:
        """Return the first beat at which everybody might be in bed; too late if never."""
        least = self.engine.traits.least_beats(start)
        if least < 0:
            return self.horizon + 1
        least = max(least, self.engine.least(self.engine.root(start), self.horizon - start.beat))
        return max(start.beat + max(least, 1), self.bounds.get(start, 0))

    def _kin(self) -> list[_Kin]:
        engine = self.engine
        prospects = Prospects(engine.board, engine.traits)
        found: dict[tuple[object, ...], _Kin] = {}
        for start in self.starts:
            if self._least[start] > self.horizon:
                continue
            pressed = engine.plates.helped
            if start.dreamers and engine.plates.channels:
                pressed |= prospects.pressed(start)
            key = pressed, *outline_key(engine.traits, start)
            if key not in found:
                found[key] = _Kin(Outlook(engine.board, engine.traits, start, pressed), [])
            found[key].starts.append(start)
        return list(found.values())

    def _from_any(self, kin: list[_Kin], horizon: int) -> Escape | None:
        best = None
        for outlook, starts in kin:
            reach = outlook.within(horizon)
            near = [start for start in starts if self._least[start] <= horizon]
            found = self._within(near, horizon, reach) if near and reach is not None else None
            if found is not None:
                best = found
                horizon = found.beat - 1
        return best

    def _within(self, starts: list[State], horizon: int, reach: list[int]) -> Escape | None:
        engine = self.engine
        layers = Layers(engine, across=True)
        for start in starts:
            layers.add(engine.root(start))
        begin = starts[0].beat
        aheads = self._aheads(reach)
        cut = engine.rescue.needed or engine.mirror.needed
        for beat in range(begin, horizon):
            left = horizon - beat - 1
            ahead = aheads[beat - begin]
            nodes = layers.turn_over()
            if not nodes:
                return None
            for node in nodes:
                engine.meter.spend()
                for child in engine.children(node, ahead, last=True):
                    if cut:
                        child.sets &= engine.in_time(child.world, left)
                        if not engine.board.has_all(child.sets):
                            continue
                    if not layers.add(child):
                        continue
                    cells = engine.in_bed(child)
                    if cells is not None:
                        return Escape(child, beat + 1, cells, self._began(starts, child))
        return None

    def _began(self, starts: list[State], node: Node) -> State:
        """Return the start that a node goes back to; any of those that are alike in all."""
        while node.before is not None:
            node = node.before
        for start in starts:
            root = self.engine.root(start)
            if (root.world, root.sets) == (node.world, node.sets):
                return start
        raise AssertionError("a node goes back to no start")

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
