"""The one list menu: rows of words, one of them chosen. Whoever shows it says what a row means."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

import pygame

from game.story.words import tr
from game.view.interface import Interface
from game.view.lettering import Lettering

ROW = 24
LABEL = 19
"""How far right of a row's edge its words begin."""

Value = TypeVar("Value")


class Item(NamedTuple, Generic[Value]):
    """A row: what it says, what it stands for, and a quieter word after it.

    Words may be English or translated already.
    """

    label: str
    value: Value
    note: str = ""


class Menu(Generic[Value]):
    """Rows one above the other; going past an end comes in at the other."""

    def __init__(self, items: Sequence[Item[Value]], chosen: int = 0) -> None:
        """Begin with a row chosen; a menu has at least one."""
        self.items = tuple(items)
        self.chosen = min(chosen, len(self.items) - 1)
        self._area = pygame.Rect(0, 0, 0, 0)
        self._first = 0
        self._row = ROW

    @property
    def value(self) -> Value:
        """What the chosen row stands for."""
        return self.items[self.chosen].value

    def move(self, rows: int) -> None:
        """Choose another row."""
        self.chosen = (self.chosen + rows) % len(self.items)

    def hover(self, x: int, y: int) -> bool:
        """Choose the row under a point; whether there is one."""
        if not self._area.collidepoint(x, y):
            return False
        self.chosen = min(self._first + (y - self._area.y) // self._row, len(self.items) - 1)
        return True

    def height(self, letters: Lettering) -> int:
        """Return how high all rows are in letters of a size."""
        return row_height(letters) * len(self.items)

    def draw(
        self,
        canvas: pygame.Surface,
        interface: Interface,
        place: tuple[int, int, int],
        room: int = 360,
    ) -> None:
        """Draw the rows from x and y down, so wide; as many as there is room for.

        The chosen one is always among them.
        """
        x, y, width = place
        self._row = row_height(interface.letters)
        count = max(1, min(len(self.items), room // self._row))
        self._first = max(0, min(self.chosen - count // 2, len(self.items) - count))
        self._area = pygame.Rect(x, y, width, self._row * count)
        for shown, item in enumerate(self.items[self._first : self._first + count]):
            area = pygame.Rect(x, y + self._row * shown, width, self._row - 2)
            self._draw_row(canvas, interface, item, area, self._first + shown == self.chosen)
        if self._first:
            interface.sign(canvas, "arrow/u", x + width - 12, y + 2)
        if self._first + count < len(self.items):
            interface.sign(canvas, "arrow/d", x + width - 12, self._area.bottom - 8)

    def _draw_row(
        self,
        canvas: pygame.Surface,
        interface: Interface,
        item: Item[Value],
        area: pygame.Rect,
        chosen: bool,
    ) -> None:
        font = interface.letters.body
        if chosen:
            interface.frame(canvas, "panel/focus", area)
            interface.sign(canvas, "arrow/r", area.x + 8, area.centery - 5)
        top = area.y + (area.height - font.capitals) // 2
        end = font.draw(
            canvas, tr(item.label), area.x + LABEL, top, "hearth7" if chosen else "night6"
        )
        note = tr(item.note)
        if note and end + 12 + font.width(note) <= area.right - 4:
            font.draw(canvas, note, end + 12, top, "night6" if chosen else "steel2")


def row_height(letters: Lettering) -> int:
    """Return how high a row is in letters of a size."""
    return max(ROW, letters.body.line + 11)
