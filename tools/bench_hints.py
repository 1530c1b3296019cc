"""How long advice takes for shipped dreams, asked in the middle of random play.

    python -m tools.bench_hints [--sessions N] [PATH...]

Each session plays one to three loops, friend by friend, more or less as the stored solution says,
with a hand that slips, scrubs back and leaves friends out; so there are echoes of all kinds. The
question is the one that the game asks (`game.play.hints`): winnable from here, lost since when, and
what to do. The goal is a second for each.
"""

import argparse
import random
import sys
import time
from pathlib import Path

from game.levels import load
from game.levels.check import maps_in
from game.paths import data_root
from game.play import Session, Solution, read_solution
from game.play.hints import advise, question_of
from game.rules import ACTIONS, Level

GOAL = 1.0
LOOPS = 3
SKILLS = (0.97, 0.9, 0.6, 0.2)
"""How often a hand does what the stored solution says."""


def random_session(rng: random.Random, level: Level, solution: Solution) -> Session:
    """Return a session in the middle of one of its first loops, not escaped."""
    while True:
        session = Session(level)
        for loop in range(rng.randint(1, LOOPS)):
            if loop:
                session.end_loop()
            if session.escaped:
                break
            tracks = solution.loops[min(loop, len(solution.loops) - 1)]
            for name, track in zip(level.names, tracks, strict=True):
                if rng.random() < 0.85:
                    _record(rng, session, name, track)
        if not session.escaped:
            session.scrub(rng.choice((session.beat, rng.randint(0, session.beat))))
            return session


def _record(rng: random.Random, session: Session, name: str, planned: str) -> None:
    session.switch(name)
    session.scrub(0)
    skill = rng.choice(SKILLS)
    for beat in range(rng.randint(0, session.level.loop_beats)):
        if session.escaped or session.beat >= session.last_beat:
            return
        as_planned = planned[beat] if beat < len(planned) else "."
        session.act(as_planned if rng.random() < skill else rng.choice(ACTIONS))


def seconds_for(level: Level, solution: Solution, sessions: int) -> list[float]:
    """Return how long each question took, the slowest first."""
    rng = random.Random(0)
    took = []
    for _ in range(sessions):
        question = question_of(random_session(rng, level, solution))
        start = time.process_time()
        advise(question)
        took.append(time.process_time() - start)
    return sorted(took, reverse=True)


def main() -> int:
    """Measure and print; return 1 if some advice took longer than the goal."""
    parser = argparse.ArgumentParser(description="How long hints take for shipped dreams.")
    parser.add_argument("paths", type=Path, nargs="*", default=[data_root() / "levels"])
    parser.add_argument("--sessions", type=int, default=50, metavar="N", help="for each dream")
    arguments = parser.parse_args()
    late = 0
    print(f"{'dream':36} {'median':>8} {'slowest':>8}")
    for folder in arguments.paths:
        for path in maps_in(folder):
            level = load(path).level
            text = path.with_suffix(".solution").read_text(encoding="utf-8")
            took = seconds_for(level, read_solution(text, level.names), arguments.sessions)
            late += sum(seconds > GOAL for seconds in took)
            print(f"{path.stem:36} {took[len(took) // 2]:6.2f} s {took[0]:6.2f} s", flush=True)
    print(f"{late} took more than {GOAL:.0f} s")
    return 1 if late else 0


if __name__ == "__main__":
    sys.exit(main())
