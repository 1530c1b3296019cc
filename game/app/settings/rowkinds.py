"""The kinds of row that a page of settings has."""

from typing import Any, NamedTuple

from game.app.hands.buttons import Button, Context
from game.app.settings.sets import Bundle


class Preference(NamedTuple):
    """One row.

    Attributes:
        name: the setting.
        label: what it is called.
        says: what it does.
        options: its values and what they are called; none for a truth or a number.
        step: by how much a number changes.
        unit: what a number is followed by.
        zero: what 0 is called.
    """

    name: str
    label: str
    says: str
    options: tuple[tuple[Any, str], ...] = ()
    step: int = 5
    unit: str = " %"
    zero: str = ""


class Action(NamedTuple):
    """A row of bindings.

    Attributes:
        context: where it matters most.
    """

    button: Button
    label: str
    context: Context = Context.DREAM


class Scheme(NamedTuple):
    """A row that binds everything at once.

    Attributes:
        keys: what is bound to which actions; the others are as usual.
        clears_pad: whether a pad's buttons are as usual again, too.
    """

    label: str
    says: str
    keys: dict[str, tuple[str, ...]]
    clears_pad: bool = False


Entry = Preference | Action | Scheme | Bundle


class Tab(NamedTuple):
    """A page."""

    title: str
    entries: tuple[Entry, ...]
