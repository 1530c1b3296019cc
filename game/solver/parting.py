"""Who has to be where for the gates of one channel to be open, or closed.

A channel asks only whether every plate of it is down, or whether some plate is:

    every plate down    one branch for each way to give the free plates to different friends
    not every           one branch for each free plate that nobody is on
    some plate down     one branch for each friend who can be on one
    none                one branch: everybody is off

Branches may overlap; together they hold every case.
"""

from collections.abc import Iterator
from itertools import permutations
from typing import NamedTuple

from game.rules import members
from game.rules.channels import Channel
from game.solver.board import Board

Parted = list[tuple[int, int]]
"""Gates that are closed, and the sets for which they are."""


class Asked(NamedTuple):
    """What a channel asks about its plates, and where its gates can be met.

    Attributes:
        every, some: whether there are gates that need all of the plates, or any.
        single: all its gates open under the same condition.
        free: never worse open than closed.
        carried: a current runs into a gate.
        minded: somebody may be better off with a closed gate whom a step or a ride takes to one.
        near: the cells from which a step leads into a gate, once for each friend.
        bit: a bit of its own, for sets of channels.
    """

    channel: Channel
    every: bool
    some: bool
    single: bool
    free: bool
    carried: bool
    minded: bool
    near: int
    bit: int


class Parting:
    """Parts sets by the plates of a channel."""

    def __init__(self, board: Board, helped: int) -> None:
        """Begin; `helped` are plates that somebody may be on of whom no world tells."""
        self.board = board
        self.helped = helped

    def exact(self, asked: Asked, sets: int, bodies: int, caught: int) -> Parted:
        """Return every case: gates closed, and the sets for which they are.

        Args:
            asked: the channel.
            sets: where everybody is.
            bodies: the cells of who presses plates and is no friend.
            caught: who presses nothing.
        """
        unsure = asked.channel.plates & self.helped & ~bodies
        if not unsure:
            return self._parted(asked, sets, bodies, caught)
        found: Parted = []
        for pressed in subsets(unsure):
            cases = self._parted(asked, sets, bodies | pressed, caught)
            found += [case for case in cases if case not in found]
        return found

    def _parted(self, asked: Asked, sets: int, bodies: int, caught: int) -> Parted:
        channel, board = asked.channel, self.board
        pressed = channel.plates & bodies
        rest = channel.plates & ~pressed
        touched = sets & board.all(rest)
        if not touched or (pressed and not asked.every):
            return [(channel.closed(pressed), sets)]
        if asked.every and (asked.some or rest & (rest - 1)):
            cases = self._cases(asked, sets, pressed, rest)
            found = [
                (channel.closed(pressed | press), demand & ~board.all(off))
                for press, off, demand in cases
            ]
            return [case for case in found if self.board.has_all(case[1], caught)]
        # One plate is asked for, or any of some: either a friend is there, or nobody.
        opened = channel.closed(channel.plates)
        found = []
        for mine in board.friend:
            there = touched & mine
            if there:
                found.append((opened, sets & ~mine | there))
        off = sets & ~touched
        if self.board.has_all(off, caught):
            found.append((channel.closed(0), off))
        return found

    def _cases(
        self, asked: Asked, sets: int, pressed: int, rest: int
    ) -> Iterator[tuple[int, int, int]]:
        """Yield (plates pressed besides, as far as it is asked; plates that are left; sets)."""
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


def subsets(bits: int) -> Iterator[int]:
    """Yield every part of a set, all of it first and nothing last."""
    part = bits
    while part:
        yield part
        part = part - 1 & bits
    yield 0
