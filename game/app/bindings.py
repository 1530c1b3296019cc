"""Which keys and pad buttons mean what. Only data, so that remapping can come as another table.

Keys that matter by where they are (the WASD cross) are bound by position and are found there on
every layout; keys that matter by their letter (Z for undo) are bound by letter. Where one key is
both, its position wins.
"""

from typing import NamedTuple

import pygame

from game.app.buttons import Button, Context, Device


class Key(NamedTuple):
    """A key with the modifiers that it needs.

    Attributes:
        label: what prompts call it.
        code: its letter, as pygame knows it.
        scan: its position, if that is what counts.
        command: Ctrl, or Cmd on a Mac.
    """

    label: str
    code: int
    scan: int = 0
    shift: bool = False
    command: bool = False
    alt: bool = False


def _place(label: str) -> Key:
    name = label.lower()
    return Key(label, getattr(pygame, f"K_{name}"), getattr(pygame, f"KSCAN_{label}"))


def _letter(label: str, *, shift: bool = False, command: bool = False) -> Key:
    code = getattr(pygame, f"K_{label[-1].lower()}")
    return Key(label, code, shift=shift, command=command)


UP = Key("Up", pygame.K_UP)
RIGHT = Key("Right", pygame.K_RIGHT)
DOWN = Key("Down", pygame.K_DOWN)
LEFT = Key("Left", pygame.K_LEFT)
ENTER = Key("Enter", pygame.K_RETURN)
ENTER_ON_PAD = Key("Num Enter", pygame.K_KP_ENTER)
SPACE = Key("Space", pygame.K_SPACE)
ESCAPE = Key("Esc", pygame.K_ESCAPE)
BACKSPACE = Key("Backspace", pygame.K_BACKSPACE)

Keys = dict[Button, tuple[Key, ...]]

STEPS: Keys = {
    Button.UP: (_place("W"), UP),
    Button.LEFT: (_place("A"), LEFT),
    Button.DOWN: (_place("S"), DOWN),
    Button.RIGHT: (_place("D"), RIGHT),
}
EVERYWHERE: Keys = {
    Button.FULLSCREEN: (
        Key("F11", pygame.K_F11),
        Key("Alt+Enter", pygame.K_RETURN, alt=True),
    ),
    Button.SCREENSHOT: (Key("F12", pygame.K_F12),),
    Button.QUIT: (_letter("Ctrl+Q", command=True),),
}
KEYS: dict[Context, Keys] = {
    Context.DREAM: {
        **STEPS,
        Button.USE: (
            Key("Shift", pygame.K_LSHIFT),
            Key("Right Shift", pygame.K_RSHIFT),
            _place("X"),
        ),
        Button.WAIT: (SPACE, Key(".", pygame.K_PERIOD)),
        Button.FRIEND_1: (_place("1"),),
        Button.FRIEND_2: (_place("2"),),
        Button.FRIEND_3: (_place("3"),),
        Button.FRIEND_4: (_place("4"),),
        Button.NEXT_FRIEND: (Key("Tab", pygame.K_TAB),),
        Button.PREVIOUS_FRIEND: (Key("Shift+Tab", pygame.K_TAB, shift=True),),
        Button.UNDO: (_letter("Z"), BACKSPACE, _letter("Ctrl+Z", command=True)),
        Button.REDO: (
            _letter("Y"),
            _letter("Shift+Z", shift=True),
            _letter("Ctrl+Y", command=True),
            _letter("Ctrl+Shift+Z", shift=True, command=True),
        ),
        Button.REWIND: (_place("Q"),),
        Button.FORWARD: (_place("E"),),
        Button.TO_START: (Key("Home", pygame.K_HOME),),
        Button.TO_END: (Key("End", pygame.K_END),),
        Button.FOLLOW: (_letter("F"),),
        Button.END_LOOP: (_letter("L"),),
        Button.HINT: (_letter("H"),),
        Button.PUNCH: (_letter("P"),),
        Button.CLEAR_TRACK: (_letter("C"),),
        Button.CLEAR_ALL: (_letter("Shift+C", shift=True),),
        Button.START_OVER: (_letter("R"),),
        Button.FILM: (Key("Ctrl+F12", pygame.K_F12, command=True),),
        Button.PAUSE: (ESCAPE,),
        **EVERYWHERE,
    },
    Context.MENU: {
        **STEPS,
        Button.CONFIRM: (ENTER, ENTER_ON_PAD, SPACE),
        Button.BACK: (ESCAPE, BACKSPACE),
        Button.REWIND: (_place("Q"),),
        Button.FORWARD: (_place("E"),),
        Button.UNDO: (_letter("Z"), _letter("Ctrl+Z", command=True)),
        **EVERYWHERE,
    },
    Context.TALK: {
        **STEPS,
        Button.CONFIRM: (_place("E"), ENTER, ENTER_ON_PAD, SPACE),
        Button.SKIP: (Key("Tab", pygame.K_TAB), BACKSPACE),
        Button.LOG: (_letter("L"),),
        Button.AUTO: (_letter("F"),),
        Button.PAUSE: (ESCAPE,),
        **EVERYWHERE,
    },
}

