"""The saved evenings: a card for each slot, with what it looked like when it was saved."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.view.caps import draw_foot
from game.view.interface import Interface

AREA = pygame.Rect(20, 44, 600, 66)
PITCH = 70
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
        interface.large.draw(canvas, heading, 23, 14, "hearth7")
        if trouble:
            left = 30 + interface.large.width(heading)
            interface.lines(canvas, trouble, (left, 12, 620 - left), "bloom4")
        for number, card in enumerate(cards):
            self._draw_card(canvas, card, _area(number), chosen=number == chosen)
        draw_foot(canvas, interface, prompts, (22, 340))

    def card_at(self, x: int, y: int, count: int) -> int | None:
        """Return the card under a point."""
        return next((n for n in range(count) if _area(n).collidepoint(x, y)), None)

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
        x, y = area.x + WORDS, area.y + 9
        interface.small.draw(canvas, card.name, x, y, "hearth7" if chosen else "night6")
        if chosen:
            interface.sign(canvas, "arrow/r", x - 12, y - 1)
        end = area.right - RIGHT - interface.small.width(card.facts)
        interface.small.draw(canvas, card.facts, end, y, "steel2")
        interface.large.draw(canvas, card.chapter, x, y + 17, "hearth7" if chosen else "night6")
        interface.small.draw(canvas, card.objective, x, y + 37, "steel2")


def _area(number: int) -> pygame.Rect:
    return AREA.move(0, PITCH * number)
