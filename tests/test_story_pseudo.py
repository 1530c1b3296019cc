"""Played in a language that nobody speaks: whatever shows plain vowels has not been translated."""

from collections.abc import Iterator
from pathlib import Path

import pygame
import pytest

from game.app.evening.telling import conversation
from game.app.hands.bindings import KEYS
from game.app.hands.buttons import Device
from game.app.scene import Pop, Push, Scene
from game.app.scenes.tableau import Tableau
from game.app.scenes.talk import Talk
from game.paths import data_root
from game.story.proofreading import read_story
from game.story.words import translate_from
from game.view.reading import Plain
from game.view.text import Font
from tests.player import Player, build_house
from tests.pseudo import is_missed, pseudo, write_pseudo

CAPS = {key.label for keys in KEYS.values() for bound in keys.values() for key in bound}
"""Names of keys are those on the keyboard."""

SCENES = sorted(read_story(data_root() / "story"))


class Night(Scene):
    """What lies under the conversations: nothing to read."""

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        canvas.fill((0, 0, 0) if device else (1, 1, 1))


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture(scope="module")
def catalogues(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("translations")
    write_pseudo(folder)
    return folder


@pytest.fixture
def shown(catalogues: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[set[str]]:
    """What is written on the canvas while the game speaks that language."""
    written: set[str] = set()
    for font in (Font, Plain):
        usual = font.rendered

        def noted(self: Font, text: str, colour: str, usual: object = usual) -> pygame.Surface:
            written.add(text)
            picture = usual(self, text, colour)  # type: ignore[operator]
            assert isinstance(picture, pygame.Surface)
            return picture

        monkeypatch.setattr(font, "rendered", noted)
    assert translate_from(catalogues, language="xx") == ""
    yield written
    translate_from()


def missed(shown: set[str]) -> set[str]:
    return {text for text in shown if is_missed(text)} - CAPS


@pytest.mark.parametrize("scene", SCENES)
def test_every_line_answer_name_and_caption_of_a_scene_is_translated(
    house: Path, tmp_path: Path, shown: set[str], scene: str
) -> None:
    player = Player(house, tmp_path)
    player.kit.journey.begin()
    player.kit.settings.change(captions=True, text_speed="at once")
    player.app._perform(Push(Night()))
    player.frames(2)
    shown.clear()
    for flags in ((), ("near_anya", "near_marc", "near_finn", "seen", "hand", "rested")):
        talk = conversation(player.kit, scene, *flags)
        assert talk is not None
        player.app._perform(Push(Tableau(player.kit, talk, lambda _: Pop())))
        for _ in range(200):
            player.frames(2)
            player.press(pygame.K_RETURN)
            if not player.sees(Talk):
                break
        assert not player.sees(Talk)
    assert shown
    assert missed(shown) == set()


def test_the_language_is_longer_and_keeps_what_is_filled_in() -> None:
    assert pseudo("{who} steps") == "{who} stéps ü"
    assert is_missed("Sit.")
    assert not is_missed(pseudo("Sit."))
    assert len(pseudo("Good evening, Lila.")) >= len("Good evening, Lila.") * 1.3
