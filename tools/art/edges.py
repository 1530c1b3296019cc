"""Tiles that join their neighbours, so that one brush of Tiled draws terrain with its edges.

They mean what the plain tile of their class means; the game joins everything by itself. `joins`
says which sides go on: letters of `urdl`, and for a current the sides that flow in, then `>` if it
flows out.
"""

from collections.abc import Callable, Iterator
from itertools import product
from typing import NamedTuple

import numpy as np

from tools.art import blocks, currents, walls
from tools.art.canvas import Picture, blank, box, put
from tools.art.floors import quilt

SIDES = "urdl"
EVERY = tuple(
    "".join(side for side, goes_on in zip(SIDES, bits, strict=True) if goes_on)
    for bits in product((False, True), repeat=4)
)
"""Every set of sides, the empty one first."""

STRIPS = {"u": (0, 0, 16, 1), "r": (15, 0, 1, 16), "d": (0, 15, 16, 1), "l": (0, 0, 1, 16)}
INNER = {"u": (0, 1, 16, 1), "r": (14, 0, 1, 16), "d": (0, 14, 16, 1), "l": (1, 0, 1, 16)}


class Edge(NamedTuple):
    """One tile: its class, its properties, which sides go on, its picture."""

    kind: str
    properties: dict[str, str | bool]
    joins: str
    picture: Picture


def edges(void: Picture) -> Iterator[Edge]:
    """All tiles with joined sides; those without any are the plain ones."""
    shut = blocks.pieces(blocks.stuff_shut, rises=True)
    ghost = blocks.pieces(blocks.stuff_open, rises=False)
    kinds: list[tuple[str, dict[str, str | bool], Callable[[str], Picture]]] = [
        ("wall", {}, wall),
        ("void", {}, lambda sides: hole(void, sides)),
        ("dreamstuff", {"shut": True}, lambda sides: on_floor(lowered(shut[sides]))),
        ("dreamstuff", {"shut": False}, lambda sides: on_floor(ghost[sides])),
    ]
    for kind, properties, draw in kinds:
        for sides in EVERY[1:]:
            yield Edge(kind, properties, sides, draw(sides))
    for direction in "urdl":
        yield from streams(direction)


def on_floor(picture: Picture) -> Picture:
    """A picture on a plain patch of floor."""
    ground = quilt(0)
    put(ground, picture)
    return ground


def wall(sides: str) -> Picture:
    """A piece of headboard: cap alone where it goes on below, else cap and face."""
    mask = 0
    for bit, (dx, dy) in enumerate(walls.AROUND):
        ways = {(0, -1): "u", (1, 0): "r", (0, 1): "d", (-1, 0): "l"}
        wanted = [ways[way] for way in ((dx, 0), (0, dy)) if way in ways]
        if all(side in sides for side in wanted):
            mask |= 1 << bit
    cap = walls.cap_piece("tuft", mask)
    if "d" in sides:
        return cap
    picture = blank(16, 16, "night3")
    put(picture, cap[:5])
    ends = "".join(side for side in "lr" if side not in sides)
    put(picture, walls.face_piece("tuft", 0, ends), 0, 4)
    return picture


def hole(void: Picture, sides: str) -> Picture:
    """Night, with a hem where it ends."""
    picture = void.copy()
    for side in SIDES:
        if side not in sides:
            box(picture, INNER[side], "night1")
            box(picture, STRIPS[side], "night3")
    return picture


def lowered(block: Picture) -> Picture:
    """A block that rises above its cell, pressed down into it."""
    return block if len(block) == 16 else np.delete(block, (3, 4, 9, 10, 17), 0)


def streams(direction: str) -> Iterator[Edge]:
    """A current's spring, its end, and every way in which it can be joined but the straight one."""
    back = currents.OPPOSITE[direction]
    properties: dict[str, str | bool] = {"direction": direction}
    spring = currents.capped(direction, 2, spring=True)
    yield Edge("current", properties, ">", on_floor(spring))
    end = currents.capped(direction, 2, spring=False)
    yield Edge("current", properties, back, on_floor(end))
    for sources in EVERY[1:]:
        if direction in sources or sources == back:
            continue
        picture = quilt(0)
        for source in sources:
            straight = source == back
            piece = (
                currents.straight(direction, 2) if straight else currents.bend(source, direction, 2)
            )
            put(picture, piece)
        yield Edge("current", properties, f"{sources}>", picture)
