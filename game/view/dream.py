"""The whole frame of a dream, 640 x 360: the world above, the timeline below.

A `DreamView` shows a session and catches up with it. The session is final at once; what is on the
screen is a queue of passages that lead to it, and a new input simply throws the queue away.
"""

from collections import deque
from collections.abc import Sequence
from typing import NamedTuple

import pygame

from game.levels import Dream
from game.play import Point, Session
from game.rules import Event
from game.view.assets import Assets
from game.view.counsel import NOTHING, Counsel
from game.view.framing import CANVAS, CELL
from game.view.lettering import lettering
from game.view.reading import message_font
from game.view.seen import AS_MADE, Seen
from game.view.timeline.keepsake import keepsake
from game.view.timeline.measures import measures_for
from game.view.timeline.side import Prompts
from game.view.timeline.timeline import Timeline, TimelineHit
from game.view.world.blanket import Blanket
from game.view.world.choreography import Choreography
from game.view.world.passages import Passage, played, scrubbed, still
from game.view.world.plain import board_for

FALL_ASLEEP = 1.4
"""Seconds in which the room dims and the beds begin to glow."""


LINES = (26, 22, 44)
"""How much brighter than what is under it a line between cells is."""


class CellHit(NamedTuple):
    """A cell of the board, and the friend who stands in it."""

    cell: int
    friend: str | None


Hit = TimelineHit | CellHit


