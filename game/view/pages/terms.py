"""A page of words: their names at the left, the chosen one's picture and meaning at the right."""

from collections.abc import Sequence
from typing import NamedTuple, TypeAlias

import pygame

from game.story.words import tr
from game.view.caps import draw_foot
from game.view.interface import Interface
from game.view.pages.menu import Menu
from game.view.pages.panel import CANVAS, LARGE, MARGIN
from game.view.timeline.tracks import Cells, Mood

SCALES = (5, 3)
"""How large a picture is beside usual letters, and beside large ones."""

CELL_WIDTH = 13
GAP = 5
BOX = 26
"""How high the picture's place is, in pixels of the picture."""

TALL = 14
"""What is lower than this hangs in the middle; the rest stands on one line."""

LIST_ROOM = 40
"""How much wider the list is than its widest name."""


class Cell(NamedTuple):
    """A beat of a track in a picture: what is done, and what is to be said of it."""

    action: str
    mood: str = "live"


Picture: TypeAlias = Sequence[str | Cell]
"""Frames of the atlas, or beats, from left to right."""

MOODS = {
    "live": Mood.LIVE,
    "slot": Mood.SLOT,
    "lost": Mood.EMPTY,
    "cut": Mood.CUT,
    "coming": Mood.COMING,
    "vain": Mood.PLAYED,
    "astray": Mood.PLAYED,
}


class TermPage:
    """Draws the page."""

    def __init__(self, interface: Interface) -> None:
        """Draw with the interface's letters."""
        self._interface = interface
        self._cells = Cells(interface.assets)

    def draw(
        self,
        canvas: pygame.Surface,
        menu: Menu[str],
        chosen: tuple[str, str, Picture],
        prompts: Sequence[tuple[str, str]],
    ) -> list[pygame.Rect]:
        """Draw all of it; return where list, picture and words are.

        `chosen` is the name, the meaning and the picture of the word that is told.
        """
        interface, letters = self._interface, self._interface.letters
        interface.frame(canvas, "panel/blanket", CANVAS)
        x, y = CANVAS.x + MARGIN, CANVAS.y + 12
        letters.strong.draw(canvas, tr("How things work"), x, y, "hearth7")
        y += letters.strong.line + 6
        foot = CANVAS.bottom - letters.cap - 12
        widest = max(letters.body.width(tr(item.label)) for item in menu.items)
        listed = pygame.Rect(x - 8, y, min(widest + LIST_ROOM, CANVAS.width // 2), foot - y - 4)
        menu.draw(canvas, interface, (*listed.topleft, listed.width), listed.height)
        words = pygame.Rect(listed.right + 14, y, 0, listed.height)
        words.width = CANVAS.right - MARGIN - words.x
        name, says, picture = chosen
        box = pygame.Rect(words.x, words.y, words.width, BOX * self._scale)
        canvas.fill(interface.colour("night1"), box)
        pygame.draw.rect(canvas, interface.colour("night3"), box, 1)
        self._draw_picture(canvas, picture, box)
        end = self._write(canvas, (name, says), pygame.Rect(words.x, box.bottom + 8, *words.size))
        draw_foot(canvas, interface, prompts, (x, CANVAS.bottom - 22))
        return [listed, box, pygame.Rect(words.x, box.bottom, words.width, end - box.bottom)]

    def _write(self, canvas: pygame.Surface, words: tuple[str, str], place: pygame.Rect) -> int:
        letters, y = self._interface.letters, place.y
        letters.strong.draw(canvas, words[0], place.x, y, "hearth6")
        y += letters.strong.line + 3
        for line in letters.body.wrap(words[1], place.width):
            letters.body.draw(canvas, line, place.x, y, "night6")
            y += letters.body.line + 2
        return y

    @property
    def _scale(self) -> int:
        return SCALES[self._interface.letters.percent >= LARGE]

    def _draw_picture(self, canvas: pygame.Surface, picture: Picture, box: pygame.Rect) -> None:
        """Draw what there is to see side by side."""
        scale = self._scale
        shown = [self._part(part) for part in picture]
        gap = GAP * scale
        x = box.centerx - (sum(part.get_width() for part in shown) + gap * (len(shown) - 1)) // 2
        floor = box.centery + max(part.get_height() for part in shown) // 2
        for part in shown:
            place = part.get_rect(left=x, bottom=floor)
            if place.height < TALL * scale:
                place.centery = box.centery
            canvas.blit(part, place)
            x = place.right + gap

    def _part(self, part: str | Cell) -> pygame.Surface:
        assets = self._interface.assets
        if isinstance(part, Cell):
            sign = part.mood if part.mood in ("vain", "astray") else ""
            small = self._cells.picture("lila", part.action, MOODS[part.mood], CELL_WIDTH, sign)
        elif part.startswith("glyph/"):
            small = assets.tinted(part, "night6")
        elif part.startswith("current/"):
            small = assets.tile(part)
        else:
            small = assets.sprite(part).surface
        seen = small.subsurface(small.get_bounding_rect())
        return pygame.transform.scale_by(seen, self._scale)
