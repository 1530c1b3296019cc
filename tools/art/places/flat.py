"""The flat: landing with the lift, kitchen, and one room that thin walls make into four."""

from collections.abc import Mapping
from functools import cache

from tools.art.canvas import Picture, box, column, dot, row
from tools.art.places import city
from tools.art.places.backdrop import Backdrop
from tools.art.places.exposure import Bit, Shot, flicker
from tools.art.places.lighting import lights, lit
from tools.art.places.smoke import flame, scan, steam
from tools.art.places.surfaces import Place, planks, slabs, wallpaper
from tools.art.places.things import Things
from tools.art.shapes import curve, spline

WIDTH, HEIGHT = 520, 180
WALL = 62
"""The row where the back wall meets the floor."""

PARTITIONS = (200, 264, 328, 392)
LANDING = 54
BEDS = {"lila": 214, "anya": 278, "marc": 342, "finn": 406}
BLANKETS = {
    "lila": ("hearth5", "hearth4", "skin4", "hearth3"),
    "marc": ("azure", "night3", "steel2", "tide2"),
    "anya": ("hearth6", "hearth5", "hearth7", "hearth4"),
    "finn": ("cyan", "tide4", "tide6", "tide3"),
}
WINDOWS: tuple[Place, ...] = (
    (214, 8, 46, 38),
    (278, 8, 46, 38),
    (342, 8, 46, 38),
    (406, 8, 42, 38),
)
BULBS = (((64, 8), (98, 3), (132, 9), (166, 3), (198, 8)),)
HOURS = {"": city.DUSK, "@night": city.NIGHT, "@morning": city.DAWN}
CITY = 206


def shell(backdrop: Backdrop) -> None:
    """Floors and walls."""
    with backdrop.layer() as picture:
        planks(picture, (0, WALL, WIDTH, HEIGHT - WALL), ("skin1", "hearth2"))
        slabs(picture, (0, WALL, LANDING, HEIGHT - WALL), (18, 10), ("steel1", "night3"), 9)
        wallpaper(picture, (LANDING, 6, 150, WALL - 13), ("night3", "night2", "steel1"))
        wallpaper(picture, (200, 6, WIDTH - 200, WALL - 13), ("night3", "night2", "steel1"))
        box(picture, (0, 6, LANDING, WALL - 6), "night2")
        box(picture, (0, 34, LANDING, WALL - 34), "night1")
        row(picture, 0, LANDING, 34, "steel1")
        box(picture, (0, 0, WIDTH, 5), "night2")
        row(picture, 0, WIDTH - 1, 5, "steel1")
        box(picture, (0, WALL - 7, WIDTH, 6), "skin1")
        row(picture, 0, WIDTH - 1, WALL - 7, "skin2")
        box(picture, (0, WALL - 1, WIDTH, 2), "hearth1")


def windows(backdrop: Backdrop, things: Things, hour: city.Hour) -> None:
    """One long window, which the walls cut into four."""
    view = city.skyline(260, 38, hour)
    for x, y, width, height in WINDOWS:
        with backdrop.layer() as picture:
            box(picture, (x - 3, y - 3, width + 6, height + 6), "hearth1")
            box(picture, (x - 2, y - 2, width + 4, height + 4), "skin2")
        with backdrop.layer(shines=True) as picture:
            city.seen_through(picture, view, CITY, (x, y, width, height))
        with backdrop.layer() as picture:
            box(picture, (x - 4, y + height + 1, width + 8, 2), "skin3")
            row(picture, x - 4, x + width + 3, y + height + 3, "hearth2")
    things.put(backdrop, "screen_over_the_way", 278, 18)
    with backdrop.layer(shines=True) as picture:
        column(picture, 300, 18, 45, "skin2")
    for x in (206, 256):
        curtain(backdrop, x)


def curtain(backdrop: Backdrop, x: int) -> None:
    """Eight pixels of cloth at the side of a window."""
    with backdrop.layer() as picture:
        box(picture, (x, 5, 8, 46), "bloom2")
        column(picture, x + 1, 5, 49, "bloom3")
        column(picture, x + 3, 5, 50, "bloom1")
        column(picture, x + 6, 5, 50, "bloom1")


def partition(backdrop: Backdrop, x: int, *, worn: bool) -> None:
    """A wall of plasterboard that runs from the back wall to row 108; one sees how thin it is."""
    with backdrop.layer(foot=108) as picture:
        for i in range(11):
            up = 46 * i // 10
            face(picture, x + 3 + i, 52 - up, 108 - up)
        for i in range(47):
            left = x + i * 10 // 46
            row(picture, left - 1, left + 3, 52 - i, "hearth1")
            row(picture, left, left + 2, 52 - i, "night6")
            dot(picture, left + 2, 52 - i, "steel2")
        box(picture, (x - 1, 52, 5, 58), "hearth1")
        box(picture, (x, 52, 3, 56), "steel2")
        column(picture, x, 52, 107, "night6")
        column(picture, x + 2, 52, 107, "steel1")
        if worn:
            worn_patch(picture, x)


def face(picture: Picture, x: int, top: int, foot: int) -> None:
    """One column of a wall that runs away from us."""
    column(picture, x, top, foot, "night2" if x % 4 == 0 else "night3")
    column(picture, x, foot - 6, foot - 1, "skin1")
    dot(picture, x, foot - 6, "skin2")
    dot(picture, x, foot, "hearth1")


