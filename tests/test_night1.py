"""The first night: what each dream is about, that it is proved, and how hard it is.

The table says what the maps are meant to be; the tests hold the solver and brute force against it.
"""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from itertools import product
from pathlib import Path
from typing import NamedTuple

import pytest

from game.levels import load, read_catalogue
from game.play import Solution, read_solution, replay
from game.rules import FRIENDS, Level, State, advance, first_state, members
from game.solver import Limits, Needs, Result, can_be_won, needs, solve
from game.solver.census import census, count_kinds, difficulty
from tools.prove import on_offer

ROOT = Path(__file__).parent.parent / "levels"


class Told(NamedTuple):
    """What a dream is said to be.

    Attributes:
        par: loops, and beats of the last loop.
        friends: who is in it.
        always: those without whose ability it cannot be solved, however long the loop.
        in_time: those without whose ability only this loop is too short.
        breather: it is meant to be easier than the dream before it.
    """

    par: tuple[int, int]
    friends: tuple[str, ...]
    always: tuple[str, ...] = ()
    in_time: tuple[str, ...] = ()
    breather: bool = False


TWO = ("lila", "anya")
THREE = ("lila", "anya", "finn")
NIGHT = {
    "01_lie_down_here": Told((1, 6), TWO),
    "02_wet_paint": Told((1, 6), TWO, ("lila",)),
    "03_the_second_coat": Told((1, 10), TWO, ("lila",)),
    "04_same_again": Told((1, 7), TWO),
    "05_after_you": Told((1, 7), TWO, ("anya",), breather=True),
    "06_knock_knock": Told((1, 8), ("anya", "finn"), ("anya", "finn")),
    "07_hold_the_door": Told((2, 6), ("lila", "marc"), ("lila", "marc")),
    "08_bump_in_the_night": Told((1, 10), TWO, TWO),
    "09_the_wrong_side_of_the_glass": Told((2, 8), FRIENDS, FRIENDS),
    "10_the_ends_still_on": Told((1, 20), FRIENDS, THREE),
}

FEAR = "10_the_ends_still_on"
"""For this one the solver needs some seconds to prove that no length of loop helps."""

each = pytest.mark.parametrize("name", NIGHT)
each_small = pytest.mark.parametrize("name", [name for name in NIGHT if name != FEAR])


@cache
def level_of(name: str) -> Level:
    return load(ROOT / "night1" / f"{name}.tmx").level


@cache
def stored(name: str) -> Solution:
    text = (ROOT / "night1" / f"{name}.solution").read_text(encoding="utf-8")
    return read_solution(text, level_of(name).names)


@cache
def best(name: str) -> Result:
    return solve(level_of(name))


@cache
def needed(name: str) -> Needs:
    return needs(level_of(name), best(name))


@cache
def hardness(name: str) -> int:
    level, result = level_of(name), best(name)
    if name != FEAR:
        return difficulty(census(level, result), needed(name), result)
    # Its dead ends would take some seconds to count; without them the figure is the lower.
    counted = census(level, result, Limits(loops=1, nodes=1))
    kinds = count_kinds(level, first_state(level), result.beats)
    told = Needs(NIGHT[name].always, NIGHT[name].in_time)
    return difficulty(counted._replace(kinds=kinds), told, result)


def escapes(name: str, **tracks: str) -> bool:
    """Whether one loop with these tracks ends in bed."""
    level = level_of(name)
    plan = Solution(level.names, (tuple(tracks.get(own, "") for own in level.names),))
    return list(replay(level, plan))[-1].state.escaped


def test_the_night_is_listed_in_its_order() -> None:
    night = next(night for night in read_catalogue(ROOT) if night.title == "The Demonstration")
    assert [entry.path.stem for entry in night.dreams] == list(NIGHT)


@each
def test_a_dream_has_the_par_and_the_friends_that_it_is_said_to_have(name: str) -> None:
    assert (best(name).loops, best(name).beats) == NIGHT[name].par == stored(name).par
    assert level_of(name).names == tuple(who for who in FRIENDS if who in NIGHT[name].friends)


