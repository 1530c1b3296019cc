"""Everybody in the waking world who is no friend: passers-by, Dot, the Host, a cat and a dog.

Frames are 32x36 as those of the friends: the figure of 16x24 stands at (8, 6), so feet end on row
29. Besides: how the friends sit, and umbrellas, each with a hand of whoever holds it.
"""

from collections.abc import Iterator

from tools.art.bedtops import head_from_above
from tools.art.canvas import (
    Picture,
    blank,
    box,
    dots,
    drawn,
    mirrored,
    placed,
    put,
    rgba,
)
from tools.art.friends import AT, FACINGS, FRAME, FRIENDS, ROLES, body_rows, built
from tools.art.grids import rows
from tools.art.images import Drawing, packed

FEET = (16, 30)
"""The pixel of a frame that lands on the ground."""

SKINS = {
    1: {"s": "skin1", "S": "hearth2", "p": "skin2", "P": "hearth2", "r": "bloom2"},
    2: {"s": "skin2", "S": "skin1", "p": "hearth4", "P": "skin1", "r": "bloom2"},
    3: {"s": "skin3", "S": "skin2", "p": "skin4", "P": "skin2", "r": "hearth3"},
    4: {"s": "skin4", "S": "skin3", "p": "bloom4", "P": "skin2", "r": "bloom3"},
}
OUTLINE = {"k": "ink", "e": "ink", "b": "hearth2", "B": "hearth1", "t": "night2", "T": "night1"}


def _person(skin: int, colours: str) -> dict[str, str]:
    """Roles and colours from `role=colour` words."""
    return {**OUTLINE, **SKINS[skin], **dict(word.split("=") for word in colours.split())}


PEOPLE = {
    "woman": _person(
        4,
        "h=steel1 H=night2 i=steel2 c=bloom2 C=bloom1 l=bloom3 w=hearth7 W=night6 g=hearth6 "
        "b=ink B=ink",
    ),
    "boy": _person(
        3, "h=hearth2 c=tide4 C=tide3 l=tide5 w=tide6 t=night3 T=night2 b=bloom3 B=bloom2"
    ),
    "courier": _person(
        2,
        "h=hearth1 H=ink y=tide6 Y=tide4 l=hearth7 c=steel1 C=night2 w=tide6 g=tide5 G=tide3 "
        "t=night3 T=night2 b=hearth7 B=steel2",
    ),
    "wife": _person(
        2,
        "h=hearth2 H=hearth1 i=hearth3 c=tide3 C=tide2 l=tide4 g=bloom4 G=bloom3 o=hearth6 "
        "t=skin1 T=hearth2 b=hearth7 B=night6",
    ),
    "old_man": _person(
        4,
        "h=night6 H=steel2 i=hearth7 c=skin1 C=hearth2 l=skin2 w=bloom2 W=bloom1 g=hearth6 "
        "t=steel1 T=night2",
    ),
    "guard": _person(
        1, "h=hearth1 H=ink c=night3 C=night2 l=night4 w=steel2 g=hearth5 G=hearth3 t=night2"
    ),
    "nurse": _person(
        3,
        "h=hearth3 H=hearth2 i=hearth4 c=night4 C=night3 l=night5 w=tide6 g=tide5 G=tide4 "
        "t=tide5 T=tide4 b=hearth7 B=night6",
    ),
    "teenager": _person(
        2,
        "h=tide5 H=tide4 i=tide6 c=night3 C=night2 l=night4 w=steel2 W=steel1 g=steel2 "
        "o=hearth6 t=steel1 T=night2 b=bloom2 B=bloom1",
    ),
    "slippers": _person(
        3,
        "h=steel2 H=steel1 i=night6 m=bloom3 M=bloom1 c=night4 C=night3 l=night5 w=night6 "
        "g=night5 G=night4 t=skin3 T=skin2 b=bloom3 B=bloom2",
    ),
    "host": _person(
        4,
        "h=steel2 H=steel1 i=hearth7 g=night3 c=night6 C=steel2 l=hearth7 w=hearth7 y=bloom3 "
        "o=tide5 t=night6 T=steel2 b=ink B=ink",
    ),
    "dot": _person(
        2,
        "h=hearth2 H=hearth1 y=bloom3 Y=bloom2 l=bloom4 c=tide3 C=tide2 w=hearth7 W=night6 "
        "t=hearth2 T=hearth1",
    ),
    "steward": _person(
        4,
        "h=night2 H=night1 c=night6 C=steel2 l=hearth7 g=tide4 G=tide3 w=hearth7 t=night6 "
        "T=steel2 b=steel1 B=night2",
    ),
}
CAT = {
    "k": "night1",
    "h": "steel2",
    "H": "steel1",
    "i": "night3",
    "e": "hearth6",
    "p": "bloom4",
    "w": "hearth7",
}
DOG = {"k": "ink", "d": "hearth4", "D": "hearth3", "w": "hearth7", "e": "ink"}
CANOPIES = {
    "bloom": ("bloom2", "bloom1", "bloom3"),
    "tide": ("tide3", "tide2", "tide4"),
    "night": ("night4", "night3", "night5"),
    "yellow": ("skin3", "skin2", "hearth6"),
}
STAFF = 14
"""The column of the staff, in the frame's figure."""

