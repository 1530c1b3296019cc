"""Eider Street, evening, rain: the friends' house, a shut bed shop, the Net's screen, the café."""

from collections.abc import Mapping
from functools import cache

import numpy as np

from tools.art.canvas import CLEAR, Mask, Picture, box, column, dot, rim, row
from tools.art.palette import FRIENDS
from tools.art.places.backdrop import Backdrop, Field
from tools.art.places.exposure import Bit, Shot, flicker
from tools.art.places.lighting import lights, lit
from tools.art.places.smoke import scan, steam
from tools.art.places.surfaces import bricks, fade, slabs
from tools.art.places.things import Things
from tools.art.places.wet import mirrored
from tools.art.shapes import blob, curve

WIDTH, HEIGHT = 640, 180
FOOT = 92
"""The row where house fronts meet the pavement."""

KERB = 121
GAP = (356, 44)
CAFE = 400
PUDDLES = (
    ((34, 140), (52, 134), (84, 134), (104, 139), (98, 147), (72, 150), (44, 148)),
    (
        (250, 160),
        (266, 151),
        (306, 148),
        (344, 151),
        (358, 160),
        (346, 171),
        (300, 177),
        (264, 173),
    ),
    ((442, 132), (468, 126), (508, 127), (532, 134), (522, 143), (486, 148), (452, 144)),
    ((560, 162), (584, 157), (612, 160), (626, 168), (598, 174), (570, 171)),
    ((150, 138), (170, 133), (206, 134), (214, 140), (196, 146), (160, 145)),
    ((372, 168), (394, 163), (418, 165), (428, 171), (408, 178), (380, 176)),
    ((186, 104), (206, 101), (222, 104), (206, 109), (190, 109)),
)
FAR_TOWERS = ((2, 8, 22), (12, 7, 34), (21, 9, 14), (32, 7, 30), (0, 6, 44), (36, 8, 40))
NEAR_TOWERS = ((0, 9, 54), (9, 12, 62), (30, 14, 56), (22, 8, 66))


def sky(picture: Picture, left: int, width: int) -> None:
    """The city's glow under the night, in bands."""
    box(picture, (left, 0, width, FOOT), "night1")
    fade(picture, ("night1", "night2"), (left, 14, width, 20))
    fade(picture, ("night2", "bloom1"), (left, 34, width, 22))
    fade(picture, ("bloom1", "bloom2"), (left, 56, width, 16))
    box(picture, (left, 72, width, FOOT - 72), "bloom2")


def towers(picture: Picture, left: int, width: int) -> None:
    """Far towers with many small lights, near ones darker."""
    for x, wide, top in FAR_TOWERS:
        box(picture, (left + x, top, wide, FOOT - top), "night2")
        column(picture, left + x, top, FOOT - 1, "night3")
        for y in range(top + 4, FOOT - 8, 4):
            for i in range(2, wide - 1, 2):
                if (i * 5 + y * 3 + x) % 7 < 2:
                    dot(picture, left + x + i, y, "bloom4" if (i + y) % 3 else "hearth6")
    for x, wide, top in NEAR_TOWERS:
        box(picture, (left + x, top, min(wide, width - x), FOOT - top), "night1")
        for y in range(top + 3, FOOT - 3, 4):
            for i in range(2, wide - 2, 3):
                if (i + y * 3 + x) % 5 == 0:
                    column(picture, left + x + i, y, y + 1, "hearth5")


def gap(backdrop: Backdrop, things: Things) -> None:
    """Between the houses: the city, and steps up to the plaza."""
    with backdrop.layer(shines=True) as picture:
        sky(picture, *GAP)
        towers(picture, *GAP)
    things.put(backdrop, "steps_up", GAP[0] + 2, FOOT)


def friends_house(backdrop: Backdrop, things: Things) -> None:
    """Four windows upstairs, one a friend; the door, and through its glass the lift."""
    with backdrop.layer() as picture:
        bricks(picture, (0, 0, 168, FOOT), ("tide2", "tide1", "tide3"), 5)
        for y, colour in ((45, "tide3"), (46, "tide1"), (47, "tide1"), (48, "night1")):
            row(picture, 0, 167, y, colour)
        box(picture, (164, 0, 4, FOOT), "tide1")
    for k, who in enumerate(("lila", "anya", "marc")):
        ramp = FRIENDS[who]
        roles = ramp._asdict()
        things.put(backdrop, "window_flat", 14 + k * 36, 10, foot=0, **roles)
    things.put(backdrop, "window_blind", 122, 10)
    things.put(backdrop, "house_door", 54, FOOT)
    things.put(backdrop, "window_shut", 14, 58)
    things.put(backdrop, "window_shut", 132, 58)
    things.put(backdrop, "cat_poster", 97, 58)
    things.put(backdrop, "drainpipe", 156)


