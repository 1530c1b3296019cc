"""The log: what was said, line by line, the newest at the foot."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.view.caps import draw_foot
from game.view.interface import Interface
from game.view.talk.dialogue import DialogueView
from game.view.talk.plates import plate

AREA = pygame.Rect(40, 20, 560, 316)
HEAD, FOOT, MARGIN = 18, 14, 20
"""Room over and under the heading, and under the lines besides their height."""

NAME = 118
"""How wide the column of names is."""

GAP = 5


class Entry(NamedTuple):
    """Something that was said.

    Attributes:
        who: the speaker's id.
        name: the speaker's name, translated.
        chosen: whether the player chose to say it.
    """

    who: str
    name: str
    text: str
    chosen: bool


class BacklogView:
    """Draws the log; `top` is the first line of it that is seen."""

    def __init__(self, interface: Interface, dialogue: DialogueView, said: Sequence[Entry]) -> None:
        """Lay everything out and show the end."""
        self._interface = interface
        self._dialogue = dialogue
        self._font = dialogue.font
        width = AREA.width - 2 * MARGIN - NAME - 12
        self._rows = [
            (entry if not number else None, entry, line)
            for entry in said
            for number, line in enumerate(self._font.wrap(entry.text, width))
        ]
        self._pitch = min(self._font.line, self._font.height + 3)
        letters = interface.letters
        self._head, self._foot = HEAD + letters.strong.line, FOOT + letters.cap
        self._fit = (AREA.height - self._head - self._foot) // self._pitch
        self.top = self._last

    @property
    def _last(self) -> int:
        return max(0, len(self._rows) - self._fit)

    def scroll(self, lines: int) -> None:
        """Go down by lines, or up by a negative number of them."""
        self.top = max(0, min(self._last, self.top + lines))

    @property
    def page(self) -> int:
        """How many lines are seen at once."""
        return self._fit

    def draw(self, canvas: pygame.Surface, title: str, prompts: list[tuple[str, str]]) -> None:
        """Draw the log over what is drawn."""
        interface, colour = self._interface, self._interface.colour
        canvas.blit(plate(AREA.size, colour("night5"), colour("ink"), 255), AREA)
        interface.letters.strong.draw(canvas, title, AREA.x + MARGIN, AREA.y + 12, "hearth7")
        y = AREA.y + self._head
        for first, entry, line in self._rows[self.top : self.top + self._fit]:
            if first is not None and entry.name:
                self._draw_name(canvas, entry, y)
            shade = "hearth6" if entry.chosen else "hearth7"
            if first is not None and entry.chosen:
                interface.sign(canvas, "arrow/r", AREA.x + MARGIN + NAME, y)
            self._font.draw(canvas, line, AREA.x + MARGIN + NAME + 12, y, shade)
            y += self._pitch
        if self.top > 0:
            interface.sign(canvas, "arrow/u", AREA.right - 16, AREA.y + self._head)
        if self.top < self._last:
            interface.sign(canvas, "arrow/d", AREA.right - 16, AREA.bottom - self._foot - 10)
        draw_foot(canvas, interface, prompts, (AREA.x + MARGIN, AREA.bottom - 20))

    def _draw_name(self, canvas: pygame.Surface, entry: Entry, y: int) -> None:
        look = self._dialogue.look(entry.who)
        sheet = self._interface.assets.sheet("portraits")
        canvas.blit(sheet.frame(f"shape/{look.shape}").surface, (AREA.x + MARGIN, y))
        letters = self._interface.letters
        fits = letters.body.width(entry.name) <= NAME - 17
        font = letters.body if fits else self._interface.small
        font.draw(canvas, entry.name, AREA.x + MARGIN + 15, y + 2, look.edge)
