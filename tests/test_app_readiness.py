"""A story with something missing is not begun: nothing of it is passed over."""

import shutil
from pathlib import Path

import pygame
import pytest

from game.app.evening.journey import Journey
from game.app.hands.buttons import Button
from game.app.scenes.title import Title
from game.paths import data_root
from game.play.slots import AUTO, Slots
from game.story import course
from tools.tour.guide import Guide
from tools.tour.hands import Keyboard


@pytest.fixture
def story(tmp_path: Path) -> Path:
    return shutil.copytree(data_root() / "story", tmp_path / "story")


CASES = [
    ("night1.scenes", None, "plays the scene 'n1_flat', which no file in"),
    ("night1.scenes", b"== a\n[", "night1.scenes:"),
    ("night1.scenes", b"\xff", "night1.scenes: is no text"),
    ("nights.toml", None, "nights.toml cannot be read"),
    ("nights.toml", b"", "there is no [[night]]"),
    ("routines.toml", b"[[evening", "routines.toml is not TOML"),
    ("places/street.tmx", None, "street.tmx E001"),
    ("places/flat.tmx", b"<map", "flat.tmx:1 E005"),
    ("places/plaza.tmx", b"\xff\x00", "plaza.tmx E003"),
]


@pytest.mark.parametrize(("name", "data", "why"), CASES)
def test_a_damaged_story_is_one_sentence_and_what_was_saved_stays(
    story: Path, tmp_path: Path, name: str, data: bytes | None, why: str
) -> None:
    whole = Journey(data_root() / "story", Slots(tmp_path))
    assert whole.begin()
    before = Slots(tmp_path).read(AUTO)
    (story / name).unlink()
    if data is not None:
        (story / name).write_bytes(data)
    for resumed in (False, True):
        damaged = Journey(story, Slots(tmp_path))
        assert not (damaged.resume(AUTO) if resumed else damaged.begin())
        assert damaged.campaign is None
        assert why in damaged.trouble
        assert "\n" not in damaged.trouble
    assert Slots(tmp_path).read(AUTO) == before


def test_the_title_says_why_the_story_does_not_begin(
    story: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (story / "night1.scenes").unlink()
    guide = Guide(tmp_path, Keyboard())
    monkeypatch.setattr(guide.kit.journey, "_folder", story)
    guide.until(lambda: guide.kind == "Title", lambda: press(guide), "the first questions")
    before = pygame.image.tobytes(guide.window.canvas, "RGB")
    guide.choose("new")
    assert isinstance(guide.scene, Title)
    assert pygame.image.tobytes(guide.window.canvas, "RGB") != before


def press(guide: Guide) -> None:
    guide.press(Button.BACK)
    guide.press(Button.CONFIRM)


def test_two_windows_on_one_game_keep_what_was_solved_in_either(tmp_path: Path) -> None:
    here, there = (Journey(data_root() / "story", Slots(tmp_path)) for _ in range(2))
    assert here.begin()
    here.become(course.heard(here.now, "n1_flat", frozenset()))
    assert there.resume(AUTO)
    here.become(course.solve(here.now, "night1/01_lie_down_here", 1, 9))
    there.become(course.solve(there.now, "night1/02_wet_paint", 1, 9))
    here.become(course.lay_aside(here.now, "night1/03_hold_the_door"))
    again = Journey(data_root() / "story", Slots(tmp_path))
    assert again.resume(AUTO)
    assert again.now.solved.keys() == {"night1/01_lie_down_here", "night1/02_wet_paint"}
    assert again.now.aside == {"night1/03_hold_the_door"}


def test_the_game_that_another_window_has_saved_since_is_gone_on_with(tmp_path: Path) -> None:
    here, there = (Journey(data_root() / "story", Slots(tmp_path)) for _ in range(2))
    assert here.begin()
    assert there.slots.read(AUTO) is not None
    here.become(course.solve(here.now, "night1/01_lie_down_here", 1, 9))
    assert there.resume(AUTO)
    assert there.now == here.now


def test_a_new_game_takes_nothing_over_from_another_window(tmp_path: Path) -> None:
    here, there = (Journey(data_root() / "story", Slots(tmp_path)) for _ in range(2))
    assert here.begin()
    assert there.resume(AUTO)
    here.become(course.solve(here.now, "night1/01_lie_down_here", 1, 9))
    assert there.begin()
    assert there.now.solved == {}
