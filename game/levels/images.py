"""Images on their way in: a PNG file is looked through piece by piece, and never unpacked.

So whoever draws is not handed a file that is no picture, that is damaged, or that unpacks to
gigabytes. Pixels are not looked at.
"""

import struct
import zlib
from pathlib import Path

from game.levels.tilesets import Tileset

SIGNATURE = b"\x89PNG\r\n\x1a\n"
MOST_BYTES = 4_000_000

LARGEST = 2048
"""Pixels of a side; the largest tileset needs half of that."""


class UnsoundImageError(ValueError):
    """An image that cannot be drawn; the text says why, and what to do about it."""


def look_through(tileset: Tileset) -> None:
    """See whether all tiles of a tileset can be drawn from its image.

    Raises:
        UnsoundImageError: they cannot.
    """
    size = _size(_bytes(tileset.image))
    if max(size) > LARGEST:
        told = f"is {size[0]} x {size[1]} pixels; {LARGEST} x {LARGEST} at most"
        raise UnsoundImageError(f"{told}. Make it smaller in a picture editor")
    right, bottom = tileset.extent
    if size[0] < right or size[1] < bottom:
        told = f"is {size[0]} x {size[1]} pixels, its tiles need {right} x {bottom}"
        raise UnsoundImageError(f"{told}. Open the tileset in Tiled and save it again")


def _bytes(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        why = error.strerror or error
        raise UnsoundImageError(f"cannot be opened: {why}. Check its rights") from error
    if len(data) > MOST_BYTES:
        told = f"is larger than {MOST_BYTES // 1000} kB"
        raise UnsoundImageError(f"{told}. Make it smaller in a picture editor")
    return data


def _size(data: bytes) -> tuple[int, int]:
    """Return the width and height of a PNG picture that is whole."""
    kinds: list[bytes] = []
    at = len(SIGNATURE)
    while data.startswith(SIGNATURE) and kinds[-1:] != [b"IEND"] and at + 12 <= len(data):
        length, kind = struct.unpack_from(">I4s", data, at)
        end = at + 8 + length
        if data[end : end + 4] != zlib.crc32(data[at + 4 : end]).to_bytes(4, "big"):
            break
        kinds.append(kind)
        at = end + 4
    if kinds[:1] != [b"IHDR"] or kinds[-1] != b"IEND" or b"IDAT" not in kinds:
        told = "is no PNG picture, or a damaged one"
        raise UnsoundImageError(f"{told}. Restore the last good copy")
    width, height = struct.unpack_from(">II", data, len(SIGNATURE) + 8)
    return width, height
