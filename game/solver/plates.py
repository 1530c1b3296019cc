"""Plates as branches: which gates are closed next, and who must be where for it.

A channel asks only whether every plate of it is down, or whether some plate is. So sets are parted
by that and not by who stands on what:

    every plate down    one branch for each way to give the free plates to different friends
    not every           one branch for each free plate that nobody is on
    some plate down     one branch for each friend who can be on one
    none                one branch: everybody is off

Branches may overlap; together they hold every case. For gates that are never worse open, "closed"
needs no demand at all: whoever finds a gate open may still not use it.
"""

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from game.rules import members
from game.rules.channels import Channel
from game.solver.board import Board
from game.solver.traits import Traits
from game.solver.world import World, held_of


class Asked(NamedTuple):
    """What a channel asks about its plates, and of what it has gates."""

    number: int
    every: bool
    some: bool
    plates: int
    free: bool
    near: int


class Plates:
    """The branches by plates of a level."""

    def __init__(self, board: Board, traits: Traits) -> None:
        self.board = board
        self.channels = [
            Asked(
                number,
                any(not kind.needs_any for kind in channel.kinds),
                any(kind.needs_any for kind in channel.kinds),
                channel.plates,
                not channel.gates & ~traits.better_open,
                board.all(board.neighbours(channel.gates)),
            )
            for number, channel in enumerate(board.tables.channels)
        ]
        self.finn = board.level.names.index("finn") if "finn" in traits.able else -1
        self.views = [
            board.only(self.finn, self._view(channel)) if self.finn >= 0 else 0
            for channel in board.tables.channels
        ]

    def branches(self, world: World, sets: int, bodies: int) -> list[tuple[int, int]]:
        """Return (gates closed next, sets) for all that can come of these sets.

        Args:
            world: as it is after the abilities, with the breakpoint and the gates of this beat.
            sets: where everybody can be at the end of the beat.
            bodies: the cells of those who press plates and are no friends.
        """
        held = held_of(world, "gate")
        found = [(0, sets)]
        for asked in self.channels:
            channel = self.board.tables.channels[asked.number]
            if asked.number == held:
                still = world.closed & channel.gates
                found = [(closed | still, left) for closed, left in found]
                continue
            parted = []
            for closed, left in found:
                parted += [
                    (closed | more, kept)
                    for more, kept in self._parted(asked, channel, world, left, bodies)
                ]
            found = parted
        return found

    def _parted(
        self, asked: Asked, channel: Channel, world: World, sets: int, bodies: int
    ) -> Iterator[tuple[int, int]]:
        pressed = asked.plates & bodies
        rest = asked.plates & ~pressed
        touched = rest and sets & self.board.all(rest)
        if not touched or (pressed and not asked.every):
            yield channel.closed(pressed), sets
            return
        if asked.free:
            yield channel.gates, sets
            if not sets & (asked.near | self.views[asked.number]):
                # Nobody is where an open gate would make a difference now.
                return
        for press, off, demand in self._cases(asked, sets, pressed, rest):
            closed = channel.closed(pressed | press)
            if closed and asked.free:
                continue
            kept = demand & ~self.board.all(off)
            if self._somebody(kept, world):
                yield closed, kept

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

    def _view(self, channel: Channel) -> int:
        """Return the cells from which Finn could ever see a gate of this channel."""
        seen = 0
        for sights in self.board.grid.sights.values():
            for cell in members(channel.gates):
                seen |= sights[cell]
        return seen

    def _somebody(self, sets: int, world: World) -> bool:
        return all(
            sets & mine or world.caught >> number & 1
            for number, mine in enumerate(self.board.friend)
        )
