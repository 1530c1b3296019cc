"""The card beside the constellation: what one knows of the dream that is chosen."""

from typing import NamedTuple

import pygame

from game.view.interface import Interface
from game.view.plates import plate

AREA = pygame.Rect(416, 16, 212, 300)
PICTURE = pygame.Rect(423, 45, 198, 130)
FACTS = 186
VALUE = 76
"""How far right of their names the facts stand."""


class Card(NamedTuple):
    """A dream as its card shows it; every word is translated already.

    Attributes:
        number: which of the night's dreams it is; nothing for the fear.
        picture: a picture of the room, or None as long as there is none.
        facts: names and values, one a line.
        friends: who is in it.
        line: what somebody says of it.
        shut: what has to be done before it can be entered; nothing if it can.
    """

    number: str
    title: str
    picture: pygame.Surface | None
    facts: tuple[tuple[str, str, str], ...]
    friends: tuple[str, ...]
    friends_word: str
    line: str
    shut: str = ""
    fear: bool = False


def draw_card(canvas: pygame.Surface, interface: Interface, card: Card) -> None:
    """Draw a card where cards lie."""
    colour = interface.colour
    edge = "bloom3" if card.fear else "night5"
    canvas.blit(plate(AREA.size, colour(edge), colour("ink"), 246), AREA)
    x = AREA.x + 14
    if card.number:
        x = interface.large.draw(canvas, card.number, x, AREA.y + 11, "tide5") + 8
    heading = interface.large
    if heading.width(card.title) > AREA.right - 12 - x:
        heading = interface.small
    heading.draw(canvas, card.title, x, AREA.y + 11, "hearth7")
    _draw_picture(canvas, interface, card)
    y = FACTS
    if card.shut:
        y = interface.lines(canvas, card.shut, (AREA.x + 14, y, 184), "night6") + 4
    for name, value, shade in card.facts:
        interface.small.draw(canvas, name, AREA.x + 14, y, "steel2")
        interface.small.draw(canvas, value, AREA.x + 14 + VALUE, y, shade)
        y += 18
    if card.friends:
        _draw_friends(canvas, interface, card, y)
        y += 20
    if card.line:
        canvas.fill(colour("night3"), (AREA.x + 10, y, AREA.width - 20, 1))
        interface.lines(canvas, card.line, (AREA.x + 14, y + 9, 184), "night6")


def _draw_picture(canvas: pygame.Surface, interface: Interface, card: Card) -> None:
    canvas.fill(interface.colour("bloom1" if card.fear else "night3"), PICTURE.inflate(2, 2))
    canvas.fill(interface.colour("ink"), PICTURE)
    if card.picture is not None:
        size = card.picture.get_size()
        at = (PICTURE.centerx - size[0] // 2, PICTURE.centery - size[1] // 2)
        canvas.set_clip(PICTURE)
        canvas.blit(card.picture, at)
        canvas.set_clip(None)


def _draw_friends(canvas: pygame.Surface, interface: Interface, card: Card, y: int) -> None:
    """A square in each friend's colour with the friend's shape, and a name while there is room."""
    interface.small.draw(canvas, card.friends_word, AREA.x + 14, y, "steel2")
    sheet = interface.assets.sheet("portraits")
    x = AREA.x + 14 + VALUE
    names = len(card.friends) < 3
    for who in card.friends:
        canvas.fill(interface.colour(interface.assets.friends[who].mid), (x, y - 3, 13, 13))
        canvas.blit(sheet.frame(f"shape/{who}").surface, (x + 2, y - 1))
        x += 18
        if names:
            x = interface.small.draw(canvas, who.capitalize(), x, y, "hearth7") + 10
