"""What is laid over the board so that it can be read: next steps, patrols, patterns, bearers, Zs.

Marks take no light. None of them is part of the dream: a picture without marks is the same dream.
"""

from collections.abc import Iterator
from functools import cache

import pygame

from game.rules import DIRECTIONS, Level, members
from game.rules.pieces import MIRRORS
from game.view.assets import Assets
from game.view.framing import CAP, CELL, Framing
from game.view.timeline.tracks import ABILITIES
from game.view.world.bearers import Bearers
from game.view.world.devices import BLOCK_DEPTH, Flat, Standing
from game.view.world.glance import Glance
from game.view.world.motion import Motion
from game.view.world.overhead import Overhead
from game.view.world.people import Figure

PIP_PITCH = 4
PIPS_SHOWN = 8
TAG, TAG_AT = 10, 9
"""The side of the tag of a hidden plate, and where in its cell it begins: the lower right."""

TAG_HIGH, IN_FRONT = -1, range(CELL // 2, CELL + CELL // 2)
"""How high it is worn when somebody is so far in front."""


class Marks:
    """The marks of a level."""

    def __init__(self, assets: Assets, framing: Framing, level: Level) -> None:
        """Lay the patrols' paths, which never change."""
        self._assets = assets
        self._framing = framing
        self._level = level
        self._paths = [flat for path in level.nightmares for flat in self._path(path)]
        self._bearers = Bearers(assets, framing, level)
        self._overhead = Overhead(assets, framing, level)
        self._pips = cache(self._paint_pips)
        self._tags = cache(self._paint_tag)

    def under(self, glance: Glance, motion: Motion, figures: list[Figure]) -> list[Flat]:
        """Return what lies under people: paths, the next cells of nightmares and echoes."""
        flats = list(self._paths)
        flats += self._bearers.marks(glance, motion, figures, under=True)
        if glance.state.escaped:
            return flats
        flats += self._next_nightmares(glance)
        if motion.over:
            flats += self._next_steps(glance)
        return flats

    def pips(self, glance: Glance) -> list[Standing]:
        """Return the patterns of glitch groups; they lie on the blocks, so people cover them."""
        return [
            pip
            for number, glitch in enumerate(self._level.glitches)
            if glitch.cells
            for pip in self._pips(number, glance.state.phases[number])
        ]

    def over(
        self, glance: Glance, motion: Motion, figures: list[Figure], time: float
    ) -> list[Flat]:
        """Return what lies over everything."""
        flats: list[Flat] = []
        for number, glitch in enumerate(self._level.glitches):
            if glitch.cells:
                flats += self._tell(glance, number, time)
        if motion.over:
            flats += self._next_uses(glance)
            flats += self._threatened(glance)
        flats += self._weighed(glance, figures)
        flats += self._bearers.marks(glance, motion, figures)
        flats += self._overhead.signs(glance, figures, time)
        return flats

    def _weighed(self, glance: Glance, figures: list[Figure]) -> Iterator[Flat]:
        """Yield a tag for every plate that somebody hides by standing on it.

        It hangs over the cell's lower edge; where a face is in front of it, it is worn higher.
        """
        if glance.state.escaped:
            return
        for plate in self._level.plates:
            if glance.state.pressed >> plate.cell & 1:
                x, y = self._framing.corner(plate.cell)
                head = any(abs(one.x - x) < CELL and one.y - y in IN_FRONT for one in figures)
                yield self._tags(plate.channel), (x + TAG_AT, y + (TAG_HIGH if head else TAG_AT))

    def _paint_tag(self, channel: str) -> pygame.Surface:
        shape = self._assets.sprite(f"channel/{channel}").surface
        tag = pygame.Surface((TAG, TAG), 0, 32)
        tag.fill(self._assets.colour(self._assets.channels[channel].mid))
        tag.fill(self._assets.colour("ink"), (1, 1, TAG - 2, TAG - 2))
        tag.blit(shape, shape.get_rect(center=(TAG // 2, TAG // 2)))
        return tag

    def _at(self, name: str, x: int, y: int) -> Flat:
        sprite = self._assets.sprite(name)
        return sprite.surface, sprite.at(x, y)

    def _in(self, name: str, cell: int) -> Flat:
        return self._at(name, *self._framing.corner(cell))

    def _way(self, origin: int, cell: int) -> str:
        steps = self._level.grid.steps
        return next((d for d in DIRECTIONS if steps[d][origin] == cell), "")

    def _path(self, path: tuple[int, ...]) -> Iterator[Flat]:
        """Yield dots from cell to cell, and a diamond where the way is turned back."""
        for number, cell in enumerate(path):
            ahead = self._way(cell, path[(number + 1) % len(path)])
            behind = self._way(cell, path[number - 1])
            for side in {ahead, behind} - {""}:
                yield self._in(f"patrol/{side}", cell)
            yield self._in("patrol/turn" if ahead == behind else "patrol/stop", cell)

    def _next_nightmares(self, glance: Glance) -> Iterator[Flat]:
        held = glance.state.breakpoint
        for number, (path, at) in enumerate(
            zip(self._level.nightmares, glance.state.nightmares, strict=True)
        ):
            cell = path[(at + 1) % len(path)]
            way = self._way(path[at], cell)
            if way and held != ("nightmare", number):
                yield self._in(f"chevron/danger_{way}", cell)

    def _waiting(self, glance: Glance) -> Iterator[tuple[int, str]]:
        """Yield the echoes that can still do something at this beat."""
        if glance.onward is glance.state or glance.state.escaped:
            return
        for number, who in enumerate(self._level.names):
            if glance.echoes[number] and not glance.state.caught >> number & 1:
                yield number, who

    def _threatened(self, glance: Glance) -> Iterator[Flat]:
        """Yield brackets round friends whom a nightmare reaches next; they hide its chevron.

        Of an echo one knows whether it will have gone; of the friend who is played one does not.
        """
        state, onward = glance.state, glance.onward
        if onward is state or state.escaped or self._level.harmless:
            return
        next_cells = {
            path[at]
            for path, at, was in zip(
                self._level.nightmares, onward.nightmares, state.nightmares, strict=True
            )
            if at != was
        }
        for number, cell in enumerate(state.friends):
            stays = cell in next_cells and number == glance.live
            if not state.caught >> number & 1 and (stays or onward.caught >> number & 1):
                yield self._in("bracket/danger", cell)

    def _next_uses(self, glance: Glance) -> Iterator[Flat]:
        """Yield what echoes are about to do without a step."""
        for number, who in self._waiting(glance):
            action = glance.actions[number]
            if action.isupper():
                yield from self._next_use(who, glance.state.friends[number], action.lower())

    def _next_steps(self, glance: Glance) -> Iterator[Flat]:
        """Yield where echoes will be, and where shadows of echoes try to go."""
        for number, who in self._waiting(glance):
            cell = glance.onward.friends[number]
            if cell != glance.state.friends[number]:
                yield self._in(f"next/{who}", cell)
        for number, shadow in enumerate(self._level.shadows):
            friend = shadow.friend
            if (
                friend not in self._level.names
                or not glance.echoes[self._level.names.index(friend)]
            ):
                continue
            action = glance.actions[self._level.names.index(friend)]
            if (
                action in DIRECTIONS
                and glance.onward.shadows[number] != glance.state.shadows[number]
            ):
                way = MIRRORS[shadow.mirror][action]
                origin = glance.state.shadows[number]
                yield self._in(f"next/shadow_{friend}", self._level.grid.steps[way][origin])

    def _next_use(self, who: str, origin: int, direction: str) -> Iterator[Flat]:
        """Yield what an echo is about to do, where it reaches out to; Anya calls where she is."""
        cell = origin if who == "anya" else self._level.grid.steps[direction][origin]
        if not self._level.grid.inside >> cell & 1:
            return
        x, y = self._framing.corner(cell)
        glyph = f"glyph/{ABILITIES[who]}"
        lift = 21 if who == "anya" else 0
        back = self._assets.silhouette(glyph, "ink", 255)
        for dx, dy in ((-1, 0), (1, 0), (0, -1), (0, 1)):
            yield back, (x + 4 + dx, y + 4 + dy - lift)
        yield self._assets.tinted(glyph, self._assets.friends[who].mid), (x + 4, y + 4 - lift)

    def _tell(self, glance: Glance, number: int, time: float) -> Iterator[Flat]:
        """Yield what a glitch group is about to do: its top crumbles, or its outline rises."""
        glitch, held = self._level.glitches[number], glance.state.breakpoint
        if held == ("glitch", number) or glance.state.escaped:
            return
        phase = glance.state.phases[number]
        now = glitch.pattern[phase]
        then = glitch.pattern[(phase + 1) % len(glitch.pattern)]
        if now == then:
            return
        above = self._level.grid.steps["u"]
        for cell in members(glitch.cells):
            if now == ".":
                yield self._in("glitch/rising", cell)
            elif not glitch.cells >> above[cell] & 1:
                yield self._in(f"glitch/crumbling_{int(time * 3) % 2}", cell)

    def _paint_pips(self, number: int, phase: int) -> list[Standing]:
        """Return a group's pattern on its lowest row, the present beat underlined."""
        glitch = self._level.glitches[number]
        pattern = glitch.pattern
        first = 0 if len(pattern) <= PIPS_SHOWN else phase
        shown = min(len(pattern), PIPS_SHOWN)
        corners = [self._framing.corner(cell) for cell in members(glitch.cells)]
        bottom = max(y for _, y in corners)
        columns = [x for x, y in corners if y == bottom]
        # A row with gaps has its pips on its first stretch, never between two.
        right = columns[0]
        while right + CELL in columns:
            right += CELL
        x = columns[0] + (right + CELL - columns[0] - shown * PIP_PITCH - 1) // 2
        y = bottom + (9 if pattern[phase] == "#" else 10) - self._lift(glitch.cells)
        pips = []
        for place in range(shown):
            beat = (first + place) % len(pattern)
            name = ("solid" if pattern[beat] == "#" else "open") + ("_now" if beat == phase else "")
            picture = self._assets.sprite(f"pip/{name}").surface
            pips.append((2 * bottom + BLOCK_DEPTH + 1, picture, (x + place * PIP_PITCH, y)))
        return pips

    def _lift(self, cells: int) -> int:
        """Return how much higher pips lie because a wall's cap would hide their lower ends."""
        below = self._level.grid.steps["d"]
        return CAP if any(self._level.walls >> below[cell] & 1 for cell in members(cells)) else 0
