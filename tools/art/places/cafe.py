"""The café Five More Minutes: Dot's counter, booths at the window, the friends' table, a stove."""

from collections.abc import Mapping
from functools import cache

from tools.art.canvas import box, column, drawn, put, row
from tools.art.grids import rows
from tools.art.places.backdrop import Backdrop
from tools.art.places.exposure import Bit, Shot, flicker
from tools.art.places.lighting import lights, lit
from tools.art.places.smoke import flame, steam
from tools.art.places.surfaces import checks, wallpaper
from tools.art.places.things import Things

WIDTH, HEIGHT = 400, 180
WALL = 66
"""The row where the back wall meets the floor."""

PENDANTS = (112, 212, 252, 296)
BOOTHS = (4, 74)
SEATED = 20
"""Rows of somebody at a table that one sees; the rest is behind it."""


def shell(backdrop: Backdrop) -> None:
    """Tiles on the floor, dark paper above panels on the wall."""
    with backdrop.layer() as picture:
        checks(picture, (0, WALL, WIDTH, HEIGHT - WALL), (16, 12), ("skin1", "hearth3", "hearth2"))
        wallpaper(picture, (0, 4, WIDTH, 44), ("hearth2", "hearth2", "hearth3"))
        box(picture, (0, 0, WIDTH, 3), "hearth1")
        row(picture, 0, WIDTH - 1, 3, "skin1")
        box(picture, (0, WALL - 19, WIDTH, 18), "skin1")
        box(picture, (0, WALL - 20, WIDTH, 2), "skin2")
        row(picture, 0, WIDTH - 1, WALL - 18, "hearth2")
        box(picture, (0, WALL - 1, WIDTH, 2), "hearth1")
        for x in range(0, WIDTH, 12):
            column(picture, x, WALL - 17, WALL - 2, "hearth2")


def guest(backdrop: Backdrop, name: str, x: int, feet: int, foot: int) -> None:
    """Somebody who sits, and whose legs are behind a table."""
    shown = rows("places", name)
    with backdrop.layer(foot=foot) as picture:
        put(picture, drawn(shown[:SEATED]), x, feet - len(shown) + 1)


def wall(backdrop: Backdrop, things: Things) -> None:
    """What hangs on the wall."""
    things.put(backdrop, "window", 12, 8)
    things.put(backdrop, "board", 118, 10)
    things.put(backdrop, "door", 154, WALL)
    things.put(backdrop, "shelves", 186, 93)
    things.put(backdrop, "cup_row", 204, 40)
    things.put(backdrop, "mira", 270, 39)
    things.put(backdrop, "coats", 364, 3)


def counter(backdrop: Backdrop, things: Things) -> None:
    """Dot stands behind it."""
    things.put(backdrop, "counter", 186, 93, foot=93)
    things.put(backdrop, "counter_top", 186, 93, foot=93)
    things.put(backdrop, "candle", 240, 64, foot=93)
    for x in (203, 227, 275):
        things.put(backdrop, "stool", x, 88, foot=104)


def booths(backdrop: Backdrop, things: Things) -> None:
    """Two at the window; three guests."""
    for x in BOOTHS:
        things.put(backdrop, "booth_back", x, 93, foot=93)
    for name, x, feet in (("old_r", 10, 87), ("hood_l", 46, 85), ("afro_l", 116, 87)):
        guest(backdrop, name, x, feet, 93)
    for x in BOOTHS:
        things.put(backdrop, "booth_table", x, 93, foot=93)


def stove_corner(backdrop: Backdrop, things: Things) -> None:
    """An iron stove, wood, books, a chair that keeps the shape of whoever sat there last."""
    things.put(backdrop, "books", 366, 84, foot=84)
    things.put(backdrop, "stove", 334, 90, foot=90)
    things.put(backdrop, "wood", 362, 100, foot=100)
    things.put(backdrop, "armchair", 358, 140, foot=124)


def tables(backdrop: Backdrop, things: Things) -> None:
    """The friends' table in the middle, small ones at the sides."""
    things.put(backdrop, "rug", 158, 134)
    things.put(backdrop, "bench", 158, 134, foot=124)
    things.put(backdrop, "table", 158, 134, foot=146)
    for x in (132, 168):
        things.put(backdrop, "stool_low", x, 155, foot=164)
    for name, x, feet, stool in (("bob_r", 12, 144, 13), ("mohawk_r", 234, 144, 235)):
        things.put(backdrop, "stool_low", stool, feet - 6, foot=150)
        guest(backdrop, name, x, feet, 150)
        things.put(backdrop, "stool_low", stool, feet - 6, foot=150)
    guest(backdrop, "big_l", 292, 146, 150)
    things.put(backdrop, "stool_low", 293, 140, foot=150)
    things.put(backdrop, "small_table", 28, 130, foot=152)
    things.put(backdrop, "small_table", 250, 130, foot=152)


def near(backdrop: Backdrop, things: Things) -> None:
    """What stands close to us, and the lamps over everything."""
    things.put(backdrop, "plant", 14, 177, foot=177)
    things.put(backdrop, "umbrella_stand", 143, 78, foot=78)
    things.put(backdrop, "cat", 66, 160)
    things.put(backdrop, "plant", 388, 174, foot=174)
    things.put(backdrop, "papers", 330, 172, foot=172)
    for x in PENDANTS:
        things.put(backdrop, "pendant", x, 0)


@cache
def shot(off: frozenset[str] = frozenset()) -> Shot:
    """The café in the evening; `off` names lamps that are dark."""
    things = Things("cafe", dark=off)
    backdrop = Backdrop(WIDTH, HEIGHT)
    shell(backdrop)
    for part in (wall, counter, booths, stove_corner, tables, near):
        part(backdrop, things)
    light = lights((HEIGHT, WIDTH), things.parts["light"], off)
    return Shot(lit(backdrop, light), light, backdrop.foot, backdrop.colour)


def bits() -> Mapping[str, Bit]:
    """What moves."""
    ember = shot(frozenset({"stove"}))
    return {
        "coffee": steam(309, 41, 93, height=26, size=4),
        "tea": steam(190, 127, 146, height=18, size=3),
        "candle": flame(241, 58, 93),
        "stove": flicker(shot(), ember, (338, 52, 26, 20), (900, 110, 420, 90, 1300, 130)),
    }
