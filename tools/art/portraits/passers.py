"""Passers-by of Eider Street: a head, what is before and behind it, one face each.

Colours are those of the figures that walk there, so that one knows them again.
"""

from tools.art.canvas import Picture, blank
from tools.art.portraits import bodies, neighbours, workers
from tools.art.portraits.features import Features, draw_brows, draw_face, keyed
from tools.art.strokes import paint

SKINS = {  # skin, shade, outline, and the letters of the face
    1: ("skin1", "hearth2", "hearth1", "g=skin2 s=hearth2 n=hearth1 l=hearth3 m=hearth1"),
    2: ("skin2", "skin1", "hearth1", "g=skin3 s=skin1 n=hearth2 l=hearth3 m=hearth2"),
    3: ("skin3", "skin2", "hearth2", "g=skin4 s=skin2 n=hearth3 l=hearth4 m=hearth2"),
    4: ("skin4", "skin3", "hearth3", "g=hearth7 s=skin3 n=skin2 l=skin2 m=hearth3"),
}
PASSERS = {
    "woman": neighbours.WOMAN,
    "boy": neighbours.BOY,
    "courier": workers.COURIER,
    "wife": neighbours.WIFE,
    "old_man": neighbours.OLD_MAN,
    "guard": workers.GUARD,
    "nurse": workers.NURSE,
    "teenager": neighbours.TEENAGER,
}
STREET = ("night1", "tide1", "night3")
"""Behind all of them it rains."""


def draw(who: str, *, blink: bool = False) -> Picture:
    """Draw somebody in the one mood there is, on the street; or as they blink."""
    passer = PASSERS[who]
    skin, shade, edge, letters = SKINS[passer.skin]
    key = keyed(f"k={passer.lashes} w=hearth7 h=hearth7 P=ink r=bloom3 t=tide6 {letters}")
    features = Features(
        {**key, "i": passer.iris},
        passer.nose,
        passer.brow,
        brow_y=26,
        moods={passer.mood: passer.face},
    )
    figure = paint(blank(bodies.SIZE, bodies.SIZE), passer.behind)
    bodies.bust(figure, passer.cloth, skin, shade)
    paint(figure, passer.dress)
    bodies.ear(figure, edge, skin, shade)
    bodies.head(figure, edge, skin, shade, jaw=passer.jaw)
    draw_face(figure, features, passer.mood, blink=blink)
    paint(figure, passer.front)
    draw_brows(figure, features, passer.mood)
    return bodies.over(bodies.backdrop(*STREET), figure)
