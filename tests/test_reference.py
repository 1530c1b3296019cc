"""The second reading of the rules, held against cases worked out by hand from the rules alone.

A picture: `#` wall, `_` void, `D` shut and `d` open dreamstuff, `a` and `b` glitches, `< > ^ v`
currents, `L M A F` the friends on floor, `o` a dreamer. Everything else is given in words.
"""

import random
from typing import Any
from xml.etree import ElementTree as ET

import pytest

from tests.random_levels import random_level, random_tmx, random_tracks, walked
from tests.reference import Level, Track, simulate

Beat = dict[str, Any]
FRIENDS = {"L": "lila", "M": "marc", "A": "anya", "F": "finn"}
CURRENTS = {"<": "l", ">": "r", "^": "u", "v": "d"}
PATTERNS = {"a": "#.", "b": "#."}


def dream(*rows: str, **things: Any) -> Level:
    level: Level = {"width": len(rows[0]), "height": len(rows), "wrap": "none", "rescue": False}
    lists = ("walls", "voids", "dreamstuff", "currents", "plates", "gates", "beds")
    level |= {name: [] for name in (*lists, "dreamers", "nightmares", "shadows")}
    level |= {"friends": {}, "glitches": {}, "loop_beats": 1}
    patterns = things.pop("patterns", PATTERNS)
    for y, row in enumerate(rows):
        for x, sign in enumerate(row):
            draw(level, sign, [x, y], patterns)
    level["friends"] |= things.pop("friends", {})
    return level | things


def draw(level: Level, sign: str, cell: list[int], patterns: dict[str, str]) -> None:
    plain = {"#": "walls", "_": "voids", "o": "dreamers"}
    if sign in plain:
        level[plain[sign]].append(cell)
    if sign in "dD":
        level["dreamstuff"].append([*cell, sign == "D"])
    if sign in CURRENTS:
        level["currents"].append([*cell, CURRENTS[sign]])
    if sign in FRIENDS:
        level["friends"][FRIENDS[sign]] = cell
    if sign in patterns:
        fresh = {"pattern": patterns[sign], "offset": 0, "cells": []}
        level["glitches"].setdefault(sign, fresh)["cells"].append(cell)


def play(level: Level, **tracks: str) -> Beat:
    """What there is after the last action of one loop."""
    longest = max((len(track) for track in tracks.values()), default=0)
    return simulate(level | {"loop_beats": longest}, [tracks])[-1]


def played(level: Level, loop_beats: int, *loops: Track) -> dict[tuple[int, int], Beat]:
    """Every beat of some loops, by (loop, beat)."""
    beats = simulate(level | {"loop_beats": loop_beats}, list(loops))
    return {(beat["loop"], beat["beat"]): beat for beat in beats}


GLITCH_A = {"kind": "glitch", "group": "a"}
RED = {"kind": "gate", "channel": "red"}
CLOSED_RED = ["red", "all", False]


# The grid


def test_without_wrap_outside_is_wall() -> None:
    assert play(dream("L."), lila="l")["friends"] == {"lila": [0, 0]}


def test_wrap_joins_opposite_edges() -> None:
    assert play(dream("L..", wrap="x"), lila="l")["friends"] == {"lila": [2, 0]}
    assert play(dream("L..", "...", "...", wrap="xy"), lila="lu")["friends"] == {"lila": [2, 2]}


def test_wrap_x_does_not_join_top_and_bottom() -> None:
    assert play(dream("L..", "...", wrap="x"), lila="u")["friends"] == {"lila": [0, 0]}


@pytest.mark.parametrize("sign", ["#", "_", "D", "a", "o"])
def test_nobody_steps_on_what_is_not_steppable(sign: str) -> None:
    assert play(dream("L" + sign), lila="r")["friends"] == {"lila": [0, 0]}


def test_friends_never_block_one_another() -> None:
    after = play(dream("LM"), lila="r")
    assert after["friends"] == {"lila": [1, 0], "marc": [1, 0]}
    assert after["caught"] == []


def test_on_a_joined_strip_one_cell_wide_a_step_comes_back_and_a_look_finds_nothing() -> None:
    strip = dream("a", "F", "a", wrap="x", patterns={"a": "."})
    assert play(strip, finn="l")["friends"] == {"finn": [0, 1]}
    assert play(strip, finn="R")["breakpoint"] is None


# 1. Abilities: Lila


def test_lila_paints_the_adjacent_cell_open_and_shut() -> None:
    assert play(dream("LD"), lila="R")["shut"] == []
    assert play(dream("LD"), lila="RR")["shut"] == [[1, 0]]
    assert play(dream("Ld"), lila="R")["shut"] == [[1, 0]]


def test_lila_paints_only_dreamstuff_and_only_the_adjacent_cell() -> None:
    assert play(dream("L.d"), lila="R")["shut"] == []


@pytest.mark.parametrize(
    "body",
    [
        {"friends": {"marc": [1, 0]}},
        {"dreamers": [[1, 0]]},
        {"nightmares": [[[1, 0]]]},
        {"shadows": [[1, 0, "lila", "x"]]},
    ],
)
def test_lila_does_not_paint_a_cell_that_somebody_is_in(body: Level) -> None:
    assert play(dream("Ld", **body), lila="R")["shut"] == []


