"""One page of settings: tabs above, rows below, what the chosen row does at the right.

Large letters take the whole width; then what a row does is said under the rows.
"""

from collections.abc import Sequence
from typing import Literal, NamedTuple

import pygame

from game.view.caps import Prompt, draw_key, draw_prompts, key_width
from game.view.interface import Interface
from game.view.lettering import Lettering
from game.view.settings.quilt import quilt
from game.view.settings.rows import Part, Row, RowPainter, Slots

CANVAS = pygame.Rect(0, 0, 640, 360)
LEFT, RIGHT = 20, 620
LIST_RIGHT = 404
SIDE = pygame.Rect(416, 72, 204, 250)
SPLIT = 186
SLOT_SPLIT = 128
WIDE_SPLIT = 300
WIDE = 140
"""From so many per cent on a page is one column."""

SAMPLE, BROAD = "Sleep when you are dead", 150
"""It is so, too, where these words are wider than this."""


class Hit(NamedTuple):
    """What is under the mouse.

    Attributes:
        kind: a tab, a row, the arrow to rows further up or down, a prompt.
        number: which of them.
        part: an option or slot of the row; None for the row itself.
        share: how far along a slider.
    """

    kind: Literal["tab", "row", "more", "prompt"]
    number: int
    part: int | None = None
    share: float | None = None


class Sheet(NamedTuple):
    """What a page shows.

    Attributes:
        tabs: the names of all pages.
        tab: which of them this is.
        chosen: the row that is chosen.
        turn: what the keys for the tab before and after are called.
        heads: what stands over the columns of bindings, if there are any.
        says: what the chosen row does.
        alarm: whether that is something to mind.
    """

    title: str
    tabs: tuple[str, ...]
    tab: int
    rows: Sequence[Row]
    chosen: int
    prompts: Sequence[Prompt]
    turn: tuple[str, str]
    heads: tuple[str, ...] = ()
    says: str = ""
    alarm: bool = False
    note: str = ""


