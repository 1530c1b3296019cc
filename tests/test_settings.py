"""The file of settings: what is set comes back, and no damage costs more than one value."""

import tomllib
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.play.settings import Settings, SettingsFile
from game.play.settings.file import BAD
from game.play.settings.reading import FILE, allowed, bounds
from game.play.settings.toml import pair
from game.play.settings.words import BINDINGS, TABLES

NAMES = [field.name for field in msgspec.structs.fields(Settings)]


def other(name: str) -> Any:
    """A value of a setting that is not the usual one."""
    usual = getattr(Settings(), name)
    if name in BINDINGS:
        return {"undo": ("Z", "B")}
    if isinstance(usual, bool):
        return not usual
    if isinstance(usual, str) and not allowed(name):
        return 'de "AT" \\ ü'
    return next(value for value in allowed(name) or bounds(name) if value != usual)


def written(folder: Path, text: str) -> SettingsFile:
    (folder / FILE).write_text(text, encoding="utf-8")
    return SettingsFile(folder)


def test_every_setting_stands_in_one_table_and_is_explained() -> None:
    listed = [name for comments in TABLES.values() for name in comments]
    assert sorted([*listed, *BINDINGS]) == sorted(NAMES)
    assert all(comment.endswith(".") for table in TABLES.values() for comment in table.values())