def test_lila_paints_over_the_joined_edge() -> None:
    assert play(dream("L.d", wrap="x"), lila="L")["shut"] == [[2, 0]]


# 1. Abilities: Finn


def test_in_one_cell_finn_finds_the_nightmare_before_the_shadow_before_the_device() -> None:
    shadow = {"shadows": [[1, 0, "finn", "x"]]}
    both = dream("Fa", nightmares=[[[1, 0]]], **shadow)
    assert play(both, finn="R")["breakpoint"] == {"kind": "nightmare", "index": 0}
    assert play(dream("Fa", **shadow), finn="R")["breakpoint"] == {"kind": "shadow", "index": 0}
    assert play(dream("Fa"), finn="R")["breakpoint"] == GLITCH_A


def test_the_first_cell_that_holds_anything_gives_the_target() -> None:
    level = dream("F..", shadows=[[1, 0, "finn", "x"]], nightmares=[[[2, 0]]])
    assert play(level, finn="R")["breakpoint"] == {"kind": "shadow", "index": 0}


def test_finn_finds_a_closed_gate_though_it_is_opaque_and_means_its_channel() -> None:
    level = dream("F.", gates=[[1, 0, *CLOSED_RED]])
    assert play(level, finn="R")["breakpoint"] == RED


def test_a_current_is_named_by_the_first_cell_of_its_group() -> None:
    level = dream(".>", "F^")
    assert play(level, finn="R")["breakpoint"] == {"kind": "current", "cell": [1, 0]}


@pytest.mark.parametrize("between", ["#", "D", "o"])
def test_an_opaque_cell_or_a_dreamer_ends_the_look(between: str) -> None:
    assert play(dream("F" + between + "a"), finn="R")["breakpoint"] is None


@pytest.mark.parametrize("between", [".", "_", "d", "M"])
def test_finn_looks_past_floor_void_open_dreamstuff_and_friends(between: str) -> None:
    assert play(dream("F" + between + "a"), finn="R")["breakpoint"] == GLITCH_A


def test_finn_finds_the_device_under_a_dreamer_because_only_earlier_cells_end_the_look() -> None:
    assert play(dream("Fa", dreamers=[[1, 0]]), finn="R")["breakpoint"] == GLITCH_A


def test_debugging_the_same_thing_again_removes_the_breakpoint() -> None:
    assert play(dream("Fa"), finn="RR")["breakpoint"] is None
    assert play(dream("Fa"), finn="RRR")["breakpoint"] == GLITCH_A


def test_there_is_at_most_one_breakpoint_and_it_moves() -> None:
    after = play(dream("bFa"), finn="RL")
    assert after["breakpoint"] == {"kind": "glitch", "group": "b"}


def test_a_debug_that_finds_nothing_leaves_the_breakpoint_where_it_is() -> None:
    assert play(dream("#Fa"), finn="RL")["breakpoint"] == GLITCH_A


def test_a_look_goes_on_round_the_other_side() -> None:
    assert play(dream("F.a", wrap="x"), finn="L")["breakpoint"] == GLITCH_A
    assert play(dream("F.#a.", wrap="x"), finn="L")["breakpoint"] == GLITCH_A


def test_a_look_ends_before_the_cell_that_it_started_from() -> None:
    level = dream("a..", wrap="x", friends={"finn": [0, 0]}, patterns={"a": "."})
    assert play(level, finn="R")["breakpoint"] is None


# 1. Abilities: Anya


def test_a_dreamer_in_line_of_sight_moves_one_cell_toward_anya() -> None:
    assert play(dream("A..o"), anya="U")["dreamers"] == [[2, 0]]
    assert play(dream("A..o"), anya="L")["dreamers"] == [[2, 0]]


def test_a_dreamer_does_not_move_into_anya() -> None:
    assert play(dream("Ao"), anya="U")["dreamers"] == [[1, 0]]


def test_the_nearest_moves_first_so_that_a_row_closes_up() -> None:
    assert play(dream("A.oo"), anya="U")["dreamers"] == [[1, 0], [2, 0]]
    far_one_first = dream("A...", dreamers=[[3, 0], [2, 0]])
    assert play(far_one_first, anya="U")["dreamers"] == [[2, 0], [1, 0]]


def test_a_dreamer_that_cannot_move_keeps_the_next_one_back() -> None:
    assert play(dream("Aoo."), anya="U")["dreamers"] == [[1, 0], [2, 0]]


def test_she_calls_in_all_four_directions_at_once() -> None:
    level = dream("..o..", ".....", "o.A.o", ".....", "..o..")
    assert play(level, anya="U")["dreamers"] == [[2, 1], [1, 2], [3, 2], [2, 3]]


@pytest.mark.parametrize("between", ["#", "D"])
def test_sight_ends_at_the_first_opaque_cell(between: str) -> None:
    assert play(dream("A" + between + ".o"), anya="U")["dreamers"] == [[3, 0]]


def test_sight_passes_over_void_but_no_dreamer_walks_there() -> None:
    assert play(dream("A_.o"), anya="U")["dreamers"] == [[2, 0]]
    assert play(dream("A_o"), anya="U")["dreamers"] == [[2, 0]]


