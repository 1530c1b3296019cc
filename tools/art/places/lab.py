"""The lab under the plaza: the wall of monitors, two cots, Finn's lamp, coats for four."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from tools.art.canvas import box, column, dot, row
from tools.art.places import traces
from tools.art.places.backdrop import Backdrop
from tools.art.places.exposure import Bit, Shot, changing
from tools.art.places.flat import BLANKETS
from tools.art.places.lighting import lights, lit
from tools.art.places.smoke import scan, steam
from tools.art.places.things import Things
from tools.art.shapes import curve, ellipse

WIDTH, HEIGHT = 384, 180
WALL = 74
"""The row where the back wall meets the floor."""

MONITORS = (148, 15)
KINDS = (
    ("slow", "tide4"),
    ("spin", "tide5"),
    ("spike", "tide4"),
    ("slow", "cyan"),
    ("fade", "tide4"),
)
MOMENTS = 8
"""Pictures in which a wave on a monitor comes round."""

LOST = ((0, 1), (4, 2), (2, 2))
STOPPED = (3, 2)
CABLES = (
    (((183, 72), (182, 92), (168, 108), (158, 126), (160, 140)), "ink"),
    (((193, 72), (194, 96), (186, 116), (188, 130), (218, 146)), "night1"),
    (((255, 72), (252, 92), (260, 108), (260, 128), (252, 140)), "ink"),
    (((271, 72), (270, 90), (274, 112), (264, 130), (238, 146)), "night1"),
    (((161, 72), (158, 84), (148, 90), (134, 92)), "ink"),
    (((291, 72), (294, 86), (304, 96), (316, 108)), "ink"),
    (((48, 160), (62, 164), (70, 174), (60, 181)), "ink"),
)


def floor(backdrop: Backdrop) -> None:
    """Rubber plates with rivets, a drain, a mat, a rug, tape round the cots."""
    with backdrop.layer() as picture:
        box(picture, (0, WALL, WIDTH, HEIGHT - WALL), "steel1")
        for y in range(WALL + 6, HEIGHT, 20):
            row(picture, 0, WIDTH - 1, y, "night3")
        for x in range(-4, WIDTH, 24):
            column(picture, x, WALL, HEIGHT, "night3")
            for y in range(WALL + 10, HEIGHT, 20):
                dot(picture, x + 6, y, "steel2")
        box(picture, (0, WALL, WIDTH, 4), "night2")
        box(picture, (0, 122, WIDTH, 6), "night2")
        for x in range(0, WIDTH, 4):
            box(picture, (x, 123, 2, 4), "night1")
        box(picture, (70, 106, 92, 13), "night1")
        box(picture, (71, 106, 90, 12), "night2")
        box(picture, (73, 108, 86, 8), "night3")
        for place, colour in (
            ((282, 100, 104, 30), "bloom1"),
            ((285, 102, 98, 26), "bloom2"),
            ((292, 105, 84, 20), "bloom1"),
            ((295, 106, 78, 18), "bloom2"),
        ):
            ellipse(picture, place, colour)
        for x in range(142, 310, 8):
            row(picture, x, x + 4, 132, "hearth6")
            row(picture, x, x + 4, 171, "hearth6")
        for y in range(132, 172, 8):
            column(picture, 141, y, y + 4, "hearth6")
            column(picture, 310, y, y + 4, "hearth6")


def wall(backdrop: Backdrop) -> None:
    """Concrete in panels, pipes above."""
    with backdrop.layer() as picture:
        box(picture, (0, 0, WIDTH, WALL), "night3")
        for x in range(0, WIDTH, 40):
            column(picture, x, 10, WALL - 6, "night2")
            for y in (16, 40, 60):
                dot(picture, x + 4, y, "steel1")
        box(picture, (0, WALL - 7, WIDTH, 6), "night2")
        row(picture, 0, WIDTH - 1, WALL - 7, "steel1")
        box(picture, (0, WALL - 1, WIDTH, 2), "ink")
        box(picture, (0, 0, WIDTH, 4), "night2")
        for y, pipe, edge, first in ((3, "steel1", "steel2", 22), (8, "night2", "night4", 46)):
            box(picture, (0, y - 1, WIDTH, 6), "ink")
            box(picture, (0, y, WIDTH, 4), pipe)
            row(picture, 0, WIDTH - 1, y, edge)
            for x in range(first, WIDTH, 74):
                box(picture, (x - 1, y - 2, 6, 8), "ink")
                box(picture, (x, y - 1, 4, 6), pipe)
                row(picture, x, x + 3, y - 1, edge)


def monitors(backdrop: Backdrop, moment: int) -> None:
    """Five by three, and in the middle the large one with the two who do not come up."""
    x0, y0 = MONITORS
    with backdrop.layer() as picture:
        box(picture, (x0 - 4, y0 - 4, 160, 58), "ink")
        box(picture, (x0 - 3, y0 - 3, 158, 56), "night2")
        row(picture, x0 - 3, x0 + 154, y0 - 3, "steel1")
    for j in range(3):
        for i in range(5):
            if not (1 <= i <= 3 and j < 2):
                monitor(backdrop, (i, j), moment)
    large(backdrop, moment)
    with backdrop.layer() as picture:
        for x in (160, 182, 192, 254, 270, 290):
            box(picture, (x, y0 + 53, 2, 6), "ink")


def monitor(backdrop: Backdrop, at: tuple[int, int], moment: int) -> None:
    """A small one: somebody asleep, somebody lost, or a line."""
    i, j = at
    x, y = MONITORS[0] + i * 31, MONITORS[1] + j * 18
    ill = (i, j) in LOST or (i, j) == STOPPED
    with backdrop.layer() as picture:
        box(picture, (x - 2, y - 2, 32, 19), "ink")
        box(picture, (x - 1, y - 1, 30, 17), "night1")
        row(picture, x - 1, x + 28, y - 2, "steel1")
    with backdrop.layer(shines=True) as picture:
        box(picture, (x, y, 28, 15), "bloom1" if ill else "tide1")
        for left in range(x + 4, x + 28, 6):
            for top in range(y + 1, y + 15, 3):
                dot(picture, left, top, "bloom2" if ill else "tide2")
        place = (x + 1, y, 26, 15)
        if (i, j) in LOST:
            traces.lost(picture, place, "bloom4")
        elif (i, j) == STOPPED:
            traces.wave(picture, place, ("flat", "bloom3"))
        else:
            traces.wave(
                picture,
                place,
                KINDS[(i * 2 + j * 3) % 5],
                i * 7 + j * 5 + moment * traces.PERIOD // MOMENTS,
            )
        dot(picture, x + 25, y + 2, "hearth7" if ill else "tide5")


def large(backdrop: Backdrop, moment: int) -> None:
    """Two traces in one loop, and a line of text under them."""
    x, y = MONITORS[0] + 31, MONITORS[1]
    with backdrop.layer() as picture:
        box(picture, (x - 2, y - 2, 94, 37), "ink")
        box(picture, (x - 1, y - 1, 92, 35), "night1")
    with backdrop.layer(shines=True) as picture:
        box(picture, (x, y, 90, 33), "tide1")
        for top in range(y + 4, y + 23, 7):
            for left in range(x + 3, x + 90, 6):
                dot(picture, left, top, "tide2")
        traces.two_in_one(picture, (x, y, 90, 23), moment * 240 // MOMENTS)
        row(picture, x, x + 89, y + 23, "tide3")


def light_through_the_grate(backdrop: Backdrop) -> None:
    """The stage's light falls through a grate in the ceiling: a slanted grid on the floor."""
    for j in range(6):
        for i in range(7):
            x, y = 202 + i * 7 - j * 2, 88 + j * 5
            where = np.zeros((HEIGHT, WIDTH), bool)
            where[y : y + 4, x : x + 5] = True
            backdrop.darken(where & (backdrop.foot == 0), 1.9 - 0.06 * abs(i - 3))


