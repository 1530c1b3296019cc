"""The page of tracks: large, in words, by keys, pad and mouse."""

from pathlib import Path

import pygame
import pytest

from game.app.scenes.dream import DreamScene
from game.app.scenes.pause import Pause
from game.app.scenes.tracks import Tracks
from game.play.settings.reading import allowed
from game.view.pages.panel import CANVAS
from game.view.timeline.tracksheet import Spot
from tests.player import Player, build_house


class Reader(Player):
    """Somebody who has played two tracks and reads them."""

    @property
    def page(self) -> Tracks:
        assert isinstance(self.scene, Tracks)
        return self.scene

    def read(self) -> None:
        self.press(pygame.K_ESCAPE)
        assert isinstance(self.scene, Pause)
        rows = [item.value for item in self.scene.menu.items]
        self.press(*[pygame.K_DOWN] * rows.index("read"), pygame.K_RETURN)


@pytest.fixture
def reader(tmp_path: Path) -> Reader:
    house = build_house(tmp_path / "levels")
    player = Reader(house, tmp_path / "data", house / "night1" / "02_two_at_once.tmx")
    player.play("rrDu")
    player.press(pygame.K_q, pygame.K_q, pygame.K_TAB)
    player.play("r")
    return player


def test_the_tracks_are_read_in_words_and_large(reader: Reader) -> None:
    reader.read()
    told = [reader.page.words]
    for key in (pygame.K_LEFT, pygame.K_LEFT, pygame.K_UP, pygame.K_RIGHT, pygame.K_RIGHT):
        reader.press(key)
        told.append(reader.page.words)
    reader.press(pygame.K_RIGHT)
    told.append(reader.page.words)
    assert told == [
        "Anya, beat 3: now.",
        "Anya, beat 2: steps to the right. That has been.",
        "Anya, beat 1: waits. That has been.",
        "Lila, beat 1: steps to the right. That has been.",
        "Lila, beat 2: paints down. That has been.",
        "Lila, beat 3: steps up. In vain. That is still to come.",
        "Lila, beat 4: nothing is recorded.",
    ]
    reader.press(pygame.K_ESCAPE, pygame.K_ESCAPE)
    assert reader.sees(DreamScene)


def test_the_mouse_reads_them_too(reader: Reader) -> None:
    reader.read()
    reader.frames(1)
    area = next(area for area, spot in reader.page._view._areas if spot == Spot(0, 0))
    reader.mouse(pygame.MOUSEMOTION, *area.center)
    assert reader.page.words == "Lila, beat 0: steps to the right. That has been."
    reader.click(630, 350)
    assert reader.sees(Pause)


@pytest.mark.parametrize("size", allowed("text_size"))
@pytest.mark.parametrize("style", ["pixel", "plain"])
def test_the_page_of_tracks_fits_at_every_size(reader: Reader, size: int, style: str) -> None:
    reader.kit.settings.change(text_size=size, text_style=style)
    reader.read()
    for _ in range(9):
        reader.press(pygame.K_RIGHT)
        reader.frames(1)
        areas = reader.page._view._areas
        assert all(CANVAS.contains(area) for area, _ in areas)
        assert reader.page._spot in [spot for _, spot in areas]
