"""A panel with a heading, some words and a menu, laid over a scene in letters of any size.

It grows to the right and down with its letters and stays on the canvas: where its rows do not all
fit, the menu scrolls.
"""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.view.caps import Prompt, draw_prompts
from game.view.interface import Interface
from game.view.pages.menu import Menu

CANVAS = pygame.Rect(8, 6, 624, 348)
MARGIN = 18
LARGE = 140
"""From so many per cent on a panel is wider."""


class Said(NamedTuple):
    """A paragraph; with a sign of the interface before it, it has a ground of its own."""

    text: str
    colour: str = "night6"
    sign: str = ""


class Panel(NamedTuple):
    """What a panel shows.

    Attributes:
        place: its upper left corner, and how wide it is in usual letters.
    """

    place: tuple[int, int, int]
    heading: str
    words: Sequence[Said]
    menu: Menu[str]
    prompts: Sequence[tuple[str, str]]


def draw_panel(canvas: pygame.Surface, interface: Interface, panel: Panel) -> pygame.Rect:
    """Draw a panel; return where it is."""
    letters = interface.letters
    area = _area(interface, panel)
    interface.frame(canvas, "panel/blanket", area)
    x, y, width = area.x + MARGIN, area.y + 14, area.width - 2 * MARGIN
    for line in letters.strong.wrap(panel.heading, width):
        letters.strong.draw(canvas, line, x, y, "hearth7")
        y += letters.strong.line + 3
    for said in panel.words:
        y = _say(canvas, interface, said, (x, y, width))
    foot = area.bottom - letters.cap - 9
    panel.menu.draw(canvas, interface, (x - 8, y + 5, width + 16), foot - y - 7)
    draw_prompts(canvas, interface, letters, _caps(panel.prompts), (x - 6, foot))
    return area


def _area(interface: Interface, panel: Panel) -> pygame.Rect:
    letters = interface.letters
    x, y, width = panel.place
    if letters.percent >= LARGE:
        width = min(CANVAS.width, width * letters.percent // 100)
    width = min(CANVAS.width, max(width, _prompts_width(interface, panel)))
    inner = width - 2 * MARGIN
    words = sum(
        len(letters.body.wrap(said.text, inner - 20 * bool(said.sign))) * (letters.body.line + 2)
        + 6 * bool(said.sign)
        for said in panel.words
    )
    heading = len(letters.strong.wrap(panel.heading, inner)) * (letters.strong.line + 3)
    height = 14 + heading + words + 5 + panel.menu.height(letters) + 4 + letters.cap + 9
    area = pygame.Rect(x, y, width, min(height, CANVAS.height))
    return area.clamp(CANVAS)


def _prompts_width(interface: Interface, panel: Panel) -> int:
    letters = interface.letters
    words = sum(
        letters.body.width(label) + letters.body.width(meaning) + 28
        for label, meaning in panel.prompts
    )
    return words + 2 * MARGIN - 20


def _say(
    canvas: pygame.Surface, interface: Interface, said: Said, place: tuple[int, int, int]
) -> int:
    """Write a paragraph; return where the next may begin."""
    (x, y, width), font = place, interface.letters.body
    indent = 20 if said.sign else 0
    lines = font.wrap(said.text, width - indent)
    if said.sign:
        wide = indent + max(map(font.width, lines)) + 8
        high = len(lines) * (font.line + 2) + 3
        interface.frame(canvas, "panel/calm", pygame.Rect(x, y, wide, high))
        interface.sign(canvas, said.sign, x + 5, y + (high - 11) // 2)
        y += 3
    for line in lines:
        font.draw(canvas, line, x + indent, y, said.colour)
        y += font.line + 2
    return y + 3 * bool(said.sign)


def _caps(prompts: Sequence[tuple[str, str]]) -> list[Prompt]:
    return [((label,), meaning) for label, meaning in prompts if label]
