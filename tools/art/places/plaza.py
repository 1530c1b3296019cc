"""The plaza on the evening of the demonstration, and the same chairs, wet, in the morning."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from tools.art.canvas import (
    CLEAR,
    Mask,
    Picture,
    box,
    column,
    dot,
    dots,
    drawn,
    put,
    recoloured,
    rim,
    row,
)
from tools.art.grids import rows
from tools.art.places.backdrop import Backdrop, Field
from tools.art.places.exposure import Bit, Shot
from tools.art.places.flat import BLANKETS
from tools.art.places.lighting import lights, lit
from tools.art.places.smoke import scan, steam
from tools.art.places.surfaces import fade, slabs
from tools.art.places.things import Things
from tools.art.places.wet import mirrored
from tools.art.shapes import blob, ellipse
from tools.art.strokes import polygon

WIDTH, HEIGHT = 400, 180
FAR = 96
"""Where the plaza's floor begins."""

FRONT = 128
"""The foot of the stage."""

BEDS = {"lila": 92, "anya": 140, "marc": 232, "finn": 280}
CROWD = ("bob", "hood", "old", "afro", "mohawk", "big")
STANDING = (
    *((328, 122), (312, 140)),
    *((4, 160), (27, 157), (50, 161), (74, 158), (98, 160), (122, 157), (146, 161)),
    *((236, 160), (260, 157), (284, 161), (308, 158)),
    *((-6, 174), (16, 171), (40, 175), (63, 172), (86, 174), (110, 171), (134, 175), (156, 172)),
    *((228, 174), (250, 171), (274, 175), (298, 172), (322, 174), (346, 171)),
    *((5, 187), (29, 185), (52, 188), (76, 186), (99, 188), (124, 185), (147, 188)),
    *((238, 188), (262, 185), (286, 187), (310, 186), (334, 188), (358, 186), (380, 188)),
)
CROWD_TOP = 120
PHONES = (5, 8, 11, 13, 17, 20, 25, 29, 34, 38, 41)
FALLEN = (3, 9, 14, 22, 30, 35)
DIMMED = {
    "night6": "night4",
    "night5": "night3",
    "hearth7": "steel2",
    "hearth6": "skin2",
    "hearth5": "hearth3",
    "hearth4": "hearth3",
    "skin4": "skin3",
    "skin3": "skin2",
    "tide6": "tide4",
    "tide5": "tide3",
    "bloom4": "bloom2",
    "bloom3": "bloom2",
    "steel2": "steel1",
}
PUDDLES = (
    ((318, 150), (330, 146), (356, 148), (350, 155), (326, 156)),
    ((70, 141), (86, 137), (106, 140), (96, 146), (76, 147)),
    ((176, 158), (196, 154), (222, 158), (214, 166), (188, 167)),
)
BEAMS = ((84, -40, 14), (54, 70, 12), (316, 440, 14), (346, 330, 12))
TOWERS = (
    *((0, 22, 44), (24, 14, 28), (40, 20, 52), (62, 16, 36), (80, 18, 56), (302, 18, 54)),
    *((318, 16, 32), (336, 20, 48), (358, 14, 26), (372, 28, 44)),
)
ROOFS = ((0, 36, 70), (38, 30, 76), (70, 44, 72), (292, 34, 74), (328, 30, 68), (360, 40, 74))


SUN = (318, 46, 26, 26)
BEFORE_THE_SUN = 6
"""The tower that is left out in the morning."""

CLOUDS = ((0, 16, 34), (52, 30, 30), (92, 12, 26), (286, 22, 44), (372, 34, 30), (300, 40, 22))


