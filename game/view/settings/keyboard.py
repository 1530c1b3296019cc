"""A keyboard and a pad, small, with what an action is bound to lit."""

from collections.abc import Collection, Iterator

import pygame

from game.view.interface import Interface

ROWS: tuple[tuple[tuple[str, float], ...], ...] = (
    (*((sign, 1) for sign in "1234567890-"), ("Backspace", 1.4)),
    (("Tab", 1.4), *((sign, 1) for sign in "QWERTYUIOP[")),
    (("Caps Lock", 1.7), *((sign, 1) for sign in "ASDFGHJKL"), ("Enter", 1.7)),
    (("Shift", 1.2), *((sign, 1) for sign in "ZXCVBNM,./"), ("Right Shift", 1.2)),
    (("Left Ctrl", 1.6), ("", 1.2), ("Space", 4.6), ("", 0.4), ("Right Ctrl", 1.6)),
)
"""Keys and how wide they are; those without a name are gaps."""

ARROWS = {"Up": (10.4, 4), "Left": (9.4, 5), "Down": (10.4, 5), "Right": (11.4, 5)}
UNIT, PITCH = 15, 14
FACES = {"(A)": (40, 2, "tide5"), "(B)": (49, -7, "bloom4"), "(X)": (31, -7, "azure")}
ALL_FACES = {**FACES, "(Y)": (40, -16, "hearth6")}
SHOULDERS = {"LB": (-54, -36, 32, 6), "RB": (22, -36, 32, 6), "LT": (-50, -46, 24, 8)}
ALL_SHOULDERS = {**SHOULDERS, "RT": (26, -46, 24, 8)}
MIDDLE = {"View": (-12, -14), "Menu": (6, -14)}
STICKS = {"L3": (-40, -8), "R3": (18, 4)}
CROSS = {
    "D-pad up": (-21, -6, 6, 6),
    "D-pad down": (-21, 5, 6, 6),
    "D-pad left": (-27, 0, 6, 5),
    "D-pad right": (-15, 0, 6, 5),
}
PUSHES = {
    "Stick up": (-42, -22, 4, 4),
    "Stick down": (-42, 2, 4, 4),
    "Stick left": (-54, -10, 4, 4),
    "Stick right": (-30, -10, 4, 4),
}
BODY = (
    (-60, 34),
    (-66, 10),
    (-56, -22),
    (-36, -28),
    (36, -28),
    (56, -22),
    (66, 10),
    (60, 34),
    (46, 34),
    (32, 14),
    (-32, 14),
    (-46, 34),
)


def draw_keyboard(
    canvas: pygame.Surface,
    interface: Interface,
    at: tuple[int, int],
    lit: Collection[str],
    used: Collection[str],
) -> None:
    """Draw a keyboard of the usual kind; keys that mean something are lighter."""
    plain = {name.rpartition("+")[2] or name for name in lit}
    busy = {name.rpartition("+")[2] or name for name in used}
    for name, box in _keys():
        area = box.move(at)
        hot = name in plain
        face = "hearth6" if hot else "night4" if name in busy else "night2"
        edge = "hearth7" if hot else "night5" if name in busy else "night3"
        canvas.fill(interface.colour("steel1"), area)
        canvas.fill(interface.colour(face), (area.x, area.y, area.width, area.height - 2))
        canvas.fill(interface.colour(edge), (area.x, area.y, area.width, 1))
        if hot and len(name) == 1:
            left = area.x + (area.width - interface.small.width(name)) // 2
            interface.small.draw(canvas, name, left, area.y + 2, "ink")


def draw_pad(
    canvas: pygame.Surface, interface: Interface, at: tuple[int, int], lit: Collection[str]
) -> None:
    """Draw a pad around a point; whatever is not lit rests in its own colour."""
    colour, (cx, cy) = interface.colour, at

    def face(name: str, usual: str) -> tuple[int, int, int]:
        return colour("hearth6" if name in lit else usual)

    for name, (x, y, wide, high) in ALL_SHOULDERS.items():
        area = pygame.Rect(cx + x, cy + y, wide, high)
        canvas.fill(colour("ink"), area.inflate(2, 2))
        canvas.fill(face(name, "night3"), area)
        canvas.fill(colour("hearth7" if name in lit else "night4"), (*area.topleft, wide, 1))
    pygame.draw.polygon(canvas, colour("steel1"), [(cx + x, cy + y) for x, y in BODY])
    inner = [(cx + round(x * 0.97), cy + round(y * 0.95) + 1) for x, y in BODY]
    pygame.draw.polygon(canvas, colour("night2"), inner)
    for name, (x, y) in STICKS.items():
        pygame.draw.circle(canvas, colour("ink"), (cx + x, cy + y), 9)
        pygame.draw.circle(canvas, face(name, "night4"), (cx + x, cy + y), 7)
        pygame.draw.circle(canvas, face(name, "night5"), (cx + x, cy + y - 1), 5)
    canvas.fill(colour("ink"), (cx - 28, cy - 1, 20, 7))
    canvas.fill(colour("ink"), (cx - 22, cy - 7, 8, 19))
    for name, (x, y, wide, high) in (*CROSS.items(), *PUSHES.items()):
        if name in CROSS or name in lit:
            canvas.fill(face(name, "steel2"), (cx + x, cy + y, wide, high))
    for name, (x, y) in MIDDLE.items():
        canvas.fill(face(name, "night4"), (cx + x, cy + y, 6, 4))
    for name, (x, y, usual) in ALL_FACES.items():
        radius = 6 if name in lit else 4
        pygame.draw.circle(canvas, colour("ink"), (cx + x, cy + y), radius + 1)
        pygame.draw.circle(canvas, colour(usual), (cx + x, cy + y), radius)
        if name in lit:
            pygame.draw.circle(canvas, colour("hearth7"), (cx + x, cy + y), radius + 2, 1)


def _keys() -> Iterator[tuple[str, pygame.Rect]]:
    """Yield every key by its name, and where it lies."""
    for line, row in enumerate(ROWS):
        left = 0.0
        for name, wide in row:
            area = (round(left * UNIT), line * PITCH, round(wide * UNIT) - 2, PITCH - 2)
            if name:
                yield name, pygame.Rect(area)
            left += wide
    for name, (left, line) in ARROWS.items():
        yield name, pygame.Rect(round(left * UNIT), line * PITCH, UNIT - 2, PITCH - 2)
