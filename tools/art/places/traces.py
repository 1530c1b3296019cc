"""What monitors of the lab show: sleep as a wave, and the loop that it becomes when it is lost."""

import math

from tools.art.canvas import Picture, box, column, dot
from tools.art.places.surfaces import Place

PERIOD = 16
"""Pixels after which every wave repeats itself."""

Wave = tuple[str, str]
"""Its kind and its colour."""


def deviation(kind: str, k: int, share: float) -> float:
    """How far a wave is from its middle line at its pixel k, a share of the way to the right."""
    turn = 2 * math.pi * k / PERIOD
    if kind == "slow":
        return 3.2 * math.sin(turn)
    if kind == "spin":
        return 1.4 * math.sin(turn * 3) * (1 + 1.2 * (k // 8 % 2))
    if kind == "spike":
        return (-4, 3, 0)[k % 8] if k % 8 < 3 else 0.4 * math.sin(turn * 2)
    if kind == "fade":
        return 2.6 * math.sin(turn) * (1 - share)
    return 0.0


def wave(picture: Picture, place: Place, look: Wave, phase: int = 0) -> None:
    """One trace through a field."""
    kind, colour = look
    x, y, width, height = place
    middle = y + height // 2
    last = middle
    for i in range(width):
        now = round(middle + deviation(kind, i + phase, i / width))
        column(picture, x + i, min(last, now), max(last, now), colour)
        last = now


def eight(picture: Picture, centre: tuple[int, int], reach: tuple[float, float], look: str) -> None:
    """A loop that crosses itself."""
    for k in range(240):
        turn = 2 * math.pi * k / 240
        x = round(centre[0] + reach[0] * math.cos(turn))
        y = round(centre[1] + reach[1] * math.sin(2 * turn))
        dot(picture, x, y, look)


def lost(picture: Picture, place: Place, colour: str) -> None:
    """A trace that ends in a loop and comes out of it as a line."""
    x, y, width, height = place
    middle = y + height // 2
    centre = x + width // 2
    box(picture, (x, middle, width // 2 - 7, 1), colour)
    box(picture, (centre + 8, middle, width - width // 2 - 8, 1), colour)
    eight(picture, (centre, middle), (7, 3.4), colour)


def two_in_one(picture: Picture, place: Place, lap: int = 0) -> None:
    """Two traces, orange and yellow, run into the same loop and chase each other there.

    `lap` is how far they have come, in steps of 240.
    """
    x, y, width, height = place
    centre = (x + 56, y + height // 2)
    box(picture, (x + 26, y, width - 30, height), "bloom1")
    for top in range(y + 3, y + height, 6):
        for left in range(x + 28, x + width - 5, 6):
            dot(picture, left, top, "bloom2")
    for k, colour in enumerate(("hearth5", "hearth6")):
        last = centre[1] + (9 if k else -9)
        for i in range(30):
            damped = 1 - i / 40
            off = (9 if k else -9) * (1 - (i / 29) ** 1.6) + 3 * math.sin(i * 0.8 + k * 2) * damped
            now = round(centre[1] + off)
            column(picture, x + 1 + i, min(last, now), max(last, now), colour)
            last = now
    for brush, colour in ((3, "bloom2"), (2, "bloom3")):
        for i in range(240):
            stamp(picture, centre, i, brush, colour)
    for i in range(240):
        run = (i - lap) % 240
        colour = "hearth5" if 12 <= run < 66 else "hearth6" if 132 <= run < 186 else "bloom4"
        stamp(picture, centre, i, 1 if colour == "bloom4" else 2, colour)


def stamp(picture: Picture, centre: tuple[int, int], step: int, brush: int, colour: str) -> None:
    """One place on the great loop, of 240."""
    turn = 2 * math.pi * step / 240
    x = round(centre[0] + 25 * math.cos(turn)) - brush // 3
    y = round(centre[1] + 9 * math.sin(2 * turn)) - brush // 3
    box(picture, (x, y, brush + brush // 3, brush + brush // 3), colour)
