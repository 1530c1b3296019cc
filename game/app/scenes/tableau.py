"""A still picture in which people talk: what lies between two dreams."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pygame

from game.app.buttons import Device
from game.app.kit import Kit
from game.app.scene import Push, Transition
from game.app.scenes.talk import Talk
from game.app.staging import Still
from game.story.conversation import Conversation
from game.view.assets import MissingPictureError, load_picture, read_listing
from game.view.framing import CANVAS

FADE = 0.5
"""Seconds in which the picture comes."""


class Print(Still):
    """A picture that comes out of the dark while somebody speaks over it already."""

    seconds = 0.0

    def pass_time(self, seconds: float) -> bool:
        """Let it come."""
        self.seconds += seconds
        return True


class Tableau(Talk):
    """A conversation with a picture of its own under it; when it is over, both are."""

    covers: ClassVar[bool] = True

    def __init__(
        self,
        kit: Kit,
        conversation: Conversation,
        then: Callable[[Conversation], Transition],
        pause: Callable[[], Transition] | None = None,
    ) -> None:
        """Show the picture of the scene's place; where there is none, night.

        `then` is asked what follows, `pause` what follows when the player stops for a moment.
        """
        place = kit.interface.assets.root / "places" / conversation.scene.place
        self._picture = _picture(place.with_suffix(".png"))
        self._print = Print(_heads(place.with_suffix(".json")))
        self._print.seconds = 0.0 if kit.settings.now.motion == "full" else FADE
        super().__init__(
            kit, conversation, self._print, then=then, pause=pause or (lambda: _recess(kit))
        )

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        if self._picture is None:
            canvas.fill(self._kit.interface.colour("ink"))
        else:
            canvas.blit(self._picture, (0, 0))
        if self._print.seconds < FADE:
            self._kit.interface.dim(canvas, 1 - self._print.seconds / FADE)
        super().draw(canvas, device)


def _recess(kit: Kit) -> Transition:
    from game.app.scenes.recess import Recess

    return Push(Recess(kit))


def _picture(path: Path) -> pygame.Surface | None:
    try:
        picture = load_picture(path)
    except MissingPictureError:
        return None
    opaque = pygame.Surface(picture.get_size(), 0, 32)
    opaque.blit(picture, (0, 0))
    return pygame.transform.scale(opaque, CANVAS)


def _heads(path: Path) -> dict[str, tuple[int, int]]:
    """Return whose head is where in a picture, in pixels of the canvas; nothing if unknown."""
    try:
        listed = read_listing(path)
    except MissingPictureError:
        return {}
    return {who: (place[0], place[1]) for who, place in listed.items()}
