"""The objects of a map as the pieces of a level: who and what is where at the start.

Objects come in the order of their ids; where only one thing can be, the first one counts.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

from game.levels.findings import Notes, Subject
from game.levels.ground import Ground
from game.levels.patrol import read_patrol
from game.levels.properties import Owner, Values, settle
from game.levels.schema import DEVICES, OBJECTS, TERRAIN
from game.levels.tiled import Drawn, cell_of
from game.levels.tilesets import CELL
from game.levels.wording import did_you_mean, shown
from game.rules import FRIENDS, Bed, Cell, Friend, Gate, Grid, Plate, Shadow

LARGEST = CELL * 1.5
"""How many pixels an object may be wide or high before it seems to mean more than a cell."""

OFF_GRID = 2
"""How many pixels a centre may be off that of its cell before it is worth a word."""


@dataclass(slots=True)
class Cast:
    """The pieces that objects stand for. Single cells are indices of the level's grid.

    Attributes:
        owners: for findings, the bed, plate or gate in a cell, the shadow, dreamer or nightmare of
            a number, and the friend of a number in `FRIENDS`.
        bodies: what kind of body starts in a cell.
        places: the cell of each object, by the object's id.
    """

    grid: Grid
    ground: Ground
    notes: Notes
    friends: dict[str, Friend] = field(default_factory=dict)
    beds: list[Bed] = field(default_factory=list)
    plates: list[Plate] = field(default_factory=list)
    gates: list[Gate] = field(default_factory=list)
    dreamers: list[int] = field(default_factory=list)
    dreamer_names: list[str] = field(default_factory=list)
    nightmares: list[tuple[int, ...]] = field(default_factory=list)
    shadows: list[Shadow] = field(default_factory=list)
    owners: dict[tuple[str, int], Owner] = field(default_factory=dict)
    bodies: dict[int, str] = field(default_factory=dict)
    places: dict[int, Cell] = field(default_factory=dict)

    def in_order(self) -> tuple[Friend, ...]:
        """Return the friends in the order in which they are listed everywhere."""
        return tuple(self.friends[name] for name in FRIENDS if name in self.friends)


def read_cast(objects: tuple[Drawn, ...], grid: Grid, ground: Ground, notes: Notes) -> Cast:
    """Return the pieces that the objects of a map stand for."""
    cast = Cast(grid, ground, notes)
    for thing in objects:
        _enter(cast, thing)
    return cast


def _enter(cast: Cast, thing: Drawn) -> None:
    subject = Subject(thing.id, thing.name, thing.kind)
    name = f"a {thing.kind}"
    owner = Owner(name, line=thing.line, subject=subject, lines=thing.property_lines)
    if thing.kind not in OBJECTS:
        if thing.kind or thing.shape != "text":
            owner.note(cast.notes, "E110", _no_class(thing.kind))
        return
    if thing.kind == "Note":
        return
    values = settle(thing.properties, OBJECTS[thing.kind], owner, cast.notes)
    if None in values.values():
        return
    if thing.kind == "Nightmare":
        _nightmare(cast, thing, owner)
        return
    cell = Cell(*cell_of(thing.centre))
    owner = owner._replace(cell=cell)
    _note_looks(cast, thing, owner)
    if cell.x not in range(cast.grid.width) or cell.y not in range(cast.grid.height):
        owner.note(cast.notes, "E113", "this is outside the map. Move it inside, or delete it.")
        return
    cast.places[thing.id] = cell
    _note_off_grid(cast, thing, cell, owner)
    _PIECES[thing.kind](cast, cast.grid.index(*cell), values, owner)


def _no_class(kind: str) -> str:
    if not kind:
        return (
            "this object has no class. Set Class in the Properties view, or to Note for a remark."
        )
    layer = "terrain" if kind in TERRAIN else "devices" if kind in DEVICES else ""
    if layer:
        return f"a {kind} is no object. Delete it, and paint it on the tile layer {layer}."
    return f"no object has the class {shown(kind)}: {did_you_mean(kind, OBJECTS)}"


def _note_off_grid(cast: Cast, thing: Drawn, cell: Cell, owner: Owner) -> None:
    if thing.shape == "point":
        return
    off = max(abs(thing.centre[axis] - (cell[axis] + 0.5) * CELL) for axis in (0, 1))
    if off > OFF_GRID:
        message = f"its centre is {off:.0f} px off that of this cell, where it counts as being. "
        owner.note(cast.notes, "W209", message + "Use View > Snapping > Snap to Grid.")


def _note_looks(cast: Cast, thing: Drawn, owner: Owner) -> None:
    """Note what is not what it looks like in Tiled."""
    if thing.shape != "point" and max(thing.size) > LARGEST:
        message = "this is larger than a cell, but only the cell in its middle counts. Make it "
        owner.note(cast.notes, "W228", f"{message}{CELL} x {CELL} pixels; place one for each cell.")
    if thing.picture not in ("", thing.kind):
        message = f"its picture is that of a {thing.picture}, its class {thing.kind}, which counts."
        owner.note(cast.notes, "W229", f"{message} Delete it and drag the right tile here.")


def _note_barred(cast: Cast, index: int, owner: Owner) -> None:
    if cast.ground.barred >> index & 1:
        message = "this is in a wall or over the void. Move it, or paint floor under it."
        owner.note(cast.notes, "E115", message)


def _body(cast: Cast, index: int, kind: str, owner: Owner) -> None:
    """Note who starts in a wall or where another does; friends never block one another."""
    _note_barred(cast, index, owner)
    other = cast.bodies.get(index, "")
    if other and not other == kind == "friend":
        message = f"a {other} starts in this cell too. Move one of them."
        owner.note(cast.notes, "W211", message)
    cast.bodies.setdefault(index, kind)


def _is_second(cast: Cast, kind: str, index: int, owner: Owner) -> bool:
    """Note a second bed, plate or gate on a cell, and tell whether it is one."""
    second = (kind, index) in cast.owners
    if second:
        message = f"a second {kind} is on this cell; the first one counts. Delete one of them."
        owner.note(cast.notes, "E117", message)
    cast.owners.setdefault((kind, index), owner)
    return second


def _friend(cast: Cast, index: int, values: Values, owner: Owner) -> None:
    name = values["friend"]
    if name in cast.friends:
        message = f"{name} is in the dream already; the first one counts. Delete one of them."
        owner.note(cast.notes, "E131", message)
        return
    _body(cast, index, "friend", owner)
    cast.owners["friend", FRIENDS.index(name)] = owner
    cast.friends[name] = Friend(name, index)


def _bed(cast: Cast, index: int, values: Values, owner: Owner) -> None:
    if not _is_second(cast, "bed", index, owner):
        _note_barred(cast, index, owner)
        cast.beds.append(Bed(values["who"], index))


def _plate(cast: Cast, index: int, values: Values, owner: Owner) -> None:
    if not _is_second(cast, "plate", index, owner):
        _note_barred(cast, index, owner)
        cast.plates.append(Plate(values["channel"], index))


def _gate(cast: Cast, index: int, values: Values, owner: Owner) -> None:
    if cast.ground.barred >> index & 1:
        message = "this is in a wall or over the void. Paint floor under it, or delete it."
        owner.note(cast.notes, "E116", f"{message} It is left out until then.")
    elif not _is_second(cast, "gate", index, owner):
        cast.gates.append(Gate(values["channel"], index, values["needs"], values["inverted"]))


def _dreamer(cast: Cast, index: int, _values: Values, owner: Owner) -> None:
    _body(cast, index, "dreamer", owner)
    cast.owners["dreamer", len(cast.dreamers)] = owner
    cast.dreamers.append(index)
    cast.dreamer_names.append("" if owner.subject is None else owner.subject.name)


def _shadow(cast: Cast, index: int, values: Values, owner: Owner) -> None:
    _body(cast, index, "shadow", owner)
    cast.owners["shadow", len(cast.shadows)] = owner
    cast.shadows.append(Shadow(values["friend"], index, values["mirror"]))


def _nightmare(cast: Cast, thing: Drawn, owner: Owner) -> None:
    path = read_patrol(thing, cast.grid, owner, cast.notes)
    if path is None:
        return
    barred = [index for index in path if cast.ground.barred >> index & 1]
    start = cast.places[thing.id] = cast.grid.cell(path[0])
    _body(cast, path[0], "nightmare", owner._replace(cell=start))
    if barred and path[0] not in barred:
        message = "its path meets a wall or the void here, where it will wait for ever. Draw it "
        there = owner._replace(cell=cast.grid.cell(barred[0]))
        there.note(cast.notes, "W210", message + "round that, or paint floor.")
    cast.owners["nightmare", len(cast.nightmares)] = owner._replace(cell=start)
    cast.nightmares.append(path)


_PIECES: dict[str, Callable[[Cast, int, Values, Owner], None]] = {
    "Friend": _friend,
    "Bed": _bed,
    "Plate": _plate,
    "Gate": _gate,
    "Dreamer": _dreamer,
    "Shadow": _shadow,
}
"""For each class of object that is in one cell: what it is in a level."""
