"""From a node back to the start: one track a friend, read off the sets.

Any combination of cells in a node's sets can be had, so each friend is led back alone: from its
cell to some cell before it and the letter between.
"""

from collections.abc import Iterator

from game.rules import DIRECTIONS, members
from game.solver.effects import Use
from game.solver.engine import Engine, Node, Step
from game.solver.world import World


def tracks_to(engine: Engine, node: Node, cells: tuple[int, ...]) -> tuple[str, ...]:
    """Return the tracks that lead to a node with each friend in the given cell.

    The cell of a friend who is caught means nothing.
    """
    tracks: list[list[str]] = [[] for _ in cells]
    places = list(cells)
    while node.before is not None and node.step is not None:
        before = node.before
        for number, letters in enumerate(tracks):
            if before.world.caught >> number & 1:
                letters.append(".")
                continue
            caught = bool(node.world.caught >> number & 1)
            letter, places[number] = _back(engine, node, number, places[number], caught=caught)
            letters.append(letter)
        node = before
    return tuple("".join(reversed(letters)) for letters in tracks)


def _back(engine: Engine, node: Node, number: int, cell: int, *, caught: bool) -> tuple[str, int]:
    """Return a letter and a cell before it that lead a friend to a cell (or to being caught)."""
    step = node.step
    assert step is not None
    board = engine.board
    for origin in _nearest(board.of(number, step.sets), cell, board.grid.stride):
        for letter in _letters(engine, step, number, origin):
            there = _arrive(engine, step, origin, letter)
            deadly = _is_caught(engine, node, origin, there)
            if deadly == caught and (caught or there == cell):
                return letter, origin
    raise AssertionError("a cell of a node has no cell before it")


def _nearest(cells: int, cell: int, stride: int) -> list[int]:
    """Return cells, the nearest to one first: few look-ups, and tracks without detours."""
    x, y = cell % stride, cell // stride
    return sorted(members(cells), key=lambda c: abs(c % stride - x) + abs(c // stride - y))


def _letters(engine: Engine, step: Step, number: int, origin: int) -> Iterator[str]:
    """Yield what a friend may do in a step from a cell: its ability, or steps and the wait."""
    board = engine.board
    if step.stay & board.friend[number]:
        for world, use in step.uses:
            if use.friend == number:
                yield _aim(engine, world, use, origin)
        return
    for driver, letters in step.drives:
        if driver == number:
            yield from letters
            return
    yield "."
    yield from DIRECTIONS


def _arrive(engine: Engine, step: Step, origin: int, letter: str) -> int:
    """Return where a friend is after a step and a ride."""
    board = engine.board
    now = engine.moves.turn(step.world)
    cell = origin
    if letter in DIRECTIONS:
        to = board.grid.steps[letter][cell]
        cell = to if now.open >> to & 1 else cell
    if now.riders >> cell & 1:
        cell = board.tables.rides[cell]
    return cell


def _is_caught(engine: Engine, node: Node, origin: int, cell: int) -> bool:
    step = node.step
    assert step is not None
    if engine.board.level.harmless:
        return False
    now = engine.moves.turn(step.world)
    hazards = (*now.hazards, *zip(step.world.shadows, node.world.shadows, strict=True))
    return any(cell == after or (cell == before and origin == after) for before, after in hazards)


def _aim(engine: Engine, world: World, use: Use, origin: int) -> str:
    """Return the letter by which an ability has its effect from a cell."""
    board = engine.board
    for direction in DIRECTIONS:
        if use.name == "anya":
            return "U"
        cell = board.grid.steps[direction][origin]
        if use.name == "lila" and cell == use.target:
            return direction.upper()
        if use.name == "marc" and engine.effects.marks.found_by_marc(world, cell) == use.target:
            return direction.upper()
        if use.name == "finn" and engine.effects.marks.seen(world, origin, direction) == use.target:
            return direction.upper()
    raise AssertionError("an ability has its effect in no direction")


def state_cells(node: Node, count: int, size: int) -> tuple[int, ...]:
    """Return some cell for each friend out of a node's sets; of one caught, any cell."""
    found = []
    for number in range(count):
        cells = node.sets >> number * size & (1 << size) - 1
        found.append(next(members(cells), -1))
    return tuple(found)
