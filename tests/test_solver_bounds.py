"""What the solver says of the least beats is never more than a play has taken."""

import random
from dataclasses import replace

from game.rules import ACTIONS, FRIENDS, Bed, Level, State, advance, first_state
from game.rules.notation import parse_level
from game.solver import Limits
from game.solver.board import Board
from game.solver.engine import Engine
from game.solver.escort import Escort
from game.solver.limits import Meter
from game.solver.traits import Traits
from game.solver.world import world_of
from tests.small_levels import small_level

SEEDS = 250


def engine_of(level: Level) -> Engine:
    board = Board(level)
    return Engine(board, Traits(board, first_state(level), FRIENDS), Meter(Limits()))


def played(rng: random.Random, level: Level) -> list[State]:
    """Return the states of a play at random, without the beds that would end it."""
    states = [first_state(level)]
    while states[-1].beat < level.loop_beats:
        actions = "".join(rng.choice(ACTIONS + "UUUU") for _ in level.names)
        states.append(advance(level, states[-1], actions)[0])
    return states


def with_beds_under(level: Level, end: State) -> Level:
    beds = [Bed(name, cell) for name, cell in zip(level.names, end.friends, strict=True)]
    beds += [Bed("shadow", cell) for cell in end.shadows]
    beds += [Bed("dreamer", cell) for cell in end.dreamers]
    return replace(level, beds=tuple(beds), rescue=True)


def test_nobody_is_called_too_late_who_came_to_bed_in_time() -> None:
    tried = 0
    for seed in range(SEEDS):
        level = replace(small_level(seed), beds=())
        states = played(random.Random(seed), level)
        if states[-1].caught or not (level.shadows or level.dreamers):
            continue
        engine = engine_of(with_beds_under(level, states[-1]))
        for state in states:
            left = states[-1].beat - state.beat
            cells = engine.root(state).sets
            assert not cells & ~engine.in_time(world_of(state), left), f"seed {seed}, {left} left"
        tried += 1
    assert tried > SEEDS // 3


def test_no_dreamer_is_called_too_far_who_was_brought_there_in_time() -> None:
    tried = 0
    for seed in range(3 * SEEDS):
        level = replace(small_level(seed), beds=())
        if not level.dreamers or "anya" not in level.names:
            continue
        states = played(random.Random(seed), level)
        engine = engine_of(level)
        board, anya = engine.board, level.names.index("anya")
        for number, goal in enumerate(states[-1].dreamers):
            escort = Escort(board, engine.traits, {goal: board.cells})
            for state in states:
                there = escort.layer(states[-1].beat - state.beat)[state.dreamers[number]]
                assert there >> state.friends[anya] & 1, f"seed {seed}"
            tried += state.dreamers[number] != states[0].dreamers[number]
    assert tried > SEEDS // 50


MIRRORED = """
#######
#L..l##
##...s#
#{}#####
beats 20
shadow 3,2 lila x
{}
"""


def test_a_shadow_takes_its_friend_the_wrong_way_first_and_has_to_be_held_then() -> None:
    lonely, helped = (
        engine_of(parse_level(MIRRORED.format(*more))) for more in (("#", ""), ("F", "under 1,3 f"))
    )
    start = first_state(lonely.board.level)
    assert lonely.traits.beats_to_bed(0, start.friends[0]) == 3
    # Twice against the wall for its sake, three steps to bed; none of these leaves it in its own.
    assert helped.least(helped.root(first_state(helped.board.level)), 20) == 5
    assert lonely.least(lonely.root(start), 20) > 20
