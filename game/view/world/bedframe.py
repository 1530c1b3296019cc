"""The frame of a bed around a room that lies in one, as much of it as the picture has room for.

enough above        too tall for a headboard    a gap between: a bunk bed
 o________o             |######|                   o________o
 |########|             |######|                   |########|
 |########|             |######|                   |        |
 |        |             |######|                   |########|
"""

from collections.abc import Callable

import pygame

from game.rules import Grid
from game.view.framing import CAP, CELL, Framing

MARGIN = 30
"""Pixels of the world that have to be free at both sides."""

RISE = 12
"""How high the headboard stands over the room."""

LEAST = 6
"""How much of a headboard has to be seen over the room so that it is one."""

ENCLOSED = 0.7
"""How much of a room's rim is wall at least; the rest may be night, never floor."""

HEM = 26
"""How far face and hem hang below the last row."""

Tile = Callable[[str], pygame.Surface]
Kind = Callable[[int, int], str]


def put_to_bed(
    picture: pygame.Surface, tile: Tile, grid: Grid, framing: Framing, kind: Kind
) -> None:
    """Draw the frame, if the room is a rectangle of walls with night at both sides."""
    left, top = framing.inset
    joined = "x" in grid.wrap or "y" in grid.wrap
    if joined or left < MARGIN or not _enclosed(grid, kind):
        return
    above, right = max(0, top - CAP - RISE), left + grid.width * CELL
    if top - CAP - above >= LEAST:
        for number in range(grid.width):
            ends = {0: "frame/board_l", grid.width - 1: "frame/board_r"}
            picture.blit(tile(ends.get(number, "frame/board")), (left + number * CELL, above))
    wide = tile("frame/shaft").get_width()
    for x in (left - wide, right):
        _raise_post(picture, tile, x, above, top + grid.height * CELL + HEM)


def _enclosed(grid: Grid, kind: Kind) -> bool:
    rows = [kind(x, y) for x in range(grid.width) for y in (0, grid.height - 1)]
    columns = [kind(x, y) for y in range(1, grid.height - 1) for x in (0, grid.width - 1)]
    corners = (rows[0], rows[1], rows[-2], rows[-1])
    rim = [*rows, *columns]
    firm = set(corners) == {"#"} and "." not in rim
    return firm and rim.count("#") >= ENCLOSED * len(rim)


def _raise_post(picture: pygame.Surface, tile: Tile, x: int, top: int, bottom: int) -> None:
    knob, shaft, foot = tile("frame/knob"), tile("frame/shaft"), tile("frame/foot")
    y = top + knob.get_height() - 6
    end = bottom - foot.get_height()
    for start in range(y, end, shaft.get_height()):
        picture.blit(shaft, (x, start), (0, 0, shaft.get_width(), end - start))
    picture.blit(knob, (x, top - 6))
    picture.blit(foot, (x, end))
