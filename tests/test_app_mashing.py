"""Somebody who presses everything, in dreams that make no sense: nothing breaks, all is undone."""

import random
import shutil
from pathlib import Path

import pygame
import pytest

from game.app.hands.bindings import KEYS
from game.app.hands.buttons import Context
from game.app.scene import Push
from game.app.scenes.dream import DreamScene
from game.app.scenes.notice import Notice
from game.app.scenes.opening import open_dream
from game.levels import Dream, UnreadableMapError, load
from game.paths import data_root
from game.play import Session
from tests.broken.cases import cases
from tests.broken.level_folder import GOOD, make_folder, write
from tests.player import Player, down, up
from tests.random_dreams import dream as random_dream

PRESSES = 70
LEAVING = {pygame.K_F11, pygame.K_RETURN}
DREAM_KEYS = [
    key.code
    for keys in KEYS[Context.DREAM].values()
    for key in keys
    if key.code not in LEAVING and not key.command
]
MODS = (0, 0, 0, 0, pygame.KMOD_LSHIFT)


@pytest.fixture
def player(tmp_path: Path) -> Player:
    return Player(tmp_path, tmp_path)


def enter(player: Player, dream: Dream) -> DreamScene:
    scene = open_dream(player.kit, dream)
    assert isinstance(scene, DreamScene)
    player.app._perform(Push(scene))
    return scene


def mash(player: Player, rng: random.Random) -> None:
    """Do something at random, and let a frame or two pass."""
    chance = rng.random()
    if chance < 0.1:
        player.click(rng.randrange(-5, 645), rng.randrange(-5, 365))
    elif chance < 0.15:
        player.mouse(pygame.MOUSEMOTION, rng.randrange(640), rng.randrange(288, 360))
    elif chance < 0.3:
        key = rng.choice(DREAM_KEYS)
        player.send(down(key), *([up(key)] if rng.random() < 0.5 else []))
    else:
        player.press(rng.choice(DREAM_KEYS), mod=rng.choice(MODS))
    player.frames(rng.choice((0, 0, 1, 8)))


@pytest.mark.parametrize("seed", range(12))
def test_mashing_breaks_nothing_and_undo_brings_all_of_it_back(player: Player, seed: int) -> None:
    rng = random.Random(seed)
    level = random_dream(seed).level
    dream = Dream(path=Path("night1/mashed.tmx"), title="Mashed", level=level)
    scene = enter(player, dream)
    session = scene.playing.session
    for _ in range(PRESSES):
        mash(player, rng)
        if player.scene is not scene:
            if player.sees(DreamScene) or len(player.app._scenes) < 2:
                break
            player.press(pygame.K_ESCAPE)
    while session.undo():
        pass
    assert session.point == Session(level).point


def test_a_dream_without_its_pictures_is_a_sentence(player: Player, tmp_path: Path) -> None:
    night = make_folder(tmp_path)
    dream = load(write(night / "bed.tmx", GOOD))
    # A picture that is no picture is found when the map is read; this one goes afterwards.
    (night.parent / "tilesets" / "dream.png").write_bytes(b"no picture")
    scene = open_dream(player.kit, dream)
    player.app._perform(Push(scene))
    player.frames(1)
    assert player.sees(Notice)


def test_broken_maps_that_can_be_read_can_be_played(player: Player, tmp_path: Path) -> None:
    night = make_folder(tmp_path)
    shutil.copytree(
        data_root() / "levels" / "tilesets", night.parent / "tilesets", dirs_exist_ok=True
    )
    opened = 0
    for case in cases()[::5]:
        if case.tsx is not None:
            continue
        try:
            dream = load(write(night / "bed.tmx", case.map))
        except UnreadableMapError:
            continue
        enter(player, dream)
        assert player.sees(Notice) != dream.is_valid
        player.press(*[] if dream.is_valid else [pygame.K_RETURN])
        player.press(
            pygame.K_RIGHT, pygame.K_x, pygame.K_DOWN, pygame.K_TAB, pygame.K_l, pygame.K_q
        )
        opened += 1
    assert opened > 10
