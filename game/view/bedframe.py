"""The frame of a bed around a room that is small enough to lie in one."""

from collections.abc import Callable

import pygame

from game.rules import Grid
from game.view.framing import CAP, CELL, Framing

MARGIN = 30
"""Pixels of the world that have to be free at both sides."""

RISE = 12
"""How high the headboard stands over the room."""

HEM = 26
"""How far face and hem hang below the last row."""

Tile = Callable[[str], pygame.Surface]
Kind = Callable[[int, int], str]


def put_to_bed(
    picture: pygame.Surface, tile: Tile, grid: Grid, framing: Framing, kind: Kind
) -> None:
    """Draw the frame, if the room is a rectangle of walls with enough night around it."""
    left, top = framing.inset
    joined = "x" in grid.wrap or "y" in grid.wrap
    if joined or framing.scale == 1 or left < MARGIN or top < RISE + CAP:
        return
    rim = {kind(x, y) for x in range(grid.width) for y in (0, grid.height - 1)}
    rim |= {kind(x, y) for y in range(grid.height) for x in (0, grid.width - 1)}
    if rim != {"#"}:
        return
    above, right = top - CAP - RISE, left + grid.width * CELL
    for number in range(grid.width):
        ends = {0: "frame/board_l", grid.width - 1: "frame/board_r"}
        picture.blit(tile(ends.get(number, "frame/board")), (left + number * CELL, above))
    wide = tile("frame/shaft").get_width()
    for x in (left - wide, right):
        _raise_post(picture, tile, x, above, top + grid.height * CELL + HEM)


def _raise_post(picture: pygame.Surface, tile: Tile, x: int, top: int, bottom: int) -> None:
    knob, shaft, foot = tile("frame/knob"), tile("frame/shaft"), tile("frame/foot")
    y = top + knob.get_height() - 6
    end = bottom - foot.get_height()
    for start in range(y, end, shaft.get_height()):
        picture.blit(shaft, (x, start), (0, 0, shaft.get_width(), end - start))
    picture.blit(knob, (x, top - 6))
    picture.blit(foot, (x, end))
