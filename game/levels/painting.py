"""What is painted on a layer that means something, tile by tile."""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

from game.levels.findings import Notes
from game.levels.properties import Owner, Values, settle
from game.levels.schema import DECO, LAYERS
from game.levels.tiled import Layer, Tile
from game.levels.wording import did_you_mean, shown
from game.rules import Cell


class Painted(NamedTuple):
    """The cells of a layer in which the same is painted, with its properties settled."""

    kind: str
    values: Values
    cells: list[Cell]
    owner: Owner


def role_of(layer: Layer, notes: Notes) -> str:
    """Return what a layer is for: terrain, devices, deco, or nothing, which is noted."""
    for role in ("devices", DECO):
        if layer.name.startswith(role):
            return role
    if layer.name != "terrain":
        names = ("terrain", "devices", "deco")
        notes.add(
            "W203",
            f"tile layer {shown(layer.name)} means nothing: {did_you_mean(layer.name, names)} A "
            "layer that is only looked at has a name that begins with deco.",
            line=layer.line,
        )
        return ""
    return layer.name


def painted_on(layer: Layer, role: str, notes: Notes) -> Iterator[Painted]:
    """Yield what is painted, meaning by meaning, with a finding for each that is none here."""
    by_meaning: dict[Hashable, tuple[Tile, list[Cell]]] = {}
    for y, row in enumerate(layer.rows):
        for x, tile in enumerate(row):
            if tile is not None:
                by_meaning.setdefault(_meaning(tile), (tile, []))[1].append(Cell(x, y))
    for tile, cells in by_meaning.values():
        owner = Owner(f"a tile of class {tile.kind or 'none'}", line=layer.line, cell=cells[0])
        if tile.kind in LAYERS[role]:
            _note_turned(tile, owner, notes)
            whole = owner._replace(about=f"in the tileset, a tile of class {tile.kind}: ")
            values = settle(tile.properties, LAYERS[role][tile.kind], whole, notes)
            yield Painted(tile.kind, values, cells, owner)
        else:
            owner.note(notes, "E106", _meaningless(tile.kind, role, cells))
            yield Painted("", {}, cells, owner)


def _meaning(tile: Tile) -> Hashable:
    """Return what tells a tile from others that mean something else, whatever they look like."""
    turned = tile.flip_x, tile.flip_y, tile.flip_diagonal
    return tile.kind, tuple(sorted(tile.properties.items())), turned


def _meaningless(kind: str, role: str, cells: list[Cell]) -> str:
    what = f"a tile of class {shown(kind)}" if kind else "a tile without a class"
    other = next((name for name, kinds in LAYERS.items() if kind in kinds), None)
    if other:
        remedy = f"Paint it on the layer {other}."
    else:
        remedy = f"Paint it on a layer deco, or {did_you_mean(kind, LAYERS[role])}"
    return f"{what} means nothing on the layer {role}{more(cells)}. {remedy}"


def more(cells: list[Cell]) -> str:
    """Return how many cells a finding stands for besides its own."""
    return f" (and in {len(cells) - 1} cells more)" if len(cells) > 1 else ""


def _note_turned(tile: Tile, owner: Owner, notes: Notes) -> None:
    if tile.kind == "current" and (tile.flip_x or tile.flip_y or tile.flip_diagonal):
        message = "the picture of this current is turned, but it carries as its tile says. Paint "
        owner.note(notes, "W217", message + "the tile of the direction that is meant.")
