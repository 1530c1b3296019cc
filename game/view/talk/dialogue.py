"""The box in which somebody speaks: portrait, name, three lines, what to press.

A text that does not fit is shown page by page. What is said and how far it is written is the
scene's; this module draws it.
"""

from typing import NamedTuple

import pygame

from game.view.caps import BETWEEN, draw_prompts, prompts_width
from game.view.headmark import draw_head_mark
from game.view.interface import Interface
from game.view.lettering import lettering
from game.view.reading import USUAL, Reading, reading_font
from game.view.talk.plates import SEEN_THROUGH, plate, tab
from game.view.talk.speakers import Speaker, portrait, speaker

BOX = pygame.Rect(20, 244, 600, 104)
MOST_TALL = 38
"""By so much the box is higher for the largest letters."""

PORTRAIT = (30, 204)
TEXT, LONE_TEXT = (180, 424), (48, 544)
"""Where lines begin and how wide they may be, with a portrait and without."""

ABOVE = 24
"""Room over the lines for the tab."""

UNDER_TAB = 11
"""How far the tab reaches into the box."""

FOOT = 5
"""How far over the box's edge the prompts end."""

BOB = (0, 0, 1, 2, 2, 1)
"""Where the triangle stands that says that one can go on, and the mark over who speaks."""

BLINK, LID = 3.7, 0.13
"""Seconds from one blink to the next, and for which eyes are closed."""

NODS = 3.2
"""How often a second somebody nods who speaks, by a pixel."""

BOBS = 6.0
"""Steps of it a second."""


MOST = 3
"""Lines a page: more are not read at one go."""


class Words(NamedTuple):
    """What stands in the box.

    Attributes:
        who: the speaker's id; nothing for words that nobody says.
        name: what the tab says, translated.
        lines: what is written so far, line by line.
        done: whether one can go on.
        speaks: whether letters are being written just now.
    """

    who: str
    name: str
    mood: str
    lines: tuple[str, ...]
    done: bool
    speaks: bool = False


