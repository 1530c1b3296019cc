"""rules.md, "The loop ends": everything goes back to its start except what bears the anchor."""

from tests.film import LOOP_ENDS, events, strip

HELD_GATE = "F.RM\nLr..\nbeats 3"
LEFT_OPEN = "lila: rl; finn: .R; marc: .L"
"""Lila opens the gate, Finn holds it, Marc anchors it, Lila leaves the plate."""

WAY = "nightmare 0,0 1,0 2,0 1,0\nbeats 2"
"""A nightmare that is at 2,0 at the loop's end."""


def test_friends_go_back() -> None:
    strip("L.M\nbeats 1", "lila: r; marc: l", ".L.\nunder 1,0 M", LOOP_ENDS, "L.M\nbeat 0")


def test_dreamstuff_goes_back() -> None:
    strip(",L%\nbeats 2", "RL", "%L,", LOOP_ENDS, ",L%")


def test_dreamers_nightmares_shadows_and_glitches_go_back() -> None:
    start = "A..z#N..\nx.1##..."
    level = f"""{start}
        nightmare 5,0 6,0 7,0 6,0
        shadow 0,1 anya y
        glitch 1 #. 0
        beats 3
        """
    strip(level, "Ur.", ".Az.#.N.\n.x:##...\nnightmares 3", LOOP_ENDS, start)


def test_plates_and_gates_are_set_from_the_start() -> None:
    strip("Lr.R\nbeats 1", "r", ".L.'", LOOP_ENDS, "Lr.R")
    strip("L..R\nunder 0,0 r\nbeats 1", "r", "rL.R", LOOP_ENDS, "L..'")


def test_a_breakpoint_without_an_anchor_goes() -> None:
    strip("F1\nbeats 1", "R", "F1\nbreakpoint glitch 0", LOOP_ENDS, "F1")


def test_a_breakpoint_goes_that_is_not_on_the_anchored_thing() -> None:
    after = "1F2M\nbreakpoint glitch 0\nanchor glitch 1"
    level = "1F2M\nglitch 1 #\nglitch 2 #\nbeats 1"
    strip(level, "finn: L; marc: L", after, LOOP_ENDS, "1F2M\nanchor glitch 1")


def test_the_end_of_the_loop_is_told() -> None:
    assert events("L.\nbeats 2", ".", LOOP_ENDS) == ["LoopEnded 2"]


def test_anchored_dreamstuff_stays_shut_and_the_rest_goes_back() -> None:
    level, tracks = "%L,M\nbeats 2", "lila: LR; marc: .L"
    after = ",L%M\nanchor dreamstuff 2,0"
    strip(level, tracks, after, LOOP_ENDS, "%L%M\nanchor dreamstuff 2,0")
    assert events(level, tracks, LOOP_ENDS) == ["LoopEnded 2", "Kept dreamstuff 2,0"]


def test_anchored_dreamstuff_stays_open_and_the_rest_goes_back() -> None:
    after = "%L,M\nanchor dreamstuff 2,0"
    folded = ",L,M\nanchor dreamstuff 2,0"
    strip(",L%M\nbeats 2", "lila: LR; marc: .L", after, LOOP_ENDS, folded)


def test_an_anchored_glitch_group_keeps_its_phase_and_the_others_go_back() -> None:
    level = "1M2\nglitch 1 #...\nglitch 2 #...\nbeats 3"
    one, two = "anchor glitch 0", "anchor glitch 1"
    strip(level, "L", f":M:\n{one}", LOOP_ENDS, f":M2\n{one}\nphases 3 0")
    strip(level, "R", f":M:\n{two}", LOOP_ENDS, f"1M:\n{two}\nphases 0 3")


def test_an_anchored_nightmare_keeps_its_place_and_the_others_go_back() -> None:
    level = """
        MN..
        #N..
        nightmare 1,0 2,0 3,0 2,0
        nightmare 1,1 2,1 3,1 2,1
        beats 2
        """
    mark = "anchor nightmare 0"
    folded = f"M..N\n#N..\n{mark}\nnightmares 2 0"
    strip(level, "R", f"M.N.\n#.N.\n{mark}", LOOP_ENDS, folded, ".", f"M.N.\n#.N.\n{mark}")
    assert events(level, "R", LOOP_ENDS)[-1] == "Kept nightmare 0 3,0"


def test_an_anchored_dreamer_keeps_its_cell_and_the_others_go_back() -> None:
    level, tracks = "A.z\n.M.\nz..\nbeats 1", "anya: U; marc: U"
    mark = "anchor dreamer 0"
    strip(level, tracks, f"Az.\nzM.\n...\n{mark}", LOOP_ENDS, f"Az.\n.M.\nz..\n{mark}")
    assert events(level, tracks, LOOP_ENDS)[-1] == "Kept dreamer 0 1,0"


