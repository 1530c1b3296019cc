"""What every scene of the first night costs: a frame in blits, a change of scene, memory.

    python -m tools.bench_scenes [--dreams N]

The night is played as the tour plays it. A frame is everything that happens in one, presenting
included, against an opaque blit over the whole canvas in the same run; a change of scene is the
press that leads to it. The ratio is what carries over to other machines; seconds do not.
"""

import argparse
import os
import resource
import sys
import tempfile
import time
from collections import defaultdict
from pathlib import Path
from statistics import median

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.app.hands.buttons import Button
from tools.tour.guide import Guide, Look, StuckError
from tools.tour.hands import Keyboard
from tools.tour.night import Tour

FRAMES = 40
AT_MOST = 20.0
"""Blits that a frame may cost."""

LONGEST = 100.0
"""Milliseconds that a change of scene may take."""

MOST_MEMORY = 150
"""Megabytes that the whole game may take."""


class Stopwatch(Guide):
    """Notes how long presses took that led to another kind of scene.

    Attributes:
        changes: for each pair of kinds the milliseconds, one a time.
    """

    def __init__(self, data: Path, look: Look) -> None:
        """Open the game."""
        self.changes: dict[str, list[float]] = defaultdict(list)
        super().__init__(data, Keyboard(), look)

    def press(self, button: Button, times: int = 1) -> None:
        """Press something, and look at the clock."""
        before, start = self.kind, time.perf_counter()
        super().press(button, times)
        if self.app.scene is not None and self.kind != before:
            self.changes[f"{before} to {self.kind}"].append((time.perf_counter() - start) * 1000)


def milliseconds(do: object) -> float:
    """How long something takes."""
    start = time.perf_counter()
    do()  # type: ignore[operator]
    return (time.perf_counter() - start) * 1000


def in_blits(guide: Guide) -> float:
    """What a frame costs as it is on the screen now."""
    canvas = guide.window.canvas.copy()
    sheet = canvas.copy()
    frames, blits = [], []
    for _ in range(FRAMES):
        frames.append(milliseconds(lambda: guide.app.step(1e-4, ())))
        canvas.blit(sheet, (0, 0))
        blits.append(milliseconds(lambda: canvas.blit(sheet, (0, 0))))
    return median(frames) / median(blits)


def main() -> int:
    """Play and print; 1 if something costs more than it may."""
    parser = argparse.ArgumentParser(prog="python -m tools.bench_scenes", description=__doc__)
    parser.add_argument("--dreams", type=int, help="so many dreams before the fear; all")
    costs: list[tuple[float, str]] = []
    guides: list[Stopwatch] = []

    def look(name: str, canvas: pygame.Surface) -> None:
        del canvas
        if guides:
            costs.append((in_blits(guides[0]), name))

    with tempfile.TemporaryDirectory() as folder:
        guides.append(Stopwatch(Path(folder), look))
        try:
            Tour(guides[0], dreams=parser.parse_args().dreams).play()
        except StuckError as error:
            print(f"stuck: {error}")
    slowest = sorted(((max(all_), pair) for pair, all_ in guides[0].changes.items()), reverse=True)
    megabytes = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print("the dearest frames, in blits:")
    for cost, name in sorted(costs, reverse=True)[:12]:
        print(f"  {cost:5.1f}  {name}")
    print("the longest changes of scene, in milliseconds:")
    for longest, pair in slowest[:12]:
        print(f"  {longest:5.0f}  {pair}")
    print(f"memory at most: {megabytes:.0f} MB")
    dear = max(costs, default=(0.0, ""))[0] > AT_MOST
    return int(dear or slowest[0][0] > LONGEST or megabytes > MOST_MEMORY)


if __name__ == "__main__":
    sys.exit(main())
