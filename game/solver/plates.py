"""Plates as branches: which gates are closed next, and who must be where for it.

A channel asks only whether every plate of it is down, or whether some plate is. So sets are parted
by that and not by who stands on what:

    every plate down    one branch for each way to give the free plates to different friends
    not every           one branch for each free plate that nobody is on
    some plate down     one branch for each friend who can be on one
    none                one branch: everybody is off

Branches may overlap; together they hold every case. And gates live for one beat, since the next one
works them out again. So sets are parted only if somebody could meet a gate in the next beat:

    nobody can                       no branch, and it is called closed
    only friends, who step           "closed" makes no demand: whoever finds it open may still wait
    a rally, a nightmare, a shadow   the exact parting
"""

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from game.rules import DIRECTIONS, Grid, members
from game.rules.channels import Channel
from game.solver.board import Board
from game.solver.traits import Traits
from game.solver.world import World, held_of, nightmare_cells_in


class Asked(NamedTuple):
    """What a channel asks about its plates, and where its gates can be met.

    Attributes:
        every, some: whether there are gates that need all of the plates, or any.
        single: all its gates open under the same condition.
        free: never worse open than closed.
        carried: a current runs into a gate.
        near: the cells from which a step leads into a gate, once for each friend.
    """

    channel: Channel
    number: int
    every: bool
    some: bool
    single: bool
    free: bool
    carried: bool
    near: int


class Ahead(NamedTuple):
    """What can still matter after a beat: where anybody could ever want to go.

    Attributes:
        wanted: the cells that anybody could yet be in on a way to bed, all friends together.
        entries: for each channel, the cells from which a friend might want to step into a gate in
            the next beat, once for each friend.
    """

    wanted: int
    entries: tuple[int, ...]


