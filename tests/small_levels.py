"""Small random dreams for holding the solver against brute force: every mechanic, few cells.

The beds of most of them are put where a random play of one to three loops ends, so that many can
be solved, some only in a second loop. Which mechanics are in is drawn anew for each.
"""

import random
from dataclasses import replace

from game.rules import (
    ACTIONS,
    DIRECTIONS,
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
    State,
    advance,
    first_state,
    fold,
    members,
)
from tests.brute_force import every_state
from tests.rooms import ROOMS

ABILITY_SHARE = 0.35
HARMLESS_SHARE = 0.2
MOST_STATES = 300
PATIENT = [room for room in ROOMS.values() if room.loops > 1]


def small_level(seed: int) -> Level:
    """Return a random small level."""
    rng = random.Random(seed)
    grid = _grid(rng)
    cells = list(grid.indices())
    rng.shuffle(cells)
    floor = cells[: max(3, len(cells) - rng.choice((0, 1, 2, 4)))]
    barred = grid.bits(cells[len(floor) :])
    voids = barred if rng.random() < 0.3 else 0
    level = Level(
        grid=grid,
        loop_beats=rng.choice((3, 4, 4, 5, 5, 6)),
        rescue=rng.random() < 0.4,
        walls=barred & ~voids,
        voids=voids,
        friends=_friends(rng, floor),
    )
    level = _with_things(rng, level, floor)
    return replace(level, beds=_beds(rng, level, floor), harmless=rng.random() < HARMLESS_SHARE)


def anchored_level(seed: int) -> Level:
    """Return a narrow small level with beds in which all can lie in a second loop, but no first.

    If chance gives none for long, the last one tried; it may then be solved in one loop.
    """
    rng = random.Random(seed)
    for _ in range(20):
        level = _narrow(rng)
        beds = _later_beds(rng, level)
        if beds:
            break
    return replace(level, beds=beds)


def _narrow(rng: random.Random) -> Level:
    grid = Grid(rng.choice((3, 4, 5)), rng.choice((2, 3)))
    floor = _tunnels(rng, grid)
    names = ("marc", rng.choice(("lila", "anya", "finn", "finn")))
    level = Level(
        grid=grid,
        loop_beats=rng.choice((3, 4, 4)),
        walls=grid.inside & ~grid.bits(floor),
        friends=tuple(Friend(name, rng.choice(floor)) for name in FRIENDS if name in names),
        harmless=rng.random() < HARMLESS_SHARE / 2,
    )
    return replace(_with_things(rng, level, floor), rescue=rng.random() < 0.3)


def _later_beds(rng: random.Random, level: Level) -> tuple[Bed, ...]:
    """Return beds where all can be in some second loop but in no first one; none if there are none.

    Where a dreamer is to be rescued or a shadow has to rest, it is as it is there.
    """
    first, starts = every_state(level, first_state(level), MOST_STATES)
    soon = {state.friends for state in first}
    for start in rng.sample(starts, min(4, len(starts))):
        states, _ = every_state(level, start, MOST_STATES)
        later = [state for state in states if not state.caught and state.friends not in soon]
        if later:
            return _beds_of(rng, level, rng.choice(later))
    return ()


def _tunnels(rng: random.Random, grid: Grid) -> list[int]:
    """Return floor that is dug cell by cell, where it has one floor cell beside it, or two."""
    floor = [rng.choice(list(grid.indices()))]
    for _ in range(60):
        cell = grid.steps[rng.choice(DIRECTIONS)][rng.choice(floor)]
        beside = sum(grid.steps[way][cell] in floor for way in DIRECTIONS)
        if grid.inside >> cell & 1 and cell not in floor and beside <= rng.choice((1, 1, 1, 2)):
            floor.append(cell)
    return floor


def patient_level(seed: int) -> Level:
    """Return a proved room of several loops, changed at random: many changes leave it so."""
    rng = random.Random(seed)
    level = rng.choice(PATIENT).level
    level = replace(level, loop_beats=level.loop_beats - rng.choice((0, 1, 1, 2)))
    for _ in range(rng.choice((1, 1, 2, 3))):
        try:
            level = _changed(rng, level)
        except ValueError:
            continue
    return replace(level, harmless=rng.random() < HARMLESS_SHARE / 2)


