"""The timeline at the foot of the canvas: the tracks, a cell a beat, and what the devices will do.

    Loop 2      0         5      |7|       10                          20   The Second Coat
    lila       [>][>][^][ ][>]    |[.][>]                              |
    marc       ...                |                                    |    keys, par
    glitch   A ##..##..

It grows with the player's letters; then its prompts stand below. The panel is painted when
something on it changes; only the playhead is drawn each frame.
"""

from functools import cache
from typing import NamedTuple

import pygame

from game.play import Session
from game.story.words import tr
from game.view.assets import Assets
from game.view.counsel import NOTHING, Counsel
from game.view.framing import CANVAS
from game.view.interface import Interface
from game.view.lettering import Lettering
from game.view.timeline.beats import WIDE
from game.view.timeline.foot import Foot
from game.view.timeline.lanes import Lanes, name_of
from game.view.timeline.measures import GAP, ICON, PORTRAIT, Measures
from game.view.timeline.playhead import Playhead
from game.view.timeline.recordings import Recordings, in_vain
from game.view.timeline.side import Prompts, Side
from game.view.timeline.tracks import Cells, Mood, mood_of


class TimelineHit(NamedTuple):
    """A beat on the timeline, and the row's friend if it is a row."""

    beat: int
    friend: str | None


