"""The choice of a dream: nights at the left, a card for every dream of the night beside them."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.rules import Level
from game.story.words import tr
from game.view.caps import draw_foot
from game.view.interface import Interface
from game.view.pictures.thumbnail import thumbnail
from game.view.text import Font

NIGHTS = pygame.Rect(20, 44, 136, 278)
NIGHT = 32
CARDS = (168, 44)
CARD = (148, 86)
PITCH = (153, 96)
COLUMNS = 3
ROWS = 3
MAP = (108, 46)


class NightLine(NamedTuple):
    """A night and how many of its dreams are solved."""

    title: str
    solved: int
    dreams: int


class Card(NamedTuple):
    """A dream as its card shows it.

    Attributes:
        level: for the small picture; None while the map has not been read.
        par: what is known of par and best, in words.
        stars: 0 unsolved, 1 solved, 2 solved at par or better.
    """

    title: str
    level: Level | None
    par: str
    stars: int


class Shelf:
    """Draws the choice, and knows what lies where."""

    def __init__(self, interface: Interface) -> None:
        """Draw with the pieces of `interface`."""
        self._interface = interface
        self._pictures: dict[int, pygame.Surface] = {}

    def draw(
        self,
        canvas: pygame.Surface,
        nights: Sequence[NightLine],
        night: int,
        prompts: list[tuple[str, str]],
    ) -> None:
        """Draw everything but the cards."""
        interface = self._interface
        canvas.fill(interface.colour("ink"))
        canvas.fill(interface.colour("night1"), (0, 330, 640, 30))
        heading = _fitting(interface, tr("All dreams"), CARDS[0] - 30)
        heading.draw(canvas, tr("All dreams"), 23, 14, "hearth7")
        interface.frame(canvas, "panel/quiet", NIGHTS)
        for number, line in enumerate(nights):
            self._draw_night(canvas, line, number, chosen=number == night)
        draw_foot(canvas, interface, prompts, (22, 340))

    def draw_cards(self, canvas: pygame.Surface, cards: Sequence[Card], chosen: int) -> None:
        """Draw the cards in sight: the chosen one is always among them."""
        first = first_row(len(cards), chosen) * COLUMNS
        for place, card in enumerate(cards[first : first + ROWS * COLUMNS]):
            self._draw_card(canvas, card, _card_area(place), chosen=first + place == chosen)
        if self._interface.letters.percent > 100 and cards:
            self._draw_large(canvas, cards[chosen])
        if first + ROWS * COLUMNS < len(cards):
            self._interface.sign(canvas, "arrow/d", 628, 312)
        if first:
            self._interface.sign(canvas, "arrow/u", 628, 48)

    def _draw_large(self, canvas: pygame.Surface, card: Card) -> None:
        """Write over the cards what the chosen one says, in the letters that the player wants."""
        font = self._interface.letters.body
        y = 12 + (20 - font.capitals) // 2
        end = font.draw(canvas, card.title, CARDS[0] + 2, y, "hearth7")
        if end + 16 + font.width(card.par) < 632:
            font.draw(canvas, card.par, end + 16, y, "steel2")

    def night_at(self, x: int, y: int, count: int) -> int | None:
        """Return the night under a point."""
        row = (y - NIGHTS.y - 6) // NIGHT
        return row if NIGHTS.collidepoint(x, y) and 0 <= row < count else None

    def card_at(self, x: int, y: int, count: int, chosen: int) -> int | None:
        """Return the card under a point, as the cards lie now."""
        first = first_row(count, chosen) * COLUMNS
        for place in range(min(ROWS * COLUMNS, count - first)):
            if _card_area(place).collidepoint(x, y):
                return first + place
        return None

    def _draw_night(
        self, canvas: pygame.Surface, line: NightLine, number: int, *, chosen: bool
    ) -> None:
        interface = self._interface
        area = pygame.Rect(NIGHTS.x + 4, NIGHTS.y + 4 + NIGHT * number, NIGHTS.width - 8, NIGHT - 2)
        if chosen:
            interface.frame(canvas, "panel/plain", area)
        colour = "hearth7" if chosen else "night6"
        font = _fitting(interface, tr(line.title), area.width - 12)
        above = area.y + 6 - max(0, font.capitals - 10)
        font.draw(canvas, tr(line.title), area.x + 8, above, colour)
        share = area.width - 16
        for dream in range(line.dreams):
            left, right = (share * n // line.dreams for n in (dream, dream + 1))
            solved = interface.colour("tide5" if dream < line.solved else "night2")
            canvas.fill(solved, (area.x + 8 + left, area.y + 21, max(1, right - left - 2), 4))

    def _draw_card(
        self, canvas: pygame.Surface, card: Card, area: pygame.Rect, *, chosen: bool
    ) -> None:
        interface = self._interface
        interface.frame(canvas, "panel/focus" if chosen else "panel/quiet", area)
        if card.level is not None:
            picture = self._picture(card.level)
            canvas.blit(picture, picture.get_rect(center=(area.centerx, area.y + 32)))
            for place, name in enumerate(card.level.names):
                icon = interface.assets.sprite(f"icon/{name}").surface
                canvas.blit(icon, (area.right - 15, area.y + 8 + 10 * place))
        colour = "hearth7" if chosen else "night6"
        interface.small.draw(canvas, tr(card.title), area.x + 8, area.bottom - 27, colour)
        interface.small.draw(canvas, card.par, area.x + 8, area.bottom - 14, "steel2")
        if card.stars:
            sign = "star/full" if card.stars > 1 else "tick"
            interface.sign(canvas, sign, area.right - 17, area.bottom - 18)
        if chosen:
            self._draw_corners(canvas, area)

    def _draw_corners(self, canvas: pygame.Surface, area: pygame.Rect) -> None:
        right, bottom = area.right - 9, area.bottom - 9
        for name, x, y in (
            ("ul", area.x - 3, area.y - 3),
            ("ur", right, area.y - 3),
            ("dl", area.x - 3, bottom),
            ("dr", right, bottom),
        ):
            self._interface.sign(canvas, f"corner/{name}", x, y)

    def _picture(self, level: Level) -> pygame.Surface:
        # By identity: a level is large to hash, and the library keeps each for as long as we live.
        found = self._pictures.get(id(level))
        if found is None:
            found = thumbnail(self._interface.assets, level, *MAP)
            self._pictures[id(level)] = found
        return found


def _fitting(interface: Interface, words: str, room: int) -> Font:
    """Return the letters that the player wants, or the small ones where those do not fit."""
    letters = interface.letters
    return letters.body if letters.body.width(words) <= room else interface.small


def first_row(count: int, chosen: int) -> int:
    """Return the topmost row of cards in sight."""
    rows = -(-count // COLUMNS)
    return max(0, min(chosen // COLUMNS - 1, rows - ROWS))


def _card_area(place: int) -> pygame.Rect:
    column, row = place % COLUMNS, place // COLUMNS
    return pygame.Rect((CARDS[0] + column * PITCH[0], CARDS[1] + row * PITCH[1]), CARD)
