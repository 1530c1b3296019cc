"""What all tests share: no window and no sound ever open, and nobody's own progress is touched."""

import gc
import os
from pathlib import Path

import pytest

os.environ["SDL_VIDEODRIVER"] = "dummy"
os.environ["SDL_AUDIODRIVER"] = "dummy"
os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")


def pytest_collection_finish() -> None:
    """Leave all that is loaded by now to itself: to look for what is unused takes only what is new.

    The game looks whenever a scene ends, and among thousands of tests that takes long.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def _own_progress(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("BEDTIME_DATA", str(tmp_path / "progress"))
