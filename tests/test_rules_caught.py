"""rules.md, phase 5: who is caught, and what a caught friend no longer does."""

from tests.film import LOOP_ENDS, events, strip

LILA_CAUGHT = "LN..\nnightmare 1,0 0,0"
"""Lila is caught at beat 1 if she waits; the nightmare is back at 1,0 at beat 2."""


def test_a_nightmare_that_comes_catches() -> None:
    strip(LILA_CAUGHT, ".", "L...\ncaught lila\nunder 0,0 N")
    assert events(LILA_CAUGHT, ".")[1:] == ["Caught lila 0,0 nightmare 0"]


def test_a_friend_who_walks_into_a_nightmare_is_caught() -> None:
    strip("LN\nnightmare 1,0", "r", ".L\ncaught lila")


def test_a_friend_and_a_nightmare_who_meet_in_a_third_cell() -> None:
    strip("L.N\nnightmare 2,0 1,0", "r", ".L.\ncaught lila\nunder 1,0 N")


def test_a_shadow_catches_its_friend() -> None:
    strip("L.x\nshadow 2,0 lila x", "r", ".L.\ncaught lila")
    assert events("L.x\nshadow 2,0 lila x", "r")[2:] == ["Caught lila 1,0 shadow 0"]


def test_a_shadow_catches_other_friends_too() -> None:
    strip("LM.x\nshadow 3,0 marc x", "lila: rr; marc: .r", "..L.\ncaught lila marc\nunder 2,0 Mx")


def test_a_friend_who_walks_into_a_shadow_is_caught() -> None:
    strip("L#.\nM.x\nshadow 2,1 lila x", "marc: rr", "L#.\n..M\ncaught marc")


def test_who_exchanges_cells_with_a_nightmare_is_caught() -> None:
    strip("LN\nnightmare 1,0 0,0", "r", "NL\ncaught lila")


def test_who_exchanges_cells_with_a_shadow_is_caught() -> None:
    strip("Lx\nshadow 1,0 lila x", "r", "xL\ncaught lila")


def test_who_exchanges_cells_with_a_nightmare_by_being_carried_is_caught() -> None:
    strip("LN\nnightmare 1,0 0,0\nunder 0,0 >", ".", "NL\ncaught lila\nunder 0,0 >")


def test_who_exchanges_cells_with_a_shadow_that_is_carried_is_caught() -> None:
    level = "Lx\nshadow 1,0 lila x\nunder 0,0 >\nunder 1,0 <"
    strip(level, ".", "xL\ncaught lila")


def test_who_exchanges_cells_over_a_joined_edge_is_caught() -> None:
    strip("L..N\nwrap x\nnightmare 3,0 0,0", "l", "N..L\ncaught lila")


def test_who_follows_a_nightmare_is_not_caught() -> None:
    strip("LN.\nnightmare 1,0 2,0", "r", ".LN")


def test_whom_a_nightmare_follows_is_not_caught() -> None:
    strip("NL.\nnightmare 0,0 1,0", "r", ".NL")


def test_who_is_carried_past_a_nightmare_is_not_caught() -> None:
    # She goes 0, 1, 2 while it goes from 1 to 0: they have not exchanged cells.
    strip("LN.\nnightmare 1,0 0,0\nunder 1,0 >", "r", "N>L")


def test_who_takes_the_place_of_one_nightmare_while_another_takes_its_own_is_not_caught() -> None:
    level = "NLN.\nnightmare 0,0 1,0\nnightmare 2,0 3,0"
    strip(level, "r", ".NLN")


def test_three_who_change_places_in_a_row_exchange_nothing() -> None:
    strip("NL.\nM..\nnightmare 0,0 1,0", "lila: r; marc: u", "MNL\n...")


def test_everybody_in_the_cell_is_caught() -> None:
    strip("LM\nN.\nnightmare 0,1 0,0", "marc: l", "L.\n..\ncaught lila marc\nunder 0,0 MN")


def test_who_is_caught_by_two_is_caught_once() -> None:
    level = "NLN\nnightmare 0,0 1,0\nnightmare 2,0 1,0"
    strip(level, ".", ".L.\ncaught lila\nunder 1,0 NN")
    assert events(level, ".")[2:] == ["Caught lila 1,0 nightmare 0"]


def test_friends_elsewhere_are_not_caught() -> None:
    strip("LN.M\nnightmare 1,0 0,0", "lila: .; marc: .", "L..M\ncaught lila")


