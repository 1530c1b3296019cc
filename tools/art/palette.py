"""The 32 colours by name, what they are for, and how the nights change the environment.

Five ramps run from dark to light: night (walls and void), tide (floor and currents), bloom
(dreamstuff and danger), hearth (lamps, wood, paper), skin. Steel is for stone and glitch; azure and
cyan belong to Marc and Finn. Warm colours are rare in a dream, so the eye goes to people and beds.
"""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

COLOURS = {
    "ink": "#0c0a1d",
    "night1": "#1a1438",
    "night2": "#2c2159",
    "night3": "#47318a",
    "night4": "#6d4ac0",
    "night5": "#9f7cea",
    "night6": "#d6bdfb",
    "tide1": "#10253f",
    "tide2": "#17405c",
    "tide3": "#1f6a7c",
    "tide4": "#2fa396",
    "tide5": "#79dfae",
    "tide6": "#d4fbe3",
    "bloom1": "#45143f",
    "bloom2": "#8a1f68",
    "bloom3": "#d9357f",
    "bloom4": "#ff7c9c",
    "hearth1": "#2b1722",
    "hearth2": "#5a2a31",
    "hearth3": "#93433a",
    "hearth4": "#c45a3c",
    "hearth5": "#f2763a",
    "hearth6": "#ffe768",
    "hearth7": "#fff6dc",
    "skin1": "#6b3f3c",
    "skin2": "#b1704f",
    "skin3": "#e8a878",
    "skin4": "#ffd7ad",
    "steel1": "#465078",
    "steel2": "#8f9bc4",
    "azure": "#2b86e8",
    "cyan": "#3fe3f4",
}
NAMES = tuple(COLOURS)
INDEX = {name: number for number, name in enumerate(NAMES)}
RGB: npt.NDArray[np.uint8] = np.array(
    [[int(code[k : k + 2], 16) for k in (1, 3, 5)] for code in COLOURS.values()], np.uint8
)

# One letter a colour, for pictures that are kept as text.
LETTERS = dict(
    zip("k123456abcdefmnopABCDEFGwxyzsSuv", NAMES, strict=True),
)


class Ramp(NamedTuple):
    """Three tones of one colour."""

    dark: str
    mid: str
    light: str


FRIENDS = {
    "lila": Ramp("hearth3", "hearth5", "skin4"),
    "marc": Ramp("tide2", "azure", "steel2"),
    "anya": Ramp("skin2", "hearth6", "hearth7"),
    "finn": Ramp("tide3", "cyan", "tide6"),
}
CHANNELS = {
    "red": Ramp("bloom2", "bloom3", "bloom4"),
    "yellow": Ramp("skin2", "hearth6", "hearth7"),
    "green": Ramp("tide3", "tide4", "tide5"),
    "blue": Ramp("night3", "azure", "steel2"),
    "violet": Ramp("night3", "night4", "night6"),
    "white": Ramp("steel1", "steel2", "hearth7"),
}

# A night remaps the environment only (void, hem, floor, wall, current). People, beds, dreamstuff,
# glitch, plates and gates keep their colours, because those carry meaning.
NIGHTS: dict[int, dict[str, str]] = {
    1: {},
    2: {  # three in the morning: walls one step down, piping like a neon tube
        "night2": "night1",
        "night3": "night2",
        "night4": "night3",
        "night5": "tide4",
        "night6": "tide6",
        "bloom1": "tide3",
        "bloom2": "tide4",
    },
    3: {  # the test: night and tide change places, and each keeps its light
        "night1": "tide1",
        "night2": "tide1",
        "night3": "tide2",
        "night4": "tide3",
        "night5": "tide4",
        "night6": "tide6",
        "tide1": "night2",
        "tide2": "night3",
        "tide3": "night4",
        "tide4": "night5",
        "tide5": "night6",
        "tide6": "hearth7",
        "bloom1": "hearth3",
        "bloom2": "hearth4",
    },
    4: {  # the theatre: dark warm walls, never as bright as hearth5
        "night1": "hearth1",
        "night2": "hearth1",
        "night3": "hearth2",
        "night4": "hearth3",
        "night5": "hearth4",
        "night6": "skin3",
        "bloom1": "hearth2",
        "bloom2": "skin1",
    },
    5: {  # the launch: walls darker, lips bright, because the void dawns
        "night1": "ink",
        "night2": "night1",
        "night3": "night2",
        "night4": "night3",
        "night5": "night6",
        "bloom1": "hearth3",
        "bloom2": "hearth4",
    },
}


def document() -> dict[str, object]:
    """Everything of this module that the game reads, as it stands in `palette.json`."""
    return {
        "colours": COLOURS,
        "friends": {who: ramp._asdict() for who, ramp in FRIENDS.items()},
        "channels": {channel: ramp._asdict() for channel, ramp in CHANNELS.items()},
        "nights": {str(night): table for night, table in NIGHTS.items()},
    }