def test_the_anchor_stays_where_it_is_for_loops_to_come() -> None:
    kept = "L,M\nanchor dreamstuff 1,0"
    strip("L%M\nbeats 2", "lila: R; marc: L", kept, LOOP_ENDS, kept, LOOP_ENDS, kept)


def test_what_is_anchored_may_change_again_and_is_kept_again() -> None:
    shut, opened = "L%M\nanchor dreamstuff 1,0", "L,M\nanchor dreamstuff 1,0"
    level = "L%M\nbeats 1"
    strip(level, "lila: R; marc: L", opened, LOOP_ENDS, opened, "R", shut, LOOP_ENDS, shut)


def test_what_lost_the_anchor_goes_back() -> None:
    level = "L%M,\nbeats 1"
    first, then = "anchor dreamstuff 1,0", "anchor dreamstuff 3,0"
    kept = f"L,M,\n{first}"
    frames = ("marc: R", f"L,M,\n{then}", LOOP_ENDS, f"L%M,\n{then}")
    strip(level, "lila: R; marc: L", kept, LOOP_ENDS, kept, *frames)


def test_the_breakpoint_stays_on_an_anchored_glitch_group() -> None:
    level = "F.1M\nglitch 1 #...\nbeats 3"
    held = "F.:M\nbreakpoint glitch 0\nanchor glitch 0\nphases 1"
    strip(level, "finn: .R; marc: .L", held, LOOP_ENDS, held, LOOP_ENDS, held)


def test_the_breakpoint_stays_on_an_anchored_nightmare() -> None:
    held = "F.N\n..M\nbreakpoint nightmare 0\nanchor nightmare 0"
    level = "F.N\n..M\nnightmare 2,0 1,0\nbeats 1"
    strip(level, "finn: R; marc: U", held, LOOP_ENDS, held, ".", held)


def test_the_breakpoint_stays_on_an_anchored_current_which_keeps_nothing_else() -> None:
    held = "F.>M\nbreakpoint current 0\nanchor current 0"
    strip("F.>M\nbeats 1", "finn: R; marc: L", held, LOOP_ENDS, held)
    alone = "F.>M\nanchor current 0"
    strip("F.>M\nbeats 1", "marc: L", alone, LOOP_ENDS, alone)


def test_gates_both_held_and_anchored_stay_open() -> None:
    held = "F.'M\nLr..\nbreakpoint gate 0\nanchor gate 0"
    strip(HELD_GATE, LEFT_OPEN, held, LOOP_ENDS, held, "lila: rl", held)


def test_gates_both_held_and_anchored_stay_closed() -> None:
    held = "breakpoint gate 0\nanchor gate 0"
    level = "F.RM\nL...\nunder 0,1 r\nbeats 2"
    after, folded = f"F.RM\nrL..\n{held}", f"F.RM\nL...\n{held}"
    strip(level, "lila: r; finn: .R; marc: .L", after, LOOP_ENDS, folded, ".", folded)


def test_an_anchor_alone_keeps_nothing_of_a_gate() -> None:
    after, folded = "F.'M\n.L..\nanchor gate 0", "F.RM\nLr..\nanchor gate 0"
    strip(HELD_GATE, "lila: r; marc: L", after, LOOP_ENDS, folded)


def test_a_breakpoint_alone_keeps_nothing_of_a_gate() -> None:
    after = "F.'M\nLr..\nbreakpoint gate 0"
    strip(HELD_GATE, "lila: rl; finn: .R", after, LOOP_ENDS, "F.RM\nLr..")


def test_gates_held_and_anchored_keep_their_own_channel_only() -> None:
    level = "F.RM\nLg.G\nunder 1,1 r\nbeats 2"
    mark = "breakpoint gate 0\nanchor gate 0"
    tracks = "lila: r; finn: .R; marc: .L"
    strip(level, tracks, f"F.'M\n.L.'\n{mark}", LOOP_ENDS, f"F.'M\nLg.G\n{mark}")


def test_a_gate_let_go_in_a_later_loop_follows_the_plates() -> None:
    held = "F.'M\nLr..\nbreakpoint gate 0\nanchor gate 0"
    closed = "F.RM\nLr..\nanchor gate 0"
    strip(HELD_GATE, LEFT_OPEN, held, LOOP_ENDS, held, "finn: R", closed)


def test_a_dreamer_goes_home_from_a_cell_where_a_friend_starts() -> None:
    start = "...\nALz\n.M."
    level, tracks = f"{start}\nbeats 2", "lila: u; anya: .U; marc: .U"
    after = ".L.\nAz.\n.M.\nanchor dreamer 0"
    strip(level, tracks, after, LOOP_ENDS, f"{start}\nanchor dreamer 0")
    assert events(level, tracks, LOOP_ENDS)[-1] == "SentHome dreamer 0 1,1 2,1"


def test_a_dreamer_goes_home_from_a_cell_where_another_dreamer_starts() -> None:
    start = "A.zz\n..M."
    after = "Azz.\n..M.\nanchor dreamer 1"
    strip(f"{start}\nbeats 1", "anya: U; marc: U", after, LOOP_ENDS, f"{start}\nanchor dreamer 1")


