"""rules.md, phase 6: plates go down under bodies, gates follow them from the next beat on."""

import pytest

from tests.film import events, strip


@pytest.mark.parametrize(
    ("level", "after"),
    [
        ("L.R\nunder 0,0 r", "L.'"),
        ("L.Rz\nunder 3,0 r", "L.'z"),
        ("L.RN\nnightmare 3,0\nunder 3,0 r", "L.'N"),
        ("L.Rx\nshadow 3,0 marc x\nunder 3,0 r", "L.'x"),
    ],
    ids=["friend", "dreamer", "nightmare", "shadow"],
)
def test_a_plate_is_pressed_while_somebody_is_in_its_cell(level: str, after: str) -> None:
    strip(level, ".", after)


def test_a_plate_is_pressed_and_released() -> None:
    level = "Lr.R"
    strip(level, "r", ".L.'", "r", ".rLR")
    assert events(level, "r")[1:] == ["PlatePressed 1,0", "GateOpened 3,0"]
    assert events(level, "r", "r")[1:] == ["PlateReleased 1,0", "GateClosed 3,0"]


def test_a_plate_stays_pressed_while_another_takes_the_place() -> None:
    level = "LM.R\nunder 1,0 r"
    strip(level, "lila: r; marc: r", ".LM'")
    assert events(level, "lila: r; marc: r")[2:] == []


def test_a_plate_is_pressed_no_more_by_a_caught_friend() -> None:
    level = "LN.R\nnightmare 1,0 0,0\nunder 0,0 r"
    strip(level, "..", "LN.R\ncaught lila")


def test_a_friend_caught_in_this_beat_presses_nothing_already() -> None:
    # The nightmare takes her place and she its own: the plate under her has nobody on it.
    level = "LN.R\nnightmare 1,0 0,0\nunder 1,0 r"
    strip(level, "r", "NL.R\ncaught lila\nunder 1,0 r")


def test_gates_and_plates_are_set_at_beat_0_from_the_start() -> None:
    strip("LR\nunder 0,0 r", "", "L'\nbeat 0")
    strip("LRr", "", "LRr\nbeat 0")


def test_a_gate_opens_when_all_plates_of_its_channel_are_pressed() -> None:
    level = "LrRrM"
    strip(level, "lila: r", ".LRrM", "marc: l", ".L'M.", "lila: l", "LrRM.")


def test_a_gate_that_needs_any_opens_when_one_plate_is_pressed() -> None:
    level = "LrRrM\ngate 2,0 any"
    strip(level, "lila: r", ".L'rM", "marc: l", ".L'M.", "lila: l", "Lr'M.", "marc: r", "LrRrM")


def test_inverted_turns_all_round() -> None:
    level = "LrRrM\ngate 2,0 all inverted"
    strip(level, "", "Lr'rM", "lila: r", ".L'rM", "marc: l", ".LRM.")


def test_inverted_turns_any_round() -> None:
    level = "LrRrM\ngate 2,0 any inverted"
    strip(level, "", "Lr'rM", "lila: r", ".LRrM")


@pytest.mark.parametrize("needs", ["all", "any"])
def test_a_gate_whose_channel_has_no_plate_counts_as_not_pressed(needs: str) -> None:
    strip(f"LRg\ngate 1,0 {needs}", ".", "LRg")
    strip(f"LRg\ngate 1,0 {needs} inverted", ".", "L'g")


def test_gates_of_one_channel_may_need_different_things() -> None:
    level = "LrRRRr\ngate 2,0 any\ngate 3,0 all\ngate 4,0 all inverted"
    strip(level, "r", ".L'R'r")


def test_a_plate_works_the_gates_of_its_own_channel_only() -> None:
    strip("LrRG", "r", ".L'G")


@pytest.mark.parametrize("sign", "rygbvw")
def test_there_are_six_channels(sign: str) -> None:
    strip(f"L{sign}{sign.upper()}", "r", ".L'")


def test_a_gate_opens_from_the_next_beat_on() -> None:
    strip("LrRM", "lila: r; marc: l", ".L'M", "marc: l", ".LM.\nunder 2,0 '")


def test_a_gate_closes_from_the_next_beat_on() -> None:
    strip("LrRM", "lila: rl; marc: .l", "LrM.\nunder 2,0 R", "marc: .", "LrM.\nunder 2,0 R")


def test_a_gate_that_is_held_stays_open_whatever_the_plates_say() -> None:
    level = "F.R\nLr."
    strip(level, "lila: r", "F.'\n.L.")
    strip(level, "lila: rl; finn: .R", "F.'\nLr.\nbreakpoint gate 0")
    strip(level, "lila: rl.; finn: .R", "F.'\nLr.\nbreakpoint gate 0")


def test_a_gate_that_is_held_stays_closed_whatever_the_plates_say() -> None:
    level = "F.R\nLr."
    strip(level, "lila: r; finn: R", "F.R\n.L.\nbreakpoint gate 0")
    strip(level, "lila: r.; finn: R", "F.R\n.L.\nbreakpoint gate 0")


def test_a_gate_that_is_let_go_follows_the_plates_in_the_same_beat() -> None:
    level = "F.R\nLr."
    strip(level, "lila: r.; finn: RR", "F.'\n.L.")
    strip(level, "lila: r...; finn: R..R", "F.'\n.L.")


def test_a_gate_that_the_breakpoint_leaves_for_another_follows_the_plates() -> None:
    level = "1F.R\nLr..\nglitch 1 #"
    strip(level, "lila: r.; finn: RL", "1F.'\n.L..\nbreakpoint glitch 0")


def test_while_a_gate_is_held_its_plates_still_go_down() -> None:
    level = "F.R\nLr."
    assert events(level, "lila: r; finn: R")[2:] == ["PlatePressed 1,1"]


def test_a_gate_may_itself_bear_a_plate() -> None:
    # Lila keeps the gate open that she came through.
    strip("LrR.\nunder 2,0 r\ngate 2,0 any", "rr", ".rL.\nunder 2,0 'r")
