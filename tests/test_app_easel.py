"""Stills that a scene shows, and knocks that one sees as well as hears."""

from pathlib import Path

import pygame
import pytest

from game.app.evening.easel import COMES
from game.app.evening.staging import Stageable
from game.app.scene import Pop, Push
from game.app.scenes.talk import Talk
from game.paths import data_root
from game.story.conversation import Conversation
from game.story.script import Line, Stage, Step
from game.story.script import Scene as Script
from game.view.assets import read_listing
from game.view.talk.knocks import LASTS, Knocks
from tests.player import Player, build_house

ENTER = pygame.K_RETURN
BED = Line("marc", "calm", "Bed first. The other kind.")
SLEEP = Line("lila", "calm", "Go to sleep, Finn.")
ROOMS = Stage("picture", ("four_rooms",))


class Floor(Stageable):
    """A stage that notes what it is asked for."""

    def __init__(self) -> None:
        self.begun: list[Stage] = []

    def perform(self, stage: Stage) -> bool:
        self.begun.append(stage)
        return True

    def head_of(self, who: str) -> tuple[int, int] | None:
        return (100, 100) if who else None


@pytest.fixture
def player(tmp_path: Path) -> Player:
    return Player(build_house(tmp_path), tmp_path)


def talk(player: Player, *steps: Step) -> tuple[Talk, Floor]:
    floor = Floor()
    script = Script("t", "flat", "", steps)
    scene = Talk(player.kit, Conversation(script), floor, then=lambda _: Pop())
    player.app._perform(Push(scene))
    return scene, floor


def test_a_still_comes_over_the_stage_and_takes_the_box_of_what_was_said_with_it(
    player: Player,
) -> None:
    scene, floor = talk(player, BED, ROOMS, Stage("pause", ("2",)), SLEEP)
    player.frames(2)
    assert scene._stage.head_of("lila") == (100, 100)
    player.press(ENTER, ENTER)
    player.frames(round((COMES + 0.2) * 60))
    assert scene.written == ""
    assert sum(player.window.canvas.get_at((160, 280))[:3]) > 200
    heads = read_listing(data_root() / "assets" / "places" / "four_rooms.json")
    assert scene._stage.head_of("finn") == tuple(heads["finn"])
    assert scene._stage.steps_back == 0
    assert floor.begun == []


def test_the_stage_is_there_again_when_the_still_is_taken_down_or_another_place_comes(
    player: Player,
) -> None:
    for after in (Stage("picture", ("none",)), Stage("place", ("flat", "table"))):
        scene, floor = talk(player, ROOMS, after, BED)
        assert scene._stage.head_of("lila") == (100, 100)
        assert floor.begun == ([] if after.verb == "picture" else [after])


def test_a_still_that_is_not_there_leaves_what_is(player: Player) -> None:
    scene, _ = talk(player, ROOMS, Stage("picture", ("no such still",)), BED)
    assert scene._stage.head_of("nobody") is None


def test_a_knock_is_seen_where_it_meets_the_wall_and_dies_away(player: Player) -> None:
    knock = Stage("sound", ("knock.anya",))
    _, _ = talk(player, ROOMS, Stage("pause", ("1",)), knock, Stage("pause", ("3",)), BED)
    x, y = read_listing(data_root() / "assets" / "places" / "four_rooms.json")["knock/anya"]

    def wall() -> bytes:
        part = player.window.canvas.subsurface((x - 40, y - 40, 80, 80))
        return pygame.image.tobytes(part, "RGB")

    player.frames(55)
    before = wall()
    player.frames(15)
    assert wall() != before
    player.frames(round(LASTS * 60))
    assert wall() == before


def test_knocks_stand_still_where_nothing_is_to_move(player: Player) -> None:
    seen = set()
    knocks = Knocks(player.kit.interface.assets, moves=False)
    knocks.knock("lila", (40, 40))
    knocks.knock("nobody", (40, 40))
    for _ in range(10):
        canvas = pygame.Surface((80, 80))
        knocks.draw(canvas)
        seen.add(pygame.image.tobytes(canvas, "RGB"))
        knocks.update(LASTS / 20)
    assert len(seen) == 1
    assert knocks._heard


def test_by_daylight_a_scene_stays_lighter(player: Player) -> None:
    from game.app.evening.outing import BY_DAY, Outing

    player.kit.journey.begin()
    evening, morning = Outing(player.kit, "plaza", ""), Outing(player.kit, "plaza", "", "morning")
    assert morning.steps_back == BY_DAY < evening.steps_back
    assert evening.view._news[0]._widths != morning.view._news[0]._widths
