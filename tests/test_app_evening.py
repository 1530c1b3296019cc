"""An evening in the waking world, walked with keys, pad and mouse from the flat to the Net."""

import shutil
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any

import pygame
import pytest
from msgspec.structs import replace

from game.app.evening import outing
from game.app.evening.nightfall import next_scene
from game.app.scene import Push
from game.app.scenes.evening import Evening
from game.app.scenes.night_net import NightNet
from game.app.scenes.notice import Notice
from game.app.scenes.recess import Recess
from game.app.scenes.sleep import Sleep
from game.app.scenes.talk import Talk
from game.app.scenes.title import Title
from game.paths import data_root
from game.story.nights import Step
from game.story.place import Place
from game.view.assets import Assets, MissingPictureError
from game.view.places.place import PlaceView
from tests.places import YARD, write_place
from tests.player import Player, build_house, down, up
from tools.flash_meter import AREA, FlashMeter, Verdict

E, ESCAPE, HINT = pygame.K_e, pygame.K_ESCAPE, pygame.K_h
RIGHT, LEFT, UP, DOWN = pygame.K_RIGHT, pygame.K_LEFT, pygame.K_UP, pygame.K_DOWN


class Walker(Player):
    """Somebody who goes out."""

    @property
    def evening(self) -> Evening:
        assert isinstance(self.scene, Evening)
        return self.scene

    @property
    def at(self) -> tuple[int, int]:
        return self.evening.outing.walking.me.body.at

    @property
    def step(self) -> str:
        return self.kit.journey.now.step

    def begin(self) -> None:
        self.kit.journey.begin()
        self.app._perform(Push(next_scene(self.kit)))

    def begin_at(self, step: str, place: str, spot: str) -> None:
        """Begin in the middle of the first night."""
        self.kit.journey.begin()
        while self.step != step:
            self.kit.journey.advance()
        now = self.kit.journey.now
        self.kit.journey.become(replace(now, place=place, spot=spot))
        self.app._perform(Push(next_scene(self.kit)))
        self.frames(30)

    def hear(self) -> None:
        """Go through what is said; the first answer is always taken."""
        for _ in range(300):
            if not self.sees(Talk):
                return
            self.frames(25)
            self.press(E, E)
        raise AssertionError("it is never over")

    def hold(self, *keys: int, frames: int) -> None:
        self.send(*(down(key) for key in keys))
        self.frames(frames)
        self.send(*(up(key) for key in keys))

    def walk_to(self, x: int, y: int) -> None:
        """Click on a pixel of the place and wait until one is there, or somewhere else."""
        evening = self.evening
        walking = evening.outing.walking
        view = evening.outing.view
        while not 0 <= view.on_canvas(x, y)[0] < 640:
            far = -120 if view.on_canvas(x, y)[0] < 0 else 120
            assert walking.head_for(walking.me.body.at[0] + far, walking.me.body.at[1])
            self.frames(120)
        self.click(*view.on_canvas(x, y))
        for _ in range(900):
            self.frames(1)
            if self.scene is not evening or evening.outing.walking is not walking:
                break
            if walking.me.rail is None and not evening._doorway.busy:
                break
        self.frames(30)

    def enter(self, place: str) -> None:
        door = next(d for d in self.evening.outing.place.doors if d.to == place)
        self.walk_to(door.box.x + door.box.width // 2, door.box.y + door.box.height // 2)

    def go_to_spot(self, name: str) -> None:
        spot = self.evening.outing.place.spots[name]
        self.walk_to(spot.x, spot.y)


@pytest.fixture(scope="module")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Walker:
    return Walker(house, tmp_path / "data")


def test_the_first_evening_is_walked_from_the_kitchen_to_the_net(player: Walker) -> None:
    player.begin()
    player.hear()
    assert (player.step, player.evening.outing.place.id) == ("to_street", "flat")
    player.enter("street")
    player.hear()
    assert player.step == "to_cafe"
    player.enter("cafe")
    player.go_to_spot("table")
    player.hear()
    assert player.step == "to_plaza"
    player.enter("street")
    player.enter("plaza")
    player.go_to_spot("stage")
    player.hear()
    assert player.step == "net"
    assert player.sees(NightNet)
    assert {"tired", "faint"} == player.kit.journey.now.flags


def test_held_directions_walk_in_eight_directions(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "220,150")
    start = player.at
    player.hold(RIGHT, frames=30)
    assert (player.at[0] > start[0] + 30, player.at[1] == start[1]) == (True, True)
    start = player.at
    player.hold(LEFT, UP, frames=20)
    assert player.at[0] < start[0] - 14
    assert player.at[1] < start[1] - 14
    stood = player.at
    player.frames(20)
    assert player.at == stood


def test_both_of_two_opposite_keys_are_none(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "220,150")
    start = player.at
    player.hold(LEFT, RIGHT, frames=20)
    assert player.at == start


def test_a_stick_walks_in_eight_directions(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "220,130")
    start = player.at
    for axis in (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY):
        player.send(
            pygame.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=axis, value=28000)
        )
    player.frames(20)
    assert player.at[0] > start[0] + 14
    assert player.at[1] > start[1] + 14


