"""Floors: what one walks on, a few variants of each, and the overlays that its neighbours ask for.

Every floor is some kind of bedding or belongs to a bedroom: quilt, dropcloth, carpet, bed slats
over the void, stage boards, a runner, knitting. Colours are those of night 1; a night remaps them.
"""

from collections.abc import Callable

from tools.art.canvas import Picture, blank, box, column, dot, dots, drawn, put, row
from tools.art.grids import rows

STITCHES = tuple(
    place
    for i in range(3)
    for place in ((4 + i, 6 - i), (9 + i, 4 + i), (4 + i, 9 + i), (9 + i, 11 - i))
)
SPLASHES = (
    ((4, 5), (5, 5), (5, 6), (11, 10)),
    ((9, 4), (10, 4), (10, 5), (11, 5), (6, 11)),
    ((3, 10), (4, 11), (5, 11), (12, 4)),
    ((7, 7), (8, 7), (8, 8), (3, 3), (12, 12)),
)
CLOUD = ((5, 6, 8), (6, 5, 10), (7, 3, 11), (8, 3, 12), (9, 4, 11))
APPLIQUES = ("cloud", "star", "sheep", "slippers", "feather", "cup", "yarn", "book", "plane")
STAR = (
    *((7, 4), (7, 5), (6, 6), (7, 6), (8, 6), (4, 7), (5, 7), (6, 7), (7, 7), (8, 7), (9, 7)),
    *((10, 7), (6, 8), (7, 8), (8, 8), (5, 9), (6, 9), (8, 9), (9, 9), (5, 10), (9, 10)),
)


def seam(picture: Picture) -> None:
    """Dashes along the right and the lower edge, three pixels on and one off."""
    for k in range(16):
        if k % 4 != 3:
            dots(picture, ((k, 15), (15, k)), "tide1")


def quilt(variant: int) -> Picture:
    """A patch; every other one is quilted with a diamond of stitches."""
    picture = blank(16, 16, "tide2")
    if variant == 1:
        dots(picture, STITCHES, "tide1")
    seam(picture)
    return picture


def dropcloth(variant: int) -> Picture:
    """A painter's cloth: creases, dried splashes, most of it bare."""
    picture = blank(16, 16, "tide2")
    seam(picture)
    if variant % 2 == 1:
        dots(picture, SPLASHES[variant // 2], "tide3")
    elif variant in (2, 6):
        for x in range(3, 12):
            dot(picture, x if variant == 2 else 15 - x, x // 3 + 5, "tide1")
    return picture


def carpet(variant: int) -> Picture:
    """Office squares: the nap turns with every square."""
    picture = blank(16, 16, "tide2")
    row(picture, 0, 15, 15, "tide1")
    column(picture, 15, 0, 15, "tide1")
    for line in range(3, 14, 4):
        for k in range(2, 14):
            if k % 3 != 2:
                dot(picture, *((k, line) if variant else (line, k)), "tide1")
    return picture


def slats(variant: int) -> Picture:
    """Bed slats with the void in the gaps: 0 to be walked along rows, 1 along columns."""
    picture = blank(16, 16)
    for k in range(16):
        colour = ("tide4", "tide3", "tide2", None)[k % 4]
        if colour and variant:
            row(picture, 0, 15, k, colour)
        elif colour:
            column(picture, k, 0, 15, colour)
    for beam in (2, 13):
        for k in range(16):
            colour = "tide4" if k % 4 == 1 else "tide1"
            dot(picture, *((beam, k) if variant else (k, beam)), colour)
    return picture


def boards(variant: int) -> Picture:
    """Stage boards, their joints staggered from cell to cell."""
    picture = blank(16, 16, "tide2")
    for y in (3, 7, 11, 15):
        row(picture, 0, 15, y, "tide1")
    for number, y in enumerate((0, 4, 8, 12)):
        if (variant + number) % 2:
            column(picture, (variant * 5 + (0, 9, 4, 13)[number]) % 16, y, y + 2, "tide1")
    for x in range(16):
        if (x + variant * 3) % 7 == 0:
            dot(picture, x, 5, "tide3")
            dot(picture, (x + 3) % 16, 13, "tide3")
    return picture


def runner(_variant: int) -> Picture:
    """The long rug of an aisle."""
    picture = blank(16, 16, "tide2")
    for x in range(16):
        if x % 4 != 3:
            dot(picture, x, 15, "tide1")
    for x, y in ((3, 3), (11, 3), (7, 7), (3, 11), (11, 11)):
        row(picture, x, x + 1, y, "tide1")
    return picture


def knit(_variant: int) -> Picture:
    """Wide stitches."""
    picture = blank(16, 16, "tide2")
    for y in range(16):
        for x in range(16):
            lean = x % 8 if x % 8 < 4 else 7 - x % 8
            if (y + lean) % 8 == 0:
                dot(picture, x, y, "tide1")
    seam(picture)
    return picture


FLOORS: dict[str, tuple[Callable[[int], Picture], int]] = {
    "quilt": (quilt, 2),
    "dropcloth": (dropcloth, 8),
    "carpet": (carpet, 2),
    "slats": (slats, 2),
    "boards": (boards, 4),
    "runner": (runner, 1),
    "knit": (knit, 1),
}


def applique(name: str) -> Picture:
    """A patch sewn on. Never a shape that a channel or a friend has."""
    picture = blank(16, 16)
    if name == "cloud":
        for y, x0, x1 in CLOUD:
            row(picture, x0, x1, y, "tide3")
    elif name == "star":
        dots(picture, STAR, "tide3")
    else:
        patch = drawn(rows("scenery", f"applique/{name}"), {"#": "tide3", "o": "tide1"})
        height, width = patch.shape
        put(picture, patch, (15 - width) // 2, (15 - height) // 2)
    return picture


def overlays() -> dict[str, Picture]:
    """What the neighbours add: the shade of walls, the edges to the void."""
    result = {
        name: blank(16, 16) for name in ("shade_u", "shade_l", *(f"edge_{d}" for d in "urdl"))
    }
    box(result["shade_u"], (0, 0, 16, 3), "tide1")
    row(result["shade_u"], 0, 15, 0, "night1")
    box(result["shade_l"], (0, 0, 3, 16), "tide1")
    column(result["edge_l"], 0, 0, 15, "tide4")
    column(result["edge_r"], 14, 0, 15, "tide3")
    column(result["edge_r"], 15, 0, 15, "tide1")
    row(result["edge_u"], 0, 15, 0, "tide4")
    lip = result["edge_d"]
    box(lip, (0, 12, 16, 4), "tide3")
    row(lip, 0, 15, 12, "tide4")
    row(lip, 0, 15, 15, "tide1")
    for x in range(1, 16, 4):
        row(lip, x, x + 1, 14, "tide4")
    return result
