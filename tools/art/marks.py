"""What is laid over things: breakpoint, anchor, rings, badges, chevrons, brackets, dots, pips, Zs.

Anything fits any cell, so no thing needs art of its own for being marked.
"""

from tools.art.beds import icon
from tools.art.canvas import (
    Picture,
    blank,
    box,
    column,
    dot,
    dots,
    drawn,
    outlined,
    placed,
    put,
    recoloured,
    row,
)
from tools.art.grids import rows
from tools.art.palette import FRIENDS

JAWS = (6, 3, -1, 0)
SPARKS = ((3, 20), (2, 20), (30, 20), (31, 20), (4, 13), (29, 13), (4, 27), (29, 27))


def sign(title: str, colour: str) -> Picture:
    """A one-coloured text picture."""
    return drawn(rows("devices", title), {"#": colour})


def clamp(width: int = 20, height: int = 22) -> Picture:
    """Two cyan brackets of any size."""
    picture = blank(width, height)
    for edge, inward in ((0, 1), (width - 1, -1)):
        for reach in range(6):
            for y, colour in ((0, "ink"), (1, "cyan"), (2, "tide3"), (3, "ink")):
                dot(picture, edge + inward * reach, y, colour)
            for y, colour in ((4, "ink"), (3, "cyan"), (2, "tide3"), (1, "ink")):
                dot(picture, edge + inward * reach, height - y, colour)
        column(picture, edge, 0, height - 1, "ink")
        column(picture, edge + inward, 1, height - 2, "cyan")
        column(picture, edge + 2 * inward, 2, height - 3, "tide3" if inward < 0 else "cyan")
        column(picture, edge + 2 * inward, 4, 5, "tide6")
        column(picture, edge + 3 * inward, 3, height - 4, "ink")
        for y in (1, 2, height - 2, height - 3):
            dot(picture, edge + 6 * inward, y, "ink")
    return picture


def pause_badge() -> Picture:
    """Two bars: stopped in time."""
    picture = blank(9, 9)
    box(picture, (1, 0, 7, 9), "ink")
    box(picture, (0, 1, 9, 7), "ink")
    box(picture, (1, 1, 7, 7), "cyan")
    box(picture, (2, 2, 2, 5), "ink")
    box(picture, (5, 2, 2, 5), "ink")
    return picture


def breakpoint_frame(number: int) -> Picture:
    """0 jaws far apart, 1 closing, 2 biting a pixel too far, 3 shut with the badge; 34x36."""
    picture = blank(34, 36)
    jaws, gap = clamp(), JAWS[number]
    put(picture, jaws[:, :10], 7 - gap, 10)
    put(picture, jaws[:, 10:], 17 + gap, 10)
    if number == 2:
        dots(picture, SPARKS, "tide6")
    elif number == 3:
        put(picture, pause_badge(), 13, 3)
    else:
        faint = recoloured(pause_badge(), {"cyan": "tide3"})
        put(picture, faint, 13, 3 - (1 - number) * 3)
    return picture


def chain(width: int = 18, height: int = 18) -> Picture:
    """A ring of links round a cell, with its outline."""
    picture = blank(width, height)
    for number, x in enumerate(range(0, width - 3, 3)):
        for y in (0, height - 3):
            link(picture, x, y, flat=True, open_link=number % 2 == 0)
    for number, y in enumerate(range(0, height - 3, 3)):
        for x in (0, width - 3):
            link(picture, x, y, flat=False, open_link=number % 2 == 0)
    return outlined(picture, "ink")


def link(picture: Picture, x: int, y: int, *, flat: bool, open_link: bool) -> None:
    """One link, seen from the front (open) or from the side."""
    if open_link:
        width, height = (4, 3) if flat else (3, 4)
        box(picture, (x, y, width, height), "steel2")
        box(picture, (x + 1, y + 1, width - 2, height - 2), "ink")
    elif flat:
        row(picture, x, x + 2, y + 1, "azure")
    else:
        column(picture, x + 1, y, y + 2, "azure")


def anchor() -> Picture:
    """Marc's anchor, 9x11."""
    return drawn(rows("devices", "anchor"))


