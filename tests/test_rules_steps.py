"""rules.md, phase 2: friends and shadows step at once, as things stand after the abilities."""

import pytest

from tests.film import events, strip


def test_all_friends_step_at_once() -> None:
    strip("LM.", "lila: r; marc: r", ".LM")
    strip("LM.", "lila: r; marc: l", "ML.")


def test_several_friends_may_step_into_the_same_cell() -> None:
    strip("L.M", "lila: r; marc: l", ".L.\nunder 1,0 M")


def test_steps_are_told() -> None:
    told = ["Stepped lila 0,0 1,0 r", "Bumped marc 2,0 r"]
    assert events("L.M", "lila: r; marc: r") == told


@pytest.mark.parametrize(
    ("mirror", "action", "after"),
    [
        ("x", "u", "L.x\n...\n..."),
        ("x", "d", "...\n...\nL.x"),
        ("y", "u", "L..\n...\n..x"),
        ("y", "d", "..x\n...\nL.."),
        ("xy", "u", "L..\n...\n..x"),
        ("xy", "d", "..x\n...\nL.."),
    ],
)
def test_x_leaves_u_and_d_and_the_others_swap_them(mirror: str, action: str, after: str) -> None:
    strip(f"...\nL.x\n...\nshadow 2,1 lila {mirror}", action, after)


def test_x_swaps_l_and_r() -> None:
    strip("L.#.x.\nshadow 4,0 lila x", "r", ".L#x..", "l", "L.#.x.")


def test_y_leaves_l_and_r() -> None:
    strip("L.#.x.\nshadow 4,0 lila y", "r", ".L#..x", "l", "L.#.x.")


def test_xy_swaps_both() -> None:
    strip("L.#.x.\nshadow 4,0 lila xy", "r", ".L#x..", "l", "L.#.x.")


def test_a_shadow_steps_although_its_friend_is_blocked() -> None:
    strip("L#.x\nshadow 3,0 lila x", "r", "L#x.")
    assert events("L#.x\nshadow 3,0 lila x", "r") == [
        "Bumped lila 0,0 r",
        "ShadowStepped 0 3,0 2,0 r",
    ]


def test_a_friend_steps_although_its_shadow_is_blocked() -> None:
    strip("L.#x\nshadow 3,0 lila x", "r", ".L#x")
    assert events("L.#x\nshadow 3,0 lila x", "r")[1:] == ["ShadowBumped 0 3,0 r"]


@pytest.mark.parametrize("sign", "#%~zR")
def test_what_blocks_a_friend_blocks_a_shadow(sign: str) -> None:
    strip(f"L.{sign}x\nshadow 3,0 lila x", "r", f".L{sign}x")


def test_a_shadow_steps_over_a_joined_edge() -> None:
    strip("..L.x\nwrap x\nshadow 4,0 lila y", "r", "x..L.")


@pytest.mark.parametrize("action", ".URDL")
def test_where_the_friend_does_not_step_its_shadow_does_not_either(action: str) -> None:
    strip("L..x\nshadow 3,0 lila x", action, "L..x")


def test_a_shadow_follows_its_own_friend_and_nobody_else() -> None:
    level = "LM..x\nshadow 4,0 marc x"
    strip(level, "lila: r", ".L..x\nunder 1,0 M")
    strip(level, "marc: r", "L.Mx.")


def test_the_shadow_of_somebody_who_is_not_there_stands_still() -> None:
    strip("L..x\nshadow 3,0 anya x", "r", ".L.x")


def test_two_shadows_of_one_friend_both_step() -> None:
    level = "L.#.x.x\nshadow 4,0 lila x\nshadow 6,0 lila x"
    strip(level, "r", ".L#x.x.")


def test_shadows_do_not_block_one_another() -> None:
    level = "L#.xx\nshadow 3,0 lila y\nshadow 4,0 lila x"
    strip(level, "r", "L#.xx\nshadows 4,0 3,0")


def test_a_shadow_that_bears_the_breakpoint_stands_still() -> None:
    level = "F.x\nL..\nshadow 2,0 lila x"
    strip(level, "finn: R; lila: r", "F.x\n.L.\nbreakpoint shadow 0")


def test_of_two_shadows_only_the_one_with_the_breakpoint_stands_still() -> None:
    level = """
        x.Fx
        .L..
        shadow 0,0 lila y
        shadow 3,0 lila x
        """
    strip(level, "finn: R; lila: r", ".xFx\n..L.\nbreakpoint shadow 1")


def test_the_shadow_of_a_caught_friend_stands_still() -> None:
    level = """
        LN..x
        nightmare 1,0 0,0
        shadow 4,0 lila x
        """
    strip(level, ".", "L...x\ncaught lila", "r", "LN..x\ncaught lila")


def test_steps_see_what_lila_painted_and_whom_anya_rallied() -> None:
    strip("L,M", "lila: R; marc: l", "L%M")
    strip("A.zL", "anya: U; lila: l", "AzL.")


def test_steps_do_not_see_gates_that_open_in_this_beat() -> None:
    strip("LrRM", "lila: r; marc: l", ".L'M")
