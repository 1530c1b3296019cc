"""The title's scene: four friends asleep in one circle, and the dream that seeps into the room.

The spiral of the dream flows inwards and eats the floor's edge; on the rug is the dial of a loop of
16 beats; threads lead from the sleepers to the small moon in the middle. It is drawn at 320x180 and
doubled, because it belongs to the world and not to the interface.
"""

import math

import numpy as np
import numpy.typing as npt

from tools.art.bedtops import bed_from_above
from tools.art.canvas import CLEAR, Picture, blank, box, column, dot, dots, rgba, row
from tools.art.images import Drawing, Pixels
from tools.art.logo import logo
from tools.art.palette import INDEX, RGB
from tools.art.shapes import blob, curve, ellipse
from tools.art.voids import BAYER

WIDTH, HEIGHT = 320, 180
CENTRE = (214, 94)
Field = npt.NDArray[np.float64]
Light = tuple[float, float, float]

# Where a bed stands, and how often it is turned by a quarter: heads to the middle.
BEDS = {"lila": (-14, -66, 2), "finn": (-69, -14, 3), "marc": (17, -14, 1), "anya": (-14, 13, 0)}
SPIRAL = ("ink", "night1", "tide1", "night2", "tide2", "night3", "tide3")
PLANKS = (
    *((150, 34, 6, 4), (138, 78, 4, 3), (160, 18, 5, 3), (292, 42, 7, 4), (303, 58, 4, 3)),
    *((297, 128, 6, 4), (286, 150, 8, 4), (136, 140, 6, 3), (146, 156, 8, 4), (306, 112, 3, 3)),
    (272, 20, 6, 3),
)
STARS = (
    *((150, 8), (176, 6), (262, 6), (314, 84), (138, 96), (120, 118), (112, 84), (132, 150)),
    *((188, 174), (246, 172), (312, 32), (282, 64), (10, 60), (6, 150), (118, 176), (98, 66)),
    (8, 120),
)


def grid() -> tuple[Field, Field]:
    """Pixel centres."""
    y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
    return x + 0.5, y + 0.5


