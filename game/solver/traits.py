"""What holds in a level whatever is done in it: the ground for cutting branches safely.

All of it errs on the safe side: a bed is called nearer than it is, never farther; a gate is called
"better open" only if closing it can serve nobody.
"""

from collections.abc import Iterable

from game.rules import DIRECTIONS, Grid, State, members
from game.solver.board import Board


class Traits:
    """A level's unchanging truths, for a search in which only some abilities work.

    Attributes:
        able: the friends whose abilities work, and could ever do something.
        better_open: gates and dreamstuff that are never worse open than closed. Only friends ever
            meet them: no nightmare's path, no shadow, no current into them, no line of sight on
            which a rally could depend. (Finn's look is no reason: what is closed can only end it.)
        restful: while everybody waits, nothing in the world changes.
        holdable: something might bear the breakpoint at some time.
        ground: the cells that a friend could ever step into.
        stands: the cells that a friend could ever be in; it can start in one that is shut.
        crowded: two dreamers start in one cell; elsewhere they never come together.
        pulls: for each cell, where a rally could ever bring a dreamer from there, and the cells
            from which Anya could call for it.
        zone: the cells that a dreamer could ever be in.
        sleepers: how many pulls each cell is from a dreamer's bed at least, where it matters.
    """

    def __init__(self, board: Board, state: State, able: Iterable[str]) -> None:
        self.board = board
        level = board.level
        self.able = _able(board, frozenset(able))
        self.holdable = "finn" in self.able or state.breakpoint is not None
        self.ground = board.tables.ground & ~self._forever_shut(state)
        starts = (*(friend.cell for friend in level.friends), *state.friends)
        self.stands = self.ground | Grid.bits(starts)
        self.crowded = any(len(set(d)) < len(d) for d in (level.dreamers, state.dreamers))
        self.pulls = self._pulls() if "anya" in self.able else {}
        self.zone = self.flood({*level.dreamers, *state.dreamers})
        self.better_open = self._better_open(self.zone) if not level.shadows else 0
        self.restful = not (
            level.nightmares
            or level.currents
            or any(len(glitch.pattern) > 1 for glitch in level.glitches)
        )
        self._beds = [self._bed_reach(number) for number in range(board.count)]
        self._packed: list[int] = []
        self.sleepers = self._sleepers() if level.rescue else {}

    def toward_bed(self, beats: int) -> int:
        """Return the cells from which each friend might be in bed after so many beats."""
        while len(self._packed) <= beats:
            at = len(self._packed)
            packed = 0
            for number, reach in enumerate(self._beds):
                packed |= self.board.only(number, reach[min(at, len(reach) - 1)])
            self._packed.append(packed)
        return self._packed[beats]

    def beats_to_bed(self, number: int, cell: int) -> int:
        """Return how many beats a friend needs from a cell at least, or -1."""
        reach = self._beds[number]
        return next((beats for beats, cells in enumerate(reach) if cells >> cell & 1), -1)

    def least_beats(self, state: State) -> int:
        """Return how many beats everybody needs at least, or -1 if somebody cannot get to bed."""
        least = 0
        for number, cell in enumerate(state.friends):
            beats = self.beats_to_bed(number, cell)
            if beats < 0:
                return -1
            least = max(least, beats)
        if self.board.level.rescue:
            for cell in state.dreamers:
                if cell not in self.sleepers:
                    return -1
                least = max(least, self.sleepers[cell])
        return least

    def view(self, cells: int) -> int:
        """Return the cells from which somebody could ever see one of these."""
        return Grid.bits(
            seen
            for cell in members(cells)
            for direction in DIRECTIONS
            for seen in self.sight(direction, cell)
        )

    def can_rest(self, dreamers: tuple[int, ...], beats: int) -> bool:
        """Whether every dreamer might be in bed after so many beats, if the level wants that."""
        if not self.board.level.rescue:
            return True
        sleepers = self.sleepers
        return all(sleepers.get(cell, beats + 1) <= beats for cell in dreamers)

    def zone_of(self, state: State, number: int) -> set[int]:
        """Return the cells that one dreamer could ever come to, from this state or from home."""
        return self.flood({self.board.level.dreamers[number], state.dreamers[number]})

    def flood(self, dreamers: set[int]) -> set[int]:
        """Return the cells that dreamers in these cells could ever come to."""
        found, new = set(dreamers), list(dreamers)
        for cell in new:
            for to, _ in self.pulls.get(cell, ()):
                if to not in found:
                    found.add(to)
                    new.append(to)
        return found

    def _forever_shut(self, state: State) -> int:
        """Return the cells that nothing ever opens: dreamstuff without Lila, gates without plates.

        A gate without plates opens only if it is inverted, but what is held open can be kept.
        """
        shut = 0 if "lila" in self.able else self.board.level.shut & state.shut
        for channel in self.board.tables.channels:
            for kind in channel.kinds:
                if not channel.plates and not kind.inverted:
                    shut |= kind.cells & state.closed
        return shut

    def _pulls(self) -> dict[int, list[tuple[int, int]]]:
        found: dict[int, list[tuple[int, int]]] = {}
        for cell in self.board.grid.indices():
            for direction in DIRECTIONS:
                ray = self.sight(direction, cell)
                # She has to stand beyond the cell that he comes to.
                callers = Grid.bits(ray[1:]) & self.stands
                if callers and self.ground >> ray[0] & 1:
                    found.setdefault(cell, []).append((ray[0], callers))
        return found

    def sight(self, direction: str, cell: int) -> list[int]:
        """Return the cells in a direction up to what is opaque for ever.

        That one belongs to it if a friend could stand in it and look from there.
        """
        seen = []
        clear = self.ground | self.board.level.voids
        for there in self.board.grid.rays[direction][cell]:
            if not clear >> there & 1:
                if self.stands >> there & 1:
                    seen.append(there)
                break
            seen.append(there)
        return seen

    def _better_open(self, zone: set[int]) -> int:
        board, level = self.board, self.board.level
        minded = Grid.bits(cell for path in level.nightmares for cell in path)
        minded |= Grid.bits(board.tables.rides.values())
        if "anya" in self.able:
            minded |= Grid.bits(zone)
            for cell in zone:
                for direction in DIRECTIONS:
                    ray = self.sight(direction, cell)
                    while ray and not self.stands >> ray[-1] & 1:
                        ray.pop()
                    # Whoever looks from the last cell does not look through it.
                    minded |= Grid.bits(ray[:-1])
        free = level.dreamstuff & ~minded
        for channel in board.tables.channels:
            if not channel.gates & minded and len(channel.kinds) == 1:
                free |= channel.gates
        # A channel is taken whole or not at all; a cell can be both dreamstuff and gate.
        for channel in board.tables.channels:
            if channel.gates & minded or len(channel.kinds) > 1:
                free &= ~channel.gates
        return free

    def _bed_reach(self, number: int) -> list[int]:
        """Return for each number of beats the cells from which a bed might be reached in time."""
        board = self.board
        near = board.neighbours
        reach = [board.tables.friend_beds[number]]
        while True:
            now = reach[-1]
            landing = now | Grid.bits(
                cell for cell, to in board.tables.rides.items() if now >> to & 1
            )
            onward = landing | near(landing & self.ground)
            if onward == now:
                return reach
            reach.append(onward)

    def _sleepers(self) -> dict[int, int]:
        beds = list(members(self.board.tables.dreamer_beds))
        back: dict[int, list[int]] = {}
        for cell, pulls in self.pulls.items():
            for to, _ in pulls:
                back.setdefault(to, []).append(cell)
        beats = dict.fromkeys(beds, 0)
        for cell in beds:
            for before in back.get(cell, ()):
                if before not in beats:
                    beats[before] = beats[cell] + 1
                    beds.append(before)
        return beats


def _able(board: Board, wanted: frozenset[str]) -> frozenset[str]:
    """Return those whose ability could ever do something in this level."""
    level = board.level
    devices = level.glitches or level.currents or level.gates or level.nightmares or level.shadows
    useful = {
        "lila": bool(level.dreamstuff),
        "finn": bool(devices),
        "anya": bool(level.dreamers),
        "marc": bool(devices or level.dreamers or level.dreamstuff),
    }
    return frozenset(name for name in level.names if name in wanted and useful[name])
