"""Passers-by of Eider Street: a head, what is before and behind it, one face each.

Colours are those of the figures that walk there, so that one knows them again.
"""

from typing import NamedTuple

from tools.art.canvas import Picture, blank
from tools.art.portraits import bodies
from tools.art.portraits.features import Features, Mood, draw_brows, draw_face, keyed
from tools.art.strokes import paint

SKINS = {  # skin, shade, outline, and the letters of the face
    1: ("skin1", "hearth2", "hearth1", "g=skin2 s=hearth2 n=hearth1 l=hearth3 m=hearth1"),
    2: ("skin2", "skin1", "hearth1", "g=skin3 s=skin1 n=hearth2 l=hearth3 m=hearth2"),
    3: ("skin3", "skin2", "hearth2", "g=skin4 s=skin2 n=hearth3 l=hearth4 m=hearth2"),
    4: ("skin4", "skin3", "hearth3", "g=hearth7 s=skin3 n=skin2 l=skin2 m=hearth3"),
}


class Passer(NamedTuple):
    """Somebody who is met once or twice.

    Attributes:
        skin: which of the four.
        cloth: what is worn.
        behind, dress, front: strokes behind the head, on the shoulders, over the face.
        face: the one mood, and its name.
        iris, brow: colours.
    """

    skin: int
    cloth: bodies.Cloth
    behind: str
    dress: str
    front: str
    mood: str
    face: Mood
    iris: str
    brow: str
    nose: str = "small"
    jaw: float = 0.0
    lashes: str = "hearth1"


