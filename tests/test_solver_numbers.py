from dataclasses import replace

from game.rules.notation import parse_level
from game.solver import Limits, needs, solve
from game.solver.census import census, count_worlds, difficulty
from game.solver.minimise import minimise, point_of
from tests.rooms import ROOMS


def test_a_census_counts_kinds_worlds_slack_and_ways_away_from_bed() -> None:
    level = ROOMS["overtaking"].level
    found = census(level, solve(level))
    assert (found.kinds, found.worlds, found.slack, found.abilities) == (1, 2, 1, 5)
    dance = ROOMS["the bed in the doorway"].level
    assert census(dance, solve(dance)).away > census(level, solve(level)).away


def test_kinds_do_not_count_order_and_undone_pairs_but_different_cells() -> None:
    one = parse_level("L.%.l\nbeats 6")
    assert census(one, solve(one)).kinds == 1
    two = parse_level(".%...\nL###l\n.%...\nbeats 9")
    assert census(two, solve(two)).kinds == 2


def test_numbers_that_take_too_long_are_unknown() -> None:
    level = ROOMS["curtain"].level
    found = census(level, solve(level), Limits(deadline=lambda: True))
    assert (found.kinds, found.dead_ends, found.slack) == (None, None, 0)


def test_the_figure_of_difficulty_puts_a_stroll_before_a_dance() -> None:
    figures = []
    for name in ("two at once", "swap", "the bed in the doorway"):
        level = ROOMS[name].level
        result = solve(level)
        figures.append(difficulty(census(level, result), needs(level, result), result))
    assert figures == sorted(figures)


def test_a_first_loop_that_can_keep_nothing_leaves_no_worlds() -> None:
    assert count_worlds(ROOMS["swap"].level) == 0


def test_minimising_takes_what_changes_neither_par_nor_needs() -> None:
    level = ROOMS["swap"].level
    spoilt = replace(level, dreamers=(level.grid.index(6, 3),), walls=level.walls)
    small = minimise(spoilt)
    assert point_of(small) == point_of(spoilt)
    assert not small.dreamers
    assert small.dreamstuff == level.dreamstuff
