"""What the player keeps: where pictures and films go, and a film that is made between frames."""

import io
import os
from collections.abc import Iterable
from pathlib import Path

import pygame

from game.story.words import tr
from game.view.pictures.capture import film_parts, next_name


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


class Films:
    """Makes one film at a time."""

    def __init__(self) -> None:
        """None is being made."""
        self._filming: Filming | None = None

    @property
    def busy(self) -> bool:
        """Whether one is being made."""
        return self._filming is not None

    def begin(self, frames: Iterable[pygame.Surface], folder: Path) -> str:
        """Begin one of some frames, unless another is being made; return what to tell."""
        if self._filming is None:
            self._filming = Filming(frames, folder)
        return tr("The film of this loop is being made.")

    def go_on(self) -> str:
        """Go on a little; return what to tell when it is done or cannot be, else nothing."""
        if self._filming is None:
            return ""
        try:
            done = self._filming.step()
        except OSError as error:
            self._filming = None
            return tr("The film could not be saved: {error}").format(error=error)
        if done is None:
            return ""
        self._filming = None
        return tr("Saved as {file}").format(file=done)
