"""Who could ever get where, at the very best: what is out of reach here is out of reach for good.

Everything that can open is open, nobody is in the way, every current can be stepped off or ridden
as one likes. So a way that is found may still not exist, but one that is not found never does.
"""

from collections.abc import Iterable

from game.rules import DIRECTIONS, Grid, Level

Beats = dict[int, int]
"""For each cell that can be reached, after how many beats at least."""


def ever_open(level: Level) -> int:
    """Return the cells that could ever be stepped into."""
    open_cells = level.tables.ground
    if "lila" not in level.names:
        open_cells &= ~level.shut
    sent = {plate.channel for plate in level.plates}
    for gate in level.gates:
        if gate.channel not in sent and not gate.inverted:
            open_cells &= ~(1 << gate.cell)
    for glitch in level.glitches:
        if "." not in glitch.pattern:
            open_cells &= ~glitch.cells
    return open_cells


def reach(level: Level, starts: Iterable[int], open_cells: int) -> Beats:
    """Return where somebody could get to who starts in any of some cells."""
    rides, steps = level.tables.rides, level.grid.steps
    beats = dict.fromkeys(starts, 0)
    edge = list(beats)
    passed = 0
    while edge:
        passed += 1
        onward = []
        for cell in edge:
            landed = [cell, *(steps[way][cell] for way in DIRECTIONS)]
            carried = [rides[there] for there in landed if there in rides]
            for there in (*landed, *carried):
                if there not in beats and open_cells >> there & 1:
                    beats[there] = passed
                    onward.append(there)
        edge = onward
    return beats


def crosses(level: Level, axis: str) -> bool:
    """Tell whether somebody, or a look, could pass a joined edge anywhere."""
    grid = level.grid
    clear = grid.inside & ~level.walls
    if axis == "x":
        pairs = [((0, y), (grid.width - 1, y)) for y in range(grid.height)]
    else:
        pairs = [((x, 0), (x, grid.height - 1)) for x in range(grid.width)]
    both = (Grid.bits((grid.index(*one), grid.index(*other))) for one, other in pairs)
    return any(clear & ends == ends for ends in both)