class DreamView:
    """A dream on the screen.

    Attributes:
        speed: how fast everything moves; 1 is as it was made.
        motion: without it everything snaps, and nothing breathes or flows.
        flows: without it things go where they go, but nothing breathes or flows by itself.
        grid: whether there are lines between the cells.
        glitch: how the dream comes apart; its `level` is the player's wish.
        counsel: what the timeline tells beyond what was recorded.
        beckons: the keys whose prompts are bright.
    """

    def __init__(self, assets: Assets, dream: Dream, par: str = "", seen: Seen = AS_MADE) -> None:
        """Set a dream up; `par` is what the timeline says it is."""
        self.speed = 1.0
        self.motion = True
        self.flows = True
        self.grid = False
        self.counsel: Counsel = NOTHING
        self.beckons: frozenset[str] = frozenset()
        self._dream = dream
        self._kept = ""
        letters = lettering(assets, seen.timeline)
        measures = measures_for(dream.level, letters)
        self._height = measures.top
        self._board = board_for(assets, dream, self._height, contrast=seen.contrast)
        self.glitch = self._board.glitch
        self._timeline = Timeline(assets, (dream.title, par), measures, letters)
        self._choreography = Choreography(dream.level)
        self._blanket = Blanket(assets)
        self._font = message_font(assets, seen.reading)
        framing = self._board.framing
        # A world that is neither doubled nor larger than its view is drawn where it belongs.
        direct = framing.scale == 1 and framing.size == framing.view
        self._world = None if direct else pygame.Surface(framing.size, 0, 32)
        self._passages: deque[Passage] = deque()
        self._rest = still(Session(dream.level))
        self._point: Point | None = None
        self._time = 0.0
        self._asleep = 0.0

    @property
    def height(self) -> int:
        """How much of the canvas the world has."""
        return self._height

    @property
    def settled(self) -> bool:
        """Whether the screen shows the session as it is."""
        return not self._passages

    def show(self, session: Session) -> None:
        """Show a session as it is, at once."""
        self._passages.clear()
        self._rest = still(session)
        self._point = session.point
        self._asleep = float(session.escaped)

    def play(self, session: Session, events: Sequence[Event]) -> None:
        """Show what happened on the way to where the session is now."""
        before = self._rest
        self.show(session)
        if not self.motion:
            return
        self._asleep = 0.0
        self._kept = keepsake(self._dream, session, events)
        self._passages += played(self._choreography, self._board.framing, before, session, events)

    def rewind(self, session: Session, from_beat: int) -> None:
        """Sweep through the beats between one and where the session is now."""
        seen = self._rest.glance.state
        self.show(session)
        if self.motion and from_beat != session.beat:
            self._passages.append(scrubbed(session, from_beat, seen))

    def update(self, seconds: float) -> None:
        """Let time pass."""
        if not self.motion:
            return
        self.glitch.pass_time(seconds)
        seconds *= self.speed
        if self.flows:
            self._time += seconds
        left = seconds
        while self._passages and left > 0:
            left = self._passages[0].motion.pass_time(left)
            if self._passages[0].motion.over:
                self._passages.popleft()
        if self._rest.glance.state.escaped and not self._passages:
            self._asleep = min(1.0, self._asleep + left / FALL_ASLEEP)

    def draw(
        self, canvas: pygame.Surface, session: Session, prompts: Prompts, message: str = ""
    ) -> None:
        """Draw the whole frame."""
        if self._point is not session.point:
            self.show(session)
        passage = self._passages[0] if self._passages else self._rest
        self._draw_world(canvas, passage)
        if passage.folds:
            self._blanket.draw(canvas, passage.share)
        kept = self._kept if passage.folds else None
        ways = passage.playhead[0], passage.beat
        known = self.counsel._replace(beckons=self.beckons)
        self._timeline.draw(canvas, session, prompts, ways, counsel=known, kept=kept)
        if message:
            self._say(canvas, message)

    def hit(self, session: Session, x: int, y: int) -> Hit | None:
        """Return what is meant by a pixel of the canvas."""
        found = self._timeline.hit(session, x, y)
        if found is not None:
            return found
        cell = self._board.framing.index_at(x, y)
        if cell is None:
            return None
        there = [
            name
            for name, at in zip(session.level.names, session.state.friends, strict=True)
            if at == cell
        ]
        # Of several in a cell, a click means somebody who is not played already.
        there.sort(key=lambda name: name == session.live)
        return CellHit(cell, there[0] if there else None)

    @property
    def pitch(self) -> int:
        """How many pixels of the canvas a cell is wide."""
        return CELL * self._board.framing.scale

    def where(self, cell: int) -> tuple[int, int]:
        """Return the middle of a cell as a pixel of the canvas."""
        return self._board.framing.on_canvas(cell)

    def _draw_world(self, canvas: pygame.Surface, passage: Passage) -> None:
        framing = self._board.framing
        now, motion = passage.shown, passage.motion
        target = canvas.subsurface((0, 0, CANVAS[0], self._height))
        if self._world is None:
            self._draw_board(target, passage)
            return
        if framing.size != framing.view:
            framing.follow(*self._board.live_place(now, motion))
            self._world.set_clip((*framing.camera, *framing.view))
        self._draw_board(self._world, passage)
        if framing.scale > 1:
            self._world.set_clip(None)
            seen = self._world.subsurface((*framing.camera, *framing.view))
            pygame.transform.scale(seen, target.get_size(), target)
        else:
            target.blit(self._world, (0, 0), (*framing.camera, *framing.view))

    def _draw_board(self, surface: pygame.Surface, passage: Passage) -> None:
        self._board.draw(surface, passage.glance, passage.motion, self._time, self._asleep)
        if self.grid:
            left, top, width, height = self._board.framing.room
            for x in range(left, left + width + 1, CELL):
                surface.fill(LINES, (x, top, 1, height), pygame.BLEND_RGB_ADD)
            for y in range(top, top + height + 1, CELL):
                surface.fill(LINES, (left, y, width, 1), pygame.BLEND_RGB_ADD)

    def _say(self, canvas: pygame.Surface, message: str) -> None:
        """Write a message over the lower edge of the world, in as many lines as it needs."""
        lines = self._font.wrap(message, CANVAS[0] - 40)
        width = max(map(self._font.width, lines))
        height = self._font.line * len(lines) + 4
        x, y = (CANVAS[0] - width) // 2, self._height - height - 2
        canvas.fill((12, 10, 29), (x - 7, y - 4, width + 14, height))
        canvas.fill((71, 49, 138), (x - 7, y - 5, width + 14, 1))
        for number, line in enumerate(lines):
            self._font.draw(canvas, line, x, y + self._font.line * number, "night6")


def picture(
    assets: Assets, dream: Dream, session: Session, prompts: Prompts = (), par: str = ""
) -> pygame.Surface:
    """Return one still frame of a session; no display is needed."""
    canvas = pygame.Surface(CANVAS, 0, 32)
    view = DreamView(assets, dream, par)
    view.show(session)
    view.draw(canvas, session, prompts)
    return canvas
