"""A map that is saved while it is played: swapped when it can be read, at the same beat."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from game.app.scenes.morning import Morning
from game.app.scenes.notice import Notice
from game.app.scenes.playtest import RELOADED, Playtest
from game.app.watch import AGAIN, EVERY, MISSED, Watch
from game.levels.brushes import read_brushes
from game.levels.writer import write_map
from game.play import Session
from game.play.reload import reload
from game.rules.notation import parse_level
from tests.player import TWO, Player, build_house

WIDER = TWO.replace("#L....a#", "#L.....#").replace("#A...l##", "#A...la#")


class Clock:
    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


def replaced(path: Path, text: str) -> None:
    fresh = path.with_suffix(".new")
    fresh.write_text(text, encoding="utf-8")
    fresh.replace(path)


def truncated(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")


def recreated(path: Path, text: str) -> None:
    path.unlink()
    path.write_text(text, encoding="utf-8")


WAYS = [replaced, truncated, recreated]


@pytest.fixture
def clock() -> Clock:
    return Clock()


def looks(watch: Watch, clock: Clock, count: int = 3) -> list[bool]:
    seen = []
    for _ in range(count):
        clock.now += EVERY
        seen.append(watch.has_changed())
    return seen


@pytest.mark.parametrize("save", WAYS)
def test_a_save_is_seen_however_the_editor_saves(
    save: Callable[[Path, str], None], tmp_path: Path, clock: Clock
) -> None:
    path = tmp_path / "a.tmx"
    path.write_text("one", encoding="utf-8")
    watch = Watch([path], clock)
    assert looks(watch, clock) == [False] * 3
    save(path, "two!")
    assert looks(watch, clock) == [False, True, True]
    watch.restart([path])
    assert looks(watch, clock) == [False] * 3


def test_a_save_through_a_link_is_seen(tmp_path: Path, clock: Clock) -> None:
    real, link = tmp_path / "real.tmx", tmp_path / "link.tmx"
    real.write_text("one", encoding="utf-8")
    link.symlink_to(real)
    watch = Watch([link], clock)
    replaced(real, "two!")
    assert looks(watch, clock) == [False, True, True]


def test_same_size_and_time_are_told_apart_by_the_file(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "a.tmx"
    path.write_text("one", encoding="utf-8")
    watch, before = Watch([path], clock), path.stat()
    fresh = tmp_path / "fresh"
    fresh.write_text("two", encoding="utf-8")
    os.utime(fresh, ns=(before.st_atime_ns, before.st_mtime_ns))
    fresh.replace(path)
    assert looks(watch, clock) == [False, True, True]


def test_a_file_still_being_written_is_waited_for(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "a.tmx"
    path.write_text("one", encoding="utf-8")
    watch = Watch([path], clock)
    for length in range(4, 8):
        path.write_text("x" * length, encoding="utf-8")
        assert looks(watch, clock, 1) == [False]
    assert looks(watch, clock, 1) == [True]


def test_a_file_that_is_gone_is_waited_for_and_then_told(tmp_path: Path, clock: Clock) -> None:
    path = tmp_path / "a.tmx"
    path.write_text("one", encoding="utf-8")
    watch = Watch([path], clock)
    path.unlink()
    assert looks(watch, clock, MISSED + 1) == [False] * MISSED + [True]


def test_from_save_to_swap_half_a_second_passes_at_most(tmp_path: Path, clock: Clock) -> None:
    assert EVERY + AGAIN < 0.45
    path = tmp_path / "a.tmx"
    path.write_text("one", encoding="utf-8")
    watch = Watch([path], clock)
    clock.now += EVERY
    assert not watch.has_changed()
    replaced(path, "two!")
    frames = 0
    while not watch.has_changed():
        clock.now += 1 / 60
        frames += 1
    assert frames / 60 < 0.45


def test_a_session_goes_on_at_the_same_beat_with_all_that_undo_knows() -> None:
    old = Session(parse_level(TWO))
    old.act("r")
    old.act("r")
    old.switch("anya")
    level = parse_level(WIDER)
    session, difference = reload(level, old)
    assert (session.level, session.beat, session.live) == (level, 2, "anya")
    assert session.tracks == ("rr", "")
    assert difference == ""
    assert session.undo()
    assert session.live == "lila"
    assert session.undo()
    assert session.undo()
    assert (session.beat, session.undo()) == (0, False)
    assert session.redo()


def test_what_goes_differently_is_told() -> None:
    old = Session(parse_level(TWO))
    for action in "rr":
        old.act(action)
    walled = parse_level(TWO.replace("#L....a#", "#L.#..a#"))
    session, difference = reload(walled, old)
    assert session.beat == 2
    assert difference == "It goes differently: Lila is at (2, 1) now, not at (3, 1)."


def test_loops_that_have_ended_are_dreamt_anew() -> None:
    old = Session(parse_level(TWO))
    old.act("r")
    old.end_loop()
    old.act("r")
    session, _ = reload(parse_level(TWO.replace("beats 7", "beats 9")), old)
    assert (session.loop, session.beat, session.tracks) == (old.loop, old.beat, old.tracks)


def test_a_shorter_loop_and_other_friends_are_survived() -> None:
    old = Session(parse_level(TWO))
    for action in "rrrrrr":
        old.act(action)
    alone = parse_level("#####\n#A.a#\n#####\nbeats 4\n")
    session, difference = reload(alone, old)
    assert session.beat <= 4
    assert "now, not" in difference
    assert session.live == "anya"


@pytest.fixture
def house(tmp_path: Path) -> Path:
    return build_house(tmp_path / "levels")


def as_map(house: Path, picture: str) -> str:
    return write_map(parse_level(picture), read_brushes(house / "tilesets" / "dream.tsx"))


def settle(player: Player) -> None:
    """Let the watch look twice, whatever time it really is."""
    for scene in player.app._scenes:
        if isinstance(scene, Playtest):
            for _ in range(MISSED + 2):
                scene._files._next = 0
                if scene._files.has_changed():
                    break
    player.frames(2)


@pytest.mark.parametrize("save", WAYS)
def test_a_save_swaps_the_running_dream(
    save: Callable[[Path, str], None], house: Path, tmp_path: Path
) -> None:
    path = house / "night1" / "02_two_at_once.tmx"
    player = Player(house, tmp_path / "data", path)
    player.play("rr")
    save(path, as_map(house, WIDER))
    settle(player)
    assert player.session.level == parse_level(WIDER)
    assert (player.session.beat, player.session.tracks) == (2, ("rr", ""))
    assert player.dream.playing.message == RELOADED


def test_a_broken_save_keeps_the_running_dream_until_it_is_mended(
    house: Path, tmp_path: Path
) -> None:
    path = house / "night1" / "02_two_at_once.tmx"
    player = Player(house, tmp_path / "data", path)
    player.play("rr")
    good = path.read_text(encoding="utf-8")
    replaced(path, good[:300])
    settle(player)
    assert player.sees(Notice)
    replaced(path, good)
    settle(player)
    assert player.sees(Playtest)
    assert player.session.beat == 2


def test_a_save_reaches_through_whatever_lies_over_the_dream(house: Path, tmp_path: Path) -> None:
    path = house / "night1" / "01_alone.tmx"
    player = Player(house, tmp_path / "data", path)
    player.play("rr")
    player.sleep()
    assert player.sees(Morning)
    replaced(path, as_map(house, TWO))
    settle(player)
    assert player.sees(Playtest)
    assert player.session.level == parse_level(TWO)


def test_faults_are_told_with_the_map_in_play(house: Path, tmp_path: Path) -> None:
    path = house / "night1" / "01_alone.tmx"
    player = Player(house, tmp_path / "data", path)
    replaced(path, path.read_text(encoding="utf-8").replace('type="Bed"', 'type="Bad"'))
    settle(player)
    player.frames(1)
    assert player.sees(Notice)


def test_a_picture_that_is_gone_is_told(house: Path, tmp_path: Path) -> None:
    path = house / "night1" / "02_two_at_once.tmx"
    text = path.read_text(encoding="utf-8")
    decorated = text.replace(
        " <layer id=", '<tileset firstgid="1025" source="../tilesets/scenery.tsx"/>\n <layer id=', 1
    ).replace('name="terrain"', 'name="deco"', 1)
    player = Player(house, tmp_path / "data", path)
    (house / "tilesets" / "dream.png").unlink()
    replaced(path, decorated)
    settle(player)
    assert player.sees(Notice)


def test_an_object_that_is_marked_shows_its_cell(house: Path, tmp_path: Path) -> None:
    path = house / "night1" / "01_alone.tmx"
    player = Player(house, tmp_path / "data", path)
    assert isinstance(player.scene, Playtest)
    player.scene.draw(player.window.canvas, player.controls.device)
    plain = player.screen
    player.scene.marked = next(iter(player.scene._dream.places))
    player.scene._blinking = 0.0
    player.scene.draw(player.window.canvas, player.controls.device)
    assert player.screen != plain
