"""Watches every word that is drawn: whether it lies on its surface, and off other words."""

from collections.abc import Callable
from typing import Any, NamedTuple

import pygame
import pytest

from game.app.scene import Scene
from game.view.text import Font


class Fault(NamedTuple):
    """What is wrong with a text."""

    scene: str
    what: str
    text: str


class WordWatch:
    """Looks on while scenes are drawn.

    Attributes:
        faults: what was found.
        seen: how many texts were looked at.
        read: what the scene wrote that was drawn last.
    """

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        """Begin to watch all letters."""
        self.faults: set[Fault] = set()
        self.seen = 0
        self.read: set[str] = set()
        self._scene = ""
        self._drawn: list[tuple[pygame.Surface, pygame.Rect, str]] = []
        real = Font.draw

        def draw(font: Font, canvas: pygame.Surface, text: str, *rest: Any, **how: Any) -> int:
            x, y = rest[:2]
            self._note(canvas, pygame.Rect(x, y, font.width(text), font.capitals), text)
            return real(font, canvas, text, *rest, **how)

        monkeypatch.setattr(Font, "draw", draw)

    def draws(self, scene: Scene, draw: Callable[[], None]) -> None:
        """Let a scene draw; its own words are compared with one another."""
        self._scene, self._drawn = type(scene).__name__, []
        draw()
        self.read = {text for _, _, text in self._drawn}
        for number, (surface, area, text) in enumerate(self._drawn):
            for other, beside, words in self._drawn[:number]:
                again = (area, text) == (beside, words)  # the same word in another colour
                if surface is other and area.colliderect(beside) and not again:
                    self.faults.add(Fault(self._scene, "over another", f"{text!r} {words!r}"))
        self._drawn = []

    def _note(self, canvas: pygame.Surface, area: pygame.Rect, text: str) -> None:
        if not text.strip():
            return
        self.seen += 1
        if not canvas.get_rect().contains(area):
            self.faults.add(Fault(self._scene, "cut", f"{text!r} {tuple(area)}"))
        self._drawn.append((canvas, area, text))
