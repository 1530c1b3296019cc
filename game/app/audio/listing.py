"""What there is to play: `assets/sound/sounds.json` as values, and decoding what it lists."""

import json
import re
from pathlib import Path
from typing import NamedTuple

import pygame

from game.app.audio.device import FRAME_BYTES

Sounds = dict[str, pygame.mixer.Sound]


class Listing(NamedTuple):
    """The list of all sounds.

    Attributes:
        root: the folder of the files.
        pieces: for each piece of music its stems.
        ambiences: the names of the ambiences.
        effects: for each effect its variants: the first sample on the tape, and how many.
    """

    root: Path
    pieces: dict[str, tuple[str, ...]]
    ambiences: frozenset[str]
    effects: dict[str, tuple[tuple[int, int], ...]]

    def piece(self, wanted: str) -> str | None:
        """Return the piece of that name; a night that has no music of its own borrows another's."""
        found = wanted if wanted in self.pieces else re.sub(r"^night\d", "night1", wanted)
        return found if self.pieces.get(found) else None

    def load_piece(self, name: str) -> Sounds:
        """Decode the stems of a piece, and its cadence as `cadence` if it has one."""
        files = {stem: f"{name}.{stem}" for stem in self.pieces[name]}
        if f"{name}_cadence" in self.pieces:
            files["cadence"] = f"{name}_cadence"
        loaded = {part: self._load(file) for part, file in files.items()}
        return {part: sound for part, sound in loaded.items() if sound is not None}

    def load_ambience(self, name: str) -> pygame.mixer.Sound | None:
        """Decode an ambience; None if that cannot be."""
        return self._load(name)

    def load_effects(self) -> dict[str, list[pygame.mixer.Sound]]:
        """Decode the tape of effects and cut it: for each name its variants."""
        tape = self._load("effects")
        if tape is None:
            return {}
        raw = tape.get_raw()

        def cut(start: int, length: int) -> pygame.mixer.Sound:
            return pygame.mixer.Sound(
                buffer=raw[start * FRAME_BYTES : (start + length) * FRAME_BYTES]
            )

        return {name: [cut(*place) for place in places] for name, places in self.effects.items()}

    def _load(self, name: str) -> pygame.mixer.Sound | None:
        try:
            return pygame.mixer.Sound(str(self.root / f"{name}.ogg"))
        except (OSError, pygame.error):
            return None


def read_listing(root: Path) -> Listing:
    """Read the list under a folder; an empty one where it cannot be read: the game is silent."""
    try:
        found = json.loads((root / "sounds.json").read_text(encoding="utf-8"))
        return Listing(
            root,
            {name: tuple(piece["stems"]) for name, piece in found["pieces"].items()},
            frozenset(found["ambiences"]),
            {
                name: tuple((int(start), int(length)) for start, length in places)
                for name, places in found["effects"].items()
            },
        )
    except (OSError, ValueError, KeyError, TypeError):
        return Listing(root, {}, frozenset(), {})
