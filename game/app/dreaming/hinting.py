"""Hints while a dream is played: one layer a wish, and since when the loop is lost.

The adviser is asked after every change and answers when it has found out, so asking for a hint
rarely waits. Nothing is said unless it is asked for; that a loop is lost is marked on the
timeline, and no more.
"""

from collections.abc import Callable
from typing import Protocol

from game.app.dreaming.playing import Playing
from game.app.hands.buttons import Button
from game.play import Session
from game.play.adviser import Adviser
from game.play.hints import Advice, Hint, Question, question_of, whole_solution
from game.play.solution import WAIT, Tracks
from game.story.words import marked, tr
from game.view.counsel import Counsel

DEEDS = {
    "paint": marked("{who} has to paint at beat {beat}."),
    "breakpoint": marked("{who} has to debug something at beat {beat}."),
    "rally": marked("{who} has to rally at beat {beat}."),
    "anchor": marked("{who} has to anchor something at beat {beat}."),
    "plate": marked("{who} has to be on a plate at beat {beat}."),
    "bed": marked("{who} has to go to bed, and be there at beat {beat}."),
    "step": marked("{who} has to be somewhere else by beat {beat}."),
}
SIGNS = {"u": "↑", "r": "→", "d": "↓", "l": "←", ".": marked("wait")}
ABILITIES = {
    "lila": marked("paint"),
    "marc": marked("anchor"),
    "anya": marked("rally"),
    "finn": marked("debug"),
}


FREE = 1
"""So many layers cost nothing: where to look is told to everybody."""


class Purse(Protocol):
    """What hints are paid with."""

    def pay(self) -> bool:
        """Pay for one layer; whether there was enough."""


class Hinting:
    """What is known about a session, and how much of it has been told.

    Attributes:
        is_free: nothing is paid, purse or not.
    """

    def __init__(
        self,
        playing: Playing,
        adviser: Adviser,
        key: Callable[[Button], str],
        purse: Purse | None = None,
    ) -> None:
        """Watch a session; `key` says what the key of a wish is called.

        Without a purse all layers are free. A layer is paid for once: whoever changes the tracks
        hears as much again for nothing.
        """
        self._playing = playing
        self._adviser = adviser
        self._key = key
        self._question: Question | None = None
        self._advice: Advice | None = None
        self._told = 0
        self._wanted = False
        self.is_free = False
        self._purse = purse
        self._paid = FREE
        self._shown: tuple[Tracks, ...] | None = None

    @property
    def lost_at(self) -> int | None:
        """The beat from which this loop cannot be won any more, if that is known.

        Where somebody's track is not recorded up to there nothing is lost: whoever has waited
        because nobody played them yet will not have waited when the loop is rewound. Nor is a loop
        that could not be won from its very start: it is there to prepare the next.
        """
        if self._advice is None or not self._advice.lost_at or self._question is None:
            return None
        recorded = min(map(len, self._question.tracks), default=0)
        return self._advice.lost_at if recorded >= self._advice.lost_at else None

    @property
    def is_shown(self) -> bool:
        """Whether the tracks are still those that the last layer has recorded."""
        return self._shown is not None and self._shown == _tracks(self._playing.session)

    @property
    def state(self) -> str:
        """Whether this loop can still be won, in words; nothing while that is not known."""
        if self._advice is None or self._playing.session.escaped:
            return ""
        loops = self._advice.loops
        if self.lost_at and loops:
            return tr("This loop is lost since beat {beat}.").format(beat=self.lost_at)
        if not loops:
            return ""
        told = tr("Can still be won.")
        if loops > 1:
            told = tr("It takes {loops} loops from here.").format(loops=loops)
        return f"{told}\n{tr('Checked, not guessed.')}"

    @property
    def counsel(self) -> Counsel:
        """What the timeline may show of it by now."""
        hint = self._advice.hint if self._advice is not None else None
        if hint is None or not GHOSTLY <= self._told < WHOLE:
            return Counsel(self.lost_at)
        return Counsel(self.lost_at, *hint.ghost)

    def want(self) -> bool:
        """Tell the next layer, now or as soon as it is known; True when it is to be watched."""
        self._wanted = True
        self.update()
        if self._wanted:
            self._playing.message = tr("Thinking about it …")
            return False
        return self._told == WHOLE

    def update(self) -> None:
        """Ask about what has changed, and take what has been answered."""
        session = self._playing.session
        question = question_of(session)
        if question != self._question:
            self._question, self._advice, self._told = question, None, 0
            self._adviser.ask(question)
        self._advice = self._adviser.answer() or self._advice
        if self._wanted and (self._advice is not None or session.escaped):
            self._wanted = False
            self._tell()

    def _tell(self) -> None:
        advice, playing = self._advice, self._playing
        if playing.session.escaped or advice is None:
            playing.message = tr("Everybody is asleep.")
        elif advice.hint is None:
            playing.message = self._without(advice)
        elif not self._afford():
            playing.message = tr(POOR)
        elif self._told < len(WORDS):
            told = advice._replace(lost_at=self.lost_at)
            playing.message = WORDS[self._told](told, advice.hint) + self._warning()
            self._told += 1
        else:
            self._play(advice.hint)

    def _warning(self) -> str:
        """Say that the next layer gives everything away, before it does."""
        if self._told + 1 < GHOSTLY:
            return ""
        return "\n" + tr("{key} once more plays the whole dream.").format(
            key=self._key(Button.HINT)
        )

    def _afford(self) -> bool:
        """Whether the next layer is paid for, now or before."""
        if self._purse is not None and not self.is_free and self._told >= self._paid:
            if not self._purse.pay():
                return False
            self._paid = self._told + 1
        return True

    def _without(self, advice: Advice) -> str:
        if advice.loops is None:
            return tr("This takes longer to find out than anybody wants to wait.")
        if advice.loops == 0:
            undo, over = self._key(Button.UNDO), self._key(Button.START_OVER)
            return tr(
                "From this loop's start nobody gets to bed. {undo} undoes, {over} starts over."
            ).format(undo=undo, over=over)
        return tr("The tracks lead to bed already. {key} follows them.").format(
            key=self._key(Button.FOLLOW)
        )

    def _play(self, hint: Hint) -> None:
        """Put the whole solution into the session; the scene plays it."""
        self._told = WHOLE
        session = self._playing.session
        session.record(whole_solution(session, hint))
        self._shown = _tracks(session)
        self._playing.message = tr("One way to do it. {key} takes it back.").format(
            key=self._key(Button.UNDO)
        )


