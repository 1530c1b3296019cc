"""The cells of a tile layer on their way in: as many whole numbers as the map has cells.

CSV is the format of this game. Base64, plain or packed with zlib or gzip, is unpacked no further
than the map is large; every other format is refused with a sentence.
"""

import base64
import binascii
import struct
import zlib

from game.levels.figures import whole
from game.levels.findings import Notes
from game.levels.markup import Node
from game.levels.wording import shown
from game.rules import Cell

LAST_NUMBER = 1 << 32
CHANGE = "Choose Map > Map Properties > Tile Layer Format > CSV"
_WINDOWS = {"zlib": 15, "gzip": 31}


def layer_cells(layer: Node, width: int, height: int, notes: Notes) -> list[list[int]]:
    """Return a layer's numbers of tiles in rows, cut or filled up to the size of the map.

    Raises:
        UnreadableMapError: the layer's format is not read, or its packed data is damaged.
    """
    name = shown(layer.get("name"))
    data = layer.find("data")
    if data is None or data.find("tile") is not None:
        notes.refuse("E014", f"layer {name} has no CSV data. {CHANGE}.", line=layer.line)
    if data.find("chunk") is not None:
        message = f"layer {name} is infinite. Untick Map > Map Properties > Infinite."
        notes.refuse("E013", message, line=data.line)
    own = _own_size(layer, width, height)
    most = own[0] * own[1]
    if data.get("encoding") == "csv":
        numbers, given = _from_csv(data, name, own, notes)
    else:
        numbers = _from_base64(data, name, most, notes)
        given = len(numbers)
    if own != (width, height) or given != most:
        notes.add(
            "E103",
            f"layer {name} is {own[0]} x {own[1]} with {given} cells, the map {width} x {height}. "
            "Choose Map > Resize Map; what is missing is empty until then.",
            line=data.line,
        )
    rows = [numbers[at : at + own[0]] for at in range(0, len(numbers), own[0])]
    fitted = [(row + [0] * width)[:width] for row in rows[:height]]
    return fitted + [[0] * width for _ in range(height - len(fitted))]


def _own_size(layer: Node, width: int, height: int) -> tuple[int, int]:
    """Return the size that a layer says it has, where it is one that a map could have."""
    own = whole(layer.get("width")), whole(layer.get("height"))
    if own[0] and own[1] and 0 < own[0] <= width * 2 and 0 < own[1] <= height * 2:
        return own[0], own[1]
    return width, height


def _from_csv(data: Node, name: str, size: tuple[int, int], notes: Notes) -> tuple[list[int], int]:
    """Return as many numbers as the layer has cells at most, and how many there are."""
    most = size[0] * size[1]
    parts = data.text.split(",", most) if data.text.strip() else []
    given = data.text.count(",") + 1 if parts else 0
    numbers = [whole(part) for part in parts[:most]]
    wrong = [
        at for at, number in enumerate(numbers) if number is None or not 0 <= number < LAST_NUMBER
    ]
    if wrong:
        at = wrong[0]
        before = ",".join([*parts[:at], ""])
        gap = len(parts[at]) - len(parts[at].lstrip())
        more = f" (and {len(wrong) - 1} cells more)" if len(wrong) > 1 else ""
        notes.add(
            "E104",
            f"layer {name} has {shown(parts[at].strip())} here{more}, which is no tile's number. "
            "Paint the cell again in Tiled; it is empty until then.",
            line=data.line + (before + parts[at][:gap]).count("\n"),
            cell=Cell(at % size[0], at // size[0]),
        )
    bad = set(wrong)
    return [0 if at in bad else number or 0 for at, number in enumerate(numbers)], given


def _from_base64(data: Node, name: str, count: int, notes: Notes) -> list[int]:
    encoding, packing = data.get("encoding"), data.get("compression")
    if encoding != "base64" or packing not in ("", *_WINDOWS):
        form = shown(packing or encoding or "XML")
        notes.refuse(
            "E014",
            f"layer {name} is stored as {form}, which is not read. {CHANGE}.",
            line=data.line,
        )
    try:
        raw = base64.b64decode("".join(data.text.split()), validate=True)
        if packing:
            unpacker = zlib.decompressobj(_WINDOWS[packing])
            raw = unpacker.decompress(raw, count * 4 + 1)
            complete = unpacker.eof and not unpacker.unused_data
        else:
            complete = True
    except (binascii.Error, ValueError, zlib.error):
        complete = False
    if not complete or len(raw) > count * 4 or len(raw) % 4:
        notes.refuse(
            "E015",
            f"the packed data of layer {name} is damaged, or holds more than {count} cells. "
            "Restore the last good copy.",
            line=data.line,
        )
    notes.add("W201", f"layer {name} is not stored as CSV. {CHANGE}, then save.", line=data.line)
    return list(struct.unpack(f"<{len(raw) // 4}I", raw))