@each_small
def test_every_ability_on_offer_is_needed(name: str) -> None:
    found = needed(name)
    assert found.always == NIGHT[name].always
    assert found.in_time == NIGHT[name].in_time
    assert {*NIGHT[name].always, *NIGHT[name].in_time} >= on_offer(level_of(name))


def test_the_fear_offers_no_ability_that_is_said_to_be_idle() -> None:
    """That it needs each of them is proved by `tools.prove`, which has more time."""
    assert on_offer(level_of(FEAR)) == set(NIGHT[FEAR].always)


def test_difficulty_rises_but_for_the_breathers() -> None:
    hardest = 0
    for name, told in NIGHT.items():
        assert (hardness(name) < hardest) == told.breather, name
        hardest = max(hardest, hardness(name))


Allowed = Callable[[State, State], bool]


def brute(level: Level, allowed: Allowed) -> bool:
    """Whether a single loop of any length can be escaped by beats that are all allowed."""
    letters = {"lila": "urdl.URDL", "marc": "urdl.", "anya": "urdl.U", "finn": "urdl.URDL"}
    beats = ["".join(each) for each in product(*(letters[name] for name in level.names))]
    known = {first_state(level)}
    ahead = list(known)
    while ahead:
        state = ahead.pop()
        for beat in beats:
            after = advance(level, state, beat)[0]
            if after.caught or not allowed(state, after):
                continue
            if after.escaped:
                return True
            # Time does not matter here: a loop of any length.
            after = after._replace(beat=0)
            if after not in known:
                known.add(after)
                ahead.append(after)
    return False


# What the notes of single rooms claim


def test_lie_down_here_has_no_time_for_one_after_the_other() -> None:
    assert not escapes("01_lie_down_here", lila="urrrur", anya="......rd")
    assert level_of("01_lie_down_here").loop_beats < 6 + 6


def test_wet_paint_may_be_walked_at_on_the_beat_of_the_stroke() -> None:
    assert escapes("02_wet_paint", lila="Lrrr", anya="rrddll")
    assert not escapes("02_wet_paint", lila="rrr", anya="rrddll")


def test_wet_paint_leaves_no_time_to_come_back_from_bed() -> None:
    assert not escapes("02_wet_paint", lila="rrrllLrr", anya=".....rrd")


def test_the_second_coat_needs_a_first_and_a_second() -> None:
    level = level_of("03_the_second_coat")
    assert brute(level, lambda *_: True)
    assert not brute(level, lambda before, after: not after.shut & ~before.shut)
    assert not brute(level, lambda before, after: not before.shut & ~after.shut)


def test_same_again_has_no_beat_at_which_both_doors_are_open() -> None:
    level = level_of("04_same_again")
    last = next(bed.cell for bed in level.beds if bed.who == "anya")
    walked = [
        moment.state
        for moment in replay(level, stored("04_same_again"))
        if moment.state.friends[1] != last
    ]
    gates = [gate.cell for gate in level.gates]
    assert all(any(state.closed >> gate & 1 for gate in gates) for state in walked)


def test_after_you_is_lost_by_putting_him_to_bed_at_once() -> None:
    level = level_of("05_after_you")
    bed = next(bed.cell for bed in level.beds if bed.who == "dreamer")
    lila = level.names.index("lila")
    x = {cell: level.grid.cell(cell)[0] for cell in level.grid.indices()}

    def lila_stays(before: State, after: State) -> bool:
        return x[after.friends[lila]] > x[bed] or bed in before.dreamers

    assert not brute(level, lila_stays)


def test_bump_in_the_night_is_two_beats_shorter_without_the_nightmare() -> None:
    level = level_of("08_bump_in_the_night")
    assert solve(replace(level, nightmares=())).beats == 8


def test_bump_in_the_night_is_walked_into_by_the_shortest_way() -> None:
    level = level_of("08_bump_in_the_night")
    straight = solve(replace(level, nightmares=())).tracks[0]
    *_, end = replay(level, Solution(level.names, (straight,)))
    assert end.state.caught