def worn_patch(picture: Picture, x: int) -> None:
    """Where knuckles have knocked for six years: paper gone, plaster pale."""
    for i, tall in enumerate((7, 13, 18, 21, 19, 14, 8), 2):
        middle = 82 - 46 * i // 10
        for colour, reach in (
            ("night1", tall // 2 + 1),
            ("night6", tall // 2),
            ("skin4", tall // 4),
        ):
            column(picture, x + 3 + i, middle - reach, middle + reach, colour)
        dot(picture, x + 3 + i, middle + i % 3 - 1, "hearth4")


def rooms(backdrop: Backdrop, things: Things) -> None:
    """What stands behind the partitions, up to the row where they end."""
    for who, x in BEDS.items():
        a, b, light, dark = BLANKETS[who]
        roles = {"a": a, "b": b, "l": light, "d": dark, "mark": f"mark_{who}"}
        things.put(backdrop, "bed", x, 56, foot=0, **roles)
        if who in ("lila", "anya"):
            things.put(backdrop, "headset", x, 56)
    things.put(backdrop, "canvas_moon", 244, 78, foot=0)
    things.put(backdrop, "brushes", 243, 104, foot=104)
    things.put(backdrop, "photos", 305, 51)
    things.put(backdrop, "chair", 374, 94, foot=94)
    things.put(backdrop, "boots", 373, 104)
    things.put(backdrop, "pinned", 462, 10)
    things.put(backdrop, "blind", 410, 12)
    things.put(backdrop, "desk", 436, 92, foot=92)


def kitchen(backdrop: Backdrop, things: Things) -> None:
    """Fridge, stove with the soup, shelf, books; the rug and the table."""
    things.put(backdrop, "fridge", 66, 76, foot=76)
    things.put(backdrop, "kitchen", 90, 76, foot=76)
    things.put(backdrop, "wall_shelf", 94, 28)
    things.put(backdrop, "bookcase", 148, 78, foot=78)
    things.put(backdrop, "rug", 130, 144)
    things.put(backdrop, "cushions", 130, 144)
    things.put(backdrop, "low_table", 130, 144, foot=154)


def living_room(backdrop: Backdrop, things: Things) -> None:
    """What stands before the partitions, back to front."""
    things.put(backdrop, "coat_stand", 62, 128, foot=128)
    things.put(backdrop, "sheet", 206, 176)
    things.put(backdrop, "mat", 288, 170)
    things.put(backdrop, "ring_light", 318, 138, foot=138)
    things.put(backdrop, "canvas_stripes", 210, 140, foot=140)
    things.put(backdrop, "bottles", 308, 164, foot=164)
    things.put(backdrop, "candle", 332, 155, foot=164)
    things.put(backdrop, "tv", 350, 142, foot=142)
    things.put(backdrop, "tools", 404, 124, foot=124)
    things.put(backdrop, "plant", 508, 134, foot=134)
    things.put(backdrop, "plant", 492, 158, foot=158)
    things.put(backdrop, "portrait", 226, 158, foot=158)
    things.put(backdrop, "pots", 258, 172, foot=172)
    things.put(backdrop, "sofa", 332, 178, foot=178)


def landing(backdrop: Backdrop, things: Things) -> None:
    """The lift and the stairs."""
    things.put(backdrop, "lift", 8, WALL)
    things.put(backdrop, "stairs_down", 4, 148)
    partition(backdrop, LANDING, worn=False)


def bulbs(backdrop: Backdrop, *, resting: bool) -> None:
    """Coloured bulbs on a wire over the kitchen; when they rest, every second one is dark."""
    for points in BULBS:
        with backdrop.layer() as picture:
            curve(picture, points, "hearth1")
        with backdrop.layer(shines=True) as picture:
            for k, (x, y) in enumerate(spline(points, 4, closed=False)):
                if resting and k % 2:
                    column(picture, int(x), int(y) + 1, int(y) + 2, "hearth3")
                    continue
                colour = ("hearth6", "bloom4", "hearth7", "tide5")[k % 4]
                column(picture, int(x), int(y) + 1, int(y) + 2, colour)


@cache
def shot(off: frozenset[str] = frozenset(), time: str = "") -> Shot:
    """The flat at dusk, by night (`@night`) or in the morning (`@morning`)."""
    asleep = frozenset({"low_table", "tv", "candle"}) if time else frozenset()
    things = Things("flat", dark=off | asleep)
    backdrop = Backdrop(WIDTH, HEIGHT)
    shell(backdrop)
    windows(backdrop, things, HOURS[time])
    landing(backdrop, things)
    kitchen(backdrop, things)
    bulbs(backdrop, resting="bulbs" in off)
    rooms(backdrop, things)
    for x in PARTITIONS:
        partition(backdrop, x, worn=x > PARTITIONS[0])
    living_room(backdrop, things)
    lines = things.parts[time.lstrip("@") or "light"]
    light = lights((HEIGHT, WIDTH), lines, off)
    return Shot(lit(backdrop, light), light, backdrop.foot, backdrop.colour)


def bits() -> Mapping[str, Bit]:
    """What moves."""
    return {
        "soup": steam(137, 43, 76, height=26, size=4),
        "television": flicker(shot(), shot(frozenset({"tv"})), (330, 100, 70, 60), (4300, 140)),
        "candle": flame(333, 151, 164),
        "bulbs": flicker(shot(), shot(frozenset({"bulbs"})), (60, 0, 142, 13), (1700, 900)),
        "desk": scan(463, 34, 30, 22),
    }
