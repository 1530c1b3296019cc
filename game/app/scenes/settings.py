"""The settings: seven pages of rows. Everything changes at once, and is saved at once."""

from collections.abc import Callable
from typing import Any, ClassVar

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.hands.keys import Key
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition
from game.app.settings import rebinding
from game.app.settings.dials import stepped
from game.app.settings.entries import asks, bound, row_of, wishes_for
from game.app.settings.preferences import TABS
from game.app.settings.rebinding import SLOTS, Told
from game.app.settings.rowkinds import Action, Entry, Preference, Scheme
from game.app.settings.sets import Bundle
from game.app.settings.showcase import Showcase
from game.play.settings.reading import bounds
from game.story.words import marked, tr
from game.view.caps import Prompt
from game.view.settings.page import Hit, Page, Sheet
from game.view.settings.rows import Row

HEADS = (marked("Key"), marked("Also"), marked("Pad"), marked("Also"))


class SettingsScene(Scene):
    """One page at a time; all pages remember which row was chosen."""

    context: ClassVar[Context] = Context.SETTINGS

    def __init__(self, kit: Kit, tab: int = 0) -> None:
        """Open a page."""
        self._kit = kit
        self._tab = tab
        self._shown = -1
        self._chosen = [0] * len(TABS)
        self._column = 0
        self._catching = False
        self._told: Told | None = None
        self._sliding = False
        self._wishes: list[Button] = []
        self._showcase = Showcase(kit)
        self._page = Page(self._kit.interface, self._kit.letters)
        self._answers: dict[Button, Callable[[], None]] = {
            Button.UP: lambda: self._move(-1),
            Button.DOWN: lambda: self._move(1),
            Button.REWIND: lambda: self._turn(self._tab - 1),
            Button.FORWARD: lambda: self._turn(self._tab + 1),
            Button.LEFT: lambda: self._change(-1),
            Button.RIGHT: lambda: self._change(1),
            Button.CONFIRM: self._take,
            Button.RESET: self._reset,
            Button.CLEAR: self._clear,
        }

    @property
    def moving(self) -> bool:
        """As long as the picture of what a setting does moves."""
        return self._page.side is not None and self._showcase.moves(self.entry)

    @property
    def catches(self) -> bool:
        """Whether a new key is being asked for."""
        return self._catching

    @property
    def entry(self) -> Entry:
        """The row that is chosen."""
        return TABS[self._tab].entries[self._chosen[self._tab]]

    def press(self, press: Press) -> Transition | None:
        """Move, change, go to another page, leave."""
        if press.button is Button.BACK:
            self._kit.settings.save()
            return Pop()
        wish = self._answers.get(press.button)
        if wish is not None:
            wish()
        return None

    def catch(self, binding: Key | str) -> Transition | None:
        """Bind what was pressed to the slot that is chosen."""
        entry = self.entry
        name = binding if isinstance(binding, str) else binding.label
        if name in ("Esc", "Menu") or not isinstance(entry, Action):
            self._catching, self._told = False, None
        elif isinstance(binding, str) is (self._column >= SLOTS):
            self._catching = False
            self._told = rebinding.bind(self._kit.settings, entry, self._column % SLOTS, binding)
            self._kit.audio.interface("ui.blocked" if self._told.alarm else "ui.confirm")
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose what is under the mouse; change it with a click or by dragging."""
        if pointer.kind == "up" and self._sliding:
            self._sliding = False
            self._kit.settings.save()
        hit = self._page.hit(pointer.x, pointer.y) if self._shown == self._tab else None
        if self._catching:
            self._catching = pointer.kind != "down"
            return None
        if hit is None or pointer.kind == "up":
            return None
        if hit.kind == "row" and pointer.kind in ("move", "down"):
            self._choose(hit.number, hit.part)
        if pointer.kind == "down":
            return self._click(hit)
        if pointer.kind == "drag" and self._sliding and hit.share is not None:
            self._slide(hit.share)
        return None

    def update(self, seconds: float) -> Transition | None:
        """Let the picture at the side move."""
        if self._page.side is not None:
            self._showcase.update(seconds, self.entry)
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        self._shown = self._tab
        self._page.draw(canvas, self._sheet(device))
        if self._page.side is not None:
            says, alarm = self._says()
            self._showcase.draw(canvas, self._page.side, self.entry, says, alarm=alarm)

    def _sheet(self, device: Device) -> Sheet:
        says, alarm = self._says()
        hands, entries = self._kit.hands, TABS[self._tab].entries
        slotted = isinstance(self.entry, Action | Scheme)
        return Sheet(
            title=tr("Settings"),
            tabs=tuple(tr(tab.title) for tab in TABS),
            tab=self._tab,
            rows=[self._row(number, entry) for number, entry in enumerate(entries)],
            chosen=self._chosen[self._tab],
            prompts=self._prompts(device),
            turn=(
                hands.label(Button.REWIND, self.context, device),
                hands.label(Button.FORWARD, self.context, device),
            ),
            heads=tuple(map(tr, HEADS)) if slotted else (),
            says=says,
            alarm=alarm,
            note=self._kit.settings.trouble or tr("Saved at once."),
        )

    def _says(self) -> tuple[str, bool]:
        entry = self.entry
        if self._catching and isinstance(entry, Action):
            return asks(self._kit.hands, entry, self._column)
        if self._told is not None:
            return self._told
        return (
            bound(self._kit.hands, entry) if isinstance(entry, Action) else (tr(entry.says), False)
        )

    def _prompts(self, device: Device) -> list[Prompt]:
        wishes = [] if self._catching else wishes_for(self.entry)
        self._wishes = [buttons[-1] for buttons, _ in wishes]
        return [
            (tuple(self._label(button, device) for button in buttons), words)
            for buttons, words in wishes
        ]

    def _label(self, button: Button, device: Device) -> str:
        """Return the plainest name of a key: an arrow rather than a letter."""
        names = self._kit.hands.labels(button, self.context, device)
        name = names[-1] if button in (Button.LEFT, Button.RIGHT) else names[0]
        return self._kit.hands.called.get(name, name) if device is Device.PAD else name

    def _row(self, number: int, entry: Entry) -> Row:
        column = self._column if number == self._chosen[self._tab] else None
        return row_of(entry, self._kit.settings.now, self._kit.hands, column)

    def _move(self, rows: int) -> None:
        self._choose((self._chosen[self._tab] + rows) % len(TABS[self._tab].entries))

    def _choose(self, number: int, part: int | None = None) -> None:
        if number != self._chosen[self._tab]:
            self._told = None
        self._chosen[self._tab] = number
        if part is not None and isinstance(self.entry, Action):
            self._column = part

    def _turn(self, tab: int) -> None:
        self._tab = tab % len(TABS)
        self._told = None

    def _change(self, step: int) -> None:
        """Go to the next value, or the next slot of a row of bindings."""
        entry = self.entry
        if isinstance(entry, Action):
            self._column = (self._column + step) % (2 * SLOTS)
        elif isinstance(entry, Bundle):
            self._turn_over(entry)
        elif isinstance(entry, Preference):
            value = stepped(entry, getattr(self._kit.settings.now, entry.name), step)
            self._set(entry, value)

    def _turn_over(self, entry: Bundle) -> None:
        """Put a set of settings on, or off."""
        entry.turn(self._kit.settings)
        self._page = Page(self._kit.interface, self._kit.letters)
        on = entry.is_on(self._kit.settings.now)
        self._kit.audio.interface("ui.toggle_on" if on else "ui.toggle_off")

    def _take(self) -> None:
        entry = self.entry
        if isinstance(entry, Action):
            self._catching, self._told = True, None
        elif isinstance(entry, Scheme):
            pad = {} if entry.clears_pad else self._kit.settings.now.pad
            self._kit.settings.change(keys=entry.keys, pad=pad)
            self._told = Told(tr("Done. Every row shows what it has now."))
            self._kit.audio.interface("ui.confirm")
        elif isinstance(entry, Bundle):
            self._turn_over(entry)
        else:
            value = getattr(self._kit.settings.now, entry.name)
            following = stepped(entry, value, 1)
            wraps = entry.options and following == value
            self._set(entry, entry.options[0][0] if wraps else following)

    def _set(self, entry: Preference, value: Any, *, save: bool = True) -> None:
        settings = self._kit.settings
        if value == getattr(settings.now, entry.name):
            self._kit.audio.interface("ui.blocked")
            return
        settings.change(save=save, **{entry.name: value})
        if entry.name in ("text_size", "text_style"):
            self._page = Page(self._kit.interface, self._kit.letters)
        self._showcase.changed(entry)
        if isinstance(value, bool):
            self._kit.audio.interface("ui.toggle_on" if value else "ui.toggle_off")
        else:
            self._kit.audio.interface("ui.slide")

    def _slide(self, share: float) -> None:
        entry = self.entry
        if isinstance(entry, Preference):
            least, most = bounds(entry.name)
            value = least + round((most - least) * share / entry.step) * entry.step
            if min(value, most) != getattr(self._kit.settings.now, entry.name):
                self._set(entry, min(value, most), save=False)

    def _reset(self) -> None:
        entry = self.entry
        if isinstance(entry, Action):
            self._told = rebinding.reset(self._kit.settings, entry)
        elif isinstance(entry, Bundle):
            self._kit.settings.reset(entry.values)
            self._page = Page(self._kit.interface, self._kit.letters)
        elif isinstance(entry, Preference):
            self._kit.settings.reset([entry.name])
            self._page = Page(self._kit.interface, self._kit.letters)
            self._showcase.changed(entry)
        self._kit.audio.interface("ui.confirm")

    def _clear(self) -> None:
        if isinstance(self.entry, Action):
            device = Device.PAD if self._column >= SLOTS else Device.KEYBOARD
            slot = self._column % SLOTS
            self._told = rebinding.clear(self._kit.settings, self.entry, slot, device)

    def _click(self, hit: Hit) -> Transition | None:
        if hit.kind == "tab":
            self._turn(hit.number)
        elif hit.kind == "more":
            self._choose(hit.number)
        elif hit.kind == "prompt":
            return self.press(Press(self._wishes[hit.number]))
        elif hit.share is not None:
            self._sliding = True
            self._slide(hit.share)
        elif hit.part is not None or isinstance(self.entry, Scheme):
            self._pick(hit.part or 0)
        return None

    def _pick(self, part: int) -> None:
        """Take an option that was clicked."""
        entry = self.entry
        if isinstance(entry, Preference) and entry.options:
            value = entry.options[part][0]
            if value != getattr(self._kit.settings.now, entry.name):
                self._set(entry, value)
        else:
            self._take()
