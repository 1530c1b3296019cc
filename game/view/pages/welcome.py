"""The first question: how large, how restless, how loud. Nothing moves on it."""

from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.story.words import marked, tr
from game.view.assets import load_picture
from game.view.caps import Prompt, draw_prompts
from game.view.interface import Interface
from game.view.lettering import Lettering, lettering
from game.view.reading import Reading
from game.view.settings.rows import Deed, Part, Row, RowPainter, Slide, Switch

HEADING = marked("Before we begin")
INTRO = marked("A few things, so that it suits you. All of it can be changed later.")
SHORT_INTRO = marked("All of it can be changed later.")
ONWARD = marked("Good. Turn the light off.")
PROMISE = marked("No effect plays before you go on.")
SAMPLE = marked("Sleep")
GAP = 4
BOX = 40
LOW_BOX = 32
"""How high a box is, and how high where letters need the room."""

PAD = 12
LOW_PAD = 8

SETS_ROW, ONWARD_ROW = 4, 5
CROWDED = 175
"""From so many per cent on there is only room for the heading."""

BLOCK = 22
"""How wide the little wall is that comes apart."""


class Answers(NamedTuple):
    """What stands there now.

    Attributes:
        sizes: the sizes of text, and which of them is chosen.
        glitches: what the levels are called, and which of them is chosen.
        volume: 0 to 100.
        sets: what sets of settings are called, and whether each is on.
        set_chosen: which of them is.
        says: what that one sets.
        chosen: the row; the last one goes on.
    """

    sizes: tuple[int, ...]
    size: int
    glitches: tuple[str, ...]
    glitch: int
    volume: int
    captions: bool
    sets: tuple[tuple[str, bool], ...]
    set_chosen: int
    says: str
    chosen: int
    prompts: Sequence[Prompt]