def _tracks(session: Session) -> tuple[Tracks, ...]:
    """Return the tracks of every loop, without the waiting at their ends."""
    loops = (*(tracks for _, tracks in session.point.past), session.tracks)
    return tuple(tuple(track.rstrip(WAIT) for track in tracks) for tracks in loops)


POOR = marked(
    "There is no lucidity left for more. Natural sleep gives some, "
    "and in the settings hints can be free."
)


def _where(advice: Advice, hint: Hint) -> str:
    look = hint.look
    where = tr("Look at {who}, beats {since} to {until}.")
    if look.since == look.until:
        where = tr("Look at {who}, beat {since}.")
    where = where.format(who=look.friend.capitalize(), since=look.since, until=look.until)
    if advice.lost_at is not None:
        lost = tr("This loop is lost since beat {beat}.").format(beat=advice.lost_at)
        return f"{lost} {where}"
    if advice.loops is not None and advice.loops > 1:
        takes = tr("It takes {loops} loops from here.").format(loops=advice.loops)
        return f"{takes} {where}"
    return where


def _what(_: Advice, hint: Hint) -> str:
    deed = hint.deed
    return tr(DEEDS[deed.kind]).format(who=deed.friend.capitalize(), beat=deed.beat)


def _next(_: Advice, hint: Hint) -> str:
    ghost = hint.ghost
    actions = " ".join(_sign(action, ABILITIES[ghost.friend]) for action in ghost.actions)
    said = tr("{who} from beat {since}: {actions}")
    return said.format(who=ghost.friend.capitalize(), since=ghost.since, actions=actions)


WORDS = (_where, _what, _next)
"""The layers that are told in words: where to look, what to do, the next actions."""

GHOSTLY = len(WORDS)
"""The layer from which on the next actions are shown, too."""

WHOLE = len(WORDS) + 1
"""The layer that is played."""


def _sign(action: str, ability: str) -> str:
    if action.islower() or action == ".":
        return tr(SIGNS[action])
    word = tr(ability)
    return word if ability == ABILITIES["anya"] else f"{word} {SIGNS[action.lower()]}"
