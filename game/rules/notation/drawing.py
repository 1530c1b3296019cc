"""Levels and states into notation."""

from collections.abc import Iterator

from game.rules.grid import Grid, members
from game.rules.level import Level
from game.rules.notation.picture import (
    BED_SIGNS,
    CURRENT_SIGNS,
    DREAMER,
    GLITCH_SIGNS,
    NIGHTMARE,
    OPEN,
    OPEN_GATE,
    OPEN_GLITCH,
    SHADOW,
    SHUT,
    VOID,
    WALL,
    Picture,
    sign_of,
    write_cell,
    write_cells,
)
from game.rules.pieces import Mark
from game.rules.state import State, nightmare_cells, solid_glitches


def draw_level(level: Level) -> str:
    """Return the notation of a level; `parse_level` reads it back to an equal one."""
    picture = Picture(level.grid)
    for friend in level.friends:
        picture.add(friend.name[0].upper(), [friend.cell])
    picture.add(DREAMER, level.dreamers)
    picture.add(NIGHTMARE, (path[0] for path in level.nightmares))
    picture.add(SHADOW, (shadow.cell for shadow in level.shadows))
    for gate in level.gates:
        picture.add(gate.channel[0].upper(), [gate.cell])
    for glitch in level.glitches:
        picture.add(sign_of(GLITCH_SIGNS, glitch.group), members(glitch.cells))
    _add_ground(picture, level, level.shut)
    picture.lines += _level_lines(level)
    return str(picture)


def _add_ground(picture: Picture, level: Level, shut: int) -> None:
    for current in level.currents:
        picture.add(sign_of(CURRENT_SIGNS, current.direction), [current.cell])
    for plate in level.plates:
        picture.add(plate.channel[0], [plate.cell])
    for bed in level.beds:
        picture.add(sign_of(BED_SIGNS, bed.who), [bed.cell])
    picture.add(SHUT, members(shut))
    picture.add(OPEN, members(level.dreamstuff & ~shut))
    picture.add(WALL, members(level.walls))
    picture.add(VOID, members(level.voids))


def _level_lines(level: Level) -> Iterator[str]:
    grid = level.grid
    yield f"beats {level.loop_beats}"
    if grid.wrap != "none":
        yield f"wrap {grid.wrap}"
    if level.rescue:
        yield "rescue"
    if level.harmless:
        yield "harmless"
    for glitch in level.glitches:
        sign = sign_of(GLITCH_SIGNS, glitch.group)
        yield f"glitch {sign} {glitch.pattern} {glitch.offset}"
    for gate in level.gates:
        if gate.needs != "all" or gate.inverted:
            inverted = " inverted" if gate.inverted else ""
            yield f"gate {write_cell(grid, gate.cell)} {gate.needs}{inverted}"
    for path in level.nightmares:
        yield f"nightmare {write_cells(grid, path)}"
    for shadow in level.shadows:
        yield f"shadow {write_cell(grid, shadow.cell)} {shadow.friend} {shadow.mirror}"
    if list(level.dreamers) != sorted(level.dreamers):
        yield f"dreamers {write_cells(grid, level.dreamers)}"


def draw_state(level: Level, state: State) -> str:
    """Return the notation of a state of this level; `parse_state` reads it back."""
    picture = Picture(level.grid)
    for name, cell in zip(level.names, state.friends, strict=True):
        picture.add(name[0].upper(), [cell])
    picture.add(DREAMER, state.dreamers)
    picture.add(NIGHTMARE, nightmare_cells(level, state))
    picture.add(SHADOW, state.shadows)
    for gate in level.gates:
        closed = state.closed >> gate.cell & 1
        picture.add(gate.channel[0].upper() if closed else OPEN_GATE, [gate.cell])
    solid = solid_glitches(level, state)
    for glitch in level.glitches:
        picture.add(sign_of(GLITCH_SIGNS, glitch.group), members(glitch.cells & solid))
        picture.add(OPEN_GLITCH, members(glitch.cells & ~solid))
    _add_ground(picture, level, state.shut)
    picture.lines += _state_lines(level, state)
    return str(picture)


def _state_lines(level: Level, state: State) -> Iterator[str]:
    grid = level.grid
    yield f"beat {state.beat}"
    if state.caught:
        names = [name for i, name in enumerate(level.names) if state.caught >> i & 1]
        yield f"caught {' '.join(names)}"
    if state.nightmares:
        yield f"nightmares {' '.join(map(str, state.nightmares))}"
    if state.phases:
        yield f"phases {' '.join(map(str, state.phases))}"
    if len(state.dreamers) > 1:
        yield f"dreamers {write_cells(grid, state.dreamers)}"
    if len(state.shadows) > 1:
        yield f"shadows {write_cells(grid, state.shadows)}"
    for word, mark in (("breakpoint", state.breakpoint), ("anchor", state.anchor)):
        if mark is not None:
            yield f"{word} {mark.kind} {_mark_place(grid, mark)}"
    if state.escaped:
        yield "escaped"


def _mark_place(grid: Grid, mark: Mark) -> str:
    return write_cell(grid, mark.number) if mark.kind == "dreamstuff" else str(mark.number)
