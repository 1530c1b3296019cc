"""The shadows of the friends: the same shape, mirrored and wrong.

An ink body with its drawing two steps above ink, one lit rim in bloom, eyes too large in the
owner's colour, a stitched mouth, and no feet: the hem drips.
"""

import numpy as np

from tools.art.beds import bed
from tools.art.canvas import (
    CLEAR,
    Mask,
    Picture,
    blank,
    dot,
    mirrored,
    placed,
    put,
    rim,
)
from tools.art.friends import AT, body_rows, eyes, frame
from tools.art.palette import FRIENDS, INDEX, RGB

POSES = (*(("walk", k) for k in range(4)), ("idle", 0), ("idle", 1), ("ability", 0))
DRIPS = (0, 2, 1, 3, 1, 2, 3, 0, 2, 1)
LIGHT = np.array([0.3, 0.6, 0.1])


def shadow(who: str, pose: str, facing: str, number: int = 0) -> Picture:
    """One frame of a friend's shadow, which faces the way that is asked for."""
    owner_facing = {"l": "r", "r": "l"}.get(facing, facing)
    picture = drained(mirrored(frame(who, pose, owner_facing, number)))
    if facing != "u":
        sunk = (pose, number) in (("idle", 1), ("walk", 0), ("walk", 2))
        stare(picture, who, facing, int(sunk))
    drip(picture, number)
    return picture


def drained(picture: Picture) -> Picture:
    """The values of a figure in four dark tones, with a rim lit from the upper left."""
    body: Mask = picture != CLEAR
    inside = body & (picture != INDEX["ink"])
    value = np.zeros(picture.shape)
    value[body] = RGB[picture[body]].astype(float) @ LIGHT
    result = np.where(body, INDEX["ink"], CLEAR).astype(np.uint8)
    for least, colour in ((80, "night1"), (150, "bloom1"), (205, "night2")):
        result[inside & (value > least)] = INDEX[colour]
    result[rim(body, 1, 0) | rim(body, 0, 1)] = INDEX["bloom2"]
    result[rim(body, -1, 0) | rim(body, 0, -1)] = INDEX["bloom3"]
    return result


def stare(picture: Picture, who: str, facing: str, sunk: int) -> None:
    """Eyes of three pixels with a corner, and from the front a mouth of stitches."""
    profile = facing in "lr"
    width = picture.shape[1]
    places = eyes(body_rows(who, facing))
    columns = {x + AT[0] if facing == "r" else width - 1 - x - AT[0] for x, _ in places}
    top = min(y for _, y in places) + AT[1] + sunk
    raised = top - (who == "finn")
    for x in sorted(columns):
        outward = (1 if facing == "l" else -1) if profile else (-1 if x < width // 2 else 1)
        for y in (-1, 0, 1):
            dot(picture, x, raised + y, FRIENDS[who].mid)
        for y in (-1, 0):
            dot(picture, x + outward, raised + y, FRIENDS[who].mid)
        dot(picture, x, raised - 1, "hearth7")
    if not profile:
        sew_mouth(picture, top + (2 if who == "finn" else 4))


def sew_mouth(picture: Picture, y: int) -> None:
    """Five stitches under the eyes."""
    for x in range(5, 11):
        dot(picture, AT[0] + x, y, "bloom2" if x % 2 == 0 else "bloom3")
    for x in (6, 9):
        dot(picture, AT[0] + x, y - 1, "bloom2")
        dot(picture, AT[0] + x, y + 1, "bloom2")


def drip(picture: Picture, number: int) -> None:
    """The feet go; the last rows run out in drops."""
    picture[AT[1] + 22 : AT[1] + 24] = CLEAR
    for k, x in enumerate(range(AT[0] + 3, AT[0] + 13)):
        length = DRIPS[(k + number) % 10]
        if picture[AT[1] + 20, x] == CLEAR and picture[AT[1] + 21, x] == CLEAR:
            continue
        for y in range(length):
            dot(picture, x, AT[1] + 21 + y, "ink" if y < length - 1 else "bloom2")


def asleep(who: str) -> Picture:
    """A shadow put to bed, 16x30: the head on the pillow, the eyes shut to a line."""
    mattress = bed(f"shadow_{who}")
    picture = blank(16, 30)
    put(picture, mattress, 0, 7)
    head = shadow(who, "idle", "d")[AT[1] : AT[1] + 14, AT[0] : AT[0] + 16]
    put(picture, head, 0, 2)
    put(picture, placed(mattress[9:], 16, 23, 0, 9), 0, 7)
    face = picture[9:13]
    face[(face == INDEX[FRIENDS[who].mid]) | (face == INDEX["hearth7"])] = INDEX["ink"]
    for x in (4, 5, 6, 9, 10, 11):
        dot(picture, x, 12, FRIENDS[who].mid)
    return picture