class Welcome:
    """Draws the question in the letters that are chosen in it, and knows what lies where."""

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self._sky = load_picture(interface.assets.root / "evening_sky.png").convert(32, 0)
        self._cat = load_picture(interface.assets.root / "evening_cat.png")
        self._hits: list[tuple[pygame.Rect, int, Part | None]] = []

    def draw(self, canvas: pygame.Surface, letters: Lettering, answers: Answers) -> None:
        """Draw the whole canvas."""
        self._hits = []
        canvas.blit(self._sky, (0, 0))
        large = letters.percent >= 140
        panel = pygame.Rect(20 if large else 84, 0, 600 if large else 472, 0)
        y = 4 if large else 14
        letters.strong.draw(canvas, tr(HEADING), panel.x, y, "hearth7", shadow="ink")
        y += letters.strong.line + 4
        panel.y = self._write_intro(canvas, letters, panel, y)
        heights, pad = self._heights(letters), LOW_PAD if large else PAD
        panel.height = sum(heights) + GAP * (len(heights) - 1) + 2 * pad
        self._interface.frame(canvas, "panel/blanket", panel)
        if not large:
            canvas.blit(self._cat, (panel.x + 340, panel.y - self._cat.get_height() + 4))
        areas = []
        top = panel.y + pad
        for height in heights:
            areas.append(pygame.Rect(panel.x + PAD, top, panel.width - 2 * PAD, height))
            top += height + GAP
        self._draw_rows(canvas, letters, answers, areas)
        foot = panel.x, panel.bottom + 3
        draw_prompts(canvas, self._interface, letters, answers.prompts, foot)
        if answers.chosen == SETS_ROW:
            self._say(canvas, letters, answers.says, foot[1] + letters.cap + 4)

    def _say(self, canvas: pygame.Surface, letters: Lettering, words: str, y: int) -> None:
        """Say below all of it what a set does, where there is room for that."""
        font = letters.body
        width = font.width(words)
        if width > 616 or y + font.line > canvas.get_height():
            return
        left = 320 - width // 2
        canvas.fill(self._interface.colour("ink"), (left - 8, y, width + 16, font.line + 2))
        font.draw(canvas, words, left, y + 4, "night6")

    def _write_intro(
        self, canvas: pygame.Surface, letters: Lettering, panel: pygame.Rect, y: int
    ) -> int:
        """Say what this is, unless letters need the room; return where the panel begins."""
        if letters.percent >= CROWDED:
            return y
        large = panel.width > 500
        intro = tr(INTRO) if letters.body.width(tr(INTRO)) <= panel.width else tr(SHORT_INTRO)
        letters.body.draw(canvas, intro, panel.x, y, "night6", shadow="ink")
        return y + letters.body.line + (2 if large else 12)

    def hit(self, x: int, y: int) -> tuple[int, int | None, float | None] | None:
        """Return the row under a point, its option, and how far along its slider."""
        for area, row, part in reversed(self._hits):
            if area.collidepoint(x, y):
                if part is not None and part.slides:
                    share = (x - area.x - 6) / (area.width - 12)
                    return row, None, max(0.0, min(share, 1.0))
                return row, None if part is None else part.number, None
        return None

    def _heights(self, letters: Lettering) -> list[int]:
        plain = max(26, letters.body.line + 8)
        box = (LOW_BOX if letters.percent >= 140 else BOX) + 6
        return [box, box, plain, plain, plain + 2, letters.body.line + 11]

    def _draw_rows(
        self,
        canvas: pygame.Surface,
        letters: Lettering,
        answers: Answers,
        areas: Sequence[pygame.Rect],
    ) -> None:
        painter = RowPainter(self._interface, letters, 128)
        rows = (
            Row(tr("Text"), Deed()),
            Row(tr("Glitch"), Deed()),
            Row(tr("Volume"), Slide(answers.volume / 100, f"{answers.volume} %")),
            Row(tr("Captions"), Switch(answers.captions)),
            Row(tr("Sets"), Deed()),
        )
        for number, row in enumerate(rows):
            focus = number == answers.chosen
            parts = painter.draw(canvas, row, areas[number], focus=focus)
            self._hits.append((areas[number], number, None))
            self._hits += [(part.area, number, part) for part in parts]
        self._draw_sizes(canvas, answers, areas[0])
        self._draw_glitches(canvas, letters, answers, areas[1])
        self._draw_sets(canvas, letters, answers, areas[SETS_ROW])
        self._draw_onward(canvas, letters, areas[-1], focus=answers.chosen == len(rows))

    def _boxes(self, area: pygame.Rect, count: int) -> list[pygame.Rect]:
        left, right = area.x + 128, area.right - 8
        pitch = (right - left) // count
        high = area.height - 6
        return [pygame.Rect(left + pitch * n, area.y + 3, pitch - GAP, high) for n in range(count)]

    def _frame(
        self, canvas: pygame.Surface, box: pygame.Rect, *, chosen: bool, focus: bool
    ) -> None:
        colour = self._interface.colour
        edge = ("hearth6" if focus else "tide5") if chosen else "night3"
        canvas.fill(colour(edge), box)
        inside = "hearth7" if chosen and focus else "tide1" if chosen else "ink"
        canvas.fill(colour(inside), box.inflate(-4, -4))

    def _draw_sizes(self, canvas: pygame.Surface, answers: Answers, area: pygame.Rect) -> None:
        """Draw a word in each of the sizes."""
        assets, focus = self._interface.assets, answers.chosen == 0
        boxes = self._boxes(area, len(answers.sizes))
        for number, (size, box) in enumerate(zip(answers.sizes, boxes, strict=True)):
            chosen = number == answers.size
            self._frame(canvas, box, chosen=chosen, focus=focus)
            font = lettering(assets, Reading(size)).body
            ink = "ink" if chosen and focus else "hearth7" if chosen else "night6"
            top = box.y + 5 + (14 - font.capitals) // 2
            font.draw(canvas, tr(SAMPLE), box.x + 7, top, ink)
            small = self._interface.small
            said = str(size)
            quiet = "skin1" if chosen and focus else "night6" if chosen else "steel2"
            left = box.right - 6 - small.width(said)
            small.draw(canvas, said, left, box.bottom - 12, quiet)
            self._hits.append((box, 0, Part(box, number)))

    def _draw_glitches(
        self,
        canvas: pygame.Surface,
        letters: Lettering,
        answers: Answers,
        area: pygame.Rect,
    ) -> None:
        """Draw a little wall as it is at each level: stills."""
        focus = answers.chosen == 1
        boxes = self._boxes(area, len(answers.glitches))
        for number, (name, box) in enumerate(zip(answers.glitches, boxes, strict=True)):
            chosen = number == answers.glitch
            self._frame(canvas, box, chosen=chosen, focus=focus)
            self._draw_wall(canvas, (box.x + 9, box.centery - BLOCK // 2), number)
            ink = "ink" if chosen and focus else "hearth7" if chosen else "night6"
            top = box.y + (box.height - letters.body.capitals) // 2
            letters.body.draw(canvas, name, box.x + 40, top, ink)
            self._hits.append((box, 1, Part(box, number)))

    def _draw_sets(
        self,
        canvas: pygame.Surface,
        letters: Lettering,
        answers: Answers,
        area: pygame.Rect,
    ) -> None:
        """Draw what each set is called, with a tick where it is on."""
        interface, font, focus = self._interface, letters.body, answers.chosen == SETS_ROW
        boxes = self._boxes(area, len(answers.sets))
        for number, ((name, on), box) in enumerate(zip(answers.sets, boxes, strict=True)):
            here = focus and number == answers.set_chosen
            edge = "hearth6" if here else "tide5" if on else "night3"
            canvas.fill(interface.colour(edge), box)
            canvas.fill(interface.colour("tide1" if on else "ink"), box.inflate(-4, -4))
            interface.sign(canvas, "check/on" if on else "check/off", box.x + 5, box.centery - 6)
            top = box.y + (box.height - font.capitals) // 2
            font.draw(canvas, name, box.x + 22, top, "hearth7" if here or on else "night6")
            self._hits.append((box, SETS_ROW, Part(box, number)))

    def _draw_wall(self, canvas: pygame.Surface, at: tuple[int, int], level: int) -> None:
        """Draw a block with a lit upper edge, torn as far as the level goes."""
        colour, (x, y) = self._interface.colour, at
        for name, top, high in (
            ("steel2", 0, BLOCK),
            ("night6", 0, 2),
            ("steel1", 16, 6),
            ("night3", 9, 1),
        ):
            canvas.fill(colour(name), (x, y + top, BLOCK, high))
        for seam in (7, 15):
            canvas.fill(colour("night3"), (x + seam, y + 2, 1, 7))
        for row, shift in ((5, 2), (12, -2), (8, 4), (17, -4))[: 2 * level]:
            area = pygame.Rect(x, y + row, BLOCK, 2)
            piece = canvas.subsurface(area).copy()
            canvas.blit(piece, (x + shift, y + row))
            edge = x - 1 if shift > 0 else x + BLOCK - 2
            canvas.fill(colour("cyan" if shift > 0 else "bloom3"), (edge, y + row, 3, 2))

    def _draw_onward(
        self, canvas: pygame.Surface, letters: Lettering, area: pygame.Rect, *, focus: bool
    ) -> None:
        interface, font = self._interface, letters.body
        box = pygame.Rect(area.x + 12, area.y + 2, font.width(tr(ONWARD)) + 44, area.height - 4)
        interface.frame(canvas, "panel/focus" if focus else "panel/calm", box)
        if focus:
            interface.sign(canvas, "arrow/r", box.x + 10, box.centery - 5)
        top = box.y + (box.height - font.capitals) // 2
        font.draw(canvas, tr(ONWARD), box.x + 22, top, "hearth7" if focus else "tide6")
        if box.right + 20 + font.width(tr(PROMISE)) < area.right:
            font.draw(canvas, tr(PROMISE), box.right + 16, top, "steel2")
        self._hits.append((box, ONWARD_ROW, Part(box, 0)))
