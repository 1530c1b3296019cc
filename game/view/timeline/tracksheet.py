"""The tracks of a loop on a page of their own, twice as large, to be read at leisure.

◆ Lila     0         5
[→][→][P][·]
● Marc     [·][·][→]
"""

from typing import NamedTuple

import pygame

from game.play import Session
from game.story.words import tr
from game.view.caps import draw_foot
from game.view.interface import Interface
from game.view.pages.panel import CANVAS, MARGIN
from game.view.timeline.recordings import in_vain
from game.view.timeline.tracks import CELL_HEIGHT, Cells, mood_of

SCALE = 2
CELL = 13
"""How wide a cell is, before it is doubled."""

GAP = 3


class Spot(NamedTuple):
    """A beat of somebody's track."""

    friend: int
    beat: int


class TrackSheet:
    """Draws the page, and knows what lies where."""

    def __init__(self, interface: Interface) -> None:
        self._interface = interface
        self._cells = Cells(interface.assets)
        self._areas: list[tuple[pygame.Rect, Spot]] = []

    def hit(self, x: int, y: int) -> Spot | None:
        """Return what is under a point, as it was drawn last."""
        return next((spot for area, spot in self._areas if area.collidepoint(x, y)), None)

    def draw(
        self,
        canvas: pygame.Surface,
        session: Session,
        spot: Spot,
        words: str,
        prompts: list[tuple[str, str]],
    ) -> None:
        """Draw the whole page; `words` say what is at the chosen spot."""
        interface, letters = self._interface, self._interface.letters
        self._areas = []
        interface.frame(canvas, "panel/blanket", CANVAS)
        x, y = CANVAS.x + MARGIN, CANVAS.y + 12
        heading = tr("Loop {loop}, beat {beat} of {all}").format(
            loop=session.loop, beat=session.beat, all=session.level.loop_beats
        )
        letters.strong.draw(canvas, heading, x, y, "hearth7")
        y += letters.strong.line + 4
        for line in letters.body.wrap(words, CANVAS.width - 2 * MARGIN):
            letters.body.draw(canvas, line, x, y, "hearth6")
            y += letters.body.line + 2
        left = x + max(map(letters.body.width, ("Marc", "Anya", "Finn", "Lila"))) + 30
        first, count = self._window(session, spot, CANVAS.right - MARGIN - left)
        y += letters.body.line + 6
        self._draw_beats(canvas, session, (left, y - letters.body.line - 2), (first, count))
        pitch = self._pitch
        for number, name in enumerate(session.level.names):
            row = pygame.Rect(x, y + number * pitch, left - x, pitch - 8)
            self._draw_row(canvas, session, row, number, (first, count))
            chosen = spot.friend == number
            ramp = interface.assets.friends[name]
            colour = ramp.light if chosen else ramp.mid
            top = row.y + (row.height - letters.body.capitals) // 2
            letters.body.draw(canvas, name.capitalize(), x + 20, top, colour)
            icon = interface.assets.sprite(f"icon/{name}").surface
            canvas.blit(icon, (x + 4, row.y + (row.height - icon.get_height()) // 2))
        self._draw_chosen(canvas, spot)
        draw_foot(canvas, interface, prompts, (x, CANVAS.bottom - 22))

    @property
    def _pitch(self) -> int:
        """How far one track is below the one before."""
        return max(SCALE * CELL_HEIGHT, self._interface.letters.body.line) + 12

    def _window(self, session: Session, spot: Spot, room: int) -> tuple[int, int]:
        """Return the first beat in sight, and how many are."""
        count = max(1, min(room // (SCALE * CELL + GAP), session.level.loop_beats))
        first = max(0, min(spot.beat - count // 2, session.level.loop_beats - count))
        return first, count

    def _x(self, left: int, place: int) -> int:
        return left + place * (SCALE * CELL + GAP)

    def _draw_beats(
        self,
        canvas: pygame.Surface,
        session: Session,
        at: tuple[int, int],
        window: tuple[int, int],
    ) -> None:
        """Write every fifth beat, and show where the dream stands."""
        (left, y), (first, count) = at, window
        font = self._interface.letters.body
        for beat in range(first, first + count):
            if beat % 5 == 0:
                font.draw(canvas, str(beat), self._x(left, beat - first), y, "steel2")
        if first <= session.beat < first + count:
            x = self._x(left, session.beat - first) - GAP
            rows = len(session.level.names) * self._pitch
            canvas.fill(self._interface.colour("hearth7"), (x, y + font.line, 2, rows))

    def _draw_row(
        self,
        canvas: pygame.Surface,
        session: Session,
        row: pygame.Rect,
        number: int,
        window: tuple[int, int],
    ) -> None:
        who, (first, count) = session.level.names[number], window
        track, vain = session.tracks[number], in_vain(session)
        for beat in range(first, first + count):
            action = track[beat] if beat < len(track) else ""
            sign = "vain" if action and (who, beat) in vain else ""
            mood = mood_of(session, number, beat)
            small = self._cells.picture(who, action, mood, CELL, sign)
            picture = pygame.transform.scale_by(small, SCALE)
            area = picture.get_rect(left=self._x(row.right, beat - first), centery=row.centery)
            canvas.blit(picture, area)
            self._areas.append((area, Spot(number, beat)))

    def _draw_chosen(self, canvas: pygame.Surface, spot: Spot) -> None:
        for area, there in self._areas:
            if there == spot:
                frame = area.inflate(6, 6)
                pygame.draw.rect(canvas, self._interface.colour("hearth6"), frame, 2)
