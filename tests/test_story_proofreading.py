"""Whether the story hangs together, and what its command says."""

import json
from pathlib import Path

import pytest

from game.cli import main
from game.paths import data_root
from game.story.conversation import Conversation
from game.story.nightreader import read_nights
from game.story.nights import Between, Goal, Night, Star, Step
from game.story.parsing import ScriptError, parse_scenes
from game.story.proof.world import Named, World, world_of
from game.story.proofreading import proofread, read_story
from game.story.script import Line

STORY = data_root() / "story"


WORLD = World(
    spots={"flat": frozenset({"table", "bed_lila"}), "street": frozenset({"kerb"})},
    stills=frozenset({"stage_set"}),
    sounds=frozenset({"knock.lila"}),
    dreams=frozenset({"night1/01_bed"}),
)


def test_nothing_is_wrong_with_the_story_of_the_game() -> None:
    world, remarks = world_of(STORY)
    assert remarks == []
    assert proofread(read_story(STORY), read_nights(STORY / "nights.toml"), world) == []


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
        ("scene a\nremember seen\nLILA calm: x", "'seen' is remembered, but nobody asks for it"),
        (f"scene a\nLILA calm: {'la ' * 41}", "has 41 words"),
        ("scene a\n" + "LILA calm: x\n" * 15, "has 15 bubbles"),
    ],
)
def test_what_reads_badly_is_a_warning(text: str, why: str) -> None:
    (remark,) = proofread(parse_scenes(text, "a.scenes"), [])
    assert remark.severity == "warning"
    assert why in remark.text
    assert str(remark).startswith(f"a.scenes:{remark.line}: warning: ")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("[walk lila tabel]", 3, "flat has no spot 'tabel'; did you mean table?"),
        ("[place street table]", 3, "street has no spot 'table'"),
        ("[picture stage_sett]", 3, "there is no picture 'stage_sett'; did you mean stage_set?"),
        ("[place sreet]", 3, "there is no place 'sreet'; did you mean street?"),
        ("[place street]\n[stand lila kerb]\n[stand lila table]", 5, "street has no spot 'table'"),
        ("[walk lyla table]", 3, "nobody is called 'lyla'; did you mean lila?"),
        ("[sound knock.lyla]", 3, "there is no sound 'knock.lyla'; did you mean knock.lila?"),
        ("if seen\n  if not seen\n    LILA calm: y", 4, "'if not seen' can never hold here"),
        ("if seen and not seen\n  LILA calm: y", 3, "'if seen and not seen' can never hold"),
        ("remember seen\nif seen\n  LILA calm: y\nelse\n  LILA calm: z", 7, "'if seen' always"),
        ("end\nLILA calm: y", 4, "is never reached: the scene has ended"),
        ('CHOICE, Lila says\n  "So."\n  "So."\nLILA calm: y', 3, "offers 'So.' twice"),
        ('CHOICE, Lila says\n  "A"  `seen`\n    if not seen\n      end\n  "B"', 5, "never hold"),
    ],
)
def test_what_is_not_there_or_never_reached_is_an_error_in_its_line(
    text: str, line: int, why: str
) -> None:
    scenes = parse_scenes(f"scene a\nplace flat\n{text}\n", "a.scenes")
    (remark,) = [found for found in proofread(scenes, [], WORLD) if found.severity == "error"]
    assert why in remark.text
    assert str(remark).startswith(f"a.scenes:{line}: ")


def test_directions_to_people_sides_and_spots_are_fine_and_pictures_have_no_spots() -> None:
    text = (
        "scene a\nplace flat\n[walk lila marc]\n[look lila l]\n[stand anya bed_lila]\n"
        "[sound knock.lila]\n[picture stage_set]\n[picture none]\n"
        "[place stage_set]\n[stand anya anywhere]\n[hide anya]\n"
        'if seen\n  end\nelse\n  remember seen\nCHOICE, Lila says\n  "A"  `seen`\n  "B"\n'
        "if not seen\n  end\n"
    )
    assert proofread(parse_scenes(text), [], WORLD) == []


