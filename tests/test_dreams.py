"""The dreams that ship: each is sound, solved at its par, and needs what it puts on offer.

Between them they use every rule; the tables here are worked out from the maps and from replays.
"""

from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from game.levels import Dream, load, read_catalogue
from game.play import Moment, Solution, read_solution, replay, write_solution
from game.rules import FRIENDS, Event, Level, Wrap
from game.rules.events import (
    Anchored,
    BreakpointLifted,
    BreakpointSet,
    Caught,
    DreamerCame,
    Fizzled,
    Painted,
    Rallied,
    SentHome,
)
from game.solver import Limits, needs, solve
from game.solver.census import census, difficulty

ROOT = Path(__file__).parent.parent / "levels"
MAPS = sorted(ROOT.glob("*/*.tmx"))
LONG = 40
"""A loop of this many beats stands for one of any length: nothing here takes half of it."""


class Told(NamedTuple):
    """What a dream of the first chapter is said to be.

    Attributes:
        par: loops, and beats of the last loop.
        needs: the friends without whose ability it cannot be solved, however long the loop.
    """

    par: tuple[int, int]
    needs: set[str]


FIRST = {
    "01_a_soft_spot": Told((1, 9), {"lila"}),
    "02_now_you": Told((1, 9), set()),
    "03_swap": Told((1, 7), {"lila"}),
    "04_round_the_back": Told((1, 11), {"anya"}),
    "05_the_bed_in_the_doorway": Told((1, 9), {"lila", "anya"}),
    "06_shut_in": Told((1, 8), {"lila"}),
    "07_draught_excluder": Told((1, 10), {"finn"}),
    "08_it_wants_out": Told((1, 11), {"finn"}),
    "09_blinkers": Told((1, 7), {"anya", "finn"}),
    "10_overtaking": Told((2, 5), {"marc", "anya"}),
    "11_out_of_step": Told((1, 10), set()),
    "12_left_ajar": Told((2, 7), {"lila", "marc", "anya", "finn"}),
    "13_off_her_hands": Told((1, 8), set()),
    "14_overtime": Told((2, 6), {"marc", "finn"}),
}

NEVER_IN_A_BEST_SOLUTION = {
    Caught: "who is caught is not in bed at the end of this loop",
    Fizzled: "an ability without effect is a wait",
    SentHome: "an anchor whose bearer goes home all the same has kept nothing",
}


@cache
def dream(path: Path) -> Dream:
    return load(path)


@cache
def solution(path: Path) -> Solution:
    text = path.with_suffix(".solution").read_text(encoding="utf-8")
    return read_solution(text, dream(path).level.names)


@cache
def moments(path: Path) -> tuple[Moment, ...]:
    return tuple(replay(dream(path).level, solution(path)))


def first(name: str) -> Path:
    return ROOT / "first" / f"{name}.tmx"


def events(path: Path) -> Iterator[Event]:
    for moment in moments(path):
        yield from moment.events


def users(path: Path) -> set[str]:
    """Return who uses an ability to some effect in the stored solution."""
    used = set()
    rallying = ""
    for event in events(path):
        match event:
            case Painted() | BreakpointSet() | BreakpointLifted() | Anchored():
                used.add(event.friend)
            case Rallied():
                rallying = event.friend
            case DreamerCame():
                used.add(rallying)
            case _:
                pass
    return used


each_map = pytest.mark.parametrize("path", MAPS, ids=lambda path: path.stem)
each_first = pytest.mark.parametrize("name", FIRST)


def test_every_shipped_map_is_listed_and_every_listed_one_has_a_map() -> None:
    listed = {entry.path for night in read_catalogue(ROOT) for entry in night.dreams}
    assert listed == set(MAPS)
    assert {first(name) for name in FIRST} == set(ROOT.glob("first/*.tmx"))


@each_map
def test_a_map_has_no_finding_and_says_who_it_is(path: Path) -> None:
    assert [str(finding) for finding in dream(path).findings] == []
    assert dream(path).title != path.stem
    assert dream(path).author


@each_map
def test_a_map_fits_the_screen_and_carries_its_idea_for_the_designer(path: Path) -> None:
    grid = dream(path).level.grid
    assert grid.width <= 20
    assert grid.height <= 9
    text = path.read_text(encoding="utf-8")
    assert all(word in text for word in ('type="Note"', "IDEA: ", "WRONG PLAN: ", "PROVED: "))


