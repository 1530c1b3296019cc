"""From events of keys and pads to wishes: held keys, repeats, and the ability key.

**Ability.** Hold the ability key and press a direction; a direction that is held already, long
enough to repeat, counts as pressed when the ability key goes down. The ability key alone, tapped,
is a wish of its own (`Button.USE`), so that nobody has to hold two keys at once: Anya needs no
direction, and for the others the next direction is the ability's.

**Held keys** repeat here and not by the system, so that every desktop feels the same. The key that
went down last repeats; nothing repeats after the window has lost the focus or the scene changed.
"""

from collections.abc import Hashable, Iterator
from typing import NamedTuple

import pygame

from game.app.hands.bindings import KEYS, Keys
from game.app.hands.buttons import REPEATING, USES, Button, Context, Device, Press
from game.app.hands.hands import USUAL, Hands
from game.app.hands.keys import ALONE, Key, key_pressed
from game.app.hands.pads import Pads
from game.story.words import tr

REPEAT_DELAY = 0.25
REPEAT_RATE = 0.12
TAP = 0.4
"""For how long the ability key may be down and still be a tap."""


class Chord(NamedTuple):
    """A key as the tables are searched for it: a position or a letter, and its modifiers."""

    by_position: bool
    number: int
    shift: bool
    command: bool
    alt: bool


class Held:
    """A button that is down and will repeat after so many seconds."""

    def __init__(self, button: Button, wait: float) -> None:
        self.button = button
        self.wait = wait
        self.repeating = False


