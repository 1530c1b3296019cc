"""The saved evenings: a card for each slot, with what it looked like when it was saved."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.view.caps import draw_foot
from game.view.interface import Interface

AREA = pygame.Rect(20, 44, 600, 66)
PICTURE = (96, 54)
WORDS = 124
RIGHT = 14


class SlotCard(NamedTuple):
    """A slot as its card shows it.

    Attributes:
        name: what the slot is called.
        chapter: where the story is; nothing if the slot is free.
        objective: what there is to do.
        facts: when it was saved and how long it was played, in words.
        picture: what it looked like, 96x54 pixels; None if there is none.
    """

    name: str
    chapter: str = ""
    objective: str = ""
    facts: str = ""
    picture: pygame.Surface | None = None


class SlotsView:
    """Draws the cards, and knows which one lies where."""

    def __init__(self, interface: Interface) -> None:
        """Draw with the pieces of `interface`."""
        self._interface = interface
        self._first = 0

    @property
    def _high(self) -> int:
        """How high a card is: three lines, or as high as its picture."""
        letters = self._interface.letters
        lines = letters.body.line + letters.strong.line + letters.body.line
        return max(AREA.height, lines + 24)

    @property
    def _fit(self) -> int:
        """How many cards are in sight."""
        return (326 - AREA.y + 4) // (self._high + 4)

    def _area(self, place: int) -> pygame.Rect:
        return pygame.Rect(AREA.x, AREA.y + (self._high + 4) * place, AREA.width, self._high)

    def draw(
        self,
        canvas: pygame.Surface,
        heading: str,
        cards: Sequence[SlotCard],
        chosen: int,
        *,
        prompts: list[tuple[str, str]],
        trouble: str = "",
    ) -> None:
        """Draw the whole canvas."""
        interface = self._interface
        canvas.fill(interface.colour("ink"))
        canvas.fill(interface.colour("night1"), (0, 330, 640, 30))
        strong = interface.letters.strong
        strong.draw(canvas, heading, 23, 14, "hearth7")
        if trouble:
            left = 30 + strong.width(heading)
            interface.lines(canvas, trouble, (left, 12, 620 - left), "bloom4")
        self._first = max(0, min(chosen - self._fit + 2, len(cards) - self._fit))
        for place, card in enumerate(cards[self._first : self._first + self._fit]):
            here = self._first + place == chosen
            self._draw_card(canvas, card, self._area(place), chosen=here)
        if self._first:
            interface.sign(canvas, "arrow/u", 625, AREA.y)
        if self._first + self._fit < len(cards):
            interface.sign(canvas, "arrow/d", 625, self._area(self._fit - 1).bottom - 10)
        draw_foot(canvas, interface, prompts, (22, 340))

    def card_at(self, x: int, y: int, count: int) -> int | None:
        """Return the card under a point."""
        shown = range(min(count - self._first, self._fit))
        found = (self._first + n for n in shown if self._area(n).collidepoint(x, y))
        return next(found, None)

    def _draw_card(
        self, canvas: pygame.Surface, card: SlotCard, area: pygame.Rect, *, chosen: bool
    ) -> None:
        interface = self._interface
        interface.frame(canvas, "panel/focus" if chosen else "panel/quiet", area)
        place = pygame.Rect((area.x + 10, area.y + 6), PICTURE)
        canvas.fill(interface.colour("night1"), place)
        if card.picture is not None:
            canvas.blit(card.picture, place)
        elif not card.chapter:
            interface.sign(canvas, "lucidity", place.centerx - 4, place.centery - 4)
        self._write(canvas, card, area, chosen=chosen)

    def _write(
        self, canvas: pygame.Surface, card: SlotCard, area: pygame.Rect, *, chosen: bool
    ) -> None:
        interface, letters = self._interface, self._interface.letters
        x, y = area.x + WORDS, area.y + 9
        ink, right = "hearth7" if chosen else "night6", area.right - RIGHT
        if chosen:
            interface.sign(canvas, "arrow/r", x - 12, y - 1)
        end = letters.body.draw(canvas, card.name, x, y, ink)
        facts = right - letters.body.width(card.facts)
        if facts > end + 8:
            letters.body.draw(canvas, card.facts, facts, y, "steel2")
        y += letters.body.line + 6
        letters.strong.draw(canvas, card.chapter, x, y, ink)
        y += letters.strong.line + 4
        objective = letters.body.wrap(card.objective, right - x)
        more = "…" if len(objective) > 1 else ""
        letters.body.draw(canvas, objective[0] + more, x, y, "steel2")
