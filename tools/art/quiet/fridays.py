"""The closing page: five Fridays in five beds. One is got up from, four are being slept on."""

from tools.art.canvas import Picture, blank, box, column, dots, row
from tools.art.images import Drawing
from tools.art.places.surfaces import wallpaper
from tools.art.quiet.light import HEIGHT, WIDTH, Field, Lamps, glow, grid, opaque, radial, shining
from tools.art.quiet.sleepers import Bed, board, cover, face, pillow
from tools.art.shapes import ellipse
from tools.art.strokes import paint

CHIN, HALF, APART = 88, 26, 64
SLEEPERS = {"finn": "tired", "marc": "asleep", "anya": "asleep"}
"""Whose nights the second, third and fourth are, and how they lie."""

BULBS = ("hearth6", "bloom4", "hearth7", "tide5")
THROWN_BACK = """
    blob ink -30,60 -28,24 -10,14 14,18 29,34 32,60 32,120 -32,120
    blob hearth5 -29,60 -27,25 -10,15 14,19 28,35 31,60 31,120 -31,120
    blob hearth4 4,120 8,52 20,36 28,38 31,60 31,120
    blob skin4 -27,26 -10,14 14,18 28,34 24,40 10,28 -10,24 -24,34
    blob hearth7 -24,34 -10,24 10,28 24,40 12,36 -8,32
    curve hearth3 -12,34 -16,62 -14,110
"""
LUMP = """
    blob ink 2,44 4,14 18,2 34,0 50,4 60,18 60,44
    blob night3 3,44 5,15 19,3 34,1 49,5 59,19 59,44
    blob night4 8,30 10,15 20,6 32,4 26,10 16,20
"""


def moved(strokes: str, x: int, y: int) -> str:
    """The same strokes elsewhere."""
    lines = []
    for line in strokes.strip().splitlines():
        verb, colour, *points = line.split()
        pairs = ([float(part) for part in point.split(",")] for point in points)
        lines.append(" ".join([verb, colour, *(f"{px + x},{py + y}" for px, py in pairs)]))
    return "\n".join(lines)


def got_up(picture: Picture) -> None:
    """Lila's bed, empty, its blanket thrown back, the hollow of her head still in the pillow."""
    bed = Bed("lila", APART // 2, CHIN, HALF)
    board(picture, bed)
    pillow(picture, bed)
    ellipse(picture, (bed.x - 12, CHIN - 26, 24, 18), "night5")
    ellipse(picture, (bed.x - 11, CHIN - 25, 22, 16), "night6")
    paint(picture, moved(THROWN_BACK, bed.x, CHIN - 16))


def under_the_blanket(picture: Picture) -> None:
    """The fifth, of whom one sees nothing yet but a shape."""
    bed = Bed("shadow", WIDTH - APART // 2, CHIN, HALF)
    board(picture, bed)
    pillow(picture, bed, dim=True)
    paint(picture, moved(LUMP, bed.x - 31, CHIN - 34))
    cover(picture, bed, flare=4)
    dots(picture, [(bed.x + dx, CHIN + dy) for dx, dy in STARS], "night6")
    dots(picture, [(bed.x - dx, CHIN + dy + 7) for dx, dy in STARS[::2]], "night4")


STARS = (
    (-14, -18),
    (4, -24),
    (13, -12),
    (-5, -10),
    (9, 4),
    (-18, 16),
    (16, 30),
    (-12, 44),
    (4, 52),
)


def wall() -> Picture:
    """One long room with paper, and coloured bulbs on a wire, every second one dark."""
    picture = blank(WIDTH, HEIGHT, "ink")
    wallpaper(picture, (0, 0, WIDTH, HEIGHT), ("night3", "night2", "night4"))
    for x in range(WIDTH):
        y = 12 + round(8 * (1 - ((x % 80 - 40) / 40) ** 2))
        column(picture, x, y, y, "hearth1")
    return picture


def bulbs() -> Picture:
    """What shines of them."""
    shines = blank(WIDTH, HEIGHT)
    for number, x in enumerate(range(5, WIDTH, 10)):
        y = 13 + round(8 * (1 - ((x % 80 - 40) / 40) ** 2))
        dark = number % 2 or x > APART * 2
        box(shines, (x, y, 2, 3), "night2" if dark else BULBS[number // 2 % 4])
    return shines


def morning() -> Field:
    """Light from a window that one does not see, on the first bed alone."""
    x, y = grid()
    across = x + (y - 40) * 0.35
    panes = ((across > 22) & (across < 44)) | ((across > 48) & (across < 70))
    return (panes & (x < APART + 4) & (y > 24)).astype(float)


def draw() -> Drawing:
    """The still."""
    picture = wall()
    got_up(picture)
    for number, (who, mood) in enumerate(SLEEPERS.items(), 1):
        bed = Bed(who, APART // 2 + number * APART, CHIN, HALF)
        board(picture, bed)
        pillow(picture, bed)
        face(picture, bed, mood)
        cover(picture, bed, flare=4)
    under_the_blanket(picture)
    row(picture, 0, WIDTH - 1, 0, "ink")
    lamps = Lamps((0.40, 0.38, 0.62))
    lamps.add(morning(), (0.70, 0.52, 0.20))
    lamps.add(radial(30, 70, 130, 110), (0.44, 0.32, 0.16))
    lamps.add(radial(160, 70, 150, 70), (0.10, 0.10, 0.14))
    halo = glow((24, 60, 110, 90), "hearth5", 0.16, 5)
    lit = lamps.on(picture, (1.45, 1.25, 1.15), 0.10)
    return Drawing(opaque(shining(lit, bulbs(), halo), twice=False), None)
