"""What wishes do to a dream that is being played: a table from buttons to `Playing`."""

from collections.abc import Callable
from functools import partial

from game.app.dreaming.playing import Playing
from game.app.hands.buttons import Button

ACTIONS = {
    Button.UP: "u",
    Button.RIGHT: "r",
    Button.DOWN: "d",
    Button.LEFT: "l",
    Button.USE_UP: "U",
    Button.USE_RIGHT: "R",
    Button.USE_DOWN: "D",
    Button.USE_LEFT: "L",
    Button.WAIT: ".",
}
FRIENDS = (Button.FRIEND_1, Button.FRIEND_2, Button.FRIEND_3, Button.FRIEND_4)


def deeds(playing: Playing) -> dict[Button, Callable[[], None]]:
    """Return what each wish does that needs nothing but the dream itself."""
    session = playing.session
    return {
        **{button: partial(playing.act, action) for button, action in ACTIONS.items()},
        **{button: partial(playing.switch_to, number) for number, button in enumerate(FRIENDS)},
        Button.NEXT_FRIEND: partial(playing.switch_by, 1),
        Button.PREVIOUS_FRIEND: partial(playing.switch_by, -1),
        Button.UNDO: playing.undo,
        Button.REDO: playing.redo,
        Button.REWIND: partial(playing.shift, -1),
        Button.FORWARD: partial(playing.shift, 1),
        Button.TO_START: partial(playing.scrub, 0),
        Button.TO_END: partial(playing.scrub, session.level.loop_beats),
        Button.FOLLOW: playing.follow,
        Button.END_LOOP: playing.end_loop,
        Button.PUNCH: playing.toggle_punch,
        Button.CLEAR_TRACK: lambda: playing.clear(session.live),
        Button.CLEAR_ALL: playing.clear,
        Button.START_OVER: playing.start_over,
    }
