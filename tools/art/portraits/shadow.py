"""Lila's shadow: her own shape, wrong. Mirrored, its colours drained, rows of it out of place."""

import numpy as np

from tools.art.canvas import CLEAR, Picture, mirrored, recoloured
from tools.art.portraits import lila
from tools.art.portraits.features import EYES
from tools.art.portraits.features import stamp as put_rows

DRAINED = {
    "bloom3": "night4",
    "bloom2": "night2",
    "bloom1": "night1",
    "bloom4": "night3",
    "hearth1": "ink",
    "hearth2": "ink",
    "hearth3": "night1",
    "hearth4": "night1",
    "hearth5": "night2",
    "hearth6": "night4",
    "hearth7": "night5",
    "skin4": "night5",
    "skin3": "night4",
    "skin2": "night3",
    "steel2": "night4",
    "cyan": "bloom3",
    "tide4": "night6",
    "tide6": "night5",
}
TORN = {14: 2, 15: 2, 27: -2, 28: -2, 29: -1, 41: 3, 42: 3, 55: -3, 56: -3, 57: -2}
"""By how many pixels a row is out of place."""

SOCKETS = {"k": "ink", "w": "ink", "i": "ink", "P": "hearth7", "h": "ink", "s": "night3"}


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind it."""
    return ("ink", "night1", "night2") if mood == "asleep" else ("ink", "bloom1", "bloom2")


def draw(mood: str) -> Picture:
    """Draw it in a mood, without a backdrop."""
    figure = recoloured(lila.draw(mood), DRAINED)
    if mood != "asleep":
        for (left, right), x in ((EYES["wide"], 0), (EYES["wide"], 14)):
            put_rows(figure, right if x else left, 22 + x, 29, SOCKETS)
    figure = mirrored(figure)
    if mood == "asleep":
        return figure
    torn = figure.copy()
    for y, by in TORN.items():
        torn[y] = np.roll(figure[y], by)
        torn[y, : max(0, by)] = CLEAR
    return torn
