"""One cell of a track: what was done at a beat, in a friend's colours, in a mood."""

from enum import Enum, auto
from functools import cache

import pygame

from game.play import Session
from game.view.assets import RGB, Assets, Ramp

CELL_HEIGHT = 9
ABILITIES = {"lila": "paint", "marc": "anchor", "anya": "rally", "finn": "debug"}


class Mood(Enum):
    """What is to be said of an action besides what it is."""

    PLAYED = auto()
    LIVE = auto()  # played, by the live friend
    COMING = auto()
    CUT = auto()  # acting now drops it
    SLOT = auto()  # the next key fills it
    EMPTY = auto()
    LOST = auto()  # the friend is caught by then
    GHOST = auto()  # a hint


class Cells:
    """Pictures of cells, each painted once."""

    def __init__(self, assets: Assets) -> None:
        """Begin without any."""
        self._assets = assets
        self.picture = cache(self._paint)

    def _paint(
        self, who: str, action: str, mood: Mood, width: int, sign: str = ""
    ) -> pygame.Surface:
        """Paint a cell.

        What is done in `vain`, because it was blocked, has a line under it; what goes `astray`,
        because the track did something else when it was recorded, a broken one.
        """
        cell = pygame.Surface((width, CELL_HEIGHT), pygame.SRCALPHA, 32)
        ramp, colour = self._assets.friends[who], self._assets.colour
        if mood is Mood.EMPTY:
            cell.fill(colour("steel1"), (width // 2 - 1, 4, 2, 1))
        elif mood is Mood.LOST:
            cell.fill(colour("bloom1"), (0, 1, width, CELL_HEIGHT - 2))
            cell.fill(colour("bloom3"), (width // 2 - 2, 4, 4, 1))
        elif mood is Mood.SLOT:
            cell.fill(colour("ink"))
            frame(cell, colour(ramp.mid))
            for k in (-1, 0, 1):
                cell.fill(colour(ramp.light), (width // 2 - 1 + 3 * k, 4, 2, 1))
        else:
            self._write(cell, who, action, self._ground(cell, ramp, mood))
            if sign:
                step = 1 if sign == "vain" else 3
                for x in range(1, width - 1, step):
                    cell.fill(colour("bloom4"), (x, CELL_HEIGHT - 1, (step + 1) // 2, 1))
            if sign == "astray":
                cell.fill(colour("bloom4"), (width - 3, 0, 3, 2))
        return cell

    def _ground(self, cell: pygame.Surface, ramp: Ramp, mood: Mood) -> str:
        """Paint what lies under a glyph; return the glyph's colour."""
        colour = self._assets.colour
        if mood is Mood.LIVE:
            cell.fill(colour(ramp.mid))
            return "ink"
        if mood is Mood.PLAYED:
            cell.fill(colour(ramp.dark))
            return ramp.light
        if mood is Mood.CUT:
            for x in range(0, cell.get_width(), 4):
                cell.fill(colour("steel1"), (x, 0, 2, 1))
                cell.fill(colour("steel1"), (x, CELL_HEIGHT - 1, 2, 1))
            return "steel1"
        if mood is Mood.GHOST:
            cell.fill(colour("night1"))
            frame(cell, colour("hearth7"))
            return "hearth7"
        cell.fill((*colour(ramp.dark), 71))
        frame(cell, (*colour(ramp.dark), 191))
        return ramp.mid

    def _write(self, cell: pygame.Surface, who: str, action: str, colour: str) -> None:
        width = cell.get_width()
        if action.islower():
            glyph = self._assets.tinted(f"glyph/step_{action}", colour)
            cell.blit(glyph, ((width - 7) // 2, 1))
            return
        if not action.isupper():
            cell.blit(self._assets.tinted("glyph/wait", colour), ((width - 7) // 2, 1))
            return
        glyph = self._assets.tinted(f"glyph/{ABILITIES[who]}", colour)
        if who == "anya":
            cell.blit(glyph, ((width - 7) // 2, 1))
            return
        roomy = width >= 18
        left = 2 if roomy else max(0, (width - 11) // 2)
        cell.blit(glyph, (left, 1))
        name = f"glyph/tick_{action.lower()}" if roomy else f"glyph/tick_small_{action.lower()}"
        tick = self._assets.tinted(name, colour)
        cell.blit(tick, (left + 8 + roomy, (CELL_HEIGHT - tick.get_height()) // 2))


def frame(cell: pygame.Surface, colour: RGB | tuple[int, int, int, int]) -> None:
    """Paint a cell's edge."""
    width, height = cell.get_size()
    for area in (
        (0, 0, width, 1),
        (0, height - 1, width, 1),
        (0, 1, 1, height - 2),
        (width - 1, 1, 1, height - 2),
    ):
        cell.fill(colour, area)


def mood_of(session: Session, number: int, beat: int) -> Mood:
    """Return what is to be said of a friend's action at a beat."""
    live = number == session.point.live
    state = session.state_at(beat)
    if state.beat == beat and state.caught >> number & 1:
        return Mood.LOST
    if live and beat == session.beat and not session.escaped:
        return Mood.SLOT
    if beat >= len(session.tracks[number]):
        return Mood.EMPTY
    if beat < session.beat:
        return Mood.LIVE if live else Mood.PLAYED
    if live and not session.punch and not session.escaped:
        return Mood.CUT
    return Mood.COMING
