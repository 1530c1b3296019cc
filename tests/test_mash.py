"""Whoever presses everything, everywhere in the game, breaks nothing and finds back."""

from pathlib import Path

from tools.mash import one_night


def test_the_night_goes_on_after_everything_was_pressed(tmp_path: Path) -> None:
    wild = one_night(tmp_path, seed=3, presses=400)
    assert len(wild.seen) > 5
