"""Rooms as pictures: a designer's lamp gives light, and the floor of a small room is brighter."""

from pathlib import Path

import pygame

from game.levels import Deco, Picture
from game.paths import data_root
from game.rules import Bed, Friend, Grid, Level
from game.view.assets import Assets
from game.view.framing import CELL, Framing
from game.view.world.bedframe import put_to_bed
from game.view.world.heaven import PACE
from game.view.world.looks import LOOKS
from game.view.world.room import Room

ASSETS = Assets(data_root() / "assets")
SHEET = data_root() / "levels" / "tilesets" / "scenery.png"


def room(width: int, height: int, scenery: tuple[Deco, ...] = (), night: int = 1) -> Room:
    grid = Grid(width, height)
    walls = grid.bits(grid.index(x, 0) for x in range(width))
    level = Level(
        grid=grid,
        walls=walls,
        friends=(Friend("lila", grid.index(0, 1)),),
        beds=(Bed("lila", grid.index(1, 1)),),
    )
    return Room(ASSETS, level, Framing(grid), LOOKS[night], scenery)


def hung(sheet: Path, left: int) -> tuple[Deco, ...]:
    """Return a deco layer with one picture in the second cell of the first row."""
    rect = (left, 0, 16, 16)
    row = (None, Picture(sheet, rect), None, None, None)
    return (Deco("deco", over=True, rows=(row,)),)


def test_a_lamp_that_a_designer_hangs_gives_light() -> None:
    lit = room(5, 4, hung(SHEET, 0))
    left, top = Framing(Grid(5, 4)).corner(Grid(5, 4).index(1, 0))
    assert lit.lamps == [(left, top)]


def test_another_picture_gives_none() -> None:
    assert room(5, 4, hung(SHEET, 16)).lamps == []


def test_the_floor_of_a_small_room_is_brighter_than_that_of_a_wide_one() -> None:
    bright = []
    for width, height in ((5, 4), (18, 9)):
        grid = Grid(width, height)
        # Both look the same without the light: the floor's pattern repeats every fifteen cells.
        left, top = Framing(grid).corner(grid.index(2, 2))
        floor = room(width, height, hung(SHEET, 16)).picture.subsurface((left, top, 16, 16))
        bright.append(sum(sum(floor.get_at((x, y))[:3]) for x in range(16) for y in range(16)))
    small, wide = bright
    assert small > 1.3 * wide


def framed(rows: list[str], wrap: str = "none") -> bool:
    """Tell whether anything of a bed is drawn beside a room of walls `#`, void `~` and floor."""
    grid = Grid(len(rows[0]), len(rows), wrap)
    framing = Framing(grid)
    picture = pygame.Surface(framing.size, 0, 32)
    put_to_bed(picture, ASSETS.tile, grid, framing, lambda x, y: rows[y % len(rows)][x])
    left, top, width, height = framing.room
    beside = picture.subsurface((left + width, top, 7, height))
    return beside.get_bounding_rect().height > 0 and any(
        beside.get_at((3, y))[:3] != (0, 0, 0) for y in range(height)
    )


def test_a_room_of_walls_lies_in_a_bed_however_tall_it_is() -> None:
    assert framed(["#####", "#...#", "#####"])
    assert framed(["############", *["#..........#"] * 7, "############"])
    assert framed(["#########", *["#.......#"] * 14, "#########"])


def test_two_rooms_above_one_another_lie_in_a_bunk_bed() -> None:
    assert framed(
        ["########", "#......#", "########", "~~~~.~~~", "########", "#......#", "########"]
    )


def test_what_is_open_at_its_edges_or_as_wide_as_the_picture_lies_in_none() -> None:
    assert not framed(["#####", "#....", "#####"])
    assert not framed(["#~~~#", "~...~", "#~~~#"])
    assert not framed(["#" * 19, "#" + "." * 17 + "#", "#" * 19])
    assert not framed(["#####", "#...#", "#####"], "x")


def sky_of(picture: pygame.Surface, framing: Framing) -> bytes:
    """Return what lies around a room."""
    around = picture.copy()
    around.fill("black", pygame.Rect(framing.room).inflate(2 * CELL, 4 * CELL))
    return pygame.image.tobytes(around, "RGB")


def test_the_sky_drifts_behind_the_room_and_comes_round_again() -> None:
    for night in LOOKS:
        made, framing = room(5, 4, (), night), Framing(Grid(5, 4))
        before = made.picture.copy()
        made.drift(10 / PACE, 0)
        assert sky_of(made.picture, framing) != sky_of(before, framing)
        inside = before.subsurface(framing.room)
        now = made.picture.subsurface(framing.room)
        assert pygame.image.tobytes(now, "RGB") == pygame.image.tobytes(inside, "RGB")
        made.drift(0.4 / PACE, 0)
        assert pygame.image.tobytes(made.picture, "RGB") == pygame.image.tobytes(before, "RGB")
        made.drift(2 * 320 / PACE, 0)
        assert pygame.image.tobytes(made.picture, "RGB") == pygame.image.tobytes(before, "RGB")


def test_the_sky_stays_on_the_screen_while_a_tall_room_goes_by() -> None:
    made = room(10, 24)
    beside = pygame.Rect(0, 40, 100, 200)
    before = pygame.image.tobytes(made.picture.subsurface(beside), "RGB")
    made.drift(0.0, 33)
    assert pygame.image.tobytes(made.picture.subsurface(beside.move(0, 33)), "RGB") == before