@pytest.mark.parametrize(
    "body",
    [
        {"friends": {"marc": [1, 0]}},
        {"nightmares": [[[1, 0]]]},
        {"shadows": [[1, 0, "anya", "x"]]},
    ],
)
def test_a_rallied_dreamer_enters_no_cell_that_holds_anybody(body: Level) -> None:
    assert play(dream("A.o", **body), anya="U")["dreamers"] == [[2, 0]]


def test_a_dreamer_seen_from_both_sides_moves_at_most_once() -> None:
    assert play(dream("A..o.", wrap="x"), anya="U")["dreamers"] == [[2, 0]]


def test_a_dreamer_that_cannot_move_one_way_may_be_called_round_the_other() -> None:
    assert play(dream("Ao..", wrap="x"), anya="U")["dreamers"] == [[2, 0]]


def test_a_dreamer_inside_a_solid_cell_is_not_seen() -> None:
    assert play(dream("A.a", dreamers=[[2, 0]]), anya="U")["dreamers"] == [[2, 0]]


# 1. Abilities: Marc


def test_marc_anchors_a_nightmare_before_a_dreamer_before_a_device_before_dreamstuff() -> None:
    stuff = dream("Md")
    glitch = stuff | {"glitches": {"a": {"pattern": "#.", "offset": 0, "cells": [[1, 0]]}}}
    dreamer = glitch | {"dreamers": [[1, 0]]}
    nightmare = dreamer | {"nightmares": [[[1, 0]]]}
    assert play(stuff, marc="R")["anchor"] == {"kind": "dreamstuff", "cell": [1, 0]}
    assert play(glitch, marc="R")["anchor"] == GLITCH_A
    assert play(dreamer, marc="R")["anchor"] == {"kind": "dreamer", "index": 0}
    assert play(nightmare, marc="R")["anchor"] == {"kind": "nightmare", "index": 0}


def test_a_shadow_cannot_be_anchored_but_what_it_stands_on_can() -> None:
    shadow = {"shadows": [[1, 0, "marc", "x"]]}
    assert play(dream("M.", **shadow), marc="R")["anchor"] is None
    assert play(dream("Md", **shadow), marc="R")["anchor"] == {"kind": "dreamstuff", "cell": [1, 0]}


def test_anchoring_again_changes_nothing_and_nothing_there_has_no_effect() -> None:
    assert play(dream("aM."), marc="L")["anchor"] == GLITCH_A
    assert play(dream("aM."), marc="LL")["anchor"] == GLITCH_A
    assert play(dream("aM."), marc="LR")["anchor"] == GLITCH_A


def test_marc_reaches_only_the_adjacent_cell() -> None:
    assert play(dream("M.a"), marc="R")["anchor"] is None


def test_currents_that_touch_over_a_joined_edge_are_one() -> None:
    assert play(dream(">.M<", wrap="x"), marc="R")["anchor"] == {"kind": "current", "cell": [0, 0]}
    assert play(dream(">.M<"), marc="R")["anchor"] == {"kind": "current", "cell": [3, 0]}


def test_currents_that_touch_at_a_corner_are_two() -> None:
    assert play(dream(">..", ".>M"), marc="L")["anchor"] == {"kind": "current", "cell": [1, 1]}


# 1. Abilities: the order


def test_finn_sees_through_what_lila_has_just_opened() -> None:
    level = dream("FDa", ".L.")
    assert play(level, finn="R")["breakpoint"] is None
    assert play(level, finn="R", lila="U")["breakpoint"] == GLITCH_A


def test_anya_sees_what_lila_has_just_shut() -> None:
    level = dream("Ad.o", ".L..")
    assert play(level, anya="U")["dreamers"] == [[2, 0]]
    assert play(level, anya="U", lila="U")["dreamers"] == [[3, 0]]


def test_finn_looks_before_anya_has_moved_the_dreamer() -> None:
    # The dreamer stands between Finn and the glitch, and leaves too late.
    level = dream("Foa", "...", ".A.")
    after = play(level, finn="R", anya="U")
    assert after["dreamers"] == [[1, 1]]
    assert after["breakpoint"] is None


def test_marc_anchors_the_dreamer_that_anya_has_just_called() -> None:
    after = play(dream("A..o", "..M."), anya="U", marc="U")
    assert after["anchor"] == {"kind": "dreamer", "index": 0}


def test_marc_steps_where_lila_has_just_opened_and_anya_has_just_called_away() -> None:
    assert play(dream("LDM"), lila="R", marc="l")["friends"]["marc"] == [1, 0]
    assert play(dream("A.oM"), anya="U", marc="l")["friends"]["marc"] == [2, 0]


# 2. Steps


def test_friends_step_at_once_and_may_exchange_cells() -> None:
    after = play(dream("LM"), lila="r", marc="l")
    assert after["friends"] == {"lila": [1, 0], "marc": [0, 0]}
    assert after["caught"] == []


@pytest.mark.parametrize(
    ("mirror", "step", "there"),
    [
        ("x", "r", [1, 2]),
        ("x", "d", [2, 3]),
        ("y", "r", [3, 2]),
        ("y", "d", [2, 1]),
        ("xy", "r", [1, 2]),
        ("xy", "d", [2, 1]),
    ],
)
def test_a_shadow_takes_its_friends_step_in_mirror_image(
    mirror: str, step: str, there: list[int]
) -> None:
    level = dream("L....", ".....", ".....", ".....", shadows=[[2, 2, "lila", mirror]])
    assert play(level, lila=step)["shadows"] == [there]


