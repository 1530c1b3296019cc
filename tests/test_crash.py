"""When the game breaks: a file beside the saves, a sentence, and nothing lost."""

from pathlib import Path

import pygame
import pytest

from game.app import address, crash, loop
from game.app.crash import BEFORE, NAME, note, report, show
from game.app.scenes import title
from game.play.progress import Progress
from game.view.assets import MissingPictureError
from tests.player import Player, build_house

ROOT = Path(__file__).parent.parent


def broken() -> Exception:
    try:
        raise LookupError("the bed is gone")
    except LookupError as error:
        return error


def test_what_happened_is_written_beside_the_saves(tmp_path: Path) -> None:
    words = note(broken(), tmp_path, "Title, DreamScene")
    text = (tmp_path / NAME).read_text("utf-8")
    assert "LookupError: the bed is gone" in text
    assert "in broken" in text
    assert "On the screen: Title, DreamScene" in text
    assert "Bedtime Loop" in text
    assert str(tmp_path / NAME) in words
    assert "is kept" in words
    assert "Traceback" not in words


def test_the_report_before_is_kept_once(tmp_path: Path) -> None:
    for number in range(3):
        note(ValueError(f"fault {number}"), tmp_path)
    assert "fault 2" in (tmp_path / NAME).read_text("utf-8")
    assert "fault 1" in (tmp_path / BEFORE).read_text("utf-8")
    assert len(list(tmp_path.iterdir())) == 2


def test_where_nothing_can_be_written_that_is_said(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder")
    words = note(broken(), tmp_path / "file")
    assert "could not be written" in words


def test_no_address_is_named_while_there_is_none(monkeypatch: pytest.MonkeyPatch) -> None:
    assert "mend it is here" not in report(broken())
    monkeypatch.setattr(crash, "FEEDBACK", "https://example.org/bedtime")
    assert "mend it is here: https://example.org/bedtime" in report(broken())


@pytest.mark.parametrize("size", [100, 200])
def test_the_sentence_is_on_the_screen(tmp_path: Path, size: int) -> None:
    player = Player(build_house(tmp_path / "levels"), tmp_path / "data")
    player.kit.settings.change(text_size=size)
    player.frames(1)
    before = player.screen
    show(player.window.canvas, player.kit.interface, note(broken(), tmp_path))
    assert player.screen != before


def test_the_game_closes_with_a_sentence_and_all_that_was_reached(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(app: object) -> None:
        del app
        Progress(tmp_path).escape("night1/01_lie_down_here", 1, 5)
        raise broken()

    monkeypatch.setattr(loop, "run_until_closed", break_down)
    monkeypatch.setattr(loop, "_wait_for_anybody", lambda: None)
    assert loop.open_game(None, data=tmp_path) == 1
    told = capsys.readouterr().err
    assert told.startswith("bedtime: Something broke")
    assert "Traceback" not in told
    assert "On the screen: Title, FirstRun" in (tmp_path / NAME).read_text("utf-8")
    assert Progress(tmp_path).best("night1/01_lie_down_here") == (1, 5)
    pygame.display.init()


def test_the_title_names_the_address_only_where_there_is_one(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    house = build_house(tmp_path / "levels")
    assert address.FEEDBACK == ""
    shown = Player(house, tmp_path / "data").screen
    monkeypatch.setattr(title, "FEEDBACK", "https://example.org/bedtime")
    assert Player(house, tmp_path / "data").screen != shown


def test_the_page_about_playing_is_found_from_the_readme() -> None:
    assert "tools/accessibility.md" in (ROOT / "README.md").read_text("utf-8")


def test_a_fault_before_the_first_frame_is_told_as_well(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def break_down(*_: object) -> None:
        raise broken()

    monkeypatch.setattr(loop, "first_scenes", break_down)
    assert loop.open_game(None, data=tmp_path) == 1
    assert "Traceback" not in capsys.readouterr().err
    assert "the bed is gone" in (tmp_path / NAME).read_text("utf-8")


def test_a_picture_that_is_gone_in_the_middle_of_the_game_is_named(tmp_path: Path) -> None:
    said = note(MissingPictureError("cannot open the picture portraits.png."), tmp_path)
    assert "cannot open the picture portraits.png. Install the game again." in said
    assert (tmp_path / NAME).exists()
