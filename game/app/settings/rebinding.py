"""Binding keys and buttons to actions: what a slot holds, and what becomes of the rest."""

from typing import Any, NamedTuple

from game.app.hands.bindings import FIXED_KEYS, FIXED_PADS, KEYS
from game.app.hands.buttons import Button, Context, Device
from game.app.hands.hands import Hands, hands_of, identity, in_words
from game.app.hands.keys import Key, key_of
from game.app.settings.preferences import CONTROLS
from game.app.settings.rowkinds import Action
from game.play.settings import SettingsFile
from game.story.words import tr

SLOTS = 2
"""Of keys, and as many of a pad."""

LABELS = {entry.button: entry.label for entry in CONTROLS.entries if isinstance(entry, Action)}


class Told(NamedTuple):
    """What came of it, in words, and whether that is something to mind."""

    words: str
    alarm: bool = False


def slots(hands: Hands, action: Action, device: Device) -> tuple[str, ...]:
    """Return the names in the two slots of an action, empty where nothing is bound."""
    names = hands.labels(action.button, action.context, device)[:SLOTS]
    return (*names, *[""] * (SLOTS - len(names)))


def shown(hands: Hands, action: Action) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what is bound to an action: keys, and buttons as they are called on the pad in use."""
    pad = slots(hands, action, Device.PAD)
    keys = slots(hands, action, Device.KEYBOARD)
    return keys, tuple(hands.called.get(name, name) for name in pad)


def bind(settings: SettingsFile, action: Action, slot: int, binding: Key | str) -> Told:
    """Bind a key, or a button of a pad, to a slot; others lose it."""
    device, table = _side(binding)
    name = binding if isinstance(binding, str) else binding.label
    fixed = (FIXED_PADS if device is Device.PAD else FIXED_KEYS)[action.context]
    for button, bound in fixed.items():
        if button is not action.button and identity(binding) in map(identity, bound):
            return _stays(name, button)
    hands = hands_now(settings)
    losers = [
        button
        for context in _contexts(action.button)
        for button in hands.keys[context]
        if button is not action.button and name in hands.labels(button, context, device)
        if not _is_fixed(button, context, binding)
    ]
    names = list(slots(hands, action, device))
    names[slot] = name
    chosen: dict[str, Any] = {
        **getattr(settings.now, table),
        in_words(action.button): _listed(names),
    }
    for button in dict.fromkeys(losers):
        if in_words(button) in chosen:
            kept = tuple(each for each in chosen[in_words(button)] if not _same(each, binding))
            chosen[in_words(button)] = kept
    _change(settings, table, chosen)
    return _report(settings, action, name, list(dict.fromkeys(losers)), device)


def clear(settings: SettingsFile, action: Action, slot: int, device: Device) -> Told:
    """Empty a slot."""
    names = list(slots(hands_now(settings), action, device))
    if not names[slot]:
        return Told(tr("There is nothing in this slot."))
    gone, names[slot] = names[slot], ""
    _put(settings, action, device, names)
    left = slots(hands_now(settings), action, device)
    if gone in left:
        return _stays(gone, action.button)
    if not any(left):
        return _without(action.button, device)
    return Told(tr("{key} does nothing now.").format(key=gone))


def reset(settings: SettingsFile, action: Action) -> Told:
    """Set an action back to its usual keys and buttons."""
    name = in_words(action.button)
    settings.change(
        keys={each: bound for each, bound in settings.now.keys.items() if each != name},
        pad={each: bound for each, bound in settings.now.pad.items() if each != name},
    )
    return Told(tr("{action} is as usual.").format(action=tr(action.label)))


def hands_now(settings: SettingsFile) -> Hands:
    """Return what keys and buttons mean by now."""
    return hands_of(tuple(settings.now.keys.items()), tuple(settings.now.pad.items()))


def _side(binding: Key | str) -> tuple[Device, str]:
    return (Device.PAD, "pad") if isinstance(binding, str) else (Device.KEYBOARD, "keys")


def _put(settings: SettingsFile, action: Action, device: Device, names: list[str]) -> None:
    table = "pad" if device is Device.PAD else "keys"
    chosen: dict[str, Any] = {
        **getattr(settings.now, table),
        in_words(action.button): _listed(names),
    }
    _change(settings, table, chosen)


def _change(settings: SettingsFile, table: str, chosen: dict[str, Any]) -> None:
    if table == "pad":
        settings.change(pad=chosen)
    else:
        settings.change(keys=chosen)


def _listed(names: list[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(name for name in names if name))


def _same(name: str, binding: Key | str) -> bool:
    if isinstance(binding, str):
        return name == binding
    key = key_of(name)
    return key is not None and key.letter == binding.letter


def _contexts(button: Button) -> list[Context]:
    return [context for context, table in KEYS.items() if button in table]


def _is_fixed(button: Button, context: Context, binding: Key | str) -> bool:
    fixed = (FIXED_PADS if isinstance(binding, str) else FIXED_KEYS)[context]
    return identity(binding) in map(identity, fixed.get(button, ()))


def _report(
    settings: SettingsFile, action: Action, name: str, losers: list[Button], device: Device
) -> Told:
    told = tr("{key} is {action} now.").format(key=name, action=_said(action.button))
    hands = hands_now(settings)
    for button in losers:
        context = _contexts(button)[0]
        if not hands.labels(button, context, device):
            return Told(f"{told} {_without(button, device).words}", alarm=True)
    if losers:
        was = tr("It was {actions}.").format(actions=tr(" and ").join(map(_said, losers)))
        return Told(f"{told} {was}", alarm=True)
    return Told(told)


def _without(button: Button, device: Device) -> Told:
    words = (
        tr("{action} has no button now.")
        if device is Device.PAD
        else tr("{action} has no key now.")
    )
    return Told(words.format(action=_said(button).capitalize()), alarm=True)


def _stays(name: str, button: Button) -> Told:
    words = tr("{key} stays {action}, so that there is always a way back.")
    return Told(words.format(key=name, action=_said(button)), alarm=True)


def _said(button: Button) -> str:
    label = LABELS.get(button)
    return tr(label).lower() if label else button.name.replace("_", " ").lower()
