"""Samples beside a setting: words as they will be read, how loud each bus is."""

from collections.abc import Mapping
from typing import NamedTuple

import pygame

from game.story.words import marked, tr
from game.view.interface import Interface
from game.view.lettering import Lettering

BUSES = {
    "music": marked("Music"),
    "effects": marked("Effects"),
    "ambience": marked("Rooms"),
    "voices": marked("Voices"),
}
FULL = 14
"""Blocks of the loudest bus."""


class Levels(NamedTuple):
    """What is heard.

    Attributes:
        name: the setting that is chosen.
        gains: the factor of each bus.
        mono: whether both ears hear the same.
    """

    name: str
    gains: Mapping[str, float]
    mono: bool


def draw_words(
    canvas: pygame.Surface,
    interface: Interface,
    letters: Lettering,
    box: pygame.Rect,
    said: tuple[str, int],
) -> None:
    """Write a line as far as it has been said, broken as the whole of it will be."""
    interface.frame(canvas, "panel/plain", box)
    (whole, left), y = said, box.y + 10
    letters.strong.draw(canvas, "Anya", box.x + 10, y, "hearth6")
    y += letters.strong.line + 2
    for line in letters.body.wrap(whole, box.width - 20):
        if y + letters.body.line > box.bottom - 4:
            break
        letters.body.draw(canvas, line[: max(0, left)], box.x + 10, y, "hearth7")
        left -= len(line) + 1
        y += letters.body.line + 3


def draw_levels(
    canvas: pygame.Surface, interface: Interface, box: pygame.Rect, levels: Levels
) -> None:
    """Draw each bus as a ladder: as many rungs as it sounds loud."""
    interface.frame(canvas, "panel/plain", box)
    for number, (bus, words) in enumerate(BUSES.items()):
        x = box.x + 12 + number * 43
        chosen = levels.name in (bus, "master", "mono")
        rungs = round(FULL * levels.gains[bus] ** 0.6)
        for rung in range(FULL):
            y = box.bottom - 26 - rung * 5
            face = "night2" if rung >= rungs else "tide4" if chosen else "night4"
            for ear in (0, 1):
                same = levels.mono or ear == 0 or rung % 3
                colour = face if same else "night2"
                canvas.fill(interface.colour(colour), (x + ear * 17, y, 15, 3))
        colour = "hearth7" if chosen else "steel2"
        interface.small.draw(canvas, tr(words), x, box.bottom - 15, colour)
