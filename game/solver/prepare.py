"""A loop that prepares: it leaves one thing for the next one, as the next one wants it.

Only what bears the anchor at the end counts, so the search knows what that is to be, and Marc
anchors nothing else. Nobody has to be in bed, anybody may be caught. What is left as wanted at some
beat is so at the end, if all wait: dreamstuff, a dreamer and whatever bears the breakpoint stay as
they are, a glitch goes on counting; only a nightmare that walks has to be followed to the end.
"""

from collections.abc import Iterable
from typing import NamedTuple

from game.rules import Mark, State, fold
from game.solver.absence import Absence
from game.solver.early import end_state
from game.solver.effects import Wanted
from game.solver.engine import Engine, Node
from game.solver.escort import Escort
from game.solver.layers import Layers
from game.solver.prospect import Deadlines
from game.solver.trace import state_cells
from game.solver.world import World


class Prepared(NamedTuple):
    """A start that a loop can leave, the node that leads there, and where the loop began.

    `engine` knows the way back from the node.
    """

    start: State
    began: State
    node: Node
    cells: tuple[int, ...]
    engine: Engine


class Preparation:
    """Finds the starts in which a certain thing bears the anchor, from any of some starts."""

    def __init__(
        self,
        engine: Engine,
        starts: Iterable[State],
        mark: Mark,
        absence: Absence | None = None,
        deadlines: Deadlines | None = None,
    ) -> None:
        """Begin.

        Args:
            engine: of those who may prepare it.
            starts: where the loop might begin, all at the same beat.
            mark: what is to bear the anchor.
            absence: search without some dreamers instead; `found` is then what might be left, and
                more than can be.
            deadlines: for the one start that is looked for.
        """
        self.engine = absence.engine if absence else engine
        self.starts = list(starts)
        self.mark = mark
        self.absence = absence
        self.deadlines = deadlines or {}
        self.first_beat = self.starts[0].beat if self.starts else 0
        self.goal = absence.called(mark) if absence else mark
        self.found: dict[State, Prepared] = {}
        board = self.engine.board
        self._escort: Escort | None = None
        self._ahead = self.engine.plates.ahead(board.cells, board.everybody)
        self._folded: dict[World, State] = {}
        self._roots: list[tuple[Node, State]] = []

    def search(self, wanted: State | None, most: int | None = None) -> bool:
        """Look for one start, or for all of them; `found` has those that were met.

        Args:
            wanted: the start to look for; None for all.
            most: give up after so many nodes.

        Returns:
            Whether `found` answers the question: `wanted` is in it, or it is complete.

        Raises:
            StoppedError: a limit was met first.
        """
        engine = self.engine
        self._escort = self._escort_for(wanted)
        counting = self.mark.kind in ("glitch", "nightmare")
        layers = Layers(engine, across=engine.traits.restful or not counting)
        self._roots = self._begin()
        for root, _ in self._roots:
            layers.add(root)
        spent, last = 0, engine.board.level.loop_beats
        for beat in range(self.first_beat, last + 1):
            nodes = layers.turn_over()
            for node in nodes:
                if node.world.anchor == self.goal:
                    self._leave(node, beat)
            if wanted in self.found or beat == last:
                break
            spent += len(nodes)
            if most is not None and spent > most:
                return False
            for node in nodes:
                self._expand(node, layers, wanted, beat)
        return True

    def _expand(self, node: Node, layers: Layers, wanted: State | None, beat: int) -> None:
        engine = self.engine
        engine.meter.spend()
        for child in engine.children(node, self._ahead, Wanted(goal=self.goal), last=False):
            if wanted is None or self._is_in_time(child, wanted, beat + 1):
                layers.add(child)

    def _is_in_time(self, node: Node, wanted: State, beat: int) -> bool:
        """Whether all who have yet to do something can; who cannot from where is left out there."""
        world, mark = node.world, self.mark
        if self._escort is not None and not self._is_escorted(node, beat):
            return False
        to_do = [] if world.anchor == self.goal else ["marc"]
        if wanted.breakpoint == mark and world.breakpoint != mark:
            to_do.append("finn")
        if mark.kind == "dreamstuff" and (wanted.shut ^ world.shut) >> mark.number & 1:
            to_do.append("lila")
        names = self.engine.board.level.names
        for name in to_do:
            if name in self.deadlines:
                node.sets &= self.deadlines[name][beat - self.first_beat]
                if not node.sets & self.engine.board.friend[names.index(name)]:
                    return False
        return True

    def _escort_for(self, wanted: State | None) -> Escort | None:
        """Return how a dreamer is brought to where he is wanted; None where that tells nothing."""
        mark, board = self.mark, self.engine.board
        if wanted is None or mark.kind != "dreamer":
            return None
        cell = wanted.dreamers[mark.number]
        if cell == board.level.dreamers[mark.number]:
            # He is sent home from wherever somebody starts.
            return None
        return Escort(board, self.engine.traits, {cell: board.cells})

    def _is_escorted(self, node: Node, beat: int) -> bool:
        """Whether the dreamer can be where he is wanted; Anya is left out where she is too far."""
        assert self._escort is not None
        board, left = self.engine.board, self.engine.board.level.loop_beats - beat
        cells = self._escort.layer(left).get(node.world.dreamers[self.goal.number], 0)
        if cells == board.cells:
            return True
        anya = self.engine.rescue.anya
        if not cells:
            return False
        mine = board.friend[anya]
        node.sets &= ~mine | board.only(anya, cells)
        return bool(node.sets & mine)

    def _begin(self) -> list[tuple[Node, State]]:
        """Return the roots, which tell of the anchor only if it is on what is wanted."""
        roots = []
        for start in self.starts:
            anchor = self.mark if start.anchor == self.mark else None
            begin = start._replace(anchor=anchor)
            if self.absence is not None:
                begin = self.absence.without(begin)
            roots.append((self.engine.root(begin), start))
        return roots

    def _leave(self, node: Node, beat: int) -> None:
        world = self._at_end(node.world, beat)
        if world is None:
            return
        start = self._folded.get(world)
        if start is None:
            level = self.engine.board.level
            end = end_state(world, self.starts[0], level.loop_beats)._replace(anchor=self.mark)
            if self.absence is not None:
                end = end._replace(dreamers=self.absence.restored(world.dreamers))
            start = fold(level, end)[0]
            self._folded[world] = start
        if start not in self.found:
            board = self.engine.board
            cells = state_cells(node, board.count, board.size)
            self.found[start] = Prepared(start, self._began(node), node, cells, self.engine)

    def _at_end(self, world: World, beat: int) -> World | None:
        """Return what a world tells of the marked thing at the loop's end, if all wait.

        None where it is not known before the end.
        """
        board, mark = self.engine.board, self.mark
        left = board.level.loop_beats - beat
        if not left or world.breakpoint == mark or mark.kind not in ("glitch", "nightmare"):
            return world
        if mark.kind == "nightmare":
            return None
        phases = list(world.phases)
        phases[mark.number] = (phases[mark.number] + left) % len(board.tables.solid[mark.number])
        return world._replace(phases=tuple(phases))

    def _began(self, node: Node) -> State:
        while node.before is not None:
            node = node.before
        return next(start for root, start in self._roots if root is node)