def grain() -> Field:
    """The Bayer pattern over the scene, centred."""
    tiles = np.tile(BAYER + 1 / 32, (HEIGHT // 4, WIDTH // 4))
    return np.asarray(tiles, np.float64)


def spiral() -> tuple[Picture, Field]:
    """The dream as bands that flow inwards, and how far each pixel is from the middle."""
    x, y = grid()
    dx, dy = x - CENTRE[0], (y - CENTRE[1]) * 1.06
    reach, angle = np.hypot(dx, dy), np.arctan2(dy, dx)
    flow = (angle * 3 / (2 * math.pi) + np.log(reach + 8) * 2.1) % 1.0
    across = np.abs(flow - 0.5) * 2
    far = np.clip((reach - 70) / 130, 0, 1)
    level = np.floor(across * (5.6 - far * 3.6) + (grain() - 0.5) * 0.55)
    picture = np.array([INDEX[name] for name in SPIRAL])[np.clip(level, 0, 6).astype(int)]
    crest = across > 0.93
    picture[crest & (reach < 120)] = INDEX["tide4"]
    picture[crest & (reach >= 120)] = INDEX["night3"]
    bitten = 7 * np.sin(angle * 3 + np.log(reach + 8) * 4.2 * math.pi + 1.2)
    rim = 80 + bitten + 2 * np.sin(angle * 9)
    return picture.astype(np.uint8), reach - rim


def floor() -> Picture:
    """Boards and the round rug."""
    picture = blank(WIDTH, HEIGHT, "skin1")
    for number, y in enumerate(range(-2, HEIGHT, 8)):
        row(picture, 0, WIDTH - 1, y + 7, "hearth2")
        for x in range(number * 37 % 64, WIDTH, 64):
            column(picture, x, max(0, y), y + 6, "hearth2")
    cx, cy = CENTRE
    for reach, colour in ((66, "hearth1"), (65, "bloom1"), (61, "bloom2"), (58, "bloom1")):
        tall = reach - 5
        ellipse(picture, (cx - reach, cy - tall, 2 * reach, 2 * tall), colour)
    return picture


def radial(x: float, y: float, rx: float, ry: float, power: float = 1.0) -> Field:
    """1 in the middle, 0 at the rim."""
    px, py = grid()
    near = np.clip(1 - np.hypot((px - x) / rx, (py - y) / ry), 0, 1)
    return np.asarray(near**power, np.float64)


def stepped(field: Field, steps: int) -> Field:
    """In steps instead of a gradient."""
    return np.asarray(np.floor(field * steps + 0.35) / steps * (field > 0), np.float64)


def lamp_light(colours: Field) -> Field:
    """The room dimmed, and lit by every bed in its friend's colour; the sum is stepped."""
    cx, cy = CENTRE
    light = np.ones((HEIGHT, WIDTH, 3)) * (0.58, 0.50, 0.70)
    sources: tuple[tuple[Field, Light], ...] = (
        (radial(cx, cy, 62, 56), (0.78, 0.62, 0.42)),
        (radial(cx, cy - 46, 40, 36), (0.35, 0.14, 0.035)),
        (radial(cx - 50, cy, 40, 36), (0.035, 0.245, 0.28)),
        (radial(cx + 50, cy, 40, 36), (0.07, 0.14, 0.35)),
        (radial(cx, cy + 46, 40, 36), (0.35, 0.266, 0.035)),
    )
    for field, colour in sources:
        light += field[..., None] * colour
    light = np.minimum(light, 1.25)
    brightness = light @ (0.4, 0.4, 0.2)
    steps = np.floor(brightness / 0.14 + 0.5) * 0.14
    return np.asarray(np.clip(colours * light * (steps / brightness)[..., None], 0, 255))


def glow(room: npt.NDArray[np.bool_]) -> Field:
    """What is added: the moon's halo, teal beyond the room, a little of every bed."""
    cx, cy = CENTRE
    parts = [
        (stepped(radial(cx, cy, 30, 27, 1.3), 4), "cyan", 0.28),
        (stepped(radial(cx, cy, 110, 104), 6) * ~room, "tide4", 0.14),
    ]
    for dx, dy, name in (
        (0, -40, "hearth5"),
        (-42, 0, "cyan"),
        (42, 0, "azure"),
        (0, 40, "hearth6"),
    ):
        parts.append((stepped(radial(cx + dx, cy + dy, 34, 30, 1.4), 4), name, 0.09))
    total = np.zeros((HEIGHT, WIDTH, 3))
    for field, name, gain in parts:
        total += field[..., None] * RGB[INDEX[name]] * gain
    return total


def dial(picture: Picture) -> None:
    """Sixteen beats on the rug, four hidden by the beds, three played; the last shines."""
    for beat in range(16):
        if beat % 4 == 0:
            continue
        turn = -math.pi / 2 + beat * math.pi / 8
        x = int(CENTRE[0] + 59.5 * math.cos(turn))
        y = int(CENTRE[1] + 54.5 * math.sin(turn))
        box(picture, (x - 2, y - 2, 5, 5), "hearth1")
        box(picture, (x - 1, y - 1, 3, 3), "hearth6" if beat < 4 else "bloom3")
        if beat == 3:
            box(picture, (x - 1, y - 1, 3, 3), "hearth7")
            dots(picture, ((x - 3, y), (x + 3, y), (x, y - 3), (x, y + 3)), "hearth6")


def moon(picture: Picture) -> None:
    """The small moon, asleep, and the threads from the four heads to it."""
    cx, cy = CENTRE
    for reach, (rx, ry), colour in (
        (7, (14, 13), "ink"),
        (6, (12, 11), "night2"),
        (4, (8, 7), "cyan"),
    ):
        ellipse(picture, (cx - reach, cy - reach, rx, ry), colour)
    ellipse(picture, (cx - 3, cy - 4, 6, 5), "tide6")
    dots(picture, [(cx + x, cy + y) for x, y in ((-2, -2), (-1, -1), (1, -1), (2, -2))], "tide3")
    threads = (
        ((cx, cy - 17), (cx + 3, cy - 8.5), (cx, cy - 6)),
        ((cx, cy + 17), (cx + 3, cy + 8.5), (cx, cy + 6)),
        ((cx - 22, cy), (cx - 11, cy + 3), (cx - 6, cy)),
        ((cx + 22, cy), (cx + 11, cy + 3), (cx + 6, cy)),
    )
    for thread in threads:
        curve(picture, thread, "cyan")


def adrift(picture: Picture) -> None:
    """Pieces of the room in the dream, stars, stairs that lead to a door, an eye."""
    for x, y, width, height in PLANKS:
        box(picture, (x - 1, y - 1, width + 2, height + 2), "ink")
        box(picture, (x, y, width, height), "skin1")
        row(picture, x, x + width - 1, y + height - 1, "hearth2")
        row(picture, x, x + width - 1, y, "tide4")
    stairs(picture)
    eye(picture, 293, 14)
    for number, (x, y) in enumerate(STARS):
        dot(picture, x, y, ("night6", "tide6", "bloom4")[number % 3])
        if number % 3 == 0:
            dots(picture, ((x - 1, y), (x + 1, y), (x, y - 1), (x, y + 1)), "night5")


def stairs(picture: Picture) -> None:
    """One solid flight, and a lit door at its head."""
    steps = [(264 + k * 6, 174 - k * 4) for k in range(6)]
    for x, y in steps:
        box(picture, (x - 1, y - 1, 8, HEIGHT - y + 1), "ink")
    for number, (x, y) in enumerate(steps):
        box(picture, (x, y, 6, HEIGHT - y), "night2")
        row(picture, x, x + 5, y, "night6" if number > 3 else "night5")
        row(picture, x, x + 5, y + 1, "night4")
        row(picture, x, x + 5, y + 2, "night3")
    box(picture, (299, 136, 13, 20), "ink")
    box(picture, (300, 137, 11, 18), "bloom2")
    row(picture, 300, 310, 137, "bloom3")
    box(picture, (302, 139, 7, 16), "hearth6")
    box(picture, (303, 141, 5, 14), "hearth7")


def eye(picture: Picture, x: int, y: int) -> None:
    """The dream looks on."""
    blob(picture, ((x - 1, y + 4), (x + 8, y - 2), (x + 17, y + 4), (x + 8, y + 10)), "ink")
    blob(picture, ((x, y + 4), (x + 8, y - 1), (x + 16, y + 4), (x + 8, y + 9)), "night6")
    ellipse(picture, (x + 4, y + 1, 7, 7), "bloom3")
    ellipse(picture, (x + 6, y + 2, 3, 5), "ink")
    dot(picture, x + 5, y + 2, "hearth7")


def scene() -> npt.NDArray[np.uint8]:
    """The whole scene as bytes of red, green and blue, 320x180."""
    dream, beyond = spiral()
    room = beyond < -4
    dream[beyond < 0] = INDEX["tide5"]
    dream[beyond < -2] = INDEX["tide3"]
    dream[room] = floor()[room]
    colours = RGB[dream].astype(float)
    for who, (dx, dy, turns) in BEDS.items():
        bed = np.rot90(bed_from_above(who), turns)
        x, y = CENTRE[0] + dx, CENTRE[1] + dy
        height, width = bed.shape
        shaded = colours[y + 3 : y + 3 + height, x + 2 : x + 2 + width]
        shaded += (RGB[INDEX["ink"]] - shaded) * (110 / 255)
        solid = bed != CLEAR
        colours[y : y + height, x : x + width][solid] = RGB[bed[solid]]
    colours = np.where(room[..., None], lamp_light(colours), colours) + glow(room)
    over = blank(WIDTH, HEIGHT)
    dial(over)
    moon(over)
    adrift(over)
    colours[over != CLEAR] = RGB[over[over != CLEAR]]
    return darkened_left(np.clip(colours, 0, 255))


def darkened_left(colours: Field) -> npt.NDArray[np.uint8]:
    """The left side falls into the dark, for the lettering and the menu."""
    x, _ = grid()
    depth = np.floor(np.clip((128 - x) / 110, 0, 1) * 5 + grain() * 0.9) / 5
    veil = (np.clip(depth, 0, 1) * 0.72)[..., None]
    return np.asarray(colours * (1 - veil) + RGB[INDEX["ink"]] * veil, np.uint8)


def doubled(pixels: Pixels) -> Pixels:
    """Every pixel twice as wide and high."""
    return pixels.repeat(2, 0).repeat(2, 1)


def draw_scene() -> Drawing:
    """The background of the title, 640x360."""
    colours = scene()
    pixels = np.full((HEIGHT, WIDTH, 4), 255, np.uint8)
    pixels[..., :3] = colours
    return Drawing(doubled(pixels), None)


def draw_logo() -> Drawing:
    """The lettering, doubled."""
    return Drawing(doubled(rgba(logo())), None)
