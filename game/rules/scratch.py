"""The scratch pad of one beat: what the phases read and change. It never leaves `advance`."""

from game.rules.events import Event
from game.rules.level import Level
from game.rules.pieces import Kind
from game.rules.state import State


class Beat:
    """A state unpacked for change, with the board as it stands now.

    Attributes:
        actions, plan: one letter a friend, and what it asks for; caught friends wait.
        before: the friends' cells at the start of the beat.
        opaque, blocked: what stops sight, and what stops steps (dreamers and voids included).
        events: what has happened, in order.
    """

    __slots__ = (
        "actions",
        "anchor",
        "before",
        "blocked",
        "breakpoint",
        "caught",
        "closed",
        "dreamers",
        "events",
        "friends",
        "level",
        "names",
        "nightmares",
        "opaque",
        "phases",
        "plan",
        "pressed",
        "shadows",
        "shut",
        "state",
        "tables",
    )

    def __init__(self, level: Level, state: State, actions: str) -> None:
        """Unpack a state; raise ValueError unless there is one known letter a friend."""
        self.level = level
        self.tables = level.tables
        self.names = level.tables.names
        self.state = state
        self.events: list[Event] = []
        (
            _,
            self.before,
            self.caught,
            self.dreamers,
            nightmares,
            shadows,
            self.shut,
            self.phases,
            self.pressed,
            self.closed,
            self.breakpoint,
            self.anchor,
            _,
        ) = state
        self.friends = list(self.before)
        self.nightmares = list(nightmares)
        self.shadows = list(shadows)
        self.plan = level.tables.plans[actions]
        if self.caught:
            actions = "".join(
                "." if self.caught >> number & 1 else action
                for number, action in enumerate(actions)
            )
            self.plan = level.tables.plans[actions]
        self.actions = actions
        self.find_blocked()

    def find_blocked(self) -> None:
        """Work out `opaque` and `blocked` from what is shut, solid and closed."""
        tables = self.tables
        opaque = tables.opaque | self.shut | self.closed
        solid = tables.solid
        for group, phase in enumerate(self.phases):
            opaque |= solid[group][phase]
        blocked = opaque | tables.barred
        for cell in self.dreamers:
            blocked |= 1 << cell
        self.opaque = opaque
        self.blocked = blocked

    def held(self, kind: Kind) -> int:
        """Return the number of the thing of this kind that bears the breakpoint, or -1."""
        mark = self.breakpoint
        return mark.number if mark is not None and mark.kind == kind else -1

    def everybody(self) -> set[int]:
        """Return the cells of uncaught friends, dreamers, nightmares and shadows."""
        cells = set(self.friends) if not self.caught else set(self._free_friends())
        cells.update(self.dreamers, self.shadows, self.nightmare_cells())
        return cells

    def pressed_plates(self) -> int:
        """Return the set of plates with somebody on them."""
        plate_bits = self.tables.plate_bits
        pressed = 0
        for cell in self._free_friends() if self.caught else self.friends:
            if cell in plate_bits:
                pressed |= plate_bits[cell]
        for cell in self.dreamers:
            if cell in plate_bits:
                pressed |= plate_bits[cell]
        for cell in self.shadows:
            if cell in plate_bits:
                pressed |= plate_bits[cell]
        for index, at in enumerate(self.nightmares):
            cell = self.level.nightmares[index][at]
            if cell in plate_bits:
                pressed |= plate_bits[cell]
        return pressed

    def _free_friends(self) -> list[int]:
        caught = self.caught
        return [cell for number, cell in enumerate(self.friends) if not caught >> number & 1]

    def nightmare_cells(self) -> list[int]:
        """Return the cell of each nightmare."""
        return [path[at] for path, at in zip(self.level.nightmares, self.nightmares, strict=True)]

    def result(self) -> State:
        """Pack the state of the next beat, its escape not yet looked at."""
        return State(
            self.state.beat + 1,
            tuple(self.friends),
            self.caught,
            self.dreamers,
            tuple(self.nightmares),
            tuple(self.shadows),
            self.shut,
            self.phases,
            self.pressed,
            self.closed,
            self.breakpoint,
            self.anchor,
            False,
        )
