"""`python -m tools.mash [NIGHTS] [--presses N] [--seed S]`: somebody who presses everything.

Each night is played by the tour up to some moment. Then keys, buttons, the mouse and the window go
wild there: menus open, settings change, games are begun, kept, thrown away and ended. Whoever ends
the game opens it again. At last everything is let go of, the settings are as they were at first,
and the tour has to get from wherever that is to the morning.
"""

import argparse
import os
import random
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

os.environ.setdefault("SDL_VIDEODRIVER", "dummy")
os.environ.setdefault("SDL_AUDIODRIVER", "dummy")

import pygame

from game.app.hands.bindings import KEYS
from game.app.hands.buttons import Button
from game.app.hands.pads import AXES, BUTTONS
from tools.tour.guide import Guide, StuckError
from tools.tour.hands import Keyboard
from tools.tour.night import Tour

FURTHEST = 340
"""Wishes of the tour before the wild part at most: the last ones are in the fear."""

OUTSIDE = {Button.SCREENSHOT, Button.FULLSCREEN}
"""What reaches beyond the game: other folders, the whole screen."""

MENUS = (
    pygame.K_RETURN,
    pygame.K_ESCAPE,
    pygame.K_UP,
    pygame.K_DOWN,
    pygame.K_LEFT,
    pygame.K_RIGHT,
)
WINDOW = (
    pygame.WINDOWFOCUSLOST,
    pygame.WINDOWFOCUSGAINED,
    pygame.WINDOWRESIZED,
    pygame.WINDOWMINIMIZED,
    pygame.WINDOWRESTORED,
)
LET_GO = 0.7
"""So many of what is pressed is let go of; the rest is held until something else lets go of it."""

STICK = 0.3
SHARES = {"menu": 30, "key": 40, "pad": 12, "mouse": 14, "window": 2, "time": 2}


class Wild:
    """Presses what the dice say.

    Attributes:
        seen: the kinds of scene in which something was pressed.
        endings: how often the game was ended and opened again.
    """

    def __init__(self, folder: Path, dice: random.Random) -> None:
        """Play in a folder."""
        self.guide = Guide(folder, Keyboard())
        self.seen: set[str] = set()
        self.endings = 0
        self._folder = folder
        self._dice = dice
        self._keys = sorted({*_keys()})

    def press(self, times: int) -> None:
        """Press so many things."""
        for _ in range(times):
            if self.guide.app.scene is None:
                self.endings += 1
                self.guide = Guide(self._folder, Keyboard())
            self.seen.add(self.guide.kind)
            self.guide.step(self._dice.choice((0.0, 1 / 60, 1 / 60, 0.1)), self._events())

    def _events(self) -> list[pygame.Event]:
        kind = self._dice.choices([*SHARES], [*SHARES.values()])[0]
        ways: dict[str, Callable[[], list[pygame.Event]]] = {
            "menu": lambda: _strokes(self._dice.choice(MENUS)),
            "key": lambda: _strokes(*self._dice.choice(self._keys)),
            "pad": self._pad,
            "mouse": self._mouse,
            "window": lambda: [pygame.Event(self._dice.choice(WINDOW), x=640, y=360)],
            "time": list,
        }
        events = ways[kind]()
        return events if self._dice.random() < LET_GO else events[:1]

    def _pad(self) -> list[pygame.Event]:
        if self._dice.random() < STICK:
            axis = self._dice.choice([*AXES])
            value = self._dice.choice((-32767, 0, 9000, 32767))
            return [
                pygame.Event(pygame.CONTROLLERAXISMOTION, instance_id=0, axis=axis, value=value)
            ]
        button = self._dice.choice([*BUTTONS])
        kinds = (pygame.CONTROLLERBUTTONDOWN, pygame.CONTROLLERBUTTONUP)
        return [pygame.Event(kind, instance_id=0, button=button) for kind in kinds]

    def _mouse(self) -> list[pygame.Event]:
        fit = self.guide.window.fit
        x, y = self._dice.randrange(-5, 645), self._dice.randrange(-5, 365)
        at = int(fit.x + x * fit.scale), int(fit.y + y * fit.scale)
        moved = pygame.Event(pygame.MOUSEMOTION, pos=at, rel=(0, 0), buttons=(0, 0, 0))
        kinds = (pygame.MOUSEBUTTONDOWN, pygame.MOUSEBUTTONUP)
        return [moved, *(pygame.Event(kind, pos=at, button=1) for kind in kinds)]


def _keys() -> Iterator[tuple[int, int, int]]:
    """Yield the key, the modifiers and the position of everything that is bound to something."""
    for wishes in KEYS.values():
        for button, keys in wishes.items():
            for key in keys if button not in OUTSIDE else ():
                mods = pygame.KMOD_SHIFT * key.shift | pygame.KMOD_CTRL * key.command
                yield key.code, mods, key.scan


def _strokes(code: int, mods: int = 0, scan: int = 0) -> list[pygame.Event]:
    return [
        pygame.Event(kind, key=code, mod=mods, scancode=scan)
        for kind in (pygame.KEYDOWN, pygame.KEYUP)
    ]


def come_home(folder: Path) -> None:
    """Open the game once more, as it came, and play from where it is to the morning.

    Raises:
        StuckError: it does not go on.
    """
    for path in folder.glob("settings.toml*"):
        path.unlink()
    guide = Guide(folder, Keyboard())
    tour = Tour(guide, dreams=6)
    tour.play_until(lambda: guide.kind == "Title", begin="continue")


def one_night(folder: Path, seed: int, presses: int) -> Wild:
    """Play, go wild, and come home; return who went wild.

    Raises:
        StuckError: the game did not go on afterwards.
    """
    dice = random.Random(seed)
    wild = Wild(folder, dice)
    steps = iter(range(dice.randrange(FURTHEST)))
    guide = wild.guide
    Tour(guide).play_until(lambda: next(steps, None) is None or guide.kind == "Title")
    wild.press(presses)
    come_home(folder)
    return wild


def main() -> int:
    """Spend some nights; 1 if one of them does not end."""
    parser = argparse.ArgumentParser(prog="python -m tools.mash", description=__doc__)
    parser.add_argument("nights", type=int, nargs="?", default=20)
    parser.add_argument("--presses", type=int, default=2000, help="in a night")
    parser.add_argument("--seed", type=int, default=1, help="of the first night")
    wanted = parser.parse_args()
    stuck = 0
    for seed in range(wanted.seed, wanted.seed + wanted.nights):
        with tempfile.TemporaryDirectory() as folder:
            try:
                wild = one_night(Path(folder), seed, wanted.presses)
            except StuckError as error:
                print(f"seed {seed}: {error}")
                stuck += 1
                continue
        print(f"seed {seed}: {wild.endings} endings, {', '.join(sorted(wild.seen))}")
    return 1 if stuck else 0


if __name__ == "__main__":
    sys.exit(main())
