"""What a frame of a dream costs, against one opaque blit over the whole canvas in the same run.

    python -m tools.bench_view

The frames are of a busy dream in play: light, glitch at full, people, marks and timeline, with a
new action every quarter of a second. Frames and blits take turns, so that whatever else the machine
does falls on both. The ratio is what carries over to other machines; seconds do not.
"""

import os
import random
import sys
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from statistics import median

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.levels import Dream
from game.paths import data_root
from game.play import Session
from game.rules import (
    CHANNELS,
    FRIENDS,
    GROUPS,
    Bed,
    Current,
    Friend,
    Gate,
    Glitch,
    Grid,
    Level,
    Plate,
    Shadow,
)
from game.view.assets import Assets
from game.view.dream import DreamView
from game.view.framing import CANVAS
from tools.bench_rules import level as busy_level
from tools.bench_rules import random_actions

FRAMES = 1200
AT_MOST = 20
PROMPTS = tuple((key, "Prompt") for key in ("WASD", "Z", "Shift", "Q", "Space", "F", "Tab", "H"))


def timed(run: Callable[[], None]) -> float:
    """Return how long the processor works at something, in milliseconds, without other programs."""
    start = time.thread_time()
    run()
    return (time.thread_time() - start) * 1000


def busy_dream() -> Dream:
    """Return the dream of the rules' own benchmark: 16 x 10, so it is drawn at 640 x 288."""
    return Dream(path=Path("night1/busy.tmx"), title="Busy", level=busy_level())


def small_dream() -> Dream:
    """Return the same without its last row, so that it is drawn at 320 x 144 and doubled."""
    whole = busy_level()
    return Dream(path=Path("night1/small.tmx"), title="Small", level=shorter(whole))


def shorter(whole: Level) -> Level:
    """Return a level without its last row of cells, and without what is in it."""
    grid = Grid(whole.grid.width, whole.grid.height - 1, whole.grid.wrap)

    def kept(cells: int) -> int:
        return cells & grid.inside

    return replace(
        whole,
        grid=grid,
        walls=kept(whole.walls),
        voids=kept(whole.voids),
        dreamstuff=kept(whole.dreamstuff),
        shut=kept(whole.shut),
        currents=tuple(Current(grid.index(x, 5), "r") for x in range(4, 10)),
    )


def crowded_dream() -> Dream:
    """Return a dream of the largest size, 40 x 24, with thirty people and every kind of device."""
    grid = Grid(40, 24)
    walls = grid.bits(grid.index(x, y) for x in range(40) for y in (0, 23))
    free = [grid.index(x, y) for y in range(2, 22, 2) for x in range(1, 39, 2)]
    random.Random(2).shuffle(free)
    stuff = grid.bits(free.pop() for _ in range(12))
    level = Level(
        grid=grid,
        walls=walls,
        dreamstuff=stuff,
        shut=stuff,
        glitches=tuple(Glitch(group, grid.bits((free.pop(),)), "##..") for group in GROUPS),
        friends=tuple(Friend(name, free.pop()) for name in FRIENDS),
        beds=tuple(Bed(name, free.pop()) for name in FRIENDS),
        plates=tuple(Plate(channel, free.pop()) for channel in CHANNELS),
        gates=tuple(Gate(channel, free.pop()) for channel in CHANNELS),
        dreamers=tuple(free.pop() for _ in range(16)),
        nightmares=tuple((free.pop(),) for _ in range(6)),
        shadows=tuple(Shadow(name, free.pop()) for name in FRIENDS),
    )
    return Dream(path=Path("night2/crowded.tmx"), title="Crowded", level=level)


def measure(dream: Dream) -> tuple[list[float], list[float], list[float]]:
    """Return the times of frames, of blits, and of the inputs between them."""
    canvas = pygame.Surface(CANVAS, 0, 32)
    sheet = pygame.Surface(CANVAS, 0, 32)
    view, session = DreamView(Assets(data_root() / "assets"), dream), Session(dream.level)
    rng = random.Random(1)
    for name in session.level.names:
        session.switch(name)
        session.scrub(0)
        for _ in range(dream.level.loop_beats - 1):
            session.act(random_actions(rng)[0])
    session.scrub(0)
    view.glitch.level = "full"
    view.show(session)
    frames, blits, inputs = [], [], []
    for number in range(FRAMES):
        if number % 15 == 0:
            inputs.append(timed(lambda: view.play(session, session.follow())))
        view.update(1 / 60)
        frames.append(timed(lambda: view.draw(canvas, session, PROMPTS)))
        # The second of two blits finds its pixels in the cache; that is the harder measure.
        canvas.blit(sheet, (0, 0))
        blits.append(timed(lambda: canvas.blit(sheet, (0, 0)) and None))
    return frames, blits, inputs


def report(title: str, dream: Dream) -> float:
    """Measure one dream, print, and return the ratio of medians."""
    frames, blits, inputs = measure(dream)
    middle, floor = median(frames), median(blits)
    late = sorted(frames)[int(len(frames) * 0.99)]
    print(f"{title}: a frame {middle:.3f} ms (least {min(frames):.3f}), a blit {floor:.4f} ms")
    print(f"  ratio {middle / floor:.1f} (least to least {min(frames) / min(blits):.1f})")
    print(f"  99th percentile {late / middle:.1f} medians; an input {median(inputs):.3f} ms")
    return middle / floor


def main() -> int:
    """Measure and print; 1 if a frame costs more than it may."""
    ratios = [
        report("16 x 9 cells, doubled", small_dream()),
        report("16 x 10 cells at 1:1", busy_dream()),
        report("40 x 24 cells, 30 people", crowded_dream()),
    ]
    return int(max(ratios) > AT_MOST)


if __name__ == "__main__":
    sys.exit(main())
