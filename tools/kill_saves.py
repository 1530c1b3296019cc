"""`python -m tools.kill_saves [TRIES]` kills a game that saves, again and again, and looks.

A child solves one dream after another as fast as it can and says so as soon as the game says that
it is saved. It is killed with SIGKILL at a random moment. The next child has to know everything
that was said to be solved, and goes on from there.
"""

import argparse
import random
import signal
import subprocess
import sys
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

from game.app.evening.journey import Journey
from game.paths import data_root
from game.play.progress import Progress
from game.play.slots import AUTO, Slots
from game.story import course

LONGEST = 0.25
"""Seconds after its first word for which a child lives at most."""


def kill_while_saving(folder: Path, tries: int, seed: int = 1) -> list[str]:
    """Return what was lost; nothing, if all is well."""
    dice = random.Random(seed)
    lost = []
    said = 0
    for attempt in range(1, tries + 1):
        said = max(said, _one_life(folder, dice.uniform(0.0, LONGEST)))
        known = min(_in_slot(folder), _in_progress(folder))
        if known < said:
            lost.append(f"try {attempt}: {said} dreams were solved, {known} are known")
    return lost


def _one_life(folder: Path, seconds: float) -> int:
    """Let a child play, kill it, return how many dreams it said are solved."""
    command = [sys.executable, "-m", "tools.kill_saves", "--play", str(folder)]
    root = data_root() if (data_root() / "tools").is_dir() else Path.cwd()
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=root) as child:
        assert child.stdout is not None
        first = child.stdout.readline()
        timer = threading.Timer(
            seconds, child.send_signal, [getattr(signal, "SIGKILL", signal.SIGTERM)]
        )
        timer.start()
        words = [first, *child.stdout]
    # The last line may have been cut off in the middle.
    return max((int(word) for word in words if word.endswith("\n")), default=0)


def _in_slot(folder: Path) -> int:
    saved = Slots(folder).read(AUTO)
    return 0 if saved is None else len(saved.story["solved"])


def _in_progress(folder: Path) -> int:
    progress = Progress(folder)
    return next(number for number in _naturals() if progress.best(f"dream{number + 1}") is None)


def _naturals() -> Iterator[int]:
    number = 0
    while True:
        yield number
        number += 1


def play(folder: Path) -> None:
    """Solve dreams until killed; print how many are solved and saved."""
    journey = Journey(data_root() / "story", Slots(folder))
    progress = Progress(folder)
    if not journey.resume(AUTO):
        journey.begin()
    for number in _naturals():
        name = f"dream{number + 1}"
        if name in journey.now.solved and progress.best(name) is not None:
            continue
        progress.escape(name, 1, 9)
        journey.become(course.solve(journey.now, name, 1, 9))
        print(number + 1, flush=True)


def main() -> int:
    """Kill as often as asked for; 1 if anything was lost."""
    parser = argparse.ArgumentParser(prog="python -m tools.kill_saves", description=__doc__)
    parser.add_argument("tries", type=int, nargs="?", default=200)
    parser.add_argument("--play", type=Path, metavar="FOLDER", help="be the one that is killed")
    wanted = parser.parse_args()
    if wanted.play is not None:
        play(wanted.play)
    with tempfile.TemporaryDirectory() as folder:
        lost = kill_while_saving(Path(folder), wanted.tries)
        print(*lost, sep="\n", end="\n" if lost else "")
        known = _in_slot(Path(folder))
    print(f"killed {wanted.tries} times; {known} dreams solved, {len(lost)} times some were lost")
    return 1 if lost else 0


if __name__ == "__main__":
    sys.exit(main())
