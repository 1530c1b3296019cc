"""rules.md, phase 1: Anya rallies every dreamer in line of sight."""

import pytest

from tests.film import events, strip


def test_a_dreamer_in_line_of_sight_moves_one_cell_toward_her() -> None:
    strip("A..z", "U", "A.z.", "U", "Az..")
    assert events("A..z", "U") == ["Rallied anya 0,0", "DreamerCame 0 3,0 2,0 l"]


def test_she_looks_in_each_direction() -> None:
    strip(
        """
        ..z..
        .....
        z.A.z
        .....
        ..z..
        """,
        "U",
        """
        .....
        ..z..
        .zAz.
        ..z..
        .....
        """,
    )


def test_she_looks_in_the_order_u_r_d_l() -> None:
    level = """
        ..z..
        .....
        z.A.z
        .....
        ..z..
        """
    moves = [line.split()[-1] for line in events(level, "U")[1:]]
    assert moves == ["d", "l", "u", "r"]


def test_a_dreamer_out_of_line_stays() -> None:
    strip("A..\n..z", "U", "A..\n..z")


@pytest.mark.parametrize("level", ["A#.z", "A%.z", "AR.z", "A1.z"])
def test_she_looks_until_the_first_opaque_cell(level: str) -> None:
    strip(level + "\nglitch 1 #", "U", level)


def test_a_dreamer_in_an_opaque_cell_is_not_in_sight() -> None:
    strip("A.z\nunder 2,0 1\nglitch 1 #", "U", "A.z")


def test_she_sees_over_void_and_no_dreamer_walks_there() -> None:
    strip("A~.z", "U", "A~z.", "U", "A~z.")


def test_the_nearest_moves_first_and_makes_room() -> None:
    strip("A.zz", "U", "Azz.")


def test_dreamers_do_not_block_each_others_sight_of_her() -> None:
    strip("Az.z", "U", "Azz.")


def test_a_dreamer_beside_her_stays_and_so_does_the_one_behind_it() -> None:
    strip("Azz", "U", "Azz")


@pytest.mark.parametrize(
    ("level", "after"),
    [
        ("A.Lz", "A.Lz"),
        ("A.xz\nshadow 2,0 anya x", "A.xz"),
        ("A.Nz\nnightmare 2,0", "A.Nz"),
    ],
    ids=["friend", "shadow", "nightmare"],
)
def test_a_dreamer_enters_no_cell_that_somebody_is_in(level: str, after: str) -> None:
    strip(level, "anya: U", after)


def test_nobody_in_the_way_ends_her_look() -> None:
    strip("AL.z", "anya: U", "ALz.")
    strip("AN.z\nnightmare 1,0", "U", "ANz.")


def test_a_caught_friend_does_not_stop_a_dreamer() -> None:
    level = """
        AMz
        #N#
        nightmare 1,1 1,0
        """
    strip(level, "..", "AMz\n#N#\ncaught marc")
    strip(level, "anya: ..U", "AM.\n#N#\ncaught marc\nunder 1,0 z")


def test_a_dreamer_moves_at_most_once_in_one_rally() -> None:
    # On a ring she sees it from both sides; to the right she looks first.
    strip("A..z..\nwrap x", "U", "A.z...")


def test_a_dreamer_that_could_not_move_one_way_may_move_the_other() -> None:
    strip("A~z.\nwrap x", "U", "A~.z")


def test_a_dreamer_comes_over_a_joined_edge() -> None:
    strip("A#..z.\nwrap x", "U", "A#...z")


def test_a_rally_leaves_steps_to_see_where_the_dreamers_are_now() -> None:
    strip("A.zL", "anya: U; lila: l", "AzL.")
    strip("A.z\n#L#", "anya: U; lila: u", "Az.\n#L#")


def test_a_friend_who_will_step_away_still_stops_a_dreamer() -> None:
    strip("ALz\n...", "anya: U; lila: d", "A.z\n.L.")


def test_a_dreamer_is_pulled_off_a_plate_in_the_same_beat() -> None:
    strip("A.zR\nunder 2,0 r", ".", "A.z'", "U", "AzrR")


def test_she_looks_out_of_a_cell_that_turned_opaque() -> None:
    strip("A.z\nunder 0,0 1\nglitch 1 #", "U", "Az.")
