"""Where the board lies on the canvas: its scale, its margins, and the camera over a large one.

+--------------------------------+ 0
|   the world, 320 x 144 doubled |
|   or 640 x 288 as it is        |
+--------------------------------+ 288
|   the timeline                 |
+--------------------------------+ 360
"""

from game.rules import Grid

CELL = 16
CANVAS = (640, 360)
WORLD_HEIGHT = 288
"""How much of the canvas the world has, where the timeline is small."""

SMALL = (20, 9)
"""A dream of at most so many cells is drawn doubled."""

CAP = 4
"""How far a wall's cap rises above its cell."""


class Framing:
    """The place of every cell in the picture of the world.

    Attributes:
        height: how much of the canvas the world has.
        scale: how many canvas pixels a pixel of the world is wide.
        view: size of the part of the world that is seen.
        size: size of the whole world, margins included.
        inset: where in the world the cell (0, 0) begins.
        camera: where in the world the view begins.
    """

    def __init__(self, grid: Grid, height: int = WORLD_HEIGHT) -> None:
        """Put a board in the middle of its world."""
        self.grid = grid
        self.height = height
        self.scale = 2 if grid.width <= SMALL[0] and grid.height <= SMALL[1] else 1
        self.view = (CANVAS[0] // self.scale, self.height // self.scale)
        room = (grid.width * CELL, grid.height * CELL)
        tall = room[1] + CAP if room[1] > self.view[1] else self.view[1]
        self.size = (max(room[0], self.view[0]), tall)
        spare = self.size[1] - room[1]
        # Hems hang from a room and only caps rise above it, so it lies a little above the middle.
        above = min(spare, max((spare - CELL // 2) // 2, min(spare, CAP)))
        self.inset = ((self.size[0] - room[0]) // 2, above)
        self.room = (*self.inset, *room)
        self.camera = (0, 0)
        self._corners = {}
        for index in grid.indices():
            x, y = grid.cell(index)
            self._corners[index] = (self.inset[0] + x * CELL, self.inset[1] + y * CELL)

    def corner(self, index: int) -> tuple[int, int]:
        """Return the top left pixel of a cell in the world."""
        return self._corners[index]

    def follow(self, x: float, y: float) -> None:
        """Move the camera so that a pixel of the world is as near the middle as may be."""
        across = self._seen(x, 0)
        self.camera = (across, self._seen(y, 1))

    def _seen(self, place: float, axis: int) -> int:
        return max(0, min(self.size[axis] - self.view[axis], int(place) - self.view[axis] // 2))

    def index_at(self, x: int, y: int) -> int | None:
        """Return the cell that a pixel of the canvas is in."""
        if not (0 <= x < CANVAS[0] and 0 <= y < self.height):
            return None
        return self.cell_at(x // self.scale + self.camera[0], y // self.scale + self.camera[1])

    def cell_at(self, x: int, y: int) -> int | None:
        """Return the cell that a pixel of the world is in."""
        column, row = (x - self.inset[0]) // CELL, (y - self.inset[1]) // CELL
        if 0 <= column < self.grid.width and 0 <= row < self.grid.height:
            return self.grid.index(column, row)
        return None

    def on_canvas(self, index: int) -> tuple[int, int]:
        """Return the middle of a cell as a pixel of the canvas."""
        x, y = self.corner(index)
        half = CELL // 2
        return (
            (x + half - self.camera[0]) * self.scale,
            (y + half - self.camera[1]) * self.scale,
        )
