"""Saved games: what was saved comes back, whatever happens to the files."""

import json
from pathlib import Path

import pytest

from game.play.slots import AUTO, NAMES, Saved, Slots
from tools.kill_saves import kill_while_saving

GAME = Saved(saved="2045-06-02 18:40", seconds=61, chapter="Night 1", story={"solved": ["a"]})
OLDER = Saved(saved="2045-06-01 22:00", story={"solved": []})


def test_a_game_comes_back_with_its_picture(tmp_path: Path) -> None:
    assert Slots(tmp_path).write("2", GAME, b"png")
    again = Slots(tmp_path)
    assert again.read("2") == GAME
    assert again.picture("2").read_bytes() == b"png"
    assert [again.read(name) for name in NAMES if name != "2"] == [None] * 3
    assert again.trouble == ""


def test_one_goes_on_from_the_games_own_slot_else_from_the_last(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    assert slots.latest() is None
    slots.write("1", GAME)
    slots.write("3", OLDER)
    assert slots.latest() == "1"
    slots.write(AUTO, OLDER)
    assert slots.latest() == AUTO


def test_a_game_is_kept_in_another_slot_too(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    assert not slots.copy(AUTO, "1")
    slots.write(AUTO, GAME, b"png")
    assert slots.copy(AUTO, "1")
    assert Slots(tmp_path).read("1") == GAME
    assert slots.picture("1").read_bytes() == b"png"


def test_an_emptied_slot_stays_empty_and_its_game_lies_beside_it(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.write("1", OLDER)
    slots.write("1", GAME, b"png")
    slots.delete("1")
    again = Slots(tmp_path)
    assert again.read("1") is None
    assert not again.picture("1").exists()
    kept = tmp_path / "saves" / "1.json.deleted"
    assert json.loads(kept.read_text(encoding="utf-8"))["chapter"] == "Night 1"
    again.delete("1")


@pytest.mark.parametrize(
    "damage", [b"", b"{", b"[]", b'{"version": 1, "seconds": "long"}', b"\xff"]
)
def test_a_damaged_game_is_kept_aside_and_the_one_before_it_goes_on(
    tmp_path: Path, damage: bytes
) -> None:
    slots = Slots(tmp_path)
    slots.write("1", OLDER)
    slots.write("1", GAME)
    (tmp_path / "saves" / "1.json").write_bytes(damage)
    again = Slots(tmp_path)
    assert again.read("1") == OLDER
    assert "1.json.bad; you go on from the one before it" in again.trouble
    assert (tmp_path / "saves" / "1.json.bad").read_bytes() == damage


def test_a_damaged_game_without_a_backup_empties_the_slot(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.write("1", GAME)
    (tmp_path / "saves" / "1.json").write_bytes(b"{")
    again = Slots(tmp_path)
    assert again.read("1") is None
    assert "the slot is empty now" in again.trouble


def test_a_game_whose_file_is_gone_comes_back_from_its_backup(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.write("1", OLDER)
    slots.write("1", GAME)
    (tmp_path / "saves" / "1.json").unlink()
    assert Slots(tmp_path).read("1") == OLDER


def test_a_game_of_a_newer_edition_is_left_as_it_is(tmp_path: Path) -> None:
    slots = Slots(tmp_path)
    slots.write("1", GAME)
    path = tmp_path / "saves" / "1.json"
    newer = path.read_bytes().replace(b'"version": 1', b'"version": 9')
    path.write_bytes(newer)
    again = Slots(tmp_path)
    assert again.read("1") is None
    assert "newer Bedtime Loop" in again.trouble
    assert not again.write("1", OLDER)
    again.delete("1")
    assert path.read_bytes() == newer


def test_a_game_of_an_older_edition_goes_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Slots(tmp_path).write("1", GAME)
    changes = {
        1: lambda form: {**form, "chapter": form["chapter"].replace("Night", "Friday")},
        2: lambda form: {**form, "story": {"solved": [*form["story"]["solved"], "b"]}},
    }
    monkeypatch.setattr("game.play.slots.VERSION", 3)
    monkeypatch.setattr("game.play.slots.MIGRATIONS", changes)
    slots = Slots(tmp_path)
    saved = slots.read("1")
    assert saved is not None
    assert (saved.version, saved.chapter, saved.seconds) == (3, "Friday 1", 61)
    assert saved.story == {"solved": ["a", "b"]}
    assert slots.trouble == ""


def test_a_game_of_an_edition_that_nobody_knows_is_kept_aside(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Slots(tmp_path).write("1", GAME)
    monkeypatch.setattr("game.play.slots.VERSION", 2)
    slots = Slots(tmp_path)
    assert slots.read("1") is None
    assert "1.json.bad" in slots.trouble


def test_a_folder_that_cannot_be_written_is_one_sentence(tmp_path: Path) -> None:
    (tmp_path / "saves").write_text("a file where the folder should be", encoding="utf-8")
    slots = Slots(tmp_path)
    assert not slots.write("1", GAME)
    assert slots.trouble == "Saved game 1 cannot be read (Not a directory)."


def test_killed_at_any_moment_nothing_solved_is_lost(tmp_path: Path) -> None:
    assert kill_while_saving(tmp_path, tries=6) == []
