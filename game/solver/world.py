"""A world: everything about a dream at one beat but where the friends are.

Friends never block one another, so they meet only through the world. For each world a search keeps
sets of cells; `turn` says what one beat makes of a world after its abilities.
"""

from typing import NamedTuple

from game.rules import Grid, Mark, State, members
from game.solver.board import Board

Story = tuple[tuple[NamedTuple, int], ...]
"""What has been done, up to order: each effect of an ability and how often."""


class World(NamedTuple):
    """What the friends' ways depend on. Cells are indices, sets of cells integers.

    Attributes:
        shut, closed, phases, dreamers, nightmares, shadows, breakpoint, anchor, caught: as in
            `State`.
        story: what has been done so far, where a census asks for it; else empty.
    """

    shut: int
    closed: int
    phases: tuple[int, ...]
    dreamers: tuple[int, ...]
    nightmares: tuple[int, ...]
    shadows: tuple[int, ...]
    breakpoint: Mark | None
    anchor: Mark | None
    caught: int
    story: Story = ()


def world_of(state: State) -> World:
    """Return a state without its friends and its beat."""
    return World(
        state.shut,
        state.closed,
        state.phases,
        state.dreamers,
        state.nightmares,
        state.shadows,
        state.breakpoint,
        state.anchor,
        state.caught,
    )


def with_cells(world: World, shut: int, closed: int) -> World:
    """Return a world with other dreamstuff shut and other gates closed."""
    return World(
        shut,
        closed,
        world.phases,
        world.dreamers,
        world.nightmares,
        world.shadows,
        world.breakpoint,
        world.anchor,
        world.caught,
        world.story,
    )


def with_dreamers(world: World, dreamers: tuple[int, ...], closed: int) -> World:
    """Return a world with dreamers in other cells and other gates closed."""
    return World(
        world.shut,
        closed,
        world.phases,
        dreamers,
        world.nightmares,
        world.shadows,
        world.breakpoint,
        world.anchor,
        world.caught,
        world.story,
    )


class Turn(NamedTuple):
    """What a beat does in a world, whoever goes where.

    Attributes:
        opaque: what ends a look.
        open: the cells that can be stepped into, once for every friend.
        rides: for each direction, the cells whose current carries there now; all of them.
        hazards: (cell before, cell now) of each nightmare.
        after: the world at the end of the beat, its gates forgotten (see `forgetful`), if no shadow
            moves and nobody is caught.
    """

    opaque: int
    open: int
    rides: tuple[tuple[str, int], ...]
    riders: int
    hazards: tuple[tuple[int, int], ...]
    after: World


def turn(board: Board, world: World) -> Turn:
    """Work out what a beat does in a world whose abilities have been used."""
    opaque = opaque_in(board, world)
    blocked = opaque | board.tables.barred | Grid.bits(world.dreamers)
    free = board.grid.inside & ~blocked
    rides = _rides(board, world, free)
    nightmares, hazards = _rounds(board, world, blocked)
    held = held_of(world, "glitch")
    phases = tuple(
        phase if number == held else (phase + 1) % len(board.tables.solid[number])
        for number, phase in enumerate(world.phases)
    )
    riders = 0
    for _, cells in rides:
        riders |= cells
    after = World(
        world.shut,
        world.closed,
        phases,
        world.dreamers,
        nightmares,
        world.shadows,
        world.breakpoint,
        world.anchor,
        world.caught,
        world.story,
    )
    return Turn(opaque, board.all(free), rides, riders, hazards, forgetful(board, after))


def forgetful(board: Board, world: World) -> World:
    """Return a world at the end of a beat, which tells of no gates but those that are held."""
    if not world.closed:
        return world
    held = held_of(world, "gate")
    kept = world.closed & board.tables.channels[held].gates if held >= 0 else 0
    return with_cells(world, world.shut, kept)


def opaque_in(board: Board, world: World) -> int:
    """Return the cells that nobody enters or sees through."""
    opaque = board.tables.opaque | world.shut | world.closed
    for solid, phase in zip(board.tables.solid, world.phases, strict=True):
        opaque |= solid[phase]
    return opaque


def held_of(world: World, kind: str) -> int:
    """Return the number of the thing of this kind that bears the breakpoint, or -1."""
    mark = world.breakpoint
    return mark.number if mark is not None and mark.kind == kind else -1


def nightmare_cells_in(board: Board, world: World) -> tuple[int, ...]:
    """Return the cell of each nightmare."""
    if not board.paths:
        return ()
    return tuple(path[at] for path, at in zip(board.paths, world.nightmares, strict=True))


def _rides(board: Board, world: World, free: int) -> tuple[tuple[str, int], ...]:
    if not board.tables.rides:
        return ()
    held = held_of(world, "current")
    still = board.tables.streams[held] if held >= 0 else 0
    rides = []
    for direction, cells in board.ways.items():
        moving = Grid.bits(
            cell for cell in members(cells & ~still) if free >> board.tables.rides[cell] & 1
        )
        if moving:
            rides.append((direction, board.all(moving)))
    return tuple(rides)


def _rounds(
    board: Board, world: World, blocked: int
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """Return where the nightmares are after the beat, and their cells before and after."""
    held = held_of(world, "nightmare")
    places, hazards = [], []
    for number, (path, at) in enumerate(zip(board.paths, world.nightmares, strict=True)):
        onward = (at + 1) % len(path)
        if number == held or blocked >> path[onward] & 1:
            onward = at
        places.append(onward)
        hazards.append((path[at], path[onward]))
    return tuple(places), tuple(hazards)
