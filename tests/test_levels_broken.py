"""Every broken map gives its finding, where it is, and never a traceback."""

import os
import re
from pathlib import Path

import pytest

from game.levels import CODES, Finding, UnreadableMapError, load
from tests.broken.breaks import Case
from tests.broken.cases import cases
from tests.broken.level_folder import GOOD, make_folder, outcome, write

CORPUS = cases()
CASES = {case.name: case for case in CORPUS}
FROM_ELSEWHERE = {"E001", "E025", "W240", "W241", "W242"}
"""Codes of what no text of a map can cause alone; they have tests of their own."""

OF_PLACES = {"E150", "E151", "E152", "E153", "E154", "E155", "E156", "W237"}
"""Codes of the waking world's places: see test_places.py."""


@pytest.fixture
def night(tmp_path: Path) -> Path:
    return make_folder(tmp_path)


def test_names_of_cases_are_told_apart() -> None:
    assert len(CASES) == len(CORPUS)
    assert len(CASES) >= 120


def test_every_code_has_a_case_and_every_case_a_code() -> None:
    assert {case.code for case in CASES.values()} | FROM_ELSEWHERE | OF_PLACES == set(CODES)


def test_the_good_map_has_no_findings(night: Path) -> None:
    assert outcome(write(night / "good.tmx", GOOD)).findings == ()


@pytest.mark.parametrize("name", CASES)
def test_a_broken_map_gives_its_finding(name: str, night: Path) -> None:
    case = CASES[name]
    path = write(night / "bed.tmx", case.map)
    if case.tsx is not None:
        write(night.parent / "tilesets" / "dream.tsx", case.tsx)
    result = outcome(path)
    found = [finding for finding in result.findings if finding.code == case.code]
    assert found, [str(finding) for finding in result.findings]
    assert (result.dream is None) == case.code.startswith("E0")
    assert_is_well_said(found[0], case)
    if case.line is not None:
        assert case.line in [finding.line for finding in found]


def assert_is_well_said(finding: Finding, case: Case) -> None:
    assert finding.severity == ("warning" if case.code.startswith("W") else "error")
    assert Path(finding.file).name == ("bed.tmx" if case.tsx is None else Path(finding.file).name)
    assert finding.message[-1] in ".?", finding.message
    assert str(finding).isprintable()
    assert len(finding.message) < 400
    assert re.search(r" [EW]\d{3}", str(finding))


def test_what_is_no_file_is_refused(night: Path) -> None:
    for path in (
        night,
        night / "gone.tmx",
        night / "a\0b.tmx",
        Path("/dev/null"),
        night / "x" / "y",
    ):
        with pytest.raises(UnreadableMapError) as caught:
            load(path)
        assert [finding.code for finding in caught.value.findings] == ["E001"]


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="no pipes with names here")
def test_a_pipe_is_not_waited_for(night: Path) -> None:
    os.mkfifo(night / "bed.tmx")
    assert outcome(night / "bed.tmx").codes() == {"E001"}
    tileset = night.parent / "tilesets" / "dream.tsx"
    tileset.unlink()
    os.mkfifo(tileset)
    assert outcome(write(night / "good.tmx", GOOD)).codes() == {"E017"}


def test_what_pytmx_cannot_survive_is_one_sentence(
    night: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("game.levels.tiled._tiles", lambda _tiled: 1 / 0)
    with pytest.raises(UnreadableMapError, match=r"E025.*ZeroDivisionError"):
        load(write(night / "bed.tmx", GOOD))


def test_links_out_of_the_tree_are_not_followed(night: Path, tmp_path: Path) -> None:
    tileset = night.parent / "tilesets" / "dream.tsx"
    tileset.rename(tmp_path / "outside.tsx")
    tileset.symlink_to(tmp_path / "outside.tsx")
    assert outcome(write(night / "bed.tmx", GOOD)).codes() == {"E016"}


def test_links_in_a_ring_are_not_followed_for_ever(night: Path) -> None:
    tileset = night.parent / "tilesets" / "dream.tsx"
    tileset.unlink()
    tileset.symlink_to(tileset)
    assert outcome(write(night / "bed.tmx", GOOD)).codes() <= {"E016", "E017"}


def test_a_map_without_a_tree_keeps_to_its_own_folder(tmp_path: Path) -> None:
    night = make_folder(tmp_path)
    (night.parent / "tilesets").rename(tmp_path / "levels" / "sets")
    path = write(night / "bed.tmx", GOOD.replace("../tilesets", "../sets"))
    assert outcome(path).codes() == {"E016"}


def test_names_may_have_spaces_and_any_letter(night: Path) -> None:
    for name in ("the bed.tmx", "夢 größer.tmx", "%20&.tmx", "-rf.tmx"):
        assert outcome(write(night / name, GOOD)).findings == ()
