"""What a later loop can start with: nothing that really happens is left out."""

import os
import random
from collections.abc import Callable

import pytest

from game.rules import ACTIONS, FRIENDS, Level, State, advance, first_state, fold
from game.rules.notation import parse_level
from game.solver import Limits, solve, solve_from
from game.solver.absence import Absences
from game.solver.board import Board
from game.solver.engine import Engine
from game.solver.kept import possible_starts
from game.solver.limits import Meter
from game.solver.loop import LastLoop
from game.solver.prospect import Prospects
from game.solver.tidy import tidied
from game.solver.traits import Traits
from tests.rooms import ROOMS
from tests.small_levels import patient_level, small_level
from tools.large_levels import large_level

LOOPS = 3
ABSENT = int(os.environ.get("BEDTIME_SOLVER_LEVELS", "200"))


def test_every_start_that_is_played_to_is_among_the_possible_ones() -> None:
    seen = 0
    for seed in range(60):
        level = patient_level(seed)
        rng = random.Random(seed)
        state = first_state(level)
        board = Board(level)
        traits = Traits(board, state, FRIENDS)
        possible = set(possible_starts(board, traits, state))
        prospects = Prospects(board, traits)
        for _ in range(8):
            start = state
            for _ in range(LOOPS):
                after = played(rng, level, start)
                if after is None:
                    break
                assert prospects.of(start).may_leave(after), f"seed {seed}"
                if after.anchor is not None:
                    assert after in possible, f"seed {seed}"
                    seen += 1
                start = after
    assert seen > 300


def played(rng: random.Random, level: Level, start: State) -> State | None:
    """Return what the next loop starts with after one at random; None if it escaped."""
    state = start
    while state.beat < level.loop_beats:
        letters = (rng.choice(ACTIONS[4:8] if rng.random() < 0.5 else ACTIONS) for _ in level.names)
        state, _ = advance(level, state, "".join(letters))
        if state.escaped:
            return None
    return fold(level, state)[0]


@pytest.mark.parametrize("make", [small_level, patient_level])
def test_without_a_dreamer_everything_is_possible_that_is_possible_with_him(
    make: Callable[[int], Level],
) -> None:
    tried = 0
    for seed in range(ABSENT):
        level = make(seed)
        state = first_state(level)
        board = Board(level)
        engine = Engine(board, Traits(board, state, FRIENDS), Meter(Limits()))
        absences = Absences(engine, state, Prospects(board, engine.traits)).of([state])
        escape = LastLoop(engine, [state], level.loop_beats).search() if absences else None
        for absence in absences if escape else ():
            start = absence.without(state)
            less = LastLoop(absence.engine, [start], level.loop_beats).search()
            assert less is not None, f"seed {seed}"
            assert escape is not None
            assert less.beat <= escape.beat, f"seed {seed}"
            tried += 1
    assert tried > ABSENT // 50


def test_a_loop_that_is_lost_half_way_may_be_followed_by_the_level_as_it_was() -> None:
    level = parse_level("L...l\nbeats 4")
    state = first_state(level)
    for action in "ll":
        state, _ = advance(level, state, action)
    assert solve_from(level, state, Limits(loops=1)).solvable is False
    rest = solve_from(level, state, Limits(loops=2))
    assert (rest.solvable, rest.loops, rest.beats) == (True, 2, 4)


def test_what_no_number_of_loops_helps_is_proved_even_with_marc() -> None:
    level = parse_level("M.#l\nL.#m\nzr.R\nbeats 6")
    result = solve(level, Limits(loops=2))
    assert (result.solvable, result.exhausted) == (False, True)


def test_the_largest_levels_are_solved_in_several_loops_or_proved_impossible() -> None:
    several = solve(large_level(random.Random(11)))
    assert (several.solvable, several.loops, several.beats) == (True, 2, 19)
    hopeless = solve(large_level(random.Random(9), rescue=True))
    assert (hopeless.solvable, hopeless.exhausted) == (False, True)


def test_early_loops_of_a_solution_are_told_to_their_end() -> None:
    for room in ROOMS.values():
        result = solve(room.level)
        for tracks in result.tracks[:-1]:
            assert {len(track) for track in tracks} == {room.level.loop_beats}


def test_nobody_strolls_about_in_the_early_loops_of_a_solution() -> None:
    level = ROOMS["relay"].level
    *early, _ = solve(level).tracks
    spoilt = tuple(
        tuple(track.rstrip(".").ljust(len(track), "u") for track in tracks) for tracks in early
    )
    assert spoilt != tuple(early)
    state = first_state(level)
    assert tidied(level, state, (*spoilt, ("",))) == (*early, ("",))


def test_a_search_of_several_loops_that_is_stopped_says_that_it_does_not_know() -> None:
    level = large_level(random.Random(11))
    assert solve(level, Limits(nodes=128)).solvable is None
    asked = iter([False, False])
    assert solve(level, Limits(deadline=lambda: next(asked, True))).solvable is None
