"""A body on the ground: where it stands to a 256th of a pixel, and how it slides along things.

Time is counted in ticks of a sixtieth of a second; nothing here is a fraction of anything else.
"""

from collections.abc import Callable
from math import isqrt

UNIT = 256
"""Parts of a pixel."""

PACE = 304
"""Parts of a pixel in a tick, straight ahead: 71 pixels a second."""

SLANTED = isqrt(PACE * PACE // 2 + PACE // 2)
"""The same on each axis of a diagonal."""

NUDGE = 4
"""How many pixels of a corner one slips round."""

DIRECTIONS = {(0, -1): "u", (1, 0): "r", (0, 1): "d", (-1, 0): "l"}
STEPS = {facing: step for step, facing in DIRECTIONS.items()}

Free = Callable[[int, int], bool]


class Body:
    """Somebody's feet.

    Attributes:
        x, y: in parts of a pixel.
        facing: u, r, d or l.
        walked: parts of a pixel walked so far, for the legs.
        moved: whether the last tick moved it.
    """

    def __init__(self, x: int, y: int, facing: str = "d") -> None:
        """Stand in the middle of a pixel."""
        self.facing = facing
        self.walked = 0
        self.moved = False
        self._heading = (0, 0)
        self.put(x, y)

    @property
    def at(self) -> tuple[int, int]:
        """The pixel it stands on."""
        return self.x // UNIT, self.y // UNIT

    def put(self, x: int, y: int) -> None:
        """Stand in the middle of another pixel."""
        self.x, self.y = x * UNIT + UNIT // 2, y * UNIT + UNIT // 2

    def turn(self, across: int, down: int) -> None:
        """Look where it goes; on a diagonal it need not turn if it looks that way already."""
        if across and down:
            if self.facing not in (DIRECTIONS[across, 0], DIRECTIONS[0, down]):
                self.facing = DIRECTIONS[across, 0]
        elif across or down:
            self.facing = DIRECTIONS[across, down]

    def walk(self, across: int, down: int, free: Free) -> None:
        """Walk for one tick in one of eight directions (each part -1, 0 or 1), or stand.

        What is in the way is slid along; a corner is slipped round.
        """
        self.turn(across, down)
        before = (self.x, self.y)
        if across and down:
            self._fall_in_step(across, down)
            self._along(across * SLANTED, 0, free)
            self._along(0, down * SLANTED, free)
        elif (across or down) and not self._along(across * PACE, down * PACE, free):
            self._slip(across, down, free)
        self._heading = (across, down)
        self.moved = before != (self.x, self.y)
        if self.moved:
            self.walked += PACE

    def _fall_in_step(self, across: int, down: int) -> None:
        """Cross both borders of a pixel at once on a diagonal, or the way looks like a stair."""
        if self._heading == (across, down):
            return
        part = self.x % UNIT if across > 0 else UNIT - 1 - self.x % UNIT
        self.y = self.y // UNIT * UNIT + (part if down > 0 else UNIT - 1 - part)

    def _along(self, across: int, down: int, free: Free) -> bool:
        """Move along one axis as far as is free; whether all of it was."""
        side = 1 if across + down > 0 else -1
        left = abs(across + down)
        while left:
            place = self.x if across else self.y
            room = UNIT - 1 - place % UNIT if side > 0 else place % UNIT
            if left > room:
                x, y = self.at
                beyond = (x + side, y) if across else (x, y + side)
                if not free(*beyond):
                    self._shift(room * side, along_x=bool(across))
                    return False
                room += 1
            self._shift(min(room, left) * side, along_x=bool(across))
            left -= min(room, left)
        return True

    def _shift(self, parts: int, *, along_x: bool) -> None:
        if along_x:
            self.x += parts
        else:
            self.y += parts

    def _slip(self, across: int, down: int, free: Free) -> None:
        """Go round a corner that is in the way by a few pixels."""
        x, y = self.at
        open_sides = {1, -1}
        for far in range(1, NUDGE + 1):
            for side in (1, -1):
                aside = (x, y + side * far) if across else (x + side * far, y)
                if side in open_sides and not free(*aside):
                    open_sides.discard(side)
                if side in open_sides and free(aside[0] + across, aside[1] + down):
                    self._along(
                        0 if across else side * SLANTED, side * SLANTED if across else 0, free
                    )
                    return


def face(body: Body, across: int, down: int) -> None:
    """Look along the longer of two differences; stay as one is if there is none."""
    if abs(across) > abs(down):
        body.turn(1 if across > 0 else -1, 0)
    elif down:
        body.turn(0, 1 if down > 0 else -1)


class Rail:
    """A way whose every point is known to be free, walked at the usual pace."""

    def __init__(self, body: Body, way: tuple[tuple[int, int], ...]) -> None:
        """Begin where the body stands."""
        self._body = body
        self._left = list(way)
        self._start = (body.x, body.y)
        self._gone = 0

    @property
    def done(self) -> bool:
        """Whether the end is reached."""
        return not self._left

    @property
    def ahead(self) -> tuple[int, int]:
        """The pixel after the next few steps: who stands there is in the way."""
        if not self._left:
            return self._body.at
        x, y, _ = self._after(8 * UNIT)
        return x // UNIT, y // UNIT

    def tick(self, pace: int = PACE) -> None:
        """Go on for one tick."""
        body = self._body
        if not self._left:
            body.moved = False
            return
        body.turn(*self._bearing())
        body.x, body.y, arrived = self._after(pace)
        body.walked += pace
        body.moved = True
        self._gone += pace
        if arrived:
            self._start, self._gone = (body.x, body.y), 0
            del self._left[0]

    def finish(self) -> None:
        """Be at the end at once."""
        if self._left:
            body = self._body
            body.turn(*self._bearing())
            body.put(*self._left[-1])
            body.moved = False
            self._left.clear()

    def _after(self, parts: int) -> tuple[int, int, bool]:
        """Return where the body is a little later, no farther than the next point."""
        x0, y0 = self._start
        x1, y1 = (part * UNIT + UNIT // 2 for part in self._left[0])
        length = isqrt((x1 - x0) ** 2 + (y1 - y0) ** 2)
        gone = self._gone + parts
        if gone >= length:
            return x1, y1, True
        return x0 + (x1 - x0) * gone // length, y0 + (y1 - y0) * gone // length, False

    def _bearing(self) -> tuple[int, int]:
        """Return the direction that is looked in: the axis that is longer, by sign."""
        x, y = (part * UNIT + UNIT // 2 for part in self._left[0])
        across, down = x - self._body.x, y - self._body.y
        if abs(across) >= abs(down):
            return (across > 0) - (across < 0), 0
        return 0, (down > 0) - (down < 0)