def _changed(rng: random.Random, level: Level) -> Level:
    floor = _floor(level)
    cell = rng.choice(floor)
    bit = 1 << cell
    what = rng.randrange(9)
    if what == 0:
        wall = 1 << rng.choice(list(level.grid.indices()))
        return replace(level, walls=level.walls & ~wall)
    if what == 1:
        return replace(level, dreamstuff=level.dreamstuff | bit, shut=level.shut | bit)
    if what == 2:
        return replace(level, dreamers=(*level.dreamers, cell)[:2])
    if what == 3:
        moved = rng.choice(level.friends)._replace(cell=cell)
        friends = (moved if one.name == moved.name else one for one in level.friends)
        return replace(level, friends=tuple(friends))
    if what == 4:
        bed = rng.choice(level.beds)
        return replace(
            level, beds=tuple(one._replace(cell=cell) if one == bed else one for one in level.beds)
        )
    if what == 5:
        current = Current(cell, rng.choice(DIRECTIONS))
        return replace(level, currents=(*level.currents, current))
    if what == 6:
        gate = Gate("blue", cell, "any", rng.random() < 0.5)
        plate = Plate("blue", rng.choice(floor))
        return replace(level, gates=(*level.gates, gate), plates=(*level.plates, plate))
    if what == 7:
        return replace(level, nightmares=(*level.nightmares, _path(rng, level.grid))[:1])
    shadow = Shadow(rng.choice(level.names), cell, rng.choice(("x", "y", "xy")))
    beds = (*level.beds, Bed("shadow", rng.choice(floor)), Bed("shadow", cell))
    return replace(level, shadows=(shadow,), beds=beds)


def _floor(level: Level) -> list[int]:
    return list(members(level.grid.inside & ~level.walls & ~level.voids))


def _grid(rng: random.Random) -> Grid:
    wrap = rng.choice(("none", "none", "none", "x", "y", "xy"))
    return Grid(rng.choice((1, 2, 3, 3, 4, 4, 5)), rng.choice((2, 3, 3, 4)), wrap)


def _friends(rng: random.Random, floor: list[int]) -> tuple[Friend, ...]:
    names = rng.sample(FRIENDS, rng.choice((1, 2, 2, 2, 3)))
    if rng.random() < 0.3 and "marc" not in names:
        names[0] = "marc"
    if len(floor) > 9:
        names = names[:2]
    return tuple(Friend(name, rng.choice(floor)) for name in FRIENDS if name in names)


def _with_things(rng: random.Random, level: Level, floor: list[int]) -> Level:
    def some(most: int) -> list[int]:
        return rng.sample(floor, min(len(floor), rng.randint(0, most)))

    stuff = some(3)
    channels = ("red", "blue")[: rng.choice((1, 1, 2))]
    glitch = level.grid.bits(some(2))
    path = _path(rng, level.grid)
    return replace(
        level,
        dreamstuff=level.grid.bits(stuff),
        shut=level.grid.bits(cell for cell in stuff if rng.random() < 0.6),
        plates=tuple(Plate(rng.choice(channels), cell) for cell in some(3)),
        gates=tuple(
            Gate(rng.choice(channels), cell, rng.choice(("all", "any")), rng.random() < 0.3)
            for cell in some(3)
        ),
        glitches=(Glitch("a", glitch, rng.choice(("#.", "##.", "..#", "#", "#..."))),)
        if glitch
        else (),
        currents=tuple(Current(cell, rng.choice(DIRECTIONS)) for cell in some(3))
        if rng.random() < 0.4
        else (),
        dreamers=tuple(some(2)) if rng.random() < 0.7 else (),
        nightmares=(path,) if rng.random() < 0.4 else (),
        shadows=(Shadow(rng.choice(level.names), rng.choice(floor), rng.choice(("x", "y", "xy"))),)
        if rng.random() < 0.3
        else (),
    )


def _path(rng: random.Random, grid: Grid) -> tuple[int, ...]:
    """Return a walk to and fro, over anything."""
    path = [rng.choice(list(grid.indices()))]
    for _ in range(rng.randint(0, 3)):
        cell = grid.steps[rng.choice(DIRECTIONS)][path[-1]]
        if grid.inside >> cell & 1:
            path.append(cell)
    return (*path, *path[-2:0:-1])


def _beds(rng: random.Random, level: Level, floor: list[int], loops: int = 1) -> tuple[Bed, ...]:
    if rng.random() < 0.15:
        return tuple(Bed(rng.choice((*level.names, "any")), cell) for cell in floor[:3])
    return _beds_of(rng, level, _play(rng, level, loops))


def _beds_of(rng: random.Random, level: Level, end: State) -> tuple[Bed, ...]:
    beds = [
        Bed(rng.choice((name, "any")), cell)
        for name, cell in zip(level.names, end.friends, strict=True)
    ]
    beds += [Bed("shadow", cell) for cell in end.shadows]
    beds += [Bed("dreamer", cell) for cell in end.dreamers]
    return tuple(beds)


def _play(rng: random.Random, level: Level, loops: int) -> State:
    """Return where some random loops end, with nobody in bed before."""
    state = first_state(level)
    for loop in range(loops):
        if loop:
            state = fold(level, state)[0]
        beats = level.loop_beats
        for _ in range(rng.randint(1, beats) if loop == loops - 1 else beats):
            state, _ = advance(level, state, "".join(_action(rng) for _ in level.names))
    return state


def _action(rng: random.Random) -> str:
    letters = ACTIONS[4:8] if rng.random() < ABILITY_SHARE else ACTIONS[:4]
    return rng.choice(letters)
