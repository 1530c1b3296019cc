"""Plays the campaign as a person would: only buttons go in, and what is on top is looked at.

Where to walk is found on the same ground that the game walks on, how to escape a dream is read from
its stored solution; a wish that leads nowhere for too long is a stuck state and ends the tour.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

import pygame

from game.app.app import App
from game.app.audio import Audio
from game.app.evening.journey import Journey
from game.app.hands.buttons import Button
from game.app.hands.controls import Controls
from game.app.kit import Kit
from game.app.library import Library
from game.app.loop import first_scenes, pass_time
from game.app.scene import Scene
from game.app.window import Window
from game.paths import data_root
from game.play import read_solution
from game.play.adviser import Adviser
from game.play.progress import Progress
from game.play.settings import SettingsFile
from game.play.slots import Slots
from game.view.assets import Assets
from game.view.interface import Interface
from tools.tour.hands import Hands

FRAME = 1 / 60
PATIENCE = 3000
"""So many wishes in one scene that change nothing else are a stuck state."""

ACTIONS = {
    "u": Button.UP,
    "r": Button.RIGHT,
    "d": Button.DOWN,
    "l": Button.LEFT,
    "U": Button.USE_UP,
    "R": Button.USE_RIGHT,
    "D": Button.USE_DOWN,
    "L": Button.USE_LEFT,
    ".": Button.WAIT,
}

Look = Callable[[str, pygame.Surface], None]


class StuckError(Exception):
    """The game does not go on; the text says where."""


class Quiet(Adviser):
    """Nobody asks for hints on a tour, so nothing is computed."""

    def ask(self, question: object) -> None:
        """Say nothing."""


class Guide:
    """Sits in front of the game.

    Attributes:
        app: the game.
        step: lets the game take a step of so many seconds, with events; False when it is over.
        seen: the names of the scenes that were on top, in order, each once in a row.
        looks: whether pictures are taken.
    """

    def __init__(
        self, data: Path, hands: Hands, look: Look | None = None, sound: Path | None = None
    ) -> None:
        """Open the game with its data in a folder; `look` is shown every new scene once.

        What there is to hear lies under `sound`; without it the game is silent.
        """
        assets = Assets(data_root() / "assets")
        self.window = Window(assets.colour("ink"))
        self.kit = Kit(
            Interface(assets),
            Library(data_root() / "levels", data),
            Progress(data),
            Audio(sound or data / "no sound"),
            Quiet(),
            SettingsFile(data),
            Journey(data_root() / "story", Slots(data)),
        )
        self._controls = Controls()
        scenes = first_scenes(self.kit, None)
        self.app = App(self.window, self._controls, self.kit, scenes)
        self.step = partial(pass_time, self.app)
        self.seen: list[str] = []
        self._hands = hands
        self.looks = look is not None
        self._look = look
        self._looked: set[str] = set()
        self.frames(2)

    @property
    def scene(self) -> Scene:
        """What is on top.

        Raises:
            StuckError: the game has ended.
        """
        if self.app.scene is None:
            raise StuckError("the game has ended")
        return self.app.scene

    @property
    def kind(self) -> str:
        """What is on top, by the name of its class."""
        return type(self.scene).__name__

    def frames(self, count: int) -> None:
        """Let frames pass."""
        for _ in range(count):
            self.step(FRAME, ())
        self._note()

    def press(self, button: Button, times: int = 1) -> None:
        """Press something, with a frame between down and up as in life."""
        for _ in range(times):
            for event in self._hands.press(button, self.scene.context):
                if self.app.scene is not None:
                    self.step(FRAME, (event,))
            self._note()

    def hold(self, across: int, down: int) -> None:
        """Hold a direction for a frame; what the game has let go of since is pressed anew."""
        if self._controls.heading == (0, 0):
            self._hands.forget()
        self.step(FRAME, tuple(self._hands.hold(across, down)))

    def picture(self, name: str) -> None:
        """Show what is on the screen, the first time that it is called so."""
        if self._look is not None and name not in self._looked:
            self._looked.add(name)
            self._look(name, self.window.canvas)

    def until(self, done: Callable[[], bool], do: Callable[[], None], what: str) -> None:
        """Do something again and again until something is so.

        Raises:
            StuckError: it does not become so.
        """
        for _ in range(PATIENCE):
            if done():
                return
            do()
        raise StuckError(f"{what}: still in {self.kind}")

    def choose(self, value: str) -> None:
        """Take a row of a menu by what it stands for."""
        menu = self.scene.menu  # type: ignore[attr-defined]
        names = [item.value for item in menu.items]
        if value not in names:
            raise StuckError(f"there is no '{value}' in {self.kind}, only {', '.join(names)}")
        steps = names.index(value) - menu.chosen
        self.press(Button.DOWN if steps > 0 else Button.UP, abs(steps))
        self.press(Button.CONFIRM)

    def solve(self, name: str) -> None:
        """Escape the dream that is on top with the solution that is stored for it."""
        entry = self.kit.library.find(name)
        if entry is None:
            raise StuckError(f"there is no dream {name}")
        session = self.scene.playing.session  # type: ignore[attr-defined]
        text = entry.path.with_suffix(".solution").read_text(encoding="utf-8")
        solution = read_solution(text, session.level.names)
        for number, tracks in enumerate(solution.loops):
            if session.loop == number:
                self.press(Button.END_LOOP)
            for who, track in enumerate(tracks):
                self.press(Button.REWIND, session.beat)
                turns = (who - session.level.names.index(session.live)) % len(tracks)
                self.press(Button.NEXT_FRIEND, turns)
                for action in track.rstrip("."):
                    self.press(ACTIONS[action])
            self.picture(f"{name} loop {number + 1}")
        self.until(
            lambda: bool(session.escaped) or session.beat >= session.level.loop_beats - 1,
            lambda: self.press(Button.FOLLOW),
            name,
        )
        if not session.escaped:
            raise StuckError(f"{name}: the stored solution does not lead to bed")

    def _note(self) -> None:
        name = self.kind if self.app.scene is not None else "the end"
        if not self.seen or self.seen[-1] != name:
            self.seen.append(name)
