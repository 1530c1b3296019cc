"""Where on the timeline each beat lies: all of a short loop, a stretch of a long one."""

from typing import NamedTuple

BEATS = 76
"""Where the first beat begins."""

WIDE = 400
"""How much room the beats have."""

MOST = 33
"""How many beats are in sight at once."""


class Scale(NamedTuple):
    """Which beats are in sight, and how wide each is."""

    first: int
    shown: int
    width: int

    def x(self, beat: float) -> int:
        """Return where a beat begins."""
        return BEATS + round((beat - self.first) * self.width)


def scale_for(length: int, beat: int) -> Scale:
    """Return cells of 30 to 12 pixels; a longer loop scrolls so that the beat is in sight."""
    for most, width in ((12, 30), (16, 24), (20, 20), (25, 16), (MOST, 12)):
        if length <= most:
            return Scale(0, length, width)
    return Scale(max(0, min(beat - 16, length - MOST)), MOST, 12)
