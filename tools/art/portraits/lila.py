"""Lila: plum hair in a bun with a brush through it, paint on her cheek, an orange pullover."""

from tools.art.canvas import Picture, blank
from tools.art.portraits import bodies
from tools.art.portraits.features import Features, draw_brows, draw_face, keyed
from tools.art.strokes import paint

WOOL = bodies.Cloth("hearth5", "skin4", "hearth4", "hearth2")
FEATURES = Features(
    keyed(
        "k=bloom1 w=hearth7 h=hearth7 i=tide4 P=ink s=skin2 "
        "l=hearth4 r=bloom3 g=skin4 t=tide6 n=hearth3 m=hearth2"
    ),
    "small",
    "bloom1",
    brow_y=26,
)
BEHIND = """
    blob hearth1 15,24 13,38 14,50 20,55 44,56 51,50 51,36 49,22 32,10
    blob bloom1 16,24 14.5,38 16,50 22,54 43,54 49.5,48 50,36 48,22 32,11
    disc hearth1 25,0,18,16
    disc bloom2 26,1,16,14
    blob bloom1 36,14 41,10 41,5 38,3 38,9
    blob bloom3 28,6 31,3 35,3 31,5 29,9
"""
COLLAR = """
    blob hearth7 24,52 30,56 36,56 41,52 44,54 37,60 28,60 21,54
    blob skin3 36,58 41,54 43,54 37,60
    box cyan 14,60,2,2
    box cyan 16,61,2,2
    box bloom3 48,60,2,2
    box bloom3 50,58,2,2
    box hearth6 22,62,2,2
"""
FRINGE = """
    blob skin2 20,25 26,23 33,22 40,24 45,27 44,20 32,15 21,20
    blob bloom2 16,30 16,20 22,12 32,9 43,12 48,20 48,30 45,27 42,21 37,20 34,24 27,25 21,24 19,29
    blob bloom1 48,30 48,20 43,12 38,10.5 44,17 44.5,23 46,27
    blob bloom3 20,18 25,13 32,11.5 30,14 24,17 21,21
    blob bloom2 16,26 19,28 19.5,38 20,46 18,52 15,46 14.5,36
    curve bloom3 17,30 16,38 17,46
    blob bloom2 45,26 48,24 50,36 49,47 46,51 46,42 46.5,34
    curve bloom1 46,28 47,38 47,47
    curve bloom1 33,10 31,17 27,24
    curve bloom1 36,11 38,15 42,20
"""
BRUSH = """
    line hearth1 17,2 25,5
    line skin3 17,3 25,6
    line skin3 17,4 25,7
    line hearth1 17,5 25,8
    line hearth1 42,10 46,12
    line skin3 42,11 46,13
    line skin3 42,12 46,14
    box hearth1 45,11,9,6
    box steel2 46,12,2,4
    box cyan 48,12,4,4
    dots cyan 52,13 52,14
    box tide6 48,12,3,1
"""
CHEEKS = {
    "bright": "blob bloom4 21,37 26,37 26,40 21,40\nblob bloom4 39,38 43,37 43,39 40,40",
    "hurt": "blob bloom4 22,37 25,37 25,39 22,39\nblob bloom4 40,38 43,37 43,39 41,39",
    "asleep": "blob bloom4 21,37 25,37 25,39 21,39\nblob bloom4 40,38 43,37 43,39 41,39",
}
SHINE = "blob skin4 21.5,35.5 24,35 26,37 25,39 22,39"
PAINT = "box cyan 40,40,2,2\ndots cyan 42,42"


def ground(mood: str) -> tuple[str, str, str]:
    """Return the colours behind her."""
    if mood in ("asleep", "tired"):
        return bodies.NIGHT
    return bodies.DREAM if mood == "rapt" else ("hearth2", "hearth3", "hearth4")


def draw(mood: str, *, blink: bool = False) -> Picture:
    """Draw her in a mood, without a backdrop; or as she blinks in it."""
    figure = blank(bodies.SIZE, bodies.SIZE)
    paint(figure, BEHIND)
    bodies.bust(figure, WOOL, "skin3", "skin2")
    paint(figure, COLLAR)
    bodies.head(figure, "hearth2", "skin3", "skin2")
    paint(figure, CHEEKS.get(mood, SHINE))
    draw_face(figure, FEATURES, mood, blink=blink)
    paint(figure, PAINT)
    paint(figure, FRINGE)
    draw_brows(figure, FEATURES, mood)
    if mood == "rapt":
        bodies.lit_by_the_dream(figure)
    return paint(figure, BRUSH)
