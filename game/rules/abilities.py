"""Phase 1 of a beat: the four abilities. Each changes the scratch pad and says what it did."""

from collections.abc import Callable

from game.rules.events import (
    Anchored,
    BreakpointLifted,
    BreakpointSet,
    DreamerCame,
    Fizzled,
    Painted,
    Rallied,
)
from game.rules.grid import DIRECTIONS, OPPOSITE, Grid
from game.rules.pieces import Mark
from game.rules.scratch import Beat


def paint(beat: Beat, number: int, direction: str) -> None:
    """Lila turns the adjacent dreamstuff from shut to open or back, if nobody is in it."""
    cell = beat.tables.steps[direction][beat.friends[number]]
    if not beat.level.dreamstuff >> cell & 1 or cell in beat.everybody():
        fizzle(beat, number, direction)
        return
    beat.shut ^= 1 << cell
    shut = bool(beat.shut >> cell & 1)
    beat.events.append(Painted(beat.names[number], cell, direction, shut))
    beat.find_blocked()


def debug(beat: Beat, number: int, direction: str) -> None:
    """Finn moves the breakpoint to the first thing in sight that has a time of its own.

    The look ends at an opaque cell or a dreamer, but the thing in that cell is still met:

        F . . [N] #     the nightmare        F . z N     nothing: the dreamer is in the way
    """
    for cell in beat.level.grid.rays[direction][beat.friends[number]]:
        mark = _device(beat, cell)
        if mark is not None:
            name = beat.names[number]
            if mark == beat.breakpoint:
                beat.breakpoint = None
                beat.events.append(BreakpointLifted(name, cell, direction, mark))
            else:
                beat.breakpoint = mark
                beat.events.append(BreakpointSet(name, cell, direction, mark))
            return
        if beat.opaque >> cell & 1 or cell in beat.dreamers:
            break
    fizzle(beat, number, direction)


def rally(beat: Beat, number: int, _direction: str) -> None:
    """Every dreamer in Anya's sight comes one cell toward her, the nearest first.

    A . z z  ->  A z z .        A # z  ->  A # z        A ~ z  ->  A ~ z  (void: seen, no way)
    """
    anya = beat.friends[number]
    beat.events.append(Rallied(beat.names[number], anya))
    moved: set[int] = set()
    sights = beat.level.grid.sights
    asleep = Grid.bits(beat.dreamers)
    for direction in DIRECTIONS:
        if sights[direction][anya] & asleep:
            for cell in beat.level.grid.rays[direction][anya]:
                if beat.opaque >> cell & 1:
                    break
                if cell in beat.dreamers:
                    _pull(beat, cell, OPPOSITE[direction], moved)
    if moved:
        beat.find_blocked()


def _pull(beat: Beat, origin: int, toward: str, moved: set[int]) -> None:
    """Bring whoever sleeps in a cell one cell nearer, if the way is free."""
    for number, place in enumerate(beat.dreamers):
        if place != origin or number in moved:
            continue
        cell = beat.tables.steps[toward][origin]
        if (beat.opaque | beat.tables.barred) >> cell & 1 or cell in beat.everybody():
            continue
        moved.add(number)
        beat.dreamers = (*beat.dreamers[:number], cell, *beat.dreamers[number + 1 :])
        beat.events.append(DreamerCame(number, origin, cell, toward))


def anchor(beat: Beat, number: int, direction: str) -> None:
    """Marc moves the anchor to what is in the adjacent cell; shadows cannot be anchored."""
    cell = beat.tables.steps[direction][beat.friends[number]]
    mark = _anchorable(beat, cell)
    if mark is None:
        fizzle(beat, number, direction)
        return
    beat.anchor = mark
    beat.events.append(Anchored(beat.names[number], cell, direction, mark))


def fizzle(beat: Beat, number: int, direction: str) -> None:
    """Say that an ability had no effect."""
    beat.events.append(Fizzled(beat.names[number], beat.friends[number], direction))


def _anchorable(beat: Beat, cell: int) -> Mark | None:
    nightmares = beat.nightmare_cells()
    if cell in nightmares:
        return Mark("nightmare", nightmares.index(cell))
    if cell in beat.dreamers:
        return Mark("dreamer", beat.dreamers.index(cell))
    device = _fixture(beat, cell)
    if device is None and beat.level.dreamstuff >> cell & 1:
        return Mark("dreamstuff", cell)
    return device


def _device(beat: Beat, cell: int) -> Mark | None:
    nightmares = beat.nightmare_cells()
    if cell in nightmares:
        return Mark("nightmare", nightmares.index(cell))
    if cell in beat.shadows:
        return Mark("shadow", beat.shadows.index(cell))
    return _fixture(beat, cell)


def _fixture(beat: Beat, cell: int) -> Mark | None:
    """Return the device that is built into a cell: a glitch, else a current, else a gate."""
    tables = beat.tables
    if cell in tables.glitch_at:
        return Mark("glitch", tables.glitch_at[cell])
    if cell in tables.stream_at:
        return Mark("current", tables.stream_at[cell])
    if cell in tables.channel_at:
        return Mark("gate", tables.channel_at[cell])
    return None


ABILITIES: dict[str, Callable[[Beat, int, str], None]] = {
    "lila": paint,
    "finn": debug,
    "anya": rally,
    "marc": anchor,
}