UMBRELLA = (56, 36)
HAND = ((0, 1, "k"), (-1, 3, "s"), (-1, 3, "S"), (0, 1, "k"))
"""The rows of a hand round the staff: where it begins, how wide it is, its role."""

LEASH = "skin1"
ON_THE_PILLOW = (6, 25)
"""Where a head lies in the beds of the places, from what is before the bed."""


def body(who: str, facing: str) -> list[str]:
    """The text rows of somebody's head and clothes."""
    side = "r" if facing in "rl" else facing
    return list(rows("people", f"{who}/{side}"))


def stood(who: str, facing: str, stride: int | None, drop: int = 0) -> Picture:
    """One frame of a passer-by."""
    figure = built(body(who, facing), PEOPLE[who], facing, stride, drop)
    frame = placed(figure, *FRAME, *AT)
    if who == "woman":
        walk_dog(frame, facing, stride)
    return frame


def walk_dog(frame: Picture, facing: str, stride: int | None) -> None:
    """Put a dog on a leash beside somebody."""
    if facing in "rl":
        pose = "stand" if stride in (None, 1, 3) else "trot"
        dog = drawn(rows("people", f"dog/{pose}"), DOG)
        left = facing == "l"
        dog = dog if left else mirrored(dog)
        put(frame, dog, 0 if left else 20, 30 - dog.shape[0])
        x = (10, 9, 9) if left else (21, 22, 22)
        dots(frame, [(x[0], 24), (x[1], 25), (x[2], 24)], LEASH)
        return
    dog = drawn(rows("people", "dog/front" if facing == "d" else "dog/back"), DOG)
    put(frame, dog, 0 if facing == "d" else 23, 30 - dog.shape[0] - (stride in (0, 2)))
    hand = (9, 24) if facing == "d" else (22, 24)
    way = (8, 25) if facing == "d" else (23, 25)
    dots(frame, [hand, way], LEASH)


def seated(who: str, facing: str) -> Picture:
    """Somebody who sits: the body on the ground, knees before it."""
    friend = who in FRIENDS
    roles = ROLES[who] if friend else PEOPLE[who]
    lines = body_rows(who, facing) if friend else body(who, facing)
    side = "r" if facing in "rl" else facing
    figure = blank(16, 24)
    put(figure, drawn(lines[:20], roles), 0, 4)
    if side == "d":
        put(figure, drawn(("..kttttkkTTTTk..", "..kbbbkkkkBBBk.."), roles), 0, 22)
    elif side == "r":
        put(figure, drawn((".....kttttttkk..", ".....kkkkkkkbbk."), roles), 0, 22)
    frame = placed(figure, *FRAME, *AT)
    return mirrored(frame) if facing == "l" else frame


def on_bench(who: str) -> Picture:
    """Somebody on a bench, seen from the front: knees forward, feet on the ground."""
    roles = PEOPLE[who]
    figure = blank(16, 24)
    put(figure, drawn(body(who, "d")[:19], roles), 0, 1)
    knees = ("..kttttkkTTTTk..", "..kttttkkTTTTk..", "..kkttkkkkTTkk..", "...kbbk..kBBk...")
    put(figure, drawn(knees, roles), 0, 20)
    return placed(figure, *FRAME, *AT)


