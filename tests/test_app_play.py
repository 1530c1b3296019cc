"""The game from end to end, by pressing buttons: no clock, no window, no mocks."""

import gc
import weakref
from pathlib import Path

import pygame
import pytest

from game.app.loop import pass_time
from game.app.scenes.dream import DreamScene
from game.app.scenes.levels import Levels
from game.app.scenes.morning import Morning
from game.app.scenes.notice import Notice
from game.app.scenes.pause import Pause
from game.app.scenes.title import Title
from game.play.progress import Best, Progress
from game.view.timeline.beats import BEATS, scale_for
from game.view.timeline.measures import HEADER as FIRST_ROW
from game.view.timeline.measures import USUAL
from tests.player import Player, build_house, down

ENTER, ESCAPE = pygame.K_RETURN, pygame.K_ESCAPE
RIGHT, LEFT = pygame.K_RIGHT, pygame.K_LEFT
TWO = "night1/02_two_at_once"
CELL = scale_for(8, 0).width


@pytest.fixture(scope="session")
def house(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return build_house(tmp_path_factory.mktemp("house") / "levels")


@pytest.fixture
def player(house: Path, tmp_path: Path) -> Player:
    return Player(house, tmp_path / "data")


@pytest.fixture
def dreamer(house: Path, tmp_path: Path) -> Player:
    """Somebody who is in the dream of two already."""
    return Player(house, tmp_path / "data", house / f"{TWO}.tmx")


def test_from_the_title_through_the_levels_into_a_dream_to_morning_and_on(player: Player) -> None:
    assert player.sees(Title)
    player.press(pygame.K_DOWN, ENTER)
    assert player.sees(Levels)
    player.frames(5)
    player.press(RIGHT, ENTER)
    assert player.sees(DreamScene)
    player.play("rrDddrr")
    player.press(pygame.K_HOME, pygame.K_TAB)
    player.play("rruurrr")
    assert player.session.escaped
    assert Progress(player.progress._folder).best(TWO) == Best(1, 7)
    player.sleep()
    assert player.sees(Morning)
    player.press(ENTER)
    assert player.dream._dream.title == "All Of You"
    player.press(ESCAPE)
    assert player.sees(Pause)
    player.press(pygame.K_UP, ENTER)
    assert player.sees(Title)


def test_all_dreams_begin_at_the_first_that_is_not_solved(player: Player) -> None:
    player.press(pygame.K_DOWN, ENTER, ENTER)
    player.play("rr")
    player.sleep()
    assert player.sees(Morning)
    player.press(ESCAPE)
    player.press(ESCAPE, pygame.K_UP, ENTER)
    assert player.sees(Title)
    player.press(ENTER, ENTER)
    assert player.dream._dream.title == "Two At Once"


def test_from_a_dream_one_gets_back_to_all_dreams(player: Player) -> None:
    player.press(pygame.K_DOWN, ENTER, ENTER, ESCAPE)
    player.press(pygame.K_UP, pygame.K_UP, ENTER)
    assert player.sees(Levels)
    player.press(ESCAPE)
    assert player.sees(Title)


def test_a_dream_that_was_left_is_forgotten_with_its_pictures(dreamer: Player) -> None:
    dream = weakref.ref(dreamer.dream)
    dreamer.press(ESCAPE)
    gc.disable()
    try:
        pass_time(dreamer.app, 0.0, [down(pygame.K_UP)])
        pass_time(dreamer.app, 0.0, [down(ENTER)])
    finally:
        gc.enable()
    assert dreamer.sees(Title)
    assert dream() is None


def test_leaving_the_title_is_chosen_before_it_is_done(player: Player) -> None:
    player.press(ESCAPE)
    assert player.scene is not None
    assert not player.app.step(0, [down(ESCAPE)])


def test_ctrl_q_and_closing_the_window_end_the_game(dreamer: Player, player: Player) -> None:
    dreamer.press(pygame.K_q, mod=pygame.KMOD_LCTRL)
    assert dreamer.scene is None
    player.send(pygame.Event(pygame.QUIT))
    assert player.scene is None


def test_undo_and_redo_bring_back_every_wish(dreamer: Player) -> None:
    points = [dreamer.session.point]
    for keys in ("rrD", "dd"):
        for action in keys:
            dreamer.play(action)
            points.append(dreamer.session.point)
    for key in (pygame.K_q, pygame.K_q, pygame.K_e, pygame.K_TAB, pygame.K_p, pygame.K_c):
        dreamer.press(key)
        if dreamer.session.point != points[-1]:
            points.append(dreamer.session.point)
    dreamer.press(pygame.K_l, pygame.K_r)
    points += [dreamer.session._before[-1], dreamer.session.point]
    for point in reversed(points):
        assert dreamer.session.point == point
        dreamer.press(pygame.K_z)
    assert "nothing to undo" in dreamer.dream.playing.message
    for point in points[1:]:
        dreamer.press(pygame.K_y)
        assert dreamer.session.point == point


def test_a_held_rewind_is_one_gesture(dreamer: Player) -> None:
    dreamer.play("rrr")
    dreamer.send(down(pygame.K_q))
    dreamer.frames(90)
    assert dreamer.session.beat == 0
    dreamer.press(pygame.K_z)
    assert dreamer.session.beat == 3


def test_a_held_rewind_at_the_start_does_not_eat_the_undo_before_it(dreamer: Player) -> None:
    dreamer.play("rrr")
    dreamer.press(pygame.K_HOME)
    dreamer.send(down(pygame.K_q))
    dreamer.frames(60)
    dreamer.press(pygame.K_z)
    assert dreamer.session.beat == 3


def test_the_timeline_is_clicked_and_dragged(dreamer: Player) -> None:
    dreamer.play("rrr")
    y = USUAL.top + FIRST_ROW + 3
    dreamer.click(BEATS + CELL + 5, y)
    assert dreamer.session.beat == 1
    dreamer.mouse(pygame.MOUSEBUTTONDOWN, BEATS + 2 * CELL + 5, y)
    for beat in (3, 4, 5):
        dreamer.mouse(pygame.MOUSEMOTION, BEATS + beat * CELL + 5, y)
    dreamer.mouse(pygame.MOUSEBUTTONUP, BEATS + 5 * CELL + 5, y)
    assert dreamer.session.beat == 5
    dreamer.press(pygame.K_z)
    assert dreamer.session.beat == 1
    dreamer.mouse(pygame.MOUSEMOTION, BEATS + 4 * CELL, y)
    assert dreamer.session.beat == 1


def test_whoever_asks_for_a_friend_who_is_not_here_is_told_how_many_are(dreamer: Player) -> None:
    dreamer.press(pygame.K_4)
    assert dreamer.dream.playing.message == "There are two of you in this dream."
    assert dreamer.session.live == "lila"


def test_a_friend_is_switched_to_by_name_by_body_and_by_number(dreamer: Player) -> None:
    anyas_row = USUAL.top + FIRST_ROW + 2 * 11 + 4
    dreamer.click(40, anyas_row)
    assert dreamer.session.live == "anya"
    lila = dreamer.session.state.friends[0]
    dreamer.click(*dreamer.dream.playing.view.where(lila))
    assert dreamer.session.live == "lila"
    dreamer.press(pygame.K_2)
    assert dreamer.session.live == "anya"
    dreamer.press(pygame.K_4)
    assert dreamer.session.live == "anya"
    dreamer.press(pygame.K_TAB, mod=pygame.KMOD_LSHIFT)
    assert dreamer.session.live == "lila"


def test_every_wish_of_a_dream_says_so_where_it_cannot_be_granted(dreamer: Player) -> None:
    said = {}
    for key in (pygame.K_z, pygame.K_y, pygame.K_q, pygame.K_c):
        dreamer.press(key)
        said[key] = dreamer.dream.playing.message
    assert all(said.values()), said
    dreamer.use(pygame.K_UP)
    assert "paint" in dreamer.dream.playing.message
    dreamer.press(pygame.K_END, pygame.K_e)
    assert dreamer.dream.playing.message.endswith("L lets the loop end.")
    dreamer.press(pygame.K_l)
    assert dreamer.dream.playing.message.startswith("Loop 1 ended")
    assert dreamer.session.loop == 2


def test_the_ability_key_is_tapped_or_held(dreamer: Player) -> None:
    dreamer.press(pygame.K_x)
    assert "which way" in dreamer.dream.playing.message
    dreamer.press(RIGHT)
    assert dreamer.session.tracks[0] == "R"
    dreamer.press(RIGHT)
    assert dreamer.session.tracks[0] == "Rr"
    dreamer.press(pygame.K_x)
    dreamer.press(ESCAPE)
    assert dreamer.sees(DreamScene)
    dreamer.press(LEFT)
    assert dreamer.session.tracks[0] == "Rrl"
    dreamer.press(pygame.K_2)
    dreamer.press(pygame.K_LSHIFT)
    assert dreamer.session.tracks[1] == "...U"
    dreamer.use(LEFT)
    assert dreamer.session.tracks[1] == "...UU"


def test_every_press_counts_while_everything_moves(dreamer: Player) -> None:
    presses = [down(RIGHT), down(LEFT), down(RIGHT), down(RIGHT)]
    dreamer.send(*presses)
    assert dreamer.session.tracks[0] == "rlrr"


def test_the_morning_lets_undo_through_and_watches_again(house: Path, tmp_path: Path) -> None:
    player = Player(house, tmp_path / "data", house / "night1" / "01_alone.tmx")
    player.play("rr")
    player.sleep()
    assert player.sees(Morning)
    player.press(pygame.K_z)
    assert not player.session.escaped
    player.play("r")
    player.sleep()
    player.press(pygame.K_DOWN, ENTER)
    assert player.session.beat == 0
    player.sleep()
    assert player.sees(Morning)
    player.press(ESCAPE)
    player.press(RIGHT)
    assert player.session.beat == 2
    assert "asleep" in player.dream.playing.message


def test_starting_over_from_the_pause_can_be_undone(dreamer: Player) -> None:
    dreamer.play("rr")
    dreamer.press(ESCAPE, pygame.K_DOWN, ENTER)
    assert dreamer.session.tracks == ("", "")
    dreamer.press(pygame.K_z)
    assert dreamer.session.tracks == ("rr", "")


def test_a_dream_with_faults_tells_them_first_and_plays_all_the_same(
    house: Path, tmp_path: Path
) -> None:
    whole = (house / f"{TWO}.tmx").read_text(encoding="utf-8")
    broken = house / "night1" / "broken.tmx"
    broken.write_text(whole.replace('value="7"', 'value="99"'), encoding="utf-8")
    player = Player(house, tmp_path / "data", broken)
    broken.unlink()
    assert player.sees(Notice)
    player.press(ENTER)
    player.play("r")
    assert player.session.beat == 1


def test_a_map_of_the_house_that_cannot_be_read_is_a_sentence(house: Path, tmp_path: Path) -> None:
    player = Player(house, tmp_path / "data")
    path = house / "night1" / "01_alone.tmx"
    whole = path.read_bytes()
    path.write_bytes(whole[:300])
    try:
        player.press(pygame.K_DOWN, ENTER, ENTER)
    finally:
        path.write_bytes(whole)
    assert player.sees(Notice)
    player.press(ESCAPE)
    assert player.sees(Levels)


def test_a_house_without_dreams_has_a_title_and_says_so(tmp_path: Path) -> None:
    player = Player(tmp_path, tmp_path / "data")
    assert player.sees(Title)
    player.press(pygame.K_DOWN, ENTER, RIGHT, ENTER, pygame.K_e)
    assert player.sees(Levels)
    assert "order.toml" in player.library.trouble


def test_the_mouse_alone_reaches_a_dream(player: Player) -> None:
    player.mouse(pygame.MOUSEMOTION, 60, 212)
    player.click(60, 212)
    assert player.sees(Levels)
    player.click(200, 80)
    assert player.sees(DreamScene)


def test_nothing_is_drawn_while_nothing_moves(player: Player) -> None:
    assert player.app.idle
    player.window.canvas.fill("red")
    red = player.screen
    player.frames(10)
    assert player.screen == red
    player.send(pygame.Event(pygame.WINDOWEXPOSED))
    assert player.screen != red


def test_a_hidden_window_is_not_drawn(dreamer: Player) -> None:
    dreamer.send(pygame.Event(pygame.WINDOWMINIMIZED))
    before = dreamer.screen
    dreamer.frames(20)
    assert dreamer.screen == before
    assert dreamer.app.idle
    dreamer.send(pygame.Event(pygame.WINDOWRESTORED))
    dreamer.frames(20)
    assert dreamer.screen != before
