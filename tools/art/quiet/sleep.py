"""Natural sleep: Lila, the moon, a cat; the Net's headset on a nail, and nothing that counts."""

import numpy as np

from tools.art.canvas import dots
from tools.art.images import Drawing
from tools.art.quiet import sleepbed, sleeproom
from tools.art.quiet.light import HEIGHT, WIDTH, Field, Lamps, glow, grid, opaque, radial, shining

LAMPS = (  # x, y, rx, ry, and what is added to red, green, blue
    ((66, 84, 60, 50), (0.40, 0.36, 0.36)),
    ((124, 138, 40, 26), (0.46, 0.32, 0.10)),
    ((244, 60, 90, 90), (0.20, 0.20, 0.34)),
    ((90, 140, 110, 60), (0.20, 0.18, 0.20)),
)
DUST = ((150, 84), (162, 96), (140, 70), (172, 78), (154, 110), (128, 60), (168, 62), (110, 50))


def moonlight() -> Field:
    """The four panes thrown on the bed: each pixel is traced back to the glass."""
    left, top, _, _ = sleeproom.GLASS
    x, y = grid()
    across, down = x + 128 - (y - 108) * 0.18, (y - 58) * 0.74
    panes = np.zeros((HEIGHT, WIDTH))
    for x0, x1 in ((left + 2, left + 46), (left + 52, left + 94)):
        for y0, y1 in ((top + 2, top + 38), (top + 43, top + 76)):
            panes += (across > x0) & (across < x1) & (down > y0) & (down < y1)
    panes[:, 168:] = 0
    panes[:, :6] = 0
    return panes


def draw(*, day: bool = False) -> Drawing:
    """The picture, doubled: by moonlight, or (`day`) on a Saturday morning in the rain."""
    room, glass = sleeproom.furnished(sleeproom.DAY if day else sleeproom.NIGHT)
    sleepbed.made(room)
    lamps = Lamps((0.70, 0.62, 0.74) if day else (0.34, 0.34, 0.58))
    lamps.add(moonlight(), (0.40, 0.32, 0.20) if day else (0.36, 0.44, 0.58))
    for place, colour in LAMPS:
        lamps.add(radial(*place), colour)
    lit = lamps.on(room, (1.36, 1.24, 1.16) if day else (1.16, 1.14, 1.22), 0.10)
    lit[sleepbed.folds()] *= (0.80, 0.78, 0.88)
    light = "skin4" if day else "night5"
    halo = glow((260, 36, 60, 52), light, 0.22, 5) + glow((60, 84, 40, 34), "night6", 0.10)
    if not day:
        dots(glass, DUST[::2], "night6")
        dots(glass, DUST[1::2], "night5")
    return Drawing(opaque(shining(lit, glass, halo)), None)
