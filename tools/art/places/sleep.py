"""Natural sleeps from the second to the sixth: small, odd and free, seen from near."""

from collections.abc import Callable
from functools import cache

import numpy as np

from tools.art.canvas import Picture, box, column, put, rim, row
from tools.art.palette import INDEX
from tools.art.places.backdrop import Backdrop
from tools.art.places.exposure import Shot
from tools.art.places.lighting import Lights, lights, lit
from tools.art.places.surfaces import planks, wallpaper
from tools.art.places.things import Things
from tools.art.portraits import finn
from tools.art.shapes import curve, ellipse

WIDTH, HEIGHT = 320, 180
FIRST = 2
"""The number of the first of them; `tools.art.quiet.sleep` draws the one before."""


def room(backdrop: Backdrop, skirting: int, paper: tuple[str, str, str]) -> None:
    """A papered wall down to its skirting, boards below."""
    with backdrop.layer() as picture:
        wallpaper(picture, (0, 0, WIDTH, skirting), paper)
        box(picture, (0, 0, WIDTH, 4), paper[1])
        box(picture, (0, skirting, WIDTH, 8), "skin1")
        row(picture, 0, WIDTH - 1, skirting, "skin2")
        box(picture, (0, skirting + 7, WIDTH, 2), "hearth1")
        planks(picture, (0, skirting + 9, WIDTH, HEIGHT - skirting - 9), ("skin1", "hearth2"))


def the_lamp_goes_out() -> Shot:
    """Finn on his back, the blind by one corner, a bird on the lamp."""
    things, backdrop = Things("sleep"), Backdrop(WIDTH, HEIGHT)
    room(backdrop, 150, ("night3", "night2", "night4"))
    with backdrop.layer() as picture:
        box(picture, (0, 0, WIDTH, 10), "night4")
        row(picture, 0, WIDTH - 1, 10, "night5")
        curve(picture, ((230, 0), (244, 12), (240, 26), (252, 38), (248, 50)), "night2")
        curve(picture, ((242, 20), (258, 24), (266, 34)), "night2")
    things.put(backdrop, "dawn_window", 20, 18)
    things.put(backdrop, "big_blind", 32, 20)
    with backdrop.layer() as picture:
        box(picture, (14, 104, 116, 4), "skin3")
        box(picture, (14, 108, 116, 3), "hearth2")
        box(picture, (96, 132, 46, 48), "hearth2")
        box(picture, (96, 132, 46, 5), "skin2")
        row(picture, 96, 141, 132, "skin3")
        box(picture, (147, 60, 172, 120), "ink")
        box(picture, (148, 61, 170, 119), "skin1")
        box(picture, (154, 68, 158, 112), "hearth2")
        row(picture, 148, 317, 61, "skin3")
        ellipse(picture, (172, 74, 122, 54), "ink")
        ellipse(picture, (174, 75, 118, 51), "hearth7")
        ellipse(picture, (178, 98, 110, 26), "night6")
    things.put(backdrop, "clock", 104, 116)
    lay_down(backdrop, finn.draw("tired"), 200, 62)
    things.put(backdrop, "duvet_front", 154, 112)
    return developed(backdrop, things, 2)


def lay_down(backdrop: Backdrop, figure: Picture, x: int, y: int) -> None:
    """Somebody's head and shoulders from the portraits."""
    with backdrop.layer() as picture:
        put(picture, figure, x, y)


def half_a_tangerine() -> Shot:
    """Marc's hands, a table, one lamp."""
    things, backdrop = Things("sleep"), Backdrop(WIDTH, HEIGHT, "night1")
    with backdrop.layer() as picture:
        wallpaper(picture, (0, 0, WIDTH, 70), ("night2", "night1", "night3"))
        ellipse(picture, (-30, 62, 380, 190), "hearth1")
        ellipse(picture, (-28, 64, 376, 190), "skin2")
        ellipse(picture, (-20, 68, 360, 180), "skin1")
        ellipse(picture, (-18, 69, 356, 180), "skin2")
        for k, y in enumerate(range(84, HEIGHT, 14)):
            row(picture, 24 + k * 37 % 60, 110 + k * 53 % 90, y, "skin1")
            row(picture, 190 + k * 29 % 40, 260 + k * 41 % 60, y + 5, "skin1")
    things.put(backdrop, "hanging_lamp", 160, 20)
    things.put(backdrop, "peel", 84, 138)
    things.put(backdrop, "tangerine_half", 176, 146)
    things.put(backdrop, "tangerine", 144, 92)
    things.put(backdrop, "arm", 44, 92)
    things.put(backdrop, "arm_right", 278, 92)
    return developed(backdrop, things, 3)


