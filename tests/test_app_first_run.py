"""The first question: nothing sounds or moves before it is answered, and it is asked once."""

from pathlib import Path

import msgspec
import pygame
import pytest

from game.app.hands.buttons import Device
from game.app.scenes.first_run import FirstRun
from game.app.scenes.title import Title
from game.app.settings.sets import SETS
from game.play.settings import Settings, SettingsFile
from game.play.settings.reading import FILE
from tests.player import Player, build_house
from tests.test_app_settings_scene import PAD

ONWARD = 5


class Newcomer(Player):
    """Somebody who opens the game for the first time."""

    def pad(self, *names: str) -> None:
        for name in names:
            for kind in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
                self.send(pygame.Event(kind, instance_id=0, button=PAD[name]))

    @property
    def question(self) -> FirstRun:
        assert isinstance(self.scene, FirstRun)
        return self.scene

    def place(self, row: int, option: int | None = None) -> pygame.Rect:
        self.frames(1)
        return next(
            area
            for area, number, part in self.question._view._hits
            if number == row and (option is None or (part and part.number == option))
        )


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Newcomer:
    return Newcomer(house, tmp_path / "data", settings=tmp_path / "data")


def test_it_is_asked_once_and_the_answers_are_kept(
    player: Newcomer, house: Path, tmp_path: Path
) -> None:
    player.press(pygame.K_RIGHT, pygame.K_DOWN, pygame.K_LEFT, pygame.K_DOWN, pygame.K_LEFT)
    player.press(pygame.K_DOWN, pygame.K_RIGHT, pygame.K_DOWN, pygame.K_DOWN)
    assert not (tmp_path / "data" / FILE).exists()
    player.press(pygame.K_RETURN)
    assert player.sees(Title)
    wanted = Settings(text_size=125, glitch="off", master=85, captions=True)
    assert SettingsFile(tmp_path / "data").now == wanted
    again = Newcomer(house, tmp_path / "data", settings=tmp_path / "data")
    assert again.sees(Title)


def test_whoever_only_presses_enter_goes_on_with_what_is_usual(
    player: Newcomer, tmp_path: Path
) -> None:
    player.press(*[pygame.K_RETURN] * 4, pygame.K_ESCAPE)
    player.press(pygame.K_RETURN)
    assert player.sees(Title)
    assert SettingsFile(tmp_path / "data").now == Settings()


def test_enter_does_on_every_question_what_the_prompt_says(player: Newcomer) -> None:
    for row in range(5):
        assert player.question._chosen == row
        said = player.question._prompts(Device.KEYBOARD)[-1]
        assert said == (("Enter",), "On or off" if row == 4 else "Go on")
        before = player.kit.settings.now
        player.press(pygame.K_RETURN)
        assert (player.kit.settings.now != before) == (row == 4)
    assert player.question._chosen == 4


def test_a_pad_alone_answers_it(player: Newcomer) -> None:
    player.pad("D-pad right", "D-pad down", "D-pad right", "D-pad up", "D-pad up", "(A)")
    assert player.sees(Title)
    assert player.kit.settings.now == Settings(text_size=125, glitch="full")


def test_a_mouse_alone_answers_it(player: Newcomer) -> None:
    player.click(*player.place(0, 3).center)
    player.click(*player.place(1, 0).center)
    slider = next(
        area for area, row, part in player.question._view._hits if part and part.slides and row == 2
    )
    player.click(slider.x + 7, slider.centery)
    player.click(*player.place(3, 0).center)
    player.click(*player.place(ONWARD).center)
    assert player.sees(Title)
    assert player.kit.settings.now == Settings(text_size=200, glitch="off", master=0, captions=True)


def test_nothing_sounds_and_nothing_moves_until_it_is_left(
    player: Newcomer, monkeypatch: pytest.MonkeyPatch
) -> None:
    audio = player.kit.audio
    heard: list[str] = []
    monkeypatch.setattr(audio, "interface", heard.append)
    assert audio.piece is None
    assert not player.question.moving
    before = player.screen
    player.frames(120)
    assert player.screen == before
    player.press(pygame.K_DOWN, pygame.K_RIGHT, pygame.K_LEFT, pygame.K_ESCAPE)
    assert heard == []
    assert audio.piece is None
    player.press(pygame.K_RETURN)
    assert player.sees(Title)


@pytest.mark.parametrize("size", [100, 125, 150, 200])
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_all_of_it_fits_on_the_canvas(player: Newcomer, size: int, style: str) -> None:
    player.kit.settings.change(save=False, text_size=size, text_style=style)
    player.frames(2)
    canvas = pygame.Rect(0, 0, 640, 360)
    hits = player.question._view._hits
    assert all(canvas.contains(area) for area, _, _ in hits)
    rows = [area for area, _, part in hits if part is None]
    for area, number, part in hits:
        if part is not None and number < len(rows):
            assert rows[number].contains(area)


def test_sets_are_put_on_and_off_by_keys_and_mouse(player: Newcomer, tmp_path: Path) -> None:
    player.press(*[pygame.K_DOWN] * 4, pygame.K_RETURN)
    now = player.kit.settings.now
    assert (now.contrast, now.text_size, now.boxes) == (True, 150, "opaque")
    player.press(pygame.K_RIGHT, pygame.K_RETURN)
    assert player.kit.settings.now.captions
    assert SETS[0].is_on(player.kit.settings.now)
    player.click(*player.place(4, 0).center)
    assert not SETS[0].is_on(player.kit.settings.now)
    player.click(*player.place(4, 3).center)
    player.press(pygame.K_DOWN, pygame.K_RETURN)
    assert player.sees(Title)
    wanted = msgspec.structs.replace(Settings(captions=True, mono=True), **SETS[3].values)
    assert SettingsFile(tmp_path / "data").now == wanted
