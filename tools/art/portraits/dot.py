"""Dot, of the café: a kerchief with a knot, an apron, a pencil, and all the time in the world."""

from tools.art.canvas import Picture, blank
from tools.art.portraits import bodies
from tools.art.portraits.features import MOODS, Features, Mood, draw_brows, draw_face, keyed
from tools.art.strokes import paint

DRESS = bodies.Cloth("tide3", "tide4", "tide2", "tide1")
FEATURES = Features(
    keyed(
        "k=hearth1 w=hearth7 h=hearth7 i=hearth3 P=ink s=skin1 "
        "l=hearth3 r=bloom3 g=skin3 t=tide6 n=hearth2 m=hearth2"
    ),
    "soft",
    "hearth1",
    brow_y=26,
    moods={**MOODS, "calm": Mood("open", "flat", "soft"), "bright": Mood("happy", "up", "grin")},
)
APRON = """
    blob hearth7 20,66 22,59 29,57 36,57 43,59 45,66
    line hearth7 20,53 24,60
    line hearth7 21,53 25,60
    line hearth7 45,53 41,60
    line night6 44,53 40,60
    box night6 38,60,5,4
"""
CURLS = """
    disc ink 12,23,9,9
    disc ink 11,28,9,9
    disc ink 12,34,8,8
    disc ink 44,23,9,9
    disc ink 45,29,8,9
    disc ink 45,35,7,7
    disc hearth2 13,24,7,7
    disc hearth2 12,29,7,7
    disc hearth2 13,35,6,6
    disc hearth1 45,24,7,7
    disc hearth1 46,30,6,7
    disc hearth1 46,36,5,5
    dots hearth3 15,26 14,27 14,31 13,32 15,36 14,37
    dots hearth2 48,26 49,32 48,37
    ring hearth6 13,41,5,6
    dots hearth7 14,41
"""
KERCHIEF = """
    blob ink 13,27 14,16 20,9 28,6 38,6 46,9 51,17 52,27 46,24 40,21 32,20 25,21 18,24
    blob bloom3 15,24 15.5,16 21,10.5 28,7.5 38,7.5 45,10.5 49.5,17 50,24 42,20 32,18.5 23,20
    blob bloom2 50,24 49.5,17 45,10.5 39,8 44,14 46,21
    blob bloom4 18,19 19,14.5 24,10.5 29,9 27,12 22,16
    dots bloom4 24,16 30,13 36,15 42,12 33,17 27,19 39,18 20,21
    blob ink 31,9 24,5 21,0 29,1 33,4 38,0 45,1 42,6 35,9
    blob bloom3 31,8 25,4.5 23,1.5 29,2 33,5 38,1.5 43,2 41,5.5 35,8
    box bloom2 32,4,3,5
    curve bloom4 24,2 28,4
"""
PENCIL = """
    line ink 46,27 57,21
    line ink 46,30 57,24
    line hearth6 46,28 55,23
    line hearth5 46,29 55,24
    dots skin4 56,22 56,23
    dots ink 57,22 57,23
"""
LINES = "dots skin1 21,36 28,36 37,36 43,36\ncurve skin1 28,40 27,43\ncurve skin1 38,40 39,43"


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind her."""
    return bodies.NIGHT if mood == "asleep" else ("hearth1", "hearth2", "hearth3")


def draw(mood: str, *, blink: bool = False) -> Picture:
    """Draw her in a mood, without a backdrop; or as she blinks in it."""
    figure = blank(bodies.SIZE, bodies.SIZE)
    bodies.bust(figure, DRESS, "skin2", "skin1")
    paint(figure, APRON)
    bodies.head(figure, "hearth1", "skin2", "skin1", jaw=1)
    paint(figure, "blob skin3 21,36 24,35 27,37 25,40 22,40")
    draw_face(figure, FEATURES, mood, blink=blink)
    paint(figure, LINES)
    paint(figure, CURLS)
    paint(figure, KERCHIEF)
    paint(figure, PENCIL)
    draw_brows(figure, FEATURES, mood)
    return figure
