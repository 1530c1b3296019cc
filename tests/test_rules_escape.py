"""rules.md, phase 7: when the dream is escaped."""

import pytest

from tests.film import events, strip


def test_the_dream_is_escaped_when_every_friend_is_in_its_bed() -> None:
    strip("LlmM", "lila: r", ".LmM", "marc: l", ".LM.\nescaped")
    assert events("Ll", "r") == ["Stepped lila 0,0 1,0 r", "Escaped 1"]


@pytest.mark.parametrize(("friend", "bed"), [("L", "l"), ("M", "m"), ("A", "a"), ("F", "f")])
def test_each_friend_has_a_bed_of_its_name(friend: str, bed: str) -> None:
    strip(f"{friend}{bed}", "r", f".{friend}\nescaped")


@pytest.mark.parametrize("bed", "mafds")
def test_a_bed_of_another_does_not_do(bed: str) -> None:
    strip(f"L{bed}", "r", ".L")


def test_a_bed_for_any_does() -> None:
    strip("L*", "r", ".L\nescaped")
    strip("L*mM", "lila: r; marc: l", ".LM.\nescaped")


def test_two_friends_in_the_same_bed_do_not_escape() -> None:
    strip("L*M*", "lila: r; marc: l", ".L.*\nunder 1,0 M*")
    strip("L*M*", "lila: r; marc: r", ".L.M\nescaped")


def test_everybody_must_be_there_at_the_same_beat() -> None:
    strip("LlmM", "lila: rl; marc: .l", "LlM.", "lila: r", ".LM.\nescaped")


def test_no_friend_may_be_caught() -> None:
    strip("LlN\nnightmare 2,0 1,0", "r", ".L.\ncaught lila\nunder 1,0 Nl")


def test_every_shadow_must_be_in_a_shadow_bed() -> None:
    level = "L.l#.sx\nshadow 6,0 lila x"
    strip(level, "rr", "..L#xs.")
    level = "L.l#s.x\nshadow 6,0 lila x"
    strip(level, "rr", "..L#x..\nescaped")


@pytest.mark.parametrize("bed", "*ld")
def test_a_shadow_sleeps_in_no_other_bed(bed: str) -> None:
    strip(f"Ll#{bed}x\nshadow 4,0 lila x", "r", ".L#x.")


def test_two_shadows_may_share_a_bed() -> None:
    level = "Ll#sx\nshadow 4,0 lila x\nshadow 3,0 marc x\nunder 3,0 x"
    strip(level, "r", ".L#x.\nunder 3,0 xs\nescaped")


def test_where_rescue_is_true_every_dreamer_must_be_in_a_dreamer_bed() -> None:
    strip("aA.dz\nrescue", "Ul", "A..z.\nescaped")
    strip("aA.zd\nrescue", "l", "A..zd")


@pytest.mark.parametrize("bed", "*as")
def test_a_dreamer_sleeps_in_no_other_bed(bed: str) -> None:
    strip(f"aA.{bed}z\nrescue", "Ul", "A..z.")


def test_one_dreamer_out_of_bed_is_enough() -> None:
    strip("lL#zz\nrescue\nunder 3,0 d", "l", "L.#zz")
    strip("lL#zz\nrescue\nunder 3,0 d\nunder 4,0 d", "l", "L.#zz\nescaped")


def test_without_rescue_dreamers_may_sleep_on_where_they_are() -> None:
    strip("lL#zz", "l", "L.#zz\nescaped")


def test_nightmares_do_not_matter() -> None:
    strip("lL#N\nnightmare 3,0", "l", "L.#N\nescaped")


def test_it_is_looked_at_at_beat_0_too() -> None:
    strip("L.\nunder 0,0 l", "", "L.\nbeat 0\nescaped")
    strip("L.\nunder 0,0 m", "", "L.\nbeat 0")


def test_an_escape_at_the_last_beat_counts() -> None:
    strip("L.l\nbeats 2", "rr", "..L\nbeat 2\nescaped")


def test_who_is_carried_to_bed_escapes() -> None:
    strip("L>l", "r", ".>L\nescaped")


def test_a_plate_pressed_at_the_escape_is_still_told() -> None:
    assert events("Ll\nunder 1,0 r", "r")[1:] == ["PlatePressed 1,0", "Escaped 1"]
