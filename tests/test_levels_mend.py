"""Mending what is safe, and beginning anew: files as designers have them."""

import difflib
import os
import re
from pathlib import Path

import pytest

from game.cli import main
from game.levels import UnreadableMapError, check, load
from game.levels.fresh import KIT, begin
from game.levels.mend import mend
from game.paths import data_root
from tests.broken import breaks
from tests.broken.level_folder import GOOD, make_folder, outcome, write

LEVELS = data_root() / "levels"
OFF = breaks.with_object(
    breaks.thing("Bed", (8, 5), breaks.string("who", "any")).replace('x="128"', 'x="123"')
)


def changed_lines(before: str, after: str) -> list[str]:
    lines = difflib.ndiff(before.splitlines(), after.splitlines())
    return [line[2:].strip() for line in lines if line.startswith("+ ")]


def test_a_good_map_is_not_touched(tmp_path: Path) -> None:
    path = write(make_folder(tmp_path) / "good.tmx", GOOD)
    os.utime(path, ns=(1, 1))
    assert mend(path) == []
    assert path.stat().st_mtime_ns == 1
    assert path.read_text("utf-8") == GOOD


@pytest.mark.parametrize(
    ("broken", "code", "now"),
    [
        (OFF, "W209", 'x="128"'),
        (
            breaks.put('name="terrain"', 'offsetx="3" offsety=\'0\' name="terrain"'),
            "W202",
            'offsetx="0"',
        ),
        (breaks.put('name="terrain"', 'name="Terrain "'), "E101", 'name="terrain"'),
        (breaks.put('type="Gate"', 'type="gate"'), "E110", 'type="Gate"'),
        (breaks.put('value="any"', 'value="Any"'), "E121", 'value="any"'),
        (breaks.put('name="needs"', 'name="Needs"'), "W207", 'name="needs"'),
        (breaks.put('class="Dream"', 'class="dream"'), "W215", 'class="Dream"'),
    ],
)
def test_a_slip_of_the_pen_is_mended_and_nothing_else(
    broken: str, code: str, now: str, tmp_path: Path
) -> None:
    path = write(make_folder(tmp_path) / "bed.tmx", broken)
    assert code in outcome(path).codes()
    (said,) = mend(path)
    assert said.startswith(f"{path}:")
    after = path.read_text("utf-8")
    (line,) = changed_lines(broken, after)
    assert now in line
    assert code not in outcome(path).codes()
    assert mend(path) == []


def test_classes_of_tiled_1_9_become_types(tmp_path: Path) -> None:
    spelled = re.sub(r"(<object [^>]*) type=", r"\1 class=", GOOD)
    path = write(make_folder(tmp_path) / "bed.tmx", spelled)
    before = load(path)
    assert mend(path)
    after = load(path)
    assert after.findings == ()
    assert after.level == before.level
    assert path.read_text("utf-8") == GOOD


def test_every_other_byte_stays(tmp_path: Path) -> None:
    strange = OFF.replace("\n", "\r\n").replace('x="123"', "\n    x\t= '123'  ", 1)
    path = write(make_folder(tmp_path) / "bed.tmx", "﻿" + strange)
    path.chmod(0o640)
    assert len(mend(path)) == 1
    expected = "﻿" + strange.replace("'123'", '"128"')
    assert path.read_bytes() == expected.encode()
    assert path.stat().st_mode & 0o777 == 0o640
    assert [found.name for found in path.parent.iterdir()] == ["bed.tmx"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    night = make_folder(tmp_path)
    path = write(night / "real.tmx", OFF)
    (night / "link.tmx").symlink_to(path)
    assert mend(night / "link.tmx")
    assert (night / "link.tmx").is_symlink()
    assert "W209" not in outcome(path).codes()


def test_what_is_not_safe_to_read_is_left_alone(tmp_path: Path) -> None:
    path = write(make_folder(tmp_path) / "bed.tmx", "<!DOCTYPE x>" + GOOD)
    with pytest.raises(UnreadableMapError):
        mend(path)


def test_check_fix_says_what_it_did(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    night = make_folder(tmp_path)
    write(night / "bed.tmx", OFF)
    write(night / "broken.tmx", "no map")
    assert main(["check", "--fix", str(night)]) == 1
    out = capsys.readouterr().out.splitlines()
    assert "object #90: x is 128 now, on the grid (mended)." in out[0]
    assert "E005" in out[-1]


def test_check_solve_asks_the_solver(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    begin(tmp_path / "a.tmx", LEVELS)
    assert main(["check", "--solve", str(tmp_path)]) == 0
    assert "W241" in capsys.readouterr().out


def test_a_new_map_passes_the_check_wherever_it_lies(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    night = make_folder(tmp_path)
    for path in (night / "02_my_room.tmx", tmp_path / "far" / "away" / "01 bed.tmx"):
        assert main(["new", str(path)]) == 0
        assert check([path]) == []
        dream = load(path)
        assert dream.title == ("My room" if path.parent == night else "Bed")
        assert dream.level.names == ("lila", "anya")
    assert "bedtime play" in capsys.readouterr().out
    assert not (night / "bedtime.tiled-project").exists()
    assert all((tmp_path / "far" / "away" / name).is_file() for name in KIT)


def test_nothing_is_ever_written_over(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    path = write(tmp_path / "mine.tmx", "mine")
    write(tmp_path / "bedtime.tiled-project", "mine too")
    assert main(["new", str(path)]) == 2
    assert main(["new", str(tmp_path / "mine.txt")]) == 2
    assert path.read_text() == "mine"
    assert "there is something already" in capsys.readouterr().err
    assert main(["new", str(tmp_path / "other.tmx")]) == 0
    assert (tmp_path / "bedtime.tiled-project").read_text() == "mine too"


def test_a_folder_that_cannot_be_made_is_one_sentence(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    write(tmp_path / "file", "")
    assert main(["new", str(tmp_path / "file" / "a.tmx")]) == 2
    assert capsys.readouterr().err.count("\n") == 1
