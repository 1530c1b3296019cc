"""An evening in the waking world: one walks from place to place, looks, talks, and scenes begin.

The scene stays from one step of the night to the next as long as they are walked or talked; what
comes after (the Net, sleep, a page) takes its place.
"""

from functools import partial
from typing import ClassVar

import pygame

from game.app.dreaming.pictures import saved_picture
from game.app.evening.doorway import Doorway
from game.app.evening.earshot import Earshot
from game.app.evening.guidance import Guidance
from game.app.evening.outing import Outing
from game.app.evening.telling import conversation, heard
from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Push, Replace, Scene, Transition
from game.levels import UnreadableMapError
from game.rules import FRIENDS
from game.story import course
from game.story.conversation import Conversation
from game.story.happenings import Entered, Happening, Opened, Refused
from game.story.nights import Step
from game.story.routines import DamagedRoutinesError
from game.story.words import tr
from game.view.assets import MissingPictureError

KINDS = ("walk", "scene")
"""The steps of a night that play in the waking world."""

FIRST = "flat"
"""Where a night begins that does not say where."""

GOAL = 26
"""How near to the spot of a goal, in pixels, it is reached."""


def open_evening(kit: Kit) -> Scene | None:
    """Return the waking world at the step that the campaign is at; None if it does not open."""
    step, now = kit.journey.step, kit.journey.now
    if step is None or step.kind not in KINDS:
        return None
    place = _place_of(kit, step) or now.place or FIRST
    try:
        return Evening(kit, Outing(kit, place, now.spot, step.look))
    except (UnreadableMapError, MissingPictureError, DamagedRoutinesError):
        return None


