"""The right end of the timeline: the dream's title, prompts and par; at a loop's end what is kept.

The Second Coat          The Second Coat
[WASD] Step [Z] Undo     Kept by the anchor:
...                      open dreamstuff
Par 2 loops, 17 beats    Everything else goes home.
"""

from collections.abc import Sequence

import pygame

from game.story.words import tr
from game.view.framing import CANVAS
from game.view.interface import KEY_HEIGHT, Interface
from game.view.timeline.beats import BEATS, WIDE

SIDE = BEATS + WIDE + 20
"""Where it begins."""

FIRST = 14
"""How far down the first line below the title is."""

PROMPTS = 8
COLUMN = 70
GUTTER = 7
USUAL, BRIGHT = "night6", "hearth7"
"""What a key does is written in the first; in the second while it is what one needs."""

Prompts = Sequence[tuple[str, str]]


def light(panel: pygame.Surface, interface: Interface, around: pygame.Rect) -> None:
    """Light up the ground of a prompt."""
    pygame.draw.rect(panel, interface.colour("hearth2"), around, border_radius=3)
    pygame.draw.rect(panel, interface.colour("hearth5"), around, 1, 3)


class Side:
    """What stands beside the tracks."""

    def __init__(self, interface: Interface, title: str, par: str) -> None:
        """Take what never changes."""
        self._interface = interface
        self._title = tr(title)
        self._par = par

    def paint(
        self,
        panel: pygame.Surface,
        prompts: Prompts,
        kept: str | None,
        beckons: frozenset[str] = frozenset(),
    ) -> None:
        """Paint the title and what is below it; `kept` is given while a loop folds.

        The prompts of the keys in `beckons` are bright.
        """
        small, large = self._interface.small, self._interface.large
        font = large if large.width(self._title) <= CANVAS[0] - SIDE else small
        font.draw(panel, self._title, SIDE, 2, "hearth7", shadow="night2")
        if kept is None:
            self._paint_prompts(panel, prompts, beckons)
        else:
            self._paint_kept(panel, kept)

    def _paint_prompts(
        self, panel: pygame.Surface, prompts: Prompts, beckons: frozenset[str]
    ) -> None:
        left, small = SIDE, self._interface.small
        for column in (prompts[:PROMPTS:2], prompts[1:PROMPTS:2]):
            ends = [left + COLUMN - GUTTER]
            for row, (key, label) in enumerate(column):
                if not key:
                    continue
                y = FIRST + row * 12
                bright = key in beckons
                if bright:
                    width = small.width(key) + small.width(label) + 16
                    around = pygame.Rect(left - 3, y - 1, width, KEY_HEIGHT + 2)
                    light(panel, self._interface, around)
                end = self._interface.key(panel, key, left, y)
                ends.append(small.draw(panel, label, end + 4, y + 2, BRIGHT if bright else USUAL))
            left = max(ends) + GUTTER
        if self._par:
            x = small.draw(panel, tr("Par"), SIDE, 63, "steel2")
            small.draw(panel, self._par, x + 5, 63, "night6")

    def _paint_kept(self, panel: pygame.Surface, kept: str) -> None:
        small, y = self._interface.small, FIRST + 4
        if kept:
            small.draw(panel, tr("Kept by the anchor:"), SIDE, y, "steel2")
            small.draw(panel, kept, SIDE, y + 12, "hearth7")
            y += 30
        small.draw(
            panel,
            tr("Everything else goes home.") if kept else tr("Everything goes home."),
            SIDE,
            y,
            "steel2",
        )
