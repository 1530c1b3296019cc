"""Settings in the running game: what is set is so at once, and stays."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.audio import Volumes
from game.app.scenes.dream import DreamScene
from game.app.scenes.pause import Pause
from game.play.settings import SettingsFile
from tests.player import Player, build_house


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return build_house(tmp_path / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Iterator[Player]:
    player = Player(house, tmp_path / "data", settings=tmp_path / "data")
    yield player
    player.window.close()


def asleep(player: Player) -> DreamScene:
    player.press(pygame.K_RETURN)
    return player.dream


def test_volumes_are_heard_at_once(player: Player) -> None:
    player.kit.settings.change(master=10, voices=0, mono=True, mute_unfocused=False)
    player.frames(1)
    volumes = player.kit.audio.volumes
    assert volumes == Volumes(10, 80, 80, 70, 0, mono=True, mute_unfocused=False)


def test_the_dream_moves_and_comes_apart_as_it_is_set(player: Player) -> None:
    view = asleep(player).playing.view
    player.kit.settings.change(game_speed=50, motion="none", glitch="off")
    player.frames(1)
    assert (view.speed, view.motion, view.glitch.level) == (0.5, False, "off")


def test_the_key_for_fullscreen_is_remembered(player: Player, tmp_path: Path) -> None:
    player.press(pygame.K_F11)
    assert SettingsFile(tmp_path / "data").now.fullscreen is player.window.fullscreen


def test_the_window_is_as_large_as_it_is_set(player: Player) -> None:
    player.kit.settings.change(scale=1)
    player.frames(1)
    assert player.window.size == (640, 360)


def test_a_dream_pauses_while_another_window_is_in_front_unless_it_must_not(
    player: Player,
) -> None:
    asleep(player)
    player.kit.settings.change(pause_unfocused=False)
    player.frames(1)
    player.send(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert player.sees(DreamScene)
    player.kit.settings.change(pause_unfocused=True)
    player.frames(1)
    player.send(pygame.Event(pygame.WINDOWFOCUSLOST))
    assert player.sees(Pause)


def test_held_keys_repeat_as_they_are_set(player: Player) -> None:
    player.kit.settings.change(repeat_delay=1000, repeat_every=0, stick=80)
    player.frames(1)
    assert (player.controls.delay, player.controls.every) == (1.0, 0.0)
    assert player.controls.pads.reach == 0.8


def test_captions_are_drawn_only_when_they_are_wanted(player: Player) -> None:
    asleep(player)
    player.kit.settings.change(motion="none")
    player.press(pygame.K_LEFT)
    assert player.kit.audio.captions is None
    player.sleep()
    before = player.screen
    player.kit.settings.change(captions=True)
    player.frames(1)
    player.kit.audio.interface("ui.saved")
    player.frames(2)
    assert player.screen != before
    player.frames(200)
    assert player.screen == before
