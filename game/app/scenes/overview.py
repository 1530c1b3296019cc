"""All the controls on one page: keys and pad beside one another, or in large letters by turns."""

from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Device, Pointer, Press
from game.app.hands.prompts import CONTROLS, bound
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition
from game.story.words import marked, tr
from game.view.caps import draw_foot, draw_key, key_width

AREA = pygame.Rect(20, 2, 600, 356)
COLUMNS = {Device.KEYBOARD: 176, Device.PAD: 440}
"""How far right of the words the keys of a device begin."""

NOTE = marked("Timeline: click or drag to go to a beat, click a friend to switch.")


class Overview(Scene):
    """A page to read; it scrolls where not all of it is in sight."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit) -> None:
        """Show the bindings as they are."""
        self._kit = kit
        self._first = 0
        self._last = 0

    def press(self, press: Press) -> Transition | None:
        """Scroll, or close it."""
        if press.button in (Button.UP, Button.DOWN):
            step = 1 if press.button is Button.DOWN else -1
            self._first = max(0, min(self._last, self._first + step))
            return None
        return Pop() if press.button in (Button.CONFIRM, Button.BACK) else None

    def point(self, pointer: Pointer) -> Transition | None:
        """Close it with a click."""
        return Pop() if pointer.kind == "down" else None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the page over what is there."""
        interface, letters = self._kit.interface, self._kit.letters
        interface.dim(canvas, 0.6)
        interface.frame(canvas, "panel/blanket", AREA)
        x, y = AREA.x + 18, AREA.y + 12
        letters.strong.draw(canvas, tr("Controls"), x, y, "hearth7")
        y += letters.strong.line + 4
        foot = AREA.bottom - letters.cap - 10
        beside = letters.percent == 100
        note = letters.body.wrap(tr(NOTE), AREA.width - (180 if beside else 40))
        bottom = foot if beside else foot - len(note) * (letters.body.line + 1) - 2
        self._draw_rows(canvas, device, pygame.Rect(x, y, AREA.width - 36, bottom - y))
        for number, line in enumerate(note):
            top = bottom + 4 + number * (letters.body.line + 1)
            letters.body.draw(canvas, line, x, top, "steel2")
        prompts = self._kit.prompts(device)[1:]
        draw_foot(canvas, interface, prompts, (AREA.right - 16, AREA.bottom - 22), ends=True)

    def _draw_rows(self, canvas: pygame.Surface, device: Device, area: pygame.Rect) -> None:
        """Draw as many rows as there is room for; in large letters only the device in the hand."""
        interface, letters = self._kit.interface, self._kit.letters
        small = letters.percent == 100
        pitch = letters.cap if small else letters.cap + 3
        count = min(len(CONTROLS), area.height // pitch)
        self._last = len(CONTROLS) - count
        first = self._first = min(self._first, self._last)
        for place, row in enumerate(CONTROLS[first : first + count]):
            self._draw_row(canvas, device, row, area.move(0, place * pitch))
        for name, y, there in (
            ("u", area.y, first > 0),
            ("d", area.bottom - 10, first < self._last),
        ):
            if there:
                interface.sign(canvas, f"arrow/{name}", area.right - 6, y)

    def _draw_row(
        self,
        canvas: pygame.Surface,
        device: Device,
        row: tuple[tuple[Button, ...], str],
        area: pygame.Rect,
    ) -> None:
        letters, hands, (buttons, meaning) = self._kit.letters, self._kit.hands, row
        under = area.y + (letters.cap - letters.body.capitals) // 2
        letters.body.draw(canvas, tr(meaning), area.x, under, "night6")
        if letters.percent == 100:
            for each, column in COLUMNS.items():
                self._draw_keys(canvas, bound(buttons, each, hands), area.x + column, area.y)
            return
        names = bound(buttons, device, hands)
        room = area.width - letters.body.width(tr(meaning)) - 24
        while len(names) > 1 and self._width(names) > room:
            names.pop()
        self._draw_keys(canvas, names, area.right - 14 - self._width(names), area.y)

    def _draw_keys(self, canvas: pygame.Surface, names: list[str], x: int, y: int) -> None:
        for name in names:
            x = draw_key(canvas, self._kit.interface, self._kit.letters, name, (x, y)) + 4

    def _width(self, names: list[str]) -> int:
        return sum(key_width(self._kit.letters, name) + 4 for name in names)
