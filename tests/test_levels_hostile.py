"""Hostile maps are refused quickly and in little memory; any other ends in a sentence."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.broken.breaks import Case
from tests.broken.cases import cases
from tests.broken.fuzz import attempt, shipped
from tests.broken.level_folder import make_folder, write

TRIES = 600
"""The rest of the ten thousand and more is `python -m tests.broken.fuzz`."""
BOMBS = (
    "billion laughs", "external entity", "100 MB of spaces", "very deep nesting", "many elements",
    "many attributes", "one long attribute", 'map with width="2000000000"', "200 000 cells",
    "zlib bomb", "gzip bomb", "bomb in a bomb", "100 000 points", "too many objects", "long path",
    "winding path", "tileset with a huge count", "tileset with huge tiles", "large tileset",
    "tileset with a flood of tiles", "random bytes",
)  # fmt: skip

LOAD = """
import json, pathlib, resource, sys, time
from game.levels import UnreadableMapError, load
report = {}
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
for path in map(pathlib.Path, sys.argv[1:]):
    start = time.perf_counter()
    try:
        load(path)
    except UnreadableMapError:
        pass
    report[str(path)] = time.perf_counter() - start
grown = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before
print(json.dumps([report, grown / 1024]))
"""


def lay_out(case: Case, root: Path) -> Path:
    night = make_folder(root)
    if case.tsx is not None:
        write(night.parent / "tilesets" / "dream.tsx", case.tsx)
    return write(night / "bed.tmx", case.map)


def test_bombs_are_refused_quickly_and_in_little_memory(tmp_path: Path) -> None:
    by_name = {case.name: case for case in cases()}
    paths = [lay_out(by_name[name], tmp_path / str(i)) for i, name in enumerate(BOMBS)]
    run = subprocess.run(
        [sys.executable, "-c", LOAD, *map(str, paths)], capture_output=True, text=True, check=True
    )
    seconds, megabytes = json.loads(run.stdout)
    assert max(seconds.values()) < 3
    assert megabytes < 200


@pytest.mark.parametrize("part", range(4))
def test_maps_broken_at_random_never_end_in_a_traceback(part: int, tmp_path: Path) -> None:
    night = make_folder(tmp_path)
    maps = shipped()
    readable = 0
    for seed in range(part * TRIES // 4, (part + 1) * TRIES // 4):
        readable += attempt(seed, night, maps).dream is not None
    assert readable > TRIES // 20
