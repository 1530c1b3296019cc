"""The shape of whoever speaks, 9x9, for the tab with the name: one can tell without colours."""

from tools.art.canvas import Picture, drawn
from tools.art.grids import book, rows

SHAPES = tuple(book("speakers"))


def shape(name: str) -> Picture:
    """One shape: light with an edge of ink."""
    return drawn(rows("speakers", name), {"k": "ink", "w": "hearth7"})
