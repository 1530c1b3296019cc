"""A minute of play at 60 frames a second without a display: is any frame late?

    python -m tools.soak [SECONDS]

Forty sprites and more, glitch at its fullest, an action every quarter of a second, folds as the
loop ends, effects as they come. The garbage collector is handled as the game does. Each frame is
timed by the clock and by the processor; the second leaves out what other programs take, so it is
the one that is judged: the 99th percentile under three medians. Between frames one opaque blit over
the whole canvas is timed, so that the ratio can be compared with other machines.
"""

import gc
import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median
from typing import NamedTuple

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.app.loop import FRAMES, MIDDLE, OLD, YOUNG
from game.levels import Dream
from game.paths import data_root
from game.play import Session
from game.rules import Level
from game.view.assets import Assets
from game.view.dream import DreamView
from game.view.framing import CANVAS, WORLD_HEIGHT
from game.view.world.glitch import Glitch
from tools.bench_rules import level as busy_level
from tools.bench_rules import random_actions
from tools.bench_view import PROMPTS

SECONDS = 60
ACT_EVERY = 15
AT_MOST = 3
DREAMERS, NIGHTMARES = 20, 6
GLITCHED = 2000
"""How often the glitch alone is measured."""


class Times(NamedTuple):
    """Milliseconds of every frame by the clock and by the processor, and of the blits between."""

    clock: list[float]
    processor: list[float]
    blits: list[float]


def crowded() -> Level:
    """Return the busy level of the benchmarks with many more people in it."""
    level = busy_level()
    at = level.grid.index
    free = [at(x, y) for y in (1, 3, 5, 6, 8) for x in range(2, 14)]
    taken = level.walls | level.voids | level.dreamstuff
    taken |= level.grid.bits([*level.dreamers, *(f.cell for f in level.friends)])
    free = [cell for cell in free if not taken >> cell & 1]
    paths = tuple((at(x, 0), at(x + 1, 0)) for x in range(0, 2 * NIGHTMARES, 2))
    return replace(
        level,
        dreamers=(*level.dreamers, *free[: DREAMERS - len(level.dreamers)]),
        nightmares=(*level.nightmares, *paths),
    )


def soak(seconds: float) -> Times:
    """Play, and time every frame."""
    canvas, sheet = (pygame.Surface(CANVAS, 0, 32) for _ in range(2))
    dream = Dream(path=Path("night5/soak.tmx"), title="Soak", level=crowded())
    view, session = DreamView(Assets(data_root() / "assets"), dream), Session(dream.level)
    view.glitch.level = "full"
    rng = random.Random(1)
    times = Times([], [], [])
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    due = time.perf_counter()
    for number in range(round(seconds * FRAMES)):
        start, used = time.perf_counter(), time.thread_time()
        if number % ACT_EVERY == 0:
            view.play(session, session.act(random_actions(rng)[0]))
        view.update(1 / FRAMES)
        view.draw(canvas, session, PROMPTS)
        times.processor.append((time.thread_time() - used) * 1000)
        times.clock.append((time.perf_counter() - start) * 1000)
        times.blits.append(timed(lambda: canvas.blit(sheet, (0, 0)) and None))
        due += 1 / FRAMES
        time.sleep(max(0.0, due - time.perf_counter()))
    gc.unfreeze()
    return times


def glitch_ratio(size: tuple[int, int]) -> float:
    """Return what the glitch alone costs at its most, in blits over the whole canvas."""
    world = pygame.Surface(size, 0, 32)
    canvas, sheet = (pygame.Surface(CANVAS, 0, 32) for _ in range(2))
    spots = [pygame.Rect(96, 80, 32, 16), pygame.Rect(200, 48, 16, 32)]
    glitch = Glitch("full", 5, 1)
    glitched, blits = [], []
    for _ in range(GLITCHED):
        glitch.pass_time(1 / FRAMES)
        glitched.append(timed(lambda: glitch.apply(world, 1.0, spots)))
        blits.append(timed(lambda: canvas.blit(sheet, (0, 0)) and None))
    return median(glitched) / median(blits)


def timed(run: Callable[[], None]) -> float:
    """Return how long something takes, in milliseconds."""
    start = time.perf_counter()
    run()
    return (time.perf_counter() - start) * 1000


def late(times: list[float]) -> float:
    """Return the 99th percentile."""
    return sorted(times)[int(len(times) * 0.99)]


def main() -> int:
    """Measure and print; 1 if frames are late."""
    times = soak(float(sys.argv[1]) if len(sys.argv) > 1 else SECONDS)
    blit = median(times.blits)
    print(f"{len(times.clock)} frames; a blit over the canvas {blit:.4f} ms")
    for name, values in (("clock", times.clock), ("processor", times.processor)):
        middle, slow = median(values), late(values)
        print(
            f"{name:>9}: median {middle:.3f} ms ({middle / blit:.1f} blits), "
            f"99 % {slow:.3f} ms ({slow / blit:.1f} blits, {slow / middle:.2f} medians), "
            f"worst {max(values):.2f} ms"
        )
    for size in ((CANVAS[0] // 2, WORLD_HEIGHT // 2), (CANVAS[0], WORLD_HEIGHT)):
        print(f"glitch alone on {size[0]} x {size[1]}: {glitch_ratio(size):.2f} blits")
    return int(late(times.processor) > AT_MOST * median(times.processor))


if __name__ == "__main__":
    sys.exit(main())
