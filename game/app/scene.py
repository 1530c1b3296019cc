"""What a scene is, and how scenes follow one another: by values that only `App` performs."""

from typing import ClassVar, NamedTuple, Protocol

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.hands.keys import Key


class Push(NamedTuple):
    """Put a scene over this one."""

    scene: "Scene"


class Pop(NamedTuple):
    """End this scene; `wish`, if any, is pressed in the one that was under it."""

    wish: Button | None = None


class Replace(NamedTuple):
    """End this scene and put another in its place."""

    scene: "Scene"


class Home(NamedTuple):
    """End every scene but the first, which is the title; none of them is asked."""


class Quit(NamedTuple):
    """End the game."""


Transition = Push | Pop | Replace | Home | Quit


class Scene(Protocol):
    """One screen, or a panel over another. Most of it may be left as it is here."""

    context: ClassVar[Context] = Context.MENU
    """Which bindings hold."""
    covers: ClassVar[bool] = True
    """Whether nothing of the scene under it is seen."""
    hushed: ClassVar[bool] = False
    """Whether not even a key press may sound here."""
    captions_end: tuple[int, int] = (634, 332)
    """The lower right corner of the captions, where they hide least."""

    @property
    def moving(self) -> bool:
        """Whether the picture changes by itself."""
        return False

    @property
    def calls_back(self) -> bool:
        """Whether it has news, for which what lies over it has to go."""
        return False

    @property
    def catches(self) -> bool:
        """Whether the next key or button is wanted for what it is, not for what it means."""
        return False

    def catch(self, binding: Key | str) -> Transition | None:
        """Take a key or a button of a pad."""
        del binding
        return None

    def wake(self) -> Transition | None:
        """Come to the top of the stack, for the first time or again."""
        return None

    def press(self, press: Press) -> Transition | None:
        """Answer a wish; unknown wishes are nothing to complain about."""
        del press
        return None

    def steer(self, across: int, down: int) -> None:
        """Hear, before every update, which direction is held: -1, 0 or 1 each way."""
        del across, down

    def point(self, pointer: Pointer) -> Transition | None:
        """Answer the mouse."""
        del pointer
        return None

    def update(self, seconds: float) -> Transition | None:
        """Let time pass."""
        del seconds
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas, or over it if the scene does not cover it."""
