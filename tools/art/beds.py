"""Beds of every kind, and the friends asleep in theirs.

A bed is 16x23 and rises 7 pixels into the cell above. Whose it is, is said by its colour and by the
shape on the blanket.
"""

from tools.art.canvas import (
    CLEAR,
    Picture,
    blank,
    colour_at,
    dot,
    dots,
    drawn,
    outlined,
    placed,
    put,
    row,
)
from tools.art.friends import FRIENDS, ROLES, body_rows
from tools.art.grids import rows
from tools.art.palette import FRIENDS as RAMPS
from tools.art.palette import INDEX

KINDS = (*FRIENDS, "any", "dreamer", "shadow")
LINEN = {"w": "hearth7", "v": "night6", "u": "night5"}
PATCHES = (("hearth5", "hearth3"), ("azure", "tide2"), ("hearth6", "skin2"), ("cyan", "tide3"))
STAR = ("..#..", "..#..", "##.##", "..#..", "..#..")


def icon(who: str, colour: str) -> Picture:
    """A friend's shape, 7x7: diamond, square, ring, triangle."""
    return drawn(rows("devices", f"icon/{who}"), {"#": colour})


def made(outline: str, dark: str, mid: str, light: str, linen: dict[str, str]) -> Picture:
    """The bed's text picture in the given colours."""
    return drawn(rows("devices", "bed"), {"k": outline, "d": dark, "m": mid, "l": light, **linen})


def bed(kind: str) -> Picture:
    """A bed for one friend, for anybody, for a dreamer, or for a shadow (of one friend)."""
    if kind in RAMPS:
        picture = made("ink", *RAMPS[kind], LINEN)
        put(picture, icon(kind, RAMPS[kind].dark), 4, 13)
        dots(picture, [(2, 13), (2, 14), (2, 15)], RAMPS[kind].light)
        return picture
    if kind == "any":
        return patchwork()
    if kind == "dreamer":
        return dreamers_bed()
    return shadows_bed(kind.removeprefix("shadow").removeprefix("_"))


def patchwork() -> Picture:
    """Anybody's bed: a patch of each friend's colour, a white star of four points."""
    picture = made("ink", "steel1", "steel2", "night6", LINEN)
    for y in range(11, 21):
        for x in range(2, 14):
            if picture[y, x] in (CLEAR, INDEX["ink"]):
                continue
            light, dark = PATCHES[(0 if y < 16 else 2) + (0 if x < 8 else 1)]
            dot(picture, x, y, dark if y in (15, 20) or x in (7, 13) else light)
    put(picture, drawn(STAR, {"#": "hearth7"}), 5, 14)
    return picture


def dreamers_bed() -> Picture:
    """The dreamers' lilac, checked, with a Z."""
    picture = made("ink", "night3", "night4", "night6", LINEN)
    for y in range(11, 20):
        for x in range(2, 14):
            if (x + y) % 4 == 0 and colour_at(picture, x, y) == "night4":
                dot(picture, x, y, "night5")
    put(picture, drawn(rows("devices", "z"), {"#": "hearth7"}), 6, 14)
    return picture


def shadows_bed(who: str) -> Picture:
    """The same bed, drained: ink blanket, bloom rim, the owner's shape as a hole."""
    linen = {"w": "night3", "v": "night2", "u": "night1"}
    picture = made("bloom2", "ink", "night1", "bloom3", linen)
    row(picture, 3, 12, 11, "bloom2")
    if who:
        put(picture, outlined(icon(who, "ink"), "bloom3"), 3, 12)
        return picture
    dots(picture, [(6, 14), (9, 14), (6, 15), (9, 15)], "bloom4")
    for x in range(5, 11):
        dot(picture, x, 18, "bloom3" if x % 2 else "bloom2")
    return picture


def sleeping_head(who: str) -> Picture:
    """A friend's head of 14 rows with its eyes shut; Finn sleeps in his glasses."""
    lines = body_rows(who, "d")[:14]
    if who == "finn":
        lines = [line.replace("w", "q").replace("qeq", "qqq") for line in lines]
        lines[12] = ".kkeeqqqeeqkkk.."
        return drawn(lines, ROLES[who])
    upper = next(y for y, line in enumerate(lines) if "e" in line)
    lines[upper] = lines[upper].replace("e", "s")
    lid = list(lines[upper + 1])
    left, right = [x for x, c in enumerate(lid) if c == "e"]
    lid[left - 1] = lid[right + 1] = "e"
    lines[upper + 1] = "".join(lid)
    return drawn(lines, ROLES[who])


def tucked_in(head: Picture, kind: str, headroom: int, head_at: int) -> Picture:
    """A head on the pillow and the blanket up to the chin."""
    mattress = bed(kind)
    picture = blank(16, 23 + headroom)
    put(picture, mattress, 0, headroom)
    put(picture, head, 0, head_at)
    put(picture, placed(mattress[9:], 16, 23, 0, 9), 0, headroom)
    return picture


def asleep(who: str) -> Picture:
    """A friend asleep in the bed of that friend, 16x30."""
    return tucked_in(sleeping_head(who), who, 7, 1)