def test_knock_knock_never_shows_both_walls_open() -> None:
    near, far = level_of("06_knock_knock").glitches
    assert near.pattern.startswith(".#.#")
    assert near.pattern[4:] == "####", "a gap with room for two more"
    assert far.pattern == near.pattern[4:] + near.pattern[:4]
    assert (near.offset, far.offset) == (0, 0)


def test_knock_knock_is_lost_by_stopping_the_wall_as_soon_as_it_is_seen() -> None:
    level = level_of("06_knock_knock")
    assert solve(level).beats == 8
    assert not escapes("06_knock_knock", anya="UUUUUUUUUd", finn="lDrr")
    assert escapes("06_knock_knock", anya="UUUUUUUd", finn="l.Drr")


def test_hold_the_door_cannot_be_had_in_one_loop_however_long() -> None:
    level = replace(level_of("07_hold_the_door"), loop_beats=60)
    assert can_be_won(level, Limits(), FRIENDS) is False


def test_hold_the_door_is_shut_in_his_face_by_her_old_track() -> None:
    level = level_of("07_hold_the_door")
    early, last = stored("07_hold_the_door").loops
    *_, end = replay(level, Solution(level.names, (early, (early[0], last[1]))))
    (door,) = members(level.dreamstuff)
    assert end.state.shut >> door & 1
    assert level.grid.cell(end.state.friends[1])[1] > level.grid.cell(door)[1]


def test_the_glass_cannot_be_had_in_one_loop_however_long() -> None:
    level = replace(level_of("09_the_wrong_side_of_the_glass"), loop_beats=60)
    assert can_be_won(level, Limits(), FRIENDS) is False


def test_the_glass_is_seen_through_and_not_walked_through() -> None:
    level = level_of("09_the_wrong_side_of_the_glass")
    pane = level.grid.cell(next(iter(members(level.dreamstuff))))[1]
    cells = [level.grid.index(x, pane) for x in range(level.grid.width)]
    assert all((level.voids | level.dreamstuff) >> cell & 1 for cell in cells)


def test_the_shadow_has_to_be_held_in_a_bed_that_opens_the_other_way() -> None:
    level = level_of(FEAR)
    beds = {bed.who: level.grid.cell(bed.cell) for bed in level.beds}
    opens = {
        who: [
            side
            for side in (-1, 1)
            if level.tables.ground >> level.grid.index(beds[who][0], beds[who][1] + side) & 1
        ]
        for who in ("lila", "shadow")
    }
    assert opens == {"lila": [1], "shadow": [-1]}


def test_lilas_last_step_takes_her_shadow_out_of_bed_unless_it_is_held() -> None:
    level = level_of(FEAR)
    (tracks,) = stored(FEAR).loops
    finn = level.names.index("finn")
    unheld = (*tracks[:finn], tracks[finn].replace("L", "."), *tracks[finn + 1 :])
    *_, end = replay(level, Solution(level.names, (unheld,)))
    assert not end.state.escaped
    bed = next(bed.cell for bed in level.beds if bed.who == "shadow")
    assert bed not in end.state.shadows


def test_at_par_the_shadow_is_shown_in_first() -> None:
    level = level_of(FEAR)
    walked = [moment.state for moment in replay(level, stored(FEAR))]
    lila = [at for at, state in enumerate(walked) if level.dreamstuff >> state.friends[0] & 1]
    shadow = [at for at, state in enumerate(walked) if level.dreamstuff >> state.shadows[0] & 1]
    assert min(shadow) < min(lila)


def test_there_is_one_door_for_two() -> None:
    level = level_of(FEAR)
    assert level.dreamstuff.bit_count() == 1
    x, _ = level.grid.cell(next(members(level.dreamstuff)))
    mirrored = level.grid.width - 1 - x
    assert level.walls >> next(members(level.dreamstuff)) + mirrored - x & 1


@each
def test_a_longer_loop_makes_no_other_dream_of_it(name: str) -> None:
    level = level_of(name)
    longer = replace(level, loop_beats=level.loop_beats + 8)
    found = solve(longer, Limits(loops=NIGHT[name].par[0]))
    assert (found.loops, found.beats) <= NIGHT[name].par
