"""Numbers for designers: how many solutions, what a loop can leave, slack, dead ends, difficulty.

What differs between two solutions is what they do to the world: which cells are painted, what
the breakpoint and the anchor come on, where dreamers go. Order and idle beats do not count, and
pairs that undo themselves (paint and unpaint, press and press again) cancel out.
"""

from collections.abc import Callable
from itertools import pairwise
from typing import NamedTuple

from game.rules import ACTIONS, FRIENDS, Level, State, advance, first_state, fold
from game.solver.board import Board
from game.solver.early import EarlyLoop
from game.solver.engine import Engine, Node
from game.solver.limits import WITHIN_REASON, Limits, Meter, StoppedError
from game.solver.needs import Needs
from game.solver.solve import Result, solve_from
from game.solver.traits import Traits
from game.solver.world import Story, World


class Census(NamedTuple):
    """Numbers about a level; None where a limit was met first.

    Attributes:
        kinds: how many different best solutions the last loop has, of par length.
        worlds: how many different starts the first loop can hand on; 0 if none is needed.
        slack: how many beats the loop is longer than par.
        abilities: how often an ability is used in the best solution found.
        away: stretches of beats in which somebody goes away from its bed.
        traffic: how many friends the level has whose tracks touch the world, or pass a gate.
        dead_ends: of all ways to differ from the solution in one action, how many of a hundred make
            this loop impossible to win.
    """

    kinds: int | None
    worlds: int | None
    slack: int
    abilities: int
    away: int
    traffic: int
    dead_ends: int | None


def census(level: Level, result: Result, limits: Limits = WITHIN_REASON) -> Census:
    """Count; `result` is a solution of the level."""
    start, states = _last_loop(level, result)
    tracks = result.tracks[-1]
    abilities = sum(letter.isupper() for loop in result.tracks for t in loop for letter in t)
    return Census(
        _or_none(lambda: count_kinds(level, start, result.beats, limits)),
        _or_none(lambda: count_worlds(level, limits)) if result.loops > 1 else 0,
        level.loop_beats - result.beats,
        abilities,
        _stretches(level, states),
        sum(any(letter.isupper() for letter in t) for t in tracks) + _pressers(level, states),
        _or_none(lambda: _dead_ends(level, states, tracks, limits)),
    )


def count_kinds(level: Level, start: State, beats: int, limits: Limits = WITHIN_REASON) -> int:
    """Return how many solutions of so many beats there are up to order and undone pairs.

    Raises:
        StoppedError: a limit was met first.
    """
    return len(_Kinds(level, start, limits).search(beats))


def count_worlds(level: Level, limits: Limits = WITHIN_REASON) -> int:
    """Return how many different starts the first loop can hand on to the second.

    Raises:
        StoppedError: a limit was met first.
    """
    start = first_state(level)
    board = Board(level)
    engine = Engine(board, Traits(board, start, FRIENDS), Meter(limits))
    left = {item.start for item in EarlyLoop(engine, start).search()}
    return len({state._replace(anchor=None) for state in left} - {start})


def difficulty(census_: Census, needed: Needs, result: Result) -> int:
    """Return a figure from 0 up: an order of levels to begin with, no truth about people.

    It is based on what studies of puzzles found to matter (steps that seem wrong, parts that
    depend on one another, dead ends, few ways), not on length, which hardly does:
    3 for each stretch away from bed, 2 for each friend whose track others depend on, 4 for each
    loop beyond the first, 2 for each ability that is needed in any length of loop, 1 for each that
    is needed in time, up to 5 for dead ends, 2 if there is one kind of solution only; and 1 for
    each six beats, so that among equals the longer one comes later.
    """
    points = 3 * census_.away + 2 * max(0, census_.traffic - 1) + 4 * (result.loops - 1)
    points += 2 * len(needed.always or ()) + len(needed.in_time or ())
    points += (census_.dead_ends or 0) // 20
    points += 2 * (census_.kinds == 1) + result.beats // 6
    return points


