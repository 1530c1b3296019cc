"""Plain level dictionaries, as `tests.reference` reads them, turned into the game's levels."""

from typing import Any

from game.rules import (
    FRIENDS,
    GROUPS,
    Bed,
    Current,
    Friend,
    Gate,
    Glitch,
    Grid,
    Level,
    Plate,
    Shadow,
)


def to_level(plain: dict[str, Any]) -> Level:
    """Return the level that a plain dictionary describes."""
    grid = Grid(plain["width"], plain["height"], plain["wrap"])
    at = grid.index

    def bits(cells: list[list[int]]) -> int:
        return grid.bits(at(x, y) for x, y in cells)

    return Level(
        grid=grid,
        loop_beats=plain["loop_beats"],
        rescue=plain["rescue"],
        harmless=plain.get("harmless", False),
        walls=bits(plain["walls"]),
        voids=bits(plain["voids"]),
        dreamstuff=bits([cell[:2] for cell in plain["dreamstuff"]]),
        shut=bits([cell[:2] for cell in plain["dreamstuff"] if cell[2]]),
        friends=tuple(
            Friend(name, at(*plain["friends"][name]))
            for name in FRIENDS
            if name in plain["friends"]
        ),
        beds=tuple(Bed(who, at(x, y)) for x, y, who in plain["beds"]),
        plates=tuple(Plate(channel, at(x, y)) for x, y, channel in plain["plates"]),
        gates=tuple(
            Gate(channel, at(x, y), needs, inverted)
            for x, y, channel, needs, inverted in plain["gates"]
        ),
        glitches=tuple(
            Glitch(
                group,
                bits(plain["glitches"][group]["cells"]),
                plain["glitches"][group]["pattern"],
                plain["glitches"][group]["offset"],
            )
            for group in GROUPS
            if group in plain["glitches"]
        ),
        currents=tuple(Current(at(x, y), direction) for x, y, direction in plain["currents"]),
        dreamers=tuple(at(x, y) for x, y in plain["dreamers"]),
        nightmares=tuple(tuple(at(x, y) for x, y in path) for path in plain["nightmares"]),
        shadows=tuple(
            Shadow(friend, at(x, y), mirror) for x, y, friend, mirror in plain["shadows"]
        ),
    )
