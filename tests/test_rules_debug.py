"""rules.md, phase 1: Finn debugs along the direction, from the adjacent cell outward."""

import pytest

from tests.film import events, strip


def test_the_breakpoint_moves_to_a_nightmare() -> None:
    level, held = "F.N\nnightmare 2,0 1,0", "F.N\nbreakpoint nightmare 0"
    strip(level, "R", held, ".", held)
    assert events(level, "R") == ["BreakpointSet finn 2,0 r nightmare 0"]


def test_the_breakpoint_moves_to_a_shadow() -> None:
    strip("F.x\nshadow 2,0 finn x", "R", "F.x\nbreakpoint shadow 0")


def test_the_breakpoint_moves_to_a_whole_glitch_group() -> None:
    level = "F1.1\nglitch 1 #. 0"
    strip(level, "R", "F1.1\nbreakpoint glitch 0", ".", "F1.1\nbreakpoint glitch 0")


def test_the_breakpoint_moves_to_a_whole_current() -> None:
    strip("F>>.", "R", "F>>.\nbreakpoint current 0", "rr", ".>F.\nbreakpoint current 0")


def test_the_breakpoint_moves_to_all_gates_of_a_channel() -> None:
    level, mark = "FR#R\nLr..", "breakpoint gate 0"
    strip(level, "finn: R", f"FR#R\nLr..\n{mark}", "lila: r", f"FR#R\n.L..\n{mark}")


def test_the_gates_of_other_channels_go_on() -> None:
    strip("FR#G\nLg..", "finn: R; lila: r", "FR#'\n.L..\nbreakpoint gate 0")


def test_in_a_cell_with_a_nightmare_a_shadow_and_a_glitch_the_nightmare_is_met() -> None:
    level = """
        F.N
        nightmare 2,0
        shadow 2,0 finn x
        under 2,0 x1
        """
    strip(level, "R", "F.N\nbreakpoint nightmare 0")


def test_in_a_cell_with_a_shadow_and_a_glitch_the_shadow_is_met() -> None:
    strip("F.x\nshadow 2,0 finn x\nunder 2,0 1", "R", "F.x\nbreakpoint shadow 0")


def test_the_second_nightmare_is_met_by_its_own_number() -> None:
    strip("NF.N\nnightmare 0,0\nnightmare 3,0", "R", "NF.N\nbreakpoint nightmare 1")


@pytest.mark.parametrize(
    ("level", "after"),
    [
        ("F.1\nglitch 1 #", "F.1\nbreakpoint glitch 0"),
        ("F.1\nglitch 1 .", "F.:\nbreakpoint glitch 0"),
        ("F.R", "F.R\nbreakpoint gate 0"),
        ("F.R\ngate 2,0 all inverted", "F.'\nbreakpoint gate 0"),
        ("F.>\nunder 2,0 %", "F.>\nbreakpoint current 0"),
        ("F.N\nnightmare 2,0\nunder 2,0 %", "F.N\nbreakpoint nightmare 0"),
    ],
)
def test_the_target_is_met_even_where_its_cell_is_opaque(level: str, after: str) -> None:
    strip(level, "R", after)


def test_the_target_is_met_where_a_dreamer_is_in_its_cell() -> None:
    strip("F.z\nunder 2,0 1", "R", "F.z\nunder 2,0 1\nbreakpoint glitch 0")


@pytest.mark.parametrize("level", ["F#1", "F%1", "Fz1", "F.."])
def test_before_a_target_an_opaque_cell_or_a_dreamer_ends_the_look(level: str) -> None:
    strip(level, "R", level)
    assert events(level, "R") == ["Fizzled finn 0,0 r"]


@pytest.mark.parametrize("level", ["F~1", "F,1", "Fr1", "Fm1", "FL1"])
def test_nothing_else_ends_the_look(level: str) -> None:
    strip(level, "finn: R", level + "\nbreakpoint glitch 0")


def test_the_first_target_is_met() -> None:
    strip("F21", "R", "F21\nbreakpoint glitch 1")


def test_finn_meets_nothing_in_his_own_cell() -> None:
    strip("F..\nunder 0,0 1\nglitch 1 .", "R", "F..")


def test_finn_looks_in_the_direction_and_no_other() -> None:
    strip("1F.", "R", "1F.")


def test_finn_looks_round_joined_edges() -> None:
    strip("F#1\nwrap x", "L", "F#1\nbreakpoint glitch 0")
    strip("F\n#\n1\nwrap y", "U", "F\n#\n1\nbreakpoint glitch 0")


def test_a_target_that_bears_the_breakpoint_loses_it() -> None:
    strip("F.1", "R", "F.1\nbreakpoint glitch 0", "R", "F.1\nphases 1")
    assert events("F.1", "R", "R") == ["BreakpointLifted finn 2,0 r glitch 0"]


def test_otherwise_the_breakpoint_moves_and_there_is_at_most_one() -> None:
    strip("1F2", "L", "1F2\nbreakpoint glitch 0", "R", "1F2\nbreakpoint glitch 1\nphases 1 1")


def test_a_look_that_meets_nothing_leaves_the_breakpoint_where_it_is() -> None:
    strip("1F.", "LR", "1F.\nbreakpoint glitch 0")


def test_the_breakpoint_holds_in_the_beat_in_which_it_is_set() -> None:
    strip("FN.\nnightmare 1,0 2,0", "R", "FN.\nbreakpoint nightmare 0")


def test_what_loses_the_breakpoint_goes_on_in_the_same_beat() -> None:
    strip("FN.\nnightmare 1,0 2,0", "R", "FN.\nbreakpoint nightmare 0", "R", "F.N")


def test_what_the_breakpoint_left_for_another_goes_on_in_the_same_beat() -> None:
    level = ".NF1\nnightmare 1,0 0,0\nglitch 1 #"
    strip(level, "L", ".NF1\nbreakpoint nightmare 0", "R", "N.F1\nbreakpoint glitch 0")