class Controls:
    """Reads one event at a time; `tick` says what held keys wish for as time passes.

    Attributes:
        delay: seconds until a held key repeats.
        every: seconds between two repeats; without, nothing repeats.
    """

    def __init__(self, pads: Pads | None = None) -> None:
        """Begin with the keyboard as the device, and with no pads unless some are given."""
        self.device = Device.KEYBOARD
        self.pads = pads or Pads()
        self.delay = REPEAT_DELAY
        self.every = REPEAT_RATE
        self.take_hands(USUAL)
        self._held: dict[Hashable, Held] = {}
        self._ability: set[Hashable] = set()
        self._tap: float | None = None
        self._modifier: int | None = None
        self._ways: dict[Hashable, Button] = {}

    def take_hands(self, hands: Hands) -> None:
        """Let keys and buttons mean from now on what these hands say."""
        self._keys = {
            context: (_searchable(hands.chosen[context]), _searchable(table))
            for context, table in hands.keys.items()
        }
        self._buttons = {
            context: {name: button for button, names in table.items() for name in names}
            for context, table in hands.pads.items()
        }

    def read(self, event: pygame.Event, context: Context) -> Iterator[Press]:
        """Yield what an event wishes for where the bindings of `context` hold."""
        if event.type == pygame.KEYDOWN:
            self.device = Device.KEYBOARD
            yield from self._down(("key", _number(event)), self._wish(event, context))
        elif event.type == pygame.KEYUP:
            yield from self._up(("key", _number(event)))
        elif event.type == pygame.WINDOWFOCUSLOST:
            self.release()
        else:
            yield from self._read_pad(event, context)

    def catch(self, event: pygame.Event) -> Key | str | None:
        """Return the key or button that went down, whatever it means; None if none did.

        Shift and its like count when they come up again alone: they may be part of another.
        """
        if event.type == pygame.KEYDOWN:
            self.device = Device.KEYBOARD
            self._modifier = event.key if event.key in ALONE else None
            return None if event.key in ALONE else key_pressed(event)
        if event.type == pygame.KEYUP and event.key == self._modifier:
            return key_pressed(event)
        downs = [move.name for move in self.pads.read(event) if move.down]
        if downs:
            self.device = Device.PAD
        return next(iter(downs), None)

    def tick(self, seconds: float) -> Iterator[Press]:
        """Yield what the held keys wish for: one repeat at most, however long the frame was."""
        if self._tap is not None:
            self._tap += seconds
        if not self._held or not self.every:
            return
        held = next(reversed(self._held.values()))
        held.wait -= seconds
        if held.wait <= 0:
            held.wait = max(held.wait + self.every, 0.0)
            held.repeating = True
            yield Press(held.button, repeated=True)

    def release(self) -> None:
        """Forget every key that is down."""
        self._held.clear()
        self._ability.clear()
        self._tap = None
        self._ways.clear()

    @property
    def is_holding(self) -> bool:
        """Whether time alone may bring a wish."""
        return (bool(self._held) and self.every > 0) or self.heading != (0, 0)

    @property
    def heading(self) -> tuple[int, int]:
        """Where directions that are held down lead together: -1, 0 or 1 across and down.

        A stick that is pushed counts before keys.
        """
        leaning = self.pads.leaning
        if leaning != (0, 0):
            return leaning
        down = set(self._ways.values())
        across = (Button.RIGHT in down) - (Button.LEFT in down)
        return across, (Button.DOWN in down) - (Button.UP in down)

    def _read_pad(self, event: pygame.Event, context: Context) -> Iterator[Press]:
        lost = self.pads.lost(event)
        if lost:
            self.release()
            if self.device is Device.PAD:
                self.device = Device.KEYBOARD
                note = tr("{pad} is gone. Plug it in again, or use the keys.").format(pad=lost)
                yield Press(Button.PAUSE, note=note)
        for move in self.pads.read(event):
            source = ("pad", move.pad, move.name)
            if move.down:
                self.device = Device.PAD
                yield from self._down(source, self._buttons[context].get(move.name))
            else:
                yield from self._up(source)

    def _down(self, source: Hashable, wish: Button | None) -> Iterator[Press]:
        if wish in USES and not _is_stick(source):
            self._ways[source] = wish
        if wish is Button.USE:
            yield from self._ability_down(source)
            return
        self._tap = None
        if wish is None:
            return
        if self._ability and wish in USES:
            yield Press(USES[wish])
            return
        if wish in REPEATING:
            self._held.pop(source, None)
            self._held[source] = Held(wish, self.delay)
        else:
            self._held.clear()
        yield Press(wish)

    def _ability_down(self, source: Hashable) -> Iterator[Press]:
        self._ability.add(source)
        self._tap = 0.0
        last = next(reversed(self._held.values()), None)
        self._held.clear()
        if last is not None and last.repeating and last.button in USES:
            self._tap = None
            yield Press(USES[last.button])

    def _up(self, source: Hashable) -> Iterator[Press]:
        self._ways.pop(source, None)
        if source in self._ability:
            self._ability.discard(source)
            if self._tap is not None and self._tap <= TAP and not self._ability:
                yield Press(Button.USE)
            self._tap = None
        if self._held.pop(source, None) and self._held:
            next(reversed(self._held.values())).wait = self.delay

    def _wish(self, event: pygame.Event, context: Context) -> Button | None:
        mods = getattr(event, "mod", 0)
        if event.key in ALONE:
            mods = 0
        shift = bool(mods & pygame.KMOD_SHIFT)
        command = bool(mods & (pygame.KMOD_CTRL | pygame.KMOD_META))
        alt = bool(mods & pygame.KMOD_ALT)
        chosen, keys = self._keys[context]
        scan = getattr(event, "scancode", 0) or _POSITIONS.get(event.key, 0)
        for shifted in (shift, False) if shift else (False,):
            for table, by_position, number in (
                (chosen, False, event.key),
                (keys, True, scan),
                (keys, False, event.key),
            ):
                wish = table.get(Chord(by_position, number, shifted, command, alt))
                if wish is not None:
                    return wish
        return None


def _searchable(keys: Keys) -> dict[Chord, Button]:
    return {
        Chord(bool(key.scan), key.scan or key.code, key.shift, key.command, key.alt): button
        for button, bound in keys.items()
        for key in bound
    }


def _is_stick(source: Hashable) -> bool:
    """Whether something held is a stick, which leans and is not held."""
    return isinstance(source, tuple) and str(source[-1]).startswith("Stick")


def _number(event: pygame.Event) -> int:
    return getattr(event, "scancode", 0) or int(event.key)


_POSITIONS = {
    key.code: key.scan
    for keys in KEYS.values()
    for bound in keys.values()
    for key in bound
    if key.scan
}
"""Where letters are on a keyboard of the usual layout, for keys that come without a position."""
