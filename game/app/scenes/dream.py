"""A dream being played: wishes go to `Playing`, panels come over it, the view draws it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from typing import ClassVar

import pygame

from game.app.dreaming.aiming import Aim
from game.app.dreaming.beckoning import OFFER, Patience, prompts_of
from game.app.dreaming.deeds import deeds
from game.app.dreaming.facts import facts
from game.app.dreaming.hinting import Hinting, Purse
from game.app.dreaming.pictures import Films, pictures_folder
from game.app.dreaming.playing import Playing
from game.app.dreaming.rerun import Rerun
from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.reading import reading, seen, tune
from game.app.scene import Pop, Push, Replace, Scene, Transition
from game.app.scenes.morning import AFTER, Morning
from game.app.scenes.notice import Notice
from game.app.scenes.pause import Pause
from game.app.wording import in_words
from game.levels import Dream
from game.levels.catalogue import Entry
from game.play import Session
from game.play.assists import eased
from game.play.progress import Best
from game.play.reload import reload
from game.story.words import marked, tr
from game.view.dream import CellHit, DreamView
from game.view.pages.menu import Item
from game.view.pictures.capture import last_loop
from game.view.world.titlecard import TitleCard

EASED = marked("The assists have changed. Your tracks are as they were.")
MORNING = 1.1
"""Seconds for which everybody is asleep before the panel says so."""


class DreamScene(Scene):
    """The screen of one dream."""

    context: ClassVar[Context] = Context.DREAM
    captions_end: tuple[int, int] = (634, 262)
    eases: ClassVar[bool] = True
    """Whether the assists that the player has chosen hold here."""

    def __init__(
        self,
        kit: Kit,
        dream: Dream,
        entry: Entry | None,
        session: Session | None = None,
        purse: Purse | None = None,
    ) -> None:
        """Enter a dream, or go on with a session of it.

        `entry` is its place among the game's own, if it has one; hints are paid from `purse`.
        """
        self._kit = kit
        self._made = dream
        self._entry = entry
        self._purse = purse
        self._device = Device.KEYBOARD
        self._aim = Aim()
        self._par = kit.library.par(dream)
        self._settle(dream if session else self._wished(), session)
        self._leads = self._lead_table()
        self._told = dream.is_valid
        self._asleep = 0.0
        self._rerun = Rerun()
        self._films = Films()
        self._patience = Patience()
        self._card = self._title_card()
        if session is not None:
            self._card.leave()

    def _settle(self, dream: Dream, session: Session | None) -> None:
        """Let this be the dream from now on."""
        kit, par = self._kit, "" if self._par is None else in_words(self._par)
        self._dream = dream
        self._colours = kit.interface.assets.friends
        self._seen = seen(kit.settings.now)
        view = DreamView(kit.interface.assets, dream, par, self._seen)
        self.captions_end = (self.captions_end[0], view.height - 26)
        self.playing = Playing(session or Session(dream.level), view, kit.audio, self._label)
        self.hinting = Hinting(self.playing, kit.adviser, self._label, self._purse)
        self._changes = deeds(self.playing)
        self._changes[Button.USE] = partial(self._aim.tap, self.playing)
        self._changes |= {Button.HINT: self._hint, Button.WATCH: self._watch_again}
        self._tune()

    def _wished(self) -> Dream:
        """Return the dream under the rules that the player wants; par stays what it is."""
        now, made = self._kit.settings.now, self._made
        if not self.eases or self._entry is None:
            return made
        level = eased(made.level, longer=now.longer_loops, harmless=now.no_catching)
        return made if level == made.level else replace(made, level=level)

    @property
    def is_eased(self) -> bool:
        """Whether an assist makes this dream another than it was made."""
        return self._dream is not self._made

    @property
    def is_aided(self) -> bool:
        """Whether an assist has made it easier, or a hint has played all of it."""
        return self.is_eased or self.hinting.is_shown

    @property
    def done(self) -> Best:
        """The escape as it is noted: an aided one is never as short as par."""
        done = Best(*self.playing.session.solution().par)
        if self.is_aided and self._par is not None:
            loops, beats = self._par
            return max(done, Best(loops, beats + 1))
        return done

    @property
    def moving(self) -> bool:
        """Whether anything flows, breathes or walks."""
        view = self.playing.view
        return view.motion or not (view.settled and self._card.over) or self._films.busy

    def wake(self) -> Transition | None:
        """Tell what is wrong with the map, once; it can be played all the same."""
        self.listen()
        self._adapt()
        if self._told:
            return None
        self._told = True
        errors = [str(finding) for finding in self._dream.findings if finding.severity == "error"]
        return Push(Notice(self._kit, tr("This dream has faults"), errors))

    def listen(self) -> None:
        """Begin the music of this dream."""
        self._kit.audio.enter(self.playing.session, self._dream.music or self._night())

    def press(self, press: Press) -> Transition | None:
        """Answer a wish."""
        self._rerun.stop()
        self._patience.press()
        self._card.leave()
        self.playing.begin(goes_on=press.repeated)
        button = self._aim.read(press)
        if button is None:
            return None
        lead = self._leads.get(button)
        if lead is not None:
            return lead(press)
        change = self._changes.get(button)
        if change is not None:
            change()
            self._note_escape()
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Scrub on the timeline; switch by a friend's name, or the friend."""
        playing = self.playing
        if pointer.kind not in ("down", "drag"):
            return None
        dragged = pointer.kind == "drag"
        hit = playing.view.hit(playing.session, pointer.x, pointer.y)
        self._aim.lower()
        self._rerun.stop()
        self._patience.press()
        self._card.leave()
        playing.begin(goes_on=dragged)
        if hit is None:
            return None
        if not isinstance(hit, CellHit) and hit.beat != playing.session.beat:
            playing.scrub(hit.beat)
        elif hit.friend is not None and not dragged:
            playing.switch(hit.friend)
        return None

    def update(self, seconds: float) -> Transition | None:
        """Let the view catch up; once everybody has been asleep for a moment, it is morning."""
        if seen(self._kit.settings.now) != self._seen:
            self._settle(self._dream, self.playing.session)
        playing = self.playing
        self._tune()
        self._card.pass_time(seconds)
        playing.view.update(seconds)
        playing.message = self._films.go_on() or playing.message
        if not playing.session.escaped:
            self._asleep = 0.0
            if self._patience.pass_time(seconds):
                self._say(tr(OFFER).format(key=self._label(Button.HINT)))
        if not playing.view.settled:
            return None
        self.hinting.update()
        playing.view.counsel = self.hinting.counsel
        self._rerun.update(playing, seconds)
        if not playing.session.escaped:
            return None
        before = self._asleep
        self._asleep += seconds
        return self._morning() if before < MORNING <= self._asleep else None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        self._device = device
        playing, session = self.playing, self.playing.session
        prompts = prompts_of(session, device, self._kit.hands)
        bright = self._patience.beckoning(session, self.hinting.lost_at)
        playing.view.beckons = frozenset(map(self._label, () if self._rerun.is_on else bright))
        playing.view.draw(canvas, session, prompts, playing.message)
        self._card.draw(canvas, playing.view.height - 8, motion=playing.view.motion)

    def _title_card(self, line: str = "") -> TitleCard:
        """Return what tells where one has come, and what is said of it."""
        reads = reading(self._kit.settings.now)
        return TitleCard(self._kit.interface, tr(self._dream.title), line, reads)

    def _tune(self) -> None:
        """Show the dream as the settings say."""
        tune(self.playing.view, self._kit.settings.now)
        self.hinting.is_free = self._kit.settings.now.free_hints

    def _adapt(self) -> None:
        """Go on under other rules when the player has changed an assist meanwhile."""
        wished = self._wished()
        if self._kit.interface.assets.friends is not self._colours:
            self._settle(self._dream, self.playing.session)
        if wished.level != self._dream.level:
            session, difference = reload(wished.level, self.playing.session)
            self._settle(wished, session)
            self._say(difference or EASED)

    def _lead_table(self) -> dict[Button, Callable[[Press], Transition | None]]:
        return {
            Button.PAUSE: lambda press: Push(self._pause(press.note)),
            Button.SCREENSHOT: lambda press: self._say(press.note),
            Button.FILM: lambda _: self._film(),
            Button.NEXT_DREAM: lambda _: self._next_dream(),
            Button.LEVELS: lambda _: Pop(Button.LEVELS),
        }

    def _hint(self) -> None:
        """Tell a little more; the last of it is played."""
        self._patience.take()
        if self.hinting.want():
            self._watch_again()

    def _film(self) -> None:
        """Begin to make a film of the last loop; it is made while the game goes on."""
        frames = last_loop(self._kit.interface.assets, self._dream, self.playing.session)
        self._say(self._films.begin(frames, pictures_folder()))

    def _say(self, message: str) -> None:
        self.playing.message = message

    def _note_escape(self) -> None:
        session = self.playing.session
        progress = self._kit.progress
        if session.escaped and self._entry is not None:
            progress.escape(self._entry.id, *self.done)
            self.playing.message = progress.trouble or self.playing.message

    def _watch_again(self) -> None:
        """Go to the loop's start and let everybody replay up to the escape."""
        self._rerun.begin(self.playing)

    def _pause(self, note: str) -> Scene:
        state, session = self.hinting.state, self.playing.session
        return Pause(self._kit, self._facts(), note, state=state, session=session)

    def _morning(self) -> Transition:
        self._note_escape()
        last = self._entry is None or self._kit.library.after(self._entry) is None
        onward = [] if last else [Item(marked("Next dream"), "next")]
        return Push(self._panel([*onward, *AFTER, Item(marked("All dreams"), "levels")]))

    def _panel(self, rows: Sequence[Item[str]]) -> Scene:
        best = Best(*self.playing.session.solution().par)
        return Morning(self._kit, self._dream, best, self._par, rows, is_aided=self.is_aided)

    def _next_dream(self) -> Transition | None:
        from game.app.scenes.opening import enter

        following = self._entry and self._kit.library.after(self._entry)
        return Replace(enter(self._kit, following)) if following else None

    def _facts(self) -> list[tuple[str, str]]:
        best = self._entry and self._kit.progress.best(self._entry.id)
        return [(tr(self._dream.title), ""), *facts(self.playing.session, self._par, best)]

    def _night(self) -> str:
        return "" if self._entry is None else self._entry.id.partition("/")[0]

    def _label(self, button: Button) -> str:
        return self._kit.hands.label(button, Context.DREAM, self._device)
