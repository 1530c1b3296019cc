"""Images that cannot be drawn: the map says so, and is played and drawn without them."""

import struct
import zlib
from pathlib import Path

import pytest

from game.cli import main
from tests.broken.level_folder import GOOD, make_folder, outcome, write

DECO = """
 <layer id="90" name="deco" width="{width}" height="{height}">
  <data encoding="csv">{cells}</data>
 </layer>
"""


def png(width: int, height: int, *, rows: bytes = b"") -> bytes:
    """A grey picture; it claims a size, whatever its rows hold."""

    def piece(kind: bytes, body: bytes) -> bytes:
        return (
            struct.pack(">I", len(body)) + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")
        )

    head = struct.pack(">IIBBBBB", width, height, 8, 0, 0, 0, 0)
    parts = ((b"IHDR", head), (b"IDAT", zlib.compress(rows)), (b"IEND", b""))
    return b"\x89PNG\r\n\x1a\n" + b"".join(piece(*part) for part in parts)


@pytest.fixture
def night(tmp_path: Path) -> Path:
    """A folder whose map `bed.tmx` is painted with one tile of scenery."""
    night = make_folder(tmp_path)
    width, height = (
        int(GOOD.split(f' {side}="', 1)[1].split('"')[0]) for side in ("width", "height")
    )
    cells = ",".join(["1", *["0"] * (width * height - 1)])
    deco = DECO.format(width=width, height=height, cells=cells)
    write(night / "bed.tmx", GOOD.replace("</map>", f"{deco}</map>"))
    return night


WHOLE = png(256, 176, rows=bytes(257 * 176))
UNSOUND = {
    "is no PNG": b"GIF89a" + bytes(900),
    "a damaged one": WHOLE[:-9],
    "its tiles need 256 x 176": png(1, 1, rows=bytes(2)),
    "2048 x 2048 at most": png(60_000, 60_000),
    "larger than 4000 kB": WHOLE + bytes(4_000_000),
}


def test_a_sound_image_is_painted_with(night: Path) -> None:
    write(night.parent / "tilesets" / "dream.png", WHOLE)
    found = outcome(night / "bed.tmx")
    assert found.dream is not None
    assert "W235" not in found.codes()
    assert found.dream.scenery[-1].rows[0][0] is not None


@pytest.mark.parametrize("sentence", UNSOUND)
def test_an_unsound_image_is_left_out_with_a_finding(night: Path, sentence: str) -> None:
    write(night.parent / "tilesets" / "dream.png", UNSOUND[sentence])
    found = outcome(night / "bed.tmx")
    assert found.dream is not None
    (finding,) = (finding for finding in found.findings if finding.code == "W235")
    assert sentence in finding.message
    assert found.dream.scenery[-1].rows[0][0] is None


def test_a_map_whose_image_is_gone_is_drawn_without_it(night: Path, tmp_path: Path) -> None:
    (night.parent / "tilesets" / "dream.png").unlink()
    assert main(["render", str(night / "bed.tmx"), "--out", str(tmp_path / "bed.png")]) == 0


def test_an_image_is_only_looked_at_where_it_is_painted_with(night: Path) -> None:
    assert "W235" not in outcome(write(night / "plain.tmx", GOOD)).codes()
