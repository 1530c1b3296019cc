"""The Net as a part of the story: scenes come between the dreams, and the fear ends the night."""

from functools import partial
from typing import ClassVar

from game.app.dreaming.hinting import Purse
from game.app.evening.netting import sky_of
from game.app.evening.telling import conversation, heard
from game.app.hands.buttons import Context
from game.app.kit import Kit
from game.app.scene import Pop, Push, Replace, Scene, Transition
from game.app.scenes.net import Net
from game.app.scenes.night_dream import NightDream, Stay
from game.app.scenes.notice import Notice
from game.app.scenes.tableau import Tableau
from game.levels import UnreadableMapError, load
from game.story import course
from game.story.conversation import Conversation
from game.story.words import tr
from game.view.assets import MissingPictureError

MUSIC = "title_sleep"


class Lucidity(Purse):
    """The player's own."""

    def __init__(self, kit: Kit) -> None:
        """Pay from the campaign that is played."""
        self._journey = kit.journey

    def pay(self) -> bool:
        """Pay for one layer; whether there was enough."""
        paid = course.pay(self._journey.now)
        if paid is None:
            return False
        self._journey.become(paid)
        return True


class NightNet(Net):
    """The dreams of the night it is."""

    context: ClassVar[Context] = Context.MENU

    def __init__(self, kit: Kit) -> None:
        """Look at the sky as the campaign has it."""
        self._journey = kit.journey
        super().__init__(
            kit,
            lambda: sky_of(self._journey.night, self._journey.now, kit.library),
            self._dream_of,
            self._wake_up,
            still=kit.settings.now.motion != "full",
        )

    def wake(self) -> Transition | None:
        """Hear what there is to be heard, and go on once the fear is in bed."""
        self._kit.audio.music(MUSIC)
        self._kit.audio.ambience(None)
        super().wake()
        night, now = self._journey.night, self._journey.now
        if course.is_put_to_bed(night, now):
            if night.after and night.after not in now.seen:
                return self._tell(night.after)
            from game.app.evening.nightfall import next_scene

            self._journey.advance()
            return Replace(next_scene(self._kit))
        scene = course.due(night, now)
        return self._tell(scene) if scene else None

    def _tell(self, scene: str) -> Transition | None:
        talk = conversation(self._kit, scene)
        if talk is None:
            return None
        return Push(Tableau(self._kit, talk, partial(self._told, scene)))

    def _told(self, scene: str, said: Conversation) -> Transition:
        heard(self._kit, scene, said.flags)
        return Pop()

    def _dream_of(self, name: str) -> Transition:
        night, now = self._journey.night, self._journey.now
        is_fear = night.fear is not None and night.fear.dream == name
        if is_fear and night.before and night.before not in now.seen:
            talk = conversation(self._kit, night.before)
            if talk is not None:
                then = partial(self._enter_fear, name)
                return Push(Tableau(self._kit, talk, then))
        return Push(self._open(name))

    def _enter_fear(self, name: str, said: Conversation) -> Transition:
        heard(self._kit, self._journey.night.before, said.flags)
        return Replace(self._open(name))

    def _open(self, name: str) -> Scene:
        """Return the scene of a dream, or of the sentence that says why there is none."""
        kit = self._kit
        entry = kit.library.find(name)
        if entry is None:
            return Notice(
                kit,
                tr("This dream is missing"),
                (tr("{name} is not in the folder of levels.").format(name=name),),
            )
        try:
            dream = load(entry.path)
            kit.progress.enter(entry.id)
            return NightDream(kit, dream, entry, self._stay(name))
        except UnreadableMapError as error:
            return Notice(kit, tr("This map cannot be read"), (str(error),))
        except MissingPictureError as error:
            return Notice(kit, tr("This dream cannot be drawn"), (str(error),))

    def _stay(self, name: str) -> Stay:
        journey = self._journey
        star = course.night_of(journey.nights, journey.now).star(name)
        return Stay(
            lambda loops, beats: journey.become(course.solve(journey.now, name, loops, beats)),
            lambda: journey.become(course.lay_aside(journey.now, name)),
            Lucidity(self._kit),
            "" if star is None else star.line,
        )

    def _wake_up(self) -> Transition:
        from game.app.scenes.recess import Recess

        return Push(Recess(self._kit))
