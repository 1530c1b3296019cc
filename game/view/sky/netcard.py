"""The card beside the constellation: what one knows of the dream that is chosen."""

from typing import NamedTuple

import pygame

from game.view.interface import Interface
from game.view.talk.plates import plate

AREA = pygame.Rect(416, 16, 212, 300)
PICTURE = pygame.Rect(423, 45, 198, 130)
FACTS = 186
CROWDED = 150
"""With letters of so many per cent the picture comes last, if there is room for it."""

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
    canvas.blit(plate(AREA.size, colour(edge), colour("ink"), interface.density(246)), AREA)
    pictured = interface.letters.percent < CROWDED
    y = _draw_heading(canvas, interface, card) + 6
    if pictured:
        _draw_picture(canvas, interface, card, PICTURE)
        y = FACTS
    if card.shut:
        y = _draw_lines(canvas, interface, card.shut, y) + 4
    for name, value, shade in card.facts:
        y = _draw_fact(canvas, interface, (name, value, shade), y)
    if card.friends:
        _draw_friends(canvas, interface, card, y)
        y += max(20, interface.letters.body.line + 4)
    if card.line:
        canvas.fill(colour("night3"), (AREA.x + 10, y, AREA.width - 20, 1))
        y = _draw_lines(canvas, interface, card.line, y + 9)
    low = PICTURE.move(0, AREA.bottom - 8 - PICTURE.bottom)
    if not pictured and y <= low.y - 4:
        _draw_picture(canvas, interface, card, low)


def _draw_heading(canvas: pygame.Surface, interface: Interface, card: Card) -> int:
    """Write what the dream is called, in as many lines as it needs; return the y after it."""
    letters, x, y = interface.letters, AREA.x + 14, AREA.y + 11
    if card.number:
        x = letters.strong.draw(canvas, card.number, x, y, "tide5") + 8
    font, room = letters.strong, AREA.right - 12 - x
    if letters.percent < CROWDED and font.width(card.title) > room:
        font = letters.body if letters.body.width(card.title) <= room else interface.small
    for line in font.wrap(card.title, room):
        font.draw(canvas, line, x, y, "hearth7")
        y += font.line + 2
    return y


def _draw_lines(canvas: pygame.Surface, interface: Interface, text: str, y: int) -> int:
    """Write a text in lines; return the y after it."""
    body = interface.letters.body
    for line in body.wrap(text, AREA.width - 28):
        body.draw(canvas, line, AREA.x + 14, y, "night6")
        y += body.line + 2
    return y


def _draw_picture(
    canvas: pygame.Surface, interface: Interface, card: Card, area: pygame.Rect
) -> None:
    canvas.fill(interface.colour("bloom1" if card.fear else "night3"), area.inflate(2, 2))
    canvas.fill(interface.colour("ink"), area)
    if card.picture is not None:
        size = card.picture.get_size()
        at = (area.centerx - size[0] // 2, area.centery - size[1] // 2)
        canvas.set_clip(area)
        canvas.blit(card.picture, at)
        canvas.set_clip(None)


def _draw_fact(
    canvas: pygame.Surface, interface: Interface, fact: tuple[str, str, str], y: int
) -> int:
    """A name and its value, one under the other where both do not fit; return the y after it."""
    body = interface.letters.body
    name, value, shade = fact
    x = AREA.x + 14
    after = max(VALUE, body.width(name) + 10)
    body.draw(canvas, name, x, y, "steel2")
    if after + body.width(value) > AREA.width - 22:
        y += body.line
        after = 0
    body.draw(canvas, value, x + after, y, shade)
    return y + body.line + 7


def _draw_friends(canvas: pygame.Surface, interface: Interface, card: Card, y: int) -> None:
    """A square in each friend's colour with the friend's shape, and a name while there is room."""
    body = interface.letters.body
    body.draw(canvas, card.friends_word, AREA.x + 14, y, "steel2")
    sheet = interface.assets.sheet("portraits")
    x = AREA.x + 14 + max(VALUE, body.width(card.friends_word) + 10)
    names = len(card.friends) < 3 and interface.letters.percent < CROWDED
    for who in card.friends:
        canvas.fill(interface.colour(interface.assets.friends[who].mid), (x, y - 3, 13, 13))
        canvas.blit(sheet.frame(f"shape/{who}").surface, (x + 2, y - 1))
        x += 18
        if names:
            x = body.draw(canvas, who.capitalize(), x, y, "hearth7") + 10