def left(backdrop: Backdrop, things: Things) -> None:
    """The way in: a steel door, coats for four, water, a window at the height of shoes."""
    things.put(backdrop, "steel_door", 18, WALL)
    things.put(backdrop, "bulb", 33, 0)
    things.put(backdrop, "extinguisher", 54, 72)
    things.put(backdrop, "street_window", 66, 18)
    things.put(backdrop, "tally", 68, 50)
    things.put(backdrop, "cooler", 2, 88, foot=88)
    things.put(backdrop, "four_coats", 3, 100, foot=134)


def middle(backdrop: Backdrop, things: Things, moment: int) -> None:
    """Monitors between racks, the grate above, cables on the floor."""
    things.put(backdrop, "rack", 130, 12)
    things.put(backdrop, "rack", 306, 13)
    monitors(backdrop, moment)
    things.put(backdrop, "grate", 204, 0)
    for points, colour in CABLES:
        with backdrop.layer() as picture:
            curve(picture, points, colour)
    light_through_the_grate(backdrop)


def furniture(backdrop: Backdrop, things: Things) -> None:
    """What stands on the floor, back to front."""
    things.put(backdrop, "corkboard", 326, 18)
    things.put(backdrop, "list", 366, 54)
    things.put(backdrop, "console", 72, 92, foot=110)
    things.put(backdrop, "desk", 314, 84, foot=114)
    things.put(backdrop, "office_chair", 333, 128, foot=128)
    for who, x in (("marc", 150), ("finn", 242)):
        a, b, light, dark = BLANKETS[who]
        roles = {"a": a, "b": b, "l": light, "d": dark, "mark": f"mark_{who}"}
        things.put(backdrop, "cot", x, 141, foot=170, **roles)
    things.put(backdrop, "hub", 219, 162, foot=162)
    things.put(backdrop, "crate", 14, 172, foot=172)
    things.put(backdrop, "stool_boxes", 332, 172, foot=172)


@cache
def shot(moment: int = 0) -> Shot:
    """The lab in the night of the demonstration, at a moment of its monitors."""
    things = Things("lab")
    backdrop = Backdrop(WIDTH, HEIGHT)
    wall(backdrop)
    floor(backdrop)
    left(backdrop, things)
    middle(backdrop, things, moment)
    furniture(backdrop, things)
    light = lights((HEIGHT, WIDTH), things.parts["light"], frozenset())
    return Shot(lit(backdrop, light), light, backdrop.foot, backdrop.colour)


def bits() -> Mapping[str, Bit]:
    """What moves."""
    return {
        "monitors": changing([shot(moment) for moment in range(MOMENTS)], (146, 13, 156, 54), 150),
        "console": scan(74, 66, 22, 18),
        "kettle": steam(354, 141, 172, height=20, size=3),
    }
