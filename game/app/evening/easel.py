"""What hangs before a stage while people talk: stills that a scene shows, knocks that one sees.

    picture four_rooms       a still of `assets/places`; it comes slowly over what was there
    picture none             the stage again

A still's list says whose head is where, and under `knock/<friend>` where that friend's knuckles
meet the wall.
"""

from pathlib import Path

import pygame

from game.app.evening.staging import Stageable
from game.app.kit import Kit
from game.story.script import Stage
from game.view.assets import MissingPictureError, read_listing
from game.view.pictures.stills import load_still
from game.view.talk.knocks import Knocks

COMES = 0.5
"""Seconds in which a still comes."""

KNOCK = "knock."
DOWN = "none"

Point = tuple[int, int]


class Easel(Stageable):
    """A stage, and the still that hangs before it."""

    def __init__(self, kit: Kit, stage: Stageable) -> None:
        """Begin with nothing but the stage."""
        self._stage = stage
        self._folder = kit.interface.assets.root / "places"
        self._moves = kit.settings.now.motion == "full"
        self._still: pygame.Surface | None = None
        self._before: pygame.Surface | None = None
        self._points: dict[str, Point] = {}
        self._seconds = 0.0
        self._knocks = Knocks(kit.interface.assets, moves=self._moves)

    @property
    def steps_back(self) -> float:
        """A still has its own light, which is right as it is."""
        return 0.0 if self._still is not None else self._stage.steps_back

    def hang(self, name: str) -> None:
        """Show a still; one that there is not leaves what is there."""
        still = load_still(self._folder / f"{name}.png")
        if still is None:
            return
        self._before, self._still = self._still, still
        self._points = _points(self._folder / f"{name}.json")
        self._seconds = 0.0 if self._moves else COMES

    def take_down(self) -> None:
        """Show the stage again."""
        self._still = self._before = None
        self._points = {}

    def perform(self, stage: Stage) -> bool:
        """Change the still, or let the stage do what it can."""
        if stage.verb == "picture":
            name = stage.words[0]
            if name == DOWN:
                self.take_down()
            else:
                self.hang(name)
            return True
        if stage.verb == "place":
            self.take_down()
        return self._stage.perform(stage)

    def hear(self, sound: str) -> None:
        """Show a knock where it meets the wall."""
        who = sound.removeprefix(KNOCK)
        at = self._points.get(f"knock/{who}")
        if at is not None and who != sound:
            self._knocks.knock(who, at)
        self._stage.hear(sound)

    def pass_time(self, seconds: float) -> bool:
        """Let time pass for both."""
        self._seconds += seconds
        self._knocks.update(seconds)
        return self._stage.pass_time(seconds)

    def finish(self) -> None:
        """Bring to its end what the stage has begun."""
        self._stage.finish()

    def head_of(self, who: str) -> Point | None:
        """Return where somebody's head is in the still, or else on the stage."""
        if self._still is not None:
            return self._points.get(who)
        return self._stage.head_of(who)

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the still over what is on the canvas."""
        if self._still is None:
            return
        share = self._seconds / COMES
        if share >= 1:
            self._before = None
        if self._before is not None:
            canvas.blit(self._before, (0, 0))
        self._still.set_alpha(round(255 * share) if share < 1 else None)
        canvas.blit(self._still, (0, 0))

    def draw_knocks(self, canvas: pygame.Surface) -> None:
        """Draw the knocks, which no lamp makes darker."""
        self._knocks.draw(canvas)


def _points(path: Path) -> dict[str, Point]:
    """Return what is where in a still, in pixels of the canvas; nothing if unknown."""
    try:
        listed = read_listing(path)
    except MissingPictureError:
        return {}
    return {name: (place[0], place[1]) for name, place in listed.items()}
