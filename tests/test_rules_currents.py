"""rules.md, phase 3: whoever now stands on a current is carried, once a beat."""

import pytest

from tests.film import events, strip


def test_a_friend_who_steps_onto_a_current_is_carried() -> None:
    strip("L>..", "r", ".>L.")
    assert events("L>..", "r") == ["Stepped lila 0,0 1,0 r", "Carried lila 1,0 2,0"]


def test_a_friend_who_waits_on_a_current_is_carried() -> None:
    strip("L..\nunder 0,0 >", ".", ">L.")


@pytest.mark.parametrize(
    ("sign", "after"),
    [
        ("^", ".L.\n.^.\n..."),
        (">", "...\n.>L\n..."),
        ("_", "...\n._.\n.L."),
        ("<", "...\nL<.\n..."),
    ],
)
def test_a_current_carries_in_its_cells_direction(sign: str, after: str) -> None:
    strip(f"...\n.L.\n...\nunder 1,1 {sign}", ".", after)


def test_a_current_carries_once_a_beat() -> None:
    strip("L>>>.", "r", ".>L>.\nunder 2,0 >", ".", ".>>L.")


def test_a_friend_who_steps_off_a_current_is_not_carried() -> None:
    strip(".L.\n...\nunder 1,0 >", "d", ".>.\n.L.")


def test_whose_step_is_blocked_is_carried_from_where_it_stands() -> None:
    strip("#L..\nunder 1,0 >", "l", "#>L.")


@pytest.mark.parametrize("sign", "#%~zR")
def test_a_current_carries_into_nothing_that_blocks_steps(sign: str) -> None:
    strip(f"L>{sign}", "r", f".L{sign}")
    assert events(f"L>{sign}", "r") == ["Stepped lila 0,0 1,0 r"]


def test_a_current_does_not_carry_out_of_the_board() -> None:
    strip("L>", "r", ".L")


def test_a_current_carries_over_a_joined_edge() -> None:
    strip("..L>\nwrap x", "r", "L..>")


def test_friends_on_a_current_do_not_block_one_another() -> None:
    strip("LM.\nunder 0,0 >\nunder 1,0 >", ".", ">LM")


def test_a_friend_is_carried_whatever_its_action() -> None:
    strip("L.\n,.\nunder 0,0 >", "D", ">L\n%.")


def test_a_shadow_is_carried() -> None:
    strip("L#x.\nshadow 2,0 lila x\nunder 2,0 >", ".", "L#>x")
    assert events("L#x.\nshadow 2,0 lila x\nunder 2,0 >", ".") == ["ShadowCarried 0 2,0 3,0"]


def test_a_shadow_is_carried_into_nothing_that_blocks_steps() -> None:
    strip("L#xz\nshadow 2,0 lila x\nunder 2,0 >", ".", "L#xz")


def test_a_shadow_that_stepped_onto_a_current_is_carried() -> None:
    strip("L#.<x\nshadow 4,0 lila x", "r", "L#x<.")


def test_a_shadow_with_the_breakpoint_is_not_carried() -> None:
    level = "F.x.\nshadow 2,0 lila x\nunder 2,0 >"
    strip(level, "R", "F.x.\nbreakpoint shadow 0")


def test_of_two_shadows_only_the_one_without_the_breakpoint_is_carried() -> None:
    level = """
        F.x.
        ..x.
        shadow 2,0 lila x
        shadow 2,1 lila x
        under 2,0 >
        under 2,1 >
        """
    strip(level, "R", "F.x.\n..>x\nbreakpoint shadow 0")


def test_dreamers_and_nightmares_are_not_carried() -> None:
    strip("L#z.\nunder 2,0 >", ".", "L#z.")
    strip("L#N.\nnightmare 2,0\nunder 2,0 >", ".", "L#N.")


def test_a_current_with_the_breakpoint_carries_nobody() -> None:
    held = "F.L.\nbreakpoint current 0"
    strip("FL>.", "finn: R; lila: r", held, ".", held)


def test_a_current_with_the_breakpoint_carries_no_shadow() -> None:
    # The shadow would be met first, so Finn looks at another cell of its current.
    level = "F.>.\n..x.\nshadow 2,1 lila x\nunder 2,1 >"
    strip(level, "R", "F.>.\n..x.\nbreakpoint current 0")


def test_other_currents_go_on() -> None:
    strip("F>.L.\nunder 3,0 >", "finn: R", "F>.>L\nbreakpoint current 0")


def test_a_current_is_a_stretch_that_may_turn() -> None:
    level = "F.>_\n...L\n....\nunder 3,1 _"
    strip(level, "finn: R", "F.>_\n...L\n....\nbreakpoint current 0")


def test_cells_that_touch_at_corners_are_two_currents() -> None:
    level = "F.>.\n...L\n....\nunder 3,1 _"
    strip(level, "finn: R", "F.>.\n..._\n...L\nbreakpoint current 0")


def test_a_current_goes_on_over_a_joined_edge() -> None:
    level = ">F.L\nunder 3,0 <\n"
    strip(level + "wrap x", "finn: L", ">F.L\nbreakpoint current 0")
    strip(level, "finn: L", ">FL<\nbreakpoint current 0")


def test_a_caught_friend_is_not_carried() -> None:
    level = """
        L>>.
        ##N#
        nightmare 2,1 2,0
        """
    strip(level, "r", ".>L.\n##.#\ncaught lila", ".", ".>L.\n##N#\ncaught lila")


def test_who_is_carried_onto_a_plate_presses_it() -> None:
    strip("L>rR", "r", ".>L'")


def test_the_shadow_of_a_caught_friend_is_still_carried() -> None:
    level = "LN.#x>.\nnightmare 1,0 0,0\nshadow 4,0 lila x\nunder 4,0 >"
    strip(level, ".", "L..#>x.\ncaught lila", ".", "LN.#>>x\ncaught lila")