def test_a_shadow_steps_though_its_friend_is_blocked() -> None:
    after = play(dream("L#..", shadows=[[3, 0, "lila", "x"]]), lila="r")
    assert after["friends"] == {"lila": [0, 0]}
    assert after["shadows"] == [[2, 0]]


def test_a_shadow_is_blocked_as_anybody_is() -> None:
    level = dream("L..o.", shadows=[[4, 0, "lila", "x"]])
    assert play(level, lila="r")["shadows"] == [[4, 0]]


def test_a_shadow_stays_while_its_friend_waits_or_uses_an_ability() -> None:
    level = dream("L...", shadows=[[3, 0, "lila", "x"]])
    assert play(level, lila=".R")["shadows"] == [[3, 0]]


def test_a_shadow_that_bears_the_breakpoint_stands_still_from_this_very_beat() -> None:
    level = dream("F..", "L..", shadows=[[2, 0, "lila", "x"]])
    after = play(level, finn="R", lila="r")
    assert after["shadows"] == [[2, 0]]
    assert after["friends"]["lila"] == [1, 1]


# 3. Currents


def test_who_steps_on_a_current_is_carried_one_cell_once_a_beat() -> None:
    level = dream("L>>>.")
    assert play(level, lila="r")["friends"] == {"lila": [2, 0]}
    assert play(level, lila="r.")["friends"] == {"lila": [3, 0]}
    assert play(level, lila="r..")["friends"] == {"lila": [4, 0]}


@pytest.mark.parametrize("sign", ["#", "_", "D", "a", "o"])
def test_a_current_carries_nobody_into_what_blocks(sign: str) -> None:
    assert play(dream("L>" + sign), lila="r")["friends"] == {"lila": [1, 0]}


def test_a_current_runs_over_the_joined_edge() -> None:
    level = dream(".L>", wrap="x")
    assert play(level, lila="r")["friends"] == {"lila": [0, 0]}


def test_a_step_against_the_current_is_carried_back() -> None:
    level = dream(".>>", friends={"lila": [2, 0]})
    assert play(level, lila="l")["friends"] == {"lila": [2, 0]}


def test_a_current_with_the_breakpoint_carries_nobody() -> None:
    level = dream("L>>", ".F.")
    assert play(level, lila="r", finn="U")["friends"]["lila"] == [1, 0]


def test_currents_carry_shadows_but_no_dreamers_and_no_nightmares() -> None:
    level = dream("M..", ">..", ">..", ">..", dreamers=[[0, 1]], nightmares=[[[0, 2]]])
    after = play(level | {"shadows": [[0, 3, "marc", "x"]]}, marc=".")
    assert after["dreamers"] == [[0, 1]]
    assert after["nightmares"] == [[0, 2]]
    assert after["shadows"] == [[1, 3]]


def test_a_shadow_with_the_breakpoint_is_not_carried() -> None:
    level = dream("F>.", shadows=[[1, 0, "finn", "x"]])
    assert play(level, finn="R")["shadows"] == [[1, 0]]


# 4. Devices


def test_a_nightmare_goes_along_its_path_and_begins_again() -> None:
    level = dream("...", "L..", nightmares=[[[0, 0], [1, 0], [2, 0], [1, 0]]])
    beats = simulate(level | {"loop_beats": 5}, [{}])
    assert [beat["nightmares"][0][0] for beat in beats] == [0, 1, 2, 1, 0, 1]


@pytest.mark.parametrize("sign", ["#", "_", "D", "o"])
def test_a_nightmare_waits_before_what_blocks(sign: str) -> None:
    level = dream("." + sign, "L.", nightmares=[[[0, 0], [1, 0]]])
    assert play(level, lila="...")["nightmares"] == [[0, 0]]


def test_a_nightmare_sees_the_glitch_as_it_stood_while_the_friends_stepped() -> None:
    path = [[[0, 0], [1, 0], [2, 0], [1, 0]]]
    opens = dream(".a.", "L..", nightmares=path, patterns={"a": "#."})
    assert play(opens, lila=".")["nightmares"] == [[0, 0]]
    assert play(opens, lila="..")["nightmares"] == [[1, 0]]
    shuts = dream(".a.", "L..", nightmares=path, patterns={"a": ".#"})
    assert play(shuts, lila=".")["nightmares"] == [[1, 0]]
    assert play(shuts, lila=".")["solid_glitches"] == [[1, 0]]
    assert play(shuts, lila="..")["nightmares"] == [[2, 0]]


def test_nobody_is_crushed_and_who_is_in_a_solid_cell_may_leave_it() -> None:
    level = dream("La", patterns={"a": ".##"})
    assert play(level, lila="r")["solid_glitches"] == [[1, 0]]
    assert play(level, lila="r")["friends"] == {"lila": [1, 0]}
    assert play(level, lila="rl")["friends"] == {"lila": [0, 0]}
    assert play(level, lila="rlr")["friends"] == {"lila": [0, 0]}


def test_a_pattern_begins_at_its_offset_and_goes_round() -> None:
    level = dream("La", patterns={"a": "##."})
    level["glitches"]["a"]["offset"] = 1
    beats = simulate(level | {"loop_beats": 4}, [{}])
    solid = [bool(beat["solid_glitches"]) for beat in beats]
    assert solid == [True, False, True, True, False]


