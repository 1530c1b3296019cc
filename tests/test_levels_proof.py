"""What the solver tells of a dream, on demand."""

from pathlib import Path

import pytest

from game.levels import Dream
from game.levels.proof import prove
from game.rules.notation import parse_level

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
