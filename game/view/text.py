"""Words in the game's own pixel letters. A line is put together once and then kept.

Colours are names of the palette, so that no text can leave it.
"""

from collections.abc import Iterator

import pygame

from game.view.assets import Assets, tinted

KEPT = 600
"""How many lines are remembered; when there are more, all are forgotten at once."""

UNKNOWN = "\ufffd"
"""The glyph of what a font lacks."""


class Font:
    """One size of letters: `Font(assets, "font_small")` or `"font_large"`."""

    def __init__(self, assets: Assets, sheet: str = "font_small") -> None:
        """Take the letters of a sheet; they are cut out when they are first written."""
        self._assets = assets
        self._sheet = assets.sheet(sheet)
        notes = self._sheet.listing
        self.line: int = notes["line"]
        self.height: int = notes["height"]
        self.capitals: int = notes["capitals"]
        self._gap: int = notes["space"]
        self._above: int = notes["ascent"] - notes["capitals"]
        self._places: dict[str, tuple[int, int, int]] = notes["glyphs"]
        self._advances: dict[str, int] = {
            sign: width + self._gap for sign, (_, _, width) in self._places.items()
        }
        self._lines: dict[tuple[str, str], pygame.Surface] = {}

    def draw(
        self,
        canvas: pygame.Surface,
        text: str,
        x: int,
        y: int,
        colour: str,
        *,
        shadow: str | None = None,
    ) -> int:
        """Write one line with the top of its capitals at `y`; return where it ends."""
        if not text:
            return x
        if shadow is not None:
            canvas.blit(self.rendered(text, shadow), (x + 1, y + 1 - self._above))
        line = self.rendered(text, colour)
        canvas.blit(line, (x, y - self._above))
        return x + line.get_width()

    def rendered(self, text: str, colour: str) -> pygame.Surface:
        """Return one line as a picture, room for accents above; it is kept, so do not change it."""
        found = self._lines.get((text, colour))
        if found is None:
            if len(self._lines) >= KEPT:
                self._lines.clear()
            found = tinted(self._set(text), self._assets.colour(colour))
            self._lines[text, colour] = found
        return found

    def width(self, text: str) -> int:
        """Return how wide a line is."""
        advances, unknown = self._advances, self._advances[UNKNOWN]
        return max(0, sum(advances.get(sign, unknown) for sign in text) - self._gap)

    def wrap(self, text: str, width: int) -> list[str]:
        """Break a text into lines no wider than `width`; a longer word is broken too."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            lines += self._wrap_paragraph(paragraph, width)
        return lines

    def _wrap_paragraph(self, paragraph: str, width: int) -> Iterator[str]:
        line = ""
        for word in paragraph.split(" "):
            longer = f"{line} {word}" if line else word
            if self.width(longer) <= width:
                line = longer
                continue
            if line:
                yield line
            line = word
            while self.width(line) > width and len(line) > 1:
                fits = max(
                    n for n in range(1, len(line)) if n == 1 or self.width(line[:n]) <= width
                )
                yield line[:fits]
                line = line[fits:]
        yield line

    def _set(self, text: str) -> pygame.Surface:
        line = pygame.Surface((max(1, self.width(text)), self.height), pygame.SRCALPHA, 32)
        x = 0
        for sign in text:
            left, top, width = self._place(sign)
            line.blit(self._sheet.picture, (x, 0), (left, top, width, self.height))
            x += width + self._gap
        return line

    def _place(self, sign: str) -> tuple[int, int, int]:
        return self._places.get(sign) or self._places[UNKNOWN]
