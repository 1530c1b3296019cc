"""Watches every word that is drawn: is it whole, in its box, and off other words?"""

from collections.abc import Callable
from typing import Any, NamedTuple

import pygame
import pytest

from game.app.scene import Scene
from game.view.interface import Interface
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
        self._frames: list[tuple[pygame.Surface, pygame.Rect]] = []
        real = Font.draw

        def draw(font: Font, canvas: pygame.Surface, text: str, *rest: Any, **how: Any) -> int:
            x, y = rest[:2]
            self._note(canvas, pygame.Rect(x, y, font.width(text), font.capitals), text)
            return real(font, canvas, text, *rest, **how)

        frame = Interface.frame

        def framed(
            interface: Interface, canvas: pygame.Surface, name: str, area: pygame.Rect
        ) -> None:
            self._frames.append((canvas, area.copy()))
            frame(interface, canvas, name, area)

        monkeypatch.setattr(Font, "draw", draw)
        monkeypatch.setattr(Interface, "frame", framed)

    def draws(self, scene: Scene, draw: Callable[[], None]) -> None:
        """Let a scene draw; its own words are compared with one another."""
        self._scene, self._drawn, self._frames = type(scene).__name__, [], []
        draw()
        self.read = {text for _, _, text in self._drawn}
        for number, (surface, area, text) in enumerate(self._drawn):
            for other, beside, words in self._drawn[:number]:
                again = (area, text) == (beside, words)  # the same word in another colour
                if surface is other and area.colliderect(beside) and not again:
                    self.faults.add(Fault(self._scene, "over another", f"{text!r} {words!r}"))
        self._drawn, self._frames = [], []

    def _note(self, canvas: pygame.Surface, area: pygame.Rect, text: str) -> None:
        if not text.strip():
            return
        self.seen += 1
        if not canvas.get_rect().contains(area):
            self.faults.add(Fault(self._scene, "cut", f"{text!r} {tuple(area)}"))
        self._drawn.append((canvas, area, text))
        around = [box for surface, box in self._frames if surface is canvas]
        holding = [box for box in around if box.collidepoint(area.topleft)]
        if holding:
            box = min(holding, key=lambda each: each.width * each.height)
            if not box.contains(area):
                self.faults.add(Fault(self._scene, "out of its box", f"{text!r} {area} {box}"))
