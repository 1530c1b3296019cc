"""Which keys and pad buttons usually mean what. Only data; what a player chose is in `hands.py`.

Keys that matter by where they are (the WASD cross) are bound by position and are found there on
every layout; keys that matter by their letter (Z for undo) are bound by letter. Where one key is
both, its position wins.
"""

from collections.abc import Mapping
from typing import TypeVar

import pygame

from game.app.hands.buttons import Button, Context
from game.app.hands.keys import Key


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

Names = TypeVar("Names")

Keys = dict[Button, tuple[Key, ...]]
PadButtons = dict[Button, tuple[str, ...]]

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
    Context.SETTINGS: {
        **STEPS,
        Button.CONFIRM: (ENTER, ENTER_ON_PAD, SPACE),
        Button.BACK: (ESCAPE, BACKSPACE),
        Button.REWIND: (_place("Q"), Key("Page Up", pygame.K_PAGEUP)),
        Button.FORWARD: (_place("E"), Key("Page Down", pygame.K_PAGEDOWN)),
        Button.RESET: (_letter("R"),),
        Button.CLEAR: (Key("Delete", pygame.K_DELETE),),
        **EVERYWHERE,
    },
    Context.WALK: {
        **STEPS,
        Button.CONFIRM: (_place("E"), ENTER, ENTER_ON_PAD, SPACE),
        Button.HINT: (_letter("H"), Key("Tab", pygame.K_TAB)),
        Button.PAUSE: (ESCAPE,),
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

PADS: dict[Context, PadButtons] = {
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
    Context.SETTINGS: {
        Button.UP: ("D-pad up", "Stick up"),
        Button.LEFT: ("D-pad left", "Stick left"),
        Button.DOWN: ("D-pad down", "Stick down"),
        Button.RIGHT: ("D-pad right", "Stick right"),
        Button.CONFIRM: ("(A)",),
        Button.BACK: ("(B)", "Menu"),
        Button.CLEAR: ("(X)",),
        Button.RESET: ("(Y)",),
        Button.REWIND: ("LB", "LT"),
        Button.FORWARD: ("RB", "RT"),
    },
    Context.WALK: {
        Button.UP: ("D-pad up", "Stick up"),
        Button.LEFT: ("D-pad left", "Stick left"),
        Button.DOWN: ("D-pad down", "Stick down"),
        Button.RIGHT: ("D-pad right", "Stick right"),
        Button.CONFIRM: ("(A)",),
        Button.HINT: ("(Y)",),
        Button.PAUSE: ("Menu",),
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

WAYS: Keys = {
    Button.UP: (UP,),
    Button.LEFT: (LEFT,),
    Button.DOWN: (DOWN,),
    Button.RIGHT: (RIGHT,),
    Button.CONFIRM: (ENTER,),
    Button.BACK: (ESCAPE,),
    Button.PAUSE: (ESCAPE,),
    Button.QUIT: EVERYWHERE[Button.QUIT],
}
WAYS_ON_PAD: PadButtons = {
    Button.UP: ("D-pad up",),
    Button.LEFT: ("D-pad left",),
    Button.DOWN: ("D-pad down",),
    Button.RIGHT: ("D-pad right",),
    Button.CONFIRM: ("(A)",),
    Button.BACK: ("(B)",),
    Button.PAUSE: ("Menu",),
}


def _ways(
    table: Mapping[Button, Names], context: Context, ways: Mapping[Button, Names]
) -> dict[Button, Names]:
    if context is Context.SETTINGS:
        return dict(table)
    free = STEPS if context is Context.DREAM else ()
    return {way: ways[way] for way in ways if way in table and way not in free}


FIXED_KEYS = {context: _ways(table, context, WAYS) for context, table in KEYS.items()}
FIXED_PADS = {context: _ways(table, context, WAYS_ON_PAD) for context, table in PADS.items()}
"""What nobody can bind to anything else, so that there is always a way back.

In a dream the steps are free: whoever plays with one hand may need the arrows for something else.
Where keys are bound everything is fixed.
"""
