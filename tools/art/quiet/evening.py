"""The sky over the first question: a low moon, two clouds, the hem of a blanket, a cat asleep.

Nothing in it moves. The cat is a frame of its own, because it lies on the edge of the panel.
"""

from tools.art.canvas import Picture, blank, box, dot, drawn, rgba
from tools.art.grids import rows
from tools.art.images import Drawing
from tools.art.quiet.light import HEIGHT, WIDTH, colours, opaque
from tools.art.shapes import ellipse
from tools.art.voids import BAYER

STARS = 36
MOON = (295, 28)
CRATERS = ((288, 21, 6, 5), (297, 30, 6, 5), (293, 35, 3, 3), (299, 19, 3, 3))
CLOUDS = ((250, 52, 50), (8, 60, 30))
HORIZON = 88
HEM = 164
FOLDS = (0, 1, 2, 2, 2, 1, -1, -2)
CLOTH = ("night3", "night3", "night2", "night2", "night2", "night1", "night1", "night2")
CAT = {"k": "hearth1", "h": "hearth5", "H": "hearth4", "i": "hearth3", "p": "bloom4", "w": "skin4"}


def sky() -> Picture:
    """Ink above, the first of dawn or the last of dusk below, stars that hold still."""
    picture = blank(WIDTH, HEIGHT, "ink")
    for y in range(HORIZON, HEIGHT):
        share = min(1.0, (y - HORIZON) / 8)
        for x in range(WIDTH):
            if share > BAYER[y % 4, x % 4]:
                dot(picture, x, y, "night1")
    for star in range(STARS):
        place = (star * 83 + star * star * 7) % WIDTH, (star * 47 + star * star * 3) % 120
        dot(picture, *place, ("night3", "night4", "night3", "night5")[star % 4])
    return picture


def moon(picture: Picture) -> None:
    """The moon in two rings of haze, shaded at its right."""
    x, y = MOON
    for radius, colour in ((24, "night1"), (19, "night2")):
        ellipse(picture, (x - radius, y - radius, 2 * radius, 2 * radius), colour)
    ellipse(picture, (x - 13, y - 13, 26, 26), "night6")
    ellipse(picture, (x - 13, y - 13, 24, 25), "hearth7")
    for crater in CRATERS:
        ellipse(picture, crater, "night6")


def hem(picture: Picture) -> None:
    """The edge of a blanket along the foot, as at the edge of a dream."""
    for x in range(WIDTH):
        fold = x % len(FOLDS)
        box(picture, (x, HEM + 4, 1, 10 + FOLDS[fold]), CLOTH[fold])
    box(picture, (0, HEM, WIDTH, 4), "night3")
    box(picture, (0, HEM, WIDTH, 1), "night5")
    for x in range(1, WIDTH, 6):
        box(picture, (x, HEM + 2, 3, 1), "night5")


def draw_sky() -> Drawing:
    """The whole picture, 320 x 180."""
    picture = sky()
    moon(picture)
    for x, y, width in CLOUDS:
        box(picture, (x, y, width, 2), "night2")
        box(picture, (x + 6, y - 1, width - 18, 1), "night3")
    hem(picture)
    return Drawing(opaque(colours(picture)), None)


def draw_cat() -> Drawing:
    """The cat by itself."""
    return Drawing(rgba(drawn(rows("quiet", "cat"), CAT)).repeat(2, 0).repeat(2, 1), None)
