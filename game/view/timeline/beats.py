"""Where on the timeline each beat lies: all of a short loop, a stretch of a long one."""

from typing import NamedTuple

BEATS = 76
"""Where the first beat begins."""

WIDE = 400
"""How much room the beats have."""

MOST = 33
"""How many beats are in sight at once."""

LARGE_CELL = 26
"""How wide a large beat is at least."""

WIDEST = 60


class Scale(NamedTuple):
    """Which beats are in sight, how wide each is, and where the first begins."""

    first: int
    shown: int
    width: int
    left: int = BEATS

    def x(self, beat: float) -> int:
        """Return where a beat begins."""
        return self.left + round((beat - self.first) * self.width)

    @property
    def end(self) -> int:
        """The beat after the last that is in sight."""
        return self.first + self.shown


def scale_for(length: int, beat: int) -> Scale:
    """Return cells of 30 to 12 pixels; a longer loop scrolls so that the beat is in sight."""
    for most, width in ((12, 30), (16, 24), (20, 20), (25, 16), (MOST, 12)):
        if length <= most:
            return Scale(0, length, width)
    return Scale(max(0, min(beat - 16, length - MOST)), MOST, 12)


def large_scale(length: int, beat: int, left: int, room: int) -> Scale:
    """Return large cells from `left` on, as wide as the room lets them be; a longer loop scrolls.

    It scrolls by a third of what is in sight, so that cells stay where they are for a while.
    """
    shown = max(1, min(length, room // LARGE_CELL))
    width = min(WIDEST, room // shown // 2 * 2)
    step = max(1, shown // 3)
    first = max(0, min((beat // step - 1) * step, length - shown))
    return Scale(first, shown, width, left)
