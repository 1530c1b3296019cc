"""A dream of a night: what an escape, a hint and laying it aside do there."""

from pathlib import Path

import pygame
import pytest

from game.app.dreaming.hinting import Purse
from game.app.scene import Push
from game.app.scenes.levels import Levels
from game.app.scenes.morning import Morning
from game.app.scenes.night_dream import NightDream, Stay
from game.app.scenes.pause import Pause
from game.levels import load
from tests.player import InstantAdviser, Player, build_house

ENTER, ESCAPE = pygame.K_RETURN, pygame.K_ESCAPE


class Coins(Purse):
    """A purse that runs out."""

    def __init__(self, coins: int) -> None:
        self.coins = coins

    def pay(self) -> bool:
        if not self.coins:
            return False
        self.coins -= 1
        return True


class Evening:
    """A player in a dream that lies over the choice of dreams, and what came of it."""

    def __init__(self, root: Path, name: str, coins: int = 9, *, may_skip: bool = True) -> None:
        house = build_house(root / "levels")
        self.player = Player(house, root / "data", adviser=InstantAdviser())
        self.escapes: list[tuple[int, int]] = []
        self.skipped = 0
        self.coins = Coins(coins)
        self.player.press(pygame.K_DOWN, ENTER)
        kit = self.player.kit
        kit.settings.change(skip_dreams=True)
        entry = kit.library.find(f"night1/{name}")
        assert entry is not None
        stay = Stay(
            lambda loops, beats: self.escapes.append((loops, beats)),
            self.skip if may_skip else None,
            self.coins,
        )
        scene = NightDream(kit, load(entry.path), entry, stay)
        self.player.app._perform(Push(scene))
        self.player.frames(2)

    def skip(self) -> None:
        self.skipped += 1


def test_an_escape_is_told_and_leads_back(tmp_path: Path) -> None:
    evening = Evening(tmp_path, "01_alone")
    evening.player.play("rr")
    evening.player.sleep()
    assert (1, 2) in evening.escapes
    assert evening.player.sees(Morning)
    evening.player.press(ENTER)
    assert evening.player.sees(Levels)


@pytest.mark.parametrize("may_skip", [True, False])
def test_a_dream_can_be_laid_aside_only_where_that_is_offered(
    tmp_path: Path, *, may_skip: bool
) -> None:
    evening = Evening(tmp_path, "01_alone", may_skip=may_skip)
    evening.player.press(ESCAPE)
    assert isinstance(evening.player.scene, Pause)
    labels = [item.label for item in evening.player.scene.menu.items]
    assert ("Lay it aside" in labels) == may_skip
    if may_skip:
        evening.player.press(*[pygame.K_DOWN] * labels.index("Lay it aside"), ENTER)
        assert evening.skipped == 1
        assert evening.player.sees(Levels)


def hint(evening: Evening) -> str:
    evening.player.frames(60)
    evening.player.press(pygame.K_h)
    return evening.player.dream.playing.message


def test_the_first_layer_is_free_and_a_layer_is_paid_for_once(tmp_path: Path) -> None:
    evening = Evening(tmp_path, "02_two_at_once", coins=1)
    assert hint(evening).startswith("Look at")
    assert evening.coins.coins == 1
    assert "has to" in hint(evening)
    assert evening.coins.coins == 0
    assert hint(evening).startswith("There is no lucidity left")
    evening.player.press(pygame.K_RIGHT)
    assert hint(evening).startswith("Look at")
    assert "has to" in hint(evening)
    assert hint(evening).startswith("There is no lucidity left")


def test_laying_aside_and_free_hints_can_be_chosen_in_the_middle_of_a_dream(
    tmp_path: Path,
) -> None:
    evening = Evening(tmp_path, "02_two_at_once", coins=0)
    settings = evening.player.kit.settings
    settings.change(skip_dreams=False, free_hints=True)
    assert hint(evening).startswith("Look at")
    assert "has to" in hint(evening)
    for offered in (False, True):
        settings.change(skip_dreams=offered)
        evening.player.press(ESCAPE)
        assert isinstance(evening.player.scene, Pause)
        labels = [item.label for item in evening.player.scene.menu.items]
        assert ("Lay it aside" in labels) == offered
        evening.player.press(ESCAPE)


def test_whoever_is_alone_is_told_so_when_looking_for_somebody(tmp_path: Path) -> None:
    evening = Evening(tmp_path, "01_alone")
    for key in (pygame.K_TAB, pygame.K_1, pygame.K_3):
        evening.player.press(key)
        assert evening.player.dream.playing.message == "Lila is alone in this dream."
        evening.player.press(pygame.K_z)
