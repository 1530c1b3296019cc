"""What the keys are called just now: prompts for the device in the player's hand."""

from game.app.hands.bindings import STEPS
from game.app.hands.buttons import Button, Context, Device
from game.app.hands.hands import USUAL, Hands
from game.story.words import marked, tr

Prompts = list[tuple[str, str]]

ABILITIES = {
    "lila": marked("Paint"),
    "marc": marked("Anchor"),
    "anya": marked("Rally"),
    "finn": marked("Debug"),
}

FRIEND = (Button.NEXT_FRIEND, marked("Friend"))
FOLLOW = (Button.FOLLOW, marked("Follow"))
END = (Button.END_LOOP, marked("End loop"))
DREAM = (
    (Button.WAIT, marked("Wait")),
    FRIEND,
    (Button.UNDO, marked("Undo")),
    (Button.REWIND, marked("Rewind")),
    FOLLOW,
    (Button.HINT, marked("Hint")),
)
MENU = ((Button.CONFIRM, marked("Choose")), (Button.BACK, marked("Back")))

CONTROLS = (
    (tuple(STEPS), marked("Step")),
    ((Button.USE,), marked("Ability, with a direction")),
    ((Button.WAIT,), marked("Wait a beat")),
    ((Button.NEXT_FRIEND, Button.PREVIOUS_FRIEND), marked("Next, previous friend")),
    (
        (Button.FRIEND_1, Button.FRIEND_2, Button.FRIEND_3, Button.FRIEND_4),
        "First to fourth friend",
    ),
    ((Button.UNDO,), marked("Undo")),
    ((Button.REDO,), marked("Redo")),
    ((Button.REWIND, Button.FORWARD), marked("Rewind, forward")),
    ((Button.TO_START, Button.TO_END), marked("To the loop's start, end")),
    ((Button.FOLLOW,), marked("Follow: let the echoes play")),
    ((Button.END_LOOP,), marked("Let the loop end")),
    ((Button.HINT,), marked("Hint: a little more each time")),
    ((Button.PUNCH,), marked("Punch: write over one beat")),
    ((Button.CLEAR_TRACK, Button.CLEAR_ALL), marked("Clear this track, all tracks")),
    ((Button.START_OVER,), marked("Start over")),
    ((Button.FULLSCREEN,), marked("Fullscreen")),
    ((Button.SCREENSHOT, Button.FILM), marked("Keep a picture, a film")),
    ((Button.PAUSE,), marked("Pause")),
)
"""Wishes that belong on one line, in the order in which they are shown."""


def dream_prompts(
    device: Device,
    live: str,
    *,
    alone: bool = False,
    ends: bool = False,
    idle: bool = False,
    hands: Hands = USUAL,
) -> Prompts:
    """Return the prompts at the foot of a dream.

    One who is alone has nobody to switch to, and ends the loop instead; `ends` has that instead of
    following, where the end of the loop is what one is after. Where a friend is `idle`, because
    there is nothing to use an ability on, its place is left free.
    """
    use = hands.label(Button.USE, Context.DREAM, device), tr(ABILITIES.get(live, "Ability"))
    ability = ("", "") if idle else use
    instead = {FRIEND: alone, FOLLOW: ends and not alone}
    wishes = [END if instead.get(wish) else wish for wish in DREAM]
    rest = [(hands.label(button, Context.DREAM, device), tr(what)) for button, what in wishes]
    return [(hands.directions(device)[0], tr("Step")), ability, *rest]


def menu_prompts(device: Device, *more: tuple[Button, str], hands: Hands = USUAL) -> Prompts:
    """Return the prompts of a menu, and those that it has besides."""
    return [
        (hands.label(button, Context.MENU, device), tr(what)) for button, what in (*MENU, *more)
    ]


def bound(buttons: tuple[Button, ...], device: Device, hands: Hands = USUAL) -> list[str]:
    """Return what is bound to the wishes of one line, the first binding of each before the rest."""
    if buttons == tuple(STEPS):
        return list(hands.directions(device))
    names = [hands.labels(button, Context.DREAM, device) for button in buttons]
    deepest = max(map(len, names), default=0)
    return [row[depth] for depth in range(deepest) for row in names if depth < len(row)]


TALK = (Button.CONFIRM, Button.LOG, Button.AUTO, Button.SKIP)
"""What the foot of a conversation tells of, and what a click there does."""


def talk_prompts(hands: Hands, device: Device, *, answers: bool, auto: bool) -> Prompts:
    """Return the prompts at the foot of a conversation, the one for going on first."""
    meanings = (
        tr("Answer") if answers else tr("Go on"),
        tr("Log"),
        tr("Auto: on") if auto else tr("Auto"),
        tr("Hold: skip"),
    )
    wishes = zip(TALK, meanings, strict=True)
    return [(hands.label(button, Context.TALK, device), words) for button, words in wishes]