def test_a_glitch_with_the_breakpoint_stands_still_in_time() -> None:
    level = dream("Fa", patterns={"a": "#.."})
    assert play(level, finn="R")["solid_glitches"] == [[1, 0]]
    assert play(level, finn="R..")["solid_glitches"] == [[1, 0]]
    assert play(level, finn="R..R")["solid_glitches"] == []
    assert play(level, finn="R..R.")["solid_glitches"] == []
    assert play(level, finn="R..R..")["solid_glitches"] == [[1, 0]]


def test_a_nightmare_with_the_breakpoint_stands_still_and_goes_on_from_there() -> None:
    level = dream("...", "F..", nightmares=[[[0, 0], [1, 0], [2, 0], [1, 0]]])
    assert play(level, finn="U..")["nightmares"] == [[0, 0]]
    assert play(level, finn="U..U")["nightmares"] == [[1, 0]]


# 5. Caught


def test_a_friend_in_the_cell_of_a_nightmare_is_caught() -> None:
    after = play(dream("L.", nightmares=[[[1, 0], [0, 0]]]), lila=".")
    assert after["caught"] == ["lila"]
    assert after["friends"] == {"lila": [0, 0]}


def test_who_exchanges_cells_with_a_nightmare_is_caught_where_it_went() -> None:
    after = play(dream("L.", nightmares=[[[1, 0], [0, 0]]]), lila="r")
    assert after["caught"] == ["lila"]
    assert after["friends"] == {"lila": [1, 0]}


def test_who_walks_behind_a_nightmare_or_past_it_is_not_caught() -> None:
    behind = dream("L..", nightmares=[[[1, 0], [2, 0]]])
    assert play(behind, lila="r")["caught"] == []
    past = dream("L.", "..", nightmares=[[[1, 1], [0, 1]]])
    assert play(past, lila="r")["caught"] == []


def test_the_shadow_of_a_friend_catches_it_by_meeting_and_by_exchange() -> None:
    meeting = dream("L..", shadows=[[2, 0, "lila", "x"]])
    assert play(meeting, lila="r")["caught"] == ["lila"]
    exchange = dream("L.", shadows=[[1, 0, "lila", "x"]])
    assert play(exchange, lila="r")["caught"] == ["lila"]


def test_a_shadow_catches_other_friends_too_and_a_breakpoint_does_not_stop_it() -> None:
    level = dream("F.M", shadows=[[1, 0, "finn", "x"]])
    assert play(level, finn="R", marc="l")["caught"] == ["marc"]


def test_who_is_carried_into_the_cell_of_a_shadow_is_caught() -> None:
    # Lila goes 0, 1, carried to 2; the shadow goes 2, 1, carried back to 2.
    level = dream("L>.", shadows=[[2, 0, "lila", "x"]])
    assert play(level, lila="r")["caught"] == ["lila"]


def test_an_exchange_is_between_the_beginning_and_the_end_of_the_beat() -> None:
    # Lila goes (0, 0), (1, 0), carried to (1, 1): where she was is taken, where it was is not.
    shadow = dream("Lv", "..", shadows=[[1, 0, "lila", "x"]])
    assert play(shadow, lila="r")["caught"] == []
    nightmare = dream("Lv", "..", nightmares=[[[1, 0], [0, 0]]])
    assert play(nightmare, lila="r")["caught"] == []
    # Carried into the cell that the nightmare leaves, she has exchanged cells with it.
    level = dream("..", "M.", ">.", friends={"lila": [0, 2]}, nightmares=[[[1, 2], [0, 2]]])
    assert play(level, lila=".")["caught"] == ["lila"]


def test_two_that_go_round_a_joined_strip_of_two_cells_exchange_cells_all_the_same() -> None:
    # Both go right: Lila by the floor, her shadow over the seam.
    level = dream("L.", wrap="x", shadows=[[1, 0, "lila", "y"]])
    assert play(level, lila="r")["caught"] == ["lila"]


def test_nobody_is_caught_at_beat_0() -> None:
    level = dream("L.", nightmares=[[[0, 0]]])
    beats = simulate(level | {"loop_beats": 1}, [{}])
    assert [beat["caught"] for beat in beats] == [[], ["lila"]]
    assert play(level, lila="r")["caught"] == []


def test_who_is_caught_takes_no_part() -> None:
    level = dream("L..", ".d.", nightmares=[[[1, 0]]])
    after = play(level, lila="rDl")
    assert after["friends"]["lila"] == [1, 0]
    assert after["shut"] == []


def test_who_is_caught_is_not_carried_and_presses_nothing() -> None:
    # The nightmare comes into (1, 0) as Lila is carried there, and leaves her there.
    level = dream(">>.", ".M.", friends={"lila": [0, 0]}, plates=[[1, 0, "red"]])
    level["nightmares"] = [[[2, 0], [1, 0], [2, 0], [2, 0]]]
    beats = simulate(level | {"loop_beats": 3}, [{}])
    assert [beat["friends"]["lila"] for beat in beats] == [[0, 0], [1, 0], [1, 0], [1, 0]]
    assert [beat["caught"] for beat in beats] == [[], ["lila"], ["lila"], ["lila"]]
    assert [beat["pressed"] for beat in beats] == [[], [[1, 0]], [], []]


