import os
import random
from collections import Counter
from collections.abc import Callable, Iterable
from itertools import count

import pytest

from game.rules import ACTIONS, Level, State, advance, first_state, fold
from game.rules.notation import parse_level
from game.solver import Limits, needs, solve, solve_from
from tests.brute_force import brute_force
from tests.rooms import ROOMS, Room
from tests.small_levels import anchored_level, patient_level, small_level

LEVELS = int(os.environ.get("BEDTIME_SOLVER_LEVELS", "300"))
"""How many levels brute force is asked about; set it to 2000 or more now and then."""

QUICK = LEVELS <= 300
SEVERAL = (8, 13, 15, 16, 22, 82, 87, 117, 173, 186, 187, 248, 257, 280, 298)
"""Levels of several loops, and some of one or none, that brute force can do quickly."""

ANCHORED = (34, 46, 48, 54, 61, 73, 83, 87, 88)
"""Levels that need a second loop and are quickly made."""

MOST_BEATS = 3_000 if QUICK else 20_000
"""Levels for which brute force plays more beats than this are passed over."""

LOOPS = 3


def test_the_solver_agrees_with_brute_force_on_small_levels_of_every_kind() -> None:
    seen = agreeing(small_level, count(1), LEVELS * 9 // 10, MOST_BEATS)
    assert min(seen[0], seen[1]) > LEVELS // 15


def test_the_solver_agrees_with_brute_force_on_levels_of_several_loops() -> None:
    seen = agreeing(patient_level, SEVERAL if QUICK else count(1), LEVELS // 5, 3 * MOST_BEATS)
    assert seen[2] + seen[3] > LEVELS // 50


def test_the_solver_agrees_with_brute_force_on_levels_whose_beds_are_out_of_reach_at_first() -> (
    None
):
    seeds, beats = (ANCHORED, 15_000) if QUICK else (count(1), 40_000)
    seen = agreeing(anchored_level, seeds, LEVELS // 5, beats)
    assert seen[2] + seen[3] > seen.total() // 2


def test_from_the_middle_of_a_game_the_solver_agrees_with_brute_force() -> None:
    seen: Counter[int] = Counter()
    for seed in range(LEVELS * 2 // 3):
        level = small_level(seed) if QUICK or seed % 3 else patient_level(seed)
        state = in_the_middle(random.Random(seed), level)
        oracle = brute_force(level, LOOPS, MOST_BEATS, state)
        if oracle.solvable is None:
            continue
        seen[oracle.loops] += 1
        found = solve_from(level, state, Limits(loops=LOOPS))
        beats = found.beats + (state.beat if found.loops == 1 else 0)
        answer = (found.solvable, found.loops, beats)
        assert answer == (oracle.solvable, oracle.loops, oracle.beats), f"seed {seed}"
    assert min(seen[0], seen[1], seen[2] + seen[3]) >= LEVELS // 100, seen


def in_the_middle(rng: random.Random, level: Level) -> State:
    """Return a state of the first or second loop after random actions, before any escape."""
    state = first_state(level)
    for _ in range(0 if state.escaped else rng.randrange(2 * level.loop_beats)):
        letters = (rng.choice(ACTIONS) for _ in level.names)
        after, _ = advance(level, state, "".join(letters))
        if after.escaped:
            return state
        state = fold(level, after)[0] if after.beat == level.loop_beats else after
    return state


def test_an_open_gate_does_not_stop_who_steps_into_it_to_move_a_shadow() -> None:
    level = parse_level("zxL\nsRl\nbeats 5\nshadow 1,0 lila y\nunder 0,0 r")
    oracle, found = brute_force(level, 1), solve(level, Limits(loops=1))
    assert (found.solvable, found.beats) == (oracle.solvable, oracle.beats)


def test_gates_that_are_held_one_way_tell_nothing_of_gates_held_another_way() -> None:
    level = parse_level(
        """
        FM..R
        1#.#r
        beats 3
        harmless
        glitch 1 #. 0
        gate 4,0 any
        under 0,0 Rf
        under 1,0 R1r
        under 4,0 rm
        """
    )
    result = solve(level)
    assert (result.loops, result.beats) == (2, 3)


def agreeing(
    make: Callable[[int], Level], seeds: Iterable[int], most: int, beats: int
) -> Counter[int]:
    """Hold the two against each other; return how many levels took how many loops."""
    seen: Counter[int] = Counter()
    for seed in seeds:
        if seen.total() >= most:
            break
        level = make(seed)
        oracle = brute_force(level, LOOPS, beats)
        if oracle.solvable is None:
            continue
        seen[oracle.loops] += 1
        found = solve(level, Limits(loops=LOOPS))
        answers = [(a.solvable, a.loops, a.beats) for a in (found, oracle)]
        assert answers[0] == answers[1], f"{make.__name__}({seed})"
    return seen


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
def test_proved_rooms_have_the_par_that_was_proved(room: Room) -> None:
    result = solve(room.level)
    assert (result.solvable, result.loops, result.beats) == (True, room.loops, room.beats)


@pytest.mark.parametrize("room", ROOMS.values(), ids=ROOMS)
def test_proved_rooms_need_the_abilities_that_were_proved(room: Room) -> None:
    level = room.level
    found = needs(level, solve(level))
    assert (found.always, found.in_time) == (room.needs, room.in_time)


def test_what_cannot_be_solved_in_any_number_of_loops_is_proved_so() -> None:
    result = solve(parse_level("L#l\nbeats 9"))
    assert (result.solvable, result.exhausted) == (False, True)
    assert (result.loops, result.beats, result.tracks) == (0, 0, ())


def test_a_dream_that_starts_in_bed_is_escaped_at_beat_0() -> None:
    result = solve(parse_level("L.\nbeats 9\nunder 0,0 l"))
    assert (result.solvable, result.loops, result.beats) == (True, 1, 0)


def test_met_limits_give_unknown_and_never_another_answer() -> None:
    level = ROOMS["curtain"].level
    assert solve(level, Limits(nodes=64)).solvable is None
    assert solve(level, Limits(deadline=lambda: True)).solvable is None
    assert solve(ROOMS["relay"].level, Limits(loops=2)).solvable is False
    assert not solve(ROOMS["relay"].level, Limits(loops=2)).exhausted


def test_the_rest_of_a_loop_is_solved_from_where_it_stands() -> None:
    level = ROOMS["swap"].level
    state = after(level, "rr", "rD")
    assert state.beat == 2
    rest = solve_from(level, state, Limits(loops=1))
    assert (rest.solvable, rest.beats) == (False, 0)
    good = after(level, "rr", "rr")
    rest = solve_from(level, good, Limits(loops=1))
    assert (rest.solvable, rest.beats) == (True, 5)
    assert all(len(track) == 5 for track in rest.tracks[0])


def test_answers_do_not_depend_on_how_often_they_are_asked() -> None:
    level = ROOMS["curtain"].level
    assert solve(level) == solve(level)


def after(level: Level, *beats: str) -> State:
    """Play: one text of actions a beat."""
    state = first_state(level)
    for actions in beats:
        state, _ = advance(level, state, actions)
    return state
