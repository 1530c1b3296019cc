import json
import shutil
from pathlib import Path

import pytest

from game.cli import main
from game.paths import data_root

LEVELS = data_root() / "levels"
KEYS = {
    "file",
    "solvable",
    "loops",
    "beats",
    "solution",
    "needs",
    "needs_in_time",
    "expanded",
    "seconds",
}


@pytest.fixture
def maps(tmp_path: Path) -> Path:
    """A folder with one map in it, and what the map refers to."""
    shutil.copytree(LEVELS / "tilesets", tmp_path / "tilesets")
    (tmp_path / "maps").mkdir()
    shutil.copy(LEVELS / "first" / "03_swap.tmx", tmp_path / "maps")
    return tmp_path / "maps"


def test_solve_prints_a_json_line_for_each_level(
    maps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    shutil.copy(maps / "03_swap.tmx", maps / "04_again.tmx")
    assert main(["solve", str(maps), "--json"]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [Path(line["file"]).name for line in lines] == ["03_swap.tmx", "04_again.tmx"]
    assert set(lines[0]) == KEYS
    assert (lines[0]["solvable"], lines[0]["loops"], lines[0]["beats"]) == (True, 1, 7)
    assert (lines[0]["needs"], lines[0]["needs_in_time"]) == (["lila"], [])


def test_solve_writes_a_solution_that_run_confirms(maps: Path) -> None:
    level, solution = maps / "03_swap.tmx", maps / "03_swap.solution"
    assert main(["solve", str(level)]) == 0
    assert not solution.exists()
    assert main(["solve", str(level), "--write"]) == 0
    assert solution.read_text(encoding="utf-8").startswith("# par 1 loop, 7 beats\n")
    assert main(["run", str(level), "--tracks", str(solution)]) == 0


def test_solve_says_1_where_a_level_is_not_solved_and_knows_no_from_unknown(
    maps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    level = maps / "03_swap.tmx"
    text = level.read_text(encoding="utf-8").replace('value="7"', 'value="6"')
    level.write_text(text, encoding="utf-8")
    assert main(["solve", str(level), "--json", "--write"]) == 1
    answer = json.loads(capsys.readouterr().out)
    assert (answer["solvable"], answer["loops"], answer["solution"]) == (False, None, None)
    assert not level.with_suffix(".solution").exists()


def test_solve_refuses_bad_input_with_2_and_goes_on_with_the_rest(
    maps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["solve", str(maps / "nothing.tmx")]) == 2
    (maps / "02_broken.tmx").write_text("<map", encoding="utf-8")
    capsys.readouterr()
    assert main(["solve", str(maps), "--json"]) == 2
    told = capsys.readouterr()
    assert json.loads(told.out)["solvable"] is True
    assert "02_broken.tmx" in told.err


@pytest.mark.parametrize("wrong", [["--loops", "0"], ["--seconds", "-1"], ["--seconds", "soon"]])
def test_solve_refuses_limits_that_are_none(maps: Path, wrong: list[str]) -> None:
    with pytest.raises(SystemExit) as refused:
        main(["solve", str(maps), *wrong])
    assert refused.value.code == 2


def test_a_map_with_faults_is_solved_as_it_can_be_read(
    maps: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    level = maps / "03_swap.tmx"
    text = level.read_text(encoding="utf-8").replace('value="7"', 'value="99"')
    level.write_text(text, encoding="utf-8")
    assert main(["solve", str(level)]) == 0
    told = capsys.readouterr()
    assert "par 1 loop, 7 beats; needs lila" in told.out
    assert "has 1 error, which bedtime check tells" in told.err
