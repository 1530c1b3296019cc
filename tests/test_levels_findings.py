"""What a finding says, and to whom: people read sentences, tools read values."""

import json
import subprocess
import sys
from pathlib import Path

import msgspec

from game.levels import CODES, check
from tests.broken import breaks
from tests.broken.level_folder import GOOD, make_folder, outcome, write


def test_a_finding_says_where_what_and_what_to_do(tmp_path: Path) -> None:
    path = write(make_folder(tmp_path) / "bed.tmx", breaks.put('gid="39"', 'gid="42"'))
    gate, plate = outcome(path).findings[::-1]
    assert str(gate) == (
        f"{path}:63 W204 gate 'door' (#8) at (6, 4): listens to red, but no plate sends red. "
        "Place a Plate of that channel, or change the gate's."
    )
    assert str(plate).startswith(f"{path}:62 W205 plate 'press' (#7) at (5, 4): sends blue")


def test_a_finding_is_a_value_for_tools(tmp_path: Path) -> None:
    path = write(make_folder(tmp_path) / "bed.tmx", breaks.put('gid="39"', 'gid="42"'))
    finding = json.loads(msgspec.json.encode(outcome(path).findings))[1]
    assert finding["object"] == {"id": 8, "name": "door", "class": "Gate"}
    assert (finding["code"], finding["severity"]) == ("W204", "warning")
    assert (finding["line"], finding["cell"], finding["file"]) == (63, [6, 4], str(path))


def test_a_near_miss_is_offered(tmp_path: Path) -> None:
    night = make_folder(tmp_path)
    for broken, offer in {
        breaks.with_object(breaks.thing("Plaet", (8, 5))): "did you mean Plate?",
        breaks.put('"wrap" value="x"', '"wrap" value="XY"'): "did you mean xy?",
        breaks.put('name="needs"', 'name="neds"'): "did you mean needs?",
        breaks.put('name="terrain"', 'name="Terrain "'): "did you mean terrain?",
    }.items():
        findings = outcome(write(night / "bed.tmx", broken)).findings
        assert any(offer in finding.message for finding in findings), offer


def test_a_hostile_name_stays_on_its_line(tmp_path: Path) -> None:
    broken = breaks.with_object(breaks.thing("&#155;[31m&#10;" + "x" * 500, (8, 5)))
    (finding,) = outcome(write(make_folder(tmp_path) / "bed.tmx", broken)).findings
    assert str(finding).isprintable()
    assert len(finding.message) < 300


def test_folders_are_checked_by_name_and_below(tmp_path: Path) -> None:
    night = make_folder(tmp_path)
    write(night / "b.tmx", breaks.put('gid="39"', 'gid="42"'))
    write(night / "a.tmx", "broken")
    write(night / "deep" / "c.tmx", GOOD.replace("../tilesets", "../../tilesets"))
    write(night / "notes.txt", "no map")
    (night / "ring").symlink_to(night)
    assert [finding.code for finding in check([tmp_path])] == ["E005", "W205", "W204"]
    assert check([night / "deep"]) == []
    assert [finding.code for finding in check([night / "gone.tmx"])] == ["E001"]


def test_every_code_is_described() -> None:
    assert all(code[0] in "EW" and code[1:].isdigit() and said for code, said in CODES.items())
    assert len(set(CODES.values())) == len(CODES)


def test_reading_a_map_opens_no_window_unpacks_no_image_and_says_nothing(tmp_path: Path) -> None:
    path = write(make_folder(tmp_path) / "bed.tmx", GOOD)
    code = (
        "import sys, pathlib, game.levels\n"
        "assert 'pytmx' not in sys.modules\n"
        "opened = []\n"
        "def hear(event, told):\n"
        "    if event == 'open' and '/levels/' in str(told[0]) and '/game/' not in str(told[0]):\n"
        "        opened.append(pathlib.Path(told[0]).name)\n"
        "sys.addaudithook(hear)\n"
        f"assert not game.levels.load(pathlib.Path({str(path)!r})).findings\n"
        "assert 'pytmx' in sys.modules and 'pygame' not in sys.modules\n"
        "assert opened == ['bed.tmx', 'dream.tsx', 'dream.png'], opened\n"
    )
    run = subprocess.run(
        [sys.executable, "-W", "error", "-c", code], capture_output=True, text=True, check=False
    )
    assert (run.returncode, run.stdout, run.stderr) == (0, "", "")
