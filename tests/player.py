"""Somebody who plays: a small house of dreams, and keys that are pressed without a clock."""

import shutil
from collections.abc import Iterable
from functools import cache
from pathlib import Path

import pygame

from game.app.app import App
from game.app.audio import Audio
from game.app.evening.journey import Journey
from game.app.hands.controls import Controls
from game.app.kit import Kit
from game.app.library import Library
from game.app.loop import first_scenes
from game.app.scene import Scene
from game.app.scenes.dream import DreamScene
from game.app.window import Window
from game.levels.brushes import read_brushes
from game.levels.writer import write_map
from game.paths import data_root
from game.play import Session
from game.play.adviser import Adviser
from game.play.hints import Advice, Question, advise
from game.play.progress import Progress
from game.play.settings import SettingsFile
from game.play.slots import Slots
from game.rules.notation import parse_level
from game.view.assets import Assets, Sheet
from game.view.interface import Interface

FRAME = 1 / 60

ALONE = """
#####
#L.l#
#####
beats 4
"""
TWO = """
########
#L....a#
###%####
#A...l##
########
beats 7
"""
LOOPING = """
#########
#L..%.l.#
#M..,.m.#
#A..N.a.#
#F..1.f.#
#..z.d..#
#########
beats 8
glitch 1 ##.. 0
nightmare 4,3 5,3
"""
DREAMS = {"01_alone": ALONE, "02_two_at_once": TWO, "03_all_of_you": LOOPING}
SOLUTIONS = {
    "01_alone": "lila: rr\n",
    "02_two_at_once": "# par 1 loop, 7 beats\nlila: rrDddrr\nanya: rruurrr\n",
}
KEYS = {
    "u": pygame.K_UP,
    "r": pygame.K_RIGHT,
    "d": pygame.K_DOWN,
    "l": pygame.K_LEFT,
    ".": pygame.K_SPACE,
}
SCANS = {
    getattr(pygame, f"K_{sign}"): getattr(pygame, f"KSCAN_{sign.upper()}")
    for sign in "abcdefghijklmnopqrstuvwxyz0123456789"
}


def build_house(root: Path) -> Path:
    """Make a folder of levels with one night of three dreams, two of them with solutions."""
    tilesets = root / "tilesets"
    shutil.copytree(data_root() / "levels" / "tilesets", tilesets)
    (root / "night1").mkdir()
    brushes = read_brushes(tilesets / "dream.tsx")
    for name, picture in DREAMS.items():
        title = name[3:].replace("_", " ").title()
        text = write_map(parse_level(picture), brushes, title=title)
        (root / "night1" / f"{name}.tmx").write_text(text, encoding="utf-8")
    for name, solution in SOLUTIONS.items():
        (root / "night1" / f"{name}.solution").write_text(solution, encoding="utf-8")
    names = ", ".join(f'"{name}.tmx"' for name in DREAMS)
    night = f'[[night]]\ntitle = "The Test"\nfolder = "night1"\ndreams = [{names}]\n'
    (root / "order.toml").write_text(night, encoding="utf-8")
    return root


class SilentAdviser(Adviser):
    """Takes every question and never answers; starts no process."""

    def ask(self, question: Question) -> None:
        """Say nothing."""


class InstantAdviser(Adviser):
    """Answers at once, in this process."""

    advice: Advice | None = None

    def ask(self, question: Question) -> None:
        """Find the answer now."""
        self.advice = advise(question)

    def answer(self) -> Advice | None:
        """Give the answer once."""
        advice, self.advice = self.advice, None
        return advice


@cache
def opened(root: Path, name: str, listing: str) -> Sheet:
    """Return a sheet, opened once for all who play: nobody can change what is in it."""
    return Sheet(root, name, listing)


class SharedAssets(Assets):
    """The assets of one player, with sheets that all share."""

    def _open(self, name: str, listing: str = "") -> Sheet:
        return opened(self.root, name, listing)


class Player:
    """Sits in front of the game."""

    def __init__(
        self,
        root: Path,
        data: Path,
        level: Path | None = None,
        adviser: Adviser | None = None,
        settings: Path | None = None,
    ) -> None:
        self.assets = SharedAssets(data_root() / "assets")
        self.window = Window(self.assets.colour("ink"))
        self.library = Library(root)
        self.progress = Progress(data)
        self.kit = Kit(
            Interface(self.assets),
            self.library,
            self.progress,
            Audio(data / "no sound"),
            adviser or SilentAdviser(),
            SettingsFile(settings),
            Journey(data_root() / "story", Slots(data)),
        )
        self.controls = Controls()
        self.app = App(self.window, self.controls, self.kit, first_scenes(self.kit, level))
        self.frames(1)

    @property
    def scene(self) -> Scene | None:
        return self.app.scene

    def sees(self, kind: type[Scene]) -> bool:
        """Whether a scene of a kind is on top."""
        return isinstance(self.scene, kind)

    @property
    def dream(self) -> DreamScene:
        assert isinstance(self.scene, DreamScene)
        return self.scene

    @property
    def session(self) -> Session:
        return self.dream.playing.session

    @property
    def screen(self) -> bytes:
        return pygame.image.tobytes(self.window.canvas, "RGB")

    def frames(self, count: int) -> None:
        for _ in range(count):
            self.app.step(FRAME, ())

    def send(self, *events: pygame.Event) -> None:
        self.app.step(FRAME, events)

    def press(self, *keys: int, mod: int = 0) -> None:
        """Press keys and let them go, each on its own."""
        for key in keys:
            self.send(down(key, mod), up(key, mod))

    def use(self, *keys: int) -> None:
        """Use the ability in directions."""
        self.send(down(pygame.K_LSHIFT))
        for key in keys:
            self.press(key, mod=pygame.KMOD_LSHIFT)
        self.send(up(pygame.K_LSHIFT))

    def play(self, track: Iterable[str]) -> None:
        """Play a track as a person would."""
        for action in track:
            if action.isupper():
                self.use(KEYS[action.lower()])
            else:
                self.press(KEYS[action])

    def mouse(self, kind: int, x: int, y: int) -> None:
        """Do something with the mouse at a pixel of the canvas."""
        fit = self.window.fit
        at = int(fit.x + (x + 0.5) * fit.scale), int(fit.y + (y + 0.5) * fit.scale)
        if kind == pygame.MOUSEMOTION:
            self.send(pygame.Event(kind, pos=at, rel=(0, 0), buttons=(0, 0, 0)))
        else:
            self.send(pygame.Event(kind, pos=at, button=pygame.BUTTON_LEFT))

    def click(self, x: int, y: int) -> None:
        self.mouse(pygame.MOUSEBUTTONDOWN, x, y)
        self.mouse(pygame.MOUSEBUTTONUP, x, y)

    def sleep(self) -> None:
        """Wait until everything that moves by itself has come to rest."""
        self.frames(180)


def down(key: int, mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYDOWN, key=key, mod=mod, scancode=SCANS.get(key, 0))


def up(key: int, mod: int = 0) -> pygame.Event:
    return pygame.Event(pygame.KEYUP, key=key, mod=mod, scancode=SCANS.get(key, 0))
