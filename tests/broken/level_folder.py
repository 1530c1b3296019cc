"""A folder of levels as a player has it: tilesets beside nights, with one good map."""

from pathlib import Path
from typing import NamedTuple

from game.levels import Dream, Finding, UnreadableMapError, load

HERE = Path(__file__).parent
TILESETS = HERE.parents[1] / "levels" / "tilesets"
GOOD = (HERE / "good.tmx").read_text(encoding="utf-8")
TSX = (TILESETS / "dream.tsx").read_text(encoding="utf-8")
PNG = (TILESETS / "dream.png").read_bytes()


class Outcome(NamedTuple):
    """What came of a map: a dream or none, and the findings."""

    dream: Dream | None
    findings: tuple[Finding, ...]

    def codes(self) -> set[str]:
        return {finding.code for finding in self.findings}


def make_folder(root: Path) -> Path:
    """Make `levels/` with its tilesets in a folder; return where its maps go."""
    tilesets = root / "levels" / "tilesets"
    tilesets.mkdir(parents=True)
    (tilesets / "dream.tsx").write_text(TSX, encoding="utf-8")
    (tilesets / "dream.png").write_bytes(PNG)
    for name in ("scenery.tsx", "scenery.png"):
        (tilesets / name).write_bytes((TILESETS / name).read_bytes())
    night = root / "levels" / "night1"
    night.mkdir()
    return night


def outcome(path: Path) -> Outcome:
    """Load a map; an unreadable one has no dream."""
    try:
        dream = load(path)
    except UnreadableMapError as error:
        return Outcome(None, error.findings)
    return Outcome(dream, dream.findings)


def write(path: Path, content: str | bytes) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    if isinstance(content, str):
        content = content.encode("utf-8")
    path.write_bytes(content)
    return path
