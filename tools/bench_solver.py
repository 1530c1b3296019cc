"""How fast the solver is, against brute force in the same run and on large random levels.

    python -m tools.bench_solver [--large N] [--from SEED] [--seconds S] [--rooms]

Large levels are four friends on 16 x 10 cells with 24 beats (`large_levels.py`), and the question
is the whole one: the fewest of up to four loops, or the proof that there is no way.

Brute force plays every combination of actions in every state that it reaches; the solver takes
sets. Both answer the same question on the same levels, so the ratio carries over to other machines;
seconds do not. A level of brute force's whose beats would be too many is cut off: its ratio is then
a lower bound.
"""

import argparse
import random
import time

from game.rules import Level
from game.solver import Limits, Result, solve
from tests.brute_force import Answer, brute_force
from tests.rooms import ROOMS
from tools.large_levels import large_level

MOST_BEATS = 1_000_000
SECONDS = 60.0
LOOPS = 4
GOAL = 10.0
"""In how many seconds a large level should be answered."""


def timed_solve(level: Level, loops: int, seconds: float = SECONDS) -> tuple[float, Result]:
    """Solve a level and say how long it took."""
    start = time.perf_counter()
    over = start + seconds
    result = solve(level, Limits(loops=loops, deadline=lambda: time.perf_counter() > over))
    return time.perf_counter() - start, result


def timed_force(level: Level, loops: int) -> tuple[float, Answer]:
    """Ask brute force and say how long it took."""
    start = time.perf_counter()
    answer = brute_force(level, loops, MOST_BEATS)
    return time.perf_counter() - start, answer


def rooms() -> None:
    """Compare the two on the proved rooms."""
    total = force_total = 0.0
    beats = nodes = 0
    print(f"{'room':24} {'solver':>10} {'brute force':>12} {'ratio':>8}")
    for name, room in ROOMS.items():
        took, result = timed_solve(room.level, room.loops)
        forced, answer = timed_force(room.level, room.loops)
        unfinished = answer.solvable is None
        if not unfinished:
            assert (answer.loops, answer.beats) == (result.loops, result.beats), name
        total, force_total = total + took, force_total + forced
        beats, nodes = beats + answer.beats_played, nodes + result.expanded
        more = ">" if unfinished else " "
        print(f"{name:24} {took * 1000:7.1f} ms {forced:10.2f} s {more}{forced / took:7.0f}")
    print(f"all: the solver is {force_total / total:,.0f} times faster (a lower bound)")
    print(f"brute force: {beats / force_total:,.0f} beats a second")
    print(f"solver: {nodes / total:,.0f} nodes a second, each a world with a set a friend")


def large(seeds: range, seconds: float) -> None:
    """Time the solver on the largest kind of level: up to four loops of 24 beats."""
    times: dict[str, list[float]] = {}
    print(f"\n{'level':>9} {'answer':16} {'beats':>5} {'nodes':>8} {'seconds':>8}")
    for seed in seeds:
        level = large_level(random.Random(seed), rescue=seed % 3 == 0)
        took, result = timed_solve(level, LOOPS, seconds)
        answer = in_words(result)
        times.setdefault(answer, []).append(took)
        print(f"{seed:9} {answer:16} {result.beats or '':>5} {result.expanded:8} {took:8.2f}")
    print(f"\n{'answer':26} {'levels':>6} {'median':>8} {'slowest':>8}")
    times["all"] = [took for some in times.values() for took in some]
    for answer, some in times.items():
        some.sort()
        median = some[len(some) // 2]
        print(f"{answer:26} {len(some):6} {median:6.2f} s {some[-1]:6.2f} s")
    late = sum(took > GOAL for took in times["all"])
    print(f"{late} of {len(times['all'])} took more than {GOAL:.0f} s")


def in_words(result: Result) -> str:
    """Return what kind of answer this is."""
    if result.solvable is None:
        return "unknown"
    if result.solvable:
        return "1 loop" if result.loops == 1 else f"{result.loops} loops"
    return "impossible" if result.exhausted else f"not in {result.searched} loops"


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description="How fast the solver is.")
    parser.add_argument("--large", type=int, default=40, metavar="N", help="how many large levels")
    parser.add_argument("--from", type=int, default=0, metavar="SEED", dest="first")
    parser.add_argument("--seconds", type=float, default=SECONDS, metavar="S", help="for each")
    parser.add_argument("--rooms", action="store_true", help="only the proved rooms")
    arguments = parser.parse_args()
    rooms()
    if not arguments.rooms and arguments.large:
        large(range(arguments.first, arguments.first + arguments.large), arguments.seconds)


if __name__ == "__main__":
    main()