def anchor_frame(number: int) -> Picture:
    """0 the anchor falls, 1 lands with half a chain, 2 the chain is too wide, 3 at rest; 34x36."""
    picture = blank(34, 36)
    links = chain()
    if number == 0:
        put(picture, anchor(), 13, 0)
        dots(picture, ((14, 12), (17, 13), (20, 12)), "steel1")
    elif number == 1:
        put(picture, placed(links[10:], 20, 20, 0, 10), 7, 14)
        put(picture, anchor(), 13, 7)
        dots(picture, ((5, 31), (4, 30), (28, 31), (29, 30)), "night6")
    elif number == 2:
        put(picture, chain(21, 21), 5, 12)
        put(picture, anchor(), 13, 4)
    else:
        put(picture, links, 7, 14)
        put(picture, anchor(), 13, 5)
    return picture


def mark(who: str, *, shadow: bool = False) -> Picture:
    """The friend's shape as it floats over the head: white edge, or hollow with a bloom edge."""
    if shadow:
        return outlined(outlined(icon(who, "ink"), "bloom3"), "ink")
    return outlined(outlined(icon(who, FRIENDS[who].mid), "hearth7"), "ink")


SAG = (0, 2, 3, 4, 3, 2, 0)
"""How far a chain around somebody's feet hangs down in front, link by link."""


def shackle(wider: int = 0) -> Picture:
    """A chain as it lies around somebody's feet, seen from the front; faces stay free."""
    picture = blank(24 + wider, 10)
    for number, sag in enumerate(SAG):
        x = 1 + number * 3 + (wider * number) // (len(SAG) - 1)
        link(picture, x, 1 + sag, flat=True, open_link=number % 2 == 0)
    return outlined(picture, "ink")