PADS: dict[Context, dict[Button, tuple[str, ...]]] = {
    Context.DREAM: {
        Button.UP: ("D-pad up", "Stick up"),
        Button.LEFT: ("D-pad left", "Stick left"),
        Button.DOWN: ("D-pad down", "Stick down"),
        Button.RIGHT: ("D-pad right", "Stick right"),
        Button.USE: ("(A)",),
        Button.WAIT: ("(B)",),
        Button.UNDO: ("(X)",),
        Button.FOLLOW: ("(Y)",),
        Button.REWIND: ("LB",),
        Button.FORWARD: ("RB",),
        Button.PREVIOUS_FRIEND: ("LT",),
        Button.NEXT_FRIEND: ("RT",),
        Button.END_LOOP: ("View",),
        Button.PAUSE: ("Menu",),
        Button.HINT: ("R3",),
        Button.REDO: ("L3",),
    },
    Context.MENU: {
        Button.UP: ("D-pad up", "Stick up"),
        Button.LEFT: ("D-pad left", "Stick left"),
        Button.DOWN: ("D-pad down", "Stick down"),
        Button.RIGHT: ("D-pad right", "Stick right"),
        Button.CONFIRM: ("(A)",),
        Button.BACK: ("(B)", "Menu"),
        Button.UNDO: ("(X)",),
        Button.REWIND: ("LB",),
        Button.FORWARD: ("RB",),
    },
    Context.TALK: {
        Button.UP: ("D-pad up", "Stick up"),
        Button.LEFT: ("D-pad left", "Stick left"),
        Button.DOWN: ("D-pad down", "Stick down"),
        Button.RIGHT: ("D-pad right", "Stick right"),
        Button.CONFIRM: ("(A)",),
        Button.SKIP: ("(B)", "RT"),
        Button.AUTO: ("(X)",),
        Button.LOG: ("(Y)", "LB"),
        Button.PAUSE: ("Menu",),
    },
}
"""Pad buttons by the names of an Xbox pad, which is how SDL lays out every pad."""


def label(button: Button, context: Context, device: Device) -> str:
    """Return what a prompt calls the first binding of a wish; nothing if it has none."""
    if device is Device.PAD:
        return next(iter(PADS[context].get(button, ())), "")
    keys = KEYS[context].get(button, ())
    return keys[0].label if keys else ""


def directions(device: Device) -> tuple[str, ...]:
    """Return what prompts call the keys of a step, four at a time."""
    if device is Device.PAD:
        return "Stick", "D-pad"
    return "".join(keys[0].label for keys in STEPS.values()), "Arrows"
