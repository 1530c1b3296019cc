"""From the settings to the letters that texts are read in, and to how dreams are seen."""

from game.play.settings import Settings
from game.view.dream import DreamView
from game.view.reading import USUAL, Reading
from game.view.seen import Seen


def reading(settings: Settings) -> Reading:
    """Return how the player wants to read."""
    return Reading(settings.text_size, settings.text_style)


def seen(settings: Settings) -> Seen:
    """Return how the player wants to see dreams."""
    own = reading(settings)
    grown = own if settings.timeline == "words" else USUAL
    return Seen(own, grown, settings.contrast)


def tune(view: DreamView, settings: Settings) -> None:
    """Let a dream move, flow and come apart as the player wants."""
    view.speed = settings.game_speed / 100
    view.motion = settings.motion != "none"
    view.flows = settings.motion == "full"
    view.grid = settings.grid
    view.glitch.level = settings.glitch
