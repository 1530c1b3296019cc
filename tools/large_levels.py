"""Random dreams of the largest kind that the solver has to master, for its benchmark.

Four friends on 16 x 10 cells with 24 beats, two gates, a glitch group and two dreamers; rooms with
doors rather than scattered walls, because that is what dreams look like.
"""

import random
from itertools import pairwise

from game.rules import FRIENDS, Bed, Friend, Gate, Glitch, Grid, Level, Plate, members

WIDTH, HEIGHT, BEATS = 16, 10, 24


def large_level(rng: random.Random, *, rescue: bool = False, stuff: int = 2) -> Level:
    """Return a random large level; whether it can be solved is not known."""
    grid = Grid(WIDTH, HEIGHT)
    walls, doors = _rooms(rng, grid)
    floor = [cell for cell in members(grid.inside & ~walls) if cell not in doors]
    rng.shuffle(floor)
    rng.shuffle(doors)
    gates, glitch, shut = doors[:2], doors[2:4], doors[4 : 4 + stuff]
    dreamers = (floor.pop(), floor.pop())
    beds = [Bed(who, floor.pop()) for who in FRIENDS]
    if rescue:
        beds += [Bed("dreamer", floor.pop()) for _ in dreamers]
    return Level(
        grid=grid,
        loop_beats=BEATS,
        rescue=rescue,
        walls=walls,
        dreamstuff=grid.bits(shut),
        shut=grid.bits(shut),
        friends=tuple(Friend(name, floor.pop()) for name in FRIENDS),
        beds=tuple(beds),
        plates=(Plate("red", floor.pop()), Plate("blue", floor.pop())),
        gates=tuple(Gate(name, cell) for name, cell in zip(("red", "blue"), gates, strict=True)),
        glitches=(Glitch("a", grid.bits(glitch), "##.."),),
        dreamers=dreamers,
    )


def _rooms(rng: random.Random, grid: Grid) -> tuple[int, list[int]]:
    """Return walls that part the board into six rooms, and the doors between them."""
    split_x = [rng.randint(3, 6), rng.randint(9, 12)]
    split_y = rng.randrange(3, HEIGHT - 3)
    walls = grid.bits(cell for cell in grid.indices() if grid.cell(cell).y == split_y)
    for x in split_x:
        walls |= grid.bits(grid.index(x, y) for y in range(HEIGHT))
    doors = []
    for x in split_x:
        for low, high in ((0, split_y - 1), (split_y + 1, HEIGHT - 1)):
            doors.append(grid.index(x, rng.randint(low, high)))
    edges = [-1, *split_x, WIDTH]
    for left, right in pairwise(edges):
        doors.append(grid.index(rng.randint(left + 1, right - 1), split_y))
    return walls & ~grid.bits(doors), doors
