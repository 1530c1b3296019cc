"""How a player wants to see a dream: what is settled before it is drawn for the first time."""

from typing import NamedTuple

from game.view.reading import USUAL, Reading


class Seen(NamedTuple):
    """One way of seeing.

    Attributes:
        reading: the letters of messages.
        timeline: the letters of the timeline, which grows with them.
        contrast: whether only what counts is drawn, each in an outline.
    """

    reading: Reading = USUAL
    timeline: Reading = USUAL
    contrast: bool = False


AS_MADE = Seen()
