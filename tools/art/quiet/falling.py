"""What Lila sees as she goes under: a blue that she never painted, with a way down in it."""

import numpy as np

from tools.art.canvas import dot
from tools.art.images import Drawing
from tools.art.quiet.light import banded, colours, grid, opaque

MIDDLE = (160, 64)
BLUES = ("ink", "night1", "night2", "night3", "azure", "azure", "cyan", "tide6", "hearth7")
DUST = 90


def draw() -> Drawing:
    """The still: arms of light that turn inwards, dust that has been everywhere."""
    x, y = grid()
    across, down = (x - MIDDLE[0]) / 1.25, y - MIDDLE[1]
    away = np.hypot(across, down) + 1
    turned = np.arctan2(down, across)
    arms = 0.5 + 0.5 * np.cos(3 * turned + 5.2 * np.log(away))
    field = 9.6 - 1.9 * np.log(away) + 3.4 * arms * np.clip(away / 40, 0, 1)
    picture = banded(np.clip(field, 0, len(BLUES) - 1), BLUES)
    for k in range(DUST):
        reach, angle = 12 + (k * 37) % 150, k * 2.39996
        place = (
            round(MIDDLE[0] + 1.25 * reach * np.cos(angle)),
            round(MIDDLE[1] + reach * np.sin(angle)),
        )
        dot(picture, *place, ("tide6", "cyan", "night6", "hearth7")[k % 4])
    return Drawing(opaque(colours(picture), twice=False), None)
