"""The man in slippers: a dressing gown, a sleeping mask pushed up, hair slept on."""

from tools.art.canvas import Picture, blank, outlined, put
from tools.art.portraits import bodies
from tools.art.portraits.features import MOODS, Features, Mood, draw_brows, draw_face, keyed
from tools.art.strokes import paint

GOWN = bodies.Cloth("night4", "night5", "night3", "night1")
FEATURES = Features(
    keyed(
        "k=hearth1 w=hearth7 h=hearth7 i=steel1 P=ink s=skin2 "
        "l=skin2 r=bloom3 g=skin4 t=tide6 n=skin1 m=hearth2"
    ),
    "broad",
    "steel1",
    moods={**MOODS, "calm": Mood("half", "soft", "small"), "worried": Mood("wide", "worry", "oh")},
)
COLLAR = """
    poly hearth7 26,51 33,61 40,51
    poly night6 27,51 33,59 39,51
    blob night2 22,52 26,51 34,62 35,66 28,66 23,58
    blob night5 21,53 24,52 31,63 31,66 26,66 22,59
    blob night2 45,52 41,51 34,62 33,66 40,66 45,58
    blob night4 45,53 42,52 36,63 36,66 42,66 45,59
    box night6 10,60,2,2
    box night6 14,63,2,2
    box night5 51,61,2,2
    box night5 55,64,2,2
"""
TUFTS = """
    poly steel2 17,29 12,26 16,22 11,18 17,17 16,10 22,12 25,6 31,10 37,5 41,10 47,8 47,15 52,20 48,23 49,30 45,25 41,20 30,19 22,21 19,25
"""  # noqa: E501
LOCKS = """
    poly steel1 44,12 47,9 47,15 51,20 47,22 48,28 45,24 43,18
    poly night6 17,18 18,12 23,14 26,8 30,11 24,15 20,20
    curve steel1 31,12 29,18
    curve steel1 38,11 37,18
"""
MASK = """
    blob ink 15,16 22,12 29,14 33,16 38,14 45,12 51,17 48,22 41,23 36,20 32,20 27,23 20,22
    blob bloom2 16.5,16.5 22,13.5 29,15.5 33,17.5 38,15.5 45,13.5 49.5,17 47,21 41,21.5 36,18.5 31,18.5 27,21.5 20,20.5
    curve bloom4 18,16 23,14 28,15
    curve ink 20,18 23,19 26,18
    curve ink 39,18 42,19 45,18
"""  # noqa: E501
STUBBLE = """
    dots skin2 24,43 26,45 28,47 31,48 34,48 37,46 39,44 23,41 27,44 29,46 36,48 40,42
    box skin2 23,36,5,1
    box skin2 37,36,5,1
"""


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind him."""
    del mood
    return ("night1", "night2", "steel1")


def draw(mood: str, *, blink: bool = False) -> Picture:
    """Draw him in a mood, without a backdrop; or as he blinks in it."""
    figure = blank(bodies.SIZE, bodies.SIZE)
    bodies.bust(figure, GOWN, "skin3", "skin2")
    paint(figure, COLLAR)
    bodies.ear(figure, "hearth2", "skin3", "skin2")
    bodies.head(figure, "hearth2", "skin3", "skin2")
    paint(figure, STUBBLE)
    draw_face(figure, FEATURES, mood, blink=blink)
    tufts = blank(bodies.SIZE, bodies.SIZE)
    put(figure, outlined(paint(tufts, TUFTS), "night1"), -1, -1)
    paint(figure, LOCKS)
    paint(figure, MASK)
    draw_brows(figure, FEATURES, mood)
    return figure
