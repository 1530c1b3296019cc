"""What the solver tells of a dream, on demand."""

from pathlib import Path

import pytest

from game.levels import Dream
from game.levels.proof import prove
from game.rules.notation import parse_level
from tools.prove import proved

STUCK = "#######\n#L.#.l#\n#######\nbeats 9\n"
NEEDED = "########\n#L....a#\n###%####\n#A...l##\n########\nbeats 7\n"
FREE = "#######\n#L...l#\n#A.a..#\n#######\nbeats 9\n"


@pytest.mark.parametrize(
    ("picture", "codes"),
    [(STUCK, {"W240"}), (NEEDED, {"W241"}), (FREE, {"W241", "W242"})],
)
def test_the_solver_says_what_is_not_needed(picture: str, codes: set[str]) -> None:
    dream = Dream(path=Path("a.tmx"), title="", level=parse_level(picture))
    found = prove(dream)
    assert {finding.code for finding in found} == codes
    assert all(finding.severity == "warning" for finding in found)


def test_a_search_that_is_stopped_says_nothing() -> None:
    dream = Dream(path=Path("a.tmx"), title="", level=parse_level(NEEDED))
    assert prove(dream, lambda: True) in ((), prove(dream))


def test_a_map_that_cannot_be_read_is_not_proved_and_says_why(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = tmp_path / "torn.tmx"
    path.write_text("<map", encoding="utf-8")
    assert not proved(path)
    told = capsys.readouterr().out
    assert told.startswith(f"FAILED {path}:1 E005")
    assert len(told.splitlines()) == 1
