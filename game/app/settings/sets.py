"""Sets of settings that are often wanted together; each of them can still be changed."""

from collections.abc import Mapping
from typing import Any, NamedTuple

from game.play.settings import Settings, SettingsFile
from game.story.words import marked


class Bundle(NamedTuple):
    """A row that sets several things at once.

    Attributes:
        name: what it is called by tests and pictures.
        values: what is set when it is put on; off, they are as usual.
    """

    name: str
    label: str
    says: str
    values: Mapping[str, Any]

    def is_on(self, now: Settings) -> bool:
        """Whether everything of it is so."""
        return all(getattr(now, name) == value for name, value in self.values.items())

    def turn(self, settings: SettingsFile, *, save: bool = True) -> None:
        """Put it on, or off if all of it is so already."""
        usual = Settings()
        off = {name: getattr(usual, name) for name in self.values}
        settings.change(save=save, **(off if self.is_on(settings.now) else self.values))


SETS = (
    Bundle(
        "sight",
        marked("Sight"),
        marked(
            "High contrast, words of 150 in plain letters on opaque boxes, strong colours of"
            " tracks, no glitch."
        ),
        {
            "contrast": True,
            "text_size": 150,
            "text_style": "plain",
            "boxes": "opaque",
            "tracks": "strong",
            "glitch": "off",
        },
    ),
    Bundle(
        "hearing",
        marked("Hearing"),
        marked("Captions for every sound, and both ears hear the same."),
        {"captions": True, "mono": True},
    ),
    Bundle(
        "hands",
        marked("Hands"),
        marked(
            "Held keys wait longer before they repeat, a small push of a stick counts, lines go"
            " on by themselves. Keys for one hand are on the page of controls."
        ),
        {"repeat_delay": 600, "repeat_every": 300, "stick": 35, "auto_advance": True},
    ),
    Bundle(
        "calm",
        marked("Calm"),
        marked(
            "No glitch, no shaking, nothing that sways, a slower game, and the quiet version of"
            " the story."
        ),
        {"glitch": "off", "shake": False, "motion": "reduced", "game_speed": 80, "quiet": True},
    ),
)
