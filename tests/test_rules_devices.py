"""rules.md, phase 4: nightmares advance along their paths, glitch groups along their patterns."""

import pytest

from tests.film import events, strip


def test_a_nightmare_advances_one_cell_along_its_path_over_and_over() -> None:
    level = "N..#L\nnightmare 0,0 1,0 2,0 1,0"
    frames = (".N.#L", "..N#L", ".N.#L", "N..#L", ".N.#L")
    strip(level, *(part for frame in frames for part in (".", frame)))
    assert events(level, ".") == ["NightmareStepped 0 0,0 1,0"]


def test_a_closed_path_goes_round() -> None:
    level = "N.#L\n..##\nnightmare 0,0 1,0 1,1 0,1"
    strip(level, "...", "..#L\nN.##", ".", "N.#L\n..##")


@pytest.mark.parametrize("sign", "#%~zR")
def test_a_nightmare_waits_where_its_way_is_blocked(sign: str) -> None:
    level = f"N{sign}#L\nnightmare 0,0 1,0"
    strip(level, "..", f"N{sign}#L")
    assert events(level, ".") == ["NightmareWaited 0 0,0"]


def test_after_waiting_a_nightmare_goes_on_from_where_it_was() -> None:
    # It waits for one beat and is one beat late ever after.
    level = "N%.\nL..\nnightmare 0,0 1,0 2,0 1,0"
    strip(level, "rU", ".N.\n.L.\nunder 1,0 ,")
    strip(level, "rU..", ".N.\n.L.\nnightmares 3", "..", ".N.\n.L.\nnightmares 1")


def test_a_nightmare_walks_into_friends_shadows_and_nightmares() -> None:
    level = "LNN\nshadow 0,0 marc x\nnightmare 1,0 0,0\nnightmare 2,0 1,0"
    strip(level, ".", "LN.\ncaught lila\nunder 0,0 Nx")


def test_two_nightmares_may_exchange_cells() -> None:
    level = "NN#L\nnightmare 0,0 1,0\nnightmare 1,0 0,0"
    strip(level, ".", "NN#L\nnightmares 1 1")


def test_a_nightmare_may_stand_still_on_its_path() -> None:
    strip("N.#L\nnightmare 0,0 0,0 1,0", ".", "N.#L", ".", ".N#L")


def test_a_nightmare_goes_over_a_joined_edge() -> None:
    strip("N.L.\nwrap x\nnightmare 0,0 3,0", ".", "..LN")


def test_a_nightmare_leaves_a_cell_that_turned_opaque() -> None:
    strip("N.#L\nnightmare 0,0 1,0\nunder 0,0 1\nglitch 1 #", ".", "1N#L")


def test_a_nightmare_with_the_breakpoint_stands_still() -> None:
    strip("FN.\nnightmare 1,0 2,0", "R", "FN.\nbreakpoint nightmare 0")
    assert events("FN.\nnightmare 1,0 2,0", "R") == ["BreakpointSet finn 1,0 r nightmare 0"]


def test_the_other_nightmares_go_on() -> None:
    level = "FN.\n#N.\nnightmare 1,0 2,0\nnightmare 1,1 2,1"
    strip(level, "R", "FN.\n#.N\nbreakpoint nightmare 0")


def test_after_the_breakpoint_a_nightmare_goes_on_from_where_it_was() -> None:
    level = "FN..\nnightmare 1,0 2,0 3,0 2,0"
    strip(level, ".R", "F.N.\nbreakpoint nightmare 0", ".", "F.N.\nbreakpoint nightmare 0")
    strip(level, ".R.R", "F..N")


def test_a_nightmare_sees_glitches_as_they_stood_when_friends_stepped() -> None:
    shut_now = "N1#L\nnightmare 0,0 1,0\nglitch 1 #."
    strip(shut_now, ".", "N:#L")
    open_now = "N1#L\nnightmare 0,0 1,0\nglitch 1 .#"
    strip(open_now, ".", ".N#L\nunder 1,0 1")


def test_a_nightmare_sees_whom_anya_rallied_and_what_lila_painted() -> None:
    strip("Nz.A\nnightmare 0,0 1,0", "U", ".NzA")
    strip("N,L\nnightmare 0,0 1,0", "L", "N%L")


def test_a_nightmare_does_not_see_gates_that_open_in_this_beat() -> None:
    level = "LrRN\nnightmare 3,0 2,0"
    strip(level, "r", ".L'N", ".", ".LN.\nunder 2,0 '")


def test_a_glitch_group_advances_its_pattern_by_one_and_begins_again() -> None:
    level = "1L1\nglitch 1 ##.."
    frames = ("1L1", ":L:", ":L:", "1L1", "1L1")
    strip(level, *(part for frame in frames for part in (".", frame)))


def test_a_glitch_group_begins_at_its_offset() -> None:
    strip("1L\nglitch 1 ##.. 1", "", "1L\nphases 1", ".", ":L")
    strip("1L\nglitch 1 ##.. 7", "", ":L\nphases 3", ".", "1L\nphases 0")


def test_the_turns_of_a_glitch_are_told() -> None:
    level = "1L\nglitch 1 ##."
    assert events(level, ".") == []
    assert events(level, ".", ".") == ["GlitchTurned 0 open"]
    assert events(level, "..", ".") == ["GlitchTurned 0 solid"]


def test_a_pattern_of_one_character_never_turns() -> None:
    strip("1L\nglitch 1 #", "..", "1L")
    assert events("1L\nglitch 1 #", "..") == []


def test_glitch_groups_have_each_their_own_pattern() -> None:
    strip("12L\nglitch 1 #.\nglitch 2 ..#", ".", "::L", ".", "12L")


def test_a_glitch_group_with_the_breakpoint_stands_still_and_the_others_go_on() -> None:
    level = "2.F1\nglitch 1 #.\nglitch 2 #."
    strip(level, "R", ":.F1\nbreakpoint glitch 0", ".", "2.F1\nbreakpoint glitch 0")


def test_after_the_breakpoint_a_glitch_group_goes_on_from_where_it_was() -> None:
    strip("F1\nglitch 1 #..", "R.R", "F:\nphases 1")


def test_friends_see_a_glitch_as_it_stood_before_it_advanced() -> None:
    strip("L1.\nglitch 1 .#", "r", ".L.\nunder 1,0 1")
    strip("L1.\nglitch 1 #.", "r", "L:.")
