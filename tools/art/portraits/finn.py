"""Finn: a mop that has not seen a pillow, glasses, headphones, a hood, shadows under the eyes."""

from tools.art.canvas import Picture, blank, box, dots, outlined, put
from tools.art.portraits import bodies
from tools.art.portraits.features import MOODS, Features, Mood, draw_brows, draw_face, keyed
from tools.art.strokes import paint

HOODIE = bodies.Cloth("cyan", "tide6", "tide4", "tide1")
FEATURES = Features(
    keyed(
        "k=hearth1 w=hearth7 h=hearth7 i=tide4 P=ink s=skin3 "
        "l=skin2 r=bloom3 g=hearth7 t=cyan n=skin2 m=hearth3"
    ),
    "long",
    "hearth2",
    brow_y=23,
    moods={
        **MOODS,
        "calm": Mood("half", "flat", "flat"),
        "bright": Mood("open", "soft", "smile"),
        "worried": Mood("side", "worry", "sad"),
    },
)
HOOD = """
    blob tide1 10,58 14,48 22,44 42,44 50,48 54,58 40,62 22,62
    blob tide4 11,58 15,49 22,45 42,45 49,49 53,58 40,61 22,61
"""
CORDS = """
    blob tide3 20,55 27,52 32,58 38,52 45,55 39,62 26,62
    blob tide1 26,52 32,57 38,52 36,60 29,60
    box skin3 29,50,7,4
    box hearth7 27,57,1,7
    box hearth7 38,57,1,7
    dots steel2 27,63 38,63
"""
BAGS = """
    box night5 23,36,5,1
    box night5 37,36,5,1
    dots skin2 23,39 25,40 27,39 40,39 42,40
"""
HEADPHONES = """
    blob ink 13,27 18,26 19,34 18,40 13,39
    blob steel2 14,28 17.5,27 18,34 17.5,39 14,38
    box steel1 14,35,4,3
    dots cyan 15,32 15,33
    blob ink 46,26 51,27 51,39 46,40
    blob steel1 46.5,27 50,28 50,38 46.5,39
    dots cyan 48,32 48,33
"""
MOP = """
    poly skin2 15,27 9,22 15,19 11,11 19,13 19,4 26,9 31,2 36,8 43,3 44,10 53,8 49,15 55,20 49,22 50,28 45,24 42,21 38,25 34,20 29,25 25,21 21,27 18,24
"""  # noqa: E501
LOCKS = """
    poly skin1 44,11 52,9 48,15 54,20 48,22 49,27 45,22 43,17
    poly skin1 36,9 42,5 42,11 38,12
    poly skin3 13,13 19,15 20,7 26,11 31,5 33,10 24,14 19,20 16,19
    dots skin4 20,12 21,12 22,12 27,11 28,10
    curve skin1 30,12 28,17 26,20
    curve skin1 38,12 36,16 35,19
    curve skin1 20,17 19,21
"""


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind him."""
    return bodies.NIGHT if mood in ("asleep", "tired") else bodies.DREAM


def draw(mood: str, *, blink: bool = False) -> Picture:
    """Draw him in a mood, without a backdrop; or as he blinks in it."""
    figure = blank(bodies.SIZE, bodies.SIZE)
    paint(figure, HOOD)
    bodies.bust(figure, HOODIE, "skin4", "skin3")
    paint(figure, CORDS)
    bodies.ear(figure, "hearth3", "skin4", "skin3")
    bodies.head(figure, "hearth3", "skin4", "skin3")
    draw_face(figure, FEATURES, mood, blink=blink)
    paint(figure, BAGS)
    if mood == "asleep":
        _glasses(figure, 6)
    else:
        _glasses(figure, 0)
    paint(figure, HEADPHONES)
    mop = blank(bodies.SIZE, bodies.SIZE)
    paint(mop, MOP)
    put(figure, outlined(mop, "hearth1"), -1, -1)
    paint(figure, LOCKS)
    draw_brows(figure, FEATURES, mood)
    return figure


def _glasses(figure: Picture, slipped: int) -> None:
    """Two frames; they slide down the nose of who sleeps."""
    for x in (20, 34):
        y = 27 + slipped
        for place in ((x + 1, y, 9, 1), (x + 1, y + 10, 9, 1), (x, y + 1, 1, 9)):
            box(figure, place, "steel1")
        box(figure, (x + 10, y + 1, 1, 9), "steel1")
        dots(figure, ((x + 1, y + 2), (x + 1, y + 3), (x + 2, y + 1)), "tide6")
    box(figure, (31, 30 + slipped, 3, 1), "steel1")
    box(figure, (17, 30 + slipped, 3, 1), "steel1")