def sky(picture: Picture, time: str) -> None:
    """Bands from dark to the city's glow, or to a pale morning."""
    dark = ("ink", "night1", "night2", "bloom1")
    upper, middle, low, last = ("night5", "night6", "skin3", "hearth6") if time else dark
    box(picture, (0, 0, WIDTH, FAR), middle)
    fade(picture, (upper, middle), (0, 8, WIDTH, 14))
    box(picture, (0, 0, WIDTH, 8), upper)
    fade(picture, (middle, low), (0, 38, WIDTH, 12))
    box(picture, (0, 50, WIDTH, FAR - 50), low)
    fade(picture, (low, last), (0, 62, WIDTH, 14))
    box(picture, (0, 76, WIDTH, FAR - 76), last)
    if time:
        ellipse(picture, SUN, "hearth7")
        for x, y, width in CLOUDS:
            box(picture, (x, y, width, 2), "bloom4")
            box(picture, (x + 5, y - 1, width // 2, 1), "skin4")
    else:
        for k in range(26):
            dot(picture, k * 61 % WIDTH, 3 + k * 17 % 26, "night4" if k % 4 else "night6")
        for foot, top, width in BEAMS:
            for reach, colour in ((width, "tide1"), (width // 2, "tide2")):
                corners = ((foot - 2, 93), (foot + 3, 93), (top + reach + 1, 0), (top - reach, 0))
                polygon(picture, corners, colour)


def towers(picture: Picture, time: str) -> None:
    """Far towers with lights, near roofs."""
    far, edge, near, lip = (
        ("night5", "bloom4", "night4", "night5")
        if time
        else (*("night2", "night3", "night1", "night2"),)
    )
    for number, (x, width, top) in enumerate(TOWERS):
        if time and number == BEFORE_THE_SUN:
            continue
        box(picture, (x, top, width, FAR - top), far)
        column(picture, x if x > WIDTH // 2 else x + width - 1, top, FAR, edge)
        row(picture, x, x + width - 1, top, edge)
        for y in range(top + 4, FAR - 6, 4):
            for i in range(2, width - 2, 3):
                if not time and (i * 5 + y * 3 + number * 7) % 9 < 2:
                    dot(picture, x + i, y, "bloom4" if (i + y) % 3 else "hearth6")
    for number, (x, width, top) in enumerate(ROOFS):
        box(picture, (x, top, width, FAR - top), near)
        row(picture, x, x + width - 1, top, lip)
        for y in range(top + 4, FAR - 4, 5):
            for i in range(3, width - 3, 4):
                if not time and (i * 3 + y + number) % 5 == 0:
                    column(picture, x + i, y, y + 1, "hearth5")


def ground(backdrop: Backdrop) -> Mask:
    """Slabs, and puddles; returns where those are."""
    with backdrop.layer() as picture:
        slabs(picture, (0, FAR, WIDTH, HEIGHT - FAR), (24, 10), ("steel1", "night3"), 12)
        box(picture, (0, FAR, WIDTH, 3), "night2")
    with backdrop.layer() as picture:
        for points in PUDDLES:
            blob(picture, points, "night2")
        water: Mask = picture != CLEAR
        for edge, colour in ((rim(water, 0, -1), "night1"), (rim(water, 0, 1), "steel2")):
            dots(picture, [(int(x), int(y)) for y, x in np.argwhere(edge)], colour)
    return water


def stage(backdrop: Backdrop, things: Things) -> None:
    """The screen with Lila's labyrinth, trusses, a deck, and four beds that should be elsewhere."""
    things.put(backdrop, "screen", 132, -6)
    things.put(backdrop, "deck", 77, 114)
    for x in (124, 268):
        things.put(backdrop, "truss", x, 84)
    things.put(backdrop, "truss_top", 124, 0)
    things.put(backdrop, "steps", 174, 110)
    for x in (78, 310):
        things.put(backdrop, "speaker", x, 84, foot=84)
    for who, x in BEDS.items():
        a, b, light, dark = BLANKETS[who]
        roles = {"a": a, "b": b, "l": light, "d": dark, "mark": f"mark_{who}"}
        things.put(backdrop, "plinth", x, 57, foot=0, glow=a)
        things.put(backdrop, "bed", x, 56, foot=0, **roles)
        things.put(backdrop, "headset", x, 56)
    for x in (126, 269):
        things.put(backdrop, "floor_lamp", x, 108)


def furniture(backdrop: Backdrop, things: Things) -> None:
    """What stands on the ground, back to front."""
    things.put(backdrop, "banner", 36, 34)
    things.put(backdrop, "banner", 346, 32)
    things.put(backdrop, "stairs_down", 4, 106)
    things.put(backdrop, "sign_down", 13, 101, foot=101)
    things.put(backdrop, "bin", 64, 126, foot=126)
    things.put(backdrop, "cart", 344, 146, foot=146)
    things.put(backdrop, "stand_mic", 208, 98, foot=98)
    for x in (169, 226):
        for y in (154, 172):
            things.put(backdrop, "rope_post", x, y, foot=y)


def person(name: str, edge: str) -> Picture:
    """Somebody from behind, in the dark, with a line of light on head and shoulders."""
    seen = recoloured(drawn(rows("places", f"{name}_u")), DIMMED)
    upper = rim(seen != CLEAR, 0, -1)
    grown = np.roll(upper, 1, axis=0) & (seen != CLEAR)
    dots(seen, [(int(x), int(y)) for y, x in np.argwhere(grown) if y < 18], edge)
    return seen


def crowd(backdrop: Backdrop, things: Things) -> None:
    """Rows of backs with phones; those near the cart are rimmed with warm light."""
    for number, (x, feet) in enumerate(STANDING):
        edge = "hearth4" if x > 300 else "tide4" if feet > 165 else "tide5"
        somebody = person(CROWD[number * 5 % len(CROWD) ^ number // 6 % 2], edge)
        with backdrop.layer(foot=feet) as picture:
            put(picture, somebody, x - 1, feet - somebody.shape[0] + 1)
        if number in PHONES:
            things.put(backdrop, "phone", x + (13 if number % 2 else 1), feet - 30, foot=feet)


def chairs(backdrop: Backdrop, things: Things) -> None:
    """Where the crowd was: folding chairs, some on their backs."""
    for number, (x, feet) in enumerate(STANDING):
        name = "fallen_chair" if number in FALLEN else "folding_chair"
        things.put(backdrop, name, x + 1, feet, foot=feet)


def wetness(backdrop: Backdrop) -> Field:
    """How much of the light each pixel of the ground mirrors."""
    wet = np.zeros((HEIGHT, WIDTH), np.float32)
    wet[FRONT:] = (0.9 * np.linspace(1, 0, HEIGHT - FRONT) ** 0.8)[:, None]
    wet[backdrop.foot > 0] = 0
    wet[:136, 163:237] = 0
    wet[:142, :52] = 0
    return wet


@cache
def shot(off: frozenset[str] = frozenset(), time: str = "") -> Shot:
    """The plaza in the evening, by night without a crowd (`@night`), or in the `@morning`."""
    asleep = frozenset({"screen", "deck", "steps", "headset", "plinth", "cart", "truss_top"})
    things = Things("plaza", dark=off | (asleep if time == "@morning" else frozenset()))
    backdrop = Backdrop(WIDTH, HEIGHT)
    with backdrop.layer(shines=True) as picture:
        sky(picture, time if time == "@morning" else "")
        towers(picture, time if time == "@morning" else "")
    water = ground(backdrop)
    stage(backdrop, things)
    furniture(backdrop, things)
    (chairs if time else crowd)(backdrop, things)
    light = lights((HEIGHT, WIDTH), things.parts[time.lstrip("@") or "light"], off)
    picture_lit = lit(backdrop, light)
    pond = water & (backdrop.foot == 0)
    wet = mirrored(picture_lit, FRONT, wetness(backdrop), pond, scale=1.1, threshold=46)
    return Shot(wet, light, backdrop.foot, backdrop.colour)


def bits() -> Mapping[str, Bit]:
    """What moves."""
    return {
        "screen": scan(137, 1, 126, 46),
        "kettle": steam(377, 116, 146, height=24, size=4),
        "crowd": on_tiptoe(shot()),
    }


def on_tiptoe(seen: Shot) -> Bit:
    """In turn a third of the crowd stretches to see, by a pixel."""
    nobody = np.zeros((1, 1, 4), np.uint8)
    frames = []
    for turn in range(3):
        stretched = np.zeros((HEIGHT, WIDTH), bool)
        for x, foot in STANDING[turn::3]:
            if foot > FRONT + 24:
                own = slice(max(0, x - 2), x + 19)
                stretched[:, own] |= seen.foot[:, own] == foot
        frame = np.zeros((HEIGHT, WIDTH, 4), np.uint8)
        frame[stretched, :3] = seen.picture[stretched]
        frame[stretched, 3] = 255
        frames += [np.roll(frame, -1, axis=0)[CROWD_TOP:], nobody]
    return Bit(0, CROWD_TOP, HEIGHT + 9, frames, [700, 500] * 3)
