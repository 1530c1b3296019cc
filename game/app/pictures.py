"""What the player keeps: where pictures and films go, and a film that is made between frames."""

import io
import os
from collections.abc import Iterable
from pathlib import Path

import pygame

from game.view.capture import film_parts, next_name


def pictures_folder() -> Path:
    """Return where pictures go: the user's pictures, or with the progress where that is chosen."""
    if named := os.environ.get("BEDTIME_DATA"):
        return Path(named) / "pictures"
    import platformdirs

    return platformdirs.user_pictures_path() / "Bedtime Loop"


SAVED = (192, 108)
"""The size of the picture beside a saved game."""


def saved_picture(canvas: pygame.Surface) -> bytes:
    """Return what the canvas shows as a small PNG for a saved game."""
    small = pygame.transform.smoothscale(canvas, SAVED)
    kept = io.BytesIO()
    pygame.image.save(small, kept, "saved.png")
    return kept.getvalue()


class Filming:
    """A film that is being made: one step for every frame of the game, so that nothing waits."""

    def __init__(self, frames: Iterable[pygame.Surface], folder: Path) -> None:
        """Begin a film of some frames."""
        self._parts = film_parts(frames)
        self._folder = folder
        self._made: list[bytes] = []

    def step(self) -> Path | None:
        """Go on a little; return the file when it is done.

        Raises:
            OSError: the file cannot be written.
        """
        part = next(self._parts, None)
        if part is not None:
            self._made.append(part)
            return None
        target = next_name(self._folder, ".gif")
        target.write_bytes(b"".join(self._made))
        return target
