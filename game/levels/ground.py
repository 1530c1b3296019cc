"""What is painted on the tile layers that mean something: terrain, glitches, currents.

terrain    floor, wall, void, dreamstuff; an empty cell is void
devices    glitch, current; a second such layer may lay a glitch under a current
deco...    looks only: see `scenery.py`
"""

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.levels.findings import Notes
from game.levels.painting import Painted, more, painted_on, role_of
from game.levels.properties import Owner, Values
from game.levels.schema import DEFAULT_PATTERN, LONGEST_PATTERN
from game.levels.tiled import Drawing, Layer
from game.levels.wording import listed, shown
from game.rules import GROUPS, Cell, Current, Glitch, Grid


@dataclass(slots=True)
class Ground:
    """The tile layers as the rules want them; sets of cells are integers.

    Attributes:
        painted: the cells whose terrain is given, void or not.
    """

    walls: int = 0
    voids: int = 0
    painted: int = 0
    dreamstuff: int = 0
    shut: int = 0
    glitches: dict[str, int] = field(default_factory=dict)
    currents: dict[int, str] = field(default_factory=dict)

    @property
    def barred(self) -> int:
        """The cells on which nothing can ever be: walls and voids."""
        return self.walls | self.voids


def read_ground(drawing: Drawing, grid: Grid, notes: Notes) -> Ground:
    """Return what the tile layers of a map mean."""
    ground = Ground(voids=grid.inside)
    by_role: dict[str, list[Layer]] = {}
    for layer in drawing.layers:
        by_role.setdefault(role_of(layer, notes), []).append(layer)
    terrain = by_role.get("terrain", [])
    if not terrain:
        found = listed(shown(layer.name) for layer in drawing.layers) or "none"
        notes.add(
            "E101",
            f"no tile layer is called 'terrain' (there is: {found}), so all is void. Rename the "
            "layer in the Layers view.",
        )
    for layer in terrain[1:]:
        message = "a second layer is called 'terrain'; the first one counts. Merge or rename it."
        notes.add("E102", message, line=layer.line)
    for layer in terrain[:1]:
        for painted in painted_on(layer, "terrain", notes):
            _lay_terrain(ground, painted, grid)
    for layer in by_role.get("devices", []):
        for painted in painted_on(layer, "devices", notes):
            _lay_devices(ground, painted, grid, notes)
    return ground


def read_glitches(ground: Ground, values: Values, owner: Owner, notes: Notes) -> tuple[Glitch, ...]:
    """Return the glitch groups of a map with the patterns in its properties."""
    return tuple(
        Glitch(
            group,
            ground.glitches[group],
            _pattern(f"glitch_{group}", values, owner, notes),
            values[f"glitch_{group}_offset"],
        )
        for group in GROUPS
        if group in ground.glitches
    )


def read_currents(ground: Ground) -> tuple[Current, ...]:
    """Return the cells of currents in reading order."""
    return tuple(Current(*part) for part in sorted(ground.currents.items()))


def _lay_terrain(ground: Ground, painted: Painted, grid: Grid) -> None:
    cells = grid.bits(grid.index(*cell) for cell in painted.cells)
    ground.painted |= cells
    if painted.kind == "void":
        return
    ground.voids &= ~cells
    if painted.kind == "wall":
        ground.walls |= cells
    elif painted.kind == "dreamstuff":
        ground.dreamstuff |= cells
        if painted.values["shut"]:
            ground.shut |= cells


def _lay_devices(ground: Ground, painted: Painted, grid: Grid, notes: Notes) -> None:
    if None in painted.values.values() or not painted.kind:
        return
    taken = grid.bits(ground.currents)
    if painted.kind == "glitch":
        taken = grid.bits(())
        for cells in ground.glitches.values():
            taken |= cells
    _note_barred(painted, ground, grid, notes)
    again = [cell for cell in painted.cells if taken >> grid.index(*cell) & 1]
    if again:
        owner = painted.owner._replace(cell=again[0])
        message = f"a second {painted.kind} is on this cell{more(again)}. Erase one of them."
        owner.note(notes, "E117", message)
    for index in _indices(painted.cells, grid):
        if (ground.barred | taken) >> index & 1:
            continue
        if painted.kind == "current":
            ground.currents[index] = painted.values["direction"]
        else:
            group = painted.values["group"]
            ground.glitches[group] = ground.glitches.get(group, 0) | 1 << index


def _indices(cells: Iterable[Cell], grid: Grid) -> list[int]:
    return [grid.index(*cell) for cell in cells]


def _note_barred(painted: Painted, ground: Ground, grid: Grid, notes: Notes) -> None:
    barred = [cell for cell in painted.cells if ground.barred >> grid.index(*cell) & 1]
    if barred:
        owner = painted.owner._replace(cell=barred[0])
        message = (
            f"a {painted.kind} is in a wall or over the void{more(barred)}. Paint floor under it, "
            "or erase it; it is left out until then."
        )
        owner.note(notes, "E116", message)


def _pattern(name: str, values: Values, owner: Owner, notes: Notes) -> str:
    pattern: str = values[name]
    if 0 < len(pattern) <= LONGEST_PATTERN and set(pattern) <= {"#", "."}:
        return pattern
    owner.note(
        notes,
        "E124",
        f"{name} is {shown(pattern)}; a pattern is 1 to {LONGEST_PATTERN} signs, # for solid and . "
        f"for open, such as {DEFAULT_PATTERN}, which is taken until it is set.",
        owner.lines.get(name),
    )
    return DEFAULT_PATTERN
