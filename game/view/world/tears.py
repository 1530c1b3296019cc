"""Where the dream is torn at a moment, as values: which rows slip, and which pieces come loose.

Every tear has a thread of its own that wakes once in a while, jumps a few times and lies still
again. All of it follows from numbers: the same night, seed, share and slot give the same tears.

    slots of a thread   0  1  2  3  4  5  6 ... 12          ######
    how far it is torn  1  2 -1  1  .  .  .  (rests)           ######
                                                            ######
"""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

HOLD = 0.1
"""Seconds for which a picture of the glitch stays as it is: six frames at 60 a second."""

JUMPS = (1, 2, -1, 1)
"""How far a thread is torn in the slots in which it is awake, in halves of its reach."""

PERIOD = 13
"""Slots from one waking to the next: no place flickers more often than once in 1.3 seconds."""

SLEEVE = 18
"""How far a tear goes beyond its group to either side, at most."""

STRAY = 2
"""How far a row slips at most where no group is: people and plates may stand there."""

RIM = 12
"""How far tears reach beyond a room."""

OUTSKIRTS = 44
"""How far in from there the coarse tears reach that belong to no group: hems and outer walls."""

LABEL = 4
"""The letter of a group stands above this row of its first cell; no tear goes through it."""


class Night(NamedTuple):
    """How far the dream comes apart on a night, at the loop's end and at the highest level.

    Attributes:
        threads: how many tears there may be at once.
        reach: how many pixels a row slips at most.
        tall: how many rows a tear has at most.
        slips: how many pieces come loose besides.
        strays: of four threads, how many leave the groups.
        drift: how far the colours drift, in parts of 255.
    """

    threads: int
    reach: int
    tall: int
    slips: int
    strays: int
    drift: int


NIGHTS = (
    Night(threads=3, reach=2, tall=1, slips=0, strays=0, drift=0),
    Night(threads=6, reach=3, tall=1, slips=2, strays=0, drift=8),
    Night(threads=9, reach=4, tall=2, slips=4, strays=1, drift=12),
    Night(threads=13, reach=5, tall=2, slips=6, strays=1, drift=16),
    Night(threads=18, reach=6, tall=2, slips=9, strays=2, drift=22),
)


class Tear(NamedTuple):
    """Rows that slip sideways by some pixels.

    Attributes:
        split: from where to where a ghost looks out at either side, cyan and rose; or nothing.
    """

    area: pygame.Rect
    shift: int
    split: tuple[int, int] | None = None


class Slip(NamedTuple):
    """A piece of a group's rim that is seen once more a little further out."""

    area: pygame.Rect
    to: tuple[int, int]


class Torn(NamedTuple):
    """All that is torn at a moment."""

    tears: tuple[Tear, ...] = ()
    slips: tuple[Slip, ...] = ()


def torn(
    night: int,
    seed: int,
    share: float,
    slot: int,
    *,
    bounds: pygame.Rect,
    spots: Sequence[pygame.Rect],
) -> Torn:
    """Return what is torn.

    Args:
        night: 1 to 5.
        seed: tells dreams apart.
        share: how much of everything, 0 to 1: how far the loop has run, by the level.
        slot: number of the moment; each lasts `HOLD`.
        bounds: where tears may be: the room and a little beyond.
        spots: what tears keep to: the glitch groups.
    """
    most = NIGHTS[night - 1]
    tears, slips = [], []
    for number in range(round(most.threads * share)):
        jump, lot = _wake(seed, number, slot)
        if jump and spots and number % 4 >= most.strays:
            tears.append(_tear(lot, most, jump, lot.pick(spots), bounds, split=number % 3 != 1))
        elif jump:
            tears.append(_stray(lot, most, jump, bounds, fine=number % 8 < most.strays))
    for number in range(round(most.slips * share) if spots else 0):
        jump, lot = _wake(seed, number + most.threads, slot)
        if jump:
            slips.append(_slip(lot, jump, lot.pick(spots), bounds))
    return Torn(tuple(tears), tuple(slips))


