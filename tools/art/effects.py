"""Effects of six frames, 40x40, with the cell at (12, 16): paint, rally, wake, reset.

`paint_r` is Lila facing right, and so on; `paint` is `paint_r`. `shut_r` closes what was open:
paint runs on from the brush, swells to a block and drips.
"""

import math
from collections.abc import Callable
from functools import partial

import numpy as np

from tools.art.blocks import pieces, stuff_open, stuff_shut
from tools.art.canvas import CLEAR, Picture, blank, box, dot, dots, drawn, outlined, put, row
from tools.art.grids import rows

FRAMES = 6
WAVE = (2, 2, 1, 0, -1, -2, -2, -1, 0, 1, 2, 2, 1, 0, -1, -1, 0, 1, 2, 3, 3)
EATEN = (1, 4, 8, 12, 15, 16)
FLOODED = (0, 4, 8, 12, 16, 20)
RIBBON = ((-3, 12), (-3, 9), (-2, 6), (0, 3), (3, 1), (7, 0), (11, 0), (15, 1), (19, 3))


def paint(number: int, facing: str = "r") -> Picture:
    """Shut to open, as Lila faces: a wave eats the block, drops fly, the ghost stays."""
    picture = blank(40, 40)
    put(picture, pieces(stuff_open, rises=False)["alone"], 12, 16)
    if number < 5:
        eat(picture, EATEN[number], facing)
    for k, (along, low) in enumerate(RIBBON):
        if number < 4 and 2 * number - 3 <= k <= 2 + 2 * number:
            x, y = ribbon_place(along, low, facing)
            box(picture, (12 + x, 11 + y, 3, 2), "bloom3")
            row(picture, 12 + x, 13 + x, 11 + y, "bloom4")
    if number:
        for k in range(7):
            angle = -2.6 + k * 0.42
            x = int(20 + math.cos(angle) * (5 + 2.6 * number))
            y = int(18 + math.sin(angle) * (5 + 2.2 * number) + 0.35 * number * number)
            size = 2 if number < 4 and k % 2 else 1
            box(picture, (x, y, size, size), ("bloom4", "bloom3", "hearth6")[k % 3])
    return picture


def shut(number: int, facing: str = "r") -> Picture:
    """Open to shut, as Lila faces: paint runs from her over the ghost, and in the end it drips."""
    picture = blank(40, 40)
    put(picture, pieces(stuff_open, rises=False)["alone"], 12, 16)
    flood(picture, FLOODED[number], facing)
    for k, (along, low) in enumerate(RIBBON):
        if number < 3 and k <= 2 + 2 * number:
            x, y = ribbon_place(along, low, facing)
            box(picture, (12 + x, 11 + y, 3, 2), "bloom3")
            row(picture, 12 + x, 13 + x, 11 + y, "bloom4")
    for k in range(4) if number > 1 else ():
        x, y = 13 + 4 * k, 29 + (number - 2) * (1 + k % 2)
        box(picture, (x, y, 1, 3 - k % 2), ("bloom3", "bloom4")[k % 2])
    return picture


def flood(picture: Picture, flooded: int, facing: str) -> None:
    """The block on this side of the wave, whose edge is light."""
    block = pieces(stuff_shut, rises=True)["alone"]
    for y in range(21):
        for x in range(16):
            along, across = heading(x, y, facing)
            edge = WAVE[across] + flooded
            if block[y, x] != CLEAR and along < edge:
                picture[11 + y, 12 + x] = block[y, x]
                if along >= edge - 2 and flooded < FLOODED[-1]:
                    dot(picture, 12 + x, 11 + y, "hearth7" if along == edge - 1 else "bloom4")


def eat(picture: Picture, eaten: int, facing: str) -> None:
    """The block beyond the wave, its edge white and then rose."""
    block = pieces(stuff_shut, rises=True)["alone"]
    for y in range(21):
        for x in range(16):
            along, across = heading(x, y, facing)
            edge = WAVE[across] + eaten
            if block[y, x] == CLEAR or along < edge:
                continue
            picture[11 + y, 12 + x] = block[y, x]
            if along < edge + 2:
                dot(picture, 12 + x, 11 + y, "hearth7" if along == edge else "bloom4")


