"""The folders that a map may refer to: its own, and the tree above it that holds `tilesets/`.

levels/                 <- the tree of every map in here
    tilesets/dream.tsx
    night1/01.tmx       <- may say ../tilesets/dream.tsx, and not ../../anything
"""

from pathlib import Path

HIGHEST = 3
"""How many folders above its own a map's tree may begin."""


class OutsideError(ValueError):
    """A path that leads out of the tree; the text says how."""


def tree_of(path: Path) -> Path:
    """Return the folder that all which this map refers to must lie in, links resolved."""
    home = path.absolute().parent
    for folder in (home, *home.parents[:HIGHEST]):
        if folder.parent != folder and _is_folder(folder / "tilesets"):
            return folder.resolve()
    return home.resolve()


def _is_folder(path: Path) -> bool:
    try:
        return path.is_dir()
    except OSError:
        return False


def is_file(path: Path) -> bool:
    """Tell whether a file is there; a path that no file can have is no file."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def within(tree: Path, home: Path, source: str) -> Path:
    """Return where a reference from a file in `home` leads, links resolved.

    Raises:
        OutsideError: it is absolute or leads out of the tree.
    """
    if "\\" in source or ":" in source or source.startswith("/"):
        raise OutsideError("is not a relative path with forward slashes")
    try:
        target = (home.absolute() / source).resolve()
    except (OSError, RuntimeError, ValueError) as error:
        raise OutsideError("cannot be followed") from error
    if not target.is_relative_to(tree):
        raise OutsideError(f"leads out of the folder {tree.name!r} that this map belongs to")
    return target
