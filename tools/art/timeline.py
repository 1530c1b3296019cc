"""Small pictures of the timeline: glyphs in white, to be tinted, and portraits of 16x10.

A glyph is 7x7. A tick says in which direction an ability is used; the small one fits cells of 12
pixels.
"""

from tools.art.canvas import Picture, blank, box, dots, drawn, put
from tools.art.friends import figure
from tools.art.grids import rows
from tools.art.palette import FRIENDS as RAMPS

WHITE = {"#": "hearth7"}
ABILITIES = {"lila": "paint", "marc": "anchor", "anya": "rally", "finn": "debug"}
FOREHEADS = {"lila": 5, "marc": 4, "anya": 4, "finn": 6}
TICKS = {
    "r": ("#..", "##.", "###", "##.", "#.."),
    "l": ("..#", ".##", "###", ".##", "..#"),
    "u": (".....", "..#..", ".###.", "#####", "....."),
    "d": (".....", "#####", ".###.", "..#..", "....."),
}
SMALL_TICKS = {
    "r": ("#..", "##.", "#.."),
    "l": ("..#", ".##", "..#"),
    "u": (".#.", "###", "..."),
    "d": ("...", "###", ".#."),
}


def glyphs() -> dict[str, Picture]:
    """All glyphs by name, in one colour."""
    wait = blank(7, 7)
    box(wait, (3, 3, 2, 2), "hearth7")
    caught = blank(7, 7)
    dots(caught, [(k, k) for k in range(7)] + [(6 - k, k) for k in range(7)], "hearth7")
    result = {"wait": wait, "caught": caught}
    for direction in "urdl":
        result[f"step_{direction}"] = drawn(rows("devices", f"arrow/{direction}"), WHITE)
        result[f"tick_{direction}"] = drawn(TICKS[direction], WHITE)
        result[f"tick_small_{direction}"] = drawn(SMALL_TICKS[direction], WHITE)
    for who, name in ABILITIES.items():
        result[name] = drawn(rows("devices", f"ability/{who}"), WHITE)
    for group in "abcd":
        result[f"group_{group}"] = drawn(rows("devices", f"letter/{group}"), WHITE)
    return result


def portrait(who: str) -> Picture:
    """A face on the friend's dark tone."""
    picture = blank(16, 10, RAMPS[who].dark)
    top = FOREHEADS[who]
    put(picture, figure(who, "d")[top : top + 10, 1:15], 1, 0)
    return picture
