"""Searches for small rooms that hold an idea, by hill-climbing from random ones.

    python -m tools.search_rooms --with lila,anya --stuff 1 --dreamers 1 --rescue --seconds 60

What is known to work, and is done here: the filter is that each wanted ability is needed *in a loop
of any length*; the score likes stretches away from bed and one kind of solution, and dislikes
length, many uses of abilities and open cells; what is found is minimised. A human reads the
pictures and keeps one in fifty.
"""

import argparse
import random
import time
from collections.abc import Callable
from dataclasses import replace
from typing import NamedTuple

from game.rules import FRIENDS, Bed, Friend, Gate, Glitch, Grid, Level, Plate, members
from game.rules.notation import draw_level
from game.solver import Limits, needs, solve
from game.solver.census import census
from game.solver.minimise import minimise

LONGEST = 12
"""Beats of the loop while searching; a par above nine is disliked anyway."""

NODES = 20_000
"""What a room may cost; one that takes more is no small room."""

LIMITS = Limits(loops=1, nodes=NODES)
STALE = 150
"""After so many changes in vain a climb begins anew."""


class Wish(NamedTuple):
    """What a room is to be made of."""

    width: int
    height: int
    friends: tuple[str, ...]
    stuff: int
    dreamers: int
    gates: int
    glitches: int
    rescue: bool
    loops: int


def random_room(rng: random.Random, wish: Wish) -> Level:
    """Return a random room; most of them are worth nothing."""
    grid = Grid(wish.width, wish.height)
    cells = list(grid.indices())
    rng.shuffle(cells)
    walls = [cells.pop() for _ in range(len(cells) // 4)]
    take = cells.pop
    stuff = [take() for _ in range(wish.stuff)]
    sleepers = tuple(take() for _ in range(wish.dreamers))
    beds = [Bed(name, take()) for name in wish.friends]
    if wish.rescue:
        beds += [Bed("dreamer", take()) for _ in sleepers]
    return Level(
        grid=grid,
        loop_beats=LONGEST,
        rescue=wish.rescue,
        walls=grid.bits(walls),
        dreamstuff=grid.bits(stuff),
        shut=grid.bits(cell for cell in stuff if rng.random() < 0.8),
        friends=tuple(Friend(name, take()) for name in wish.friends),
        beds=tuple(beds),
        plates=tuple(Plate("red", take()) for _ in range(wish.gates)),
        gates=tuple(Gate("red", take()) for _ in range(wish.gates)),
        glitches=tuple(
            Glitch(group, 1 << take(), rng.choice(("##..", "#.", "###.")))
            for group in "abcd"[: wish.glitches]
        ),
        dreamers=sleepers,
    )


def changed(rng: random.Random, level: Level) -> Level:
    """Return a room that is a little different: a wall more or less, or something moved."""
    if rng.random() < 0.5:
        built = level.dreamstuff | level.grid.bits(gate.cell for gate in level.gates)
        for glitch in level.glitches:
            built |= glitch.cells
        wall = rng.choice(list(members(level.grid.inside & ~built)))
        return replace(level, walls=level.walls ^ 1 << wall)
    cell = rng.choice(list(members(level.tables.ground)))
    if level.dreamers and rng.random() < 0.3:
        sleepers = [*level.dreamers]
        sleepers[rng.randrange(len(sleepers))] = cell
        return replace(level, dreamers=tuple(sleepers))
    if rng.random() < 0.5:
        beds = [*level.beds]
        at = rng.randrange(len(beds))
        beds[at] = beds[at]._replace(cell=cell)
        return replace(level, beds=tuple(beds))
    friends = [*level.friends]
    at = rng.randrange(len(friends))
    friends[at] = friends[at]._replace(cell=cell)
    return replace(level, friends=tuple(friends))


def sound(level: Level) -> bool:
    """Whether everything is on floor of its own and nobody starts in a bed of theirs."""
    bodies = [*(friend.cell for friend in level.friends), *level.dreamers]
    beds = [bed.cell for bed in level.beds]
    fixed = [gate.cell for gate in level.gates] + [plate.cell for plate in level.plates]
    places = level.grid.bits((*bodies, *beds, *fixed))
    return (
        not places & ~level.tables.ground
        and len(set(bodies)) == len(bodies)
        and len(set(beds + fixed)) == len(beds + fixed)
        and not level.grid.bits(bodies) & level.shut
    )


def score(level: Level, wanted: tuple[str, ...], loops: int) -> float:
    """Return how good a room is; 0 is nothing, above 10 all wanted abilities are needed."""
    limits = LIMITS._replace(loops=loops)
    result = solve(level, limits)
    if not result.solvable or not result.beats or result.loops < loops:
        return 0.0
    needed = needs(level, result, limits)
    always, in_time = needed.always or (), needed.in_time or ()
    points = 4.0 * sum(name in always for name in wanted) + sum(n in in_time for n in wanted)
    if any(name not in always for name in wanted):
        return points
    found = census(level, result, limits._replace(loops=1))
    points += 10 + 3 * found.away + (3 if found.kinds == 1 else 0)
    points -= max(0, result.beats - 9) + max(0, found.abilities - 3)
    return points - 0.1 * level.tables.ground.bit_count()


def climb(
    rng: random.Random, wish: Wish, wanted: tuple[str, ...], over: Callable[[], bool]
) -> tuple[float, Level]:
    """Return the best room of one climb."""
    level = random_room(rng, wish)
    while not sound(level):
        level = random_room(rng, wish)
    best, stale = score(level, wanted, wish.loops), 0
    while stale < STALE and not over():
        other = changed(rng, level)
        stale += 1
        if not sound(other):
            continue
        points = score(other, wanted, wish.loops)
        if points >= best:
            stale = 0 if points > best else stale
            level, best = other, points
    return best, level


def tell(level: Level, points: float, wish: Wish) -> None:
    """Print a room, as small as it gets, with its solution."""
    limits = LIMITS._replace(loops=wish.loops)
    small = minimise(level, limits)
    result = solve(small, limits)
    tight = replace(small, loop_beats=result.beats) if result.loops == 1 else small
    print(f"score {points:.1f}, par {result.loops} loops, {result.beats} beats")
    print(draw_level(tight))
    for tracks in result.tracks:
        for name, track in zip(level.names, tracks, strict=True):
            print(f"  {name}: {track}")
    print(flush=True)


def main() -> None:
    """Search for a while and print what is found."""
    parser = argparse.ArgumentParser(description="Search for small rooms with an idea.")
    parser.add_argument("--with", dest="friends", default="lila,anya", help="friends, by commas")
    parser.add_argument("--size", default="6x4", help="cells, width x height")
    for thing in ("stuff", "dreamers", "gates", "glitches"):
        parser.add_argument(f"--{thing}", type=int, default=0)
    parser.add_argument("--loops", type=int, default=1)
    parser.add_argument("--rescue", action="store_true")
    parser.add_argument("--seconds", type=float, default=60.0)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    names = tuple(name for name in FRIENDS if name in asked.friends.split(","))
    width, height = (int(side) for side in asked.size.split("x"))
    counts = (asked.stuff, asked.dreamers, asked.gates, asked.glitches)
    wish = Wish(width, height, names, *counts, asked.rescue, asked.loops)
    end = time.monotonic() + asked.seconds
    rng = random.Random(asked.seed)
    while time.monotonic() < end:
        points, level = climb(rng, wish, names, lambda: time.monotonic() > end)
        if points > 10:
            tell(level, points, wish)


if __name__ == "__main__":
    main()
