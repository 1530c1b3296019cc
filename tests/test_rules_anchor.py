"""rules.md, phase 1: Marc anchors what is in the adjacent cell in the direction."""

import pytest

from tests.film import events, strip


@pytest.mark.parametrize(
    ("level", "after"),
    [
        ("MN\nnightmare 1,0", "MN\nanchor nightmare 0"),
        ("Mz", "Mz\nanchor dreamer 0"),
        ("M1", "M1\nanchor glitch 0"),
        ("M>", "M>\nanchor current 0"),
        ("MR", "MR\nanchor gate 0"),
        ("M,", "M,\nanchor dreamstuff 1,0"),
        ("M%", "M%\nanchor dreamstuff 1,0"),
    ],
    ids=["nightmare", "dreamer", "glitch", "current", "gate", "open", "shut"],
)
def test_the_anchor_moves_to_what_is_in_the_adjacent_cell(level: str, after: str) -> None:
    strip(level, "R", after)


def test_setting_the_anchor_is_told() -> None:
    assert events("M,", "R") == ["Anchored marc 1,0 r dreamstuff 1,0"]


@pytest.mark.parametrize(("action", "number"), [("U", 0), ("R", 2), ("D", 3), ("L", 1)], ids=str)
def test_marc_anchors_in_the_direction(action: str, number: int) -> None:
    room = ".z.\nzMz\n.z."
    strip(room, action, f"{room}\nanchor dreamer {number}")


def test_in_a_cell_with_everything_the_nightmare_is_anchored() -> None:
    level = "Mz\nnightmare 1,0\nunder 1,0 N1,"
    strip(level, "R", "Mz\nanchor nightmare 0\nunder 1,0 N1,")


def test_in_a_cell_with_a_dreamer_and_a_glitch_the_dreamer_is_anchored() -> None:
    strip("Mz\nunder 1,0 1,", "R", "Mz\nanchor dreamer 0")


@pytest.mark.parametrize(
    ("device", "kind"), [("1", "glitch"), (">", "current"), ("R", "gate")], ids=lambda text: text
)
def test_a_device_is_anchored_rather_than_the_dreamstuff_in_its_cell(
    device: str, kind: str
) -> None:
    strip(f"M{device}\nunder 1,0 %", "R", f"M{device}\nanchor {kind} 0")


def test_a_shadow_cannot_be_anchored() -> None:
    strip("Mx\nshadow 1,0 marc x", "R", "Mx")
    assert events("Mx\nshadow 1,0 marc x", "R") == ["Fizzled marc 0,0 r"]


def test_what_is_beneath_a_shadow_or_a_friend_is_anchored() -> None:
    strip("Mx\nshadow 1,0 marc x\nunder 1,0 1", "R", "Mx\nanchor glitch 0")
    strip("LM\nunder 0,0 ,", "marc: L", "LM\nanchor dreamstuff 0,0")


@pytest.mark.parametrize("level", ["M.", "M#", "M~", "Mr", "M*"])
def test_nothing_there_no_effect(level: str) -> None:
    strip(level + ".", "R", level + ".")


def test_marc_anchors_the_adjacent_cell_only() -> None:
    strip("M.1", "R", "M.1")


def test_marc_anchors_over_a_joined_edge() -> None:
    strip("M.,\nwrap x", "L", "M.,\nanchor dreamstuff 2,0")


def test_the_anchor_moves_and_there_is_at_most_one() -> None:
    strip("zM,", "L", "zM,\nanchor dreamer 0", "R", "zM,\nanchor dreamstuff 2,0")


def test_anchoring_it_again_changes_nothing() -> None:
    strip("zM,", "L", "zM,\nanchor dreamer 0", "L", "zM,\nanchor dreamer 0")


def test_anchoring_nothing_leaves_the_anchor_where_it_is() -> None:
    strip("zM.", "LR", "zM.\nanchor dreamer 0")


def test_an_anchor_does_not_hold_anything_within_the_loop() -> None:
    level = """
        MN..
        1...
        glitch 1 #.
        nightmare 1,0 2,0
        """
    strip(level, "R", "M.N.\n:...\nanchor nightmare 0", "D", "MN..\n1...\nanchor glitch 0")


def test_the_anchor_and_the_breakpoint_may_be_on_the_same_thing() -> None:
    level = "M1.F"
    strip(level, "marc: R; finn: L", "M1.F\nanchor glitch 0\nbreakpoint glitch 0")
