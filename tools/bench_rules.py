"""How many beats a second the rules make, against a plain copy of a tuple in the same run.

    python -m tools.bench_rules

The level is 16 x 10 with four friends and every device. The ratio to the copy is what carries over
to other machines; seconds do not.
"""

import random
import time
from collections.abc import Callable

from game.rules import (
    FRIENDS,
    Bed,
    Current,
    Friend,
    Gate,
    Glitch,
    Grid,
    Level,
    Plate,
    Shadow,
    advance,
    first_state,
)

LOOPS = 400
ROUNDS = 7
ABILITY_SHARE = 0.15


def level() -> Level:
    """Return a level of 16 x 10 in which four friends meet every device."""
    grid = Grid(16, 10)
    at = grid.index
    walls = grid.bits(at(x, 4) for x in range(16) if x not in (3, 8, 12))
    return Level(
        grid=grid,
        loop_beats=24,
        walls=walls,
        voids=grid.bits(at(x, 7) for x in (2, 3, 4)),
        dreamstuff=grid.bits((at(3, 4), at(10, 6), at(11, 6))),
        shut=grid.bits((at(3, 4), at(10, 6))),
        friends=(
            Friend("lila", at(1, 1)),
            Friend("marc", at(14, 1)),
            Friend("anya", at(1, 8)),
            Friend("finn", at(14, 8)),
        ),
        beds=tuple(Bed(who, at(6 + i, 2)) for i, who in enumerate(FRIENDS)),
        plates=(Plate("red", at(5, 1)), Plate("blue", at(5, 8)), Plate("blue", at(9, 8))),
        gates=(Gate("red", at(8, 4)), Gate("blue", at(12, 4), "any")),
        glitches=(
            Glitch("a", grid.bits((at(6, 6), at(7, 6))), "##.."),
            Glitch("b", grid.bits((at(13, 3),)), "#.."),
        ),
        currents=tuple(Current(at(x, 9), "r") for x in range(4, 10)),
        dreamers=(at(4, 2), at(11, 8)),
        nightmares=((at(9, 1), at(10, 1), at(11, 1), at(10, 1)),),
        shadows=(Shadow("lila", at(14, 5), "x"),),
    )


def random_actions(rng: random.Random) -> str:
    """Return one action a friend; about one in seven is an ability."""
    return "".join(
        rng.choice("URDL") if rng.random() < ABILITY_SHARE else rng.choice("uurrddll.")
        for _ in range(4)
    )


def best(run: Callable[[], None]) -> float:
    """Return the shortest of some runs, in seconds."""
    times = []
    for _ in range(ROUNDS):
        start = time.perf_counter()
        run()
        times.append(time.perf_counter() - start)
    return min(times)


def main() -> None:
    """Measure and print."""
    dream = level()
    rng = random.Random(1)
    loops = [[random_actions(rng) for _ in range(dream.loop_beats)] for _ in range(LOOPS)]
    start = first_state(dream)
    beats = LOOPS * dream.loop_beats

    def play() -> None:
        for actions in loops:
            state = start
            for action in actions:
                state, _ = advance(dream, state, action)
                if state.escaped:
                    break

    def copy() -> None:
        values = list(start)
        for _ in range(beats):
            tuple(values)

    played, copied = best(play), best(copy)
    print(f"advance: {beats / played:,.0f} beats a second")
    print(f"copy of a state's tuple: {beats / copied:,.0f} a second")
    print(f"ratio: one beat costs as much as {played / copied:.1f} copies")


if __name__ == "__main__":
    main()
