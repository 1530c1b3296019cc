"""Who works on Eider Street at that hour: a courier, a guard, a nurse who has just stopped."""

from tools.art.portraits import bodies
from tools.art.portraits.features import Mood
from tools.art.portraits.passer import Passer

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
