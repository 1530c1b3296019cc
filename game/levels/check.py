"""Looking maps over: the findings on single maps and on whole folders of them."""

import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from game.levels.dream import load
from game.levels.findings import Finding, UnreadableMapError


def check(paths: Iterable[Path]) -> list[Finding]:
    """Return the findings on maps, and on the maps in folders and below by name."""
    return [finding for path in paths for map_ in maps_in(path) for finding in _findings(map_)]


def maps_in(path: Path) -> Iterator[Path]:
    """Yield the maps in a folder and below, links to folders not followed; a file as it is."""
    if not path.is_dir():
        yield path
        return
    for folder, inner, files in os.walk(path):
        inner.sort()
        for name in sorted(files):
            if name.endswith(".tmx"):
                yield Path(folder, name)


def _findings(path: Path) -> tuple[Finding, ...]:
    try:
        return load(path).findings
    except UnreadableMapError as error:
        return error.findings