def shackle_frame(number: int) -> Picture:
    """As `anchor_frame`, for somebody: the anchor comes to lie before the feet; 34x36."""
    picture = blank(34, 36)
    if number == 0:
        put(picture, anchor(), 13, 8)
        dots(picture, ((14, 20), (17, 21), (20, 20)), "steel1")
        return picture
    links = shackle(4 if number == 2 else 0)
    put(picture, links, 17 - links.shape[1] // 2, 20)
    put(picture, anchor(), 13, (0, 18, 24, 23)[number])
    return picture


PERCH = ("wwwwwww", ".wcccw.", "..wcw..", "...w...")
"""A tip that points down: white edge, coloured core."""


def perched(who: str, *, shadow: bool = False) -> Picture:
    """The mark of whoever has something above the head: a tip that is worn in the hair, 9x6."""
    edge, core = ("bloom3", "ink") if shadow else ("hearth7", FRIENDS[who].mid)
    return outlined(drawn(PERCH, {"w": edge, "c": core}), "ink")


def ring(who: str, *, front: bool) -> Picture:
    """Half of the ring under the live friend's feet, 19x9; the front half lies over walls below."""
    picture = blank(19, 9)
    for y in range(9):
        for x in range(19):
            reach = ((x - 9) / 9) ** 2 + ((y - 4) / 4) ** 2
            if 0.74 < reach <= 1.14 and (y >= 4) == front:
                dot(picture, x, y, FRIENDS[who].mid)
    if front:
        for x in range(4, 15):
            dot(picture, x, 7 + (abs(x - 9) < 3), FRIENDS[who].light)
    return picture


def brackets(colour: str) -> Picture:
    """Four corners of a cell: here is where somebody steps next."""
    picture = blank(16, 16)
    for x, y, dx, dy in ((1, 1, 1, 1), (14, 1, -1, 1), (1, 14, 1, -1), (14, 14, -1, -1)):
        dots(picture, [(x + dx * k, y) for k in range(3)], colour)
        dots(picture, [(x, y + dy * k) for k in range(3)], colour)
    return picture


def next_cell(who: str, *, shadow: bool = False) -> Picture:
    """Brackets and the shape of whoever steps here next, 16x16."""
    colour = "bloom4" if shadow else FRIENDS[who].mid
    picture = brackets(colour)
    if shadow:
        put(picture, outlined(icon(who, "ink"), "bloom4"), 4, 4)
    else:
        put(picture, outlined(icon(who, colour), "ink"), 4, 4)
    return picture


def patrol(direction: str) -> Picture:
    """Dots from a cell's middle to one of its sides; two such pieces make a cell of the path."""
    dx, dy = {"r": (1, 0), "l": (-1, 0), "u": (0, -1), "d": (0, 1)}[direction]
    picture = blank(16, 16)
    dots(picture, [(8 + dx * k, 9 + dy * k) for k in (4, 8)], "bloom3")
    return picture


def patrol_stop() -> Picture:
    """The middle of a cell on the path."""
    picture = blank(16, 16)
    dots(picture, ((7, 8), (8, 8), (7, 9), (8, 9)), "bloom2")
    dot(picture, 8, 9, "bloom4")
    return picture


def patrol_tick() -> Picture:
    """Two ticks a cell: the path is a timetable."""
    picture = blank(16, 16)
    row(picture, 7, 8, 12, "bloom3")
    row(picture, 7, 8, 14, "bloom2")
    return picture


def look(number: int, *, upright: bool) -> Picture:
    """Finn's look through a cell: dashes of code that run along."""
    picture = blank(16, 16)
    for k, length in enumerate((3, 1, 4, 2)):
        for reach in range(length):
            along = (k * 4 + reach + number * 2) % 16
            places = ((6, along), (7, along)) if upright else ((along, 6), (along, 7))
            dot(picture, *places[0], "cyan")
            dot(picture, *places[1], "tide3")
    return picture


def pip(*, solid: bool, now: bool) -> Picture:
    """One beat of a pattern, 5x6: filled is solid, hollow is open, the present one underlined.

    Neighbours share their edge: a pip every 4 pixels. The strip lies in the middle of its group's
    lowest row, its top at Y + 9 on solid blocks and at Y + 10 on open ones.
    """
    picture = blank(5, 6, "ink")
    box(picture, (1, 1, 3, 3), "hearth7" if now else "steel2")
    if not solid:
        dot(picture, 2, 2, "ink")
    if now:
        row(picture, 1, 3, 5, "hearth6")
    return picture


def sleeping_z(number: int) -> Picture:
    """A Z, whole or breaking, with its outline."""
    title = ("z", "z_broken")[number]
    return outlined(sign(title, "night6"), "night1")


def rising_block() -> Picture:
    """The tell of a glitch that shuts next: a dashed ghost of the block, 16x21."""
    picture = blank(16, 21)
    for x in range(1, 15):
        if x % 4 != 3:
            dot(picture, x, 0, "night6")
            dot(picture, x, 13, "steel2")
    for y in range(1, 14):
        if y % 4 != 3:
            dots(picture, ((0, y), (15, y)), "steel2")
    for y in (3, 5, 7, 9, 11):
        dots(picture, [(x, y) for x in range(2, 14) if (x + y) % 4 < 2], "steel1")
    return picture


CRUMBS = ((3, 9, 2), (9, 6, 2), (14, 10, 1), (6, 3, 1), (12, 1, 1), (1, 5, 1), (7, 11, 2))


def crumbling(number: int) -> Picture:
    """The tell of a glitch that opens next: squares come off its top, 16x16, two frames."""
    picture = blank(16, 16)
    for k, (x, y, size) in enumerate(CRUMBS):
        colour = "night6" if (k + number) % 2 else "steel2"
        box(picture, (x, y - number * 2 + (k % 2), size, size), colour)
    return picture


MIRROR_SIGNS = {
    "x": ("kkkkkkk", "kGkpkGk", "GGkpkGG", "kGkpkGk", "kkkkkkk"),
    "y": ("kkGkk", "kGGGk", "kkkkk", "kpppk", "kkkkk", "kGGGk", "kkGkk"),
    "xy": ("kkkGkkk", "kkGGGkk", "kGkkkGk", "GGkpkGG", "kGkkkGk", "kkGGGkk", "kkkGkkk"),
}


def mirror_sign(axes: str) -> Picture:
    """Which way a shadow mirrors: arrows apart along x, y or both."""
    return drawn(MIRROR_SIGNS[axes])
