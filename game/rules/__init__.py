"""The rules of a dream: pure, deterministic, standard library only.

Everything is in one function, `advance(level, state, actions) -> (state, events)`; read `beat.py`
first. `first_state` begins a dream, `fold` ends a loop. Not here: files, tracks, undo, pixels.
"""

from game.rules.beat import LoopOverError, advance
from game.rules.events import Event
from game.rules.fold import fold
from game.rules.grid import DIRECTIONS, OFFSETS, OPPOSITE, Cell, Grid, Wrap, members
from game.rules.level import Level
from game.rules.pieces import (
    CHANNELS,
    FRIENDS,
    GROUPS,
    Bed,
    Current,
    Friend,
    Gate,
    Glitch,
    Mark,
    Plate,
    Shadow,
)
from game.rules.plans import ACTIONS
from game.rules.state import (
    State,
    first_state,
    is_escape,
    nightmare_cells,
    opaque_cells,
    solid_glitches,
)

__all__ = [
    "ACTIONS",
    "CHANNELS",
    "DIRECTIONS",
    "FRIENDS",
    "GROUPS",
    "OFFSETS",
    "OPPOSITE",
    "Bed",
    "Cell",
    "Current",
    "Event",
    "Friend",
    "Gate",
    "Glitch",
    "Grid",
    "Level",
    "LoopOverError",
    "Mark",
    "Plate",
    "Shadow",
    "State",
    "Wrap",
    "advance",
    "first_state",
    "fold",
    "is_escape",
    "members",
    "nightmare_cells",
    "opaque_cells",
    "solid_glitches",
]