def test_who_is_caught_blocks_nothing() -> None:
    level = dream("Ld.", friends={"marc": [1, 0]}, nightmares=[[[2, 0], [1, 0]]])
    assert play(level, lila="..R")["shut"] == [[1, 0]]


def test_the_shadow_of_who_is_caught_stays() -> None:
    level = dream("L....", ".....", nightmares=[[[0, 0]]], shadows=[[4, 1, "lila", "x"]])
    assert play(level, lila=".")["caught"] == ["lila"]
    assert play(level, lila=".rr")["shadows"] == [[4, 1]]


# 6. Plates


def test_a_gate_opens_for_the_next_beat_not_for_this_one() -> None:
    level = dream("L.", "M.", plates=[[1, 0, "red"]], gates=[[1, 1, *CLOSED_RED]])
    assert play(level, lila="r", marc="r")["closed"] == []
    assert play(level, lila="r", marc="r")["friends"]["marc"] == [0, 1]
    assert play(level, lila="r", marc="rr")["friends"]["marc"] == [1, 1]


def test_a_gate_closes_over_who_stands_in_it_and_lets_it_leave() -> None:
    level = dream("L..", plates=[[1, 0, "red"]], gates=[[2, 0, *CLOSED_RED]])
    inside = play(level, lila="rr")
    assert inside["friends"] == {"lila": [2, 0]}
    assert inside["closed"] == [[2, 0]]
    assert play(level, lila="rrl")["friends"] == {"lila": [1, 0]}


@pytest.mark.parametrize(
    ("plates", "needs", "inverted", "is_open"),
    [
        ([[0, 0]], "all", False, True),
        ([[0, 0]], "all", True, False),
        ([[0, 0], [1, 0]], "all", False, False),
        ([[0, 0], [1, 0]], "all", True, True),
        ([[0, 0], [1, 0]], "any", False, True),
        ([[0, 0], [1, 0]], "any", True, False),
        ([], "all", False, False),
        ([], "any", False, False),
        ([], "all", True, True),
    ],
)
def test_a_gate_is_open_when_all_or_any_of_its_plates_are_pressed(
    plates: list[list[int]], needs: str, inverted: bool, is_open: bool
) -> None:
    level = dream("L..", gates=[[2, 0, "red", needs, inverted]])
    level["plates"] = [[*cell, "red"] for cell in plates]
    beats = simulate(level, [{}])
    assert beats[0]["closed"] == ([] if is_open else [[2, 0]])


def test_plates_of_another_channel_do_not_count() -> None:
    level = dream("L..", gates=[[2, 0, *CLOSED_RED]], plates=[[0, 0, "blue"]])
    assert play(level, lila=".")["closed"] == [[2, 0]]


@pytest.mark.parametrize(
    "body",
    [{"dreamers": [[2, 0]]}, {"nightmares": [[[2, 0]]]}, {"shadows": [[2, 0, "lila", "x"]]}],
)
def test_dreamers_nightmares_and_shadows_press_plates_from_beat_0(body: Level) -> None:
    level = dream("L..", plates=[[2, 0, "red"]], **body)
    assert simulate(level, [{}])[0]["pressed"] == [[2, 0]]


HELD = {"plates": [[0, 0, "red"]], "gates": [[2, 0, *CLOSED_RED], [1, 2, *CLOSED_RED]]}


def test_gates_that_bear_the_breakpoint_stay_as_they_were_whatever_the_plates_say() -> None:
    level = dream("L..", "..F", "...", **HELD)
    assert play(level, lila=".r", finn="U.")["closed"] == []
    assert play(level, lila="r", finn="U")["closed"] == []
    assert play(level, lila="r.", finn=".U")["closed"] == [[2, 0], [1, 2]]
    assert play(level, lila="r.l", finn=".U")["closed"] == [[2, 0], [1, 2]]


def test_gates_follow_their_plates_again_in_the_beat_that_frees_them() -> None:
    level = dream("L..", "..F", "...", **HELD)
    assert play(level, lila=".r", finn="UU")["closed"] == [[2, 0], [1, 2]]


# 7. Escape


def test_the_dream_is_escaped_at_beat_0_if_everybody_is_in_bed_already() -> None:
    beats = simulate(dream("L.", beds=[[0, 0, "lila"]]), [{}])
    assert len(beats) == 1
    assert beats[0]["escaped"]


def test_it_stops_at_the_escape() -> None:
    level = dream("L..", beds=[[1, 0, "any"]], loop_beats=5)
    beats = simulate(level, [{"lila": "rr"}, {}])
    assert [beat["escaped"] for beat in beats] == [False, True]


def test_an_escape_at_beat_l_counts() -> None:
    assert play(dream("L..", beds=[[2, 0, "lila"]]), lila="rr")["escaped"]


def test_a_bed_of_another_friend_or_of_a_dreamer_does_not_count() -> None:
    for who in ("marc", "dreamer", "shadow"):
        assert not play(dream("L.", beds=[[1, 0, who]]), lila="r")["escaped"]


def test_no_two_in_the_same_bed() -> None:
    one = dream("L.M", beds=[[1, 0, "any"]])
    assert not play(one, lila="r", marc="l")["escaped"]
    two = dream("L.M", beds=[[1, 0, "any"], [2, 0, "marc"]])
    assert play(two, lila="r")["escaped"]


