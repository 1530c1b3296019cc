"""Solutions that lie beside their maps: `bed.tmx` has its own in `bed.solution`."""

from collections.abc import Sequence
from pathlib import Path

from game.play.solution import read_solution

SUFFIX = ".solution"


def stored_par(path: Path, names: Sequence[str]) -> tuple[int, int] | None:
    """Return loops and beats of the solution beside a map of these friends; None without one."""
    try:
        text = path.with_suffix(SUFFIX).read_text(encoding="utf-8")
        return read_solution(text, names).par
    except (OSError, ValueError):
        return None
