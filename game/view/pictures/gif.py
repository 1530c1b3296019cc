"""Writes films as GIF: one palette for all frames, and of each frame only what has changed.

    header | size | palette | "for ever" | frame frame ... | end
    frame: delay and the number that is seen through | where | packed numbers of colours

The format is that of the GIF89a specification; numbers are packed as LZW codes of growing width.
"""

import struct
import zlib
from collections.abc import Iterable, Iterator
from typing import NamedTuple

import pygame

from game.view.pictures.palette import Palette, Pixels

COLOURS = 255
"""One of the 256 numbers is kept for "as before"."""

SAMPLES = 12
"""From how many frames the colours are chosen."""

CODES = 4096
MASKS = (0xFF0000, 0xFF00, 0xFF)


class Still(NamedTuple):
    """A frame as it waits to be written: its pixels, packed, and for how many hundredths."""

    packed: bytes
    hundredths: int

    @property
    def pixels(self) -> Pixels:
        """The pixels."""
        return memoryview(zlib.decompress(self.packed)).cast("I")


def gif_parts(frames: Iterable[pygame.Surface], hundredths: int, last: int = 0) -> Iterator[bytes]:
    """Yield a film in parts, which together are the file.

    A part comes for every frame that is taken (an empty one) and for every one that is written, so
    that whoever asks can do something else in between.

    Args:
        frames: pictures of one size; the next may be drawn over the one before.
        hundredths: for how many hundredths of a second each is shown.
        last: for how many more the last one is.
    """
    stills: list[Still] = []
    size = (0, 0)
    for frame in frames:
        size = frame.get_size()
        packed = zlib.compress(_pixels(frame), 1)
        if stills and stills[-1].packed == packed:
            stills[-1] = stills[-1]._replace(hundredths=stills[-1].hundredths + hundredths)
        else:
            stills.append(Still(packed, hundredths))
        yield b""
    if not stills:
        return
    stills[-1] = stills[-1]._replace(hundredths=stills[-1].hundredths + last)
    step = -(-len(stills) // SAMPLES)
    palette = Palette((still.pixels for still in stills[::step]), COLOURS)
    yield _head(size, palette)
    before = b""
    for still in stills:
        numbers = palette.number(still.pixels)
        yield _frame(before, numbers, size[0], still.hundredths, len(palette.colours))
        before = numbers
    yield b";"


def _pixels(frame: pygame.Surface) -> bytes:
    """Return the pixels of a picture, row by row, in one format."""
    plain = pygame.Surface(frame.get_size(), 0, 32, (*MASKS, 0))
    plain.blit(frame, (0, 0))
    return plain.get_buffer().raw


def _head(size: tuple[int, int], palette: Palette) -> bytes:
    depth = _depth(len(palette.colours))
    colours = bytes(part for colour in palette.colours for part in colour)
    flags = 0x80 | 7 << 4 | depth - 1
    return (
        b"GIF89a"
        + struct.pack("<HHBBB", *size, flags, 0, 0)
        + colours.ljust(3 << depth, b"\0")
        + b"!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0"
    )


def _frame(before: bytes, now: bytes, width: int, hundredths: int, same: int) -> bytes:
    """Return a frame: the smallest rectangle around what has changed, and in it only that."""
    left, top, right, bottom = changed(before, now, width)
    cut = []
    for row in range(top, bottom):
        start, end = row * width + left, row * width + right
        new = now[start:end]
        if before:
            pairs = zip(before[start:end], new, strict=True)
            new = bytes(same if old == number else number for old, number in pairs)
        cut.append(new)
    depth = _depth(same)
    delay = struct.pack("<BBBBHBB", 0x21, 0xF9, 4, 0x05, min(hundredths, 65535), same, 0)
    place = struct.pack("<BHHHHB", 0x2C, left, top, right - left, bottom - top, 0)
    return delay + place + bytes((depth,)) + _blocks(pack(b"".join(cut), depth))


def changed(before: bytes, now: bytes, width: int) -> tuple[int, int, int, int]:
    """Return left, top, right and bottom of all that differs; of one pixel if nothing does."""
    height = len(now) // width
    if not before:
        return 0, 0, width, height
    left, right, rows = width, 0, []
    for row in range(height):
        old, new = before[row * width : row * width + width], now[row * width : row * width + width]
        if old != new:
            rows.append(row)
            # As one large number, a row has its first difference at the top, its last at the end.
            differs = int.from_bytes(old) ^ int.from_bytes(new)
            left = min(left, width - (differs.bit_length() + 7) // 8)
            right = max(right, width - ((differs & -differs).bit_length() - 1) // 8)
    return (left, rows[0], right, rows[-1] + 1) if rows else (0, 0, 1, 1)


def pack(numbers: bytes, depth: int) -> bytes:
    """Return numbers of `depth` bits as LZW codes."""
    clear = 1 << depth
    codes: dict[int, int] = {}
    free, size = clear + 2, depth + 1
    out = bytearray()
    waiting, bits = clear, size
    prefix = numbers[0]
    for number in memoryview(numbers)[1:]:
        key = prefix << 8 | number
        code = codes.get(key)
        if code is not None:
            prefix = code
            continue
        waiting |= prefix << bits
        bits += size
        if free < CODES:
            codes[key] = free
            size += free == 1 << size
            free += 1
        else:
            waiting |= clear << bits
            bits += size
            codes.clear()
            free, size = clear + 2, depth + 1
        while bits >= 8:
            out.append(waiting & 255)
            waiting >>= 8
            bits -= 8
        prefix = number
    waiting |= prefix << bits | clear + 1 << bits + size
    # The reader's codes may be a bit wider by now: the end is followed by a bit of nothing.
    out += waiting.to_bytes((bits + 2 * size + 8) // 8, "little")
    return bytes(out)


def _blocks(packed: bytes) -> bytes:
    """Return packed codes in blocks of at most 255 bytes, and the empty one that ends them."""
    parts = (packed[start : start + 255] for start in range(0, len(packed), 255))
    return b"".join(bytes((len(part),)) + part for part in parts) + b"\0"


def _depth(colours: int) -> int:
    """Return how many bits hold the numbers of so many colours and of "as before"."""
    return max(2, colours.bit_length())
