"""How loud each bus is: what the player sets from 0 to 100, and what that is for a sample."""

import math
from typing import Literal, NamedTuple, TypeAlias

Bus: TypeAlias = Literal["music", "effects", "ambience", "voices"]

HALF_AS_LOUD = 5 / 3
"""With this exponent 50 is 10 decibels under 100, which is what people call half as loud."""


class Volumes(NamedTuple):
    """The player's settings.

    Attributes:
        master, music, effects, ambience, voices: 0 to 100.
        mono: both ears hear the same.
        mute_unfocused: silent while another window is in front.
    """

    master: int = 90
    music: int = 80
    effects: int = 80
    ambience: int = 70
    voices: int = 65
    mono: bool = False
    mute_unfocused: bool = True

    def gain(self, bus: Bus) -> float:
        """Return the factor for everything on a bus."""
        return curve(self.master) * curve(int(getattr(self, bus)))


def curve(percent: int) -> float:
    """Return the factor for a slider: 0 is silence, 50 half as loud, 100 as it is."""
    return math.pow(max(0, min(percent, 100)) / 100, HALF_AS_LOUD)
