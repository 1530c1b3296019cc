"""The choice of a dream. Nothing is locked: whoever is stuck goes somewhere else."""

from typing import ClassVar

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Push, Scene, Transition
from game.app.scenes.opening import enter
from game.app.wording import in_words
from game.levels.catalogue import Entry, Night
from game.story.words import marked, tr
from game.view.pages.shelf import COLUMNS, Card, NightLine, Shelf

MOVES = {Button.LEFT: -1, Button.RIGHT: 1, Button.UP: -COLUMNS, Button.DOWN: COLUMNS}
TURNS = {Button.REWIND: -1, Button.FORWARD: 1}


class Levels(Scene):
    """Nights and their dreams."""

    context: ClassVar[Context] = Context.MENU

    def __init__(self, kit: Kit, first: Entry | None = None) -> None:
        """Begin at the dream to go on with, or at a given one."""
        self._kit = kit
        self._shelf = Shelf(kit.interface)
        self._nights = kit.library.nights
        self._night = 0
        self._chosen = 0
        self._first = first or kit.next_entry()

    def wake(self) -> Transition | None:
        """Stand on the dream that one comes back from."""
        self._choose(self._first or self._kit.library.find(self._kit.progress.last))
        self._first = None
        return None

    @property
    def moving(self) -> bool:
        """As long as maps are still being read, one a frame."""
        return self._unread() is not None

    def press(self, press: Press) -> Transition | None:
        """Move over the cards, turn to another night, enter a dream."""
        button = press.button
        if button is Button.BACK:
            return Pop()
        if not self._nights:
            return None
        if button in MOVES:
            self._move(MOVES[button])
        elif button in TURNS:
            self._turn(TURNS[button])
        elif button is Button.CONFIRM:
            return Push(enter(self._kit, self._dreams[self._chosen]))
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose with the mouse: a click on a card enters it."""
        if pointer.kind != "down" or not self._nights:
            return None
        x, y = pointer.x, pointer.y
        night = self._shelf.night_at(x, y, len(self._nights))
        if night is not None:
            self._night, self._chosen = night, 0
        card = self._shelf.card_at(x, y, len(self._dreams), self._chosen)
        if card is None:
            return None
        self._chosen = card
        return Push(enter(self._kit, self._dreams[card]))

    def update(self, seconds: float) -> Transition | None:
        """Read one more map."""
        del seconds
        entry = self._unread()
        if entry is not None:
            self._kit.library.glance(entry)
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        more = (Button.REWIND, ""), (Button.FORWARD, marked("Night"))
        prompts = self._kit.prompts(device, *(more if len(self._nights) > 1 else ()))
        lines = [self._line(night) for night in self._nights]
        self._shelf.draw(canvas, lines, self._night, prompts)
        if self._nights:
            cards = [self._card(entry) for entry in self._dreams]
            self._shelf.draw_cards(canvas, cards, self._chosen)
            return
        interface = self._kit.interface
        trouble = self._kit.library.trouble or tr("There are no dreams here yet.")
        interface.lines(canvas, trouble, (176, 60, 440), "bloom4")

    @property
    def _dreams(self) -> tuple[Entry, ...]:
        return self._nights[self._night].dreams

    def _choose(self, entry: Entry | None) -> None:
        for number, night in enumerate(self._nights):
            if entry in night.dreams:
                self._night, self._chosen = number, night.dreams.index(entry)

    def _move(self, cards: int) -> None:
        target = self._chosen + cards
        if 0 <= target < len(self._dreams):
            self._chosen = target
        elif cards == COLUMNS and self._chosen // COLUMNS < (len(self._dreams) - 1) // COLUMNS:
            self._chosen = len(self._dreams) - 1

    def _turn(self, nights: int) -> None:
        self._night = (self._night + nights) % len(self._nights)
        self._chosen = 0

    def _unread(self) -> Entry | None:
        seen = self._kit.library.has_seen
        dreams = self._dreams if self._nights else ()
        return next((entry for entry in dreams if not seen(entry)), None)

    def _line(self, night: Night) -> NightLine:
        solved = sum(self._kit.progress.best(entry.id) is not None for entry in night.dreams)
        return NightLine(night.title, solved, len(night.dreams))

    def _card(self, entry: Entry) -> Card:
        library = self._kit.library
        dream = library.glance(entry) if library.has_seen(entry) else None
        best = self._kit.progress.best(entry.id)
        par = None if dream is None else library.par(dream)
        words = "" if par is None else tr("Par {par}").format(par=in_words(par))
        if best is not None:
            words = f"{in_words(best)}" + ("" if par is None else f" / {par[1]}")
        at_par = best is not None and par is not None and best <= par
        stars = 0 if best is None else 1 + at_par
        level = None if dream is None else dream.level
        return Card(library.title(entry), level, words, stars)
