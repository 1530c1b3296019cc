"""Measures whether a film could harm somebody: flashes, red flashes, long flashing, stripes.

The limits are those of WCAG 2.3.1 and of the Xbox Accessibility Guideline 118:

- A flash is a pair of opposite changes of a tenth or more of relative luminance, the darker of the
  two below 0.8; a red flash a pair of opposite changes of more than 20 in (R - G - B) x 320, with a
  saturated red (R a share of 0.8 or more) at one end.
- More than three in any second over a fifth of the screen fail.
- Two or more in every one of five seconds over a fifth of the screen fail too.
- More than five pairs of light and dark stripes, a tenth of luminance apart, over a fifth of the
  screen for half a second fail. Level and upright stripes are looked for, slanted ones are not.

Every frame is reduced to 80 x 45 cells, and flashes are counted in each cell for itself: a count of
the whole screen does not see that noise is full of them. This is a guard, not a certificate.
"""

from typing import NamedTuple, TypeAlias

import numpy as np
import numpy.typing as npt
import pygame

Floats: TypeAlias = npt.NDArray[np.float32]
Bits: TypeAlias = npt.NDArray[np.bool_]
Frame: TypeAlias = npt.NDArray[np.uint8]

CELLS = (80, 45)
AREA = 0.2
FLASHES = 3
CHANGE, DARK = 0.1, 0.8
RED_CHANGE, RED_SHARE = 20 / 320, 0.8
LONG, LONG_FLASHES = 5, 2
PAIRS, WIDEST = 5, 32
"""So many pairs of stripes are not too many yet; a stripe that is wider than this is an area."""
UNEVEN = 2
"""Stripes of which one is more than so many times as wide as the next are no pattern."""
STRIPS = (10, 5)
"""Stripes are looked for in so many strips across the screen and down."""
STRIPED = 0.5
GLANCES = 4
"""How often in a second stripes are looked for: what stays for half a second is seen twice."""

_values = np.arange(256) / 255
LINEAR = np.where(_values <= 0.04045, _values / 12.92, ((_values + 0.055) / 1.055) ** 2.4).astype(
    np.float32
)
WEIGHTS = (np.float32(0.2126), np.float32(0.7152), np.float32(0.0722))


class Verdict(NamedTuple):
    """The worst share of the screen, 0 to 1, that does each of the forbidden things at once.

    Attributes:
        flashes: flashes more than three times in some second.
        red: the same in red.
        long: flashes twice a second or more for five seconds.
        stripes: is covered with stripes for half a second.
        changed: cells that ever changed by a tenth of luminance; of use to find what is at fault.
    """

    flashes: float
    red: float
    long: float
    stripes: float
    changed: float

    @property
    def harmless(self) -> bool:
        """Whether nothing forbidden covers a fifth of the screen."""
        return max(self.flashes, self.red, self.long, self.stripes) < AREA