@each_map
def test_no_title_is_given_twice(path: Path) -> None:
    assert [dream(other).title for other in MAPS].count(dream(path).title) == 1


@each_map
def test_a_stored_solution_escapes_exactly_at_its_par(path: Path) -> None:
    *before, last = moments(path)
    assert last.state.escaped
    assert not any(moment.state.escaped for moment in before)
    assert (last.loop, last.state.beat) == solution(path).par
    text = path.with_suffix(".solution").read_text(encoding="utf-8")
    assert text == write_solution(solution(path))


@each_map
def test_a_loop_before_the_last_is_written_out_to_its_end(path: Path) -> None:
    *early, _ = solution(path).loops
    assert {len(track) for loop in early for track in loop} <= {dream(path).level.loop_beats}


@each_map
def test_no_solution_is_better_than_the_stored_one(path: Path) -> None:
    best = solve(dream(path).level)
    assert (best.solvable, best.loops, best.beats) == (True, *solution(path).par)


@each_first
def test_a_dream_is_what_it_is_said_to_be(name: str) -> None:
    assert solution(first(name)).par == FIRST[name].par
    assert users(first(name)) == FIRST[name].needs


@each_first
def test_an_ability_on_offer_is_needed_however_long_the_loop(name: str) -> None:
    level = dream(first(name)).level
    for friend in level.names:
        others = [other for other in FRIENDS if other != friend]
        patient = solve(replace(level, loop_beats=LONG), Limits(loops=1), able=others)
        in_time = solve(level, able=others)
        impossible = patient.solvable is False and in_time.solvable is False
        assert impossible == (friend in FIRST[name].needs), friend


@each_first
def test_a_dream_of_two_loops_cannot_be_had_in_one_however_long(name: str) -> None:
    level = replace(dream(first(name)).level, loop_beats=LONG)
    assert solve(level, Limits(loops=1)).solvable is (FIRST[name].par[0] == 1)


def test_there_are_fourteen_from_one_friend_alone_to_all_four() -> None:
    levels = [dream(first(name)).level for name in FIRST]
    assert len(levels) == 14
    assert {len(level.names) for level in levels} == {1, 2, 4}
    assert {name for level in levels for name in level.names} == set(FRIENDS)


def test_the_fourteen_grow_harder_but_for_two_breathers() -> None:
    """A shadow for the first time is easy; the last is a farewell with everybody in it."""
    chapter = next(night for night in read_catalogue(ROOT) if "Before" in night.title)
    hardest, easier = 0, []
    for entry in chapter.dreams:
        level = dream(entry.path).level
        result = solve(level)
        figure = difficulty(census(level, result), needs(level, result), result)
        if figure < hardest:
            easier.append(entry.path.stem)
        hardest = max(hardest, figure)
    assert easier == ["11_out_of_step", "12_left_ajar"]


def test_the_fourteen_use_every_piece() -> None:
    levels = [dream(first(name)).level for name in FIRST]
    used = {piece for level in levels for piece in pieces(level)}
    assert used >= {
        *("floor", "wall", "void", "dreamstuff shut", "dreamstuff open"),
        *("glitch", "current", "plate", "dreamer", "rescue", "joined edge"),
        *("gate all", "gate any", "gate inverted", "gate of two plates"),
        *(f"bed {who}" for who in (*FRIENDS, "any", "dreamer", "shadow")),
        *("nightmare to and fro", "nightmare round", "shadow"),
    }


def pieces(level: Level) -> Iterator[str]:
    """Yield the name of every kind of piece that is in a level."""
    by_name = {
        "floor": level.grid.inside & ~level.walls & ~level.voids,
        "wall": level.walls,
        "void": level.voids,
        "dreamstuff shut": level.shut,
        "dreamstuff open": level.dreamstuff & ~level.shut,
        "glitch": level.glitches,
        "current": level.currents,
        "plate": level.plates,
        "dreamer": level.dreamers,
        "rescue": level.rescue,
        "shadow": level.shadows,
        "joined edge": level.grid.wrap != Wrap.NONE,
    }
    yield from (name for name, there in by_name.items() if there)
    yield from (f"bed {bed.who}" for bed in level.beds)
    for path in level.nightmares:
        there_and_back = len(set(path)) < len(path)
        yield "nightmare to and fro" if there_and_back else "nightmare round"
    for gate in level.gates:
        plates = [plate for plate in level.plates if plate.channel == gate.channel]
        yield f"gate {gate.needs}"
        yield "gate inverted" if gate.inverted else "gate upright"
        yield "gate of two plates" if len(plates) > 1 and gate.needs == "all" else "gate of one"


