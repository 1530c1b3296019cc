"""The rules core against `tests.reference`, the slow second reading of rules.md, on every beat."""

import pytest

from game.play.report import report
from game.play.solution import replay
from tests.random_dreams import dream
from tests.reference import simulate

SEEDS = 300


@pytest.mark.parametrize("part", range(10))
def test_the_core_and_the_second_reading_agree_on_every_beat(part: int) -> None:
    for seed in range(part, SEEDS, 10):
        agree(seed, harmless=False)


@pytest.mark.parametrize("part", range(4))
def test_they_agree_on_every_beat_of_dreams_in_which_nobody_is_caught(part: int) -> None:
    for seed in range(part, SEEDS, 4):
        level = dream(seed).level
        if level.nightmares or level.shadows:
            agree(seed, harmless=True)


def agree(seed: int, *, harmless: bool) -> None:
    level, solution, plain, loops = dream(seed, harmless=harmless)
    assert level.harmless == harmless
    core = [report(level, moment) for moment in replay(level, solution)]
    slow = simulate(plain, loops)
    for mine, other in zip(core, slow, strict=False):
        assert mine == other, f"seed {seed}"
    assert len(core) == len(slow), f"seed {seed}"
