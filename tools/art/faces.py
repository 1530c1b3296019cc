"""The fronts of walls, 16x12, one function a material; a number chooses among its variants."""

from tools.art.canvas import Picture, blank, box, column, dot, dots, drawn, mirrored, put, row
from tools.art.grids import rows
from tools.art.palette import LETTERS

BUTTONS = ((0, 1), (8, 1), (4, 5), (12, 5), (0, 9), (8, 9))
CANVAS_INKS = {
    **{str(k): f"night{k}" for k in range(1, 6)},
    "6": "night5",
    "a": "hearth3",
    "b": "bloom2",
    "e": "ink",
    "h": "night3",
    "H": "night4",
    "o": "hearth3",
    "s": "skin2",
    "t": "tide3",
    "T": "tide2",
    "y": "hearth6",
}
CREASE = ((6, 4), (8, 6), (5, 3), (9, 7))
FOLDS = "4332223332234432"
HANGS = (10, 10, 9, 9, 9, 10, 10, 10, 10, 9, 9, 9, 10, 10, 10, 10)
DRAPES = ("night3", "night4", "night3", "night2", "night1", "night1", "night2", "night3")


def plain() -> Picture:
    """Night2 between a shadow under the cap and the line on the floor."""
    picture = blank(16, 12, "night2")
    for y, colour in ((0, "night1"), (10, "night1"), (11, "ink")):
        row(picture, 0, 15, y, colour)
    return picture


def tuft(_variant: int) -> Picture:
    """A headboard's lattice with buttons. It stays within two steps: a strong one was noise."""
    picture = plain()
    for y in range(1, 11):
        for x in range(16):
            rising, falling = (x + y - 1) % 8, (x - y + 1) % 8
            if rising == 0 or falling == 0:
                dot(picture, x, y, "night1")
            elif rising == 1 and 2 <= falling <= 6:
                dot(picture, x, y, "night3")
    dots(picture, BUTTONS, "night4")
    row(picture, 0, 15, 10, "night1")
    return picture


def canvas(variant: int) -> Picture:
    """A painting in its frame: eight motifs, then the same mirrored."""
    picture = plain()
    painting = drawn(rows("scenery", f"canvas/{variant % 8}"), CANVAS_INKS)
    row(picture, 0, 15, 0, "night4")
    column(picture, 0, 0, 10, "night4")
    column(picture, 15, 0, 10, "night1")
    put(picture, mirrored(painting) if variant >= 8 else painting, 1, 1)
    column(picture, 14, 1, 9, "night1")
    row(picture, 0, 15, 10, "night3")
    dot(picture, 0, 10, "night4")
    return picture


def pillow(_variant: int) -> Picture:
    """An upright cushion, piped, with a crease through its button."""
    picture = plain()
    box(picture, (0, 1, 15, 10), "night2")
    column(picture, 0, 1, 10, "night3")
    column(picture, 0, 1, 7, "night4")
    row(picture, 0, 14, 1, "night3")
    row(picture, 0, 11, 1, "night4")
    column(picture, 1, 2, 9, "night3")
    row(picture, 1, 13, 2, "night3")
    column(picture, 15, 0, 10, "night1")
    column(picture, 14, 2, 10, "night1")
    dots(picture, ((0, 1), (14, 1), (0, 10), (14, 10)), "night1")
    dots(picture, CREASE, "night1")
    dot(picture, 7, 5, "night4")
    return picture


def sheet(variant: int) -> Picture:
    """A sheet that hangs in folds; on five of six a memory shows through."""
    picture = blank(16, 12, "night1")
    row(picture, 0, 15, 11, "ink")
    for x in range(16):
        column(picture, x, 0, HANGS[x] - 1, f"night{FOLDS[x]}")
        dot(picture, x, 0, "night2")
        dot(picture, x, HANGS[x] - 1, "night4")
    if variant < 5:
        box(picture, (2, 1, 12, 7), "night4")
        for x in range(3, 14, 2):
            dot(picture, x, 1, "night5")
        put(picture, drawn(rows("scenery", f"memory/{variant}"), {"5": "night1"}), 3, 2)
    return picture


def curtain(_variant: int) -> Picture:
    """Folds of eight pixels, a bright hem, a fringe."""
    picture = plain()
    for x in range(16):
        column(picture, x, 2, 10, DRAPES[x % 8])
        dot(picture, x, 9, ("night5", "night5", "night5", "night4")[min(x % 8, 3)])
        if x % 8 in (4, 5, 6):
            dot(picture, x, 9, "night2")
        dot(picture, x, 10, "night2" if x % 2 else "night1")
    return picture


def knit(_variant: int) -> Picture:
    """Cables: two strands that cross every five rows."""
    picture = plain()
    for x in range(16):
        across = x % 8
        for y in range(1, 10):
            if across in (0, 7):
                dot(picture, x, y, "night1")
            elif across in (1, 6):
                dot(picture, x, y, "night3" if y % 2 else "night2")
            else:
                lean = across - 2 if y // 5 % 2 == 0 else 2 - across
                strand = (y + lean) % 6
                colour = "night4" if strand == 0 else "night3" if strand <= 2 else "night2"
                dot(picture, x, y, colour)
    for x in range(1, 16, 3):
        dot(picture, x, 10, "night3")
    return picture


def decoration(title: str) -> Picture:
    """What hangs on a face: a picture, a note, a clock, a star lamp."""
    return drawn(rows("scenery", title), LETTERS)
