"""Keys that keep something: F12 a picture, Ctrl+F12 a film of the last loop."""

from pathlib import Path

import pygame
import pytest

from game.app.dreaming.pictures import pictures_folder
from game.app.scenes.dream import DreamScene
from tests.player import Player, build_house


@pytest.fixture
def player(tmp_path: Path) -> Player:
    (tmp_path / "house").mkdir()
    root = build_house(tmp_path / "house")
    return Player(root, tmp_path / "data", root / "night1" / "02_two_at_once.tmx")


def kept(ending: str) -> list[Path]:
    return sorted(pictures_folder().glob(f"*{ending}"))


def test_a_picture_is_kept_and_told(player: Player) -> None:
    player.press(pygame.K_F12)
    (path,) = kept(".png")
    assert player.dream.playing.message == f"Saved as {path}"
    assert pygame.image.load(path).get_size() == (1280, 720)


def test_a_picture_is_kept_of_every_screen(player: Player) -> None:
    player.press(pygame.K_ESCAPE)
    assert not player.sees(DreamScene)
    player.press(pygame.K_F12)
    assert len(kept(".png")) == 1


def test_a_film_is_made_while_the_game_goes_on(player: Player) -> None:
    player.play("rr")
    player.press(pygame.K_F12, mod=pygame.KMOD_LCTRL)
    assert not kept(".gif")
    player.play(".")
    player.frames(120)
    (path,) = kept(".gif")
    assert player.dream.playing.message == f"Saved as {path}"
    assert player.session.beat == 3


def test_where_nothing_can_be_written_one_is_told(player: Player) -> None:
    folder = pictures_folder()
    folder.parent.mkdir(parents=True, exist_ok=True)
    folder.touch()
    player.press(pygame.K_F12)
    assert "could not be saved" in player.dream.playing.message
    player.press(pygame.K_F12, mod=pygame.KMOD_LCTRL)
    player.frames(120)
    assert "could not be saved" in player.dream.playing.message
