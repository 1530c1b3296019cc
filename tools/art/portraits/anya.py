"""Anya: hair drawn back tight, a hoop, a yellow jacket, and the light on her good side."""

from tools.art.canvas import Picture, blank
from tools.art.portraits import bodies
from tools.art.portraits.features import MOODS, Features, Mood, draw_brows, draw_face, keyed
from tools.art.strokes import paint

JACKET = bodies.Cloth("hearth6", "hearth7", "hearth5", "hearth2")
FEATURES = Features(
    keyed(
        "k=ink w=hearth7 h=hearth7 i=hearth4 P=ink s=skin1 "
        "l=bloom3 r=bloom3 g=skin3 t=tide6 n=hearth2 m=bloom2"
    ),
    "soft",
    "night1",
    moods={**MOODS, "calm": Mood("open", "soft", "soft")},
)
TAIL = """
    blob ink 40,8 52,8 60,18 61,36 57,52 52,58 50,44 52,28 46,18
    blob night2 41,9 51,9.5 58,18 59.5,36 56,50 53,54 52,44 53.5,28 47,17
    blob night3 46,11 52,12 56,20 57,32 54,22 50,16
    curve night4 50,12 55,19 57,28
"""
SHIRT = """
    blob hearth7 25,51 28,57 33,59 38,57 41,51 45,66 21,66
    blob skin2 27,50 30,55 33,56 36,55 38,50
    blob skin1 31,50 34,55 36,55 39,50
    blob night6 37,60 40,56 42,62 43,66 38,66
    line hearth5 24,52 20,64
    line hearth4 42,52 46,64
"""
HAIR = """
    blob ink 17,31 15.5,22 19,12 28,6.5 38,6.5 46,12 49,22 47.5,31 46,26 42,20 34,17.5 26,19 20.5,25 19,31
    blob night2 17.5,27 17,21 20,13 28,7.5 38,7.5 45,13 47,21 42,18 34,15.5 25,17.5 20,23
    blob night3 20,19 23,13 29,9 36,9 41,12 34,12 27,14 22,19
    blob night4 24,14 29,10.5 34,10.5 29,12.5 25,16
    disc hearth4 42,5,7,8
    disc hearth6 42,5,5,7
    dots hearth7 43,6 43,7
    ring hearth6 14,37,7,9
    dots hearth7 15,39 14,41
    curve night2 21,24 19,29 20,34
"""  # noqa: E501
CHEEKS = {
    "bright": "box hearth4 22,38,4,2\nbox hearth4 41,38,3,2\nblob skin3 22,35.5 26,35 25,37",
    "hurt": "box hearth4 22,38,4,1\nbox hearth4 41,38,3,1",
    "tired": "box skin1 23,36,5,1\nbox skin1 37,36,5,1",
}
SHINE = "blob skin3 22,35.5 25,35 27,37 25,39 22,38.5"


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind her; when she is tired, the lamp is off."""
    if mood == "rapt":
        return bodies.DREAM
    if mood in ("asleep", "tired"):
        return bodies.NIGHT
    return ("hearth3", "hearth4", "hearth5")


def draw(mood: str, *, blink: bool = False) -> Picture:
    """Draw her in a mood, without a backdrop; or as she blinks in it."""
    figure = blank(bodies.SIZE, bodies.SIZE)
    paint(figure, TAIL)
    bodies.bust(figure, JACKET, "skin2", "skin1")
    paint(figure, SHIRT)
    bodies.ear(figure, "hearth1", "skin2", "skin1")
    bodies.head(figure, "hearth1", "skin2", "skin1")
    if mood != "tired":
        paint(figure, SHINE)
    paint(figure, CHEEKS.get(mood, SHINE))
    draw_face(figure, FEATURES, mood, blink=blink)
    paint(figure, HAIR)
    draw_brows(figure, FEATURES, mood)
    return figure
