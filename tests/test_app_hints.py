"""Hints by the key: a little more each time, the last of it played."""

from pathlib import Path

import pygame
import pytest

from game.app.dreaming.hinting import ABILITIES, DEEDS, WORDS
from game.app.scenes.dream import DreamScene
from game.app.scenes.morning import Morning
from game.paths import data_root
from game.play.hints import Advice, Deed, Ghost, Hint, Look
from game.play.progress import Best
from game.view.counsel import NOTHING, Counsel
from tests.player import InstantAdviser, Player, build_house


@pytest.fixture
def player(tmp_path: Path) -> Player:
    """Somebody in the second dream, who needs both friends to get out."""
    house = build_house(tmp_path / "levels")
    level = house / "night1" / "02_two_at_once.tmx"
    return Player(house, tmp_path / "data", level, InstantAdviser())


def asked(player: Player) -> str:
    """Press the key and return what is said."""
    player.frames(60)
    player.press(pygame.K_h)
    return player.dream.playing.message


def test_each_press_tells_more(player: Player) -> None:
    assert asked(player) == "Look at Lila, beats 0 to 2."
    assert asked(player) == "Lila has to paint at beat 2."
    assert player.dream.hinting.counsel == NOTHING
    next_actions, warning = asked(player).splitlines()
    assert next_actions == "Lila from beat 0: → → paint ↓"
    assert warning == "H once more plays the whole dream.", "nobody wants that by accident"
    player.frames(1)
    assert player.dream.playing.view.counsel == Counsel(None, "lila", 0, "rrD")


def test_the_last_layer_is_played_and_can_be_undone(player: Player) -> None:
    scene = player.dream
    for _ in range(3):
        asked(player)
    assert asked(player).startswith("One way to do it.")
    player.frames(600)
    assert scene.playing.session.escaped
    scene.playing.session.undo()
    assert not scene.playing.session.escaped


def test_what_was_played_is_solved_but_not_at_par_until_it_is_ones_own(player: Player) -> None:
    for _ in range(4):
        asked(player)
    player.frames(600)
    assert player.sees(Morning)
    assert player.progress.best("night1/02_two_at_once") == Best(1, 8), "par is 7"
    player.press(pygame.K_z, pygame.K_z)
    assert player.sees(DreamScene)
    assert not player.dream.hinting.is_shown


def test_a_change_begins_the_hints_anew(player: Player) -> None:
    asked(player)
    player.press(pygame.K_RIGHT)
    assert asked(player) == "Look at Anya, beats 0 to 6."
    assert player.dream.hinting.lost_at is None


def test_a_lost_loop_is_told_with_its_beat(tmp_path: Path) -> None:
    house = build_house(tmp_path / "levels")
    level = house / "night1" / "01_alone.tmx"
    player = Player(house, tmp_path / "data", level, InstantAdviser())
    for _ in range(3):
        player.press(pygame.K_UP)
    assert asked(player) == "This loop is lost since beat 3. Look at Lila, beats 2 to 3."
    assert player.dream.playing.view.counsel == Counsel(3)


def test_tracks_that_lead_to_bed_need_no_hint(player: Player) -> None:
    for _ in range(4):
        asked(player)
    player.dream.playing.session.scrub(2)
    player.frames(2)
    player.dream.playing.begin()
    player.dream.hinting.want()
    assert player.dream.playing.message.startswith("The tracks lead to bed already.")


def test_the_pause_says_whether_the_loop_can_still_be_won(tmp_path: Path) -> None:
    house = build_house(tmp_path / "levels")
    level = house / "night1" / "01_alone.tmx"
    player = Player(house, tmp_path / "data", level, InstantAdviser())
    player.frames(60)
    assert player.dream.hinting.state == "Can still be won.\nChecked, not guessed."
    for _ in range(3):
        player.press(pygame.K_UP)
    player.frames(60)
    assert player.dream.hinting.state == "This loop is lost since beat 3."


def test_hints_speak_of_abilities_as_the_keys_do_and_say_when_to_wait() -> None:
    for friend, deed in (("lila", "paint"), ("anya", "rally"), ("marc", "anchor")):
        assert ABILITIES[friend] in DEEDS[deed]
    assert ABILITIES["finn"] in DEEDS["breakpoint"]
    ghost = Ghost("finn", 0, "l.D")
    debugs = Deed("finn", 2, "breakpoint", "D", 0)
    hint = Hint(Look("finn", 0, 2), debugs, ghost, ())
    assert WORDS[-1](Advice(True, None, 1, hint), hint) == "Finn from beat 0: ← wait debug ↓"


def test_a_call_that_nobody_can_follow_says_that_she_sees_nobody_who_could(tmp_path: Path) -> None:
    night = data_root() / "levels" / "night1"
    player = Player(night.parent, tmp_path, night / "06_knock_knock.tmx", InstantAdviser())
    player.play("R")
    assert player.dream.playing.message == "Anya sees no sleeper who could come closer."
