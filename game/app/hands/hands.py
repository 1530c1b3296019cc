"""What the player's hands mean: the usual bindings with those over them that the player chose.

A chosen key takes itself away from whatever it usually means. What is fixed (`bindings.FIXED_KEYS`)
stays what it is, so that no choice leads to where there is no way back.
"""

from collections.abc import Hashable, Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple, TypeVar

from game.app.hands.bindings import FIXED_KEYS, FIXED_PADS, KEYS, PADS, STEPS, Keys, PadButtons
from game.app.hands.buttons import Button, Context, Device
from game.app.hands.keys import Key, key_of
from game.app.hands.pads import AXES, BUTTONS, CALLED

Chosen = tuple[tuple[str, tuple[str, ...]], ...]
"""Actions and what is bound to them, as the file of settings has them."""

Binding = TypeVar("Binding", Key, str)

PAD_NAMES = frozenset({*BUTTONS.values(), *(name for pair in AXES.values() for name in pair)})
ACTIONS = {
    button.name.lower(): button
    for context, table in KEYS.items()
    for button in table
    if context is not Context.SETTINGS
}
"""What can be bound, by the name that it has in the file."""

STICK = "Stick "
ARROWS = ["Up", "Left", "Down", "Right"]


class Hands(NamedTuple):
    """All bindings of every context.

    Attributes:
        keys: the keys of a wish, as prompts show them.
        pads: the buttons of a pad.
        chosen: those of the keys that the player chose; they are looked for first.
        faults: what of the choice cannot be used, a sentence each.
        called: what the buttons of the pad are called that has other names on it.
    """

    keys: Mapping[Context, Keys]
    pads: Mapping[Context, PadButtons]
    chosen: Mapping[Context, Keys]
    faults: tuple[str, ...] = ()
    called: Mapping[str, str] = {}

    def label(self, button: Button, context: Context, device: Device) -> str:
        """Return what a prompt calls the first binding of a wish; nothing if it has none."""
        name = next(iter(self.labels(button, context, device)), "")
        return self.called.get(name, name) if device is Device.PAD else name

    def labels(self, button: Button, context: Context, device: Device) -> list[str]:
        """Return what prompts call all bindings of a wish."""
        if device is Device.PAD:
            return list(self.pads[context].get(button, ()))
        return [key.label for key in self.keys[context].get(button, ())]

    def directions(self, device: Device, context: Context = Context.DREAM) -> tuple[str, ...]:
        """Return what prompts call the keys of a step, four at a time."""
        rows = [self.labels(button, context, device) for button in STEPS]
        deepest = max(map(len, rows))
        sets = [[row[depth] for row in rows if depth < len(row)] for depth in range(deepest)]
        said = [_together(names) for names in sets]
        return tuple(reversed(said) if device is Device.PAD else said)


@lru_cache(maxsize=16)
def hands_of(keys: Chosen = (), pad: Chosen = (), family: str = "xbox") -> Hands:
    """Return the bindings when some have been chosen, and a pad has the names of a family."""
    faults: dict[str, None] = {}
    wanted_keys = {
        button: tuple(dict.fromkeys(_keys(button, names, faults)))
        for button, names in _known(keys, faults)
    }
    wanted_pad = {
        button: tuple(dict.fromkeys(_buttons(button, names, faults)))
        for button, names in _known(pad, faults)
    }
    merged: dict[Context, Keys] = {}
    pads: dict[Context, PadButtons] = {}
    for context in KEYS:
        fixed, fixed_pad = FIXED_KEYS[context], FIXED_PADS[context]
        told = faults if context is Context.DREAM else {}
        merged[context] = _merged(KEYS[context], wanted_keys, fixed, told)
        pads[context] = _merged(PADS.get(context, {}), wanted_pad, fixed_pad, told)
    chosen = {
        context: {
            button: tuple(key for key in table.get(button, ()) if key in wanted)
            for button, wanted in wanted_keys.items()
        }
        for context, table in merged.items()
    }
    return Hands(merged, pads, chosen, tuple(faults), CALLED.get(family, {}))


def in_words(action: Button) -> str:
    """Return an action as the file of settings calls it."""
    return action.name.lower()


def identity(binding: Key | str) -> Hashable:
    """Return what two bindings share that cannot mean two things."""
    return binding if isinstance(binding, str) else binding.letter


def _merged(
    usual: Mapping[Button, tuple[Binding, ...]],
    wanted: Mapping[Button, tuple[Binding, ...]],
    fixed: Mapping[Button, tuple[Binding, ...]],
    faults: dict[str, None],
) -> dict[Button, tuple[Binding, ...]]:
    """Lay what is wanted over what is usual; what is fixed goes before both."""
    owners = {identity(each): button for button, bound in fixed.items() for each in bound}
    for button, bound in wanted.items():
        for each in bound if button in usual else ():
            owner = owners.setdefault(identity(each), button)
            if owner is not button:
                name = each if isinstance(each, str) else each.label
                faults[f"{name} is {in_words(owner)} already, so it is not {in_words(button)}."] = (
                    None
                )
    merged: dict[Button, tuple[Binding, ...]] = {}
    for button, bound in usual.items():
        mine = [
            each
            for each in wanted.get(button, bound)
            if owners.get(identity(each), button) is button
        ]
        mine += [
            each for each in fixed.get(button, ()) if identity(each) not in map(identity, mine)
        ]
        merged[button] = tuple(mine)
    return merged


def _known(chosen: Chosen, faults: dict[str, None]) -> Iterator[tuple[Button, Iterable[str]]]:
    for action, names in chosen:
        button = ACTIONS.get(action)
        if button is None:
            faults[f"There is no action {action!r} that keys could be bound to."] = None
        else:
            yield button, names


def _keys(action: Button, names: Iterable[str], faults: dict[str, None]) -> Iterator[Key]:
    usual = {key.label: key for table in KEYS.values() for key in table.get(action, ())}
    for name in names:
        key = usual.get(name) or key_of(name)
        if key is None:
            faults[f"There is no key {name!r}, which {in_words(action)} is bound to."] = None
        else:
            yield key


def _buttons(action: Button, names: Iterable[str], faults: dict[str, None]) -> Iterator[str]:
    for name in names:
        if name and name in PAD_NAMES:
            yield name
        else:
            faults[f"A pad has no button {name!r}, which {in_words(action)} is bound to."] = None


def _together(names: list[str]) -> str:
    """Return one name for the four keys of a step."""
    if names == ARROWS:
        return "Arrows"
    words = {name.partition(" ")[0] for name in names if " " in name}
    if len(words) == 1 and all(" " in name for name in names):
        return words.pop()
    return ("" if all(len(name) == 1 for name in names) else " ").join(names)


USUAL = hands_of()
"""The hands of somebody who has chosen nothing."""
