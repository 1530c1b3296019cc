"""The timeline at the foot of the canvas: four tracks, a cell a beat, and what the devices will do.

    Loop 2      0         5      |7|       10                          20   The Second Coat
    lila       [>][>][^][ ][>]    |[.][>]                              |
    marc       ...                |                                    |    keys, par
    glitch   A ##..##..

The panel is painted when something on it changes; only the playhead is drawn each frame.
"""

from functools import cache
from typing import NamedTuple

import pygame

from game.play import Session
from game.rules import FRIENDS
from game.story.words import tr
from game.view.assets import Assets
from game.view.beats import BEATS, WIDE, Scale, scale_for
from game.view.counsel import NOTHING, Counsel
from game.view.framing import CANVAS, WORLD_HEIGHT
from game.view.interface import Interface
from game.view.lanes import Lanes
from game.view.recordings import Recordings, in_vain
from game.view.side import Prompts, Side
from game.view.tracks import Cells, Mood, mood_of

TOP = WORLD_HEIGHT
HEIGHT = CANVAS[1] - TOP
FIRST_ROW = 14
ROW = 11
LANES = FIRST_ROW + 4 * ROW
WAKE = ((0.1, 100), (0.22, 70), (0.36, 44), (0.52, 24))
"""What the playhead leaves behind on a long way: at which shares of it, and alpha."""


class TimelineHit(NamedTuple):
    """A beat on the timeline, and the row's friend if it is a row."""

    beat: int
    friend: str | None