def a_drawer_buzzes() -> Shot:
    """Anya face down; what shines in the drawer is not looked at."""
    things, backdrop = Things("sleep"), Backdrop(WIDTH, HEIGHT)
    room(backdrop, 120, ("night3", "night2", "night4"))
    with backdrop.layer() as picture:
        box(picture, (0, 22, 14, 158), "ink")
        box(picture, (0, 23, 13, 157), "skin1")
        column(picture, 12, 23, HEIGHT - 1, "skin2")
        box(picture, (13, 58, 176, 122), "ink")
        box(picture, (13, 59, 175, 121), "hearth7")
        box(picture, (13, 120, 175, 60), "night6")
        row(picture, 13, 187, 140, "night5")
    with backdrop.layer() as picture:
        ellipse(picture, (20, 46, 158, 76), "night5")
        ellipse(picture, (24, 46, 150, 68), "hearth7")
        curve(picture, ((40, 92), (70, 104), (120, 106)), "night6")
        curve(picture, ((140, 100), (160, 88), (168, 74)), "night6")
    things.put(backdrop, "bare_arm", 140, 100)
    things.put(backdrop, "anya_head", 56, 66)
    roles = {"a": "hearth6", "l": "hearth7", "b": "skin3", "d": "skin2"}
    things.put(backdrop, "duvet", -36, 120, foot=0, **roles)
    things.put(backdrop, "night_table", 240, 92)
    return developed(backdrop, things, 4)


def brushes_softening() -> Shot:
    """A jar in the morning sun; the water turns yellow."""
    things, backdrop = Things("sleep"), Backdrop(WIDTH, HEIGHT)
    with backdrop.layer() as picture:
        wallpaper(picture, (0, 0, WIDTH, 140), ("skin3", "skin2", "skin4"))
        box(picture, (0, 138, WIDTH, 4), "skin4")
        box(picture, (0, 142, WIDTH, 38), "skin2")
        row(picture, 0, WIDTH - 1, 142, "skin3")
        row(picture, 0, WIDTH - 1, 160, "skin1")
        for k, x in enumerate((0, 22, 30, 104, 150, 158)):
            row(picture, x * 2, x * 2 + 30 + k * 7, 150 + k % 3 * 9, "skin1")
    with backdrop.layer(shines=True) as picture:
        for left in (16, 62):
            for y in range(8, 104):
                shift = (y - 8) // 3
                row(
                    picture,
                    left + shift,
                    left + 38 + shift,
                    y,
                    "hearth6" if y % 50 != 47 else "skin4",
                )
        for y in range(10, 102, 3):
            shift = (y - 8) // 3
            row(picture, 22 + shift, 34 + shift, y, "hearth7")
    for name in ("jar_back", "brushes_in_water", "jar_front"):
        things.put(backdrop, name, 124, 52)
    things.put(backdrop, "rag", 222, 146)
    return developed(backdrop, things, 5)


def nobody_knows_how_it_ended() -> Shot:
    """Four on the sofa from behind, and the film that goes on."""
    things, backdrop = Things("sleep"), Backdrop(WIDTH, HEIGHT)
    room(backdrop, 112, ("night3", "night2", "night4"))
    things.put(backdrop, "film_frame", 80, 10)
    things.put_within(backdrop, (80, 10, 160, 86), "film", 80, 10)
    people = (
        ("lila", 66, 76, "hearth5", "hearth4", "skin4"),
        ("marc", 116, 72, "azure", "night3", "steel2"),
        ("anya", 164, 74, "hearth6", "skin3", "hearth7"),
        ("finn", 210, 76, "cyan", "tide4", "tide6"),
    )
    for _, x, y, a, b, light in people:
        things.put(backdrop, "shoulders", x, y, foot=0, a=a, b=b, l=light)
    before = backdrop.colour.copy()
    for who, x, y, *_ in people:
        lean = {"lila": 12, "finn": -10}.get(who, 0)
        things.put(backdrop, f"{who}_back", x + lean, y + (4 if lean else 0))
    lit_edge = rim(before != backdrop.colour, 0, -1)
    backdrop.colour[np.roll(lit_edge, 1, axis=0)] = INDEX["tide5"]
    things.put(backdrop, "sofa_back", 40, 108)
    things.put(backdrop, "cat_asleep", 238, 98)
    things.put(backdrop, "bowl", 62, 102)
    return developed(backdrop, things, 6)


def developed(backdrop: Backdrop, things: Things, number: int) -> Shot:
    """The picture in its own light."""
    return finished(backdrop, lights((HEIGHT, WIDTH), things.parts[f"light_{number}"], frozenset()))


def finished(backdrop: Backdrop, light: Lights) -> Shot:
    """The picture in a light."""
    return Shot(lit(backdrop, light), light, backdrop.foot, backdrop.colour)


PICTURES: tuple[Callable[[], Shot], ...] = (
    the_lamp_goes_out,
    half_a_tangerine,
    a_drawer_buzzes,
    brushes_softening,
    nobody_knows_how_it_ended,
)


@cache
def shot(number: int) -> Shot:
    """One of them by its number."""
    return PICTURES[number - FIRST]()
