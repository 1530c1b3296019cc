"""Where feet may be, pixel by pixel.

A row of pixels is one whole number whose bit x is set where the pixel x may be stood on. Whoever
stands at (x, y) covers the pixels x-4 to x+3 of the rows y-3 to y; the ground knows for every point
whether all of them are free, so walking and finding ways deal with points only.
"""

from collections.abc import Iterable, Sequence
from math import ceil

FOOT = (8, 4)
"""How wide and high the box is that feet cover."""

Polygon = Sequence[tuple[float, float]]


class Ground:
    """The points where somebody can stand."""

    def __init__(
        self, size: tuple[int, int], walks: Iterable[Polygon], solids: Iterable[Polygon]
    ) -> None:
        """Allow what is in any of `walks` and in none of `solids`."""
        self.size = size
        allowed, taken = _filled(size, walks), _filled(size, solids)
        floor = [row & ~solid for row, solid in zip(allowed, taken, strict=True)]
        self.rows = _shrunk(floor)

    def free(self, x: int, y: int) -> bool:
        """Whether somebody can stand at a point."""
        return 0 <= y < self.size[1] and x >= 0 and bool(self.rows[y] >> x & 1)

    def nearest(self, x: int, y: int) -> tuple[int, int] | None:
        """Return the free point nearest to another one; None where nothing is free at all."""
        best, found = 1 << 60, None
        for row in sorted(range(self.size[1]), key=lambda row: abs(row - y)):
            down = (row - y) ** 2
            if down >= best:
                break
            at = self._nearest_in_row(x, row)
            if at is not None and down + (at - x) ** 2 < best:
                best, found = down + (at - x) ** 2, (at, row)
        return found

    def sees(self, start: tuple[int, int], end: tuple[int, int]) -> bool:
        """Whether every point that a straight line from middle to middle touches is free."""
        (x0, y0), (x1, y1) = sorted((start, end), key=lambda point: point[1])
        down, across = y1 - y0, x1 - x0
        for y in range(y0, y1 + 1):
            # Twice the distance below the first middle at which the line enters and leaves the row.
            above, below = max(0, 2 * (y - y0) - 1), min(2 * down, 2 * (y - y0) + 1)
            ends = (0, across) if not down else _crossed(across, down, above, below)
            left, right = x0 + min(ends), x0 + max(ends)
            span = (1 << (right - left + 1)) - 1
            if left < 0 or self.rows[y] >> left & span != span:
                return False
        return True

    def _nearest_in_row(self, x: int, y: int) -> int | None:
        bits = self.rows[y]
        if not bits:
            return None
        x = max(0, min(self.size[0] - 1, x))
        before = (bits & ((2 << x) - 1)).bit_length() - 1
        after = bits >> x
        ahead = x + (after & -after).bit_length() - 1 if after else None
        if before < 0 or (ahead is not None and ahead - x < x - before):
            return ahead
        return before


def _crossed(across: int, down: int, above: int, below: int) -> tuple[int, int]:
    """Return the columns, from the first one, where a line enters and leaves a row."""
    return _rounded(across * above, 2 * down), _rounded(across * below, 2 * down)


def _rounded(number: int, divisor: int) -> int:
    return (2 * number + divisor) // (2 * divisor)


def _filled(size: tuple[int, int], polygons: Iterable[Polygon]) -> list[int]:
    rows = [0] * size[1]
    for polygon in polygons:
        for y, left, right in _spans(polygon, size):
            rows[y] |= ((1 << (right - left)) - 1) << left
    return rows


def _spans(polygon: Polygon, size: tuple[int, int]) -> Iterable[tuple[int, int, int]]:
    """Yield row, first column and the column after the last, of pixels whose middle is inside."""
    width, height = size
    edges = list(zip(polygon, [*polygon[1:], polygon[0]], strict=True))
    lowest = min(y for _, y in polygon)
    highest = max(y for _, y in polygon)
    for y in range(max(0, int(lowest)), min(height, ceil(highest))):
        middle = y + 0.5
        cuts = sorted(
            x0 + (x1 - x0) * (middle - y0) / (y1 - y0)
            for (x0, y0), (x1, y1) in edges
            if (y0 <= middle) != (y1 <= middle)
        )
        for left, right in zip(cuts[::2], cuts[1::2], strict=True):
            first, after = max(0, ceil(left - 0.5)), min(width, ceil(right - 0.5))
            if first < after:
                yield y, first, after


def _shrunk(rows: Sequence[int]) -> list[int]:
    """Return the points around which a foot's box has room."""
    wide, high = FOOT
    narrow = []
    for row in rows:
        shared = row
        for shift in range(1, wide):
            shared &= row >> shift
        narrow.append(shared << wide // 2)
    return [
        _shared(narrow[y - high + 1 : y + 1]) if y >= high - 1 else 0 for y in range(len(narrow))
    ]


def _shared(rows: Sequence[int]) -> int:
    shared = rows[0]
    for row in rows[1:]:
        shared &= row
    return shared
