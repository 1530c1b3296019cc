"""What is rendered, as files: OGG, the list that the game reads, and the record that is checked.

An OGG encoder gives other bytes on another machine, so bytes are never compared. The record
(`rendered.json`) holds for every file the hash of its samples before they were encoded, and a
profile: how loud each of 32 slices is. `--check` renders again. Where a hash differs (another
processor rounds the last bit otherwise) the profiles must agree within `TOLERANCE_DB`; and the OGG
that is committed must decode to the same number of samples and the same peak and level.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple, TypeAlias

import numpy as np
import soundfile

from tools.sound.waves import RATE, Samples

ROOT = Path(__file__).parents[2]
SOUNDS = ROOT / "assets" / "sound"
LIST = SOUNDS / "sounds.json"
RECORD = Path(__file__).parent / "rendered.json"
SCORES = Path(__file__).parent / "scores"

QUALITY = 0.1
"""Of Vorbis, 0 to 1: about 40 kbit a second for a stem."""

TOLERANCE_DB = 0.3
"""How far a slice may be from the record: far more than rounding does, far less than an ear."""

ENCODED_DB = 0.5
"""How far the level of a decoded OGG may be from what went in; its peak may be 1.5 dB off."""

QUIET_DB = -60.0
"""Slices below this are all the same."""

_SLICES = 32

Entry: TypeAlias = dict[str, Any]


class Rendered(NamedTuple):
    """A file to be: its name without `.ogg`, and its samples."""

    name: str
    sound: Samples

    @property
    def path(self) -> Path:
        """Where it lies."""
        return SOUNDS / f"{self.name}.ogg"

    def write(self) -> None:
        """Encode it."""
        SOUNDS.mkdir(parents=True, exist_ok=True)
        with soundfile.SoundFile(
            self.path, "w", RATE, 1, format="OGG", subtype="VORBIS", compression_level=1 - QUALITY
        ) as file:
            for start in range(0, len(self.sound), RATE):  # a long write overflows the encoder
                file.write(self.sound[start : start + RATE])

    def entry(self) -> Entry:
        """What the record says about it."""
        return {
            "samples": len(self.sound),
            "hash": hashlib.sha256(_as_integers(self.sound).tobytes()).hexdigest()[:16],
            "peak": round(_db(float(np.abs(self.sound).max())), 2),
            "level": round(_level(self.sound), 2),
            "profile": profile(self.sound),
        }


def profile(sound: Samples) -> list[float]:
    """How loud each of 32 slices is, in decibels."""
    return [round(_level(part), 1) for part in np.array_split(sound, _SLICES)]


def differences(new: Entry, old: Entry | None) -> list[str]:
    """Say in which way a rendering differs from the record; nothing if it does not."""
    if old is None:
        return ["is new"]
    if new["samples"] != old["samples"]:
        return [f"has {new['samples']} samples, not {old['samples']}"]
    if new["hash"] == old["hash"]:
        return []
    pairs = zip(new["profile"], old["profile"], strict=True)
    far = max(abs(max(a, QUIET_DB) - max(b, QUIET_DB)) for a, b in pairs)
    return [f"is {far:.1f} dB off somewhere"] if far > TOLERANCE_DB else []


def flaws(name: str, entry: Entry) -> list[str]:
    """Say what is wrong with the committed OGG of a name, against its entry in the record."""
    path = SOUNDS / f"{name}.ogg"
    if not path.exists():
        return ["is missing"]
    sound = read_ogg(path)
    found = []
    if len(sound) != entry["samples"]:
        found.append(f"decodes to {len(sound)} samples, not {entry['samples']}")
    if abs(_level(sound) - entry["level"]) > ENCODED_DB:
        found.append(f"decodes to {_level(sound):.1f} dB, not {entry['level']:.1f}")
    if abs(_db(float(np.abs(sound).max())) - entry["peak"]) > 1.5:
        found.append("decodes to another peak")
    return found


def read_ogg(path: Path) -> Samples:
    """Decode a file; one channel, as everything here."""
    sound, rate = soundfile.read(path, dtype="float64")
    if rate != RATE or sound.ndim != 1:
        raise ValueError(f"{path.name} is not mono at {RATE} samples a second")
    return np.asarray(sound, dtype=np.float64)


def read_record() -> Entry:
    """The record, or an empty one."""
    if not RECORD.exists():
        return {"scores": {}, "files": {}}
    found: Entry = json.loads(RECORD.read_text(encoding="utf-8"))
    return found


def score_hashes() -> dict[str, str]:
    """For each score the hash of its text: whether somebody has edited it since."""
    return {
        path.name: hashlib.sha256(path.read_text(encoding="utf-8").encode()).hexdigest()[:16]
        for path in sorted(SCORES.glob("*.txt"))
    }


def write_json(path: Path, document: Mapping[str, Mapping[str, Any]]) -> None:
    """JSON with one entry a line, so that a change shows as the lines that changed."""
    blocks = []
    for head, entries in document.items():
        lines = [f"  {json.dumps(name)}: {json.dumps(entry)}" for name, entry in entries.items()]
        blocks.append(f"{json.dumps(head)}: {{\n" + ",\n".join(lines) + "\n}")
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("{\n" + ",\n".join(blocks) + "\n}\n", encoding="utf-8")


def _as_integers(sound: Samples) -> np.ndarray[Any, np.dtype[np.int16]]:
    return np.round(np.clip(sound, -1, 1) * 32767).astype("<i2")


def _db(value: float) -> float:
    return 20 * float(np.log10(value + 1e-9))


def _level(sound: Samples) -> float:
    return _db(float(np.sqrt(np.mean(sound**2))))
