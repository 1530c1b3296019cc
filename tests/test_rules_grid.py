"""rules.md, "Words" and "The grid": what lies beside what, what stops steps, what stops looks."""

import pytest

from game.rules import first_state, opaque_cells
from game.rules.notation import parse_level
from tests.film import events, strip

OPAQUE = ("A#.z", "A%.z", "AR.z", "A1.z\nglitch 1 # 0")
LETS_PASS = ("A..z", "A,.z", "A~.z", "A1.z\nglitch 1 . 0", "AR.z\ngate 1,0 all inverted")


def test_x_is_right_from_0_and_y_down_from_0() -> None:
    level = "...\n..L"
    strip(level, "l", "...\n.L.")
    assert events(level, "l") == ["Stepped lila 2,1 1,1 l"]


def test_past_the_end_of_its_track_a_friend_waits() -> None:
    strip("L...M", "lila: r; marc: ll", ".LM..")


def test_an_echo_acts_at_the_same_beats_as_the_friend_who_is_played() -> None:
    strip("L..\nM..", "lila: rr; marc: .r", "..L\n.M.")


def test_a_level_uses_one_to_four_friends_each_with_a_track() -> None:
    tracks = "lila: r; marc: r; anya: r; finn: l"
    strip("LMAF", tracks, ".LMA\nunder 2,0 F")


def test_without_joined_edges_outside_is_wall() -> None:
    strip("L", "urdl", "L")


def test_wrap_x_joins_left_and_right() -> None:
    strip("L..\nwrap x", "l", "..L", "r", "L..")


def test_wrap_x_leaves_top_and_bottom_wall() -> None:
    strip("L.\n..\nwrap x", "u", "L.\n..")


def test_wrap_y_joins_top_and_bottom() -> None:
    strip("L\n.\n.\nwrap y", "u", ".\n.\nL", "d", "L\n.\n.")


def test_wrap_y_leaves_left_and_right_wall() -> None:
    strip("L.\n..\nwrap y", "l", "L.\n..")


def test_wrap_xy_joins_both() -> None:
    strip("L..\n...\n...\nwrap xy", "ul", "...\n...\n..L")


def test_a_board_one_cell_wide_joins_a_cell_to_itself() -> None:
    strip("L\n.\nwrap x", "rl", "L\n.")


@pytest.mark.parametrize(
    "level", ["L#", "L%", "LR", "L~", "Lz", "L1\nglitch 1 # 0"], ids=lambda text: text[:2]
)
def test_nobody_steps_into_what_is_opaque_or_void_or_holds_a_dreamer(level: str) -> None:
    strip(level, "r", level[:2])


@pytest.mark.parametrize(
    "level",
    ["L.", "L,", "L>", "Lr", "Lm", "L1\nglitch 1 . 0", "LR\ngate 1,0 all inverted"],
    ids=lambda text: text[:2],
)
def test_floor_is_steppable_whatever_open_thing_it_bears(level: str) -> None:
    strip(level, "r", ".L")


def test_opaque_is_wall_outside_shut_dreamstuff_a_solid_glitch_cell_or_a_closed_gate() -> None:
    level = parse_level("L#~%,RG12z\ngate 6,0 any inverted\nglitch 2 .")
    opaque = opaque_cells(level, first_state(level))
    assert [x for x, _ in level.grid.cells(opaque & level.grid.inside)] == [1, 3, 5, 7]
    assert not level.grid.border & ~opaque


@pytest.mark.parametrize("level", OPAQUE, ids=lambda text: text[:4])
def test_what_is_opaque_ends_a_look(level: str) -> None:
    strip(level, "U", level[:4])


@pytest.mark.parametrize("level", LETS_PASS, ids=lambda text: text[:4])
def test_what_is_not_opaque_lets_a_look_pass(level: str) -> None:
    after = level[:4].replace(".z", "z.").replace("1", ":").replace("R", "'")
    strip(level, "U", after)


def test_sight_passes_over_void_and_nobody_walks_there() -> None:
    strip("A~~z", "U", "A~~z")
    strip("A~.z", "U", "A~z.")


def test_a_look_goes_on_round_the_other_side_where_edges_are_joined() -> None:
    strip("A#..z.\nwrap x", "U", "A#...z")
    strip("A#..z.", "U", "A#..z.")


def test_a_look_goes_round_top_and_bottom() -> None:
    strip("A\n#\nz\n.\nwrap y", "U", "A\n#\n.\nz")


def test_a_look_ends_before_it_comes_back_to_the_cell_it_started_from() -> None:
    # He stands on a glitch cell himself and does not meet it.
    strip("F..\nwrap x\nglitch 1 . 0\nunder 0,0 1", "R", "F..")


def test_friends_never_block_one_another() -> None:
    strip("LM.", "lila: r", ".L.\nunder 1,0 M", "lila: r", ".ML")


def test_a_dreamer_blocks_the_steps_of_a_friend() -> None:
    strip("Lz.", "r", "Lz.")


def test_a_dreamer_blocks_the_steps_of_a_shadow() -> None:
    strip("L..zx\nshadow 4,0 lila x", "r", ".L.zx")


def test_a_dreamer_blocks_the_steps_of_a_nightmare() -> None:
    strip("Nz#L\nnightmare 0,0 1,0", "..", "Nz#L")


def test_nobody_is_crushed_by_a_glitch_and_may_leave_it() -> None:
    level = """
        L.
        glitch 1 .## 0
        under 0,0 1
        """
    strip(level, ".", "L.\nunder 0,0 1", "r", "1L")


def test_nobody_is_crushed_by_a_gate_and_may_leave_it() -> None:
    strip("LrRM", "lila: rl; marc: .l", "LrM.\nunder 2,0 R", "marc: r", "LrRM")


def test_nightmares_shadows_and_dreamers_are_not_crushed_either() -> None:
    level = """
        L#zNx
        glitch 1 .# 0
        nightmare 3,0
        shadow 4,0 lila x
        under 2,0 1
        under 3,0 1
        under 4,0 1
        """
    strip(level, ".", "L#zNx\nphases 1\nunder 2,0 1\nunder 3,0 1\nunder 4,0 1")


def test_a_shadow_leaves_a_cell_that_turned_opaque() -> None:
    strip("L.#.x\nglitch 1 .## 0\nshadow 4,0 lila x\nunder 4,0 1", ".r", ".L#x1")
