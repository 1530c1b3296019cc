"""A row of the settings in words: what it shows, what can be done with it, what is bound to it."""

from game.app.hands.buttons import Button
from game.app.hands.hands import Hands
from game.app.settings import rebinding
from game.app.settings.dials import control_of
from game.app.settings.rebinding import SLOTS, Told
from game.app.settings.rowkinds import Action, Entry, Scheme
from game.app.settings.sets import Bundle
from game.play.settings import Settings
from game.story.words import marked, tr
from game.view.settings.rows import Deed, Row, Slots, Switch

NOTHING = marked("Nothing is bound to it.")
ASKS = marked("Press a new {what} for {label}. {back} leaves it as it is.")

Wish = tuple[tuple[Button, ...], str]
"""Buttons, and in a word what they do."""


def row_of(entry: Entry, now: Settings, hands: Hands, column: int | None) -> Row:
    """Return an entry as a row; `column` is the slot that is chosen in it, if it is."""
    if isinstance(entry, Action):
        keys, pad = rebinding.shown(hands, entry)
        return Row(tr(entry.label), Slots(keys, pad, column))
    if isinstance(entry, Scheme):
        return Row(tr(entry.label), Deed())
    if isinstance(entry, Bundle):
        return Row(tr(entry.label), Switch(entry.is_on(now)))
    return Row(tr(entry.label), control_of(entry, getattr(now, entry.name)))


def wishes_for(entry: Entry) -> list[Wish]:
    """Return what can be done with an entry."""
    back, reset = ((Button.BACK,), tr("Back")), ((Button.RESET,), tr("As it was"))
    if isinstance(entry, Action):
        return [((Button.CONFIRM,), tr("Bind")), ((Button.CLEAR,), tr("Clear")), back, reset]
    if isinstance(entry, Scheme):
        return [((Button.CONFIRM,), tr("Do it")), back]
    return [back, reset, ((Button.LEFT, Button.RIGHT), tr("Change"))]


def asks(hands: Hands, action: Action, slot: int) -> Told:
    """Ask for a new key, or for a button where the slot is a pad's."""
    what, back = tr("key"), "Esc"
    if slot >= SLOTS:
        what, back = tr("button"), hands.called.get("Menu", "Menu")
    return Told(tr(ASKS).format(what=what, label=tr(action.label).lower(), back=back), alarm=True)


def bound(hands: Hands, action: Action) -> Told:
    """Tell all that is bound to an action."""
    keys, pad = rebinding.shown(hands, action)
    names = [name for name in (*keys, *pad) if name]
    if not names:
        return Told(tr(NOTHING), alarm=True)
    return Told(tr("{keys}.").format(keys=tr(" and ").join(names)))
