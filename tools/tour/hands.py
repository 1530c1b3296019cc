"""Hands on a keyboard or on a pad: wishes become the events that a system would send."""

from collections.abc import Iterable, Iterator
from typing import Protocol

import pygame

from game.app.hands.bindings import KEYS, PADS
from game.app.hands.buttons import USES, Button, Context
from game.app.hands.pads import AXES, BUTTONS
from game.app.hands.pads import STICK as STICK_AXES

FULL = 32767
STEPS = {(0, -1): Button.UP, (1, 0): Button.RIGHT, (0, 1): Button.DOWN, (-1, 0): Button.LEFT}
STEP_OF = {use: step for step, use in USES.items()}


class Hands(Protocol):
    """What is held to play with."""

    def press(self, button: Button, context: Context) -> Iterator[pygame.Event]:
        """Yield the events of one wish: down, and up again."""

    def hold(self, across: int, down: int) -> Iterator[pygame.Event]:
        """Yield the events that hold a direction from now on; 0, 0 lets go."""

    def forget(self) -> None:
        """Take everything for let go of: the game does so when another scene comes."""


class Keyboard:
    """The first key that is bound to each wish."""

    def __init__(self) -> None:
        """Begin with no key down."""
        self._held: set[Button] = set()

    def press(self, button: Button, context: Context) -> Iterator[pygame.Event]:
        """Press a key; an ability is its key with a direction."""
        if button in STEP_OF:
            yield self._event(Button.USE, context, down=True)
            yield from self.press(STEP_OF[button], context)
            yield self._event(Button.USE, context, down=False)
            return
        yield self._event(button, context, down=True)
        yield self._event(button, context, down=False)

    def hold(self, across: int, down: int) -> Iterator[pygame.Event]:
        """Hold one or two of the keys for directions."""
        wanted = set(_directions(across, down))
        for button in self._held - wanted:
            yield self._event(button, Context.WALK, down=False)
        for button in wanted - self._held:
            yield self._event(button, Context.WALK, down=True)
        self._held = wanted

    def forget(self) -> None:
        """Take every key for let go of."""
        self._held.clear()

    @staticmethod
    def _event(button: Button, context: Context, *, down: bool) -> pygame.Event:
        key = KEYS[context][button][0]
        mods = (pygame.KMOD_SHIFT if key.shift else 0) | (pygame.KMOD_CTRL if key.command else 0)
        kind = pygame.KEYDOWN if down else pygame.KEYUP
        return pygame.Event(kind, key=key.code, mod=mods, scancode=key.scan)


class Pad:
    """The first button of a pad that is bound to each wish; the stick for walking."""

    def __init__(self) -> None:
        """Begin with nothing pressed."""
        self._names = {name: number for number, name in BUTTONS.items()}

    def press(self, button: Button, context: Context) -> Iterator[pygame.Event]:
        """Press a button or a trigger; an ability is its button with a direction."""
        if button in STEP_OF:
            yield self._event(Button.USE, context, down=True)
            yield from self.press(STEP_OF[button], context)
            yield self._event(Button.USE, context, down=False)
            return
        yield self._event(button, context, down=True)
        yield self._event(button, context, down=False)

    def hold(self, across: int, down: int) -> Iterator[pygame.Event]:
        """Push the stick."""
        for axis, way in zip(STICK_AXES, (across, down), strict=True):
            yield self._axis(axis, way * FULL)

    def forget(self) -> None:
        """Do nothing: a stick says where it is all the time."""

    def _event(self, button: Button, context: Context, *, down: bool) -> pygame.Event:
        name = PADS[context][button][0]
        if name in self._names:
            kind = pygame.CONTROLLERBUTTONDOWN if down else pygame.CONTROLLERBUTTONUP
            return pygame.Event(kind, instance_id=0, button=self._names[name])
        axis = next(axis for axis, names in AXES.items() if name in names)
        return self._axis(axis, FULL if down else 0)

    @staticmethod
    def _axis(axis: int, value: int) -> pygame.Event:
        return pygame.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=axis, value=value)


def _directions(across: int, down: int) -> Iterable[Button]:
    if across:
        yield STEPS[across, 0]
    if down:
        yield STEPS[0, down]