def test_what_is_looked_at_is_said_and_then_one_walks_on(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "106,102")
    player.hold(UP, frames=4)
    reach = player.evening.outing.walking.reach
    assert reach is not None
    assert (reach.does, reach.name) == ("look", "poster")
    player.press(E)
    assert player.sees(Talk)
    player.hear()
    assert "look_poster" in player.kit.journey.now.seen
    assert player.step == "to_cafe"
    start = player.at
    player.hold(RIGHT, frames=20)
    assert player.at != start


def test_passers_by_answer(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "266,108")
    player.hold(UP, frames=4)
    player.press(E)
    assert player.sees(Talk)
    boy = player.app._scenes[-2].outing.walking.people["boy"]  # type: ignore[attr-defined]
    assert boy.body.facing == "d"
    player.hear()
    assert "pass_boy" in player.kit.journey.now.seen


def test_in_ones_own_bed_one_sleeps_once_an_evening_and_is_more_lucid(player: Walker) -> None:
    player.begin_at("to_street", "flat", "224,116")
    lucid = player.kit.journey.now.lucidity
    player.hold(UP, frames=4)
    player.press(E)
    assert player.sees(Talk)
    player.hear()
    assert player.sees(Sleep)
    for _ in range(100):
        player.frames(10)
        if not player.sees(Sleep):
            break
        player.press(pygame.K_RETURN)
    assert player.sees(Evening)
    now = player.kit.journey.now
    assert (now.lucidity, now.step) == (lucid + 2, "to_street")
    assert "nap" not in now.flags
    player.press(E)
    player.hear()
    assert player.sees(Evening)
    assert player.kit.journey.now.lucidity == lucid + 2


def test_where_one_stands_is_saved_at_a_door_and_at_rest(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "220,150")
    player.hold(RIGHT, frames=20)
    player.press(ESCAPE)
    assert player.sees(Recess)
    at = player.kit.journey.now.spot
    player.press(ESCAPE)
    assert at == "{},{}".format(*player.at)
    player.enter("cafe")
    assert player.kit.journey.now.place == "cafe"


def test_an_evening_goes_on_where_it_was_left(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "300,140")
    assert player.at == (300, 140)
    assert player.evening.outing.place.id == "street"


def test_from_the_rest_one_comes_to_the_title(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "300,140")
    player.press(ESCAPE)
    recess = player.scene
    assert isinstance(recess, Recess)
    while recess.menu.value != "title":
        player.press(DOWN)
    player.press(pygame.K_RETURN)
    assert player.sees(Title)


def test_from_the_middle_of_a_scene_one_comes_to_the_title_and_back(player: Walker) -> None:
    player.press(pygame.K_RETURN)
    assert player.sees(Talk)
    player.press(ESCAPE, pygame.K_UP, pygame.K_RETURN)
    assert player.sees(Title)
    title = player.scene
    assert isinstance(title, Title)
    assert title.menu.value == "continue"
    player.press(pygame.K_RETURN)
    assert player.sees(Talk)


def test_the_picture_stands_when_nothing_may_move_and_nobody_does(player: Walker) -> None:
    player.kit.settings.change(motion="none")
    player.begin_at("to_plaza", "cafe", "door")
    walking = player.evening.outing.walking
    walking.recast(())
    walking.people.clear()
    player.frames(60 * 9)
    assert not player.evening.moving
    before = player.screen
    player.frames(30)
    assert player.screen == before
    player.send(down(DOWN))
    player.frames(20)
    assert player.screen != before


def test_rain_falls_only_where_movement_is_wanted(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "300,140")
    before = player.screen
    player.frames(10)
    assert player.evening.moving
    assert player.screen != before


def test_the_objective_is_told_and_told_again_when_asked_for(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "300,140")
    player.frames(60 * 9)
    silent = not player.evening.guidance.telling
    player.press(HINT)
    assert silent
    assert player.evening.guidance.telling


def test_a_mark_says_whom_one_walks_as_until_that_is_known(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "300,140")
    player.frames(30)
    x, y = player.evening.outing.view.on_canvas(*player.at)
    over = pygame.Rect(x - 8, y - 100, 16, 46).clip((0, 0, 640, 360))
    orange = player.assets.colour(player.assets.friends["lila"].mid)

    def marked() -> int:
        picture = player.window.canvas.subsurface((over.x, over.y, over.width, over.height))
        mask = pygame.mask.from_threshold(picture, orange, (1, 1, 1, 255))
        return mask.count()

    assert marked() > 30
    player.frames(500)
    assert marked() == 0


def test_what_can_be_done_is_not_told_while_people_talk(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "265,112")
    evening = player.evening
    before = evening._is_free
    player.press(E)
    assert player.sees(Talk)
    assert before
    assert not evening._is_free
    player.hear()
    assert evening._is_free


def test_a_place_that_is_missing_ends_nothing(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "300,140")
    player.evening._change("moon", "crater", "")
    assert player.evening.outing.place.id == "street"
    player.frames(5)