def shops(backdrop: Backdrop, things: Things) -> None:
    """The last bed shop, shut, and a machine that sells drinks."""
    with backdrop.layer() as picture:
        bricks(picture, (168, 0, 82, FOOT), ("bloom1", "hearth1", "bloom2"), 2)
        for y, colour in ((43, "bloom2"), (44, "hearth1"), (45, "hearth1")):
            row(picture, 168, 249, y, colour)
    things.put(backdrop, "window_shut", 222, 10)
    things.put(backdrop, "advert", 176, 2)
    things.put(backdrop, "bed_shop", 174, FOOT)


def net_house(backdrop: Backdrop, things: Things) -> None:
    """The house with the screen that one sees from everywhere."""
    with backdrop.layer() as picture:
        bricks(picture, (246, 0, 110, FOOT), ("night3", "night2", "steel1"), 3)
        box(picture, (352, 0, 4, FOOT), "night2")
        column(picture, 351, 0, FOOT, "steel1")
        for y, colour in ((57, "steel1"), (58, "night2"), (59, "night2"), (60, "night1")):
            row(picture, 246, 355, y, colour)
    things.put(backdrop, "news_screen", 258, 6)
    things.put(backdrop, "naps_sign", 338, 38)
    things.put(backdrop, "naps", 338, 38)
    things.put(backdrop, "naps_last", 338, 38)
    things.put(backdrop, "vending", 254, FOOT)
    things.put(backdrop, "shutter", 284, FOOT)


def cafe(backdrop: Backdrop, things: Things) -> None:
    """Dot's café, the one warm front."""
    with backdrop.layer() as picture:
        bricks(picture, (CAFE, 0, 166, FOOT), ("skin1", "hearth2", "hearth3"), 1)
        box(picture, (CAFE, 0, 3, FOOT), "hearth2")
        column(picture, CAFE + 3, 0, 45, "skin2")
        row(picture, CAFE, CAFE + 165, 43, "skin2")
        box(picture, (CAFE, 44, 166, 4), "hearth2")
    things.put(backdrop, "window_lit", CAFE + 14, 8)
    things.put(backdrop, "window_dark", CAFE + 136, 8)
    things.put(backdrop, "cafe_sign", CAFE + 46, 8)
    for k in range(17):
        things.put(backdrop, ("stripe_red", "stripe_white")[k % 2], CAFE + 6 + k * 9, 48)
    with backdrop.layer() as picture:
        row(picture, CAFE + 6, CAFE + 158, 47, "hearth7")
        box(picture, (CAFE + 6, 62, 153, 2), "hearth1")
    things.put(backdrop, "cafe_door", CAFE + 18, FOOT)
    things.put(backdrop, "cafe_window", CAFE + 80, FOOT)
    things.put(backdrop, "menu_board", CAFE + 40, FOOT)


def lab_house(backdrop: Backdrop, things: Things) -> None:
    """Where Finn works: a steel door, a window at the level of shoes, a tram that does not come."""
    with backdrop.layer() as picture:
        bricks(picture, (566, 0, 74, FOOT), ("night2", "night1", "night3"), 4)
        for y, colour in ((46, "steel1"), (47, "night1"), (48, "night1")):
            row(picture, 566, 639, y, colour)
        column(picture, 566, 0, FOOT, "steel1")
    things.put(backdrop, "window_shut", 578, 12)
    things.put(backdrop, "window_shut", 612, 12)
    things.put(backdrop, "lab_door", 604, FOOT)
    things.put(backdrop, "basement_window", 570, 78)
    things.put(backdrop, "lab_sign", 569, 54)


