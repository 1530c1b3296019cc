"""Playing a dream: every wish that changes the session, shown by the view and put into words.

Between buttons and panels, which are the scene's, and the rules, which are the session's.
"""

from collections.abc import Callable, Sequence

from game.app.audio import Audio
from game.app.dreaming.beckoning import comes_late
from game.app.hands.buttons import Button
from game.play import Session
from game.rules import Event
from game.rules.events import Caught, DreamerCame, Fizzled, LoopEnded, Rallied
from game.story.words import marked, tr
from game.view.dream import DreamView

RALLY = "U"
"""Anya's ability has no direction; this is how a track writes it."""

ASKS = {
    "lila": marked("Paint: which way?"),
    "marc": marked("Anchor: which way?"),
    "anya": marked("Rally."),
    "finn": marked("Debug: which way?"),
}
IN_VAIN = {
    "lila": marked("There is no free dreamstuff there to paint."),
    "marc": marked("There is nothing there to anchor."),
    "anya": marked("Anya sees no sleeper who could come closer."),
    "finn": marked("Finn sees nothing there to stop."),
}
HOW_MANY = {
    2: marked("There are two of you in this dream."),
    3: marked("There are three of you in this dream."),
    4: marked("There are four of you in this dream."),
}


class Playing:
    """A session and the view that shows it.

    Attributes:
        message: what the player has to know just now; it stays until the next wish.
    """

    def __init__(
        self, session: Session, view: DreamView, audio: Audio, key: Callable[[Button], str]
    ) -> None:
        """Play a session; `key` says what the key of a wish is called."""
        self.session = session
        self.view = view
        self.audio = audio
        self.message = ""
        self._key = key
        self._goes_on = False
        self._gesture = False
        view.show(session)
        audio.follow(session)

    def begin(self, *, goes_on: bool = False) -> None:
        """Begin a wish, or go on with a key or a drag that undo takes back as one gesture."""
        if not goes_on:
            self.message = ""
            self._gesture = False
        self._goes_on = goes_on

    def ask_direction(self) -> None:
        """Say that the ability waits for a direction."""
        self.message = tr(ASKS.get(self.session.live, ""))

    def act(self, action: str) -> None:
        """Have the live friend do something, and the beat pass."""
        if self._is_over():
            return
        if action.isupper() and self.session.live == "anya":
            action = RALLY
        loop, live = self.session.loop, self.session.live
        events = self.session.act(action)
        self._play(events)
        self._report(events, loop, live)

    def follow(self) -> None:
        """Let a beat pass with everybody replaying."""
        if self._is_over():
            return
        loop = self.session.loop
        events = self.session.follow()
        self._play(events)
        self._report(events, loop)

    def end_loop(self) -> None:
        """Let the loop end."""
        if self._is_over():
            return
        loop, beat = self.session.loop, self.session.beat
        events = self.session.end_loop()
        if events:
            self._play(events)
        else:
            self._rewind(beat)
        self._report(events, loop)

    def scrub(self, beat: int) -> None:
        """Go to a beat of this loop; undo takes a whole gesture back at once."""
        before = self.session.beat
        beat = max(0, min(beat, self.session.last_beat))
        if beat == before:
            return
        self.session.scrub(beat, same_gesture=self._goes_on and self._gesture)
        self._gesture = True
        if beat == before + 1:
            self._play(self.session.events_at(beat))
        else:
            self._rewind(before)

    def shift(self, beats: int) -> None:
        """Rewind or go forward."""
        before = self.session.beat
        self.scrub(before + beats)
        if self._goes_on:
            return
        if self.session.beat != before:
            if beats < 0 and comes_late(self.session):
                self._say_how_far()
        elif beats < 0:
            self.message = tr("This is where the loop begins.")
        else:
            self.message = tr("The last beat. {key} lets the loop end.").format(
                key=self._key(Button.END_LOOP)
            )

    def _say_how_far(self) -> None:
        """Say that one beat is not all: who has not been played yet begins with the loop."""
        self.message = tr("Hold {key} to go back to where the loop begins.").format(
            key=self._key(Button.REWIND)
        )

    def switch(self, name: str) -> None:
        """Play somebody else."""
        if name != self.session.live:
            self.session.switch(name)
            self._show()

    def switch_by(self, steps: int) -> None:
        """Play the next friend, or the one before."""
        names = self.session.level.names
        if len(names) == 1:
            self._say_how_many(names)
        elif names:
            number = names.index(self.session.live) + steps
            self.switch(names[number % len(names)])

    def switch_to(self, number: int) -> None:
        """Play the first friend of this dream, the second…, if there are so many."""
        names = self.session.level.names
        if len(names) > 1 and number < len(names):
            self.switch(names[number])
        elif names:
            self._say_how_many(names)

    def _say_how_many(self, names: Sequence[str]) -> None:
        """Say that there is nobody to switch to."""
        if len(names) == 1:
            self.message = tr("{who} is alone in this dream.").format(who=names[0].capitalize())
        else:
            self.message = tr(HOW_MANY[len(names)])

    def undo(self) -> None:
        """Take the last change back."""
        loop, beat = self.session.loop, self.session.beat
        if not self.session.undo():
            self.message = tr("There is nothing to undo.")
        elif self.session.loop == loop and self.session.beat < beat:
            self._rewind(beat)
        else:
            self._show()

    def redo(self) -> None:
        """Do the last undone change again."""
        loop, beat = self.session.loop, self.session.beat
        if not self.session.redo():
            self.message = tr("There is nothing to redo.")
        elif self.session.loop == loop and self.session.beat == beat + 1:
            self._play(self.session.events_at(beat + 1))
        else:
            self._show()

    def toggle_punch(self) -> None:
        """Write over one beat only, or not any more."""
        self.session.toggle_punch()
        self._show()
        self.message = (
            tr("Punch is on: only this beat is written over, the rest of the track stays.")
            if self.session.punch
            else tr("Punch is off: acting drops the rest of the track.")
        )

    def clear(self, name: str | None = None) -> None:
        """Empty a track, or all."""
        chosen = dict(zip(self.session.level.names, self.session.tracks, strict=True))
        if not any(track for friend, track in chosen.items() if name in (None, friend)):
            self.message = tr("There is nothing to clear.")
            return
        self.session.clear(name)
        self._show()
        said = tr("{who}'s track is empty. {key} takes it back.")
        if name is None:
            said = tr("All tracks are empty. {key} takes it back.")
        who = (name or "").capitalize()
        self.message = said.format(who=who, key=self._key(Button.UNDO))

    def start_over(self) -> None:
        """Go back to the dream as it was first entered."""
        self.session.start_over()
        self._show()
        self.message = tr("From the start. {key} takes it back.").format(key=self._key(Button.UNDO))

    def _play(self, events: list[Event]) -> None:
        self.view.play(self.session, events)
        self.audio.play(self.session, events)

    def _rewind(self, before: int) -> None:
        self.view.rewind(self.session, before)
        self.audio.rewind(self.session, before)

    def _show(self) -> None:
        self.view.show(self.session)
        self.audio.show(self.session)

    def _is_over(self) -> bool:
        """Whether everybody is asleep, so that nothing more happens."""
        if self.session.escaped:
            self.message = tr("Everybody is asleep. {key} takes the last beat back.").format(
                key=self._key(Button.UNDO)
            )
        return self.session.escaped

    def _report(self, events: Sequence[Event], loop: int, live: str = "") -> None:
        """Put into words what a picture says too fast."""
        caught = [event.friend for event in events if isinstance(event, Caught)]
        vain = _is_vain(events, live)
        if any(isinstance(event, LoopEnded) for event in events):
            self.message = tr(
                "Loop {loop} ended: a new one begins, with the tracks as echoes."
            ).format(loop=loop)
        elif caught:
            self.message = self._caught(caught)
        elif self._live_is_caught(live):
            self.message = tr("{who} is caught until the loop ends or is rewound.").format(
                who=live.capitalize()
            )
        elif vain:
            self.message = tr(IN_VAIN.get(live, ""))

    def _caught(self, friends: Sequence[str]) -> str:
        said = tr("{who} are caught. {rewind} rewinds, {undo} undoes.")
        if len(friends) == 1:
            said = tr("{who} is caught. {rewind} rewinds, {undo} undoes.")
        who = tr(" and ").join(name.capitalize() for name in friends)
        keys = {"rewind": self._key(Button.REWIND), "undo": self._key(Button.UNDO)}
        return said.format(who=who, **keys)

    def _live_is_caught(self, live: str) -> bool:
        names, state = self.session.level.names, self.session.state
        return live in names and bool(state.caught >> names.index(live) & 1)


def _is_vain(events: Sequence[Event], live: str) -> bool:
    """Whether the live friend's ability had no effect."""
    called = any(isinstance(event, Rallied) and event.friend == live for event in events)
    came = any(isinstance(event, DreamerCame) for event in events)
    fizzled = any(isinstance(event, Fizzled) and event.friend == live for event in events)
    return fizzled or (called and not came)
