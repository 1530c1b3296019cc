"""A dream of a night: an escape opens the way on, hints cost lucidity, and all roads lead back.

It is put over the constellation. What ends it is a wish that the constellation answers.
"""

from collections.abc import Callable
from typing import NamedTuple

from game.app.dreaming.hinting import Purse
from game.app.hands.buttons import Button
from game.app.kit import Kit
from game.app.scene import Pop, Push, Scene, Transition
from game.app.scenes.dream import DreamScene
from game.app.scenes.morning import AFTER
from game.app.scenes.pause import Pause
from game.levels import Dream
from game.levels.catalogue import Entry
from game.story.words import marked, tr
from game.view.pages.menu import Item

BACK = marked("To the Net")


class Stay(NamedTuple):
    """What a night wants to know of a dream, and lets it do.

    Attributes:
        escaped: told with loops and beats, every time.
        skip: lays the dream aside as if it were solved; None where that is not offered.
        purse: what hints are paid with; None where they are free.
        line: what the Net says of the dream.
    """

    escaped: Callable[[int, int], None]
    skip: Callable[[], None] | None
    purse: Purse | None
    line: str = ""


class NightDream(DreamScene):
    """One star of the constellation."""

    def __init__(self, kit: Kit, dream: Dream, entry: Entry, stay: Stay) -> None:
        """Enter the dream."""
        super().__init__(kit, dream, entry, purse=stay.purse)
        self._stay = stay
        self._card = self._title_card(tr(stay.line))
        self._leads[Button.NEXT_DREAM] = lambda _: Pop()
        self._leads[Button.SKIP_DREAM] = lambda _: self._skip()

    def _pause(self, note: str) -> Scene:
        skips = self._stay.skip is not None and self._kit.settings.now.skip_dreams
        aside = [Item(marked("Lay it aside"), "skip")] if skips else []
        ways = [*aside, Item(BACK, "levels")]
        state, session = self.hinting.state, self.playing.session
        return Pause(self._kit, self._facts(), note, ways, state=state, session=session)

    def _note_escape(self) -> None:
        super()._note_escape()
        if self.playing.session.escaped:
            self._stay.escaped(*self.done)

    def _morning(self) -> Transition:
        self._note_escape()
        return Push(self._panel([Item(BACK, "next"), *AFTER]))

    def _skip(self) -> Transition | None:
        if self._stay.skip is None:
            return None
        self._stay.skip()
        return Pop()
