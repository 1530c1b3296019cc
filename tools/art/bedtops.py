"""Beds from above, as they lie round the title, and the heads on their pillows."""

from tools.art.beds import icon
from tools.art.canvas import Picture, blank, box, dots, drawn, put, row
from tools.art.friends import ROLES
from tools.art.grids import rows
from tools.art.palette import Ramp
from tools.art.shapes import blob

BLANKETS = {  # dark, mid, light of the bedding, and the shape on it
    "lila": (Ramp("hearth4", "hearth5", "skin4"), "skin4"),
    "marc": (Ramp("night3", "azure", "steel2"), "steel2"),
    "anya": (Ramp("hearth5", "hearth6", "hearth7"), "hearth4"),
    "finn": (Ramp("tide4", "cyan", "tide6"), "tide6"),
}
LASHES = {"lila": "bloom1", "marc": "hearth1", "anya": "ink", "finn": "hearth1"}


def head_from_above(who: str) -> Picture:
    """A friend's head on a pillow, eyes shut."""
    return drawn(rows("title", who), {"i": "hearth4", **ROLES[who], "k": LASHES[who]})


def bed_from_above(who: str) -> Picture:
    """A bed of 28x52, the head at its upper end."""
    ramp, sign = BLANKETS[who]
    bed = blank(28, 52)
    box(bed, (0, 1, 28, 50), "ink")
    box(bed, (1, 0, 26, 52), "ink")
    box(bed, (1, 1, 26, 50), "skin1")
    box(bed, (1, 1, 26, 2), "skin2")
    row(bed, 1, 26, 49, "skin2")
    box(bed, (3, 4, 22, 44), "hearth7")
    box(bed, (23, 4, 2, 44), "night6")
    box(bed, (5, 6, 18, 12), "night6")
    box(bed, (6, 6, 16, 11), "hearth7")
    box(bed, (5, 7, 18, 9), "hearth7")
    row(bed, 7, 20, 16, "night6")
    put(bed, head_from_above(who), 8, 5)
    box(bed, (2, 20, 24, 29), ramp.mid)
    box(bed, (2, 19, 24, 3), ramp.light)
    row(bed, 2, 25, 22, ramp.dark)
    folds = ((19, 23), (22, 26), (21, 36), (17, 46), (16, 47), (18, 36), (18, 28))
    blob(bed, folds, ramp.dark)
    box(bed, (23, 23, 3, 26), ramp.dark)
    box(bed, (2, 46, 24, 3), ramp.dark)
    dots(bed, ((5, 30), (6, 31), (6, 32), (7, 40), (6, 41)), ramp.dark)
    put(bed, icon(who, sign), 9, 29)
    return bed
