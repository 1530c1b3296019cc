"""The rows of a page of settings: what they hold, how they are drawn, what of them is where.

Focus is told by a frame, a bar, a triangle and a stronger label; colour comes last.
"""

from typing import NamedTuple, TypeAlias

import pygame

from game.story.words import tr
from game.view.caps import draw_key, key_width
from game.view.interface import Interface
from game.view.lettering import Lettering
from game.view.text import Font

LABEL = 22
TRACK = (108, 4)
KNOB = (10, 17)
TOGGLE = (34, 16)
GAP = 2


class Segments(NamedTuple):
    """One of a few."""

    options: tuple[str, ...]
    chosen: int


class Slide(NamedTuple):
    """A number: where it lies between the least and the most, and how it is said."""

    share: float
    said: str


class Switch(NamedTuple):
    """On or off."""

    on: bool


class Slots(NamedTuple):
    """What is bound to an action.

    Attributes:
        keys, pad: the names, empty where nothing is bound.
        column: the slot that is chosen, counted through; None if another row is.
    """

    keys: tuple[str, ...]
    pad: tuple[str, ...]
    column: int | None = None


class Deed(NamedTuple):
    """Something that is done when it is chosen."""


Control: TypeAlias = Segments | Slide | Switch | Slots | Deed


class Row(NamedTuple):
    """A line of a page."""

    label: str
    control: Control


class Part(NamedTuple):
    """What of a row lies where: an option, a slot, the track of a slider (`slide`), an arrow."""

    area: pygame.Rect
    number: int
    slides: bool = False