def chance(*numbers: int) -> int:
    """Return a number below 2**32 that looks like chance and is always the same for its reasons."""
    mixed = 0x9E3779B9
    for number in numbers:
        mixed = (mixed ^ number) * 0x2C1B3C6D & 0xFFFFFFFF
        mixed = (mixed ^ mixed >> 15) * 0x297A2D39 & 0xFFFFFFFF
        mixed ^= mixed >> 13
    return mixed


class Lot:
    """A number of chance, from which small ones are drawn."""

    def __init__(self, seed: int) -> None:
        """Begin with a number."""
        self._left = seed

    def draw(self, below: int) -> int:
        """Return 0 to `below` - 1."""
        self._left = chance(self._left)
        return self._left % below

    def pick(self, spots: Sequence[pygame.Rect]) -> pygame.Rect:
        """Return one of several."""
        return spots[self.draw(len(spots))]

    def sign(self) -> int:
        """Return 1 or -1."""
        return 1 if self.draw(2) else -1


def _wake(seed: int, number: int, slot: int) -> tuple[int, Lot]:
    """Return how far a thread is torn, 0 while it rests, and the lot of this waking."""
    since = slot + chance(seed, number) % PERIOD
    waking, place = divmod(since, PERIOD)
    return JUMPS[place] if place < len(JUMPS) else 0, Lot(chance(seed, number, waking))


def _tear(
    lot: Lot, most: Night, jump: int, spot: pygame.Rect, bounds: pygame.Rect, *, split: bool
) -> Tear:
    """Return a tear through a group and a little beyond."""
    shift = _jumped(1 + lot.draw(most.reach), jump) * lot.sign()
    left, right = (spot.left - 6 - lot.draw(SLEEVE - 6), spot.right + 6 + lot.draw(SLEEVE - 6))
    top = spot.top + LABEL + lot.draw(spot.height - LABEL)
    area = pygame.Rect(left, top, right - left, 1 + lot.draw(most.tall))
    return Tear(area.clip(bounds), shift, (spot.left, spot.right) if split else None)


def _stray(lot: Lot, most: Night, jump: int, bounds: pygame.Rect, *, fine: bool) -> Tear:
    """Return a tear that belongs to no group: a fine one anywhere, or a coarse one at a side."""
    top = bounds.top + lot.draw(bounds.height)
    if fine:
        wide = 32 + lot.draw(5) * 16
        left = bounds.left + lot.draw(max(1, bounds.width - wide))
        shift = _jumped(STRAY, jump) * lot.sign()
        return Tear(pygame.Rect(left, top, wide, 1).clip(bounds), shift)
    wide = OUTSKIRTS // 2 + lot.draw(OUTSKIRTS // 2)
    left = bounds.left if lot.draw(2) else bounds.right - wide
    area = pygame.Rect(left, top, wide, 1 + lot.draw(most.tall + 1))
    return Tear(area.clip(bounds), _jumped(1 + lot.draw(most.reach), jump) * lot.sign())


def _slip(lot: Lot, jump: int, spot: pygame.Rect, bounds: pygame.Rect) -> Slip:
    """Return a piece that comes loose from a group.

    It is shown beside the group: inside it would cover the letter and the pips.
    """
    wide, tall = 3 + lot.draw(4), 2 + lot.draw(3)
    out = wide + 1 + lot.draw(3) + jump
    top = spot.top - 4 + lot.draw(spot.height)
    left, to = (
        (spot.left, spot.left - out)
        if lot.draw(2)
        else (spot.right - wide, spot.right - wide + out)
    )
    area = pygame.Rect(left, top, wide, tall).clip(bounds)
    return Slip(area, (to, area.top - lot.draw(3)))


def _jumped(reach: int, jump: int) -> int:
    """Return how far a row is off its place at a jump, at least by one pixel."""
    return max(1, reach * abs(jump) // 2) * (1 if jump > 0 else -1)