def ground(backdrop: Backdrop, things: Things) -> Mask:
    """Pavement, kerb, road and crossing; returns where puddles are."""
    with backdrop.layer() as picture:
        slabs(picture, (0, FOOT, WIDTH, 24), (16, 8), ("steel1", "night2"))
        box(picture, (0, FOOT, WIDTH, 2), "night2")
        for y, colour in ((116, "steel2"), (117, "steel1"), (118, "steel1"), (119, "night1")):
            row(picture, 0, WIDTH - 1, y, colour)
        row(picture, 0, WIDTH - 1, 120, "night1")
        box(picture, (0, KERB, WIDTH, HEIGHT - KERB), "night2")
        for k in range(22):
            x, y = k * 137 % 620 + 8, 127 + k * 29 % 48
            row(picture, x, x + 6 + k % 3, y, "night3")
            row(picture, x + 2, x + 6 + k % 3, y + 1, "night1")
    for k in range(5):
        things.put(backdrop, "crossing", 354 + k * 10, 124)
    with backdrop.layer() as picture:
        box(picture, (0, KERB, WIDTH, 2), "night1")
    return puddles(backdrop)


def puddles(backdrop: Backdrop) -> Mask:
    """Standing water with a dark upper edge and a light lower one."""
    with backdrop.layer() as picture:
        for points in PUDDLES:
            blob(picture, points, "tide1")
        water: Mask = picture != CLEAR
        for edge, colour in ((rim(water, 0, -1), "night1"), (rim(water, 0, 1), "steel1")):
            spots = np.argwhere(edge)
            for y, x in spots:
                dot(picture, int(x), int(y), colour)
    return water


def furniture(backdrop: Backdrop, things: Things) -> None:
    """What stands on the pavement, back to front."""
    for name, x, foot in (
        *(("bins", 130, 98), ("bench", 180, 103), ("tram_stop", 232, 104)),
        *(("planter", CAFE + 4, 95), ("planter", CAFE + 152, 95)),
        *(("lamp_post", 158, 119), ("lamp_post", 395, 119)),
    ):
        things.put(backdrop, name, x, foot, foot=foot)
    for name, x, foot in (("bushes", 0, 179), ("railing", 566, 180), ("railing", 502, 180)):
        things.put(backdrop, name, x, foot, foot=255)


def overhead(backdrop: Backdrop) -> None:
    """Cables from house to house."""
    with backdrop.layer() as picture:
        for points in (
            ((350, 10), (396, 26), (446, 4)),
            ((120, 3), (180, 12), (246, 6), (300, 2)),
            ((246, 3), (306, 5), (356, 22), (406, 12), (476, -2)),
            ((540, -2), (570, 14), (640, 6)),
        ):
            curve(picture, points, "ink")


def wetness(backdrop: Backdrop) -> Field:
    """How much of the light each pixel of the ground mirrors."""
    wet = np.zeros((HEIGHT, WIDTH), np.float32)
    wet[FOOT + 2 : 119] = 0.42
    wet[KERB:] = 0.10 + 0.46 * np.linspace(1, 0, HEIGHT - KERB)[:, None] ** 2
    wet[backdrop.foot > 0] = 0
    return wet


@cache
def shot(off: frozenset[str] = frozenset()) -> Shot:
    """The street; `off` names lamps and signs that are dark."""
    things = Things("street", dark=off)
    backdrop = Backdrop(WIDTH, HEIGHT)
    gap(backdrop, things)
    for house in (friends_house, shops, net_house, cafe, lab_house):
        house(backdrop, things)
    water = ground(backdrop, things)
    furniture(backdrop, things)
    overhead(backdrop)
    light = lights((HEIGHT, WIDTH), things.parts["light"], off)
    picture = lit(backdrop, light)
    stands = backdrop.foot > 0
    wet = mirrored(picture, FOOT, wetness(backdrop), water & ~stands, scale=0.66, pond_scale=0.86)
    wet[:FOOT] = picture[:FOOT]
    return Shot(wet, light, backdrop.foot, backdrop.colour)


def bits() -> Mapping[str, Bit]:
    """What moves."""
    on = shot()
    tired = shot(frozenset({"naps_last"}))
    return {
        "sign": flicker(on, tired, (336, 72, 18, 16), (2600, 130, 900, 240)),
        "screen": scan(261, 9, 66, 30),
        "drinks": flicker(
            on, shot(frozenset({"vending"})), (252, 60, 26, 34), (5200, 100, 300, 100)
        ),
        "drain": steam(308, 160, 0, height=62, size=8),
    }
