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
