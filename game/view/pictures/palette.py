"""A few hundred colours for a film that has thousands, and the number of each pixel among them.

Light makes many shades of few colours. They are put into boxes of about the same colour (median
cut), and each box is shown in its most frequent shade, so that what is flat stays exactly as it is.
The same film always gets the same colours.
"""

from collections import Counter
from collections.abc import Iterable
from typing import TypeAlias

Pixels: TypeAlias = memoryview
"""Pixels of 32 bits: red, green and blue from the third byte down, the fourth is nothing."""

FINE = 2
"""Bits of each channel in which shades that share a box from the first may differ."""

Shade: TypeAlias = tuple[int, int, int]


class Palette(dict[int, int]):
    """Numbers of colours by pixel. A pixel that was not counted gets the nearest colour."""

    def __init__(self, films: Iterable[Pixels], most: int) -> None:
        """Choose at most so many colours for some pictures."""
        super().__init__()
        counted: Counter[int] = Counter()
        for film in films:
            counted.update(film)
        boxes = _boxes(_shades(counted), most)
        self.colours: list[Shade] = []
        self._numbers: dict[Shade, int] = {}
        for number, box in enumerate(boxes):
            self.colours.append(_usual(box))
            self._numbers.update((shade, number) for shade, _, _ in box)

    def number(self, pixels: Pixels) -> bytes:
        """Return the number of each pixel's colour."""
        return bytes(map(self.__getitem__, pixels))

    def __missing__(self, pixel: int) -> int:
        red, green, blue = _parts(pixel)
        shade = (red >> FINE, green >> FINE, blue >> FINE)
        number = self._numbers.get(shade)
        if number is None:
            number = self._nearest(red, green, blue)
            self._numbers[shade] = number
        self[pixel] = number
        return number

    def _nearest(self, red: int, green: int, blue: int) -> int:
        def distance(number: int) -> int:
            r, g, b = self.colours[number]
            return 2 * (r - red) ** 2 + 4 * (g - green) ** 2 + (b - blue) ** 2

        return min(range(len(self.colours)), key=distance)


_Weighed: TypeAlias = tuple[Shade, int, Shade]
"""A shade, how often it is there, and the colour that is most frequent in it."""


def _shades(counted: Counter[int]) -> list[_Weighed]:
    weights: Counter[Shade] = Counter()
    best: dict[Shade, tuple[int, Shade]] = {}
    for pixel, count in sorted((pixel & 0xFFFFFF, count) for pixel, count in counted.items()):
        colour = _parts(pixel)
        shade = (colour[0] >> FINE, colour[1] >> FINE, colour[2] >> FINE)
        weights[shade] += count
        if shade not in best or count > best[shade][0]:
            best[shade] = (count, colour)
    return [(shade, weight, best[shade][1]) for shade, weight in sorted(weights.items())]


def _boxes(shades: list[_Weighed], most: int) -> list[list[_Weighed]]:
    """Cut the largest box in two until there are enough."""
    boxes = [(_size(shades), shades)]
    while len(boxes) < most:
        largest = max(range(len(boxes)), key=lambda number: boxes[number][0])
        score, box = boxes[largest]
        if not score:
            break
        halves = _halves(box)
        boxes[largest : largest + 1] = [(_size(half), half) for half in halves]
    return [box for _, box in boxes]


def _size(box: list[_Weighed]) -> float:
    """Return how much a box wants to be cut: it is wide, and often seen."""
    wide = max(_spans(box))
    return float(wide * sum(weight for _, weight, _ in box) ** 0.5)


def _spans(box: list[_Weighed]) -> list[int]:
    channels = list(zip(*(shade for shade, _, _ in box), strict=True))
    return [max(channel) - min(channel) for channel in channels]


def _halves(box: list[_Weighed]) -> tuple[list[_Weighed], list[_Weighed]]:
    """Cut a box across its longest side where half of its pixels are on either side."""
    spans = _spans(box)
    side = spans.index(max(spans))
    box = sorted(box, key=lambda weighed: (weighed[0][side], weighed[0]))
    left, total, cut = 0, sum(weight for _, weight, _ in box), 0
    while 2 * left < total:
        left += box[cut][1]
        cut += 1
    cut = min(cut, len(box) - 1)
    return box[:cut], box[cut:]


def _usual(box: list[_Weighed]) -> Shade:
    """Return the most frequent colour of a box; of several, the one that is most in the middle."""
    middle = [sum(channel) / len(box) for channel in zip(*(c for _, _, c in box), strict=True)]

    def fitness(weighed: _Weighed) -> tuple[int, float]:
        off = sum((part - at) ** 2 for part, at in zip(weighed[2], middle, strict=True))
        return weighed[1], -off

    return max(box, key=fitness)[2]


def _parts(pixel: int) -> Shade:
    return pixel >> 16 & 255, pixel >> 8 & 255, pixel & 255