class DialogueView:
    """Draws the box, and knows how much text goes into it.

    Attributes:
        still: whether the marks stand where they are.
    """

    def __init__(self, interface: Interface, reading: Reading = USUAL) -> None:
        """Draw with the pieces of `interface`, letters so large."""
        self._interface = interface
        self._assets = interface.assets
        self.font = reading_font(self._assets, reading)
        self._letters = lettering(interface.assets, reading)
        self._below = self._letters.cap + FOOT + 5
        self._frames: dict[tuple[str, bool], pygame.Surface] = {}
        self.still = False
        self._seconds = 0.0
        self._spots: list[pygame.Rect] = []
        needs = ABOVE + 2 * self.font.line + self._below - 6
        tall = max(0, min(MOST_TALL, needs - BOX.height))
        self.box = pygame.Rect(BOX.x, BOX.y - tall, BOX.width, BOX.height + tall)

    @property
    def _density(self) -> int:
        return self._interface.density(SEEN_THROUGH)

    def update(self, seconds: float) -> None:
        """Let time pass."""
        self._seconds += seconds

    def look(self, who: str) -> Speaker:
        """Return how somebody is shown."""
        return speaker(self._assets, who)

    def pages(self, who: str, mood: str, text: str) -> list[list[str]]:
        """Return the lines of a text, page by page."""
        lines = self.font.wrap(text, self._line(who, mood)[1])
        fit = max(1, min(MOST, (self.box.height - ABOVE - self._below + 6) // self.font.line))
        return [lines[start : start + fit] for start in range(0, len(lines), fit)]

    def draw(self, canvas: pygame.Surface, words: Words, prompts: list[tuple[str, str]]) -> None:
        """Draw the box; the first prompt is for going on, the others stand at the left."""
        look = self.look(words.who)
        colour = self._interface.colour
        box = self.box
        canvas.blit(plate(box.size, colour(look.edge), colour("ink"), self._density), box)
        canvas.fill(colour(look.dark), (box.x + 3, box.y + 2, box.width - 6, 1))
        if portrait(self._assets, words.who, words.mood):
            canvas.blit(self._framed(words, look), PORTRAIT)
        left = self._line(words.who, words.mood)[0]
        if words.name:
            self._draw_tab(canvas, look, words.name, left)
        y = box.y + ABOVE
        for line in words.lines:
            self.font.draw(canvas, line, left, y, "hearth7")
            y += self.font.line
        self._draw_foot(canvas, look, prompts, left, done=words.done)

    def draw_hold(self, canvas: pygame.Surface, share: float) -> None:
        """Draw how far the time is over for which the skip key has to be held."""
        if share > 0.1:
            colour, width = self._interface.colour, self.box.width - 8
            place = (self.box.x + 4, self.box.bottom - 5)
            canvas.fill(colour("night2"), (*place, width, 2))
            canvas.fill(colour("hearth6"), (*place, round(width * share), 2))

    def prompt_at(self, x: int, y: int) -> int | None:
        """Return which of the prompts that were drawn lies under a point."""
        return next((n for n, spot in enumerate(self._spots) if spot.collidepoint(x, y)), None)

    def draw_mark(self, canvas: pygame.Surface, who: str, head: tuple[int, int]) -> None:
        """Draw the mark over the head of who speaks, at a pixel of the canvas."""
        at = head[0], head[1] - 12 + self._bob
        draw_head_mark(canvas, self._interface, self.look(who).edge, at)

    @property
    def _bob(self) -> int:
        return 0 if self.still else BOB[int(self._seconds * BOBS) % len(BOB)]

    def _line(self, who: str, mood: str) -> tuple[int, int]:
        return TEXT if portrait(self._assets, who, mood) else LONE_TEXT

    def _framed(self, words: Words, look: Speaker) -> pygame.Surface:
        """A portrait in its frame, 136x136: it blinks now and then, and nods while it speaks."""
        name = portrait(self._assets, words.who, words.mood)
        nods = False
        if not self.still:
            alive = look.shape != "machine" and words.mood != "asleep"
            nods = alive and words.speaks and self._seconds * NODS % 1 < 0.4
            closed = f"{name}_blink"
            if self._seconds % BLINK < LID and closed in self._assets.sheet("portraits"):
                name = closed
        return self._frame(name, look, nods=nods)

    def _frame(self, name: str, look: Speaker, *, nods: bool) -> pygame.Surface:
        found = self._frames.get((name, nods))
        if found is None:
            colour = self._interface.colour
            small = pygame.Surface((68, 68), pygame.SRCALPHA, 32)
            for x, y, fill in ((1, 0, "ink"), (0, 1, "ink"), (2, 1, look.edge), (1, 2, look.edge)):
                small.fill(colour(fill), (x, y, 68 - 2 * x, 68 - 2 * y))
            face = self._assets.sheet("portraits").frame(name).surface
            small.blit(face, (2, 2))
            if nods:
                small.blit(face, (2, 3), (0, 0, 64, 63))
            for x, y in ((2, 2), (65, 2), (2, 65), (65, 65)):
                small.set_at((x, y), colour(look.edge))
            found = pygame.transform.scale_by(small, 2)
            self._frames[name, nods] = found
        return found

    def _draw_tab(self, canvas: pygame.Surface, look: Speaker, name: str, x: int) -> None:
        colour, font = self._interface.colour, self._letters.strong
        size = font.width(name) + 34, font.capitals + 11
        top = self.box.y + UNDER_TAB - size[1]
        canvas.blit(tab(size, colour(look.edge), colour("ink")), (x - 1, top - 1))
        shape = self._assets.sheet("portraits").frame(f"shape/{look.shape}").surface
        canvas.blit(shape, (x + 8, top + (size[1] - shape.get_height()) // 2))
        font.draw(canvas, name, x + 23, top + 6, "ink")

    def _draw_foot(
        self,
        canvas: pygame.Surface,
        look: Speaker,
        prompts: list[tuple[str, str]],
        x: int,
        *,
        done: bool,
    ) -> None:
        interface, letters, right = self._interface, self._letters, self.box.right - 28
        (label, meaning), *rest = prompts
        onward = [((label,), meaning)]
        top = self.box.bottom - FOOT - letters.cap
        room = right - prompts_width(letters, onward) - BETWEEN - x
        others = [((key,), what) for key, what in rest]
        while others and prompts_width(letters, others) > room:
            others.pop()
        begin = right - prompts_width(letters, onward)
        areas = draw_prompts(canvas, interface, letters, onward, (begin, top))
        areas += draw_prompts(canvas, interface, letters, others, (x, top))
        self._spots = [area.inflate(8, 6) for area in areas]
        if done:
            x, y = self.box.right - 20, top + letters.cap // 2 - 1 + self._bob
            for row in range(5):
                canvas.fill(interface.colour(look.edge), (x + row, y + row, 10 - 2 * row, 1))
