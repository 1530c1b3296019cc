"""rules.md, "Actions": what the letters of a track ask for, and the order of the abilities."""

import pytest

from game.rules import ACTIONS, LoopOverError, advance, first_state
from game.rules.notation import parse_level
from tests.film import LOOP_ENDS, events, play, strip

ROOM = """
    ...
    .L.
    ...
    """


@pytest.mark.parametrize(
    ("action", "after"),
    [
        ("u", ".L.\n...\n..."),
        ("r", "...\n..L\n..."),
        ("d", "...\n...\n.L."),
        ("l", "...\nL..\n..."),
    ],
)
def test_small_letters_step(action: str, after: str) -> None:
    strip(ROOM, action, after)


@pytest.mark.parametrize(
    ("action", "after"),
    [
        ("U", ".%.\n,L,\n.,."),
        ("R", ".,.\n,L%\n.,."),
        ("D", ".,.\n,L,\n.%."),
        ("L", ".,.\n%L,\n.,."),
    ],
)
def test_capital_letters_use_the_ability_in_that_direction(action: str, after: str) -> None:
    strip(".,.\n,L,\n.,.", action, after)


def test_a_point_waits() -> None:
    strip(ROOM, "...", ROOM)
    assert events(ROOM, "...") == []


def test_tracks_are_written_in_the_nine_letters_of_lurd() -> None:
    assert sorted(ACTIONS) == sorted("urdlURDL.")


@pytest.mark.parametrize("letter", "URDL")
def test_for_anya_the_direction_of_her_ability_means_nothing(letter: str) -> None:
    strip("A..z", letter, "A.z.")
    assert events("A..z", letter) == events("A..z", "U")


def test_a_step_that_is_blocked_is_a_wait() -> None:
    strip("L#", "r", "L#")
    assert events("L#", "r") == ["Bumped lila 0,0 r"]


@pytest.mark.parametrize("friend", "LMAF")
@pytest.mark.parametrize("letter", "URDL")
def test_an_action_that_can_do_nothing_is_never_an_error(friend: str, letter: str) -> None:
    strip(friend, letter, friend)


def test_an_ability_without_effect_is_told() -> None:
    assert events("L.", "R") == ["Fizzled lila 0,0 r"]
    assert events("M.", "R") == ["Fizzled marc 0,0 r"]
    assert events("F.", "R") == ["Fizzled finn 0,0 r"]
    assert events("A.", "R") == ["Rallied anya 0,0"]


@pytest.mark.parametrize("actions", ["", "r", "rrr", "rx", "r ", "R\n"])
def test_actions_are_one_known_letter_a_friend(actions: str) -> None:
    level = parse_level("LM.")
    with pytest.raises(ValueError, match=r"give one of u r d l U R D L \. for each of 2 friends"):
        advance(level, first_state(level), actions)


def test_a_beat_beyond_the_last_is_refused() -> None:
    level = parse_level("L..\nbeats 2")
    last, _ = play(level, first_state(level), "..")
    with pytest.raises(LoopOverError, match="fold it to start the next"):
        advance(level, last, ".")


def test_a_beat_after_the_escape_is_refused() -> None:
    level = parse_level("Ll")
    last, _ = play(level, first_state(level), "r")
    with pytest.raises(LoopOverError, match="this loop is over"):
        advance(level, last, ".")


def test_the_beat_counter_goes_up_by_one() -> None:
    strip("L..", ".", "L..\nbeat 1", "r", ".L.\nbeat 2")


def test_when_the_last_beat_is_reached_the_dream_resets_and_a_new_loop_begins() -> None:
    strip("L..\nbeats 2", "rr", "..L\nbeat 2", LOOP_ENDS, "L..\nbeat 0")


def test_lila_paints_before_finn_debugs() -> None:
    level = """
        F%1
        .L.
        """
    strip(level, "lila: U; finn: R", "F,1\n.L.\nbreakpoint glitch 0")


def test_lila_paints_before_anya_rallies() -> None:
    level = """
        A%z
        .L.
        """
    strip(level, "lila: U; anya: U", "Az.\n.L.\nunder 1,0 ,")


def test_finn_debugs_before_anya_rallies() -> None:
    level = """
        Fz1
        ...
        .A.
        """
    strip(level, "finn: R; anya: U", "F.1\n.z.\n.A.")


def test_anya_rallies_before_marc_anchors() -> None:
    level = """
        .M.
        A.z
        """
    strip(level, "anya: U; marc: D", ".M.\nAz.\nanchor dreamer 0")


def test_lila_paints_before_marc_steps() -> None:
    strip("L%M", "lila: R; marc: l", "LM.\nunder 1,0 ,")
    strip("L,M", "lila: R; marc: l", "L%M")


def test_abilities_are_told_in_the_order_lila_finn_anya_marc() -> None:
    told = events("LMAF", "lila: U; marc: U; anya: U; finn: U")
    assert told == [
        "Fizzled lila 0,0 u",
        "Fizzled finn 3,0 u",
        "Rallied anya 2,0",
        "Fizzled marc 1,0 u",
    ]
