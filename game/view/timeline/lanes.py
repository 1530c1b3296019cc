"""What the devices will do, under the tracks: a lane for each glitch group and each nightmare.

A glitch lane has a block where its group is solid and a line where it is open. A nightmare's lane
has a chevron for each step that it takes, a dot where it waits, and a block in the channel's colour
on each beat at whose end it lies on a plate.
"""

from typing import NamedTuple

import pygame

from game.play import Session
from game.rules import Level
from game.story.words import tr
from game.view.assets import Assets
from game.view.timeline.beats import Scale

ROOM = 14
"""How high all lanes are together."""

ROOMY = 2
"""So many lanes have letters beside them; those of more stand in two columns."""

LETTERS = (13, 7)
"""How far left of the first beat the lanes' letters stand."""

CHEVRONS = {
    "r": ((0, 0), (1, 1), (0, 2)),
    "l": ((1, 0), (0, 1), (1, 2)),
    "u": ((0, 1), (1, 0), (2, 1)),
    "d": ((0, 1), (1, 2), (2, 1)),
    "": ((0, 1),),
}
"""The pixels of a step in 3 x 3."""

MOST_PATROLS = 2
"""Of more nightmares only the first have a lane."""


class Spot(NamedTuple):
    """Where a lane's picture of one beat lies, and how many beats ahead it is."""

    x: int
    top: int
    width: int
    height: int
    ahead: int


def name_of(level: Level) -> str:
    """Return what stands beside the lanes of a level; nothing if there are none."""
    if level.glitches:
        return tr("Glitch")
    return tr("Patrol") if level.nightmares else ""


class Lanes:
    """The lanes of a timeline."""

    def __init__(self, assets: Assets) -> None:
        """Take the signs from `assets`."""
        self._assets = assets

    def paint(
        self, panel: pygame.Surface, session: Session, scale: Scale, top: int, now: int
    ) -> None:
        """Paint the lanes from a height on; `now` is the beat that comes next."""
        level = session.level
        patrols = min(MOST_PATROLS, len(level.nightmares))
        lanes = len(level.glitches) + patrols
        if not lanes:
            return
        pitch, height = (7, 5) if lanes <= ROOMY else (ROOM // lanes, 3)
        for lane in range(lanes):
            number = lane - len(level.glitches)
            y = top + (lane * ROOM // lanes if lanes > ROOMY else lane * pitch)
            if number < 0:
                self._letter(panel, level.glitches[lane].group, (lane, lanes), (scale.left, y))
            for place in range(scale.shown):
                beat = scale.first + place
                spot = Spot(scale.x(beat) + 1, y, scale.width - 2, height, beat - now)
                if number < 0:
                    self._phase(panel, session, lane, beat, spot)
                else:
                    self._patrol(panel, session, number, beat, spot)

    def _letter(
        self, panel: pygame.Surface, group: str, which: tuple[int, int], at: tuple[int, int]
    ) -> None:
        """Paint the letter of a lane, `which` of how many, left of where its beats begin."""
        letter = self._assets.tinted(f"glyph/group_{group}", "night6")
        (lane, lanes), (left, y) = which, at
        column = 1 if lanes <= ROOMY else lane % 2
        panel.blit(letter, (left - LETTERS[column], y + (1 if lanes <= ROOMY else -1)))

    def _phase(
        self, panel: pygame.Surface, session: Session, lane: int, beat: int, spot: Spot
    ) -> None:
        """Paint a beat of a glitch group."""
        glitch = session.level.glitches[lane]
        solid = glitch.pattern[session.state_at(beat).phases[lane]] == "#"
        x, top, wide, height, ahead = spot
        tone = "hearth7" if ahead == 0 else "steel2" if ahead > 0 else "steel1"
        thin = height <= 3
        down = top + (0 if thin else 1)
        if solid:
            self._fill(panel, tone, (x, down, wide, 2 if thin else height))
            if ahead > 0 and not thin:
                self._fill(panel, "night6", (x + 1, down + 1, wide - 2, 1))
        else:
            quiet = "night3" if thin and ahead else tone
            self._fill(panel, quiet, (x, top + height - thin, wide, 1))

    def _patrol(
        self, panel: pygame.Surface, session: Session, number: int, beat: int, spot: Spot
    ) -> None:
        """Paint a beat of a nightmare: which way it goes, and whether it comes to a plate."""
        level, path = session.level, session.level.nightmares[number]
        here = path[session.state_at(beat).nightmares[number]]
        there = path[session.state_at(beat + 1).nightmares[number]]
        steps = level.grid.steps
        way = "" if here == there else next((d for d in steps if steps[d][here] == there), "")
        x, top, wide, height, ahead = spot
        middle, y = x + wide // 2 - 1, top + (height - 3) // 2 + 1
        plate = next((plate for plate in level.plates if plate.cell == there), None)
        if plate is not None:
            ramp = self._assets.channels[plate.channel]
            self._fill(panel, ramp.mid if ahead >= 0 else ramp.dark, (x, y, wide, 3))
        tone = "hearth7" if ahead == 0 else "bloom4" if ahead > 0 else "bloom2"
        for dx, dy in CHEVRONS[way]:
            self._fill(panel, "ink" if plate is not None else tone, (middle + dx, y + dy, 1, 1))

    def _fill(self, panel: pygame.Surface, colour: str, area: tuple[int, int, int, int]) -> None:
        panel.fill(self._assets.colour(colour), area)
