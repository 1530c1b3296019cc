"""A map that its designer is at work on: saved in Tiled, it is swapped while it is being played.

A save that cannot be read changes nothing; what is wrong with it is shown until the next save.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import ClassVar

import pygame

from game.app.hands.buttons import Device
from game.app.kit import Kit
from game.app.scene import Push, Replace, Scene, Transition
from game.app.scenes.dream import DreamScene
from game.app.scenes.notice import Notice
from game.app.watch import Watch
from game.levels import Dream, Finding, UnreadableMapError, load
from game.play import Session
from game.play.reload import reload
from game.story.words import marked, tr
from game.view.assets import MissingPictureError

RELOADED = marked("The map has been saved: this is how it is now.")
BLINK = 0.5
BESIDE = 3
"""Canvas pixels between a marked cell and its frame."""


class Playtest(DreamScene):
    """A dream that follows its map file.

    Attributes:
        marked: the object, by its id in Tiled, whose cell is shown.
    """

    eases: ClassVar[bool] = False

    def __init__(
        self, kit: Kit, dream: Dream, marked: int | None = None, session: Session | None = None
    ) -> None:
        """Play a map, or go on with it as it has become."""
        super().__init__(kit, dream, kit.library.entry_of(dream.path), session)
        self.marked = marked
        self._files = Watch(watched(dream))
        self._blinking = 0.0

    @property
    def calls_back(self) -> bool:
        """Whether the map has been saved."""
        return self._files.has_changed()

    def wake(self) -> Transition | None:
        """Tell what is wrong with the map, once; it can be played all the same."""
        self.listen()
        if self._told:
            return None
        self._told = True
        return Push(Notice(self._kit, tr("This dream has faults"), told(self._dream.findings)))

    def update(self, seconds: float) -> Transition | None:
        """Take the map over when it has been saved, else go on."""
        self._blinking = (self._blinking + seconds) % (2 * BLINK)
        if self.calls_back:
            return self._follow()
        return super().update(seconds)

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the dream, and a frame round the cell of the marked object."""
        super().draw(canvas, device)
        cell = self._dream.places.get(self.marked or 0)
        if cell is not None and self._blinking < BLINK:
            self._frame(canvas, self._dream.level.grid.index(*cell))

    def _frame(self, canvas: pygame.Surface, index: int) -> None:
        """Draw a light frame on a dark one, so that it is seen on any ground."""
        view, colour = self.playing.view, self._kit.interface.assets.colour
        frame = pygame.Rect(0, 0, view.pitch + 2 * BESIDE, view.pitch + 2 * BESIDE)
        frame.center = view.where(index)
        pygame.draw.rect(canvas, colour("ink"), frame.inflate(4, 4), 6)
        pygame.draw.rect(canvas, colour("hearth7"), frame, 2)

    def _follow(self) -> Transition | None:
        """Put the map as it is now in the place of this one, at the same beat."""
        self._files.restart(watched(self._dream))
        try:
            dream = load(self._dream.path)
            session, difference = reload(dream.level, self.playing.session)
            scene = Playtest(self._kit, dream, self.marked, session)
        except UnreadableMapError as error:
            return self._keep(told(error.findings))
        except MissingPictureError as error:
            return self._keep([str(error)])
        scene.playing.message = difference or tr(RELOADED)
        return Replace(scene)

    def _keep(self, why: Sequence[str]) -> Transition:
        heading = tr("The saved map cannot be read; the one before goes on")
        return Push(Notice(self._kit, heading, why))


def open_playtest(kit: Kit, path: Path, marked: int | None = None) -> Scene:
    """Return the scene of a map that somebody works on.

    Raises:
        UnreadableMapError: the map cannot be read.
    """
    dream = load(path)
    try:
        return Playtest(kit, dream, marked)
    except MissingPictureError as error:
        return Notice(kit, tr("This dream cannot be drawn"), (str(error),))


def watched(dream: Dream) -> list[Path]:
    """Return every file that a dream comes from, its pictures included."""
    pictures = {
        picture.image
        for deco in dream.scenery
        for row in deco.rows
        for picture in row
        if picture is not None
    }
    return [*dream.sources, *sorted(pictures)]


def told(findings: Iterable[Finding]) -> list[str]:
    """Return the errors in words, without the folders of their files."""
    return [
        str(finding).replace(finding.file, Path(finding.file).name, 1)
        for finding in findings
        if finding.severity == "error"
    ]
