"""Marc: a knitted cap, a beard, a scarf, and eyes that have read the small print."""

from tools.art.canvas import Picture, blank
from tools.art.portraits import bodies
from tools.art.portraits.features import (
    MOODS,
    Features,
    Mood,
    draw_brows,
    draw_face,
    draw_mouth,
    keyed,
)
from tools.art.strokes import paint

JACKET = bodies.Cloth("azure", "cyan", "tide2", "night1")
FEATURES = Features(
    keyed(
        "k=hearth1 w=hearth7 h=hearth7 i=azure P=ink s=skin3 "
        "l=skin2 r=bloom3 g=hearth7 t=tide6 n=skin2 m=hearth1"
    ),
    "broad",
    "hearth2",
    brow_y=26,
    mouth_y=44,
    moods={
        **MOODS,
        "calm": Mood("half", "flat", "flat"),
        "bright": Mood("happy", "soft", "smile"),
        "worried": Mood("open", "worry", "sad"),
    },
)
BEARD = """
    blob hearth2 18,33 20,41 24,40 29,40 33,39.5 38,40 42,40 45.5,33 46,40 44,47 38,53 32,54.5 26,53 20,47
    blob hearth3 19,36 21,42 25,41 29,41 32,40.5 37,41 41,42 41,47 37,51 31,53 25,51 20.5,46
    blob hearth4 20,41 23,43 26,43 25,47 28,50 24,49 21,46
    curve hearth2 29,49 31,51 33,50
    curve hearth2 36,46 38,49 37,51
    curve hearth4 30,47 32,48 34,47
"""  # noqa: E501
MOUSTACHE = """
    blob hearth3 26,42 30,40 33,41 36,40 40,42 40,47 36,49 30,49 26,47
    blob hearth2 25,43 29,39.5 33,40.5 37,39.5 41,43 37,42 33,42.5 29,42
    dots hearth4 28,41 29,40 30,40
"""
CAP = """
    blob hearth2 16.5,24 20.5,23 20.5,33 18,36 16.5,32
    blob hearth2 44,23 48.5,23 48,34 45,36
    blob ink 14,25 14.5,16 19,8 27,3.5 38,3.5 46,8 50,16 50.5,25 44,25 32,24 20,25
    blob night3 16,22 16.5,15 20.5,9 28,5 37,5 44,9 48,15 48.5,22 32,20
    blob night2 48.5,22 48,15 44,9 38,5.5 42,12 43,21
    blob night4 19.5,15 22.5,9.5 28,6.8 32,6.8 26,10 22,15
    curve night2 26,8 22,16
    curve night2 31,8 28,16
    curve night2 36,8 34,16
    curve night2 41,8 40,16
    blob night4 15,18 24,16 34,15.6 44,16.4 49.6,18.5 49.8,24 44,23 33,22 22,23 15,24.6
    blob night3 42,16.4 49.6,18.5 49.8,24 43,23
"""
RIBS = "\n".join(
    f"curve {'night3' if x < 40 else 'night2'} {x},18 {x},22" for x in range(18, 48, 4)
)
SCARF = """
    curve night5 17,18 24,17 30,16
    blob night1 18,54 24,50 32,55 41,50 47,54 44,61 33,64 21,61
    blob steel2 19,55 24,51.5 32,56 41,51.5 46,55 43,60 33,62.5 22,60
    blob steel1 34,58 44,54 46,55.5 43,60 34,62
    curve night3 21,57 28,59 37,59 44,56
    curve night3 24,54 30,58
    blob night6 20,55 24,52.5 28,54.5 24,55.5
    dots steel2 9,60 10,59 12,57 13,57
"""


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind him."""
    if mood == "rapt":
        return bodies.DREAM
    return bodies.NIGHT if mood in ("asleep", "tired") else ("night1", "tide1", "tide2")


def draw(mood: str, *, blink: bool = False) -> Picture:
    """Draw him in a mood, without a backdrop; or as he blinks in it."""
    figure = blank(bodies.SIZE, bodies.SIZE)
    bodies.bust(figure, JACKET, "skin4", "skin3")
    bodies.head(figure, "hearth2", "skin4", "skin3", jaw=1.5)
    paint(figure, "blob hearth7 22,37 25,36 27,38 25,39 22,39")
    paint(figure, BEARD)
    draw_face(figure, FEATURES, mood, blink=blink)
    paint(figure, MOUSTACHE)
    draw_mouth(figure, FEATURES, FEATURES.moods[mood].mouth)
    paint(figure, CAP)
    paint(figure, RIBS)
    paint(figure, SCARF)
    draw_brows(figure, FEATURES, mood)
    return figure
