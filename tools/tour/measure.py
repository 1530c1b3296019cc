"""`python -m tools.tour.measure` plays the night and measures it.

Scene changes in milliseconds of the processor from the press to the drawn frame, frames as
multiples of one opaque blit of the whole canvas within the same run, memory at its highest. With
`--sound` the music is decoded as well, and every scene waits for its own.
"""

import argparse
import os
import resource
import statistics
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.paths import data_root
from tools.tour.guide import Guide
from tools.tour.hands import Keyboard
from tools.tour.night import Tour

BLITS = 400
PATIENCE = 5.0
"""Seconds that a piece may take to begin."""


class Meter:
    """Times every step of a game, by what is on top before and after it."""

    def __init__(self, guide: Guide) -> None:
        """Put itself between the guide and the game."""
        self.changes: list[tuple[float, str]] = []
        self.frames: dict[str, list[float]] = defaultdict(list)
        self._guide = guide
        self._step = guide.step
        guide.step = self.step  # type: ignore[assignment]

    def step(self, seconds: float, events: object) -> bool:
        """Let the game take a step, and note how long it took."""
        before = self._named()
        start = time.thread_time()
        goes_on = self._step(seconds, events)  # type: ignore[arg-type]
        took = 1000 * (time.thread_time() - start)
        after = self._named()
        if before != after:
            self.changes.append((took, f"{before} → {after}"))
            self._listen()
        else:
            self.frames[after.partition(" ")[0]].append(took)
        return goes_on

    def _listen(self) -> None:
        """Let the music of a new scene begin, as it would before anybody presses anything."""
        audio = self._guide.kit.audio
        late = time.monotonic() + PATIENCE
        while audio.is_open and not audio.settled and time.monotonic() < late:
            time.sleep(1 / 120)
            self._step(1 / 60, ())

    def _named(self) -> str:
        scene = self._guide.app.scene
        if scene is None:
            return "the end"
        outing = getattr(scene, "outing", None)
        return type(scene).__name__ + (f" {outing.place.id}" if outing is not None else "")


def blit_of_canvas() -> float:
    """Return the milliseconds of one opaque blit of the whole canvas."""
    canvas, other = pygame.Surface((640, 360), 0, 32), pygame.Surface((640, 360), 0, 32)
    times = []
    for _ in range(BLITS):
        start = time.thread_time()
        canvas.blit(other, (0, 0))
        times.append(time.thread_time() - start)
    return 1000 * statistics.median(times)


def main() -> int:
    """Measure, and print a table."""
    parser = argparse.ArgumentParser(prog="python -m tools.tour.measure", description=__doc__)
    parser.add_argument("--sound", action="store_true", help="with music, at its own pace")
    sound = data_root() / "assets" / "sound" if parser.parse_args().sound else None
    with tempfile.TemporaryDirectory() as folder:
        guide = Guide(Path(folder), Keyboard(), sound=sound)
        meter = Meter(guide)
        Tour(guide).play()
    blit = blit_of_canvas()
    print(f"one opaque blit of the canvas: {blit:.3f} ms")
    print(f"{'frames of':20} {'median':>8} {'99th':>8}   in blits, presenting included")
    for name, times in sorted(meter.frames.items()):
        times.sort()
        late = times[min(len(times) - 1, round(0.99 * len(times)))]
        print(f"{name:20} {statistics.median(times) / blit:8.1f} {late / blit:8.1f}")
    print("slowest scene changes:")
    for took, what in sorted(meter.changes, reverse=True)[:8]:
        print(f"{took:8.1f} ms  {what}")
    print(f"memory at its highest: {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024} MB")
    return 0


if __name__ == "__main__":
    sys.exit(main())
