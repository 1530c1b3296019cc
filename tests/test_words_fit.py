"""At every size every word that is drawn lies on the screen, and on no other word."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pygame
import pytest

from game.app.app import App
from game.app.hands.buttons import Button, Device, Press
from game.app.hands.prompts import CONTROLS
from game.app.scene import Scene
from game.app.scenes.credits import CreditsScene
from game.app.scenes.dream import DreamScene
from game.app.scenes.levels import Levels
from game.app.scenes.notice import Notice
from game.app.scenes.overview import Overview
from game.app.scenes.page import ContentNote, Page
from game.app.scenes.saves import Saves
from game.app.scenes.settings import SettingsScene
from game.app.scenes.terms import Terms
from game.app.scenes.tracks import Tracks
from game.app.settings.preferences import TABS
from game.play.settings.reading import allowed
from tests.player import Player, build_house
from tests.wordwatch import WordWatch
from tools.tour.guide import Guide
from tools.tour.hands import Keyboard
from tools.tour.night import Tour

SIZES = [(size, style) for size in allowed("text_size") for style in allowed("text_style")]
OVER = {"NightNet"}
"""Scenes in which a word may lie over others, on a ground of its own."""


@pytest.fixture
def watch(monkeypatch: pytest.MonkeyPatch) -> Iterator[WordWatch]:
    found = WordWatch(monkeypatch)

    def draw(app: App) -> None:
        scene, canvas = app.scene, app._window.canvas
        lowest = max(n for n, each in enumerate(app._scenes) if each.covers)
        for under in app._scenes[lowest:-1]:
            under.draw(canvas, app._controls.device)
        if scene is not None:
            found.draws(scene, lambda: scene.draw(canvas, app._controls.device))

    monkeypatch.setattr(App, "_draw", draw)
    yield found
    assert found.seen > 20


def faults(watch: WordWatch) -> list[str]:
    return [
        f"{fault.scene}: {fault.what} {fault.text}"
        for fault in sorted(watch.faults)
        if not (fault.scene in OVER and fault.what == "over another")
    ]


@pytest.mark.parametrize(("size", "style"), [(200, "pixel"), (200, "plain")])
def test_in_every_scene_of_the_night(
    tmp_path: Path, watch: WordWatch, size: int, style: str
) -> None:
    guide = Guide(tmp_path, Keyboard())
    guide.kit.settings.change(text_size=size, text_style=style)
    Tour(guide, dreams=1).play()
    # What there is to do slides in from above.
    objectives = ("Evening: cut",)
    assert [fault for fault in faults(watch) if not fault.startswith(objectives)] == []


def scenes(player: Player) -> Iterator[Scene]:
    kit, dream = player.kit, player.dream
    session = player.session
    yield Overview(kit)
    yield Tracks(kit, session)
    yield Terms(kit, session.level)
    yield Levels(kit)
    yield Saves(kit)
    yield dream._pause("")
    yield Notice(kit, "This dream has faults", ["A sentence about what is wrong with it."] * 3)
    yield Page(kit, "To be continued", "Four more Fridays are being slept on.")
    yield ContentNote(kit, "A stage at night, loud crowds, and somebody who is not well.")
    yield CreditsScene(kit, kit.journey.credits)
    for tab in range(len(TABS)):
        yield SettingsScene(kit, tab)


@pytest.mark.parametrize(("size", "style"), SIZES)
def test_on_every_page_and_panel(tmp_path: Path, watch: WordWatch, size: int, style: str) -> None:
    house = build_house(tmp_path / "levels")
    player = Player(house, tmp_path / "data", house / "night1" / "03_all_of_you.tmx")
    player.kit.settings.change(text_size=size, text_style=style)
    player.play("rruU")
    player.frames(2)
    assert isinstance(player.scene, DreamScene)
    canvas = player.window.canvas
    for scene in scenes(player):
        player.app._scenes.append(scene)
        rows = 40 if isinstance(scene, SettingsScene) else 20
        for _ in range(rows):
            watch.draws(scene, partial(scene.draw, canvas, Device.KEYBOARD))
            player.press(pygame.K_DOWN)
            if player.scene is not scene:
                break
        else:
            player.app._scenes.pop()
    assert faults(watch) == []


@pytest.mark.parametrize(("size", "style"), SIZES)
def test_every_control_can_be_read_on_its_page(
    tmp_path: Path, watch: WordWatch, size: int, style: str
) -> None:
    player = Player(build_house(tmp_path / "levels"), tmp_path / "data")
    player.kit.settings.change(text_size=size, text_style=style)
    player.frames(1)
    page = Overview(player.kit)
    read: set[str] = set()
    for _ in CONTROLS:
        watch.draws(page, partial(page.draw, player.window.canvas, Device.KEYBOARD))
        read |= watch.read
        page.press(Press(Button.DOWN))
    assert read >= {meaning for _, meaning in CONTROLS}
    assert (page._last == 0) is (size == 100 and style == "pixel")
