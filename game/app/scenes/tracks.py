"""The tracks to be read, large and in words, while the dream waits."""

from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition
from game.play import Session
from game.story.words import marked, tr
from game.view.timeline.recordings import in_vain
from game.view.timeline.tracks import Mood, mood_of
from game.view.timeline.tracksheet import Spot, TrackSheet

STEPS = {
    "u": marked("steps up."),
    "r": marked("steps to the right."),
    "d": marked("steps down."),
    "l": marked("steps to the left."),
    ".": marked("waits."),
}
USES = {
    "u": marked("{deed} up."),
    "r": marked("{deed} to the right."),
    "d": marked("{deed} down."),
    "l": marked("{deed} to the left."),
}
DEEDS = {"lila": marked("paints"), "marc": marked("anchors"), "finn": marked("debugs")}
HAS_BEEN = marked("That has been.")
MOODS = {
    Mood.PLAYED: HAS_BEEN,
    Mood.LIVE: HAS_BEEN,
    Mood.COMING: marked("That is still to come."),
    Mood.CUT: marked("Acting now cuts it off."),
}


class Tracks(Scene):
    """A page over the pause."""

    covers: ClassVar[bool] = False

    def __init__(self, kit: Kit, session: Session) -> None:
        """Begin where the dream stands, with whoever is played."""
        self._kit = kit
        self._session = session
        last = max(0, session.level.loop_beats - 1)
        self._spot = Spot(session.point.live, min(session.beat, last))
        self._view = TrackSheet(kit.interface)

    @property
    def words(self) -> str:
        """What is at the spot that is chosen."""
        return told(self._session, self._spot)

    def press(self, press: Press) -> Transition | None:
        """Go from beat to beat and from friend to friend, or back."""
        match press.button:
            case Button.LEFT:
                self._go(0, -1)
            case Button.RIGHT:
                self._go(0, 1)
            case Button.UP:
                self._go(-1, 0)
            case Button.DOWN:
                self._go(1, 0)
            case Button.BACK | Button.CONFIRM:
                return Pop()
            case _:
                pass
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose the beat under the mouse; a click beside them closes the page."""
        spot = self._view.hit(pointer.x, pointer.y)
        if spot is not None:
            self._spot = spot
        elif pointer.kind == "down":
            return Pop()
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the page over what is there."""
        prompts = self._kit.prompts(device)[1:]
        self._view.draw(canvas, self._session, self._spot, self.words, prompts)

    def _go(self, friends: int, beats: int) -> None:
        level = self._session.level
        friend = (self._spot.friend + friends) % max(1, len(level.names))
        beat = max(0, min(self._spot.beat + beats, level.loop_beats - 1))
        self._spot = Spot(friend, beat)


def told(session: Session, spot: Spot) -> str:
    """Return in words what somebody does at a beat."""
    if not session.level.names:
        return tr("Nobody is in this dream.")
    who = session.level.names[spot.friend]
    return tr("{who}, beat {beat}: {what}").format(
        who=who.capitalize(), beat=spot.beat, what=_what(session, spot, who)
    )


def _what(session: Session, spot: Spot, who: str) -> str:
    mood, track = mood_of(session, spot.friend, spot.beat), session.tracks[spot.friend]
    if mood is Mood.LOST:
        return tr("caught.")
    if mood is Mood.SLOT:
        return tr("now.")
    action = track[spot.beat] if spot.beat < len(track) else ""
    if not action:
        return tr("nothing is recorded.")
    vain = tr("In vain.") if (who, spot.beat) in in_vain(session) else ""
    return " ".join(filter(None, (_deed(who, action), vain, tr(MOODS.get(mood, "")))))


def _deed(who: str, action: str) -> str:
    """Return an action as a sentence."""
    if action in STEPS:
        return tr(STEPS[action])
    if who == "anya":
        return tr("calls.")
    return tr(USES[action.lower()]).format(deed=tr(DEEDS[who]))