class _Kinds:
    """A search of the last loop whose worlds remember what was done, so that kinds stay apart."""

    def __init__(self, level: Level, start: State, limits: Limits) -> None:
        board = Board(level)
        traits = Traits(board, start, FRIENDS)
        # What is never worse open may still be shut, and that makes another kind of solution.
        traits.better_open = 0
        self.engine = Engine(board, traits, Meter(limits))
        self.start = start

    def search(self, beats: int) -> set[Story]:
        """Return the kinds of solutions that escape at this beat."""
        engine = self.engine
        nodes = [engine.root(self.start)]
        ahead = engine.plates.ahead(engine.board.cells, engine.board.everybody)
        for beat in range(beats - self.start.beat):
            left = beats - self.start.beat - beat - 1
            near = ahead._replace(near=engine.traits.toward_bed(left))
            merged: dict[World, dict[int, Node]] = {}
            for node in nodes:
                engine.meter.spend()
                for child in engine.children(node, near, last=True):
                    child.sets &= engine.in_time(child.world, left)
                    if engine.board.has_all(child.sets):
                        self._add(merged, node, child)
            nodes = [node for same in merged.values() for node in same.values()]
        return {node.world.story for node in nodes if engine.in_bed(node) is not None}

    def _add(self, merged: dict[World, dict[int, Node]], node: Node, child: Node) -> None:
        step = child.step
        assert step is not None
        counts = dict(node.world.story)
        for _, use in step.uses:
            counts[use] = counts.get(use, 0) + 1
            if use.name in ("lila", "finn") and counts[use] == 2:
                del counts[use]
        story = tuple(sorted(counts.items(), key=repr))
        world = child.world._replace(story=story)
        same = merged.setdefault(world, {})
        if any(not child.sets & ~sets for sets in same):
            return
        for sets in [sets for sets in same if not sets & ~child.sets]:
            del same[sets]
        # The way back is not needed, and would keep every node alive.
        same[child.sets] = Node(world, child.sets, None, None)


def _or_none(count: Callable[[], int]) -> int | None:
    try:
        return count()
    except StoppedError:
        return None


def _last_loop(level: Level, result: Result) -> tuple[State, list[State]]:
    """Return the start of the last loop and all its states."""
    state = first_state(level)
    states = [state]
    for number, tracks in enumerate(result.tracks):
        if number:
            state = fold(level, state)[0]
        states = [state]
        last = number == len(result.tracks) - 1
        for beat in range(result.beats if last else level.loop_beats):
            actions = "".join(track[beat] if beat < len(track) else "." for track in tracks)
            state, _ = advance(level, state, actions)
            states.append(state)
    return states[0], states


def _stretches(level: Level, states: list[State]) -> int:
    """Return in how many stretches of beats friends go away from their nearest bed."""
    board = Board(level)
    traits = Traits(board, states[0], FRIENDS)
    stretches = 0
    for number in range(board.count):
        away = False
        far = [traits.beats_to_bed(number, state.friends[number]) for state in states]
        for before, after in pairwise(far):
            if after > before and not away:
                stretches += 1
            away = after > before or (away and after == before)
    return stretches


def _pressers(level: Level, states: list[State]) -> int:
    """Return how many friends stand on a plate on their way."""
    plates = level.tables.plates if level.gates else 0
    return sum(
        any(plates >> state.friends[number] & 1 for state in states)
        for number in range(len(level.friends))
    )


def _dead_ends(level: Level, states: list[State], tracks: tuple[str, ...], limits: Limits) -> int:
    """Return how many of a hundred single actions along a solution lose the loop."""
    tried = lost = 0
    for state, good in pairwise(states):
        seen = {good}
        planned = "".join(track[state.beat] for track in tracks)
        for number in range(len(level.friends)):
            for letter in ACTIONS:
                actions = planned[:number] + letter + planned[number + 1 :]
                after, _ = advance(level, state, actions)
                if after in seen:
                    continue
                seen.add(after)
                answer = solve_from(level, after, limits._replace(loops=1)).solvable
                if answer is None:
                    raise StoppedError("a limit was met")
                tried += 1
                lost += not answer
    return 100 * lost // tried if tried else 0
