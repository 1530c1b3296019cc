"""How long to the first frame, beside a program that only opens a window; how long to load a level.

    python -m tools.bench_start [LEVEL.tmx]

Both programs are started in turn, so that a busy machine slows both; the smallest time of each
counts. On a machine without a display SDL's dummy driver is used.
"""

import argparse
import os
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

ROUNDS = 15
ALLOWED = 0.5
LOAD_ALLOWED = 0.05

BARE = """
import pygame
pygame.display.init()
pygame.display.set_mode((1280, 720))
pygame.display.flip()
"""
GAME = """
import os, sys
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
from game.app import loop
loop.run_until_closed = lambda app: None
sys.exit(loop.open_game(None, data=None))
"""


def main() -> int:
    """Measure and tell; 1 if the game is slower than it may be."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench_start", description=__doc__)
    parser.add_argument("level", nargs="?", type=Path, help="a map to load")
    wanted = parser.parse_args()
    if not (os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY")) and os.name == "posix":
        os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
    bare, game = _fastest(lambda: _start(BARE), lambda: _start(GAME))
    print(f"bare window {bare * 1000:6.0f} ms")
    print(f"the title   {game * 1000:6.0f} ms   {(game - bare) * 1000:.0f} ms beyond")
    slow = game - bare > ALLOWED
    if wanted.level is not None:
        slow |= _load(wanted.level)
    return int(slow)


def _fastest(*programs: Callable[[], None]) -> list[float]:
    """Return the smallest time of each, run in turn."""
    times: list[list[float]] = [[] for _ in programs]
    for _ in range(ROUNDS):
        for program, taken in zip(programs, times, strict=True):
            begin = time.perf_counter()
            program()
            taken.append(time.perf_counter() - begin)
    return [min(taken) for taken in times]


def _start(program: str) -> None:
    subprocess.run([sys.executable, "-c", program], check=True, stdout=subprocess.DEVNULL)


def _load(path: Path) -> bool:
    """Tell how long it is to read a map and to build its view; whether reading takes too long."""
    import pygame

    from game.levels import load
    from game.paths import data_root
    from game.view.assets import Assets
    from game.view.dream import DreamView

    pygame.display.init()
    assets = Assets(data_root() / "assets")
    load(path)
    dream = load(path)
    reading, building = _fastest(lambda: _drop(load(path)), lambda: _drop(DreamView(assets, dream)))
    print(f"{path.name}: read {reading * 1000:.1f} ms, view {building * 1000:.1f} ms")
    return reading > LOAD_ALLOWED


def _drop(thing: object) -> None:
    del thing


if __name__ == "__main__":
    sys.exit(main())
