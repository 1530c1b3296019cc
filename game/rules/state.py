"""A state: all that undo would bring back within a loop. Small, immutable, cheap to hash."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from game.rules.grid import Grid
from game.rules.pieces import Mark

if TYPE_CHECKING:
    from game.rules.level import Level


class State(NamedTuple):
    """The dream at one beat. Cells are indices, sets of cells integers (see `Grid`).

    Attributes:
        friends: the cell of each friend (of one caught: where it was caught).
        caught: bit i is set when friend i has been caught in this loop.
        nightmares: how far each one is along its path.
        shut: the dreamstuff that is shut.
        phases: where in its pattern each glitch group is.
        pressed: the plates that are pressed; it follows from who stands where.
        closed: the gates that are closed.
        escaped: everybody is in bed at this beat.
    """

    beat: int
    friends: tuple[int, ...]
    caught: int
    dreamers: tuple[int, ...]
    nightmares: tuple[int, ...]
    shadows: tuple[int, ...]
    shut: int
    phases: tuple[int, ...]
    pressed: int
    closed: int
    breakpoint: Mark | None
    anchor: Mark | None
    escaped: bool


def first_state(level: Level) -> State:
    """Return the dream at beat 0 of its first loop."""
    state = State(
        beat=0,
        friends=tuple(friend.cell for friend in level.friends),
        caught=0,
        dreamers=level.dreamers,
        nightmares=(0,) * len(level.nightmares),
        shadows=tuple(shadow.cell for shadow in level.shadows),
        shut=level.shut,
        phases=tuple(glitch.offset % len(glitch.pattern) for glitch in level.glitches),
        pressed=0,
        closed=0,
        breakpoint=None,
        anchor=None,
        escaped=False,
    )
    return settled(level, state)


def settled(level: Level, state: State, held: int = 0) -> State:
    """Return a state at beat 0 with its plates, gates and escape worked out from who is where.

    The gates in `held` stay as they are in `state`, open or closed.
    """
    tables = level.tables
    pressed = Grid.bits(bodies(level, state)) & tables.plates
    closed = tables.closed(pressed) & ~held | state.closed & held
    state = state._replace(pressed=pressed, closed=closed)
    return state._replace(escaped=is_escape(level, state))


def bodies(level: Level, state: State) -> list[int]:
    """Return the cells of all that can press a plate; more than one can be in a cell."""
    friends = [cell for i, cell in enumerate(state.friends) if not state.caught >> i & 1]
    return [*friends, *state.dreamers, *nightmare_cells(level, state), *state.shadows]


def nightmare_cells(level: Level, state: State) -> list[int]:
    """Return the cell of each nightmare."""
    return [path[at] for path, at in zip(level.nightmares, state.nightmares, strict=True)]


def solid_glitches(level: Level, state: State) -> int:
    """Return the set of glitch cells that are solid now."""
    solid = 0
    for phases, phase in zip(level.tables.solid, state.phases, strict=True):
        solid |= phases[phase]
    return solid


def opaque_cells(level: Level, state: State) -> int:
    """Return the set of cells that nobody enters or sees through now, the border included."""
    return level.tables.opaque | state.shut | state.closed | solid_glitches(level, state)


def is_escape(level: Level, state: State) -> bool:
    """Tell whether everybody is in bed, each in a bed of its own."""
    tables = level.tables
    if state.caught:
        return False
    for number, cell in enumerate(state.friends):
        if not tables.friend_beds[number] >> cell & 1:
            return False
    return (
        len(set(state.friends)) == len(state.friends)
        and all(tables.shadow_beds >> cell & 1 for cell in state.shadows)
        and not (
            level.rescue and any(not tables.dreamer_beds >> cell & 1 for cell in state.dreamers)
        )
    )
