"""Currents: a strip of light with chevrons, straight, bent, and with a beginning and an end.

Four frames of two pixels each. `r` flows right; `u_to_r` comes from above and leaves to the right;
`start_r` is the spring that flows right, `end_r` the pool in which it stops.
"""

import math

from tools.art.canvas import CLEAR, Picture, blank, dot
from tools.art.palette import INDEX

STEPS = {"r": (1, 0), "l": (-1, 0), "u": (0, -1), "d": (0, 1)}
OPPOSITE = {"r": "l", "l": "r", "u": "d", "d": "u"}
BENDS = (
    *(("r", "u"), ("r", "d"), ("l", "u"), ("l", "d")),
    *(("u", "l"), ("u", "r"), ("d", "l"), ("d", "r")),
)
TIPS = ("tide6", "tide5", "tide4", "tide4")


def strip(s: int, t: int, phase: int) -> str | None:
    """The colour at s along the flow and t across it (-8 to 7)."""
    if not -6 <= t <= 5:
        return {-7: "tide3", 6: "tide2"}.get(t)
    if t in (-6, 5):
        return "tide4"
    across = t if t >= 0 else -1 - t
    behind = (s - phase + across) % 8
    if across < 4 and behind == 3:
        return TIPS[across]
    if across < 4 and behind == 4:
        return "tide5" if across < 1 else "tide4"
    if (t == -5 and (s + phase) % 8 in (1, 2)) or (t == 4 and (s + phase) % 8 == 6):
        return "tide4"
    return "tide3"


def along(direction: str, x: int, y: int) -> tuple[int, int]:
    """Pixel to (s, t) of a straight strip."""
    return {"r": (x, y - 8), "l": (15 - x, y - 8), "d": (y, x - 8), "u": (15 - y, x - 8)}[direction]


def straight(direction: str, phase: int) -> Picture:
    """A straight piece."""
    picture = blank(16, 16)
    for y in range(16):
        for x in range(16):
            colour = strip(*along(direction, x, y), phase)
            if colour:
                dot(picture, x, y, colour)
    return picture


def capped(direction: str, phase: int, *, spring: bool) -> Picture:
    """A straight piece whose first or last pixels close in an arc, with a bank round it."""
    picture = straight(direction, phase)
    for y in range(16):
        for x in range(16):
            s, t = along(direction, x, y)
            reach = s if spring else 15 - s
            inset = math.hypot(max(0, 6 - reach), t + 0.5)
            if reach > 6:
                continue
            if inset > 7.4:
                picture[y, x] = CLEAR
            elif inset > 6.4:
                dot(picture, x, y, "tide3" if t < 0 else "tide2")
            elif inset > 5.4:
                dot(picture, x, y, "tide4")
    return picture


def bend(source: str, direction: str, phase: int) -> Picture:
    """A quarter turn round the corner that both sides share.

    The chevrons are stamped in one of three headings: bending the strip itself made specks.
    """
    cx = 15.5 if "r" in (direction, source) else -0.5
    cy = 15.5 if "d" in (direction, source) else -0.5
    picture = blank(16, 16)
    for y in range(16):
        for x in range(16):
            t = math.floor(math.hypot(x - cx, y - cy) - 8)
            colour = strip_band(t)
            if colour:
                dot(picture, x, y, colour)
    first = math.atan2(middle(source)[1] - cy, middle(source)[0] - cx)
    last = math.atan2(middle(direction)[1] - cy, middle(direction)[0] - cx)
    turn = (last - first + math.pi) % (2 * math.pi) - math.pi
    before, after = STEPS[OPPOSITE[source]], STEPS[direction]
    for k in (-1, 0, 1, 2):
        place = (phase + 3) % 8 + 8 * k
        if not -3 <= place <= 19:
            continue
        angle = first + turn * place / 16
        heading = (
            before
            if place < 4.5
            else after
            if place > 11.5
            else (before[0] + after[0], before[1] + after[1])
        )
        stamp(picture, cx + 8 * math.cos(angle), cy + 8 * math.sin(angle), heading)
    return picture


def strip_band(t: int) -> str | None:
    """The colour of a bend across the flow, before the chevrons."""
    if -6 < t < 5:
        return "tide3"
    return {-6: "tide4", 5: "tide4", -7: "tide3", 6: "tide2"}.get(t)


def middle(side: str) -> tuple[float, float]:
    """The middle of one side of the tile."""
    return {"l": (-0.5, 7.5), "r": (15.5, 7.5), "u": (7.5, -0.5), "d": (7.5, 15.5)}[side]


def stamp(picture: Picture, x: float, y: float, heading: tuple[int, int]) -> None:
    """One chevron, upright or diagonal, only where the band already is."""
    diagonal = bool(heading[0] and heading[1])
    ox, oy = (round(x), round(y)) if diagonal else (math.floor(x + 0.5), math.floor(y + 0.5))
    for dx, dy, colour in slanted(heading) if diagonal else upright(heading):
        px, py = ox + dx, oy + dy
        if not (0 <= px < 16 and 0 <= py < 16) or picture[py, px] == CLEAR:
            continue
        if picture[py, px] == INDEX["tide3"] or colour in ("tide5", "tide6"):
            dot(picture, px, py, colour)


def slanted(heading: tuple[int, int]) -> list[tuple[int, int, str]]:
    """A chevron that points into a corner."""
    hx, hy = heading
    marks = [(hx, 0, "tide4"), (0, hy, "tide4")]
    marks += [(-hx * k, 0, "tide4") for k in (2, 3, 4)] + [(0, -hy * k, "tide4") for k in (2, 3, 4)]
    return [*marks, (-hx, 0, "tide5"), (0, -hy, "tide5"), (0, 0, "tide6")]


def upright(heading: tuple[int, int]) -> list[tuple[int, int, str]]:
    """A chevron of two middle rows, like those of the straight strip."""
    marks = []
    for out in range(4):
        for side in (out, -1 - out):
            for back in (0, 1):
                colour = TIPS[out] if back == 0 else TIPS[min(out + 1, 3)]
                step = back if out == 0 else -out - back
                across = (side, step * heading[1]) if heading[1] else (step * heading[0], side)
                marks.append((*across, colour))
    return marks


def pieces() -> dict[str, Picture]:
    """All pieces in four frames: `r_0`, bends `u_to_r_0`, `start_r_0`, `end_r_0`."""
    result = {}
    for k in range(4):
        for direction in "rlud":
            result[f"{direction}_{k}"] = straight(direction, 2 * k)
            result[f"start_{direction}_{k}"] = capped(direction, 2 * k, spring=True)
            result[f"end_{direction}_{k}"] = capped(direction, 2 * k, spring=False)
        for direction, source in BENDS:
            result[f"{source}_to_{direction}_{k}"] = bend(source, direction, 2 * k)
    return result
