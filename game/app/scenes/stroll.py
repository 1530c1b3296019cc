"""Walking in a place that somebody draws just now: `bedtime play` with a place's map.

The story around it is that of the map's own folder, else the game's; nothing is saved.
"""

from dataclasses import replace
from pathlib import Path

from msgspec.structs import replace as with_fields

from game.app.evening.journey import Journey
from game.app.evening.outing import Outing
from game.app.kit import Kit
from game.app.scene import Scene
from game.app.scenes.evening import Evening
from game.app.scenes.notice import Notice
from game.paths import data_root
from game.play.slots import Saved, Slots
from game.story.placereader import read_place
from game.story.routines import DamagedRoutinesError
from game.story.words import tr
from game.view.assets import MissingPictureError


class NoSlots(Slots):
    """Keeps nothing."""

    def write(self, name: str, saved: Saved, picture: bytes | None = None) -> bool:
        """Say that it was done."""
        del name, saved, picture
        return True


def open_stroll(kit: Kit, path: Path) -> Scene:
    """Return the evening in a place, or the sentence that says why it cannot be shown.

    Raises:
        UnreadableMapError: the map cannot be read.
    """
    place = read_place(path)
    folder = path.resolve().parent.parent
    if not (folder / "nights.toml").is_file():
        folder = data_root() / "story"
    journey = Journey(folder, NoSlots(path.parent / "nowhere"))
    if not journey.begin():
        return Notice(kit, tr("This place cannot be walked in"), (journey.trouble,))
    walks = [step.id for step in journey.night.steps if step.kind == "walk"]
    now = with_fields(journey.now, step=(walks or [""])[-1], place=place.id, spot="")
    journey.become(now)
    own = replace(kit, journey=journey)
    try:
        return Evening(own, Outing(own, place.id, "", at=path))
    except (MissingPictureError, DamagedRoutinesError) as error:
        return Notice(kit, tr("This place cannot be shown"), (str(error),))
