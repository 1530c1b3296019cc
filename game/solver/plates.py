"""Plates as branches: which gates are open in a beat, and who must be where for it.

Whether a gate is open follows from who was on the plates when the beat began, and lives for this
one beat, unless the breakpoint holds it. So a node does not say it, and sets are parted only where
somebody meets the gate just now:

    nobody meets it                  no branch, and it is called closed
    friends might step in            "closed" makes no demand (who finds it open may still wait),
                                     "open" demands somebody on the plates
    a rally might see through it, a nightmare, a shadow or a current come to it, Finn hold it, or
    somebody bump into it to move its shadow
                                     the exact parting

How a channel parts them is in `parting.py`.
"""

from typing import NamedTuple

from game.rules import DIRECTIONS, Grid
from game.rules.channels import Channel
from game.solver.board import Board
from game.solver.parting import Asked, Parted, Parting
from game.solver.traits import Traits
from game.solver.world import World, held_of, nightmare_cells_in


class Ahead(NamedTuple):
    """What can still matter in a beat and after it: where anybody could ever want to go.

    Attributes:
        wanted: the cells that anybody could yet be in on a way to bed, all friends together.
        entries: for each channel, the cells from which a friend might want to step into a gate,
            once for each friend.
        near: where everybody may be after the beat.
    """

    wanted: int
    entries: tuple[int, ...]
    near: int


