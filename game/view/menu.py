"""The one list menu: rows of words, one of them chosen. Whoever shows it says what a row means."""

from collections.abc import Sequence
from typing import Generic, NamedTuple, TypeVar

import pygame

from game.view.interface import Interface

ROW = 24
LABEL = 19
"""How far right of a row's edge its words begin."""

Value = TypeVar("Value")


class Item(NamedTuple, Generic[Value]):
    """A row: what it says, what it stands for, and a quieter word after it."""

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
        self.chosen = (y - self._area.y) // ROW
        return True

    @property
    def height(self) -> int:
        """How high all rows are."""
        return ROW * len(self.items)

    def draw(
        self, canvas: pygame.Surface, interface: Interface, x: int, y: int, width: int
    ) -> None:
        """Draw the rows from (x, y) down."""
        self._area = pygame.Rect(x, y, width, self.height)
        for number, item in enumerate(self.items):
            top = y + ROW * number
            chosen = number == self.chosen
            if chosen:
                interface.frame(canvas, "panel/focus", pygame.Rect(x, top, width, ROW - 2))
                interface.sign(canvas, "arrow/r", x + 8, top + 6)
            colour = "hearth7" if chosen else "night6"
            end = interface.small.draw(canvas, item.label, x + LABEL, top + 7, colour)
            if item.note:
                quiet = "night6" if chosen else "steel2"
                interface.small.draw(canvas, item.note, end + 12, top + 7, quiet)
