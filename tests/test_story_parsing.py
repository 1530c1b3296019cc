"""Scenes as writers edit them: read, and refused with a line and an advice."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.paths import data_root
from game.story.conversation import Conversation
from game.story.parsing import ScriptError, parse_scenes, read_scenes
from game.story.proofreading import proofread
from game.story.script import Choice, Fork, Line, Option, Remember, Stage, every_step

WHOLE = """
# a remark
scene soup: The kitchen.
place flat

MARC calm: Sit.
[walk marc table]
CHOICE first, Lila says
  "Soup?"  `soup`
    MARC calm: It's soup.
    [pause 0.5]
  "Later."
if soup
  OLD MAN wry: I smelled it.
else
  ANYA hurt: Nobody asked me.
remember warm

scene empty_handed
LILA calm: ...
"""
FILES = sorted((data_root() / "story").glob("*.scenes"))


def test_a_scene_is_read_as_it_stands() -> None:
    scenes = parse_scenes(WHOLE)
    assert list(scenes) == ["soup", "empty_handed"]
    soup = scenes["soup"]
    assert (soup.place, soup.note) == ("flat", "The kitchen.")
    assert soup.steps == (
        Line("marc", "calm", "Sit."),
        Stage("walk", ("marc", "table")),
        Choice(
            "first",
            "lila",
            (
                Option(
                    "Soup?",
                    "soup",
                    (Line("marc", "calm", "It's soup."), Stage("pause", ("0.5",))),
                ),
                Option("Later.", "", ()),
            ),
        ),
        Fork(
            "soup",
            (Line("old_man", "wry", "I smelled it."),),
            (Line("anya", "hurt", "Nobody asked me."),),
        ),
        Remember("warm"),
    )


def test_forks_may_stand_in_options_and_options_in_forks() -> None:
    scenes = parse_scenes(
        "scene deep\n"
        "if seen\n"
        "  CHOICE, Lila says\n"
        '    "One."\n'
        "      if tired\n"
        "        FINN calm: Both.\n"
        '    "Two."\n'
        "LILA calm: After.\n"
    )
    talk = Conversation(scenes["deep"], frozenset({"seen", "tired"}))
    talk.choose(0)
    assert talk.now == Line("finn", "calm", "Both.")
    talk.go_on()
    assert talk.now == Line("lila", "calm", "After.")


@pytest.mark.parametrize(
    ("text", "line", "why"),
    [
        ("LILA calm: Too early.", 1, "does not belong to a scene"),
        ("scene a\nLILA calm: x\nscene a\nLILA calm: x", 3, "there is a scene 'a' already"),
        ("scene a\nplace flat", 1, "nothing happens in scene 'a'"),
        ("scene a\nLYLA calm: x", 2, "nobody is called LYLA"),
        ("scene a\nLILA smug: x", 2, "nobody can look 'smug'"),
        ("scene a\n[dance lila]", 2, "'dance' is no stage direction"),
        ("scene a\n[walk lila]", 2, "'walk' takes 2 words, not 1"),
        ("scene a\n[pause long]", 2, "a pause is given in seconds"),
        ('scene a\nCHOICE, Lila says\n  "One."', 2, "two options or more"),
        ("scene a\nCHOICE, Lila says\n  One.\n  Two.", 3, "is no option"),
        ("scene a\nif Seen\n  LILA calm: x", 2, "'Seen' is no condition"),
        ("scene a\nif seen\nLILA calm: x", 2, "nothing is indented under it"),
        ("scene a\nelse\n  LILA calm: x", 2, "no 'if' that this 'else' belongs to"),
        ("scene a\nLILA calm: x\n    LILA calm: y", 3, "indented further"),
        ("scene a\n\tLILA calm: x", 2, "indented with a tab"),
        ("scene a\nLILA: x", 2, "A line is 'LILA calm: words'"),
        ('scene a\n"Hello."', 2, "an option without a choice"),
        ("scene a\n" + " " * 41 + "LILA calm: x", 2, "indented by more than 40 spaces"),
        (f"scene a\nLILA calm: {'x' * 2000}", 2, "longer than 2000 characters"),
        ("scene a\r\nLILA calm: x\u2028y\r\nLYLA calm: z", 3, "nobody is called LYLA"),
    ],
)
def test_a_fault_is_told_with_its_line(text: str, line: int, why: str) -> None:
    with pytest.raises(ScriptError) as refused:
        parse_scenes(text, "night.scenes")
    first = next(fault for fault in refused.value.faults if why in fault)
    assert first.startswith(f"night.scenes:{line}: ")


def test_all_faults_of_a_file_are_told_at_once() -> None:
    with pytest.raises(ScriptError, match="and 2 more") as refused:
        parse_scenes("scene a\nLYLA calm: x\nLILA smug: x\n[dance lila]")
    assert len(refused.value.faults) == 3


HOSTILE = (
    "\n".join("  " * depth + "if seen" for depth in range(5000)),
    "[walk" + " " * 100_000 + "lila",
    "A " * 100_000 + ": x",
    '"' * 100_000 + "`seen",
    "\n".join("  " * (depth % 7) + "else" for depth in range(500)),
)


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_files_are_refused_at_once(text: str) -> None:
    with pytest.raises(ScriptError):
        parse_scenes(f"scene a\n{text}")


ROWS = st.sampled_from(
    (
        "scene a",
        "scene b: note",
        "place flat",
        "LILA calm: x",
        "LYLA smug: x",
        "[walk marc table]",
        "[pause]",
        "[",
        "CHOICE, Lila says",
        '"One."  `seen`',
        '"Two."',
        "if seen",
        "if not seen and solved>=2",
        "if ",
        "else",
        "end",
        "remember warm",
        "#",
        "\x00",
    )
)
LINES = st.tuples(st.sampled_from(("", "  ", "    ", "      ", "\t", " ")), ROWS)


@given(st.lists(LINES, max_size=14).map(lambda rows: "\n".join(a + b for a, b in rows)))
@settings(max_examples=300, deadline=None)
def test_whatever_is_written_is_read_or_refused_and_what_is_read_comes_to_its_end(
    text: str,
) -> None:
    try:
        scenes = parse_scenes(text)
    except ScriptError:
        return
    proofread(scenes, [])
    for scene in scenes.values():
        assert len(scene.source.rows) == len(list(every_step(scene.steps)))
        talk = Conversation(scene)
        for _ in range(100):
            if talk.now is None:
                break
            if isinstance(talk.now, Choice):
                talk.choose(0)
            else:
                talk.go_on()
        assert talk.now is None


def test_files_that_are_no_text_are_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(ScriptError, match="cannot be read"):
        read_scenes(tmp_path / "none.scenes")
    binary = tmp_path / "binary.scenes"
    binary.write_bytes(b"\xff\xfe\x00")
    with pytest.raises(ScriptError, match="Save it as UTF-8"):
        read_scenes(binary)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_the_scenes_of_the_game_can_be_read(path: Path) -> None:
    assert read_scenes(path)


def test_every_choice_of_the_first_night_is_remembered_and_answered() -> None:
    scene = read_scenes(data_root() / "story" / "night1.scenes")["n1_cafe"]
    for number, flag in enumerate(("tired", "seen")):
        talk = Conversation(scene)
        while not talk.asks:
            talk.go_on()
        talk.choose(number)
        assert talk.flags == {flag}
        said = talk.now
        while talk.now is not None:
            said = talk.now if isinstance(talk.now, Line) else said
            talk.go_on()
        assert said == Line("marc", "wry", "He's bringing coats. Now I'm frightened.")


def test_what_was_said_in_the_cafe_opens_a_later_scene_differently() -> None:
    scene = read_scenes(data_root() / "story" / "night1.scenes")["n1_between_2"]
    first = {flag: Conversation(scene, frozenset({flag})).now for flag in ("seen", "tired")}
    assert first["seen"] == Line("finn", "wry", "I waved at the screen. I know.")
    assert first["tired"] != first["seen"]
