"""What Finn and Marc can find where: the breakpoint's and the anchor's targets in a world."""

from game.rules import DIRECTIONS, Grid, Mark, members
from game.solver.board import Board
from game.solver.world import World, nightmare_cells_in, opaque_in


class Marks:
    """The targets of a level, with the looks that have been worked out so far."""

    def __init__(self, board: Board) -> None:
        self.board = board
        self.fixtures = fixtures(board)
        self._looks: dict[tuple[object, ...], list[tuple[Mark, int]]] = {}

    def looks(self, world: World) -> list[tuple[Mark, int]]:
        """Return each mark that can be debugged, and the cells from which a look meets it."""
        opaque = opaque_in(self.board, world)
        patrol = nightmare_cells_in(self.board, world)
        key = (opaque, world.dreamers, patrol, world.shadows)
        found = self._looks.get(key)
        if found is None:
            ends = opaque | Grid.bits(world.dreamers)
            found = self._looks[key] = self._views(self._devices(world), ends)
        return found

    def seen(self, world: World, origin: int, direction: str) -> Mark | None:
        """Return what a look from a cell in a direction meets."""
        devices = self._devices(world)
        ends = opaque_in(self.board, world) | Grid.bits(world.dreamers)
        for cell in self.board.grid.rays[direction][origin]:
            if cell in devices:
                return devices[cell]
            if ends >> cell & 1:
                break
        return None

    def anchorable(self, world: World) -> dict[Mark, int]:
        """Return what Marc could anchor, and the cells in which he would find it."""
        found: dict[Mark, int] = {}
        for cell, mark in self._marks(world).items():
            found[mark] = found.get(mark, 0) | 1 << cell
        return found

    def found_by_marc(self, world: World, cell: int) -> Mark | None:
        """Return what Marc would anchor in a cell."""
        return self._marks(world).get(cell)

    def _devices(self, world: World) -> dict[int, Mark]:
        patrol = nightmare_cells_in(self.board, world)
        return {
            **self.fixtures,
            **{cell: Mark("shadow", world.shadows.index(cell)) for cell in world.shadows},
            **{cell: Mark("nightmare", patrol.index(cell)) for cell in patrol},
        }

    def _marks(self, world: World) -> dict[int, Mark]:
        patrol = nightmare_cells_in(self.board, world)
        return {
            **{cell: Mark("dreamstuff", cell) for cell in members(self.board.level.dreamstuff)},
            **self.fixtures,
            **{cell: Mark("dreamer", world.dreamers.index(cell)) for cell in world.dreamers},
            **{cell: Mark("nightmare", patrol.index(cell)) for cell in patrol},
        }

    def _views(self, devices: dict[int, Mark], ends: int) -> list[tuple[Mark, int]]:
        rays = self.board.grid.rays
        found: dict[Mark, int] = {}
        for target, mark in devices.items():
            seen = 0
            for direction in DIRECTIONS:
                for cell in rays[direction][target]:
                    seen |= 1 << cell
                    if cell in devices or ends >> cell & 1:
                        break
            found[mark] = found.get(mark, 0) | seen
        return list(found.items())


def fixtures(board: Board) -> dict[int, Mark]:
    """Return the devices that are built into cells: a glitch, else a current, else a gate."""
    tables = board.tables
    found: dict[int, Mark] = {}
    found |= {cell: Mark("gate", number) for cell, number in tables.channel_at.items()}
    found |= {cell: Mark("current", number) for cell, number in tables.stream_at.items()}
    found |= {cell: Mark("glitch", number) for cell, number in tables.glitch_at.items()}
    return found
