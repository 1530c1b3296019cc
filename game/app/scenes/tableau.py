"""A still picture in which people talk: what lies between two dreams."""

from collections.abc import Callable
from typing import ClassVar

import pygame

from game.app.hands.buttons import Device
from game.app.kit import Kit
from game.app.scene import Push, Transition
from game.app.scenes.talk import Talk
from game.story.conversation import Conversation


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
        super().__init__(
            kit,
            conversation,
            then=then,
            pause=pause or (lambda: _recess(kit)),
            still=conversation.scene.place,
        )

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        canvas.fill(self._kit.interface.colour("ink"))
        super().draw(canvas, device)


def _recess(kit: Kit) -> Transition:
    from game.app.scenes.recess import Recess

    return Push(Recess(kit))