class Plates:
    """The branches by plates of a level."""

    def __init__(self, board: Board, traits: Traits, helped: int = 0) -> None:
        """Begin; `helped` are plates that somebody may be on of whom no world tells."""
        self.board = board
        self.traits = traits
        self.helped = helped
        self.parting = Parting(board, helped)
        names = board.level.names
        self.anya = names.index("anya") if "anya" in traits.able else -1
        self.channels = [
            self._ask(number, channel) for number, channel in enumerate(board.tables.channels)
        ]
        driving = {number for number, _ in board.tables.shadow_steps if number >= 0}
        self.drivers = sum(board.friend[number] for number in driving)
        self._minding: dict[tuple[int, int], int] = {}

    def _ask(self, number: int, channel: Channel) -> Asked:
        board = self.board
        carried = any(channel.gates >> to & 1 for to in board.tables.rides.values())
        others = bool(board.paths or board.level.shadows)
        free = not channel.gates & ~self.traits.better_open
        minded = not free and (len(channel.kinds) > 1 or carried or others)
        return Asked(
            channel,
            any(not kind.needs_any for kind in channel.kinds),
            any(kind.needs_any for kind in channel.kinds),
            len(channel.kinds) == 1,
            free,
            carried,
            minded,
            board.all(board.neighbours(channel.gates)),
            1 << number,
        )

    def ahead(self, wanted: int, near: int) -> Ahead:
        """Return what can still matter, given where all could yet be and where after the beat."""
        board = self.board
        entries = tuple(
            board.near(board.all(asked.channel.gates) & near) & asked.near
            for asked in self.channels
        )
        return Ahead(wanted, entries, near)

    def bodies(self, world: World) -> int:
        """Return the cells of those who press plates and are no friends."""
        return Grid.bits((*world.dreamers, *world.shadows, *nightmare_cells_in(self.board, world)))

    def told(self, world: World) -> int:
        """Return the channels whose gates a node's world tells: the one that is held."""
        held = held_of(world, "gate")
        return 1 << held if held >= 0 else 0

    def only_told(self, closed: int, told: int) -> int:
        """Return of these closed gates those that are known, not only called closed."""
        for asked in self.channels:
            if not told & asked.bit:
                closed &= ~asked.channel.gates
        return closed

    def for_steps(self, world: World, sets: int, bodies: int, told: int, ahead: Ahead) -> Parted:
        """Part sets for the steps of a beat.

        Args:
            world: as it is after the abilities; `closed` says it for the channels in `told`.
            sets: where everybody is at the start of the beat.
            bodies: who else pressed plates then.
            told: the channels that are known already.
            ahead: what can still matter.
        """
        found: Parted = [(world.closed, sets)]
        for asked, entries in zip(self.channels, ahead.entries, strict=True):
            if told & asked.bit:
                continue
            parted: Parted = []
            for closed, left in found:
                if asked.minded and self._met(asked, world, left):
                    cases = self.parting.exact(asked, left, bodies, world.caught)
                elif not left & entries:
                    parted.append((closed | asked.channel.gates, left))
                    continue
                else:
                    cases = self._if_open(asked, left, bodies, world.caught)
                parted += [(closed | more, kept) for more, kept in cases]
            found = parted
        return found

    def for_rally(
        self, world: World, sets: int, bodies: int, told: int
    ) -> list[tuple[int, int, int]]:
        """Part sets for a rally: return (gates closed, sets, channels told) for each part."""
        board = self.board
        open_questions = [a for a in self.channels if not (told & a.bit or a.free)]
        minding = 0
        for asked in open_questions:
            for cell in world.dreamers:
                minding |= self._minds(asked, cell)
        anya = board.friend[self.anya]
        minding = board.only(self.anya, minding)
        found = []
        if sets & anya & ~minding:
            closed = world.closed
            for asked in self.channels:
                closed |= 0 if told & asked.bit else asked.channel.gates
            found.append((closed, sets & ~minding, told))
        if sets & minding:
            parted: Parted = [(world.closed, sets & (~anya | minding))]
            for asked in open_questions:
                parted = [
                    (closed | more, kept)
                    for closed, left in parted
                    for more, kept in self.parting.exact(asked, left, bodies, world.caught)
                ]
                told |= asked.bit
            for asked in self.channels:
                if not told & asked.bit:
                    parted = [(closed | asked.channel.gates, left) for closed, left in parted]
            found += [(closed, left, told) for closed, left in parted]
        return found

    def for_hold(self, number: int, world: World, sets: int, bodies: int) -> Parted:
        """Part sets for a channel that the breakpoint comes on just now: it stays as it is."""
        asked = self.channels[number]
        if not asked.free:
            return self.parting.exact(asked, sets, bodies, world.caught)
        cases = self._if_open(asked, sets, bodies, world.caught)
        # Closed for ever serves nobody, but the breakpoint leaves what it was on.
        return [case for case in cases if not case[0] or world.breakpoint is not None]

    def _met(self, asked: Asked, world: World, sets: int) -> bool:
        """Whether somebody who may be better off with a closed gate comes to one in this beat."""
        if not asked.single or asked.carried or sets & asked.near & self.drivers:
            return True
        gates = asked.channel.gates
        for path, at in zip(self.board.paths, world.nightmares, strict=True):
            if gates >> path[(at + 1) % len(path)] & 1:
                return True
        return any(asked.near >> cell & 1 for cell in world.shadows)

    def _minds(self, asked: Asked, dreamer: int) -> int:
        """Return the cells in which Anya would see a dreamer through a gate, or pull him in."""
        key = asked.bit, dreamer
        found = self._minding.get(key)
        if found is None:
            found = 0
            gates = asked.channel.gates
            for direction in DIRECTIONS:
                through = bool(gates >> dreamer & 1)
                for cell in self.traits.sight(direction, dreamer):
                    if through:
                        found |= 1 << cell
                    through = through or bool(gates >> cell & 1)
            self._minding[key] = found
        return found

    def _if_open(self, asked: Asked, sets: int, bodies: int, caught: int) -> Parted:
        """Return closed gates without any demand, and open ones with theirs.

        Where it is plain that they are open, closed is left out.
        """
        gates = asked.channel.gates
        cases = self.parting.exact(asked, sets, bodies, caught)
        if len(cases) == 1 and cases[0] == (0, sets):
            return cases
        return [(gates, sets), *(case for case in cases if case[0] != gates)]
