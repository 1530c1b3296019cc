"""A map to begin with: small, playable, with every layer that a dream can have.

Outside a folder of levels it brings along what a designer needs: tilesets, projects, launchers.
"""

import errno
import os
import shutil
from collections.abc import Iterator
from pathlib import Path

from game.levels.brushes import read_brushes
from game.levels.folders import tree_of
from game.levels.spelling import layer_lines
from game.levels.writer import write_map
from game.rules.notation import parse_level

PICTURE = """
#########
#L..r..l#
#########
#A..R..a#
#########
beats 10
"""
KIT = (
    "bedtime",
    "bedtime.cmd",
    "bedtime.tiled-project",
    "bedtime-windows.tiled-project",
    "extensions/bedtime.js",
    "tilesets/dream.png",
    "tilesets/dream.tsx",
    "tilesets/scenery.png",
    "tilesets/scenery.tsx",
)
SCENERY_FIRST = 1025


def begin(path: Path, levels: Path) -> list[Path]:
    """Write a new map, and beside it what of the folder `levels` it needs and does not find.

    Returns:
        the files that were written, the map first.

    Raises:
        FileExistsError: something is there already.
        OSError: it cannot be written.
    """
    if path.exists():
        raise FileExistsError(errno.EEXIST, os.strerror(errno.EEXIST), str(path))
    path.parent.mkdir(parents=True, exist_ok=True)
    home = tree_of(path)
    copied = []
    if not (home / "tilesets" / "dream.tsx").is_file():
        home = path.resolve().parent
        copied = list(_copy_kit(levels, home))
    with path.open("x", encoding="utf-8", newline="\n") as file:
        file.write(fresh_map(path, home / "tilesets"))
    return [path, *copied]


def fresh_map(path: Path, tilesets: Path) -> str:
    """Return the text of a new map that is going to lie at `path`."""
    level = parse_level(PICTURE)
    source = Path(os.path.relpath(tilesets, path.resolve().parent)).as_posix()
    title = path.stem.lstrip("0123456789_- ").replace("_", " ").capitalize() or path.stem
    brushes = read_brushes(tilesets / "dream.tsx")
    text = write_map(level, brushes, tileset=f"{source}/dream.tsx", title=title)
    empty = [[0] * level.grid.width for _ in range(level.grid.height)]
    tileset, things = 'dream.tsx"/>\n', ' <objectgroup id="2"'
    layers = [*layer_lines(3, "devices", empty), *layer_lines(4, "deco", empty), things]
    scenery = f' <tileset firstgid="{SCENERY_FIRST}" source="{source}/scenery.tsx"/>\n'
    if not (tilesets / "scenery.tsx").is_file():
        scenery = ""
    return (
        text.replace(tileset, tileset + scenery, 1)
        .replace(things, "\n".join(layers), 1)
        .replace('nextlayerid="3"', 'nextlayerid="5"', 1)
    )


def _copy_kit(levels: Path, home: Path) -> Iterator[Path]:
    for name in KIT:
        target = home / name
        if not target.exists():
            target.parent.mkdir(exist_ok=True)
            shutil.copy(levels / name, target)
            yield target
