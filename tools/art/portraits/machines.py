"""What talks and is nobody: the fridge, the adverts, the Net. A screen each, no face."""

from tools.art.canvas import Picture, blank
from tools.art.strokes import paint

FRIDGE = """
    box night1 0,0,64,64
    box steel2 8,3,48,61
    box night6 8,3,3,61
    box steel1 53,3,3,61
    box ink 7,3,1,61
    box ink 56,3,1,61
    box ink 8,2,48,1
    box night5 8,45,48,1
    box ink 8,46,48,1
    box night6 11,47,42,1
    box steel1 11,50,3,12
    box night6 11,50,1,12
    box ink 15,9,34,29
    box tide1 16,10,32,27
    box tide2 16,10,32,2
    dots tide5 18,10 20,10 22,10
    disc hearth6 24,16,16,16
    disc tide1 29,13,14,14
    dots tide6 22,17 40,29 20,29
    box tide4 20,33,24,1
    box tide5 20,33,15,1
    box hearth7 42,48,9,11
    box night6 42,57,9,2
    line steel1 44,51 49,51
    line steel1 44,53 48,53
    line steel1 44,55 49,55
    disc bloom3 45,46,4,4
    box hearth6 34,49,6,6
    dots ink 36,51 38,51 36,53 37,53 38,53
"""
ADVERT = """
    box ink 0,0,64,64
    box night3 4,2,56,60
    box night5 4,2,56,1
    box tide1 6,4,52,56
    box tide2 6,4,52,14
    disc tide3 14,8,36,36
    disc tide4 18,12,28,28
    disc bloom2 26,11,10,9
    blob bloom2 22,42 20,28 24,20 32,17 40,20 44,28 42,42 36,44 28,44
    blob tide6 26,40 25,30 29,25 36,25 39,30 38,40 32,43
    blob bloom3 22,34 22,26 26,20 32,19 38,21 41,27 34,24 27,27
    blob tide5 16,54 20,47 29,44 35,44 44,47 48,54
    box tide6 12,52,40,1
    box hearth7 14,55,10,2
    box hearth7 26,55,16,2
    box hearth7 44,55,6,2
    line tide2 6,22 57,22
    line tide2 6,30 57,30
    line tide2 6,38 57,38
    line tide2 6,46 57,46
    curve ink 25,32 27,33 29,32
    curve ink 35,32 37,33 39,32
    curve bloom2 28,36 32,38 36,36
    dots hearth7 9,7 10,7 12,7
"""
SCREEN = """
    box ink 0,0,64,64
    box steel1 3,6,58,50
    box steel2 3,6,58,1
    box night1 5,8,54,46
    box night2 5,8,54,9
    box bloom3 8,11,6,3
    box steel2 17,12,22,1
    box steel2 42,12,12,1
    blob night6 14,33 22,28 32,27 42,28 50,33 42,38 32,40 22,38
    blob night1 16,32 23,28 32,27 41,28 48,32 41,34 32,35 23,34
    curve night6 15,33 23,37 32,39 41,37 49,33
    line night6 20,37 18,41
    line night6 27,39 26,43
    line night6 37,39 38,43
    line night6 44,37 46,41
    box bloom1 5,47,54,7
    box hearth7 9,50,8,1
    box hearth7 20,50,14,1
    box hearth7 37,50,6,1
    box hearth7 46,50,9,1
    line night2 5,22 58,22
    line night2 5,28 58,28
    line night2 5,44 58,44
    box steel1 29,56,6,8
"""
NET = """
    box ink 0,0,64,64
    disc night1 3,3,58,58
    disc tide1 8,8,48,48
    disc tide2 14,14,36,36
    curve tide5 12,40 22,44 32,34 42,24 52,28
    curve tide4 12,41 22,45 32,35 42,25 52,29
    disc tide5 29,31,7,7
    disc hearth7 31,32,3,3
    disc tide4 10,37,5,5
    disc tide4 50,26,5,5
    dots tide6 20,18 44,46 48,16 16,50 36,12
"""
MACHINES = {"fridge": FRIDGE, "advert": ADVERT, "screen": SCREEN, "net": NET}


def draw(who: str) -> Picture:
    """Draw one of them."""
    return paint(blank(64, 64), MACHINES[who])
