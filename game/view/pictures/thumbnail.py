"""A level as a small picture, a few pixels a cell: enough to know a dream again."""

import pygame

from game.rules import Grid, Level, members
from game.view.assets import Assets

LARGEST = 8
"""Pixels a cell at most."""

SMALL = 5
"""Below this a cell has no room for a smaller mark inside it."""


def thumbnail(assets: Assets, level: Level, width: int, height: int) -> pygame.Surface:
    """Return the level at its start, as large as whole pixels a cell allow."""
    grid = level.grid
    cell = max(1, min(LARGEST, width // grid.width, height // grid.height))
    picture = pygame.Surface((grid.width * cell, grid.height * cell), pygame.SRCALPHA, 32)
    for cells, colour in _ground(level):
        for index in members(cells):
            picture.fill(assets.colour(colour), _square(grid, index, cell))
    for index, colour in _things(assets, level):
        inset = 1 if cell >= SMALL else 0
        picture.fill(assets.colour(colour), _square(grid, index, cell).inflate(-2 * inset, 0))
    for bed in level.beds:
        pillow = _square(grid, bed.cell, cell)
        pillow.height = cell // 3
        picture.fill(assets.colour("hearth7"), pillow)
    for friend in level.friends:
        square = _square(grid, friend.cell, cell)
        if cell >= SMALL:
            square = square.inflate(-2, -2)
        picture.fill(assets.colour(assets.friends[friend.name].mid), square)
    return picture


def _square(grid: Grid, index: int, cell: int) -> pygame.Rect:
    x, y = grid.cell(index)
    return pygame.Rect(x * cell, y * cell, cell, cell)


def _ground(level: Level) -> list[tuple[int, str]]:
    """Sets of cells and their colours, what lies lowest first."""
    floor = level.grid.inside & ~level.walls & ~level.voids
    glitches = 0
    for glitch in level.glitches:
        glitches |= glitch.cells
    return [
        (floor, "tide2"),
        (level.walls, "night3"),
        (Grid.bits(part.cell for part in level.currents), "tide4"),
        (glitches, "steel2"),
        (level.dreamstuff & ~level.shut, "bloom1"),
        (level.shut, "bloom3"),
    ]


def _things(assets: Assets, level: Level) -> list[tuple[int, str]]:
    """Cells of things and their colours."""
    things = [(plate.cell, assets.channels[plate.channel].dark) for plate in level.plates]
    things += [(gate.cell, assets.channels[gate.channel].mid) for gate in level.gates]
    things += [(bed.cell, _bed_colour(assets, bed.who)) for bed in level.beds]
    things += [(dreamer, "night6") for dreamer in level.dreamers]
    things += [(path[0], "bloom2") for path in level.nightmares]
    things += [(shadow.cell, "ink") for shadow in level.shadows]
    return things


def _bed_colour(assets: Assets, who: str) -> str:
    ramp = assets.friends.get(who)
    return "steel2" if ramp is None else ramp.mid
