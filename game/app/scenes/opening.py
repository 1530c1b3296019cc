"""Going to bed: from an entry or a map file to the scene that it opens."""

from pathlib import Path

from game.app.kit import Kit
from game.app.scene import Scene
from game.app.scenes.notice import Notice
from game.levels import Dream, UnreadableMapError, load
from game.levels.catalogue import Entry
from game.story.words import tr
from game.view.assets import MissingPictureError


def enter(kit: Kit, entry: Entry) -> Scene:
    """Return the scene of one of the game's own dreams."""
    return open_map(kit, entry.path, entry)


def open_map(kit: Kit, path: Path, entry: Entry | None = None) -> Scene:
    """Return the scene of a map file, or of the sentence that says why it cannot be read."""
    try:
        dream = load(path)
    except UnreadableMapError as error:
        return Notice(kit, tr("This map cannot be read"), (str(error),))
    if entry is not None:
        kit.progress.enter(entry.id)
    return open_dream(kit, dream, entry)


def open_dream(kit: Kit, dream: Dream, entry: Entry | None = None) -> Scene:
    """Return the scene of a dream, or of the sentence that says which picture it lacks."""
    # What draws a dream is imported when one is entered, so that the title is there at once.
    from game.app.scenes.dream import DreamScene

    try:
        return DreamScene(kit, dream, entry)
    except MissingPictureError as error:
        return Notice(kit, tr("This dream cannot be drawn"), (str(error),))