class Timeline:
    """The panel of a dream."""

    def __init__(
        self, assets: Assets, heads: tuple[str, str], measures: Measures, letters: Lettering
    ) -> None:
        """Take what never changes; `heads` are the dream's title and its par."""
        self._assets = assets
        self.measures = measures
        self._interface = Interface(assets)
        self._font = letters.body if measures.is_large else self._interface.small
        self._cells = Cells(assets)
        self._lanes = Lanes(assets)
        self._side = Side(self._interface, *heads)
        self._foot = Foot(self._interface, letters)
        self._playhead = Playhead(assets, self._font, measures)
        self._recordings = Recordings()
        self._panel = pygame.Surface((CANVAS[0], measures.height), 0, 32)
        self._key: object = None
        self._scale = measures.scale(20, 0)
        self._counsel = NOTHING
        self._row_light = cache(self._paint_row_light)
        self._grown = cache(self._grow)

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
        canvas.blit(self._panel, (0, self.measures.top))
        self._playhead.draw(canvas, self._scale, *playhead)

    def hit(self, session: Session, x: int, y: int) -> TimelineHit | None:
        """Return what a pixel of the canvas means on the timeline."""
        at = self.measures
        scale = at.scale(session.level.loop_beats, session.beat)
        end = CANVAS[0] if at.is_large else scale.left + WIDE
        if not (at.top <= y < at.top + at.tracks and 0 <= x < end):
            return None
        row = (y - at.top - at.header) // at.row
        friend = at.friends[row] if 0 <= row < len(at.friends) else None
        if friend not in session.level.names:
            friend = None
        if x < scale.left:
            return TimelineHit(session.beat, friend) if friend else None
        beat = scale.first + (x - scale.left) // scale.width
        return TimelineHit(min(beat, session.level.loop_beats), friend)

    def _paint(self, session: Session, prompts: Prompts, kept: str | None) -> None:
        at = self.measures
        self._scale = at.scale(session.level.loop_beats, session.beat)
        self._paint_ground()
        self._paint_header(session)
        names, signs = session.level.names, self._signs(session)
        for number, who in enumerate(at.friends):
            top = at.header + number * at.row
            if who in names:
                self._paint_row(session, names.index(who), top, signs)
            else:
                self._paint_absent(who, top)
        self._paint_lanes(session)
        self._paint_now(session)
        self._paint_lost()
        self._paint_end(session)
        beckons = self._counsel.beckons
        if at.foot:
            note = tr("Punch") if session.punch else ""
            self._foot.paint(self._panel, at.tracks, prompts, kept, note=note, beckons=beckons)
        else:
            self._side.paint(self._panel, prompts, kept, beckons)

    def _signs(self, session: Session) -> dict[tuple[str, int], str]:
        """Return which cells are marked: what was in vain, and what is no longer as it was."""
        signs = dict.fromkeys(in_vain(session), "vain")
        return signs | dict.fromkeys(self._recordings.astray(session), "astray")

    def _fill(self, colour: str, x: int, y: int, width: int, height: int) -> None:
        self._panel.fill(self._assets.colour(colour), (x, y, width, height))

    def _write(self, text: str, x: int, y: int, colour: str) -> int:
        return self._font.draw(self._panel, text, x, y, colour)

    def _paint_ground(self) -> None:
        width, header = CANVAS[0], self.measures.header
        self._panel.fill(self._assets.colour("ink"))
        self._fill("night4", 0, 0, width, 1)
        self._fill("night2", 0, 1, width, 1)
        self._fill("night1", 0, 2, width, header - 2)
        for x in range(2, width, 6):
            self._fill("night3", x, header - 1, 3, 1)

    def _paint_header(self, session: Session) -> None:
        x = self._write(tr("Loop"), 6, 4, "steel2")
        x = self._write(str(session.loop), x + 5 * self.measures.glyphs, 4, "hearth7")
        if session.punch and not self.measures.is_large:
            self._write(tr("Punch"), 42, 4, "bloom4")
        scale = self._scale
        for beat in range(-(-scale.first // 5) * 5, scale.end + 1, 5):
            text = str(beat)
            left = scale.x(beat) - self._font.width(text) // 2
            fits = x + GAP < left <= CANVAS[0] - self._font.width(text)
            # Beside the playhead's own number another one would be read as part of it.
            near = abs(scale.x(beat) - scale.x(session.beat)) < self._font.width("00") + 2 * GAP
            if fits and not (near and self.measures.is_large):
                self._write(text, left, 4, "steel2")

    def _paint_row(
        self, session: Session, number: int, top: int, signs: dict[tuple[str, int], str]
    ) -> None:
        who, scale = session.level.names[number], self._scale
        live = number == session.point.live
        self._paint_head(who, top, live=live)
        track = session.tracks[number]
        cells = []
        for beat in range(scale.first, scale.end):
            action = track[beat] if beat < len(track) else ""
            mood = mood_of(session, number, beat)
            if ghost := self._counsel.ghost(who, beat):
                action, mood = ghost, Mood.GHOST
            sign = "" if mood is Mood.GHOST or not action else signs.get((who, beat), "")
            size = self.measures.glyphs
            small = self._cells.picture(who, action, mood, (scale.width - 2) // size, sign)
            cells.append((self._grown(small), (scale.x(beat) + 1, top)))
        self._panel.fblits(cells)

    def _paint_head(self, who: str, top: int, *, live: bool) -> None:
        """Paint who a row belongs to."""
        at, ramp = self.measures, self._assets.friends[who]
        if live:
            end = self._scale.x(self._scale.end) + 4
            self._panel.blit(self._row_light(ramp.mid, end, at.row + 1, 56), (0, top - 1))
            self._fill(ramp.mid, 0, top - 1, 3 * at.glyphs, at.row + 1)
        self._paint_portrait(who, top, 0 if live else 64)
        icon = self._grown(self._assets.sprite(f"icon/{who}").surface)
        size = at.glyphs
        x = 6 + (PORTRAIT + 3) * size
        self._panel.blit(icon, (x, top + size))
        above = (at.cell - self._font.capitals) // 2
        self._write(
            who.capitalize(),
            x + (ICON + 4 // size) * size,
            top + above,
            ramp.light if live else ramp.mid,
        )

    def _paint_portrait(self, who: str, top: int, dark: int) -> None:
        size = self.measures.glyphs
        portrait = self._assets.sprite(f"portrait/{who}").surface
        # Beside the rows of others there is no room for the last line of pixels.
        area = (0, 0, PORTRAIT * size, self.measures.row)
        self._panel.blit(self._grown(portrait), (6, top), area)
        shade = self._row_light("ink", PORTRAIT * size, min(10 * size, self.measures.row), dark)
        self._panel.blit(shade, (6, top))

    def _paint_absent(self, who: str, top: int) -> None:
        """Paint the row of a friend who is not in this dream."""
        self._paint_portrait(who, top, 190)
        self._write(who.capitalize(), 36, top + 1, "steel1")
        self._write(tr("not in this dream"), self._scale.left + 6, top + 1, "night3")

    def _paint_lanes(self, session: Session) -> None:
        """Paint the lanes, as small ones that are made larger where that is needed."""
        at, scale = self.measures, self._scale
        name = name_of(session.level)
        if not name:
            return
        if not at.is_large:
            self._write(name, 36, at.below + 3, "steel2")
            self._lanes.paint(self._panel, session, scale, at.below, session.beat)
            return
        size = at.glyphs
        above = (at.lanes - self._font.capitals) // 2
        lanes = pygame.Surface((CANVAS[0] // size, at.lanes // size), 0, 32)
        lanes.fill(self._assets.colour("ink"))
        small = scale._replace(width=scale.width // size, left=scale.left // size)
        self._lanes.paint(lanes, session, small, 0, session.beat)
        self._panel.blit(pygame.transform.scale_by(lanes, size), (0, at.below))
        self._write(name, 6, at.below + above, "steel2")

    def _paint_now(self, session: Session) -> None:
        """Lighten the column of the beat that comes next."""
        if session.beat < session.level.loop_beats:
            height = self.measures.tracks - self.measures.header + 1
            light = self._row_light("night6", self._scale.width, height, 26)
            self._panel.blit(light, (self._scale.x(session.beat), self.measures.header - 1))

    def _paint_lost(self) -> None:
        """Say by a torn thread from which beat on this loop cannot be won any more."""
        lost, scale, above = self._counsel.lost, self._scale, self.measures.header - 2
        if lost is None:
            return
        begin = scale.x(max(lost, scale.first))
        for x in range(begin, scale.x(scale.end), 4):
            self._fill("bloom3", x, above, 2, 1)
        if lost >= scale.first:
            for step in range(-2, 3):
                self._fill("bloom4", begin + step, above + step, 1, 1)
                self._fill("bloom4", begin + step, above - step, 1, 1)

    def _paint_end(self, session: Session) -> None:
        """Paint where the loop ends; where that is out of sight, that there is more."""
        at, scale = self.measures, self._scale
        end, header = scale.x(scale.end), at.header
        if at.is_large and scale.shown < session.level.loop_beats:
            self._paint_overview(session.level.loop_beats)
        if scale.end < session.level.loop_beats:
            more = self._grown(self._assets.tinted("glyph/step_r", "steel2"))
            self._panel.blit(more, (end + (1 if not at.is_large else 0), header + 6))
            return
        self._fill("bloom3", end + 2, header, 2, at.tracks - header - 1)
        for k in range((at.tracks - header + 2) // 6):
            self._fill("bloom2", end + 5, header + 6 * k, 1, 3)

    def _paint_overview(self, beats: int) -> None:
        """Say by a bar at the upper edge which part of the loop is in sight."""
        scale = self._scale
        room = scale.shown * scale.width
        self._fill("night3", scale.left, 0, room, 2)
        begin, end = (room * beat // beats for beat in (scale.first, scale.end))
        self._fill("hearth6", scale.left + begin, 0, end - begin, 2)

    def _grow(self, picture: pygame.Surface) -> pygame.Surface:
        size = self.measures.glyphs
        return picture if size == 1 else pygame.transform.scale_by(picture, size)

    def _paint_row_light(self, colour: str, width: int, height: int, alpha: int) -> pygame.Surface:
        light = pygame.Surface((width, height), pygame.SRCALPHA, 32)
        light.fill((*self._assets.colour(colour), alpha))
        return light
