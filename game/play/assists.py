"""A dream made easier, for players who want it so: the same dream under kinder rules."""

from dataclasses import replace

from game.levels.schema import MAP
from game.rules import Level

LONGEST = MAP["loop_beats"].highest
"""The most beats that easing gives a loop: as many as a map may ask for."""


def eased(level: Level, *, longer: int = 0, harmless: bool = False) -> Level:
    """Return a level whose loops are longer by so many beats, or in which nobody is caught.

    What a level already is it stays: nothing makes it harder, and `LONGEST` cuts nothing off.

    Args:
        level: the dream as it was designed.
        longer: beats; loops become no longer than `LONGEST`.
        harmless: nobody is caught.
    """
    beats = max(level.loop_beats, min(level.loop_beats + longer, LONGEST))
    return replace(level, loop_beats=beats, harmless=level.harmless or harmless)