class FlashMeter:
    """Watches a film frame by frame."""

    def __init__(self, fps: int = 60) -> None:
        """Begin a film of so many frames a second."""
        self._fps = fps
        self._luminance: list[Floats] = []
        self._red: list[Floats] = []
        self._saturated: list[Bits] = []
        self._across: list[Floats] = []
        self._down: list[Floats] = []

    def see(self, picture: pygame.Surface | Frame) -> None:
        """Watch one frame: a surface of 32 bits, or rows of pixels of red, green and blue."""
        if len(self._luminance) % max(1, self._fps // GLANCES) == 0:
            light = luminance(pixels(picture))
            rows, columns = light.shape
            self._across.append(light.reshape(rows, STRIPS[0], -1).mean(axis=2).T)
            self._down.append(light.reshape(STRIPS[1], -1, columns).mean(axis=1))
        # Every other pixel of every other row: exact where the world is doubled, and elsewhere a
        # cell still has sixteen.
        part = pixels(halved(picture))
        r, g, b = (cells(np.take(LINEAR, part[..., channel])) for channel in range(3))
        self._luminance.append(r * WEIGHTS[0] + g * WEIGHTS[1] + b * WEIGHTS[2])
        self._red.append(np.maximum(r - g - b, 0))
        self._saturated.append((r >= RED_SHARE * (r + g + b)) & (r > 0))

    def verdict(self) -> Verdict:
        """Judge the film so far."""
        turns = transitions(np.stack(self._luminance))
        red = red_transitions(np.stack(self._red), np.stack(self._saturated))
        counts = in_a_second(turns, self._fps)
        often = (counts >= 2 * LONG_FLASHES).astype(np.int32)
        lasting = run_lengths(often) >= (LONG - 1) * self._fps
        striped = self._striped()
        need = round(STRIPED * GLANCES)
        held = [striped[n : n + need].min() for n in range(len(striped) - need + 1)]
        return Verdict(
            flashes=worst(counts > 2 * FLASHES),
            red=worst(in_a_second(red, self._fps) > 2 * FLASHES),
            long=worst(lasting),
            stripes=float(max(held, default=0.0)),
            changed=float(turns.any(axis=0).mean()),
        )

    def _striped(self) -> Floats:
        """Return for every glance which share of the screen has stripes, level or upright."""
        both = (striped(np.stack(self._across)), striped(np.stack(self._down)))
        return np.maximum(*both)


def pixels(picture: pygame.Surface | Frame) -> Frame:
    """Return the pixels of a surface of 32 bits, row by row; of rows, themselves."""
    if not isinstance(picture, pygame.Surface):
        return picture
    width, height = picture.get_size()
    raw = np.frombuffer(picture.get_buffer().raw, np.uint8)
    rows = raw.reshape(height, picture.get_pitch())[:, : width * 4].reshape(height, width, 4)
    first, _, last = (shift // 8 for shift in picture.get_shifts()[:3])
    # Red, green and blue lie side by side in one order or the other, so this is a view, no copy.
    return rows[..., first : last + 1] if first < last else rows[..., first::-1]


def halved(picture: pygame.Surface | Frame) -> pygame.Surface | Frame:
    """Return every other pixel of every other row."""
    if not isinstance(picture, pygame.Surface):
        return picture[::2, ::2]
    width, height = picture.get_size()
    return pygame.transform.scale(picture, (width // 2, height // 2))


def luminance(frame: Frame) -> Floats:
    """Return the relative luminance of every pixel."""
    red, green, blue = (
        np.take(LINEAR * weight, frame[..., channel]) for channel, weight in enumerate(WEIGHTS)
    )
    return np.asarray(red + green + blue, np.float32)


def cells(channel: Floats) -> Floats:
    """Return the mean of every cell of the screen."""
    wide, tall = channel.shape[1] // CELLS[0], channel.shape[0] // CELLS[1]
    # A few slices added up are faster than a sum over many short axes.
    strips = np.sum([channel[:, start::wide] for start in range(wide)], axis=0)
    total = np.sum([strips[start::tall] for start in range(tall)], axis=0)
    return np.asarray(total / np.float32(wide * tall), np.float32)


def transitions(values: Floats, change: float = CHANGE, dark: float = DARK) -> Bits:
    """Return where along the first axis values have turned by `change`, up and down by turns.

    A change is measured from the last extreme, however many steps it takes.
    """
    found = np.zeros(values.shape, bool)
    low, high = values[0].copy(), values[0].copy()
    last = np.zeros(values.shape[1:], np.int8)
    for number, value in enumerate(values):
        up = (last <= 0) & (value - low >= change) & (low < dark)
        down = (last >= 0) & (high - value >= change) & (value < dark)
        found[number] = up | down
        last[up], last[down] = 1, -1
        # After a turn the search for the other extreme begins anew.
        high = np.where(up, value, np.maximum(high, value))
        low = np.where(down, value, np.minimum(low, value))
    return found


def red_transitions(values: Floats, saturated: Bits) -> Bits:
    """Return where redness has turned, with a saturated red at the redder end."""
    return transitions(np.where(saturated, values, 0), RED_CHANGE, np.inf)


def in_a_second(turns: Bits, fps: int) -> npt.NDArray[np.int32]:
    """Return for every frame how many turns there were in the second that it ends."""
    total = np.cumsum(turns, axis=0, dtype=np.int32)
    total[fps:] -= total[:-fps].copy()
    return total


def run_lengths(flags: npt.NDArray[np.int32]) -> npt.NDArray[np.int32]:
    """Return for every frame for how many frames in a row a flag has been up."""
    lengths = flags.copy()
    for number in range(1, len(lengths)):
        lengths[number] *= lengths[number - 1] + 1
    return lengths


def worst(flags: Bits) -> float:
    """Return the largest share of cells that are flagged in one frame."""
    return float(flags.reshape(len(flags), -1).mean(axis=1).max())


def striped(profiles: Floats) -> Floats:
    """Return for profiles (moments x strips x places) which share of each moment is striped.

    A run of turns at about the same distance is a pattern if it has more than five pairs.
    """
    turns = transitions(np.moveaxis(profiles, -1, 0))
    places = len(turns)
    shape = turns.shape[1:]
    covered = np.zeros(shape, np.float32)
    count, first, last, width = (np.zeros(shape, np.int32) for _ in range(4))
    for place in range(places + WIDEST + 1):
        new = turns[place] if place < places else np.zeros(shape, bool)
        step = place - last
        uneven = (count > 1) & ((step > UNEVEN * width) | (step * UNEVEN < width))
        over = (count > 0) & ((step > WIDEST) | (new & uneven))
        covered += np.where(over & (count > 2 * PAIRS), last - first, 0)
        # The turn that ends a run begins the next one, together with the turn before it.
        first = np.where(over, last, first)
        count = np.where(over, np.where(step > WIDEST, 0, 1), count)
        first = np.where(new & (count == 0), place, first)
        width = np.where(new, step, width)
        last = np.where(new, place, last)
        count += new
    return np.asarray(covered.mean(axis=1) / places, np.float32)
