"""Which prompts are bright, and when a hint is offered: the room asks, and the keys answer."""

from pathlib import Path

import pygame
import pytest

from game.app.dreaming.beckoning import (
    AWAY,
    LONG,
    OFFER,
    Patience,
    beckoning,
    has_anchored,
    prompts_of,
)
from game.app.hands.buttons import Button, Device
from game.app.hands.prompts import dream_prompts
from game.levels import load
from game.paths import data_root
from game.play import Session
from game.view.assets import Assets
from game.view.interface import Interface
from game.view.world.titlecard import SHOWN, TitleCard
from tests.player import InstantAdviser, Player

NIGHT = data_root() / "levels" / "night1"


def session(name: str) -> Session:
    return Session(load(NIGHT / f"{name}.tmx").level)


def play(now: Session, track: str) -> None:
    for action in track:
        now.act(action)


@pytest.fixture
def first() -> Session:
    return session("01_lie_down_here")


def test_nothing_beckons_in_a_dream_that_has_just_begun(first: Session) -> None:
    assert beckoning(first, None) == frozenset()


def test_whoever_lies_in_bed_is_shown_the_next_friend(first: Session) -> None:
    play(first, "urrrur")
    assert beckoning(first, None) == {Button.NEXT_FRIEND}


def test_whoever_is_played_first_when_the_others_are_in_bed_is_shown_the_way_back(
    first: Session,
) -> None:
    play(first, "urrrur")
    first.switch("anya")
    assert beckoning(first, None) == {Button.REWIND}
    first.scrub(0)
    assert beckoning(first, None) == frozenset()


def test_whoever_lies_in_bed_while_a_friend_is_still_to_go_is_shown_how_to_let_her(
    first: Session,
) -> None:
    first.switch("anya")
    play(first, "..rdrrr")
    first.switch("lila")
    first.scrub(0)
    play(first, "urrru")
    assert beckoning(first, None) == frozenset()
    play(first, "r")
    assert beckoning(first, None) == {Button.FOLLOW}
    first.follow()
    assert beckoning(first, None) == frozenset(), "nothing that is recorded is left"


def test_a_new_loop_shows_the_friend_who_has_not_been_played(first: Session) -> None:
    play(first, "urrrur..")
    assert (first.loop, first.beat) == (2, 0)
    assert beckoning(first, None) == {Button.NEXT_FRIEND}
    first.switch("anya")
    assert beckoning(first, None) == frozenset()


def test_a_step_at_a_wall_shows_that_it_can_be_undone(first: Session) -> None:
    play(first, "l")
    assert beckoning(first, None) == {Button.UNDO}
    first.undo()
    assert beckoning(first, None) == frozenset()


def test_a_lost_loop_is_undone_on_the_beat_and_rewound_later(first: Session) -> None:
    play(first, "urrr")
    assert beckoning(first, 4) == {Button.UNDO}
    assert beckoning(first, 2) == {Button.REWIND}
    assert beckoning(first, 6) == frozenset()


def test_a_loop_that_only_prepares_the_next_is_not_taken_for_lost(tmp_path: Path) -> None:
    player = Player(
        data_root() / "levels", tmp_path, NIGHT / "07_hold_the_door.tmx", InstantAdviser()
    )
    player.play("rr")
    player.sleep()
    assert player.dream.hinting.lost_at is None
    assert not player.dream.playing.view.beckons
    player.press(pygame.K_h)
    assert player.dream.playing.message.startswith("It takes 2 loops from here.")


def test_who_has_anchored_something_is_shown_the_end_of_the_loop() -> None:
    door = session("07_hold_the_door")
    play(door, "rrrD")
    door.switch("marc")
    door.scrub(0)
    play(door, "rrr")
    assert not has_anchored(door)
    play(door, "U")
    assert has_anchored(door)
    assert beckoning(door, None) == {Button.END_LOOP}
    prompts = dict(dream_prompts(Device.KEYBOARD, "marc", ends=True))
    assert prompts["L"] == "End loop"
    assert "F" not in prompts
    door.end_loop()
    assert door.state.anchor is not None
    assert not has_anchored(door), "it was carried over, and is nothing new"


@pytest.mark.parametrize(
    ("name", "uses"),
    [
        ("01_lie_down_here", {}),
        ("02_wet_paint", {"lila": "Paint"}),
        ("05_after_you", {"anya": "Rally"}),
        ("06_knock_knock", {"anya": "Rally", "finn": "Debug"}),
    ],
)
def test_an_ability_is_only_told_of_where_there_is_something_for_it(
    name: str, uses: dict[str, str]
) -> None:
    now = session(name)
    told = {}
    for friend in now.level.names:
        now.switch(friend)
        prompts = dict(prompts_of(now, Device.KEYBOARD))
        if "Shift" in prompts:
            told[friend] = prompts["Shift"]
    assert told == uses


def test_whoever_is_caught_is_shown_both_ways_back() -> None:
    coat = session("03_the_second_coat")
    coat.switch("anya")
    play(coat, "ld...d")
    assert coat.state.caught
    assert beckoning(coat, None) == {Button.UNDO, Button.REWIND}


def test_an_escape_beckons_nowhere(first: Session) -> None:
    play(first, "urrrur")
    first.switch("anya")
    first.scrub(0)
    play(first, "rdrrrd")
    assert first.escaped
    assert beckoning(first, None) == frozenset()


