"""The command line as its users meet it: what it prints, its exit status, how it refuses."""

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from game.cli import main
from game.levels.brushes import read_brushes
from game.levels.writer import write_map
from game.rules.notation import parse_level

ROOT = Path(__file__).parent.parent
SWAP = """
    ########
    #L....a#
    ###%####
    #A...l##
    ########
    beats 7
"""
SOLUTION = "lila: rrDddrr\nanya: rruurrr\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with the tileset, the map `swap.tmx` and its solution."""
    shutil.copytree(ROOT / "levels" / "tilesets", tmp_path / "tilesets")
    brushes = read_brushes(tmp_path / "tilesets" / "dream.tsx")
    text = write_map(parse_level(SWAP), brushes, tileset="tilesets/dream.tsx", title="Swap")
    (tmp_path / "swap.tmx").write_text(text, encoding="utf-8")
    (tmp_path / "swap.txt").write_text(SOLUTION, encoding="utf-8")
    return tmp_path


class Told:
    """What a command said."""

    def __init__(self, capsys: pytest.CaptureFixture[str]) -> None:
        self.capsys = capsys

    def __call__(self, *arguments: object) -> tuple[int, str, str]:
        status = main([str(argument) for argument in arguments])
        out, err = self.capsys.readouterr()
        return status, out, err


@pytest.fixture
def bedtime(capsys: pytest.CaptureFixture[str]) -> Told:
    """`bedtime` as a function: arguments in, (status, output, errors) out."""
    return Told(capsys)


def test_run_says_every_beat_and_escapes(bedtime: Told, folder: Path) -> None:
    status, out, err = bedtime("run", folder / "swap.tmx", "--tracks", folder / "swap.txt")
    assert (status, err) == (0, "")
    assert out.splitlines()[0] == "loop 1 beat  0: lila (1, 1), anya (1, 3)"
    assert out.splitlines()[-2:] == [
        "loop 1 beat  7: lila (5, 3), anya (6, 1), escaped",
        "Escaped.",
    ]


def test_run_json_is_an_object_a_line_from_beat_0(bedtime: Told, folder: Path) -> None:
    status, out, _ = bedtime("run", folder / "swap.tmx", "--tracks", folder / "swap.txt", "--json")
    beats = [json.loads(line) for line in out.splitlines()]
    assert status == 0
    assert [beat["beat"] for beat in beats] == list(range(8))
    assert beats[2]["shut"] == [[3, 2]]
    assert beats[3] == {
        "loop": 1,
        "beat": 3,
        "friends": {"lila": [3, 1], "anya": [3, 2]},
        "caught": [],
        "dreamers": [],
        "nightmares": [],
        "shadows": [],
        "shut": [],
        "solid_glitches": [],
        "closed": [],
        "pressed": [],
        "breakpoint": None,
        "anchor": None,
        "escaped": False,
    }
    assert [beat["escaped"] for beat in beats] == [False] * 7 + [True]


def test_run_is_1_without_an_escape_and_goes_to_the_end_of_every_loop(
    bedtime: Told, folder: Path
) -> None:
    (folder / "two.txt").write_text("lila: r\n\nanya: r\n", encoding="utf-8")
    status, out, _ = bedtime("run", folder / "swap.tmx", "--tracks", folder / "two.txt", "--json")
    beats = [json.loads(line) for line in out.splitlines()]
    assert status == 1
    assert [(beat["loop"], beat["beat"]) for beat in beats] == [
        (loop, beat) for loop in (1, 2) for beat in range(8)
    ]


def test_run_reads_standard_input(
    bedtime: Told, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(SOLUTION.encode())))
    assert bedtime("run", folder / "swap.tmx", "--tracks", "-")[0] == 0


def test_run_says_what_is_never_reached(bedtime: Told, folder: Path) -> None:
    (folder / "long.txt").write_text("lila: " + "r" * 9, encoding="utf-8")
    status, _, err = bedtime("run", folder / "swap.tmx", "--tracks", folder / "long.txt")
    assert status == 1
    assert "lila's track in loop 1 has 9 actions, the loop 7 beats" in err


