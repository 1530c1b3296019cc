"""Plates and gates in six channels. The shape tells the channel, the colour only helps.

A plate is a cushion, 16x16. A gate is 16x24, rising 8 pixels above its cell; it has three states.
An inverted gate wears a bar over its plaque, one that any plate opens two dots on its rail.
"""

from tools.art.canvas import Picture, blank, box, column, dot, dots, drawn, put, row
from tools.art.grids import rows
from tools.art.palette import CHANNELS

GATE_STATES = ("shut", "half", "open")
LIGHT_CHANNELS = ("yellow", "white")
FEET = ((2, 3), (13, 3), (2, 12), (13, 12))


def shape(channel: str, colour: str) -> Picture:
    """The channel's shape, 6x6: saltire, two bars, plus, arch, moon, disc."""
    return drawn(rows("devices", f"channel/{channel}"), {"#": colour})


def plate(channel: str, *, pressed: bool) -> Picture:
    """A cushion with the shape on it; pressed it lies a pixel lower and its rim is lit."""
    dark, mid, light = CHANNELS[channel]
    picture = blank(16, 16)
    box(picture, (3, 2, 10, 12), "ink")
    box(picture, (2, 3, 12, 10), "ink")
    if pressed:
        box(picture, (3, 4, 10, 9), dark)
        row(picture, 3, 12, 12, mid)
        row(picture, 3, 12, 2, mid)
        column(picture, 2, 3, 12, mid)
        column(picture, 13, 3, 12, mid)
        dots(picture, FEET, light)
        row(picture, 3, 12, 13, light)
        put(picture, shape(channel, light), 5, 5)
        return picture
    box(picture, (3, 4, 10, 7), mid)
    row(picture, 3, 12, 3, light)
    box(picture, (3, 11, 10, 2), dark)
    if channel in LIGHT_CHANNELS:
        put(picture, shape(channel, "ink"), 5, 4)
    else:
        put(picture, shape(channel, dark), 5, 5)
        put(picture, shape(channel, "hearth7"), 5, 4)
    return picture


def gate(channel: str, state: str) -> Picture:
    """A gate shut, half sunk, or open."""
    if state == "shut":
        return gate_shut(channel)
    picture = gate_open(channel)
    if state == "half":
        sunk = blank(16, 24)
        put(sunk, gate_shut(channel), 0, 9)
        put(picture, sunk[:23])
    return picture


def gate_shut(channel: str) -> Picture:
    """Closed: nobody passes and nobody sees through."""
    dark, mid, light = CHANNELS[channel]
    picture = blank(16, 24)
    for x in (1, 5, 9, 13):
        box(picture, (x - 1, 2, 4, 21), "ink")
        dot(picture, x, 1, "ink")
        column(picture, x, 2, 21, light)
        column(picture, x + 1, 3, 21, mid)
    for y in (6, 19):
        box(picture, (0, y - 1, 16, 4), "ink")
        row(picture, 1, 14, y, light)
        row(picture, 1, 14, y + 1, mid)
    box(picture, (3, 7, 10, 12), "ink")
    box(picture, (2, 8, 12, 10), "ink")
    box(picture, (3, 8, 10, 10), mid)
    box(picture, (4, 9, 8, 8), dark)
    row(picture, 3, 11, 8, light)
    column(picture, 3, 8, 16, light)
    put(picture, shape(channel, "hearth7"), 5, 10)
    return picture


def gate_open(channel: str) -> Picture:
    """Open: two posts, the threshold lit, the shape on the floor."""
    dark, mid, light = CHANNELS[channel]
    picture = blank(16, 24)
    for x in (0, 13):
        box(picture, (x, 7, 3, 16), "ink")
        column(picture, x + 1, 8, 21, mid)
        column(picture, x + 1, 8, 9, light)
    box(picture, (3, 20, 10, 3), "ink")
    row(picture, 3, 12, 21, dark)
    for x in (5, 8, 11):
        dot(picture, x - 1, 21, mid)
        dot(picture, x, 21, light)
    put(picture, shape(channel, light), 5, 11)
    return picture


def inverted_bar() -> Picture:
    """Over the plaque of an inverted gate: a white bar from corner to corner, edged in ink."""
    picture = blank(16, 24)
    for k in range(10):
        for dx in (-1, 1):
            dot(picture, 3 + k + dx, 17 - k, "ink")
    dots(picture, [(3 + k, 17 - k) for k in range(10)], "hearth7")
    return picture


def any_sign() -> Picture:
    """On the lower rail of a gate that any one plate opens: two dots side by side."""
    picture = blank(16, 24)
    box(picture, (5, 18, 6, 4), "ink")
    for x in (6, 9):
        dots(picture, ((x, 19), (x, 20)), "hearth7")
    return picture