def test_a_dreamer_goes_home_from_a_cell_where_a_shadow_starts() -> None:
    start = "....\nAxzL\n.M.."
    level = f"{start}\nshadow 1,1 lila x\nbeats 2"
    after = ".x.L\nAz..\n.M..\nanchor dreamer 0"
    tracks = "lila: u; anya: .U; marc: .U"
    strip(level, tracks, after, LOOP_ENDS, f"{start}\nanchor dreamer 0")


def test_a_dreamer_goes_home_from_a_cell_where_a_nightmare_starts() -> None:
    start = "...\nANz\n.M."
    level = f"{start}\nnightmare 1,1 1,0\nbeats 2"
    after = ".N.\nAz.\n.M.\nanchor dreamer 0"
    strip(level, "anya: .U; marc: .U", after, LOOP_ENDS, f"{start}\nanchor dreamer 0")


def test_a_nightmare_goes_home_from_a_cell_where_a_friend_starts() -> None:
    start, mark = "N.L\nM..", "anchor nightmare 0"
    level, tracks = f"{start}\n{WAY}", "lila: d; marc: U."
    strip(level, tracks, f"..N\nM.L\n{mark}", LOOP_ENDS, f"{start}\n{mark}")
    assert events(level, tracks, LOOP_ENDS)[-1] == "SentHome nightmare 0 2,0 0,0"


def test_a_nightmare_goes_home_from_a_cell_where_a_dreamer_starts() -> None:
    start, mark = "N.z\nM..\n..A", "anchor nightmare 0"
    after = f"..N\nM.z\n..A\n{mark}"
    strip(f"{start}\n{WAY}", "anya: U; marc: U.", after, LOOP_ENDS, f"{start}\n{mark}")


def test_a_nightmare_goes_home_from_a_cell_where_a_shadow_starts() -> None:
    start, mark = "N.x\nM..\nL..", "anchor nightmare 0"
    after = f"..N\nM.x\nL..\n{mark}"
    level = f"{start}\n{WAY}\nshadow 2,0 lila x"
    strip(level, "lila: d; marc: U.", after, LOOP_ENDS, f"{start}\n{mark}")


def test_a_nightmare_goes_home_from_a_cell_where_another_nightmare_starts() -> None:
    level = f"N.N\nM..\n{WAY}\nnightmare 2,0 2,1"
    strip(level, "U.", "..N\nM..\nanchor nightmare 0", LOOP_ENDS, "N.N\nM..\nanchor nightmare 0")
    assert events(level, "U.", LOOP_ENDS)[-1] == "SentHome nightmare 0 2,0 0,0"


def test_its_own_start_sends_nothing_home() -> None:
    strip("Mz\nbeats 1", "R", "Mz\nanchor dreamer 0", LOOP_ENDS, "Mz\nanchor dreamer 0")
    assert events("Mz\nbeats 1", "R", LOOP_ENDS)[-1] == "Kept dreamer 0 1,0"
    # It is in its first cell again, but elsewhere on its path.
    level = "MN.\nnightmare 1,0 1,0 2,0\nbeats 1"
    kept = "MN.\nanchor nightmare 0\nnightmares 1"
    strip(level, "R", kept, LOOP_ENDS, kept)


def test_who_is_there_only_now_sends_nothing_home() -> None:
    # Lila was caught in the cell where the nightmare stays, but she does not start there.
    level = "L.N\n..M\nnightmare 2,0 1,0\nbeats 1"
    kept = "anchor nightmare 0"
    after = f".L.\n..M\ncaught lila\n{kept}\nunder 1,0 N"
    strip(level, "lila: r; marc: U", after, LOOP_ENDS, f"LN.\n..M\n{kept}")


def test_a_dreamer_that_is_kept_on_a_plate_opens_its_gate_from_the_start() -> None:
    kept = "Az.'\n.M..\nanchor dreamer 0"
    strip("A.zR\n.M..\nunder 1,0 r\nbeats 1", "anya: U; marc: U", kept, LOOP_ENDS, kept)


def test_what_is_kept_can_make_the_next_loop_an_escape_at_beat_0() -> None:
    level = """
        A.z
        .ML
        under 0,0 a
        under 1,0 d
        under 1,1 m
        under 2,1 l
        rescue
        beats 1
        """
    after, folded = "AzL\n.Ml\nanchor dreamer 0", "Az.\n.ML\nanchor dreamer 0\nescaped"
    strip(level, "lila: u; anya: U; marc: U", after, LOOP_ENDS, folded)


def test_tracks_that_fill_a_loop_end_where_the_next_begins() -> None:
    strip("L..\nbeats 2", "rr", "..L\nbeat 2", LOOP_ENDS, "L..\nbeat 0", "r", ".L.\nbeat 1")
