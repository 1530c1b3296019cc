"""A real dream, small, in which settings can be seen at work. Nobody solves it."""

import pygame

from game.app.kit import Kit
from game.levels import Dream
from game.play import Session
from game.rules.grid import members
from game.view.assets import MissingPictureError
from game.view.dream import DreamView
from game.view.framing import CANVAS, WORLD_HEIGHT
from game.view.seen import AS_MADE, Seen

BEAT = 0.55
"""Seconds between two beats."""

PACES = "r.l."
"""What whoever is in it does, again and again."""


class DreamSample:
    """A view of the first dream that has glitches, near the end of its loop.

    Maps are looked at one a frame until one is found.
    """

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._entries = list(kit.library.entries)
        self._dream: Dream | None = None
        self._session: Session | None = None
        self._view: DreamView | None = None
        self._seen = AS_MADE
        self._canvas = pygame.Surface(CANVAS, 0, 32)
        self._middle = (0, 0)
        self._waited = 0.0

    def begin(self) -> None:
        """Draw it anew, in other colours."""
        self._view = None

    def update(self, seconds: float) -> None:
        """Let time pass as the settings say."""
        if self._dream is None:
            self._look()
        elif self._view is None:
            self._open(self._dream)
        if self._view is None or self._session is None:
            return
        now, view = self._kit.settings.now, self._view
        if now.contrast is not self._seen.contrast:
            self._view = None
        view.speed, view.motion = now.game_speed / 100, now.motion != "none"
        view.flows, view.grid = now.motion == "full", now.grid
        view.glitch.level = now.glitch
        view.update(seconds)
        self._waited += seconds * view.speed
        if self._waited > BEAT and view.settled:
            self._waited = 0.0
            self._go_on(self._session, view)

    def draw(self, canvas: pygame.Surface, box: pygame.Rect) -> None:
        """Draw as much of it as a box holds."""
        canvas.fill(self._kit.interface.colour("ink"), box)
        if self._view is None or self._session is None:
            return
        self._view.draw(self._canvas, self._session, [])
        seen = pygame.Rect((0, 0), box.size)
        seen.center = self._middle
        canvas.blit(self._canvas, box, seen.clamp(pygame.Rect(0, 0, CANVAS[0], WORLD_HEIGHT)))

    def _look(self) -> None:
        """Look at one more map."""
        if not self._entries:
            return
        dream = self._kit.library.glance(self._entries.pop(0))
        if dream is not None and (dream.level.glitches or not self._entries):
            self._dream = dream

    def _open(self, dream: Dream) -> None:
        try:
            self._seen = Seen(contrast=self._kit.settings.now.contrast)
            self._view = DreamView(self._kit.interface.assets, dream, "", self._seen)
        except MissingPictureError:
            self._dream = None
            return
        session = self._session = Session(dream.level)
        for beat in range(dream.level.loop_beats // 2):
            session.act(PACES[beat % len(PACES)])
        self._view.show(session)
        cells = [cell for glitch in dream.level.glitches for cell in members(glitch.cells)]
        places = [self._view.where(cell) for cell in (*session.state.friends[:1], *cells[:1])]
        if places:
            self._middle = places[-1]

    def _go_on(self, session: Session, view: DreamView) -> None:
        """Let a beat pass, or begin the second half of the loop again."""
        last = session.level.loop_beats - 1
        if session.beat >= last or session.escaped:
            before = session.beat
            session.scrub(session.level.loop_beats // 2)
            view.rewind(session, before)
        else:
            view.play(session, session.act(PACES[session.beat % len(PACES)]))
