"""The running game: window, input, scenes. The only wiring, and the only place with a clock.

Begin with `app.py`, the stack of scenes, and `loop.py`, which opens the window. `scenes` has one
module a screen; what they are made of is beside them: `dreaming` and `evening` for the two halves
of the game, `hands` for keys and pads, `settings`, `audio`.
"""

import os
from pathlib import Path


def run(level: Path | None = None, *, data: Path | None = None, marked: int | None = None) -> int:
    """Open the game, in a dream at once if a map is given; return the exit status.

    `data` is the folder for progress; by default $BEDTIME_DATA, else the user's own. `marked` is an
    object of the map, by its id in Tiled, whose cell is shown.
    """
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.app.loop import open_game

    return open_game(level, data=data, marked=marked)
