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
    SettingsFile(tmp_path / "data").save()
    player = Player(house, tmp_path / "data", settings=tmp_path / "data")
    yield player
    player.window.close()


def asleep(player: Player) -> DreamScene:
    player.press(pygame.K_DOWN, pygame.K_RETURN, pygame.K_RETURN)
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


def test_a_longer_loop_holds_when_a_dream_is_entered_and_costs_no_track_when_it_changes(
    player: Player,
) -> None:
    player.kit.settings.change(longer_loops=8)
    dream = asleep(player)
    assert dream.playing.session.level.loop_beats == 12
    player.play("r")
    player.press(pygame.K_ESCAPE)
    player.kit.settings.change(longer_loops=0, no_catching=True)
    player.press(pygame.K_ESCAPE)
    level, session = player.session.level, player.session
    assert (level.loop_beats, level.harmless) == (4, True)
    assert (session.beat, session.tracks) == (1, ("r",))
    player.press(pygame.K_z)
    assert player.session.beat == 0


def test_an_eased_escape_counts_as_solved_and_never_as_at_par(player: Player) -> None:
    player.kit.settings.change(no_catching=True)
    asleep(player)
    player.play("rr")
    assert player.session.escaped
    entry = player.library.entries[0]
    par = player.library.par(player.dream._made)
    best = player.progress.best(entry.id)
    assert par is not None
    assert best is not None
    assert best > par
    player.press(pygame.K_ESCAPE)
    player.kit.settings.change(no_catching=False)
    player.press(pygame.K_ESCAPE)
    player.press(pygame.K_z)
    player.play("r")
    assert player.progress.best(entry.id) == par


def test_assists_do_not_touch_a_map_that_somebody_is_working_on(
    house: Path, tmp_path: Path
) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(longer_loops=8, no_catching=True)
    level = house / "night1" / "01_alone.tmx"
    player = Player(house, tmp_path / "data", level, settings=tmp_path)
    assert player.session.level.loop_beats == 4
    assert not player.session.level.harmless
    player.window.close()


def test_reduced_motion_lets_things_go_but_nothing_sway(player: Player) -> None:
    dream = asleep(player)
    player.kit.settings.change(motion="reduced", glitch="off")
    player.sleep()
    before = player.screen
    player.frames(30)
    assert player.screen == before
    player.press(pygame.K_RIGHT)
    assert not dream.playing.view.settled
    assert player.screen != before


def test_lines_between_cells_are_drawn_where_they_are_wanted(player: Player) -> None:
    asleep(player)
    player.kit.settings.change(motion="none")
    player.frames(2)
    before = player.screen
    player.kit.settings.change(grid=True)
    player.frames(2)
    assert player.screen != before
    player.kit.settings.change(grid=False)
    player.frames(2)
    assert player.screen == before


def test_tracks_take_the_colours_that_are_chosen(player: Player) -> None:
    asleep(player)
    player.kit.settings.change(motion="none")
    player.play("r")
    session, seen = player.session, []
    for tracks in ("grey", "own", "strong", "grey"):
        player.press(pygame.K_ESCAPE)
        player.kit.settings.change(tracks=tracks)
        player.frames(1)
        player.press(pygame.K_ESCAPE)
        player.frames(2)
        seen.append(player.screen)
    assert player.session is session
    assert seen[0] == seen[3]
    assert len(set(seen)) == 3