class Timeline:
    """The panel of a dream."""

    def __init__(self, assets: Assets, title: str, par: str) -> None:
        """Take what never changes."""
        self._assets = assets
        self._title = title
        self._interface = Interface(assets)
        self._small = self._interface.small
        self._large = self._interface.large
        self._cells = Cells(assets)
        self._lanes = Lanes(assets, self._small)
        self._side = Side(assets, title, par)
        self._recordings = Recordings()
        self._panel = pygame.Surface((CANVAS[0], HEIGHT), 0, 32)
        self._key: object = None
        self._scale = Scale(0, 1, 20)
        self._counsel = NOTHING
        self._row_light = cache(self._paint_row_light)

    def draw(
        self,
        canvas: pygame.Surface,
        session: Session,
        prompts: Prompts,
        playhead: tuple[float, float],
        *,
        counsel: Counsel = NOTHING,
        kept: str | None = None,
    ) -> None:
        """Draw the panel, with the playhead where it came from and where it is.

        While a loop folds, `kept` says what the anchor keeps of it.
        """
        key = (session.point, session.escaped, tuple(prompts), counsel, kept)
        if key != self._key:
            self._key = key
            self._counsel = counsel
            self._paint(session, prompts, kept)
        canvas.blit(self._panel, (0, TOP))
        self._draw_playhead(canvas, *playhead)

    def hit(self, session: Session, x: int, y: int) -> TimelineHit | None:
        """Return what a pixel of the canvas means on the timeline."""
        if not (TOP <= y < CANVAS[1] and 0 <= x < BEATS + WIDE):
            return None
        row = (y - TOP - FIRST_ROW) // ROW
        friend = FRIENDS[row] if 0 <= row < len(FRIENDS) else None
        if friend not in session.level.names:
            friend = None
        if x < BEATS:
            return TimelineHit(session.beat, friend) if friend else None
        scale = scale_for(session.level.loop_beats, session.beat)
        beat = scale.first + (x - BEATS) // scale.width
        return TimelineHit(min(beat, session.level.loop_beats), friend)

    def _paint(self, session: Session, prompts: Prompts, kept: str | None) -> None:
        self._scale = scale_for(session.level.loop_beats, session.beat)
        self._paint_ground()
        self._paint_header(session)
        names, signs = session.level.names, self._signs(session)
        for number, who in enumerate(FRIENDS):
            top = FIRST_ROW + number * ROW
            if who in names:
                self._paint_row(session, names.index(who), top, signs)
            else:
                self._paint_absent(who, top)
        self._lanes.paint(self._panel, session, self._scale, LANES, session.beat)
        self._paint_now(session)
        self._paint_lost()
        self._paint_end(session)
        self._side.paint(self._panel, prompts, kept)

    def _signs(self, session: Session) -> dict[tuple[str, int], str]:
        """Return which cells are marked: what was in vain, and what is no longer as it was."""
        signs = dict.fromkeys(in_vain(session), "vain")
        return signs | dict.fromkeys(self._recordings.astray(session), "astray")

    def _fill(self, colour: str, x: int, y: int, width: int, height: int) -> None:
        self._panel.fill(self._assets.colour(colour), (x, y, width, height))

    def _write(self, text: str, x: int, y: int, colour: str) -> int:
        return self._small.draw(self._panel, text, x, y, colour)

    def _paint_ground(self) -> None:
        width = CANVAS[0]
        self._panel.fill(self._assets.colour("ink"))
        self._fill("night4", 0, 0, width, 1)
        self._fill("night2", 0, 1, width, 1)
        self._fill("night1", 0, 2, width, FIRST_ROW - 2)
        for x in range(2, width, 6):
            self._fill("night3", x, FIRST_ROW - 1, 3, 1)

    def _paint_header(self, session: Session) -> None:
        x = self._write(tr("Loop"), 6, 4, "steel2")
        self._write(str(session.loop), x + 3, 4, "hearth7")
        if session.punch:
            self._write(tr("Punch"), 42, 4, "bloom4")
        scale = self._scale
        last = scale.first + scale.shown
        for beat in range(-(-scale.first // 5) * 5, last + 1, 5):
            text = str(beat)
            self._write(text, scale.x(beat) - self._small.width(text) // 2, 4, "steel2")

    def _paint_row(
        self, session: Session, number: int, top: int, signs: dict[tuple[str, int], str]
    ) -> None:
        who = session.level.names[number]
        ramp = self._assets.friends[who]
        live = number == session.point.live
        end = self._scale.x(self._scale.first + self._scale.shown)
        if live:
            self._panel.blit(self._row_light(ramp.mid, end + 4, ROW + 1, 56), (0, top - 1))
            self._fill(ramp.mid, 0, top - 1, 3, ROW + 1)
        self._panel.blit(self._assets.sprite(f"portrait/{who}").surface, (6, top))
        if not live:
            self._panel.blit(self._row_light("ink", 16, 10, 64), (6, top))
        self._panel.blit(self._assets.sprite(f"icon/{who}").surface, (25, top + 1))
        self._write(who.capitalize(), 36, top + 1, ramp.light if live else ramp.mid)
        track, first = session.tracks[number], self._scale.first
        cells = []
        for beat in range(first, first + self._scale.shown):
            action = track[beat] if beat < len(track) else ""
            mood = mood_of(session, number, beat)
            if ghost := self._counsel.ghost(who, beat):
                action, mood = ghost, Mood.GHOST
            sign = "" if mood is Mood.GHOST or not action else signs.get((who, beat), "")
            picture = self._cells.picture(who, action, mood, self._scale.width - 2, sign)
            cells.append((picture, (self._scale.x(beat) + 1, top)))
        self._panel.fblits(cells)

    def _paint_absent(self, who: str, top: int) -> None:
        """Paint the row of a friend who is not in this dream."""
        self._panel.blit(self._assets.sprite(f"portrait/{who}").surface, (6, top))
        self._panel.blit(self._row_light("ink", 16, 10, 190), (6, top))
        self._write(who.capitalize(), 36, top + 1, "steel1")
        self._write(tr("not in this dream"), BEATS + 6, top + 1, "night3")

    def _paint_now(self, session: Session) -> None:
        """Lighten the column of the beat that comes next."""
        if session.beat < session.level.loop_beats:
            light = self._row_light("night6", self._scale.width, 4 * ROW + 15, 26)
            self._panel.blit(light, (self._scale.x(session.beat), FIRST_ROW - 1))

    def _paint_lost(self) -> None:
        """Say by a torn thread from which beat on this loop cannot be won any more."""
        lost, scale = self._counsel.lost, self._scale
        if lost is None:
            return
        begin = scale.x(max(lost, scale.first))
        for x in range(begin, scale.x(scale.first + scale.shown), 4):
            self._fill("bloom3", x, FIRST_ROW - 2, 2, 1)
        if lost >= scale.first:
            for step in range(-2, 3):
                self._fill("bloom4", begin + step, FIRST_ROW - 2 + step, 1, 1)
                self._fill("bloom4", begin + step, FIRST_ROW - 2 - step, 1, 1)

    def _paint_end(self, session: Session) -> None:
        last = self._scale.first + self._scale.shown
        if last < session.level.loop_beats:
            self._panel.blit(self._assets.tinted("glyph/step_r", "steel2"), (BEATS + WIDE + 1, 20))
            return
        end = self._scale.x(last)
        self._fill("bloom3", end + 2, FIRST_ROW, 2, 4 * ROW + 13)
        for k in range(10):
            self._fill("bloom2", end + 5, FIRST_ROW + 6 * k, 1, 3)

    def _paint_row_light(self, colour: str, width: int, height: int, alpha: int) -> pygame.Surface:
        light = pygame.Surface((width, height), pygame.SRCALPHA, 32)
        light.fill((*self._assets.colour(colour), alpha))
        return light

    def _draw_playhead(self, canvas: pygame.Surface, origin: float, playhead: float) -> None:
        scale, paper = self._scale, self._assets.colour("hearth7")
        playhead = max(scale.first, min(playhead, scale.first + scale.shown))
        x = scale.x(playhead)
        gone = playhead - max(scale.first, min(origin, scale.first + scale.shown))
        if abs(gone) > 1:
            for share, alpha in WAKE:
                behind = scale.x(playhead - gone * share)
                light = self._row_light("hearth7", 3, 4 * ROW + 13, alpha)
                canvas.blit(light, (behind - 1, TOP + FIRST_ROW))
        canvas.fill(paper, (x - 1, TOP + 12, 2, HEIGHT - 12))
        text = str(round(playhead))
        width = self._small.width(text) + 6
        canvas.fill(paper, (x - width // 2, TOP + 2, width, 10))
        canvas.fill(paper, (x - 2, TOP + 12, 4, 1))
        self._small.draw(canvas, text, x - width // 2 + 3, TOP + 3, "ink")