WOMAN = Passer(
    4,
    bodies.Cloth("bloom2", "bloom3", "bloom1", "hearth1"),
    """
    blob ink 13,22 12,36 14,46 20,50 44,50 51,46 52,34 50,20 40,10 24,10
    blob night2 14,22 13.5,36 15,45 21,48 43,48 49.5,45 50.5,34 49,21 40,11 24,11
    """,
    """
    poly hearth7 24,51 33,61 42,51 45,54 35,66 31,66 21,54
    poly night6 39,54 42,51 45,54 37,64
    disc hearth6 31,60,4,4
    """,
    """
    blob steel1 15,38 14,24 19,13 28,8 38,8 46,13 50,23 49,40 46,44 45,30 40,25 28,25 22,27 19,32 19,43 16,44
    blob night2 46,44 45,30 40,25 44,20 48,18 50,24 49,40
    blob steel2 19,22 22,15 29,11 35,11 29,15 24,20
    curve night2 27,12 25,18 22,25
    curve night2 34,10 34,17 33,24
    curve night2 40,12 42,18 43,25
    curve steel2 17,27 16,33 17,40
    """,  # noqa: E501
    "calm",
    Mood("half", "up", "flat"),
    "bloom2",
    "steel1",
)
BOY = Passer(
    3,
    bodies.Cloth("tide4", "tide5", "tide3", "tide1"),
    """
    blob ink 10,54 9,34 12,16 22,5 34,2 46,7 53,20 55,38 54,54 42,58 20,58
    blob tide3 11.5,54 10.5,34 13,17 22,7 34,3.5 45,8.5 51.5,21 53.5,38 52.5,54 42,57 20,57
    blob tide2 17,52 16,34 19,21 27,14 37,14 45,20 48,34 47,52
    """,
    """
    poly tide6 28,53 33,58 38,53 38,66 28,66
    line tide3 33,58 33,65
    box hearth7 27,56,1,8
    box hearth7 38,56,1,8
    disc steel2 12,58,8,6
    disc hearth7 13,58,5,4
    box steel2 19,60,1,2
    line steel2 15,57 22,47
    line hearth7 14,57 21,47
    """,
    """
    blob hearth2 20,27 20,20 27,16 38,16 45,20 45,28 42,24 38,26 34,22 30,27 26,23 23,28
    curve hearth3 24,20 29,18 35,18
    blob tide4 12,40 11.5,30 15,17 24,8 34,5 44,9 50.5,20 52,34 52,42 49,30 45,20 38,15 28,15 20,21 16,30 15,42
    blob tide3 52,42 52,34 50.5,20 45,10 47,20 49,30
    blob tide5 15,24 19,15 26,9.5 33,8 27,13 20,20
    """,  # noqa: E501
    "bright",
    Mood("wide", "soft", "grin"),
    "hearth3",
    "hearth2",
)
COURIER = Passer(
    2,
    bodies.Cloth("steel1", "steel2", "night2", "ink"),
    """
    blob hearth1 16,22 15,34 18,42 46,42 49,34 48,22
    """,
    """
    poly tide6 24,53 33,62 42,53 44,66 22,66
    poly tide5 36,60 42,53 44,66 36,66
    line ink 14,54 30,66
    line hearth5 14,55 29,66
    line ink 14,56 28,66
    box tide5 47,58,7,5
    box tide3 48,60,5,1
    """,
    """
    blob ink 14,22 15,13 22,6 33,4 44,7 50,14 50,22 32,20
    blob tide6 15.5,21 16.5,13.5 23,7.5 33,5.5 43,8.5 48.5,14.5 48.5,21 32,18.5
    blob tide5 48.5,21 48.5,14.5 43,8.5 37,6.5 42,13 43,20
    blob hearth7 19,17 22,11 28,8 33,8 26,12
    blob ink 10,24 20,18 34,17 50,20 52,24 40,22 26,22 16,26
    blob tide4 12,23.5 21,19 34,18 49,21 40,20.5 26,20.5 17,24.5
    box tide3 29,10,8,6
    dots hearth7 31,12 33,12 35,12 31,14 33,14
    dots hearth2 22,43 25,45 29,47 33,47 37,45 40,43
    """,
    "worried",
    Mood("side", "worry", "gasp"),
    "hearth3",
    "hearth1",
    nose="broad",
    jaw=1.0,
)
WIFE = Passer(
    2,
    bodies.Cloth("tide3", "tide4", "tide2", "tide1"),
    """
    disc ink 5,0,55,48
    disc hearth1 6,1,53,46
    disc hearth2 7,2,49,42
    disc hearth3 12,6,12,10
    disc hearth3 28,3,10,7
    """,
    """
    blob skin2 26,50 30,58 34,59 39,50
    blob skin1 33,52 34,59 37,57 40,50
    curve bloom4 20,53 26,60 33,62 40,60 46,53
    dots hearth6 33,63 26,61 40,61
    """,
    """
    blob hearth2 16,30 16,20 22,12 33,9 43,12 49,20 49,30 46,25 42,20 33,18 24,20 20,25
    dots hearth3 20,16 24,13 30,11 18,22 36,12 22,19
    dots hearth1 42,16 46,22 38,14 44,27 40,20
    ring hearth6 14,38,6,8
    dots hearth7 15,40
    disc hearth6 45,40,3,4
    """,
    "calm",
    Mood("up", "soft", "soft"),
    "hearth4",
    "hearth1",
    nose="soft",
)
OLD_MAN = Passer(
    4,
    bodies.Cloth("skin1", "skin2", "hearth2", "hearth1"),
    """
    blob steel2 13,26 12,34 15,41 21,40 20,26
    blob steel1 44,26 51,28 51,36 48,41 44,39
    blob night6 14,27 13.5,34 16,39 19,38 19,28
    """,
    """
    blob bloom1 18,54 24,50 32,55 41,50 47,54 44,61 33,64 21,61
    blob bloom2 19,55 24,51.5 32,56 41,51.5 46,55 43,60 33,62.5 22,60
    line bloom3 22,56 28,59
    line bloom1 34,57 44,55
    box hearth6 31,63,3,2
    """,
    """
    blob hearth7 23,17 29,14 33,15 27,19
    curve skin3 26,22 32,21 38,22
    curve skin3 28,19 33,18 37,19
    blob steel2 23,42 28,39 33,41 38,39 43,42 40,45 33,43.5 26,45
    blob hearth7 24,42 28,40 32,41.5 30,43 26,44
    dots skin3 22,37 44,37 21,35 45,35
    """,
    "wry",
    Mood("squint", "dry", "smile"),
    "azure",
    "steel2",
    nose="broad",
)
GUARD = Passer(
    1,
    bodies.Cloth("night3", "night4", "night2", "ink"),
    "blob ink 16,24 16,36 20,40 46,40 49,36 48,24",
    """
    poly night2 24,52 33,60 42,52 44,66 22,66
    poly steel2 27,52 33,58 39,52
    poly ink 31,57 36,57 37,66 30,66
    box hearth5 9,58,10,3
    box hearth6 9,58,10,1
    box hearth5 48,58,10,3
    disc steel2 44,62,5,4
    """,
    """
    blob ink 11,22 13,10 22,4 33,3 44,5 52,11 53,22 44,20 33,19 22,20
    blob night3 12.5,20 14.5,11 23,5.5 33,4.5 43,6.5 50.5,12 51.5,20 43,17 33,16 22,17
    blob night2 51.5,20 50.5,12 43,6.5 38,5.5 43,11 44,17
    blob night4 16,15 20,9 27,6.5 32,6.5 25,9.5 19,15
    blob ink 14,24 22,20 33,19 44,20 51,24 44,26 33,24 21,26
    box hearth5 17,17,31,2
    disc ink 29,8,9,9
    disc hearth6 30,9,7,7
    disc hearth5 32,11,3,3
    dots hearth2 20,43 23,46 28,48 33,49 38,48 42,45 26,47 36,48
    """,
    "calm",
    Mood("half", "stern", "flat"),
    "hearth2",
    "ink",
    nose="broad",
    jaw=2.0,
    lashes="ink",
)
NURSE = Passer(
    3,
    bodies.Cloth("night4", "night5", "night3", "night1"),
    """
    blob hearth1 14,24 13,34 16,42 22,42 22,24
    blob hearth1 44,24 51,26 51,36 48,42 44,40
    blob hearth2 15,25 14.5,34 17,40 20,40 20,26
    blob hearth2 45,26 49.5,27 49.5,36 47,40 45,38
    """,
    """
    poly tide5 24,52 33,63 42,52 45,66 21,66
    poly tide4 36,60 42,52 45,66 36,66
    poly skin3 28,51 33,58 38,51
    box hearth7 15,59,8,6
    box bloom3 18,60,2,4
    box bloom3 17,61,4,2
    """,
    """
    blob hearth2 16,30 16,20 22,11 32,8 43,11 49,20 49,30 46,25 41,20 30,18 25,22 20,25 19,30
    blob hearth3 17,27 17,20 23,12.5 32,9.5 42,12.5 46,18 38,17 30,16 24,20 20,23
    blob hearth4 21,18 25,14 31,11.5 37,12 30,14 25,17
    curve hearth1 31,9 27,14 25,21
    box night5 23,36,5,1
    box night5 37,36,5,1
    line ink 44,20 56,14
    line steel2 45,20 55,15
    dots hearth6 56,14
    """,
    "tired",
    Mood("half", "rest", "small"),
    "tide4",
    "hearth2",
)
TEENAGER = Passer(
    2,
    bodies.Cloth("night3", "night4", "night2", "ink"),
    """
    blob ink 25,18 24,6 29,0 37,-1 42,4 41,18
    blob tide4 26,18 25.5,7 30,1 36,0.5 40.5,5 40,18
    """,
    """
    poly steel2 25,52 33,60 41,52 43,66 23,66
    poly ink 23,51 33,64 27,66 16,66 16,56
    poly night4 22,53 30,65 18,66 17,57
    poly ink 43,51 33,64 40,66 51,66 51,56
    poly night3 44,53 36,65 49,66 50,57
    dots hearth7 20,59 24,63 47,59 43,63
    disc bloom3 18,60,4,4
    """,
    """
    blob hearth1 18,28 18,20 23,14 41,14 47,20 47,28 44,22 39,18 27,18 21,22
    blob tide5 26,20 25,8 29,2 33,6 36,0 40,6 40,20 36,16 33,21 30,16
    blob tide6 27,12 28,6 30,4 31,10 29,16
    curve tide3 37,4 37,11 36,17
    dots hearth6 16,36 16,38 46,37
    dots hearth7 29,41
    box bloom3 22,38,3,1
    """,
    "wry",
    Mood("half", "dry", "smirk"),
    "tide5",
    "hearth1",
    nose="long",
)
PASSERS = {
    "woman": WOMAN,
    "boy": BOY,
    "courier": COURIER,
    "wife": WIFE,
    "old_man": OLD_MAN,
    "guard": GUARD,
    "nurse": NURSE,
    "teenager": TEENAGER,
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
