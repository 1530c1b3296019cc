"""The sounds of what the player does: of a wish in a menu, and of a change to a session.

A change is read off two points of the session, so that nobody has to say what it was.
"""

from game.app.hands.buttons import Button, Context
from game.play.point import Point

MENU = {
    Button.UP: "ui.move",
    Button.DOWN: "ui.move",
    Button.LEFT: "ui.slide",
    Button.RIGHT: "ui.slide",
    Button.CONFIRM: "ui.confirm",
    Button.BACK: "ui.back",
    Button.PAUSE: "ui.resume",
}
"""What a wish sounds like where there is a menu."""

DREAM = {Button.PAUSE: "ui.pause"}
"""In a dream the beat sounds, not the key."""

TALK = {Button.PAUSE: "ui.pause", Button.LOG: "ui.open", Button.AUTO: "ui.toggle_on"}
"""While somebody speaks the voices are heard; the scene itself says when a choice is made."""

SETTINGS = {
    Button.UP: "ui.move",
    Button.DOWN: "ui.move",
    Button.REWIND: "ui.page",
    Button.FORWARD: "ui.page",
    Button.BACK: "ui.back",
}
"""What a setting is changed to sounds by itself."""

WALK = {Button.PAUSE: "ui.pause"}
"""Where one walks, steps are heard and what one turns to."""

SOUNDS = {
    Context.SETTINGS: SETTINGS,
    Context.MENU: MENU,
    Context.DREAM: DREAM,
    Context.TALK: TALK,
    Context.WALK: WALK,
}

REWINDS = {"beat.rewind": 0.45, "beat.scrub": 0.22, "beat.undo": 0.2, "beat.restart": 0.6}
"""Sounds under which the music ducks, and for how many seconds."""


def wish_sound(button: Button, context: Context) -> str | None:
    """Return what a wish sounds like, if it does."""
    return SOUNDS[context].get(button)


def jump_sound(before: int, beat: int) -> str:
    """Return what going from one beat to another without playing it sounds like."""
    if beat > before:
        return "beat.forward"
    return "beat.scrub" if before - beat == 1 else "beat.rewind"


def change_sound(before: Point, now: Point, names: tuple[str, ...]) -> str | None:
    """Return what a change of the session sounds like that no beat has led to."""
    if now.punch != before.punch:
        return "beat.punch_on" if now.punch else "beat.punch_off"
    if now.live != before.live and now.tracks == before.tracks:
        return f"switch.{names[now.live]}"
    if now.loop < before.loop and now.loop == 1 and not any(now.tracks):
        return "beat.restart"
    if now.tracks != before.tracks and now.beat == 0:
        emptied = before.beat != 1 and _emptied(now, before)  # from beat 1 it is an undone act
        return "beat.clear" if emptied else "beat.undo"
    return None if now == before else "beat.undo"


def _emptied(now: Point, before: Point) -> bool:
    """Whether tracks were emptied and none has grown."""
    pairs = list(zip(now.tracks, before.tracks, strict=True))
    return all(new in ("", old) for new, old in pairs)
