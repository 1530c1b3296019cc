"""From the settings to the letters that texts are read in."""

from game.play.settings import Settings
from game.view.reading import Reading


def reading(settings: Settings) -> Reading:
    """Return how the player wants to read."""
    return Reading(settings.text_size, settings.text_style)