class Page:
    """Draws a page in one size of letters, and knows what lies where."""

    def __init__(self, interface: Interface, letters: Lettering) -> None:
        self._interface = interface
        self._letters = letters
        self._quilt = quilt(interface)
        self._hits: list[tuple[pygame.Rect, Hit, bool]] = []
        self._drawn = pygame.Surface(CANVAS.size, 0, 32)
        self._last: Sheet | None = None

    @property
    def side(self) -> pygame.Rect | None:
        """Where the picture of what a row does belongs; None where letters need the room."""
        return None if self._is_wide else SIDE

    @property
    def _is_wide(self) -> bool:
        return self._letters.percent >= WIDE or self._letters.body.width(SAMPLE) > BROAD

    def draw(self, canvas: pygame.Surface, sheet: Sheet) -> None:
        """Draw the whole canvas but what is at the side; painted anew only when it is another."""
        if sheet != self._last:
            self._paint(self._drawn, sheet)
            self._last = sheet
        canvas.blit(self._drawn, (0, 0))

    def _paint(self, canvas: pygame.Surface, sheet: Sheet) -> None:
        self._hits = []
        canvas.blit(self._quilt, (0, 0))
        self._letters.strong.draw(canvas, sheet.title, 24, 15, "hearth7")
        top = self._draw_tabs(canvas, sheet)
        foot = self._draw_foot(canvas, sheet)
        if self._is_wide:
            foot = self._draw_words(canvas, sheet, foot)
        self._draw_rows(canvas, sheet, top, foot)

    def hit(self, x: int, y: int) -> Hit | None:
        """Return what is under a point, as it was drawn last."""
        for area, found, slides in reversed(self._hits):
            if area.collidepoint(x, y):
                if slides:
                    share = (x - area.x - 6) / (area.width - 12)
                    return found._replace(share=max(0.0, min(share, 1.0)))
                return found
        return None

    def _draw_tabs(self, canvas: pygame.Surface, sheet: Sheet) -> int:
        """Draw the tabs; return where rows may begin."""
        letters, strong = self._letters, self._letters.strong
        top = 15 + strong.line + 8
        height = letters.body.line + 14
        widths = [
            (strong if n == sheet.tab else letters.body).width(name) + 22
            for n, name in enumerate(sheet.tabs)
        ]
        caps = sum(key_width(letters, name) + 16 for name in sheet.turn)
        whole = sum(widths) + 2 * len(widths) + caps <= RIGHT - LEFT
        shown = range(len(sheet.tabs)) if whole else range(sheet.tab, sheet.tab + 1)
        x = draw_key(canvas, self._interface, letters, sheet.turn[0], (LEFT + 4, top + 2), pad=True)
        self._hits.append((pygame.Rect(LEFT, top, x - LEFT, height), self._tab(sheet, -1), False))
        x += 8
        place = pygame.Rect(x, top, 0, height)
        for number in shown:
            area = pygame.Rect(x, top, widths[number], height)
            self._draw_tab(canvas, sheet.tabs[number], area, chosen=number == sheet.tab)
            self._hits.append((area, Hit("tab", number), False))
            place = area if number == sheet.tab else place
            x = area.right + 2
        if not whole:
            words = f"{sheet.tab + 1} / {len(sheet.tabs)}"
            x = letters.body.draw(canvas, words, x + 8, top + 7, "steel2") + 4
        end = draw_key(canvas, self._interface, letters, sheet.turn[1], (x + 8, top + 2), pad=True)
        self._hits.append((pygame.Rect(x, top, end - x, height), self._tab(sheet, 1), False))
        colour = self._interface.colour("hearth5")
        canvas.fill(colour, (LEFT, top + height - 1, place.x - LEFT + 1, 1))
        canvas.fill(colour, (place.right - 1, top + height - 1, RIGHT - place.right + 1, 1))
        return top + height + 8

    def _tab(self, sheet: Sheet, step: int) -> Hit:
        return Hit("tab", (sheet.tab + step) % len(sheet.tabs))

    def _draw_tab(
        self, canvas: pygame.Surface, name: str, area: pygame.Rect, *, chosen: bool
    ) -> None:
        colour, letters = self._interface.colour, self._letters
        font = letters.strong if chosen else letters.body
        if chosen:
            canvas.fill(colour("hearth1"), area)
            canvas.fill(colour("hearth5"), (area.x + 2, area.y, area.width - 4, 2))
            for x in (area.x, area.right - 1):
                canvas.fill(colour("hearth5"), (x, area.y + 2, 1, area.height - 2))
        else:
            canvas.fill(colour("night3"), (area.x + 8, area.bottom - 4, area.width - 16, 1))
        top = area.y + (area.height - font.capitals) // 2
        font.draw(canvas, name, area.x + 11, top, "hearth7" if chosen else "night6")

    def _draw_foot(self, canvas: pygame.Surface, sheet: Sheet) -> int:
        """Draw the prompts in as many lines as they need; return where the foot begins."""
        letters = self._letters
        lines: list[list[int]] = [[]]
        room = RIGHT - LEFT
        for number, (labels, meaning) in enumerate(sheet.prompts):
            wide = sum(key_width(letters, label) + 3 for label in labels)
            wide += letters.body.width(meaning) + 17
            if wide > room and lines[-1]:
                lines.append([])
                room = RIGHT - LEFT
            lines[-1].append(number)
            room -= wide
        height = (letters.cap + 4) * len(lines) + 6
        foot = CANVAS.bottom - height
        colour = self._interface.colour
        canvas.fill(colour("night1"), (0, foot, 640, height))
        canvas.fill(colour("night3"), (0, foot, 640, 2))
        y = foot + 6
        for line in lines:
            chosen = [sheet.prompts[number] for number in line]
            areas = draw_prompts(canvas, self._interface, letters, chosen, (LEFT + 4, y))
            for number, area in zip(line, areas, strict=True):
                self._hits.append((area, Hit("prompt", number), False))
            y += letters.cap + 4
        left = RIGHT - letters.body.width(sheet.note)
        if room > letters.body.width(sheet.note):
            letters.body.draw(canvas, sheet.note, left, y - letters.cap, "steel2")
        return foot

    def _draw_words(self, canvas: pygame.Surface, sheet: Sheet, foot: int) -> int:
        """Say under the rows what the chosen one does; return where rows have to end."""
        font = self._letters.body
        lines = font.wrap(sheet.says, RIGHT - LEFT - 8) if sheet.says else []
        top = foot - 8 - max(2, len(lines)) * (font.line + 1)
        for number, line in enumerate(lines):
            colour = "hearth6" if sheet.alarm else "steel2"
            font.draw(canvas, line, LEFT + 4, top + 4 + number * (font.line + 1), colour)
        canvas.fill(self._interface.colour("night2"), (LEFT, top - 3, RIGHT - LEFT, 1))
        return top - 2

    def _draw_rows(self, canvas: pygame.Surface, sheet: Sheet, top: int, foot: int) -> None:
        slotted = any(isinstance(row.control, Slots) for row in sheet.rows)
        split = WIDE_SPLIT if self._is_wide else SLOT_SPLIT if slotted else SPLIT
        painter = RowPainter(self._interface, self._letters, split)
        right = RIGHT - 12 if self._is_wide else LIST_RIGHT
        if sheet.heads and not self._is_wide:
            self._draw_heads(canvas, sheet.heads, painter, right, top)
            top += self._letters.body.line + 4
        count = max(1, min(len(sheet.rows), (foot - top) // painter.pitch))
        first = max(0, min(sheet.chosen - count // 2, len(sheet.rows) - count))
        for place, row in enumerate(sheet.rows[first : first + count]):
            number = first + place
            area = pygame.Rect(LEFT, top + place * painter.pitch, right - LEFT, painter.height)
            parts = painter.draw(canvas, row, area, focus=number == sheet.chosen)
            self._note_row(number, area, parts)
        self._draw_more(canvas, sheet, first, count, pygame.Rect(right, top, 12, foot - top))

    def _note_row(self, number: int, area: pygame.Rect, parts: Sequence[Part]) -> None:
        self._hits.append((area, Hit("row", number), False))
        for part in parts:
            found = Hit("row", number, None if part.slides else part.number)
            self._hits.append((part.area, found, part.slides))

    def _draw_heads(
        self,
        canvas: pygame.Surface,
        heads: Sequence[str],
        painter: RowPainter,
        right: int,
        top: int,
    ) -> None:
        lefts = painter.slot_lefts(LEFT + painter.split, right)
        for name, x in zip(heads, lefts, strict=True):
            self._letters.body.draw(canvas, name, x + 4, top, "steel2")

    def _draw_more(
        self, canvas: pygame.Surface, sheet: Sheet, first: int, count: int, area: pygame.Rect
    ) -> None:
        """Draw arrows where there are more rows than can be seen."""
        for name, y, there, to in (
            ("u", area.y + 4, first > 0, max(0, sheet.chosen - count)),
            (
                "d",
                area.bottom - 14,
                first + count < len(sheet.rows),
                min(len(sheet.rows) - 1, sheet.chosen + count),
            ),
        ):
            if there:
                self._interface.sign(canvas, f"arrow/{name}", area.x + 2, y)
                self._hits.append((pygame.Rect(area.x - 2, y - 6, 16, 18), Hit("more", to), False))