def test_a_hint_is_offered_once_to_who_stays_long_and_is_there() -> None:
    patience = Patience()
    told = []
    for _ in range(int(2 * LONG)):
        patience.press()
        told.append(patience.pass_time(1.0))
    assert told.count(True) == 1
    assert told.index(True) == LONG - 1
    assert patience.is_out


def test_nobody_is_offered_a_hint_who_has_gone_away_or_asked_before() -> None:
    away, asked = Patience(), Patience()
    assert not any(away.pass_time(1.0) for _ in range(int(2 * LONG)))
    assert away.pass_time(AWAY) is False
    asked.take()
    for _ in range(int(2 * LONG)):
        asked.press()
        assert not asked.pass_time(1.0)
    assert not asked.is_out


def test_the_bright_prompt_is_seen_and_goes_when_its_key_is_pressed(tmp_path: Path) -> None:
    player = Player(
        data_root() / "levels", tmp_path, NIGHT / "01_lie_down_here.tmx", InstantAdviser()
    )
    player.sleep()
    before = player.dream.playing.view.beckons
    player.play("urrrur")
    player.sleep()
    assert not before
    assert player.dream.playing.view.beckons == {"Tab"}
    player.press(pygame.K_TAB)
    player.frames(2)
    assert player.dream.playing.view.beckons == {"Q"}
    player.press(*[pygame.K_q] * 6)
    player.sleep()
    assert not player.dream.playing.view.beckons


def test_after_minutes_a_hint_is_offered_in_one_line(tmp_path: Path) -> None:
    player = Player(data_root() / "levels", tmp_path, NIGHT / "02_wet_paint.tmx")
    player.sleep()
    for _ in range(int(LONG / 10)):
        player.press(pygame.K_SPACE, pygame.K_z)
        for _ in range(10):
            player.app.step(1.0, ())
    assert player.dream.playing.message == OFFER.format(key="H")
    assert "H" in player.dream.playing.view.beckons


def test_a_dream_says_its_title_until_somebody_begins(tmp_path: Path) -> None:
    player = Player(data_root() / "levels", tmp_path, NIGHT / "02_wet_paint.tmx")
    player.frames(60)
    before, told = player.dream._card.over, player.screen
    player.press(pygame.K_RIGHT, pygame.K_z)
    player.sleep()
    assert (before, player.dream._card.over) == (False, True)
    assert player.screen != told


def test_a_title_goes_by_itself() -> None:
    card = TitleCard(Interface(Assets(data_root() / "assets")), "Wet Paint", "It would rather.")
    canvas = pygame.Surface((640, 360))
    empty = pygame.image.tobytes(canvas, "RGB")
    card.pass_time(1.0)
    card.draw(canvas, 280)
    assert pygame.image.tobytes(canvas, "RGB") != empty
    canvas.fill(0)
    card.pass_time(SHOWN)
    card.draw(canvas, 280)
    assert card.over
    assert pygame.image.tobytes(canvas, "RGB") == empty


def newcomer(tmp_path: Path, name: str) -> Player:
    """Somebody who plays the plan that a room invites, and looks at what is bright."""
    player = Player(data_root() / "levels", tmp_path, NIGHT / f"{name}.tmx", InstantAdviser())
    player.sleep()
    return player


def bright(player: Player) -> frozenset[str]:
    player.sleep()
    return player.dream.playing.view.beckons


def test_the_first_dream_makes_one_change_over_and_rewind(tmp_path: Path) -> None:
    player = newcomer(tmp_path, "01_lie_down_here")
    player.play("urrrur")
    assert bright(player) == {"Tab"}
    player.press(pygame.K_TAB)
    assert bright(player) == {"Q"}


def test_the_second_dream_is_lost_by_going_to_bed_first_and_rewound(tmp_path: Path) -> None:
    player = newcomer(tmp_path, "02_wet_paint")
    player.play("rrr")
    assert bright(player) == {"Tab"}
    player.press(pygame.K_TAB)
    player.play("r")
    assert bright(player) == {"Q"}
    assert player.dream.hinting.lost_at is not None


def test_the_third_dream_catches_who_leaves_the_door_open_and_shows_undo(tmp_path: Path) -> None:
    player = newcomer(tmp_path, "03_the_second_coat")
    player.play("ddlLll")
    player.press(pygame.K_TAB, *[pygame.K_q] * 6)
    player.play("ld....drr")
    assert player.session.state.caught
    assert bright(player) == {"Q", "Z"}


def test_who_rewinds_one_beat_for_a_friend_not_yet_played_is_told_that_holding_goes_all_the_way(
    tmp_path: Path,
) -> None:
    player = Player(
        data_root() / "levels", tmp_path, NIGHT / "01_lie_down_here.tmx", InstantAdviser()
    )
    player.play("urrrur")
    player.press(pygame.K_q)
    assert player.dream.playing.message == "", "her own track is looked at, beat by beat"
    player.press(pygame.K_TAB, pygame.K_q)
    assert player.session.beat == 4
    assert player.dream.playing.message == "Hold Q to go back to where the loop begins."
    player.send(pygame.Event(pygame.KEYDOWN, key=pygame.K_q, mod=0, scancode=pygame.KSCAN_Q))
    player.frames(120)
    assert player.session.beat == 0
    assert Button.REWIND not in beckoning(player.session, None)