def test_a_night_that_stands_or_leads_or_dreams_where_nothing_is() -> None:
    night = Night(
        1,
        "x",
        "lila",
        stars=(Star("night1/02_sofa", 0, 0),),
        steps=(
            Step("a", "walk", place="flt", goal=Goal("street", "curb")),
            Step("b", "scene", place="flat", spot="table", scene="hello"),
        ),
    )
    told = [remark.text for remark in proofread({}, [night], WORLD)]
    assert told == [
        "night 1, step 'b' opens scene 'hello', which nobody has written; write it.",
        "night 1, step 'a': there is no place 'flt'; did you mean flat?",
        "night 1, step 'a': street has no spot 'curb'; choose one of kerb.",
        "night 1: there is no dream 'night1/02_sofa' in the levels.",
    ]


def test_a_sign_that_goes_out_has_to_hang_somewhere() -> None:
    world = WORLD._replace(signs=frozenset({"naps", "beds", ""}))
    night = Night(2, "x", "finn", dark=("naps", "bedz"))
    (remark,) = proofread({}, [night], world)
    assert remark.text == "night 2, dark: no place has a sign 'bedz'; did you mean beds?"
    assert proofread({}, [night], WORLD) == []


def test_a_scene_that_a_map_opens_has_to_be_written_and_others_have_to_be_opened() -> None:
    world = WORLD._replace(scenes=(Named("look_wall", "the map of 'flat'"),), complete=True)
    scenes = parse_scenes("scene look_well\nLILA calm: x", "a.scenes")
    missing, unopened = proofread(scenes, [], world)
    assert "the map of 'flat' opens scene 'look_wall'" in missing.text
    assert str(unopened).startswith("a.scenes:1: warning: nobody opens scene 'look_well'")


def test_a_flag_for_a_night_that_is_still_to_be_written_is_named_there() -> None:
    scenes = parse_scenes("scene a\nremember seen\nLILA calm: x")
    assert proofread(scenes, [Night(2, "x", "finn", asks=("seen",))]) == []
    (remark,) = proofread(scenes, [Night(2, "x", "finn", asks=("tired",))])
    assert "'seen'" in remark.text


def test_a_flag_that_is_remembered_or_given_is_not_missed() -> None:
    text = "scene a\nremember wren\nif near_marc\n  MARC calm: y\nscene b\nif wren\n  LILA calm: x"
    assert proofread(parse_scenes(text), []) == []


def test_a_scene_in_two_files_is_refused(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.scenes").write_text("scene a\nLILA calm: x", encoding="utf-8")
    with pytest.raises(ScriptError, match="is in another file"):
        read_story(tmp_path)


def test_the_command_proofreads(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["story"]) == 0
    told = capsys.readouterr().out.splitlines()
    assert [line for line in told if "there is no dream" not in line] == []
    (tmp_path / "a.scenes").write_text("scene a\nLYLA calm: x", encoding="utf-8")
    assert main(["story", str(tmp_path)]) == 1
    assert "a.scenes:2: nobody is called LYLA" in capsys.readouterr().out
    assert main(["story", "--json", str(tmp_path)]) == 1
    (remark,) = json.loads(capsys.readouterr().out)
    assert (remark["code"], remark["severity"], remark["line"]) == ("speaker", "error", 2)
    assert remark["file"].endswith("a.scenes")
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
    asked = [remark.text for remark in proofread(scenes, []) if "asks for" in remark.text]
    assert [text.split("'")[1] for text in asked] == ["tired", "seen"], "night one remembers these"
    crowd = Conversation(scenes["n4_crowd"], frozenset({"wren_lamp"}), {"night": 4, "solved": 6})
    said = [crowd.now]
    crowd.go_on()
    said.append(crowd.now)
    assert [line.text for line in said if isinstance(line, Line)] == ["A lamp, off.", "All of you."]
