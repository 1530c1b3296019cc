"""A still picture in which people talk: what lies between two dreams."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

import pygame

from game.app.buttons import Context, Device
from game.app.kit import Kit
from game.app.scene import Push, Scene, Transition
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


class Tableau(Scene):
    """A picture, and over it a conversation; when that is over, this is over too."""

    context: ClassVar[Context] = Context.MENU

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
        self._kit = kit
        self._conversation = conversation
        self._then = then
        self._pause = pause
        folder = kit.interface.assets.root / "places"
        self._picture = _picture(folder / f"{conversation.scene.place}.png")
        self._stage = Print(_heads(folder / f"{conversation.scene.place}.json"))
        self._stage.seconds = 0.0 if kit.settings.now.motion == "full" else FADE

    @property
    def moving(self) -> bool:
        """As long as the picture comes."""
        return self._stage.seconds < FADE

    def wake(self) -> Transition | None:
        """Begin to talk, or go on."""
        if self._conversation.now is None:
            return self._then(self._conversation)
        from game.app.scenes.talk import Talk

        return Push(Talk(self._kit, self._conversation, self._stage, pause=self._pause))

    def update(self, seconds: float) -> Transition | None:
        """Let the picture come."""
        self._stage.pass_time(seconds)
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        del device
        if self._picture is None:
            canvas.fill(self._kit.interface.colour("ink"))
            return
        canvas.blit(self._picture, (0, 0))
        if self.moving:
            self._kit.interface.dim(canvas, 1 - self._stage.seconds / FADE)


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