def test_the_breakpoint_is_put_on_a_glitch_a_nightmare_and_a_gate() -> None:
    marks = {
        event.mark.kind
        for name in FIRST
        for event in events(first(name))
        if isinstance(event, BreakpointSet)
    }
    assert marks == {"glitch", "nightmare", "gate"}


def test_the_anchor_keeps_a_dreamer_and_a_gate() -> None:
    marks = {
        event.mark.kind
        for name in FIRST
        for event in events(first(name))
        if isinstance(event, Anchored)
    }
    assert marks == {"dreamer", "gate"}


def test_everything_that_can_happen_happens_in_some_stored_solution() -> None:
    happened = {type(event) for name in FIRST for event in events(first(name))}
    assert set(get_args(Event)) - happened == set(NEVER_IN_A_BEST_SOLUTION)


# What the notes of single rooms claim


def test_swap_is_missed_by_waiting_to_see_the_wall_open() -> None:
    level = dream(first("03_swap")).level
    late = Solution(level.names, (("rrDddrr", "rru.urrr"),))
    assert not list(replay(level, late))[-1].state.escaped


def test_shut_in_is_not_solved_by_shutting_it_out() -> None:
    level = dream(first("06_shut_in")).level
    out = Solution(level.names, (("...rU" + "r" * 7,),))
    assert not list(replay(level, out))[-1].state.escaped


def test_blinkers_needs_finn_only_because_both_blink_in_step() -> None:
    level = dream(first("09_blinkers")).level
    near, far = level.glitches
    assert (near.pattern, near.offset) == (far.pattern, far.offset)
    apart = replace(level, glitches=(near, far._replace(offset=far.offset + 1)))
    assert solve(apart, able=["anya"]).solvable


def test_out_of_step_would_be_two_steps_without_its_currents() -> None:
    level = dream(first("11_out_of_step")).level
    still = replace(level, currents=())
    assert solve(still).beats == 2
    for plan in ("lu", "ruulld"):
        walk = Solution(level.names, ((plan,),))
        assert list(replay(still, walk))[-1].state.escaped
        assert not list(replay(level, walk))[-1].state.escaped


def test_left_ajar_needs_the_joined_edge() -> None:
    level = dream(first("12_left_ajar")).level
    grid = type(level.grid)(level.grid.width, level.grid.height)
    assert solve(replace(level, grid=grid)).solvable is False


def test_left_ajar_is_shut_again_by_finns_old_track() -> None:
    level = dream(first("12_left_ajar")).level
    early, last = solution(first("12_left_ajar")).loops
    finn = level.names.index("finn")
    echo = (*last[:finn], early[finn], *last[finn + 1 :])
    *_, end = replay(level, Solution(level.names, (early, echo)))
    assert end.state.breakpoint is None
    assert end.state.closed


def test_off_her_hands_begins_with_her_on_the_plate_of_her_own_way() -> None:
    level = dream(first("13_off_her_hands")).level
    yellow = next(plate.cell for plate in level.plates if plate.channel == "yellow")
    lila, anya = (level.names.index(name) for name in ("lila", "anya"))
    assert level.friends[anya].cell == yellow
    walked = [moment.state.friends for moment in moments(first("13_off_her_hands"))]
    assert any(friends[lila] == yellow for friends in walked)


def test_overtime_is_shut_again_by_finns_old_track() -> None:
    level = dream(first("14_overtime")).level
    early, last = solution(first("14_overtime")).loops
    finn = level.names.index("finn")
    echo = (*last[:finn], early[finn], *last[finn + 1 :])
    *_, end = replay(level, Solution(level.names, (early, echo)))
    assert end.state.breakpoint is None
