"""What a frame of the waking world costs, and how long it takes to go through a door.

    python -m tools.bench_places

The busiest evening there is in every place: all its people, rain, wet ground, screens, signs over
it, and somebody who walks about. Frames and blits take turns, as in `bench_view`.
"""

import os
import sys
import time
from statistics import median

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")

import pygame

from game.paths import data_root
from game.story.figure import Role
from game.story.place import Place
from game.story.placereader import read_place
from game.story.routines import Evening, read_routines
from game.story.walking import Walking
from game.view.assets import Assets
from game.view.framing import CANVAS
from game.view.interface import Interface
from game.view.places.place import PlaceView
from game.view.places.signposts import Signposts

FRAMES = 600
AT_MOST = 20
DOOR = 100
"""Milliseconds that a change of place may take."""

WAYS = ((1, 0), (0, 1), (-1, 0), (0, -1))
STEP = "to_plaza"


def timed(start: float) -> float:
    """Return the processor's milliseconds since a moment."""
    return (time.thread_time() - start) * 1000


def come(assets: Assets, name: str, evening: Evening) -> tuple[PlaceView, Walking]:
    """Come to a place, as through a door."""
    place: Place = read_place(data_root() / "story" / "places" / f"{name}.tmx")
    view = PlaceView(assets, place, texts=evening.texts)
    me = Role("lila", name, next(iter(place.spots)))
    walking = Walking(place, me, evening.roles(STEP), lambda _: True)
    view.camera.jump(*walking.me.body.at)
    return view, walking


def report(assets: Assets, name: str, evening: Evening) -> tuple[float, float]:
    """Measure one place, print, and return its ratio of medians and the time of its door."""
    canvas, sheet = pygame.Surface(CANVAS, 0, 32), pygame.Surface(CANVAS, 0, 32)
    signs = Signposts(Interface(assets))
    start = time.thread_time()
    view, walking = come(assets, name, evening)
    view.draw(canvas, walking.figures)
    door = timed(start)
    frames, blits, ticks = [], [], []
    for number in range(FRAMES):
        start = time.thread_time()
        walking.tick(*WAYS[number // 60 % 4])
        ticks.append(timed(start))
        view.update(1 / 60)
        view.camera.follow(*walking.me.body.at, 1 / 60)
        start = time.thread_time()
        view.draw(canvas, walking.figures)
        signs.objective(canvas, "The plaza, up the steps. They have put up a stage.", 1)
        signs.prompt(canvas, (320, 180), "E", "Talk")
        frames.append(timed(start))
        canvas.blit(sheet, (0, 0))
        start = time.thread_time()
        canvas.blit(sheet, (0, 0))
        blits.append(timed(start))
    ratio = median(frames) / median(blits)
    print(
        f"{name}: a frame {median(frames):.3f} ms, ratio {ratio:.1f} "
        f"(least to least {min(frames) / min(blits):.1f}), a tick {median(ticks):.3f} ms, "
        f"{len(walking.figures)} people; through the door {door:.0f} ms"
    )
    return ratio, door


def main() -> int:
    """Measure and print; 1 if a frame or a door costs more than it may."""
    assets = Assets(data_root() / "assets")
    evening = read_routines(data_root() / "story" / "routines.toml")[0]
    found = [report(assets, name, evening) for name in ("street", "flat", "cafe", "plaza", "lab")]
    return int(any(ratio > AT_MOST or door > DOOR for ratio, door in found))


if __name__ == "__main__":
    sys.exit(main())