@pytest.mark.parametrize(
    ("tracks", "sentence"),
    [
        ("marc: r", "line 1: 'marc' is not in this level; it has lila, anya"),
        ("lila: rx", "line 1: 'x', action 2 of lila, is no action"),
        ("lila: r\nlila: r", "line 2: lila has two tracks in this loop"),
        ("lila", "line 1: 'lila' is no track"),
        ("", "there is no track in it"),
        ("# nothing\n", "there is no track in it"),
        ("lila: r\0", "is no action"),
    ],
)
def test_bad_tracks_are_refused_in_one_sentence(
    bedtime: Told, folder: Path, tracks: str, sentence: str
) -> None:
    (folder / "bad.txt").write_text(tracks, encoding="utf-8")
    status, out, err = bedtime("run", folder / "swap.tmx", "--tracks", folder / "bad.txt")
    assert (status, out) == (2, "")
    assert sentence in err
    assert len(err.splitlines()) == 1


def test_tracks_that_are_no_text_are_refused(bedtime: Told, folder: Path) -> None:
    (folder / "bad.txt").write_bytes(b"\xff\xfe\x00lila")
    status, _, err = bedtime("run", folder / "swap.tmx", "--tracks", folder / "bad.txt")
    assert (status, "is no text; save it as UTF-8" in err) == (2, True)


def test_a_huge_track_file_is_refused(bedtime: Told, folder: Path) -> None:
    (folder / "bad.txt").write_text("lila: " + "r" * 2_000_000, encoding="utf-8")
    status, _, err = bedtime("run", folder / "swap.tmx", "--tracks", folder / "bad.txt")
    assert (status, "is longer than" in err) == (2, True)


@pytest.mark.parametrize("command", ["run", "render", "play", "solve"])
def test_a_map_that_is_missing_or_no_map_is_refused(
    bedtime: Told, folder: Path, command: str
) -> None:
    more = {
        "run": ("--tracks", folder / "swap.txt"),
        "render": ("--out", folder / "x.png"),
    }.get(command, ())
    (folder / "broken.tmx").write_text("<map", encoding="utf-8")
    for name in ("missing.tmx", "broken.tmx"):
        status, _, err = bedtime(command, folder / name, *more)
        assert status == 2
        assert name in err
        assert len(err.splitlines()) == 1


def test_check_of_a_good_map_finds_nothing(bedtime: Told, folder: Path) -> None:
    assert bedtime("check", folder / "swap.tmx") == (0, "", "")
    assert json.loads(bedtime("check", "--json", folder)[1]) == []


def test_check_json_names_file_line_code_and_cell(bedtime: Told, folder: Path) -> None:
    text = (folder / "swap.tmx").read_text(encoding="utf-8")
    (folder / "swap.tmx").write_text(text.replace('value="7"', 'value="99"'), encoding="utf-8")
    status, out, _ = bedtime("check", "--json", folder / "swap.tmx")
    (finding,) = json.loads(out)
    assert status == 1
    assert set(finding) == {"file", "line", "code", "severity", "object", "cell", "message"}
    assert finding["file"] == str(folder / "swap.tmx")
    assert (finding["severity"], "loop_beats" in finding["message"]) == ("error", True)


def test_check_of_a_map_that_cannot_be_read_is_a_finding(bedtime: Told, folder: Path) -> None:
    (folder / "broken.tmx").write_text("<map", encoding="utf-8")
    status, out, err = bedtime("check", folder / "broken.tmx")
    assert (status, err) == (1, "")
    assert "broken.tmx" in out


def test_check_of_nothing_is_bad_input(bedtime: Told, folder: Path) -> None:
    status, _, err = bedtime("check", folder / "nowhere")
    assert (status, "there is no such file or folder" in err) == (2, True)


def test_a_map_with_findings_still_runs(bedtime: Told, folder: Path) -> None:
    text = (folder / "swap.tmx").read_text(encoding="utf-8")
    (folder / "swap.tmx").write_text(text.replace('value="7"', 'value="99"'), encoding="utf-8")
    assert bedtime("run", folder / "swap.tmx", "--tracks", folder / "swap.txt")[0] == 0