class Evening(Scene):
    """The whole canvas."""

    context: ClassVar[Context] = Context.WALK

    def __init__(self, kit: Kit, outing: Outing) -> None:
        """Begin in a place."""
        self._kit = kit
        self._journey = kit.journey
        self.outing = outing
        self._ears = Earshot(kit)
        self.guidance = Guidance(kit)
        self._doorway = Doorway()
        self._shown: pygame.Surface | None = None
        self._heading = (0, 0)
        self._talking = False
        self._step: Step | None = None
        self._ears.listen(self.outing.place)

    @property
    def moving(self) -> bool:
        """Whether anything changes by itself."""
        return (
            self.outing.moving
            or self._heading != (0, 0)
            or self._doorway.busy
            or self.guidance.telling
        )

    def wake(self) -> Transition | None:
        """Go on with the step of the night that it is."""
        self._heading = (0, 0)
        self._talking = False
        self.guidance.write()
        self._ears.listen(self.outing.place)
        return self._follow()

    def steer(self, across: int, down: int) -> None:
        """Walk in the direction that is held."""
        self._heading = (across, down)

    def press(self, press: Press) -> Transition | None:
        """Turn to what is in reach, ask what there is to do, rest."""
        match press.button:
            case Button.CONFIRM if not self._doorway.busy:
                return self._happen(self.outing.walking.use())
            case Button.HINT:
                self.guidance.tell()
            case Button.PAUSE:
                return self._rest(press.note)
            case _:
                pass
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Walk to where is clicked, and to what is there."""
        if pointer.kind in ("down", "drag") and not self._doorway.busy:
            x, y = self.outing.view.in_place(pointer.x, pointer.y)
            self.outing.walking.head_for(x, y)
        return None

    def update(self, seconds: float) -> Transition | None:
        """Let time pass."""
        self.guidance.update(seconds)
        door = self._doorway.update(seconds, at_once=self._kit.settings.now.motion == "none")
        if door is not None:
            why = self._change(door.to, door.at, self.outing.look)
            if why:
                return self._turn_back(why)
            self.outing.walking.come(*self._heading)
            self._save()
        if self._doorway.busy:
            self.outing.pass_time(seconds)
            return None
        happened = self.outing.advance(seconds, self._heading)
        self._ears.tread(self.outing.walking.me.body, self.outing.place)
        return self._happen(happened) or self._arrive()

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the place, and what lies over it."""
        self.outing.draw(canvas)
        self._shown = canvas
        if self._doorway.dark > 0:
            self._kit.interface.dim(canvas, self._doorway.dark)
        self.guidance.draw(canvas, device, self.outing, free=self._is_free)

    @property
    def _is_free(self) -> bool:
        """Whether one can do something just now, so that signs may say what."""
        walks = self._step is not None and self._step.kind == "walk"
        return walks and not self._doorway.busy and not self._talking

    def _follow(self) -> Transition | None:
        """Do what the step asks for; a step of another kind is another scene's."""
        journey = self._journey
        step = journey.step
        while step is not None and step.kind == "scene":
            talk = conversation(self._kit, step.scene, *self._near())
            if talk is not None:
                return self._tell(step, talk)
            journey.advance()
            step = journey.step
        if step is None or step.kind not in KINDS:
            from game.app.evening.nightfall import next_scene

            return Replace(next_scene(self._kit))
        if step != self._step:
            self._begin(step)
        return self._arrive()

    def _begin(self, step: Step) -> None:
        if step.look != self.outing.look or (step.place and step.place != self.outing.place.id):
            self._change(step.place or self.outing.place.id, step.spot, step.look)
        self._step = step
        self.guidance.tell()
        self.outing.recast()
        self._save()

    def _tell(self, step: Step, talk: Conversation) -> Transition:
        """Begin the scene of a step where it plays."""
        place = _place_of(self._kit, step)
        if (place and place != self.outing.place.id) or step.look != self.outing.look:
            self._change(place or self.outing.place.id, step.spot, step.look)
        self._step = step
        return self._talk(talk, partial(self._go_on, step))

    def _go_on(self, step: Step, talk: Conversation) -> Transition:
        """End the scene of a step."""
        heard(self._kit, step.scene, talk.flags)
        self.outing.end_talk()
        self._journey.advance()
        return Pop()

    def _talk(self, talk: Conversation, then: partial[Transition]) -> Transition:
        from game.app.scenes.recess import Recess
        from game.app.scenes.talk import Talk

        self._talking = True
        self.outing.begin_talk()
        return Push(
            Talk(self._kit, talk, self.outing, then=then, pause=lambda: Push(Recess(self._kit)))
        )

    def _happen(self, happened: list[Happening] | tuple[Happening, ...]) -> Transition | None:
        for happening in happened:
            match happening:
                case Entered(door):
                    self._doorway.enter(door)
                case Opened(scene):
                    return self._open(scene)
                case Refused():
                    self._kit.audio.interface("ui.blocked")
        return None

    def _open(self, scene: str) -> Transition | None:
        """Begin something that is said on the way."""
        talk = conversation(self._kit, scene, *self._near())
        if talk is None:
            return None
        return self._talk(talk, partial(self._close, scene))

    def _close(self, scene: str, talk: Conversation) -> Transition:
        heard(self._kit, scene, talk.flags)
        self.outing.end_talk()
        if "nap" in talk.flags and self._journey.night.nap:
            from game.app.evening.nightfall import nap

            return Replace(nap(self._kit))
        return Pop()

    def _turn_back(self, why: str) -> Transition:
        """Say why a door leads nowhere."""
        from game.app.scenes.notice import Notice

        return Push(Notice(self._kit, tr("This place cannot be shown"), (why,)))

    def _change(self, place: str, spot: str, look: str) -> str:
        """Be in another place; one that cannot be shown is not gone to. Return why, if so."""
        before, why = self.outing.look, ""
        self.outing.look = look
        try:
            self.outing.go(place, spot)
        except (UnreadableMapError, MissingPictureError) as error:
            why = str(error)
            self.outing.look = before
            self._kit.audio.interface("ui.error")
        self.guidance.arrive()
        self._ears.listen(self.outing.place)
        return why

    def _arrive(self) -> Transition | None:
        """Go on in the night once the goal of the walk is reached."""
        step = self._step
        if step is None or step.kind != "walk" or step.goal is None:
            return None
        place = self.outing.place
        if place.id != step.goal.place:
            return None
        spot = place.spots.get(step.goal.spot)
        if spot is not None:
            x, y = self.outing.walking.me.body.at
            if abs(x - spot.x) > GOAL or abs(y - spot.y) > GOAL:
                return None
        if step.scene and step.scene not in self._journey.now.seen:
            return self._open(step.scene)
        self._save()
        self._journey.advance()
        return self._follow()

    def _rest(self, note: str) -> Transition:
        from game.app.scenes.recess import Recess

        self._save()
        self._journey.save()
        return Push(Recess(self._kit, note))

    def _save(self) -> None:
        journey = self._journey
        if self._shown is not None and not self._doorway.busy:
            journey.keep_picture(saved_picture(self._shown))
        place, spot = self.outing.place.id, self.outing.stand_by()
        journey.become(course.stand(journey.now, place, spot))

    def _near(self) -> list[str]:
        return [f"near_{who}" for who in self.outing.walking.beside() if who in FRIENDS]


def _place_of(kit: Kit, step: Step) -> str:
    """Return where a step plays; nothing if it plays wherever one is."""
    if step.place:
        return step.place
    scene = kit.journey.scenes.get(step.scene) if step.kind == "scene" else None
    return "" if scene is None else scene.place
