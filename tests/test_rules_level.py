"""A level is a value: equal when it means the same, refused when it contradicts the rules."""

import re
from dataclasses import replace
from typing import Any

import pytest

from game.rules import (
    Bed,
    Cell,
    Current,
    Friend,
    Gate,
    Glitch,
    Grid,
    Level,
    Plate,
    Shadow,
    first_state,
)

GRID = Grid(3, 2)
HERE, THERE = GRID.index(0, 0), GRID.index(2, 1)


@pytest.mark.parametrize(
    ("parts", "said"),
    [
        ({"loop_beats": 0}, "a loop has at least one beat"),
        (
            {"friends": (Friend("marc", HERE), Friend("lila", THERE))},
            "friends are listed once each, in the order of FRIENDS",
        ),
        ({"friends": (Friend("zoe", HERE),)}, "friends are listed once each"),
        ({"shut": 1 << HERE}, "shut cells are dreamstuff"),
        ({"walls": 1 << HERE, "voids": 1 << HERE}, "a cell is floor, wall or void"),
        ({"walls": 1 << HERE, "dreamstuff": 1 << HERE}, "a cell is floor, wall or void"),
        ({"gates": (Gate("red", HERE), Gate("green", HERE))}, "a cell has one gate at most"),
        ({"currents": (Current(HERE, "u"), Current(HERE, "r"))}, "a cell has one current at most"),
        (
            {"walls": 1 << HERE, "gates": (Gate("red", HERE),)},
            "gates, currents and glitches are on floor",
        ),
        (
            {"voids": 1 << HERE, "currents": (Current(HERE, "u"),)},
            "gates, currents and glitches are on floor",
        ),
        (
            {"walls": 1 << HERE, "glitches": (Glitch("a", 1 << HERE),)},
            "gates, currents and glitches are on floor",
        ),
        ({"plates": (Plate("pink", HERE),)}, "channels are known"),
        ({"gates": (Gate("pink", HERE),)}, "channels are known"),
        ({"currents": (Current(HERE, "x"),)}, "currents have a direction"),
        (
            {"glitches": (Glitch("b", 1 << HERE), Glitch("a", 1 << THERE))},
            "glitch groups are a to d, each given once",
        ),
        ({"glitches": (Glitch("e", 1 << HERE),)}, "glitch groups are a to d, each given once"),
        ({"glitches": (Glitch("a", 1 << HERE, ""),)}, "glitch patterns are made of # and ."),
        ({"glitches": (Glitch("a", 1 << HERE, "#x"),)}, "glitch patterns are made of # and ."),
        ({"nightmares": ((),)}, "a nightmare's path has a cell"),
        ({"shadows": (Shadow("lila", HERE, "z"),)}, "shadows have a mirror"),
    ],
)
def test_a_level_that_contradicts_the_rules_is_refused(parts: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=re.escape(said)):
        replace(Level(grid=GRID), **parts)


def test_a_level_may_be_empty() -> None:
    level = Level(grid=GRID)
    assert level.names == ()
    assert first_state(level).escaped  # There is nobody who is not in bed.


def test_the_order_of_fixed_things_means_nothing() -> None:
    one, other = Bed("lila", HERE), Bed("any", THERE)
    assert Level(grid=GRID, beds=(one, other)) == Level(grid=GRID, beds=(other, one))
    assert hash(Level(grid=GRID, beds=(one, other))) == hash(Level(grid=GRID, beds=(other, one)))


def test_the_order_of_those_who_move_means_something() -> None:
    assert Level(grid=GRID, dreamers=(HERE, THERE)) != Level(grid=GRID, dreamers=(THERE, HERE))


def test_boards_are_equal_when_their_size_and_their_joined_edges_are() -> None:
    assert Grid(3, 2) == GRID
    assert hash(Grid(3, 2)) == hash(GRID)
    for other in (Grid(2, 3), Grid(3, 3), Grid(3, 2, "x"), "Grid(3, 2)"):
        assert other != GRID
    assert repr(Grid(3, 2, "xy")) == "Grid(3, 2, 'xy')"


@pytest.mark.parametrize(("width", "height"), [(0, 3), (3, 0), (-1, 1)])
def test_a_board_has_at_least_one_cell(width: int, height: int) -> None:
    with pytest.raises(ValueError, match=f"at least one cell, not {width} x {height}"):
        Grid(width, height)


def test_a_boards_edges_are_joined_in_one_of_four_ways() -> None:
    with pytest.raises(ValueError, match="'yx' is not a valid Wrap"):
        Grid(3, 2, "yx")


def test_cells_have_numbers_and_are_written_as_a_pair() -> None:
    numbers = list(GRID.indices())
    assert [GRID.cell(number) for number in numbers] == [
        *((0, 0), (1, 0), (2, 0)),
        *((0, 1), (1, 1), (2, 1)),
    ]
    assert [GRID.index(*GRID.cell(number)) for number in numbers] == numbers
    assert str(Cell(2, 1)) == "(2, 1)"


def test_a_cell_beyond_a_joined_edge_is_on_the_other_side() -> None:
    grid = Grid(3, 2, "x")
    assert grid.index(-1, 0) == grid.index(2, 0)
    assert grid.index(3, 1) == grid.index(0, 1)
    tall = Grid(3, 2, "y")
    assert tall.index(0, -1) == tall.index(0, 1)
    assert tall.index(1, 2) == tall.index(1, 0)


@pytest.mark.parametrize(
    ("wrap", "x", "y"), [("none", -1, 0), ("none", 3, 0), ("none", 0, 2), ("x", 0, -1), ("y", 3, 0)]
)
def test_a_cell_beyond_another_edge_is_outside(wrap: str, x: int, y: int) -> None:
    said = re.escape(f"cell ({x}, {y}) is outside the board of 3 x 2 cells")
    with pytest.raises(ValueError, match=said):
        Grid(3, 2, wrap).index(x, y)
