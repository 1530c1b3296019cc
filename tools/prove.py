"""Solves every shipped level anew and compares with what is stored beside it.

    python -m tools.prove [PATH...]

A level passes when its stored solution escapes, has the par that its solution claims, and no better
one exists; a dream of a night also needs every ability that there is something for. What it needs
is printed for the designer. Status 1 if a level fails.
"""

import argparse
import sys
import time
from pathlib import Path

from game.levels import UnreadableMapError, load
from game.levels.check import maps_in
from game.paths import data_root
from game.play import SolutionError, read_solution, replay
from game.rules import Level, members
from game.solver import Limits, needs, solve

LOOPS = 4


def fault(level: Level, path: Path, limits: Limits) -> tuple[str, str]:
    """Return what is wrong with a level ("" if nothing), and what is known about it."""
    result = solve(level, limits)
    if not result.solvable:
        return f"not solved in {limits.loops} loops", ""
    found = needs(level, result, limits)
    told = (
        f"par {result.loops}/{result.beats}, needs {', '.join(found.always or ()) or 'nobody'}, "
        f"in time {', '.join(found.in_time or ()) or 'nobody'}"
    )
    idle = on_offer(level) - {*(found.always or ()), *(found.in_time or ())}
    if idle and path.parent.name.startswith("night"):
        return f"nobody needs what {', '.join(sorted(idle))} can do there", told
    stored = path.with_suffix(".solution")
    try:
        solution = read_solution(stored.read_text(encoding="utf-8"), level.names)
    except (OSError, SolutionError) as error:
        return f"{stored.name}: {error}", told
    *_, end = replay(level, solution)
    if not end.state.escaped:
        return "the stored solution does not escape", told
    reached = (end.loop, end.state.beat)
    if reached != (result.loops, result.beats):
        return f"stored par {reached}, best {(result.loops, result.beats)}", told
    return "", told


def on_offer(level: Level) -> set[str]:
    """Return the friends for whose ability there is something in the room."""
    there = {name for name in level.names if level.offers(name)}
    return there - {"marc"} if "marc" in there and is_shut_away(level, "marc") else there


def is_shut_away(level: Level, name: str) -> bool:
    """Whether a friend only ever stands next to walls, void and floor that nobody else reaches."""
    near = {friend.cell for friend in level.friends if friend.name == name}
    ahead = list(near)
    while ahead:
        for cell in neighbours(level, ahead.pop()):
            if cell not in near and level.tables.ground >> cell & 1:
                near.add(cell)
                ahead.append(cell)
    others = {friend.cell for friend in level.friends if friend.name != name}
    things = {*others, *level.dreamers, *(gate.cell for gate in level.gates)}
    return not near & (things | set(members(level.dreamstuff)))


def neighbours(level: Level, cell: int) -> list[int]:
    """Return the cells beside one."""
    x, y = level.grid.cell(cell)
    around = ((x + 1, y), (x - 1, y), (x, y + 1), (x, y - 1))
    inside = ((x, y) for x, y in around if x in range(level.grid.width))
    return [level.grid.index(x, y) for x, y in inside if y in range(level.grid.height)]


def proved(path: Path) -> bool:
    """Solve one level anew and print what came of it; a map that cannot be read is not proved."""
    start = time.perf_counter()
    try:
        level = load(path).level
    except UnreadableMapError as error:
        print(f"FAILED {error}")
        return False
    wrong, told = fault(level, path, Limits(loops=LOOPS))
    took = time.perf_counter() - start
    print(f"{'FAILED' if wrong else 'proved'} {path.name}: {wrong} {told} ({took:.2f} s)")
    return not wrong


def main() -> int:
    """Prove all; return the exit status."""
    parser = argparse.ArgumentParser(description="Solve every shipped level anew.")
    parser.add_argument("paths", type=Path, nargs="*", default=[data_root() / "levels"])
    failed = 0
    for folder in parser.parse_args().paths:
        for path in maps_in(folder):
            failed += not proved(path)
    print(f"{failed} failed" if failed else "all proved")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