def cat(pose: str, facing: str) -> Picture:
    """Biscuit, who looks left in the grids."""
    picture = drawn(rows("people", f"biscuit/{pose}"), CAT)
    frame = blank(*FRAME)
    put(frame, picture, 16 - picture.shape[1] // 2, 30 - picture.shape[0])
    return mirrored(frame) if facing == "r" else frame


def cat_frames() -> Iterator[tuple[str, Picture]]:
    """Biscuit sitting, walking and asleep."""
    for facing in FACINGS:
        for k in range(4):
            yield f"biscuit/walk_{facing}_{k}", cat("walk" if k % 2 else "walk2", facing)
        for k in range(2):
            yield f"biscuit/idle_{facing}_{k}", cat("sit", facing)
            yield f"biscuit/loaf_{facing}_{k}", cat("loaf", facing)
        yield f"biscuit/stretch_{facing}_0", cat("stretch", facing)


def umbrella(roles: dict[str, str], colour: str, beside: str = "") -> Picture:
    """An umbrella of 56x36 over somebody, with the hand that holds it.

    With `beside` r or l it is a wide one, over somebody on that side as well.
    """
    if beside == "l":
        return mirrored(umbrella(roles, colour, "r"))
    dark, shade, light = CANOPIES[colour]
    key = {"k": "ink", "c": dark, "C": shade, "l": light}
    canopy = drawn(rows("people", "canopy/wide" if beside else "canopy/narrow"), key)
    picture = blank(*UMBRELLA)
    x = UMBRELLA[0] // 2 - 8 + STAFF
    box(picture, (x, 8, 1, 24), "steel2")
    left = x - 14 if beside else (UMBRELLA[0] - canopy.shape[1]) // 2 + 1
    put(picture, canopy, left, 0)
    hand = {**roles, "k": "ink"}
    for row, (start, wide, role) in enumerate(HAND):
        box(picture, (x + start - 1, 27 + row, 1, 1), "ink")
        box(picture, (x + start, 27 + row, wide, 1), hand[role])
        box(picture, (x + start + wide, 27 + row, 1, 1), "ink")
    return picture


def frames() -> Iterator[tuple[str, Picture]]:
    """Every frame by name, its feet at `FEET`."""
    for who in PEOPLE:
        for facing in FACINGS:
            for k in range(4):
                yield f"{who}/walk_{facing}_{k}", stood(who, facing, k)
            for k in range(2):
                yield f"{who}/idle_{facing}_{k}", stood(who, facing, None, k)
    for who in (*FRIENDS, *PEOPLE):
        for facing in FACINGS:
            yield f"{who}/sit_{facing}_0", seated(who, facing)
    for who in PEOPLE:
        yield f"{who}/bench_d_0", on_bench(who)
    yield from cat_frames()


def umbrellas() -> Iterator[tuple[str, Picture]]:
    """The umbrellas of everybody who could hold one."""
    for who, roles in (*PEOPLE.items(), *ROLES.items()):
        for colour in CANOPIES:
            yield f"umbrella_{who}/{colour}", umbrella(roles, colour)
            if who in FRIENDS:
                for side in "rl":
                    yield f"umbrella_{who}/{colour}_{side}", umbrella(roles, colour, side)


def draw() -> Drawing:
    """The sheet and its list of frames."""
    pictures = {name: (picture, FEET) for name, picture in frames()}
    for who in FRIENDS:
        pictures[f"{who}/asleep"] = (head_from_above(who), ON_THE_PILLOW)
    for name, picture in umbrellas():
        pictures[name] = (picture, (UMBRELLA[0] // 2, FEET[1] + 3))
    pixels, places = packed({name: rgba(picture) for name, (picture, _) in pictures.items()}, 1024)
    listed: dict[str, object] = {}
    for name, (x, y, w, h) in places.items():
        ax, ay = pictures[name][1]
        listed[name] = {"x": x, "y": y, "w": w, "h": h, "ax": ax, "ay": ay}
    return Drawing(pixels, listed)