def test_every_friend_must_be_in_bed_at_the_same_beat() -> None:
    level = dream("L.M", beds=[[1, 0, "lila"], [0, 0, "marc"]])
    assert not play(level, lila="rl", marc=".l")["escaped"]
    assert play(level, lila="r.", marc="ll")["escaped"]


def test_nobody_escapes_while_a_friend_is_caught() -> None:
    level = dream("L.", beds=[[1, 0, "lila"]], nightmares=[[[1, 0], [0, 0]]])
    after = play(level, lila="r")
    assert after["friends"] == {"lila": [1, 0]}
    assert not after["escaped"]


def test_every_shadow_must_be_in_a_shadow_bed() -> None:
    level = dream("L...", "....", beds=[[1, 0, "lila"]], shadows=[[3, 1, "lila", "x"]])
    assert not play(level, lila="r")["escaped"]
    level["beds"].append([2, 1, "shadow"])
    assert play(level, lila="r")["escaped"]


def test_dreamers_must_be_in_bed_only_where_rescue_is_true() -> None:
    level = dream("L.o", beds=[[1, 0, "lila"]])
    assert play(level, lila="r")["escaped"]
    assert not play(level | {"rescue": True}, lila="r")["escaped"]
    beds = [[1, 0, "lila"], [2, 0, "dreamer"]]
    assert play(level | {"rescue": True, "beds": beds}, lila="r")["escaped"]


# The loop ends


def test_every_loop_has_the_beats_0_to_l() -> None:
    beats = simulate(dream("L...", loop_beats=3), [{"lila": "r"}, {}])
    assert [(beat["loop"], beat["beat"]) for beat in beats] == [
        *((1, beat) for beat in range(4)),
        *((2, beat) for beat in range(4)),
    ]


def test_past_the_end_of_its_track_and_without_one_a_friend_waits() -> None:
    beats = played(dream("L..M"), 3, {"lila": "r"})
    assert beats[1, 3]["friends"] == {"lila": [1, 0], "marc": [3, 0]}


def test_without_an_anchor_everything_goes_back_to_its_start() -> None:
    level = dream("LD.o.A", "F..a..", nightmares=[[[4, 1], [5, 1]]])
    level["shadows"] = [[2, 1, "lila", "x"]]
    beats = played(level, 3, {"lila": "RrD", "finn": "R..", "anya": ".U."}, {})
    assert beats[1, 3]["shut"] == []
    assert beats[1, 3]["dreamers"] == [[4, 0]]
    assert beats[1, 3]["breakpoint"] == {"kind": "shadow", "index": 0}
    back = beats[2, 0] | {"loop": 1}
    assert back == beats[1, 0]


def test_caught_friends_are_free_again_in_the_next_loop() -> None:
    beats = played(dream("L.", nightmares=[[[1, 0], [0, 0]]]), 1, {"lila": "r"}, {})
    assert beats[1, 1]["caught"] == ["lila"]
    assert beats[2, 0]["caught"] == []


def test_anchored_dreamstuff_stays_shut_or_open() -> None:
    opened = played(dream("LDM"), 1, {"lila": "R", "marc": "L"}, {})
    assert opened[2, 0]["shut"] == []
    shut = played(dream("LdM"), 1, {"lila": "R", "marc": "L"}, {})
    assert shut[2, 0]["shut"] == [[1, 0]]
    assert played(dream("LdM"), 1, {"lila": "R"}, {})[2, 0]["shut"] == []


def test_only_the_anchored_cell_of_dreamstuff_stays() -> None:
    beats = played(dream("dLdM"), 2, {"lila": "LR", "marc": "L"}, {})
    assert beats[1, 2]["shut"] == [[0, 0], [2, 0]]
    assert beats[2, 0]["shut"] == [[2, 0]]


def test_an_anchored_glitch_keeps_its_phase_and_goes_on() -> None:
    beats = played(dream("Ma", patterns={"a": "#.."}), 2, {"marc": "R"}, {}, {})
    assert beats[2, 0]["solid_glitches"] == []
    assert beats[2, 1]["solid_glitches"] == [[1, 0]]
    assert beats[3, 0]["solid_glitches"] == []
    assert beats[3, 1]["solid_glitches"] == []
    assert beats[3, 2]["solid_glitches"] == [[1, 0]]
    assert beats[3, 2]["anchor"] == GLITCH_A


def test_an_anchored_nightmare_keeps_its_place_on_its_path() -> None:
    level = dream("M..", "...", nightmares=[[[0, 1], [1, 1], [2, 1], [1, 1]]])
    beats = played(level, 2, {"marc": "D"}, {})
    assert beats[2, 0]["nightmares"] == [[2, 1]]
    assert beats[2, 1]["nightmares"] == [[1, 1]]
    assert beats[2, 2]["nightmares"] == [[0, 1]]


def test_an_anchored_nightmare_goes_home_from_where_a_friend_starts() -> None:
    level = dream("M..", ".L.", nightmares=[[[0, 1], [1, 1]]])
    beats = played(level, 1, {"marc": "D", "lila": "r"}, {})
    assert beats[1, 1]["nightmares"] == [[1, 1]]
    assert beats[1, 1]["caught"] == []
    assert beats[2, 0]["nightmares"] == [[0, 1]]
    assert beats[2, 0]["anchor"] == {"kind": "nightmare", "index": 0}


