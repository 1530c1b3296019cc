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

from game.rules import DIRECTIONS, Grid, members
from game.rules.channels import Channel
from game.solver.board import Board
from game.solver.traits import Traits
from game.solver.world import World, held_of, nightmare_cells_in

Parted = list[tuple[int, int]]
"""Gates that are closed, and the sets for which they are."""


class Asked(NamedTuple):
    """What a channel asks about its plates, and where its gates can be met.

    Attributes:
        every, some: whether there are gates that need all of the plates, or any.
        single: all its gates open under the same condition.
        free: never worse open than closed.
        carried: a current runs into a gate.
        near: the cells from which a step leads into a gate, once for each friend.
        bit: a bit of its own, for sets of channels.
    """

    channel: Channel
    every: bool
    some: bool
    single: bool
    free: bool
    carried: bool
    near: int
    bit: int


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
        return Asked(
            channel,
            any(not kind.needs_any for kind in channel.kinds),
            any(kind.needs_any for kind in channel.kinds),
            len(channel.kinds) == 1,
            not channel.gates & ~self.traits.better_open,
            any(channel.gates >> to & 1 for to in board.tables.rides.values()),
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
                if self._met(asked, world, left):
                    cases = self._exact(asked, left, bodies, world.caught)
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
                    for more, kept in self._exact(asked, left, bodies, world.caught)
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
            return self._exact(asked, sets, bodies, world.caught)
        cases = self._if_open(asked, sets, bodies, world.caught)
        # Closed for ever serves nobody, but the breakpoint leaves what it was on.
        return [case for case in cases if not case[0] or world.breakpoint is not None]

    def _met(self, asked: Asked, world: World, sets: int) -> bool:
        """Whether somebody who may be better off with a closed gate comes to one in this beat."""
        if asked.free:
            return False
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
        cases = self._exact(asked, sets, bodies, caught)
        if len(cases) == 1 and cases[0] == (0, sets):
            return cases
        return [(gates, sets), *(case for case in cases if case[0] != gates)]

    def _exact(self, asked: Asked, sets: int, bodies: int, caught: int) -> Parted:
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
            return [case for case in found if self._somebody(case[1], caught)]
        # One plate is asked for, or any of some: either a friend is there, or nobody.
        opened = channel.closed(channel.plates)
        found = []
        for mine in board.friend:
            there = touched & mine
            if there:
                found.append((opened, sets & ~mine | there))
        off = sets & ~touched
        if self._somebody(off, caught):
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

    def _somebody(self, sets: int, caught: int) -> bool:
        for number, mine in enumerate(self.board.friend):
            if not sets & mine and not caught >> number & 1:
                return False
        return True


def subsets(bits: int) -> Iterator[int]:
    """Yield every part of a set, all of it first and nothing last."""
    part = bits
    while part:
        yield part
        part = part - 1 & bits
    yield 0