def test_what_bears_the_breakpoint_catches_all_the_same() -> None:
    nightmare = "F.NL\nnightmare 2,0 1,0"
    after = "F.L.\ncaught lila\nbreakpoint nightmare 0\nunder 2,0 N"
    strip(nightmare, "finn: R; lila: l", after)
    shadow = "F.xL\nshadow 2,0 lila x"
    after = "F.L.\ncaught lila\nbreakpoint shadow 0\nunder 2,0 x"
    strip(shadow, "finn: R; lila: l", after)


def test_who_starts_in_a_nightmares_cell_is_caught_only_by_the_first_beat() -> None:
    level = "L.\nnightmare 0,0\nunder 0,0 N"
    strip(level, "", "L.", ".", "L.\ncaught lila")
    strip(level, "r", "NL")


def test_a_caught_friend_does_not_step() -> None:
    strip(LILA_CAUGHT, ".", "L...\ncaught lila", "rr", "L...\ncaught lila")
    assert events(LILA_CAUGHT, ".", "r") == ["NightmareStepped 0 0,0 1,0"]


def test_a_caught_friend_uses_no_ability() -> None:
    level = ",..\nLN.\nnightmare 1,1 0,1"
    strip(level, ".U", ",..\nLN.\ncaught lila")
    assert events(level, ".", "U") == ["NightmareStepped 0 0,1 1,1"]


def test_a_caught_friend_is_not_caught_again() -> None:
    strip(LILA_CAUGHT, "...", "L...\ncaught lila")
    assert events(LILA_CAUGHT, "..", ".") == ["NightmareStepped 0 1,0 0,0"]


def test_the_others_go_on() -> None:
    level = "LN.M\n....\nnightmare 1,0 0,0"
    strip(level, "lila: ..; marc: .d", "LN..\n...M\ncaught lila")


def test_the_others_still_press_plates_and_block_paint() -> None:
    plate = "LN.MrR\nnightmare 1,0 0,0"
    strip(plate, "marc: .r", "LN..M'\ncaught lila")
    paint = "MN.\nLA.\nnightmare 1,0 0,0\nunder 1,1 ,"
    strip(paint, "lila: .R", "MN.\nLA.\ncaught marc\nunder 1,1 ,")


def test_a_caught_friend_presses_nothing() -> None:
    level = "LN.R\nnightmare 1,0 0,0\nunder 0,0 r"
    strip(level, "", "LN.'", ".", "L..'\ncaught lila\nunder 0,0 Nr", ".", "LN.R\ncaught lila")


def test_a_caught_friend_blocks_no_rally_and_no_paint() -> None:
    rally = "AMz\n#N#\nnightmare 1,1 1,0"
    strip(rally, "anya: ..U", "AM.\n#N#\ncaught marc\nunder 1,0 z")
    paint = "LMN\nnightmare 2,0 1,0\nunder 1,0 ,"
    strip(paint, "lila: ..R", "LMN\ncaught marc\nunder 1,0 %")


def test_a_caught_friend_is_free_again_in_the_next_loop() -> None:
    level, free = LILA_CAUGHT + "\nbeats 2", "LN.."
    strip(level, "..", "LN..\ncaught lila", LOOP_ENDS, free, "r", "NL..\ncaught lila")


def test_nobody_has_escaped_while_somebody_is_caught() -> None:
    strip("LlN\nnightmare 2,0 1,0", "r", ".L.\ncaught lila\nunder 1,0 Nl")
    strip("LN.Mm\nnightmare 1,0 0,0\nunder 0,0 l", "marc: r", "L...M\ncaught lila")


def test_in_a_harmless_dream_nobody_is_caught() -> None:
    nightmare = "LN.\nharmless\nnightmare 1,0 0,0"
    strip(nightmare, ".", "L..\nunder 0,0 N", "r", ".L.\nunder 1,0 N")
    strip(nightmare, "r", "NL.", "r", ".NL")
    assert events(nightmare, "r")[1:] == ["NightmareStepped 0 1,0 0,0"]
    strip("L.x\nharmless\nshadow 2,0 lila x", "r", ".L.\nunder 1,0 x", "r", "x.L")


def test_in_a_harmless_dream_they_still_press_plates_and_block_paint() -> None:
    strip("L.NrR\nharmless\nnightmare 2,0 3,0", ".", "L..N'")
    strip("LN.\nharmless\nnightmare 1,0 2,0\nunder 1,0 ,", "R", "L,N")


def test_a_harmless_dream_is_escaped_by_who_shares_a_bed_with_a_nightmare() -> None:
    strip("LlN\nharmless\nnightmare 2,0 1,0", "r", ".L.\nescaped\nunder 1,0 Nl")
