"""The Host of the demonstration: a suit, a wave of hair, a microphone, too many teeth."""

from tools.art.canvas import Picture, blank
from tools.art.portraits import bodies
from tools.art.portraits.features import MOODS, Features, Mood, draw_brows, draw_face, keyed
from tools.art.strokes import paint

SUIT = bodies.Cloth("night6", "hearth7", "night5", "night2")
FEATURES = Features(
    keyed(
        "k=hearth1 w=hearth7 h=tide6 i=bloom3 P=ink s=skin3 "
        "l=skin2 r=bloom3 g=hearth7 t=tide6 n=skin2 m=hearth3"
    ),
    "long",
    "steel1",
    moods={
        **MOODS,
        "calm": Mood("open", "up", "smile"),
        "bright": Mood("happy", "up", "grin"),
        "worried": Mood("side", "up", "grin"),
    },
)
COLLAR = """
    poly hearth7 25,51 32,60 40,51 44,53 37,66 27,66 21,53
    poly bloom3 30,57 35,57 36,60 34,66 31,66 29,60
    dots bloom4 30,58 31,58 31,61
    line night4 21,53 27,66
    line night4 44,53 38,66
    box tide5 46,59,4,4
    dots tide6 46,59 47,59
"""
WAVE = """
    blob ink 17,30 14.5,22 17,12 25,4.5 37,2.5 48,7.5 52.5,16 50,28 48,29 44,19 30,22 21,22 19,29
    blob steel2 17.5,29 16,21 19,13 26,6.5 37,4.5 46,9 50,16 49,27 46,23 42,21 37,23 31,20 25,24
    blob steel1 50,16 46,9 40,5.5 43,11 44,16 42,20 46,22 49,27
    blob hearth7 19,19 21,12 27,8 35,6 30,10 25,15 22,21
    curve steel1 22,22 27,15 35,11 43,13
    curve steel1 31,20 35,16 42,16
    curve hearth7 27,20 32,14 40,11
    curve night6 18,24 18,28
"""
MICROPHONE = """
    blob ink 14,29 18,28 19,35 18,39 14,38
    blob night3 15,30 17.5,29 18,35 17.5,38 15,37
    dots bloom3 16,32 16,33
    curve ink 16,39 18,45 26,46
    disc ink 25,44,5,5
    disc bloom3 26,45,3,3
"""


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind him."""
    return bodies.NIGHT if mood == "asleep" else ("night2", "bloom1", "bloom2")


def draw(mood: str, *, blink: bool = False) -> Picture:
    """Draw him in a mood, without a backdrop; or as he blinks in it."""
    figure = blank(bodies.SIZE, bodies.SIZE)
    bodies.bust(figure, SUIT, "skin4", "skin3")
    paint(figure, COLLAR)
    bodies.ear(figure, "hearth3", "skin4", "skin3")
    bodies.head(figure, "hearth3", "skin4", "skin3", jaw=1)
    draw_face(figure, FEATURES, mood, blink=blink)
    if mood == "worried":
        paint(figure, "box cyan 43,27,2,3\ndots tide6 43,27\nbox cyan 47,35,2,2")
    paint(figure, WAVE)
    paint(figure, MICROPHONE)
    draw_brows(figure, FEATURES, mood)
    return figure
