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
    if data.get("encoding") == "csv":
        numbers = _from_csv(data, name, own[0], notes)
    else:
        numbers = _from_base64(data, name, own[0] * own[1], notes)
    if own != (width, height) or len(numbers) != own[0] * own[1]:
        notes.add(
            "E103",
            f"layer {name} has {len(numbers)} cells of {own[0]} x {own[1]}, the map has "
            f"{width} x {height}. Map > Resize Map mends it; missing cells are empty until then.",
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


def _from_csv(data: Node, name: str, width: int, notes: Notes) -> list[int]:
    if not data.text.strip():
        return []
    numbers: list[int] = []
    wrong = 0
    first = (0, "", 0)
    line = data.line
    for at, part in enumerate(data.text.split(",")):
        spelled = part.strip()
        line += part[: len(part) - len(part.lstrip())].count("\n")
        number = whole(spelled)
        if number is None or not 0 <= number < LAST_NUMBER:
            first = first if wrong else (at, spelled, line)
            wrong += 1
            number = 0
        numbers.append(number)
        line += part[len(part.rstrip()) :].count("\n") if spelled else 0
    if wrong:
        at, spelled, line = first
        more = f" (and {wrong - 1} cells more)" if wrong > 1 else ""
        notes.add(
            "E104",
            f"layer {name} has {shown(spelled)} here{more}, which is no tile's number. Paint the "
            "cell again in Tiled; it is empty until then.",
            line=line,
            cell=Cell(at % width, at // width),
        )
    return numbers


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
