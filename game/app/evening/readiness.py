"""Whether a night can be played as it is written, before anything of it is played.

A scene that is missing would be passed over, and what was said in it never be said again.
"""

from collections.abc import Collection, Sequence
from functools import lru_cache
from pathlib import Path

from game.levels import UnreadableMapError
from game.story.nights import Night
from game.story.place import Place
from game.story.placereader import read_place
from game.story.routines import DamagedRoutinesError, Evening, read_routines


def lacking(night: Night, scenes: Collection[str], folder: Path) -> str:
    """Return what is missing or damaged of a night whose story is in a folder; or nothing.

    Args:
        night: the night.
        scenes: the names of all scenes that are written.
        folder: where the routines are, and under `places` the maps.
    """
    told = [step.scene for step in night.steps] + [between.scene for between in night.between]
    for scene in filter(None, (*told, night.before, night.after)):
        if scene not in scenes:
            return f"night {night.number} plays the scene '{scene}', which no file in {folder} has."
    try:
        if any(step.kind == "walk" for step in night.steps):
            evenings_in(folder / "routines.toml")
        for place in _walked(night):
            place_of(folder / "places" / f"{place}.tmx")
    except (UnreadableMapError, DamagedRoutinesError) as error:
        return str(error)
    return ""


def _walked(night: Night) -> list[str]:
    """Return where one walks: a walk without a place begins where the step before it was."""
    found, where = [], ""
    for step in night.steps:
        where = step.place or where
        if step.kind == "walk":
            found += [where, step.goal.place if step.goal is not None else ""]
    return [*dict.fromkeys(filter(None, found))]


@lru_cache(maxsize=32)
def place_of(path: Path) -> Place:
    """Return the place in a map, which is read once.

    Raises:
        UnreadableMapError: it cannot be read.
    """
    return read_place(path)


@lru_cache(maxsize=4)
def evenings_in(path: Path) -> Sequence[Evening]:
    """Return the routines in a file, which is read once.

    Raises:
        DamagedRoutinesError: they cannot be read.
    """
    return read_routines(path)