def test_an_anchored_dreamer_keeps_its_cell_and_presses_its_plate_from_beat_0() -> None:
    level = dream("A..o", "...M", plates=[[2, 0, "red"]], gates=[[0, 1, *CLOSED_RED]])
    beats = played(level, 2, {"anya": ".U", "marc": "U."}, {})
    assert beats[2, 0]["dreamers"] == [[2, 0]]
    assert beats[2, 0]["pressed"] == [[2, 0]]
    assert beats[2, 0]["closed"] == []


def test_an_anchored_dreamer_goes_home_from_where_a_friend_starts() -> None:
    level = dream("A.Lo", "...M")
    beats = played(level, 2, {"anya": ".U", "marc": "U.", "lila": "d."}, {})
    assert beats[1, 2]["dreamers"] == [[2, 0]]
    assert beats[2, 0]["dreamers"] == [[3, 0]]


def test_an_anchored_dreamer_goes_home_from_where_another_dreamer_starts() -> None:
    # Both close up; the one with the anchor ends where the other began.
    level = dream("A.oo", "...M")
    beats = played(level, 2, {"anya": ".U", "marc": "U."}, {})
    assert beats[1, 2]["dreamers"] == [[1, 0], [2, 0]]
    assert beats[2, 0]["dreamers"] == [[2, 0], [3, 0]]


def test_the_breakpoint_stays_if_it_is_on_the_anchored_thing() -> None:
    level = dream("FaM", patterns={"a": "#."})
    both = played(level, 2, {"finn": ".R", "marc": "L."}, {})
    assert both[2, 0]["breakpoint"] == GLITCH_A
    assert [both[2, beat]["solid_glitches"] for beat in range(3)] == [[], [], []]
    alone = played(level, 2, {"finn": ".R"}, {})
    assert alone[2, 0]["breakpoint"] is None
    assert alone[2, 0]["solid_glitches"] == [[1, 0]]


def test_the_breakpoint_goes_if_the_anchor_is_on_another_thing() -> None:
    beats = played(dream("Fa", "Mb"), 1, {"finn": "R", "marc": "R"}, {})
    assert beats[2, 0]["breakpoint"] is None
    assert beats[2, 0]["anchor"] == {"kind": "glitch", "group": "b"}


def test_the_breakpoint_stays_on_an_anchored_current() -> None:
    level = dream("L>M", ".F.")
    beats = played(level, 1, {"finn": "U", "marc": "L"}, {"lila": "r"})
    assert beats[2, 1]["breakpoint"] == {"kind": "current", "cell": [1, 0]}
    assert beats[2, 1]["friends"]["lila"] == [1, 0]


def test_gates_both_held_and_anchored_stay_as_they_are() -> None:
    level = dream("L..M", "..F.", plates=[[0, 0, "red"]], gates=[[2, 0, *CLOSED_RED]])
    lila, finn, marc = {"lila": "r."}, {"finn": ".U"}, {"marc": "L."}
    assert played(level, 2, lila | finn | marc, {})[2, 0]["closed"] == [[2, 0]]
    assert played(level, 2, lila | finn, {})[2, 0]["closed"] == []
    assert played(level, 2, lila | marc, {})[2, 0]["closed"] == []


def test_a_later_loop_may_escape_with_what_the_anchor_carried_over() -> None:
    level = dream("LDM.", beds=[[1, 0, "lila"], [3, 0, "marc"]])
    beats = played(level, 1, {"lila": "R", "marc": "L"}, {"lila": "r", "marc": "r"})
    assert beats[2, 1]["escaped"]


# Random dreams


def test_a_patrol_is_walked_to_and_fro_or_round_and_round() -> None:
    line = [[0, 0], [1, 0], [1, 1], [2, 1]]
    assert walked("polyline", [[0, 0], [1, 0], [1, 1], [2, 1]]) == [*line, [1, 1], [1, 0]]
    assert walked("polyline", [[2, 0], [0, 0]]) == [[2, 0], [1, 0], [0, 0], [1, 0]]
    ring = [[0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1]]
    assert walked("polygon", [[0, 0], [2, 0], [2, 1], [0, 1]]) == ring


def test_random_dreams_run_and_a_known_way_escapes() -> None:
    escapes = 0
    for seed in range(60):
        rng = random.Random(seed)
        level = random_level(rng)
        beats = simulate(level, random_tracks(rng, level))
        escapes += beats[-1]["escaped"]
        if "way" in level:
            assert simulate(level, level["way"])[-1]["escaped"]
    assert escapes >= 6


def test_random_dreams_are_written_as_maps() -> None:
    for seed in range(20):
        level = random_level(random.Random(seed))
        text = random_tmx(level, lambda kind, _: 1 + len(kind))
        tree = ET.fromstring(text)  # noqa: S314  (we wrote it ourselves)
        things = [thing.get("type") for thing in tree.iter("object")]
        assert things.count("Dreamer") == len(level["dreamers"])
        assert things.count("Nightmare") == len(level["nightmares"])
        terrain = tree.findtext("layer[@name='terrain']/data") or ""
        assert len(terrain.split(",")) == level["width"] * level["height"]
