"""rules.md, phase 1: Lila paints the adjacent cell in the direction."""

import pytest

from tests.film import events, strip


def test_lila_paints_open_dreamstuff_shut() -> None:
    strip("L,.", "R", "L%.")
    assert events("L,.", "R") == ["Painted lila 1,0 r shut"]


def test_lila_paints_shut_dreamstuff_open() -> None:
    strip("L%.", "R", "L,.")
    assert events("L%.", "R") == ["Painted lila 1,0 r open"]


def test_painting_twice_brings_it_back() -> None:
    strip("L,.", "R", "L%.", "R", "L,.")


def test_lila_paints_the_adjacent_cell_only() -> None:
    strip("L.,", "R", "L.,")
    strip("L,,", "R", "L%,")


@pytest.mark.parametrize("level", ["L.", "L#", "L~", "Lr", "Lm", "L>", "LR"])
def test_lila_paints_nothing_but_dreamstuff(level: str) -> None:
    strip(level, "R", level)
    assert events(level, "R") == ["Fizzled lila 0,0 r"]


def test_lila_paints_over_a_joined_edge() -> None:
    strip("L.,\nwrap x", "L", "L.%")


@pytest.mark.parametrize(
    ("level", "after"),
    [
        ("LM\nunder 1,0 ,", "LM\nunder 1,0 ,"),
        ("Lz\nunder 1,0 ,", "Lz\nunder 1,0 ,"),
        ("LN\nnightmare 1,0\nunder 1,0 ,", "LN\nunder 1,0 ,"),
        ("Lx\nshadow 1,0 lila x\nunder 1,0 ,", "Lx\nunder 1,0 ,"),
    ],
    ids=["friend", "dreamer", "nightmare", "shadow"],
)
def test_lila_paints_no_cell_that_somebody_is_in(level: str, after: str) -> None:
    strip(level, "R", after)


def test_lila_paints_not_even_the_cell_that_she_is_in_herself() -> None:
    strip("L\n.\nwrap x\nunder 0,0 ,", "R", "L\n.\nunder 0,0 ,")


def test_lila_paints_a_shut_cell_that_a_nightmare_is_in_no_more_than_an_open_one() -> None:
    strip("LN\nnightmare 1,0\nunder 1,0 %", "R", "LN\nunder 1,0 %")


def test_a_cell_that_is_left_in_the_same_beat_cannot_be_painted_yet() -> None:
    strip("LM.\nunder 1,0 ,", "lila: R; marc: r", "L,M", "lila: R", "L%M")


def test_what_is_painted_shut_blocks_steps_in_the_same_beat() -> None:
    strip("L,M", "lila: R; marc: l", "L%M")


def test_what_is_painted_open_lets_steps_pass_in_the_same_beat() -> None:
    strip("L%M", "lila: R; marc: l", "LM.\nunder 1,0 ,")


def test_what_is_painted_shut_stops_a_nightmare_in_the_same_beat() -> None:
    strip("L,N\nnightmare 2,0 1,0", "R", "L%N")


def test_lila_paints_in_a_cell_where_a_friend_was_caught() -> None:
    level = """
        LMN
        nightmare 2,0 1,0
        under 1,0 ,
        """
    strip(level, "..", "LMN\ncaught marc", "R", "LMN\ncaught marc\nunder 1,0 %")


def test_dreamstuff_may_bear_other_things_and_is_painted_all_the_same() -> None:
    strip("Lr\nunder 1,0 ,", "R", "Lr\nunder 1,0 %", "r", "Lr")
