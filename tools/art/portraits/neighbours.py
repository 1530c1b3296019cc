"""Who lives on Eider Street: a woman with a dog, a boy, a wife, an old man, a teenager."""

from tools.art.portraits import bodies
from tools.art.portraits.features import Mood
from tools.art.portraits.passer import Passer

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
