"""One place that is walked in: its people, its picture, and the stage that it is for scenes."""

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

import pygame

from game.app.evening.readiness import evenings_in, place_of
from game.app.evening.staging import Stageable
from game.app.kit import Kit
from game.story import course
from game.story.blocking import Blocking
from game.story.conditions import PASSING, holds
from game.story.figure import Role
from game.story.happenings import Happening
from game.story.place import Place
from game.story.routines import Evening, evening_of
from game.story.script import Stage
from game.story.walking import Walking
from game.story.words import tr
from game.view.places.cups import LIST as CUPS
from game.view.places.place import DRY, PlaceView

TICK = 1 / 60
MOST_TICKS = 6
HEAD = 27
"""How many pixels over the feet a head ends."""

BOX_TOP = 112
"""The row of the view under which the box of conversation hides people."""

MOST_LIFT = 52

BY_DAY = 0.34
"""How much of the dark that lies round speakers in the evening lies there in the morning."""


class Outing(Stageable):
    """A place with the one who is walked in it.

    Attributes:
        walking: the place and its people.
        view: its picture.
    """

    def __init__(
        self, kit: Kit, place: str, spot: str, look: str = "", *, at: Path | None = None
    ) -> None:
        """Come to a spot of a place; a spot may be `x,y`.

        `at` is the place's map if it is no map of the story.

        Raises:
            UnreadableMapError: the place's map cannot be read.
            MissingPictureError: the place has no picture.
        """
        self._kit = kit
        self._journey = kit.journey
        self.look = look
        self._spare = 0.0
        self._spoken = False
        self._follows = ""
        self._is_stage = False
        self._maps = kit.journey.places if at is None else at.parent
        self._open(place, spot)

    @property
    def place(self) -> Place:
        """Where one is."""
        return self.walking.place

    @property
    def moving(self) -> bool:
        """Whether anything changes by itself."""
        people = self.walking.people.values()
        return (
            self.view.motion
            or self.walking.me.rail is not None
            or any(one.rail is not None or one.role.walks or one.role.follows for one in people)
        )

    @property
    def steps_back(self) -> float:
        """By daylight a scene stays lighter behind those who speak."""
        return BY_DAY if self.look == DRY else 1.0

    def go(self, place: str, spot: str) -> None:
        """Come to another place, or to another spot of this one.

        Raises:
            UnreadableMapError, MissingPictureError: as at the beginning; one stays here then.
        """
        self._open(place, spot)

    def stand_by(self) -> str:
        """Return where one stands, as a spot for a saved game."""
        x, y = self.walking.me.body.at
        return f"{x},{y}"

    def advance(self, seconds: float, heading: tuple[int, int]) -> list[Happening]:
        """Let time pass while a direction is held; return what happened."""
        happened: list[Happening] = []
        for _ in range(self._ticks(seconds)):
            happened += self.walking.tick(*heading)
            if happened:
                break
        self._show(seconds)
        return happened

    def recast(self) -> None:
        """Let people do what they do in the step that the campaign is at."""
        self.walking.recast(self._roles())

    def draw(self, canvas: pygame.Surface) -> None:
        """Draw the whole canvas."""
        usable = [] if self._is_stage else self.walking.usable
        self.view.draw(canvas, self.walking.figures, usable)

    def begin_talk(self) -> None:
        """Become a stage."""
        self._is_stage = True
        self._spoken = False
        self._follows = ""

    def end_talk(self) -> None:
        """Be a place to walk in again."""
        self._is_stage = False
        self._spoken = False
        self._follows = ""
        self.blocking.release()
        self.walking.call()

    def perform(self, stage: Stage) -> bool:
        """Begin a direction; True if there is nothing to wait for."""
        if stage.verb == "place" and stage.words:
            self._open(stage.words[0], stage.words[1] if len(stage.words) > 1 else "")
            return True
        if stage.verb == "camera":
            self._follows = stage.words[0] if stage.words else ""
            return True
        return self.blocking.perform(stage.verb, stage.words)

    def pass_time(self, seconds: float) -> bool:
        """Let people walk to where they were sent, and the others go about their evening."""
        done = True
        for _ in range(self._ticks(seconds)):
            self.walking.stir()
            done = self.blocking.tick()
        self._show(seconds)
        return done

    def finish(self) -> None:
        """Have everybody where they were sent."""
        self.blocking.finish()

    def head_of(self, who: str) -> tuple[int, int] | None:
        """Return the pixel of the canvas above somebody's head; None if he is not to be seen."""
        self._spoken = True
        figure = self.walking.figure(who)
        if figure is None or not figure.shown:
            return None
        x, y = figure.body.at
        at = self.view.on_canvas(x, y - HEAD)
        return at if 0 <= at[0] < 640 else None

    def _open(self, place: str, spot: str) -> None:
        kit, journey = self._kit, self._journey
        here = place_of(self._maps / f"{place}.tmx")
        evening = self._evening()
        view = PlaceView(
            kit.interface.assets,
            here,
            self.look,
            texts={
                **_texts(evening.texts, self.look),
                CUPS: [tr(cup) for cup in journey.night.cups],
            },
            dark=journey.night.dark,
            motion=kit.settings.now.motion,
            contrast=kit.settings.now.contrast,
        )
        me = Role(journey.night.friend, place, spot)
        self.view = view
        self.walking = Walking(here, me, self._roles(), self._holds)
        if "," in spot:
            self.walking.put(*_point(spot))
        self.blocking = Blocking(self.walking)
        view.camera.jump(*self.walking.me.body.at)

    def _show(self, seconds: float) -> None:
        """Let the picture follow."""
        view, walking = self.view, self.walking
        view.update(seconds)
        followed = walking.figure(self._follows) or walking.me
        view.camera.follow(*followed.body.at, seconds)
        view.camera.lift(self._lift(), seconds)

    def _lift(self) -> int:
        if not self._spoken:
            return 0
        figures = [one for one in self.walking.figures if one.staged or one is self.walking.me]
        lowest = max(one.body.at[1] for one in figures) - self.view.camera.level
        return max(0, min(MOST_LIFT, lowest - BOX_TOP))

    def _ticks(self, seconds: float) -> int:
        self._spare += seconds
        ticks = int(self._spare / TICK)
        self._spare -= ticks * TICK
        return min(ticks, MOST_TICKS)

    def _holds(self, condition: str) -> bool:
        now = self._journey.now
        return holds(condition, now.flags | now.seen - PASSING, course.counts(now))

    def _evening(self) -> Evening:
        evenings = evenings_in(self._journey.places.parent / "routines.toml")
        return evening_of(evenings, self._journey.night.number)

    def _roles(self) -> Iterable[Role]:
        step = self._journey.step
        return self._evening().roles(step.id if step is not None else "")


def _texts(texts: Mapping[str, Sequence[str]], look: str) -> dict[str, list[str]]:
    """Return what runs over screens; a list `screens@morning` is for that time of day."""
    return {
        name: [tr(line) for line in texts.get(f"{name}@{look}", lines)]
        for name, lines in texts.items()
        if "@" not in name
    }


def _point(spot: str) -> tuple[int, int]:
    x, _, y = spot.partition(",")
    return (int(x), int(y)) if x.isdigit() and y.isdigit() else (0, 0)
