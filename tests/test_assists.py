"""Dreams made easier: longer loops, and nobody is caught."""

import pytest

from game.play.assists import LONGEST, eased
from game.rules.notation import draw_level, parse_level
from game.solver import Limits, solve

HUNTED = "L.N.l\nbeats 4\nnightmare 2,0"
"""A nightmare stands in the only way to bed."""


def test_a_level_that_is_not_eased_is_the_same() -> None:
    level = parse_level(HUNTED)
    assert eased(level) == level


def test_loops_become_longer_by_so_many_beats() -> None:
    level = parse_level(HUNTED)
    assert eased(level, longer=6).loop_beats == 10
    assert solve(parse_level("L....l\nbeats 4")).solvable is False
    assert solve(eased(parse_level("L....l\nbeats 4"), longer=1)).beats == 5


@pytest.mark.parametrize(
    ("beats", "longer", "eased_beats"), [(60, 8, LONGEST), (64, 8, 64), (70, 8, 70)]
)
def test_loops_grow_to_the_longest_at_most_and_never_shrink(
    beats: int, longer: int, eased_beats: int
) -> None:
    assert eased(parse_level(f"L\nbeats {beats}"), longer=longer).loop_beats == eased_beats


def test_nobody_is_caught_in_a_harmless_dream_and_the_solver_knows() -> None:
    level = parse_level(HUNTED)
    assert solve(level, Limits(loops=1)).solvable is False
    result = solve(eased(level, harmless=True), Limits(loops=1))
    assert (result.solvable, result.beats) == (True, 4)


def test_only_what_was_asked_for_changes() -> None:
    level = parse_level(HUNTED)
    assert draw_level(eased(level, harmless=True)) == draw_level(level).replace(
        "beats 4", "beats 4\nharmless"
    )
    assert eased(eased(level, harmless=True), longer=1).harmless
