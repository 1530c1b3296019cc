"""What is heard in the waking world: the evening's music, the place, one's own steps."""

from game.app.kit import Kit
from game.story.body import UNIT, Body
from game.story.place import Place

MUSIC = "title"
STRIDE = 18
"""Pixels from one step that is heard to the next."""


class Earshot:
    """Asks for the sounds of wherever one is."""

    def __init__(self, kit: Kit) -> None:
        """Hear nothing yet."""
        self._audio = kit.audio
        self._journey = kit.journey
        self._strides = 0

    def listen(self, place: Place) -> None:
        """Hear a place, as the step of the night wants it."""
        step = self._journey.step
        self._audio.music((step.music if step is not None else "") or MUSIC)
        self._audio.ambience((step.ambience if step is not None else "") or place.ambience or None)

    def tread(self, body: Body, place: Place) -> None:
        """Hear steps: wet ones in the rain."""
        strides = body.walked // (STRIDE * UNIT)
        if strides != self._strides and body.moved:
            wet = any(box.holds(*body.at) for box in place.wet) and bool(place.rain)
            self._audio.interface("world.step_wet" if wet else "world.step_floor")
        self._strides = strides
