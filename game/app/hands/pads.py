"""Gamepads that come and go. Without SDL's controller module there are simply none."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import pygame

from game.story.words import tr

PRESSED = 0.55
SLACK = 0.2
"""How far a stick or trigger goes to count as pressed, and comes back to count as released."""

_FULL = 32767
DIAGONAL = 0.414
"""A push of so much of that on the other axis makes a diagonal: halfway between two directions."""

BUTTONS = {
    pygame.CONTROLLER_BUTTON_A: "(A)",
    pygame.CONTROLLER_BUTTON_B: "(B)",
    pygame.CONTROLLER_BUTTON_X: "(X)",
    pygame.CONTROLLER_BUTTON_Y: "(Y)",
    pygame.CONTROLLER_BUTTON_BACK: "View",
    pygame.CONTROLLER_BUTTON_START: "Menu",
    pygame.CONTROLLER_BUTTON_LEFTSTICK: "L3",
    pygame.CONTROLLER_BUTTON_RIGHTSTICK: "R3",
    pygame.CONTROLLER_BUTTON_LEFTSHOULDER: "LB",
    pygame.CONTROLLER_BUTTON_RIGHTSHOULDER: "RB",
    pygame.CONTROLLER_BUTTON_DPAD_UP: "D-pad up",
    pygame.CONTROLLER_BUTTON_DPAD_DOWN: "D-pad down",
    pygame.CONTROLLER_BUTTON_DPAD_LEFT: "D-pad left",
    pygame.CONTROLLER_BUTTON_DPAD_RIGHT: "D-pad right",
}
AXES = {
    pygame.CONTROLLER_AXIS_LEFTX: ("Stick left", "Stick right"),
    pygame.CONTROLLER_AXIS_LEFTY: ("Stick up", "Stick down"),
    pygame.CONTROLLER_AXIS_TRIGGERLEFT: ("", "LT"),
    pygame.CONTROLLER_AXIS_TRIGGERRIGHT: ("", "RT"),
}
STICK = (pygame.CONTROLLER_AXIS_LEFTX, pygame.CONTROLLER_AXIS_LEFTY)


FAMILIES = {
    "playstation": ("playstation", "dualshock", "dualsense", "ps3", "ps4", "ps5", "sony"),
    "nintendo": ("nintendo", "switch", "joy-con", "pro controller"),
}
"""What the names of pads hold that are neither like the one of the tables."""

CALLED: dict[str, dict[str, str]] = {
    "playstation": {
        "(A)": "Cross",
        "(B)": "Circle",
        "(X)": "Square",
        "(Y)": "Triangle",
        "LB": "L1",
        "RB": "R1",
        "LT": "L2",
        "RT": "R2",
        "View": "Create",
        "Menu": "Options",
    },
    "nintendo": {"LB": "L", "RB": "R", "LT": "ZL", "RT": "ZR", "View": "-", "Menu": "+"},
}
"""What the buttons of another family are called."""


def family_of(name: str) -> str:
    """Return whose names the buttons of a pad have, by its own name."""
    small = name.lower()
    found = (family for family, parts in FAMILIES.items() if any(part in small for part in parts))
    return next(found, "xbox")


class PadMove(NamedTuple):
    """A button of a pad, or a direction of its stick, went down or came up."""

    pad: int
    name: str
    down: bool


class Pads:
    """The pads that are plugged in.

    Attributes:
        reach: how far a stick or trigger goes to count as pressed, 0 to 1.
    """

    def __init__(self) -> None:
        """Begin without any; they announce themselves once `watch` was called."""
        self.reach = PRESSED
        self._module: Any = None
        self._open: dict[int, Any] = {}
        self._down: set[tuple[int, str]] = set()
        self._pushed: dict[tuple[int, int], float] = {}

    @property
    def family(self) -> str:
        """Whose names the buttons of the pad have that was plugged in last."""
        last = next(reversed(self._open.values()), None)
        return "xbox" if last is None else family_of(str(last.name or ""))

    def watch(self) -> None:
        """Begin to listen. Joystick events must stay allowed: SDL makes pads out of them."""
        try:
            from pygame._sdl2 import controller

            controller.init()
        except (ImportError, pygame.error):
            return
        self._module = controller

    def lost(self, event: pygame.Event) -> str:
        """Return the name of the pad that went with this event, or nothing."""
        if event.type != pygame.CONTROLLERDEVICEREMOVED:
            return ""
        pad = self._open.pop(event.instance_id, None)
        self._down = {move for move in self._down if move[0] != event.instance_id}
        self._pushed = {at: push for at, push in self._pushed.items() if at[0] != event.instance_id}
        return "" if pad is None else str(pad.name or tr("The gamepad"))

    def read(self, event: pygame.Event) -> Iterator[PadMove]:
        """Yield what went down or came up; opens a pad that was plugged in."""
        if event.type == pygame.CONTROLLERDEVICEADDED:
            self._add(event.device_index)
        elif event.type in (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP):
            name = BUTTONS.get(event.button)
            if name:
                yield from self._set(
                    event.instance_id, name, down=event.type == pygame.CONTROLLERBUTTONDOWN
                )
        elif event.type == pygame.CONTROLLERAXISMOTION and event.axis in AXES:
            yield from self._turn(event.instance_id, event.axis, event.value / _FULL)

    @property
    def leaning(self) -> tuple[int, int]:
        """Where a stick is pushed, in one of eight directions; (0, 0) where none is."""
        for pad in {pad for pad, _ in self._pushed}:
            x, y = (self._pushed.get((pad, axis), 0.0) for axis in STICK)
            if max(abs(x), abs(y)) >= self.reach:
                return _eighth(x, y), _eighth(y, x)
        return 0, 0

    def _add(self, index: int) -> None:
        if self._module is None:
            return
        try:
            pad = self._module.Controller(index)
        except pygame.error:
            return
        self._open[pad.as_joystick().get_instance_id()] = pad

    def _turn(self, pad: int, axis: int, value: float) -> Iterator[PadMove]:
        self._pushed[pad, axis] = value
        if axis in STICK:
            # Only the axis that is pushed further counts: a stick is a cross here.
            less, axis = sorted(STICK, key=lambda side: abs(self._pushed.get((pad, side), 0.0)))
            yield from self._half_turns(pad, less, 0.0)
        yield from self._half_turns(pad, axis, self._pushed.get((pad, axis), 0.0))

    def _half_turns(self, pad: int, axis: int, value: float) -> Iterator[PadMove]:
        for name, push in zip(AXES[axis], (-value, value), strict=True):
            if name and push >= self.reach:
                yield from self._set(pad, name, down=True)
            elif name and push <= self.reach - SLACK:
                yield from self._set(pad, name, down=False)

    def _set(self, pad: int, name: str, *, down: bool) -> Iterator[PadMove]:
        if down == ((pad, name) in self._down):
            return
        (self._down.add if down else self._down.discard)((pad, name))
        yield PadMove(pad, name, down)


def _eighth(push: float, other: float) -> int:
    """Return -1, 0 or 1: whether a push counts beside one on the other axis."""
    return 0 if abs(push) < DIAGONAL * abs(other) else (push > 0) - (push < 0)
