"""Words in another language: what is translated, and that a template lists all of it."""

import re
import struct
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.paths import data_root
from game.story import words
from game.story.proofreading import read_story
from game.story.script import Line, every_step
from tests.pseudo import catalogue
from tools.pot import whole


@pytest.fixture
def elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A folder of catalogues, for a language that is asked for."""
    monkeypatch.setenv("LANGUAGE", "xx")
    folder = tmp_path / "xx" / "LC_MESSAGES"
    folder.mkdir(parents=True)
    yield folder
    words.translate_from()


def test_without_a_catalogue_words_stay_as_they_are(tmp_path: Path) -> None:
    words.translate_from(tmp_path)
    assert words.tr("Sit.") == "Sit."
    assert words.tr("") == ""


def test_a_catalogue_translates_what_it_has(elsewhere: Path) -> None:
    (elsewhere / "bedtime.mo").write_bytes(catalogue({"Sit.": "Setz dich."}))
    words.translate_from(elsewhere.parent.parent)
    assert words.tr("Sit.") == "Setz dich."
    assert words.tr("Stand.") == "Stand."


def test_the_settings_language_goes_before_the_systems(elsewhere: Path) -> None:
    (elsewhere / "bedtime.mo").write_bytes(catalogue({"Sit.": "Setz dich."}))
    root = elsewhere.parent.parent
    assert words.translate_from(root, language="fr") == ""
    assert words.tr("Sit.") == "Sit."
    assert words.translate_from(root, language="xx_YY") == ""
    assert words.tr("Sit.") == "Setz dich."


def test_a_translators_own_catalogue_goes_before_the_games(elsewhere: Path) -> None:
    own = elsewhere.parent / "own"
    (own / "xx" / "LC_MESSAGES").mkdir(parents=True)
    (own / "xx" / "LC_MESSAGES" / "bedtime.mo").write_bytes(catalogue({"Sit.": "Hock di hi."}))
    (elsewhere / "bedtime.mo").write_bytes(catalogue({"Sit.": "Setz dich.", "After.": "Nachher."}))
    words.translate_from(own, elsewhere.parent.parent)
    assert (words.tr("Sit."), words.tr("After.")) == ("Hock di hi.", "Nachher.")


@pytest.mark.parametrize(
    "damage", [b"", b"no catalogue", struct.pack("<7I", 0x950412DE, 0, 9, 99, 999, 0, 0)]
)
def test_a_damaged_catalogue_is_one_sentence_and_words_stay(elsewhere: Path, damage: bytes) -> None:
    (elsewhere / "bedtime.mo").write_bytes(damage)
    trouble = words.translate_from(elsewhere.parent.parent)
    assert trouble.endswith("install it again.")
    assert str(elsewhere) in trouble
    assert words.tr("Sit.") == "Sit."


@pytest.mark.parametrize("wrong", ["{whom} geht", "{who geht", "geht}", "{who!r} geht", "{} geht"])
def test_a_translation_that_cannot_be_filled_in_is_left_out(elsewhere: Path, wrong: str) -> None:
    right = {"{who} bumps": "Autsch", "{who} is caught": "{who} ist gefangen"}
    (elsewhere / "bedtime.mo").write_bytes(catalogue({"{who} steps": wrong, **right}))
    words.translate_from(elsewhere.parent.parent)
    assert words.tr("{who} steps").format(who="Lila") == "Lila steps"
    assert words.tr("{who} bumps") == "Autsch"
    assert words.tr("{who} is caught").format(who="Lila") == "Lila ist gefangen"


def test_the_template_lists_every_line_and_option_and_what_menus_say() -> None:
    text = whole(data_root())
    listed = set(re.findall(r'^msgid "(.*)"$', text, re.MULTILINE))
    for scene in read_story(data_root() / "story").values():
        for step in every_step(scene.steps):
            if isinstance(step, Line):
                assert step.text.replace('"', '\\"') in listed, scene.id
    assert {"Continue", "Saved evenings", "Faint.", "The Demonstration", "Eider Street"} <= listed
    assert "Night tram withdrawn. Nobody was on it." in listed
    assert len(listed) == len(re.findall(r"^msgid ", text, re.MULTILINE)), "each text once"