def heading(x: int, y: int, facing: str) -> tuple[int, int]:
    """How far along her look a pixel of the block is, in sixteenths, and how far across."""
    return {
        "r": (x, y),
        "l": (15 - x, y),
        "d": (y * 16 // 21, x),
        "u": ((20 - y) * 16 // 21, x),
    }[facing]


def ribbon_place(along: int, low: int, facing: str) -> tuple[int, int]:
    """Where the ribbon of paint is over the block: it starts at the brush and arches over."""
    return {
        "r": (along, low),
        "l": (13 - along, low),
        "d": (14 - low, along * 21 // 16),
        "u": (14 - low, 19 - along * 21 // 16),
    }[facing]


def ellipse(x: float, y: float, radius: float, squash: float = 0.55) -> list[tuple[int, int]]:
    """The pixels of an ellipse, each once."""
    turns = [math.radians(t / 2) for t in range(720)]
    points = {
        (round(x + radius * math.cos(t)), round(y + radius * squash * math.sin(t))) for t in turns
    }
    return sorted(points)


def rally(number: int) -> Picture:
    """A heart swells and lets go three rings; in the end dashes and two chevrons that draw near."""
    picture = blank(40, 40)
    tones = ("hearth7" if number < 2 else "hearth6", "hearth6", "skin2")
    for k, tone in enumerate(tones):
        radius = 6 + (number - k * 1.4) * 4
        whole = k == 0 and number < 4
        if 5 < radius < 19.5:
            places = [(x, y) for x, y in ellipse(20, 25, radius) if whole or (x // 2 + y) % 2 == 0]
            dots(picture, places, tone)
    if number < 4:
        top = (12, 9, 7, 6)[number]
        put(picture, outlined(drawn(rows("devices", "heart"), {"#": "hearth6"}), "ink"), 16, top)
        if number in (1, 2):
            dots(picture, ((18, top + 1), (17, top + 2)), "hearth7")
    if number >= 3:
        near = (number - 3) * 2
        for side in (-1, 1):
            for k in range(3):
                x = 20 + side * (17 - near - k)
                dots(picture, ((x, 23 + k), (x, 27 - k)), "hearth6")
    return picture


RAYS = {1: (4, 7), 2: (6, 12), 3: (10, 15), 4: (14, 16)}
FEATHERS = ((-13, 3), (-8, 7), (-3, 1), (4, 6), (9, 0), (13, 5))


def wake(number: int) -> Picture:
    """The Z breaks, eight rays of morning, the duvet's feathers sink."""
    picture = blank(40, 40)
    if number < 2:
        title, x, y = (("z", 17, 8), ("z_broken", 16, 7))[number]
        put(picture, outlined(drawn(rows("devices", title), {"#": "night6"}), "night1"), x, y)
    near, far = RAYS.get(number, (0, 0))
    for k in range(8):
        angle = k * math.pi / 4 + 0.2
        for radius in np.arange(near, far, 0.5):
            colour = "hearth7" if radius < near + 2 else "hearth6" if number < 4 else "skin3"
            x = round(20 + float(radius) * math.cos(angle))
            dot(picture, x, round(18 + float(radius) * math.sin(angle) * 0.9), colour)
    if number in (1, 2):
        disc(picture, 20, 18, 2 + number)
    if number == 3:
        dots(picture, ellipse(20, 18, 5, 1), "hearth7")
    if number >= 2:
        for k, (dx, dy) in enumerate(FEATHERS):
            x, y = 20 + dx + (0, 1, 0, -1)[(number + k) % 4], 14 + dy + (number - 2) * 3
            row(picture, x, x + 1, y, "night6")
            dot(picture, x + k % 2, y - 1, "hearth7" if number < 4 else "night5")
    return picture


def disc(picture: Picture, x: int, y: int, radius: int) -> None:
    """A small sun with an edge."""
    for j in range(y - radius, y + radius + 1):
        for i in range(x - radius, x + radius + 1):
            reach = math.hypot(i - x, j - y)
            if reach <= radius:
                dot(picture, i, j, "hearth6" if reach > radius - 1.2 else "hearth7")


COVERED = (6, 14, 24, 34, 22, 0)
LINT = ((14, 14), (19, 12), (25, 15), (29, 20), (30, 27))
CORNERS = (
    *((13, 17), (14, 17), (13, 18), (26, 17), (25, 17), (26, 18)),
    *((13, 30), (14, 30), (13, 29), (26, 30), (25, 30), (26, 29)),
)


def reset(number: int) -> Picture:
    """A corner of the blanket is pulled over the cell and off again; lint stays for a moment."""
    picture = blank(40, 40)
    for y in range(16):
        for x in range(16):
            colour = blanket(x, y, number)
            if colour:
                dot(picture, 12 + x, 16 + y, colour)
    if number >= 4:
        flake = drawn((".5.", "5G5", ".5."))
        for k, (x, y) in enumerate(LINT):
            height = y - (number - 4) * 3
            if k % 2 == 0:
                put(picture, flake, x - 1, height - 1)
            else:
                dot(picture, x, height, "night6")
    if number == 5:
        dots(picture, CORNERS, "night6")
    return picture


def blanket(x: int, y: int, number: int) -> str | None:
    """The colour of the blanket at a pixel of the cell, or None where it does not lie."""
    far = x + 15 - y  # 0 at the lower left corner
    quilted = "night3" if (x + y) % 8 == 0 or (x - y) % 8 == 0 else "night4"
    covered = COVERED[number]
    if number == 4:
        return None if far >= covered - 4 else "bloom3" if far > covered - 6 else quilted
    beyond = far - (32 - covered)
    if beyond >= 0:
        return (
            "hearth7"
            if beyond < 1
            else "night6"
            if beyond < 2
            else "night5"
            if beyond < 5
            else quilted
        )
    return "ink" if beyond >= -3 and (x + y) % 2 == 0 and number < 4 else None


EFFECTS: dict[str, Callable[[int], Picture]] = {
    "paint": paint,
    **{f"paint_{facing}": partial(paint, facing=facing) for facing in "urdl"},
    **{f"shut_{facing}": partial(shut, facing=facing) for facing in "urdl"},
    "rally": rally,
    "wake": wake,
    "reset": reset,
}