class RowPainter:
    """Draws rows in one size of letters.

    Attributes:
        split: how far right of a row's left edge its control begins.
    """

    def __init__(self, interface: Interface, letters: Lettering, split: int) -> None:
        self.split = split
        self._interface = interface
        self._letters = letters

    @property
    def pitch(self) -> int:
        """How far one row is below the one before."""
        return max(27, self._letters.body.line + 15)

    @property
    def height(self) -> int:
        """How high a row is."""
        return self.pitch - 3

    def draw(
        self, canvas: pygame.Surface, row: Row, area: pygame.Rect, *, focus: bool
    ) -> list[Part]:
        """Draw a row; return what of it lies where."""
        interface = self._interface
        if focus:
            interface.frame(canvas, "panel/focus", area)
            canvas.fill(interface.colour("hearth5"), (area.x + 1, area.y + 3, 4, area.height - 6))
            interface.sign(canvas, "arrow/r", area.x + 11, area.centery - 5)
        else:
            rule = (area.x + 2, area.bottom + 1, area.width - 4, 1)
            canvas.fill(interface.colour("night1"), rule)
        font = self._label_font(row, focus=focus)
        self._write(canvas, font, row.label, area.move(LABEL, 0), "hearth7" if focus else "night6")
        left = area.x + self.split
        match row.control:
            case Segments() as segments:
                return self._segments(canvas, segments, left, area, focus=focus)
            case Slide() as slide:
                return self._slide(canvas, slide, left, area, focus=focus)
            case Switch() as switch:
                return self._switch(canvas, switch, left, area, focus=focus)
            case Slots() as slots:
                return self._slots(canvas, slots, left, area)
            case Deed():
                return []

    def _label_font(self, row: Row, *, focus: bool) -> Font:
        letters = self._letters
        room = self.split - LABEL - 10 if not isinstance(row.control, Deed) else 10_000
        strong = focus and letters.strong.width(row.label) <= room
        return letters.strong if strong else letters.body

    def _write(
        self,
        canvas: pygame.Surface,
        font: Font,
        words: str,
        area: pygame.Rect,
        colour: str,
    ) -> int:
        """Write from the left edge of an area on, in the middle of its height."""
        top = area.y + (area.height - font.capitals) // 2
        return font.draw(canvas, words, area.x, top, colour)

    def _segments(
        self, canvas: pygame.Surface, row: Segments, x: int, area: pygame.Rect, *, focus: bool
    ) -> list[Part]:
        font = self._letters.body
        wide = max(map(font.width, row.options)) + 12
        if x + len(row.options) * (wide + GAP) + 8 > area.right:
            return self._spinner(canvas, row, x, area, focus=focus)
        parts = []
        for number, option in enumerate(row.options):
            box = pygame.Rect(x + number * (wide + GAP), area.y + 3, wide, area.height - 6)
            self._segment(canvas, box, option, chosen=number == row.chosen, focus=focus)
            parts.append(Part(box, number))
        if focus:
            end = x + len(row.options) * (wide + GAP)
            self._interface.sign(canvas, "arrow/l", x - 8, area.centery - 5)
            self._interface.sign(canvas, "arrow/r", end + 2, area.centery - 5)
        return parts

    def _segment(
        self, canvas: pygame.Surface, box: pygame.Rect, words: str, *, chosen: bool, focus: bool
    ) -> None:
        colour, font = self._interface.colour, self._letters.body
        if chosen:
            face, light, dark = (
                ("hearth6", "hearth7", "hearth4") if focus else ("tide5", "tide6", "tide3")
            )
            canvas.fill(colour("ink"), box.inflate(2, 2))
            canvas.fill(colour(face), box)
            canvas.fill(colour(light), (box.x, box.y, box.width, 1))
            canvas.fill(colour(dark), (box.x, box.bottom - 2, box.width, 2))
        else:
            canvas.fill(colour("night3"), box)
            canvas.fill(colour("ink"), box.inflate(-2, -2))
        place = box.move((box.width - font.width(words)) // 2, 0)
        self._write(canvas, font, words, place, "ink" if chosen else "night6")

    def _spinner(
        self, canvas: pygame.Surface, row: Segments, x: int, area: pygame.Rect, *, focus: bool
    ) -> list[Part]:
        """Draw only the one that is chosen, between arrows that lead to the others."""
        wide = min(max(map(self._letters.body.width, row.options)) + 16, area.right - x - 30)
        box = pygame.Rect(x + 8, area.y + 3, wide, area.height - 6)
        self._segment(canvas, box, row.options[row.chosen], chosen=True, focus=focus)
        parts = []
        count = len(row.options)
        for sign, at, step in (("l", x - 3, -1), ("r", box.right + 5, 1)):
            number = row.chosen + step
            dim = "" if 0 <= number < count else "_dim"
            self._interface.sign(canvas, f"arrow/{sign}{dim}", at, area.centery - 5)
            if not dim:
                parts.append(Part(pygame.Rect(at - 5, area.y, 15, area.height), number))
        return parts

    def _slide(
        self, canvas: pygame.Surface, row: Slide, x: int, area: pygame.Rect, *, focus: bool
    ) -> list[Part]:
        interface = self._interface
        wide, high = TRACK
        y, at = area.centery - high // 2, round(wide * row.share)
        interface.frame(canvas, "slider/track", pygame.Rect(x - 1, y - 1, wide + 2, high + 2))
        if at >= 3:
            name = "slider/focus" if focus else "slider/calm"
            interface.frame(canvas, name, pygame.Rect(x, y, at, high))
        for mark in range(11):
            place = (x + mark * (wide - 1) // 10, area.centery + 6)
            canvas.fill(interface.colour("night3"), (*place, 1, 2))
        interface.sign(canvas, "slider/knob", x + at - KNOB[0] // 2, area.centery - KNOB[1] // 2)
        colour = "hearth7" if focus else "night6"
        words = area.move(x + wide + 12 - area.x, 0)
        self._write(canvas, self._letters.body, row.said, words, colour)
        return [Part(pygame.Rect(x - 6, area.y, wide + 12, area.height), 0, slides=True)]

    def _switch(
        self, canvas: pygame.Surface, row: Switch, x: int, area: pygame.Rect, *, focus: bool
    ) -> list[Part]:
        place = pygame.Rect(x - 1, area.centery - TOGGLE[1] // 2, *TOGGLE)
        self._interface.sign(canvas, "toggle/on" if row.on else "toggle/off", place.x, place.y)
        colour = "hearth7" if row.on or focus else "steel2"
        words = tr("On") if row.on else tr("Off")
        beside = area.move(place.right + 8 - area.x, 0)
        end = self._write(canvas, self._letters.body, words, beside, colour)
        return [Part(pygame.Rect(place.x, area.y, end - place.x, area.height), 0)]

    def slot_lefts(self, left: int, right: int) -> list[int]:
        """Return where the four slots of a row of bindings begin."""
        share = (right - left) // 4
        return [left + share * number for number in range(4)]

    def _slots(self, canvas: pygame.Surface, row: Slots, x: int, area: pygame.Rect) -> list[Part]:
        parts, colour = [], self._interface.colour
        lefts = [*self.slot_lefts(x, area.right), area.right]
        top = area.y + (area.height - self._letters.cap) // 2
        for number, name in enumerate((*row.keys, *row.pad)):
            box = pygame.Rect(lefts[number], area.y, lefts[number + 1] - lefts[number], area.height)
            said = self._shortened(name, box.width - 8)
            if said:
                pad = number >= len(row.keys)
                draw_key(canvas, self._interface, self._letters, said, (box.x + 4, top), pad=pad)
            else:
                canvas.fill(colour("night3"), (box.x + 6, box.centery, 8, 1))
            if number == row.column:
                wide = key_width(self._letters, said) if said else 12
                self._brackets(canvas, pygame.Rect(box.x, top - 2, wide + 8, self._letters.cap + 4))
            parts.append(Part(box, number))
        return parts

    def _shortened(self, name: str, room: int) -> str:
        """Return a name that fits into a slot."""
        for full, short in SHORT.items():
            if key_width(self._letters, name) > room:
                name = name.replace(full, short)
        while len(name) > 2 and key_width(self._letters, name) > room:
            name = f"{name.rstrip('…')[:-1]}…"
        return name

    def _brackets(self, canvas: pygame.Surface, box: pygame.Rect) -> None:
        colour = self._interface.colour("hearth6")
        for side in (box.x, box.right - 1):
            canvas.fill(colour, (side, box.y, 1, box.height))
        for top in (box.y, box.bottom - 1):
            canvas.fill(colour, (box.x, top, 4, 1))
            canvas.fill(colour, (box.right - 4, top, 4, 1))


SHORT = {
    "Backspace": "Bksp",
    "Right ": "R ",
    "Left ": "L ",
    "D-pad": "Pad",
    "Ctrl+": "^",
    "Shift+": "↑",
    "Stick ": "St.",
}
"""Shorter names, for where there is no room."""
