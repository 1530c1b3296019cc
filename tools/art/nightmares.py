"""Nightmares: 16x20, four frames in which the hem ripples, the sheet rides up and the jaw opens."""

from tools.art.canvas import Picture, blank, drawn, put, recoloured
from tools.art.grids import rows

KINDS = ("free", "frozen", "tie")
ROLES = {"k": "bloom3", "a": "bloom2", "b": "ink", "e": "bloom4", "w": "hearth7"}
JAW_OPEN = {9: ".kabwbwbbwbwbbk.", 10: ".kabbbbbbbbbbbk.", 11: ".kabbwbwwbwbbbk."}
STOPPED = {"bloom2": "steel1", "bloom3": "steel2", "bloom4": "cyan", "hearth7": "steel2"}
TIE = ("6....6", ".6pp6.", "..on..", "..on..", "..o...")


def nightmare(kind: str, number: int) -> Picture:
    """A nightmare that is free, stopped by the breakpoint, or dressed for the office."""
    lines = [*rows("devices", "nightmare/body"), *rows("devices", f"nightmare/hem_{number}")]
    if number == 2:
        for y, line in JAW_OPEN.items():
            lines[y] = line
    ride = number % 2
    picture = blank(16, 20)
    put(picture, drawn(lines, ROLES), 0, 2 - ride)
    if kind == "tie":
        put(picture, drawn(TIE), 5, 13 - ride)
    return recoloured(picture, STOPPED) if kind == "frozen" else picture