class Plates:
    """The branches by plates of a level."""

    def __init__(self, board: Board, traits: Traits) -> None:
        self.board = board
        self.traits = traits
        names = board.level.names
        self.anya = names.index("anya") if "anya" in traits.able else -1
        self.channels = [
            self._ask(number, channel) for number, channel in enumerate(board.tables.channels)
        ]
        self._minding: dict[tuple[int, int], int] = {}

    def _ask(self, number: int, channel: Channel) -> Asked:
        board = self.board
        return Asked(
            channel,
            number,
            any(not kind.needs_any for kind in channel.kinds),
            any(kind.needs_any for kind in channel.kinds),
            len(channel.kinds) == 1,
            not channel.gates & ~self.traits.better_open,
            any(channel.gates >> to & 1 for to in board.tables.rides.values()),
            board.all(board.neighbours(channel.gates)),
        )

    def ahead(self, wanted: int, soon: int) -> Ahead:
        """Return what can still matter, given where all could yet be and where two beats on."""
        board = self.board
        return Ahead(
            wanted,
            tuple(
                board.near(board.all(asked.channel.gates) & soon) & asked.near
                for asked in self.channels
            ),
        )

    def branches(self, world: World, sets: int, bodies: int, ahead: Ahead) -> list[tuple[int, int]]:
        """Return (gates closed next, sets) for all that can come of these sets.

        Args:
            world: as it is after the abilities, with the breakpoint and the gates of this beat.
            sets: where everybody can be at the end of the beat.
            bodies: the cells of those who press plates and are no friends.
            ahead: what can still matter.
        """
        held = held_of(world, "gate")
        found = [(0, sets)]
        for asked in self.channels:
            if asked.number == held:
                still = world.closed & asked.channel.gates
                found = [(closed | still, left) for closed, left in found]
                continue
            parted = []
            for closed, left in found:
                parted += [
                    (closed | more, kept)
                    for more, kept in self._parted(asked, world, left, bodies, ahead)
                ]
            found = parted
        return found

    def _parted(
        self, asked: Asked, world: World, sets: int, bodies: int, ahead: Ahead
    ) -> Iterator[tuple[int, int]]:
        channel = asked.channel
        pressed = asked.channel.plates & bodies
        rest = asked.channel.plates & ~pressed
        touched = rest and sets & self.board.all(rest)
        if not touched or (pressed and not asked.every):
            yield channel.closed(pressed), sets
            return
        exact = self._minded(asked, world, sets)
        if not exact:
            yield channel.gates, sets
            if not sets & ahead.entries[asked.number]:
                return
        for closed, kept in self._exact(asked, world, sets, pressed, rest):
            if exact or closed != channel.gates:
                yield closed, kept

    def _exact(
        self, asked: Asked, world: World, sets: int, pressed: int, rest: int
    ) -> Iterator[tuple[int, int]]:
        for press, off, demand in self._cases(asked, sets, pressed, rest):
            kept = demand & ~self.board.all(off)
            if self._somebody(kept, world):
                yield asked.channel.closed(pressed | press), kept

    def held(self, number: int, world: World, sets: int) -> Iterator[tuple[int, int]]:
        """Yield (gates closed, sets) for a channel that the breakpoint comes on just now.

        It stays as it is, so now it has to be known, even if nobody has minded so far.
        """
        asked = self.channels[number]
        bodies = (*world.dreamers, *world.shadows, *nightmare_cells_in(self.board, world))
        pressed = asked.channel.plates & Grid.bits(bodies)
        rest = asked.channel.plates & ~pressed
        if asked.free:
            # Closed for ever serves nobody, but the breakpoint leaves what it was on.
            if world.breakpoint is not None:
                yield asked.channel.gates, sets
            yield from (
                case for case in self._exact(asked, world, sets, pressed, rest) if not case[0]
            )
        else:
            yield from self._exact(asked, world, sets, pressed, rest)

    def _minded(self, asked: Asked, world: World, sets: int) -> bool:
        """Whether a closed gate could be better for somebody in the next beat than an open one.

        `world` is that of the end of the beat but for its gates.
        """
        if asked.free:
            return False
        if not asked.single or asked.carried:
            return True
        gates = asked.channel.gates
        for path, at in zip(self.board.paths, world.nightmares, strict=True):
            if gates >> path[(at + 1) % len(path)] & 1:
                return True
        if any(asked.near >> cell & 1 for cell in world.shadows):
            return True
        if self.anya < 0:
            return False
        minding = 0
        for cell in world.dreamers:
            minding |= self._minds(asked, cell)
        return bool(self.board.of(self.anya, sets) & minding)

    def _minds(self, asked: Asked, dreamer: int) -> int:
        """Return the cells in which Anya would see a dreamer through a gate, or pull him in."""
        key = asked.number, dreamer
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

    def _cases(
        self, asked: Asked, sets: int, pressed: int, rest: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield (plates pressed besides, as far as it is asked; plates that are left; sets)."""
        if not asked.every:
            yield 0, rest, sets
            for mine in self.board.friend:
                there = sets & mine & self.board.all(rest)
                if there:
                    yield rest, 0, sets & ~mine | there
            return
        for demand in self._full(sets, rest):
            yield rest, 0, demand
        for plate in members(rest):
            off = 1 << plate
            if not asked.some or pressed:
                yield rest & ~off, off, sets
                continue
            others = rest & ~off
            for mine in self.board.friend:
                there = sets & mine & self.board.all(others)
                if there:
                    yield others, off, sets & ~mine | there
        if asked.some and not pressed:
            yield 0, rest, sets

    def _full(self, sets: int, rest: int) -> Iterator[int]:
        """Yield the sets in which each free plate has a friend of its own on it."""
        board = self.board
        plates = list(members(rest))
        for friends in permutations(range(board.count), len(plates)):
            demand = sets
            for number, plate in zip(friends, plates, strict=True):
                mine = board.friend[number]
                demand = demand & ~mine | demand & board.only(number, 1 << plate)
            if all(demand & board.friend[number] for number in friends):
                yield demand

    def _somebody(self, sets: int, world: World) -> bool:
        return all(
            sets & mine or world.caught >> number & 1
            for number, mine in enumerate(self.board.friend)
        )
