"""A beat of a dream as plain names and (x, y) pairs, for programs that read `run --json`."""

from typing import Any

from game.play.solution import Moment
from game.rules import Grid, Level, Mark, State, nightmare_cells, solid_glitches

Pair = list[int]


def report(level: Level, moment: Moment) -> dict[str, Any]:
    """Return one beat as values that JSON knows.

    Cells are [x, y]; lists of bodies are in the order of the level's objects, sets of cells are
    sorted by y, then x. A caught friend is where it was caught.
    """
    state, grid = moment.state, level.grid
    return {
        "loop": moment.loop,
        "beat": state.beat,
        "friends": dict(zip(level.names, _each(grid, state.friends), strict=True)),
        "caught": sorted(
            name for number, name in enumerate(level.names) if state.caught >> number & 1
        ),
        "dreamers": _each(grid, state.dreamers),
        "nightmares": _each(grid, nightmare_cells(level, state)),
        "shadows": _each(grid, state.shadows),
        "shut": _all(grid, state.shut),
        "solid_glitches": _all(grid, solid_glitches(level, state)),
        "closed": _all(grid, state.closed),
        "pressed": _all(grid, state.pressed),
        "breakpoint": _mark(level, state.breakpoint),
        "anchor": _mark(level, state.anchor),
        "escaped": state.escaped,
    }


def describe(level: Level, state: State) -> str:
    """Return a beat as a line for people: who is where, and what they bear."""
    grid = level.grid
    parts = [
        f"{name} {grid.cell(cell)}" + (" caught" if state.caught >> number & 1 else "")
        for number, (name, cell) in enumerate(zip(level.names, state.friends, strict=True))
    ]
    for word, mark in (("breakpoint", state.breakpoint), ("anchor", state.anchor)):
        if mark is not None:
            parts.append(f"{word} on {mark_name(level, mark)}")
    if state.escaped:
        parts.append("escaped")
    return ", ".join(parts)


def mark_name(level: Level, mark: Mark) -> str:
    """Return what bears a mark in words, such as `glitch a` or `dreamstuff (3, 2)`."""
    plain = _mark(level, mark) or {}
    if "cell" in plain:
        return f"{mark.kind} ({plain['cell'][0]}, {plain['cell'][1]})"
    return f"{mark.kind} {plain.get('group', plain.get('channel', mark.number + 1))}"


def _each(grid: Grid, cells: list[int] | tuple[int, ...]) -> list[Pair]:
    return [list(grid.cell(cell)) for cell in cells]


def _all(grid: Grid, bits: int) -> list[Pair]:
    return [list(cell) for cell in grid.cells(bits)]


def _mark(level: Level, mark: Mark | None) -> dict[str, Any] | None:
    if mark is None:
        return None
    tables, kind = level.tables, mark.kind
    if kind == "glitch":
        return {"kind": kind, "group": level.glitches[mark.number].group}
    if kind == "gate":
        return {"kind": kind, "channel": tables.channels[mark.number].name}
    if kind == "current":
        first = level.grid.cells(tables.streams[mark.number])[0]
        return {"kind": kind, "cell": list(first)}
    if kind == "dreamstuff":
        return {"kind": kind, "cell": list(level.grid.cell(mark.number))}
    return {"kind": kind, "index": mark.number}
