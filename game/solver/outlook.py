"""Where each friend can be at each beat if all is to end in bed by a given beat: a safe outline.

It takes friends one by one in a kinder dream: no nightmares, no shadows, dreamers step aside. But a
gate opens for somebody only when *others* could be on its plates at that very beat (or it is
beside its plate, or Finn could have held it), and dreamstuff only when Lila could have been beside
it. Forward from the start, backward from the beds, and again until nothing changes; what is left
is where a search has to look, and often it shows at once that a beat is too early.
"""

from game.rules import Grid, State, members
from game.rules.channels import Channel, Gates
from game.solver.board import Board
from game.solver.traits import Traits

ROUNDS = 6
"""Repeating refines the outline; it is safe to stop at any time."""


Rows = list[list[int]]
"""For each friend and each beat a set of cells."""


class Outlook:
    """The outline for one start; `within` gives it for a beat."""

    def __init__(
        self, board: Board, traits: Traits, start: State, pressed: int | None = None
    ) -> None:
        """Begin; `pressed` are the plates on which dreamers might ever be, if that is known."""
        self.board = board
        self.traits = traits
        self.start = start
        self.count = board.count
        self.lila = self._number("lila")
        self.finn = self._number("finn")
        self.base = traits.ground & ~start.shut
        for channel in board.tables.channels:
            self.base &= ~channel.gates
        if "anya" not in traits.able:
            for cell in start.dreamers:
                self.base &= ~(1 << cell)
        self.shut = {
            cell: board.neighbours(1 << cell) for cell in members(start.shut & traits.ground)
        }
        self.helped = self._helped(pressed)
        self.views = [traits.view(channel.gates) for channel in board.tables.channels]

    def within(self, horizon: int) -> list[int] | None:
        """Return for each beat from the start's on where everybody can be, all in one integer.

        None if somebody cannot be in bed by then.
        """
        beats = horizon - self.start.beat
        everywhere = self.board.grid.inside
        reach = [[everywhere] * (beats + 1) for _ in range(self.count)]
        for _ in range(ROUNDS):
            opens = self._opens(reach, beats)
            new = [self._one(number, opens[number], beats) for number in range(self.count)]
            if not all(cells for row in new for cells in row):
                return None
            if new == reach:
                break
            reach = new
        return [
            sum(self.board.only(number, row[beat]) for number, row in enumerate(reach))
            for beat in range(beats + 1)
        ]

    def forward(self, beats: int) -> tuple[Rows, Rows]:
        """Return where each friend can be at each beat, wherever it may want to end.

        The second part has, for each friend and beat, the cells that it could step into.
        """
        everywhere = self.board.grid.inside
        reach = [[everywhere] * (beats + 1) for _ in range(self.count)]
        for _ in range(ROUNDS):
            opens = self._opens(reach, beats)
            new = [self._onward(number, opens[number], beats) for number in range(self.count)]
            if new == reach:
                break
            reach = new
        return reach, opens

    def could_open(self, channel: Channel, gates: int, at: list[int]) -> bool:
        """Whether these gates of a channel might be open with each friend in one of its cells."""
        return all(
            self._could_open(channel, kind, at, -1, 0)
            for kind in channel.kinds
            if kind.cells & gates
        )

    def before(self, landing: int, opens: int) -> int:
        """Return the cells from which one beat may lead to these, and these if waiting does."""
        rides = self.board.tables.rides.items()
        landing |= Grid.bits(cell for cell, to in rides if landing >> to & 1)
        return landing | self.board.neighbours(landing & opens)

    def _number(self, name: str) -> int:
        return self.board.level.names.index(name) if name in self.traits.able else -1

    def _helped(self, pressed: int | None) -> int:
        """Return the plates that somebody who is no friend might press some day."""
        board = self.board
        if board.level.shadows:
            return board.tables.plates
        helped = Grid.bits(self.traits.zone) if pressed is None else pressed
        for path in board.paths:
            for cell in path:
                helped |= 1 << cell
        return helped & board.tables.plates

    def _one(self, number: int, opens: list[int], beats: int) -> list[int]:
        """Return where one friend can be at each beat, on a way from its start to a bed."""
        forward = self._onward(number, opens, beats)
        reach = [forward[beats] & self.board.tables.friend_beds[number]]
        for beat in reversed(range(beats)):
            reach.append(forward[beat] & self.before(reach[-1], opens[beat]))
        reach.reverse()
        return reach

    def _onward(self, number: int, opens: list[int], beats: int) -> list[int]:
        """Return where one friend can be at each beat, from its start; nowhere if it is caught."""
        near, rides = self.board.neighbours, self.board.tables.rides
        free = not self.start.caught >> number & 1
        forward = [1 << self.start.friends[number] if free else 0]
        for beat in range(beats):
            there = forward[-1] | near(forward[-1]) & opens[beat]
            for cell, to in rides.items():
                if there >> cell & 1:
                    there |= 1 << to
            forward.append(there)
        return forward

    def _opens(self, reach: list[list[int]], beats: int) -> list[list[int]]:
        """Return for each friend and beat the cells that it could step into."""
        opens = [[self.base | self._painted(reach, beat) for beat in range(beats)]] * self.count
        opens = [list(row) for row in opens]
        for beat in range(beats):
            solid = self._solid(beat)
            for row in opens:
                row[beat] &= ~solid
        for index, channel in enumerate(self.board.tables.channels):
            self._open_gates(opens, reach, beats, index, channel)
        return opens

    def _painted(self, reach: list[list[int]], beat: int) -> int:
        """Return the dreamstuff that Lila could have opened by this beat's steps."""
        if self.lila < 0:
            return 0
        opened = 0
        row = reach[self.lila]
        for cell, beside in self.shut.items():
            if any(row[earlier] & beside for earlier in range(beat + 1)):
                opened |= 1 << cell
        return opened

    def _solid(self, beat: int) -> int:
        """Return the glitch cells that are solid at a beat whatever is done."""
        if self.finn >= 0 or self.start.breakpoint is not None:
            return 0
        solid = 0
        for phases, phase in zip(self.board.tables.solid, self.start.phases, strict=True):
            solid |= phases[(phase + beat) % len(phases)]
        return solid

    def _open_gates(
        self,
        opens: list[list[int]],
        reach: list[list[int]],
        beats: int,
        index: int,
        channel: Channel,
    ) -> None:
        mark = self.start.breakpoint
        kept = mark is not None and mark.kind == "gate"
        held = 0
        for beat in range(beats):
            ready = held | (channel.gates & ~self.start.closed if kept or beat == 0 else 0)
            at = [row[beat] for row in reach]
            opened = 0
            for kind in channel.kinds:
                if self._could_open(channel, kind, at, -1, 0):
                    opened |= kind.cells
            for number in range(self.count):
                own = ready
                for kind in channel.kinds:
                    for cell in members(kind.cells & opened & ~ready):
                        if self._could_open(channel, kind, at, number, cell):
                            own |= 1 << cell
                opens[number][beat] |= own & self.traits.ground
            if self.finn >= 0 and at[self.finn] & self.views[index]:
                held |= opened

    def _could_open(
        self, channel: Channel, kind: Gates, at: list[int], walker: int, gate: int
    ) -> bool:
        """Whether plates could be pressed so that `walker` finds a gate open; -1 for anybody.

        The walker itself helps only from a plate beside the gate.
        """
        if kind.inverted:
            return True
        beside = self.board.neighbours(1 << gate) if walker >= 0 else 0
        pressers = [
            cells & (beside if number == walker else channel.plates)
            for number, cells in enumerate(at)
        ]
        plates = list(members(channel.plates))
        if kind.needs_any:
            return any(self.helped >> p & 1 or any(c >> p & 1 for c in pressers) for p in plates)
        wanted = [plate for plate in plates if not self.helped >> plate & 1]
        return bool(plates) and _seated(wanted, pressers)


def outline_key(traits: Traits, start: State) -> tuple[object, ...]:
    """Return all that an outline depends on in a start; those that agree in this have the same."""
    dreamers = () if "anya" in traits.able else start.dreamers
    return (
        start.beat,
        start.friends,
        start.caught,
        start.shut,
        start.closed,
        start.phases,
        start.breakpoint,
        dreamers,
    )


def _seated(plates: list[int], pressers: list[int]) -> bool:
    """Whether each plate can have a friend of its own."""
    if not plates:
        return True
    return any(
        cells >> plates[0] & 1
        and _seated(plates[1:], [*pressers[:number], *pressers[number + 1 :]])
        for number, cells in enumerate(pressers)
    )
