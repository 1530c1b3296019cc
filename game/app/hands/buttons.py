"""What a player can wish for, whatever it is wished with. Scenes know these and no keys."""

from enum import Enum, auto
from typing import NamedTuple


class Button(Enum):
    """A wish. Some come from keys, some from the choice of a menu, most from both."""

    UP = auto()
    RIGHT = auto()
    DOWN = auto()
    LEFT = auto()
    USE = auto()
    """The ability key alone, tapped: for Anya the ability itself, for the others its beginning."""
    USE_UP = auto()
    USE_RIGHT = auto()
    USE_DOWN = auto()
    USE_LEFT = auto()
    WAIT = auto()
    FRIEND_1 = auto()
    FRIEND_2 = auto()
    FRIEND_3 = auto()
    FRIEND_4 = auto()
    NEXT_FRIEND = auto()
    PREVIOUS_FRIEND = auto()
    UNDO = auto()
    REDO = auto()
    REWIND = auto()
    FORWARD = auto()
    TO_START = auto()
    TO_END = auto()
    FOLLOW = auto()
    END_LOOP = auto()
    HINT = auto()
    PUNCH = auto()
    CLEAR_TRACK = auto()
    CLEAR_ALL = auto()
    START_OVER = auto()
    RESET = auto()
    CLEAR = auto()
    CONFIRM = auto()
    BACK = auto()
    PAUSE = auto()
    NEXT_DREAM = auto()
    WATCH = auto()
    LEVELS = auto()
    SKIP_DREAM = auto()
    SKIP = auto()
    """Held: past all that is said, to the next choice or to the end."""
    LOG = auto()
    AUTO = auto()
    FULLSCREEN = auto()
    SCREENSHOT = auto()
    FILM = auto()
    QUIT = auto()


USES = {
    Button.UP: Button.USE_UP,
    Button.RIGHT: Button.USE_RIGHT,
    Button.DOWN: Button.USE_DOWN,
    Button.LEFT: Button.USE_LEFT,
}
"""What a direction becomes while the ability key is held."""

REPEATING = frozenset(
    {
        *USES,
        *(Button.WAIT, Button.UNDO, Button.REDO, Button.REWIND, Button.FORWARD, Button.FOLLOW),
        Button.SKIP,
    }
)
"""What goes on while its key is held. An ability does not: painting twice undoes itself."""


class Context(Enum):
    """Which table of bindings holds."""

    MENU = auto()
    DREAM = auto()
    TALK = auto()
    SETTINGS = auto()
    WALK = auto()


class Device(Enum):
    """What the player holds; prompts speak of it."""

    KEYBOARD = auto()
    PAD = auto()


class Press(NamedTuple):
    """One wish, now.

    Attributes:
        repeated: it comes from a key that is still held.
        note: why, if the player did not press anything for it.
    """

    button: Button
    repeated: bool = False
    note: str = ""


class Pointer(NamedTuple):
    """What the mouse does, in pixels of the canvas; they may lie outside it.

    Attributes:
        kind: move, down, drag (moved while down), up.
    """

    kind: str
    x: int
    y: int
