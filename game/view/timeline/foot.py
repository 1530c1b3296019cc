"""The line under a large timeline: as many prompts as fit, or what is kept while a loop folds.

What does not fit is on the page of keys in the pause; the last prompt, a hint, always stands here.
"""

from collections.abc import Sequence

import pygame

from game.story.words import tr
from game.view.caps import BETWEEN, Prompt, draw_prompts, prompts_width
from game.view.interface import Interface
from game.view.lettering import Lettering
from game.view.timeline.side import Prompts, light

LEFT, RIGHT = 8, 632


class Foot:
    """What stands under the tracks."""

    def __init__(self, interface: Interface, letters: Lettering) -> None:
        """Write in letters of a size."""
        self._interface = interface
        self._letters = letters

    def paint(
        self,
        panel: pygame.Surface,
        top: int,
        prompts: Prompts,
        kept: str | None,
        *,
        note: str,
        beckons: frozenset[str] = frozenset(),
    ) -> None:
        """Paint the line; `note` comes first, and `kept` is given while a loop folds.

        The prompts of the keys in `beckons` are bright.
        """
        interface, letters, x = self._interface, self._letters, LEFT
        panel.fill(interface.colour("night1"), (0, top, panel.get_width(), letters.cap + 5))
        above = top + 3 + (letters.cap - 2 - letters.body.capitals) // 2
        if kept is not None:
            letters.body.draw(panel, self._kept(kept), x, above, "hearth7")
            return
        if note:
            x = letters.body.draw(panel, note, x, above, "bloom4") + BETWEEN
        fitting = self.fitting(prompts, RIGHT - x, beckons)
        caps = _caps(fitting)
        areas = draw_prompts(panel, interface, letters, caps, (x, top + 3))
        for number, (key, _) in enumerate(fitting):
            if key in beckons:
                light(panel, interface, areas[number].inflate(8, 3))
                draw_prompts(
                    panel, interface, letters, caps[number : number + 1], areas[number].topleft
                )

    def fitting(
        self, prompts: Prompts, room: int, beckons: frozenset[str] = frozenset()
    ) -> Sequence[tuple[str, str]]:
        """Return the first prompts that fit into a width, bright ones before all, and the last."""
        shown = [prompt for prompt in prompts if prompt[0]]
        shown[:-1] = sorted(shown[:-1], key=lambda prompt: prompt[0] not in beckons)
        while len(shown) > 1 and prompts_width(self._letters, _caps(shown)) > room:
            del shown[-2]
        return shown

    def _kept(self, kept: str) -> str:
        """Return what is kept in as many words as there is room for."""
        rest = tr("Everything else goes home.") if kept else tr("Everything goes home.")
        if not kept:
            return rest
        said = f"{tr('Kept by the anchor:')} {kept}"
        whole = f"{said}. {rest}"
        return whole if self._letters.body.width(whole) <= RIGHT - LEFT else said


def _caps(prompts: Sequence[tuple[str, str]]) -> list[Prompt]:
    return [((key,), what) for key, what in prompts]