def test_render_writes_the_canvas(bedtime: Told, folder: Path) -> None:
    out = folder / "swap.png"
    status, _, err = bedtime(
        "render", folder / "swap.tmx", "--out", out, "--tracks", folder / "swap.txt", "--beat", 3
    )
    assert (status, err) == (0, "")
    head = out.read_bytes()[:24]
    assert head.startswith(b"\x89PNG")
    assert (int.from_bytes(head[16:20]), int.from_bytes(head[20:24])) == (640, 360)


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (("--beat", "8"), "--beat 8: this loop has beats 0 to 7"),
        (("--beat", "-1"), "--beat -1: this loop has beats 0 to 7"),
        (("--loop", "2"), "--loop 2: the tracks have loops 1 to 1"),
    ],
)
def test_render_refuses_a_beat_that_is_not_there(
    bedtime: Told, folder: Path, arguments: tuple[str, ...], sentence: str
) -> None:
    status, _, err = bedtime(
        *("render", folder / "swap.tmx", "--out", folder / "x.png"),
        *("--tracks", folder / "swap.txt", *arguments),
    )
    assert (status, sentence in err) == (2, True)
    assert not (folder / "x.png").exists()


def test_render_refuses_an_output_that_cannot_be(bedtime: Told, folder: Path) -> None:
    for out in ("picture.jpg", "nowhere/picture.png"):
        status, _, err = bedtime("render", folder / "swap.tmx", "--out", folder / out)
        assert (status, out in err) == (2, True)
        assert len(err.splitlines()) == 1


def test_an_unknown_command_is_bad_input(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as stopped:
        main(["dance"])
    assert stopped.value.code == 2
    assert "dance" in capsys.readouterr().err


def python(words: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a shell line in which $B is the game."""
    told = {**os.environ, "B": f"{sys.executable} -m game", "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        ["/bin/sh", "-c", words],
        cwd=folder, env=told, capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.skipif(os.name != "posix", reason="closes streams as a POSIX shell does")
@pytest.mark.parametrize(
    ("words", "status", "sentence"),
    [
        ("$B run swap.tmx --tracks swap.txt >&-", 0, ""),
        ("$B run swap.tmx --tracks - <&-", 2, "standard input: there is no track in it"),
        ("$B run swap.tmx --tracks swap.txt > /dev/full", 2, "the output: No space left"),
        ("$B check nowhere.tmx >&- 2>&-", 2, ""),
    ],
)
def test_closed_and_full_streams_are_survived(
    folder: Path, words: str, status: int, sentence: str
) -> None:
    if "/dev/full" in words and not Path("/dev/full").exists():
        pytest.skip("this system has no full device")
    ended = python(words, folder)
    assert (ended.returncode, sentence in ended.stderr) == (status, True)
    assert len(ended.stderr.splitlines()) == bool(sentence)


@pytest.mark.skipif(os.name != "posix", reason="a POSIX shell")
def test_what_a_terminal_cannot_spell_is_escaped(folder: Path) -> None:
    text = (folder / "swap.tmx").read_text(encoding="utf-8")
    (folder / "swap.tmx").write_text(text.replace('type="Bed"', 'type="Bétt"'), encoding="utf-8")
    ended = python("PYTHONIOENCODING=ascii $B check swap.tmx", folder)
    assert (ended.returncode, ended.stderr) == (1, "")
    assert "B\\xe9tt" in ended.stdout


def test_a_path_that_no_file_can_have_is_bad_input(bedtime: Told) -> None:
    for command in ("check", "solve"):
        status, _, err = bedtime(command, "x" * 5000)
        assert (status, len(err.splitlines())) == (2, 1)


def test_a_folder_without_maps_is_said(bedtime: Told, tmp_path: Path) -> None:
    said = f"bedtime: {tmp_path}: there is no map (.tmx) in it\n"
    assert bedtime("check", tmp_path) == (2, "", said)
    assert bedtime("solve", tmp_path) == (2, "", said)


def test_an_empty_path_is_refused(folder: Path) -> None:
    ended = python("$B check ''", folder)
    assert ended.returncode == 2
    assert "an empty path names nothing" in ended.stderr


def test_of_many_findings_of_one_kind_the_first_are_told(bedtime: Told, folder: Path) -> None:
    text = (folder / "swap.tmx").read_text(encoding="utf-8")
    many = "".join(f'<property name="odd{n}" value="1"/>' for n in range(80))
    (folder / "swap.tmx").write_text(
        text.replace("<properties>", f"<properties>{many}", 1), encoding="utf-8"
    )
    status, out, _ = bedtime("check", folder / "swap.tmx")
    assert status == 0
    assert len(out.splitlines()) == 51
    assert "30 more like this" in out
