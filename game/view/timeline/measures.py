"""How large the timeline is: small at the foot of the canvas, or grown with the player's letters.

Large, it has rows only for who is in the dream, and its prompts stand in a line under the tracks;
what it takes from the world's height the world gets back by moving.
"""

from typing import NamedTuple

from game.rules import FRIENDS, Level
from game.view.framing import CANVAS
from game.view.lettering import Lettering
from game.view.timeline.beats import BEATS, Scale, large_scale, scale_for
from game.view.timeline.tracks import CELL_HEIGHT

HEADER = 14
ROW = 11
LANES = 14
"""How high the lanes of all devices are, in pixels that are not doubled."""

LARGE_GLYPHS = 2
PORTRAIT, ICON = 16, 7
GAP = 4
END = 14
"""Room right of a large timeline's last beat, for the sign that there is more."""


class Measures(NamedTuple):
    """Where on the panel everything is.

    Attributes:
        glyphs: how many pixels a pixel of the signs in the cells is wide.
        friends: who has a row, from above.
        header: how far down the first row begins.
        row: how far a row is below the one before.
        left: where the first beat begins.
        lanes: how high the lanes below the rows are.
        foot: how high the line of prompts is; 0 where they stand beside the tracks.
    """

    glyphs: int
    friends: tuple[str, ...]
    header: int
    row: int
    left: int
    lanes: int
    foot: int

    @property
    def is_large(self) -> bool:
        """Whether it has grown."""
        return self.glyphs > 1

    @property
    def below(self) -> int:
        """How far down the rows end and the lanes begin."""
        return self.header + self.row * len(self.friends)

    @property
    def tracks(self) -> int:
        """How far down rows and lanes end."""
        return self.below + self.lanes

    @property
    def height(self) -> int:
        """How high the panel is."""
        return self.tracks + self.foot

    @property
    def top(self) -> int:
        """Where on the canvas it begins."""
        return CANVAS[1] - self.height

    @property
    def cell(self) -> int:
        """How high a cell is."""
        return CELL_HEIGHT * self.glyphs

    def scale(self, length: int, beat: int) -> Scale:
        """Return which beats of a loop are in sight."""
        if self.is_large:
            return large_scale(length, beat, self.left, CANVAS[0] - self.left - END)
        return scale_for(length, beat)


USUAL = Measures(1, FRIENDS, HEADER, ROW, BEATS, LANES, 0)


def measures_for(level: Level, letters: Lettering) -> Measures:
    """Return how large the timeline of a level is for somebody who wants letters of a size."""
    if letters.percent <= 100:
        return USUAL
    friends = tuple(who for who in FRIENDS if who in level.names)
    names = max((letters.body.width(who.capitalize()) for who in friends), default=0)
    left = (PORTRAIT + ICON) * LARGE_GLYPHS + 4 * GAP + names + GAP
    found = Measures(
        glyphs=LARGE_GLYPHS,
        friends=friends,
        header=letters.body.capitals + 8,
        row=max(CELL_HEIGHT * LARGE_GLYPHS + 3, letters.body.capitals + 6),
        left=left + left % 2,
        lanes=(LANES - 2) * LARGE_GLYPHS if level.glitches or level.nightmares else 4,
        foot=letters.cap + 5,
    )
    # The world above is doubled, so its height has to be even.
    return found._replace(header=found.header + found.height % 2)