@pytest.mark.parametrize("name", NAMES)
def test_every_setting_comes_back_after_a_restart(name: str, tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(**{name: other(name)})
    again = SettingsFile(tmp_path)
    assert getattr(again.now, name) == other(name)
    assert again.trouble == ""


def test_the_file_says_over_every_value_what_it_is(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(glitch="off")
    lines = (tmp_path / FILE).read_text(encoding="utf-8").splitlines()
    for comments in TABLES.values():
        for name, comment in comments.items():
            number = next(n for n, line in enumerate(lines) if line.startswith(f"{name} ="))
            assert lines[number - 1] == f"# {comment}"


def test_without_a_file_the_player_has_not_been_asked_yet(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path / "new")
    asked = [settings.is_first, (tmp_path / "new").exists()]
    settings.change(text_size=150)
    assert [*asked, settings.is_first] == [True, False, False]
    assert not SettingsFile(tmp_path / "new").is_first


def test_a_bad_value_is_the_usual_one_and_its_line_is_told(tmp_path: Path) -> None:
    text = '[text]\ntext_size = 170\ntext_speed = "fast"\n\n[sound]\nmaster = "loud"\nmusic = 12\n'
    settings = written(tmp_path, text)
    assert settings.now == Settings(text_speed="fast", music=12)
    assert settings.trouble == (
        "settings.toml:2: text_size = 170 is not one of 100, 125, 150, 200; 100 is used."
        " And 1 more."
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[sound]\n\nmusic = 101", "settings.toml:3: music = 101 is not a whole number from 0 to"),
        ("[sound]\nmono = 1", "settings.toml:2: mono = 1 is not true or false; false is used."),
        ("[sound]\nmusic = true", "settings.toml:2: music = true is not a whole number"),
        ("sound.mono = 1", "settings.toml:1: mono = 1 is not true or false"),
        ("sound = 3", "settings.toml:1: sound is not a table; its values are as usual."),
        ("[text]\nlanguage = 3", "settings.toml:2: language = 3 is not a text in quotes"),
        ('[keys]\nundo = "Z"', "settings.toml:2: undo is not a list of up to two names"),
        ('[keys]\nundo = ["Z", "X", "C"]', "settings.toml:2: undo is not a list of up to two"),
        ("[pad]\nundo = [3]", "settings.toml:2: undo is not a list of up to two names"),
        ("[comfort]\nglitch = 2000-01-01", "settings.toml:2: glitch = 2000-01-01 is not one of"),
    ],
)
def test_what_is_wrong_is_told_in_one_sentence(text: str, said: str, tmp_path: Path) -> None:
    settings = written(tmp_path, text)
    assert settings.trouble.startswith(said)
    assert settings.now == Settings()


def test_a_file_with_bad_values_is_kept_aside_before_it_is_written(tmp_path: Path) -> None:
    text = '[keys]\nundo = "Z"\n'
    written(tmp_path, text).change(mono=True)
    assert (tmp_path / BAD).read_text(encoding="utf-8") == text
    assert SettingsFile(tmp_path).trouble == ""


@pytest.mark.parametrize("text", ["[sound\n", "\x00", "music = ", "= = =", "[a]\n[a]\n"])
def test_what_is_no_toml_is_kept_aside_and_said(text: str, tmp_path: Path) -> None:
    settings = written(tmp_path, text)
    assert settings.now == Settings()
    assert "is not TOML" in settings.trouble
    assert "\n" not in settings.trouble
    assert (tmp_path / BAD).read_text(encoding="utf-8") == text
    settings.change(mono=True)
    assert SettingsFile(tmp_path).now.mono


def test_bytes_that_are_no_text_are_kept_aside(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"\xff\xfe\x80 nonsense")
    assert "is not TOML" in SettingsFile(tmp_path).trouble
    assert (tmp_path / BAD).exists()


def test_what_the_game_does_not_know_is_kept(tmp_path: Path) -> None:
    text = """\
nickname = "Bo"
[sound]
music = 5
reverb = [1, 2.5, "x\\ty"]
[later]
since = 1979-05-27T07:32:00Z
deep = { a = 1, "b c" = { d = true } }
[[many]]
n = 1
"""
    settings = written(tmp_path, text)
    settings.change(mono=True)
    settings.change(mono=False)
    before, now = tomllib.loads(text), tomllib.loads((tmp_path / FILE).read_text("utf-8"))
    assert now["sound"]["reverb"] == before["sound"]["reverb"]
    assert {name: now[name] for name in before if name != "sound"} == {
        name: before[name] for name in before if name != "sound"
    }
    assert now["sound"]["music"] == 5


def test_what_was_edited_by_hand_meanwhile_is_not_written_over(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(music=10)
    text = (tmp_path / FILE).read_text(encoding="utf-8")
    (tmp_path / FILE).write_text(text.replace("mono = false", "mono = true"), encoding="utf-8")
    settings.change(glitch="full")
    assert SettingsFile(tmp_path).now == Settings(music=10, mono=True, glitch="full")
    assert settings.now.mono


def test_what_is_edited_into_nonsense_meanwhile_is_kept_aside(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(music=10)
    (tmp_path / FILE).write_text("nonsense", encoding="utf-8")
    settings.change(mono=True)
    assert (tmp_path / BAD).read_text(encoding="utf-8") == "nonsense"
    assert SettingsFile(tmp_path).now == Settings(music=10, mono=True)


def test_a_file_that_was_deleted_meanwhile_takes_nothing_along(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(music=10)
    (tmp_path / FILE).unlink()
    settings.change(mono=True)
    assert SettingsFile(tmp_path).now == Settings(music=10, mono=True)


def test_a_slider_that_is_dragged_is_saved_when_it_is_let_go(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path)
    settings.change(music=10, save=False)
    assert not (tmp_path / FILE).exists()
    assert settings.now.music == 10
    settings.save()
    assert SettingsFile(tmp_path).now.music == 10


def test_a_value_that_cannot_be_is_refused(tmp_path: Path) -> None:
    settings = SettingsFile(tmp_path)
    with pytest.raises(msgspec.ValidationError):
        settings.change(music=101)
    with pytest.raises(KeyError):
        settings.change(colour="red")
    assert settings.now == Settings()


def test_settings_without_a_folder_are_never_written() -> None:
    settings = SettingsFile()
    settings.change(music=3)
    assert settings.now.music == 3
    assert settings.trouble == ""


def test_a_folder_that_cannot_be_written_is_said_and_play_goes_on(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    settings = SettingsFile(tmp_path / "file")
    settings.change(music=3)
    assert settings.now.music == 3
    assert settings.trouble.startswith("Your settings cannot be saved (")


def test_what_a_killed_game_left_half_written_is_swept_away(tmp_path: Path) -> None:
    SettingsFile(tmp_path).change(music=3)
    for name in (f"{FILE}.4711.new", "settings.toml.new"):
        (tmp_path / name).write_text("half", encoding="utf-8")
    assert SettingsFile(tmp_path).now.music == 3
    assert [path.name for path in tmp_path.iterdir()] == [FILE]


TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=8)
VALUES = st.recursive(
    TEXTS | st.booleans() | st.integers(-(2**40), 2**40) | st.floats(allow_nan=False),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(TEXTS, inner, max_size=3),
    max_leaves=8,
)


@given(TEXTS, VALUES)
def test_whatever_is_written_is_read_back_the_same(name: str, value: object) -> None:
    assert tomllib.loads(pair(name, value)) == {name: value}
