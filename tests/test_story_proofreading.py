"""Whether the story hangs together, and what its command says."""

from pathlib import Path

import pytest

from game.cli import main
from game.paths import data_root
from game.story.conversation import Conversation
from game.story.nights import Between, Night, Step, read_nights
from game.story.parsing import ScriptError, parse_scenes
from game.story.proofreading import proofread, read_story
from game.story.script import Line

STORY = data_root() / "story"


def test_nothing_is_wrong_with_the_story_of_the_game() -> None:
    assert proofread(read_story(STORY), read_nights(STORY / "nights.toml")) == []


def test_a_scene_that_nobody_has_written_is_an_error() -> None:
    night = Night(
        1, "x", "lila", between=(Between("gone", 1),), steps=(Step("a", "scene", scene="lost"),)
    )
    remarks = proofread({}, [night])
    assert [remark.severity for remark in remarks] == ["error", "error"]
    assert {"'gone'" in remark.text or "'lost'" in remark.text for remark in remarks} == {True}


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("scene a\nif seen\n  LILA calm: x", "asks for 'seen', which no scene remembers"),
        (f"scene a\nLILA calm: {'la ' * 41}", "has 41 words"),
        ("scene a\n" + "LILA calm: x\n" * 17, "has 17 bubbles"),
    ],
)
def test_what_reads_badly_is_a_warning(text: str, why: str) -> None:
    (remark,) = proofread(parse_scenes(text), [])
    assert remark.severity == "warning"
    assert why in remark.text


def test_a_flag_that_is_remembered_or_given_is_not_missed() -> None:
    text = "scene a\nremember wren\nif wren\n  LILA calm: x\nif near_marc\n  MARC calm: y"
    assert proofread(parse_scenes(text), []) == []


def test_a_scene_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.scenes").write_text("scene a\nLILA calm: x", encoding="utf-8")
    with pytest.raises(ScriptError, match="is in another file"):
        read_story(tmp_path)


def test_the_command_proofreads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story"]) == 0
    assert capsys.readouterr().out == ""
    (tmp_path / "a.scenes").write_text("scene a\nLYLA calm: x", encoding="utf-8")
    assert main(["story", str(tmp_path)]) == 1
    assert "a.scenes:2: nobody is called LYLA" in capsys.readouterr().out
    (tmp_path / "empty").mkdir()
    assert main(["story", str(tmp_path / "empty")]) == 2
    assert "there are no scenes" in capsys.readouterr().err


def test_the_command_reads_a_scene_with_its_choices(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    typed = iter(["x\n", "2\n"])
    monkeypatch.setattr("sys.stdin.readline", lambda: next(typed), raising=False)
    monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
    assert main(["story", "--read", "n1_cafe"]) == 0
    out = capsys.readouterr().out
    assert "Type a number from 1 to 2." in out
    assert "FINN: Left of the stage. By the bin. I'll wave." in out
    assert out.endswith("Remembered: seen\n")
    assert main(["story", "--read", "n9_nothing"]) == 2
    assert "there is no scene 'n9_nothing'" in capsys.readouterr().err


def test_a_scene_is_read_as_if_something_had_been_chosen(
    capsys: pytest.CaptureFixture[str],
) -> None:
    main(["story", "--read", "n1_between_2", "--remember", "seen"])
    assert "I waved at the screen" in capsys.readouterr().out
    main(["story", "--read", "n1_between_2"])
    assert "I waved at the screen" not in capsys.readouterr().out


def test_everything_that_the_other_nights_ask_of_a_scene_can_be_written() -> None:
    scenes = parse_scenes(
        "scene n2_evening: Wren.\n"
        "place cafe\n"
        "if quiet\n"
        "  DOT calm: Tea is free.\n"
        "else\n"
        "  DOT calm: Wren died. Tea is free.\n"
        "CHOICE wren, Anya says\n"
        '  "Nothing."\n'
        '  "I owed her a call."  `wren_call`\n'
        '  "A lamp, off."  `wren_lamp`\n'
        "scene n2_double: Finn's double.\n"
        "if tired and not seen\n"
        "  FINN hurt: You're tired. You're seeing it everywhere.\n"
        "scene n4_crowd: The ninth row.\n"
        "if wren_call\n"
        "  NOBODY calm: She owed her a call.\n"
        "if wren_lamp\n"
        "  NOBODY calm: A lamp, off.\n"
        "if night>=4 and solved>=6\n"
        "  ANYA calm: All of you.\n"
    )
    missed = {remark.text.split("'")[3] for remark in proofread(scenes, [])}
    assert missed == {"tired", "seen"}, "these are remembered on the first night"
    crowd = Conversation(scenes["n4_crowd"], frozenset({"wren_lamp"}), {"night": 4, "solved": 6})
    said = [crowd.now]
    crowd.go_on()
    said.append(crowd.now)
    assert [line.text for line in said if isinstance(line, Line)] == ["A lamp, off.", "All of you."]