def test_the_goal_of_a_walk_may_be_a_place_alone(player: Walker) -> None:
    player.begin_at("to_street", "flat", "door")
    step = player.kit.journey.step
    assert isinstance(step, Step)
    assert step.goal is not None
    assert step.goal.spot == ""
    player.enter("street")
    assert player.sees(Talk)


def test_a_place_that_is_being_drawn_is_walked_in_and_saves_nothing(
    house: Path, tmp_path: Path
) -> None:
    street = data_root() / "story" / "places" / "street.tmx"
    player = Walker(house, tmp_path / "data", street)
    player.frames(30)
    start = player.at
    player.hold(RIGHT, frames=30)
    assert player.at != start
    player.enter("cafe")
    assert player.evening.outing.place.id == "cafe"
    assert player.kit.journey.slots.latest() is None


def test_a_door_takes_less_than_a_tenth_of_a_second(player: Walker) -> None:
    player.begin_at("to_plaza", "street", "429,103")
    took = []
    for place, spot in (
        ("cafe", "door"),
        ("street", "cafe"),
        ("plaza", "street"),
        ("flat", "door"),
    ):
        start = time.thread_time()
        player.evening._change(place, spot, "")
        player.frames(1)
        took.append(time.thread_time() - start)
    assert max(took) < 0.1


def test_a_place_without_a_picture_says_so(house: Path, tmp_path: Path) -> None:
    player = Player(house, tmp_path / "data", write_place(tmp_path / "moon.tmx", *YARD))
    assert player.sees(Notice)
    player.press(ESCAPE)
    assert player.sees(Title)


def test_routines_that_cannot_be_read_are_said(house: Path, tmp_path: Path) -> None:
    folder = tmp_path / "story"
    shutil.copytree(data_root() / "story", folder)
    (folder / "routines.toml").write_text("[[evening]\n", encoding="utf-8")
    player = Player(house, tmp_path / "data", folder / "places" / "street.tmx")
    assert player.sees(Notice)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_signs_follow_the_size_of_letters(player: Walker, percent: int) -> None:
    player.kit.settings.change(text_size=percent)
    player.begin_at("to_cafe", "street", "106,102")
    player.hold(UP, frames=4)
    player.press(HINT)
    assert player.evening.outing.walking.reach is not None
    assert len(player.screen) == 640 * 360 * 3


def test_a_saved_evening_has_a_picture(player: Walker) -> None:
    player.begin_at("to_cafe", "street", "300,140")
    player.press(ESCAPE)
    picture = pygame.image.load(player.kit.journey.slots.picture("auto"))
    assert picture.get_size() == (192, 108)


def test_a_key_held_through_a_door_does_not_lead_back(player: Walker) -> None:
    player.begin_at("to_plaza", "cafe", "168,84")
    player.send(down(UP))
    player.frames(240)
    assert player.evening.outing.place.id == "street"
    player.send(up(UP))
    player.frames(2)
    player.send(down(UP))
    player.frames(60)
    assert player.evening.outing.place.id == "cafe"


def watched(player: Walker, keys: Iterable[int], frames: int) -> Verdict:
    """Film the walk of somebody who holds one key after another."""
    meter = FlashMeter()
    for key in keys:
        player.send(down(key))
        for _ in range(frames):
            player.frames(1)
            meter.see(player.window.canvas)
        player.send(up(key))
    return meter.verdict()


@pytest.mark.parametrize(
    ("place", "spot"), [("street", "300,140"), ("street", "500,104"), ("plaza", "200,132")]
)
def test_nothing_flashes_where_it_rains_and_screens_run(
    player: Walker, place: str, spot: str
) -> None:
    player.begin_at("to_cafe", place, spot)
    verdict = watched(player, (RIGHT, LEFT, RIGHT, LEFT), 75)
    assert max(verdict.flashes, verdict.red, verdict.long, verdict.stripes) < AREA


def test_going_in_and_out_of_doors_does_not_flash(player: Walker) -> None:
    player.begin_at("to_plaza", "cafe", "168,80")
    verdict = watched(player, (UP,) * 8, 40)
    assert max(verdict.flashes, verdict.red, verdict.long) < AREA


def test_a_door_to_a_place_without_its_picture_says_so_and_one_stays(
    player: Walker, monkeypatch: pytest.MonkeyPatch
) -> None:
    player.begin_at("to_street", "flat", "")

    def without_street(assets: Assets, place: Place, *rest: Any, **more: Any) -> PlaceView:
        if place.id == "street":
            raise MissingPictureError("cannot open the picture street.png")
        return PlaceView(assets, place, *rest, **more)

    monkeypatch.setattr(outing, "PlaceView", without_street)
    door = next(d for d in player.evening.outing.place.doors if d.to == "street")
    with suppress(AssertionError):
        player.walk_to(door.box.x + door.box.width // 2, door.box.y + door.box.height // 2)
    player.frames(60)
    assert player.sees(Notice)
    player.press(ESCAPE)
    player.frames(30)
    assert player.evening.outing.place.id == "flat"
    assert player.kit.journey.now.place == "flat"
