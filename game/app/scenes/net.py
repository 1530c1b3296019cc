"""The Net: choosing tonight's dream from a constellation, or waking up.

Which stars there are and how they stand is the campaign's; this scene asks for them whenever it
comes to the top, and says which dream was chosen.
"""

from collections.abc import Callable, Sequence
from typing import ClassVar, NamedTuple

import pygame

from game.app.hands.buttons import Button, Context, Device, Pointer, Press
from game.app.kit import Kit
from game.app.scene import Pop, Scene, Transition
from game.app.wording import in_words
from game.levels import Dream
from game.levels.catalogue import Entry
from game.play.progress import Best
from game.story.words import tr
from game.view.caps import draw_foot
from game.view.pages.panel import LARGE
from game.view.pictures.preview import preview
from game.view.sky.constellation import Star, next_star
from game.view.sky.net import NetView
from game.view.sky.netcard import PICTURE, Card

WAYS = {
    Button.UP: (0, -1),
    Button.DOWN: (0, 1),
    Button.LEFT: (-1, 0),
    Button.RIGHT: (1, 0),
}
TURNS = {Button.REWIND: -1, Button.FORWARD: 1}
REST = 0.12
"""Seconds for which a star has to be chosen before its room is drawn."""


class Sky(NamedTuple):
    """How a night stands just now.

    Attributes:
        heading: the night in words, such as `Night 1`.
        title: what it is called.
        stars: its dreams in order, the fear last.
        best: the shortest escape of each dream that was escaped.
        lines: a line from the story for each dream that has one.
        wants: how many dreams have to be slept before a dream opens, the fear too; not said: none.
    """

    heading: str
    title: str
    stars: Sequence[Star]
    best: dict[str, Best]
    lines: dict[str, str]
    wants: dict[str, int]

    @property
    def slept(self) -> int:
        """How many dreams are behind one, slept or laid aside."""
        past = ("solved", "par", "skipped")
        return sum(star.state in past for star in self.stars if not star.fear)


class Net(Scene):
    """The whole canvas."""

    context: ClassVar[Context] = Context.MENU

    def __init__(
        self,
        kit: Kit,
        look: Callable[[], Sky],
        on_dream: Callable[[str], Transition],
        on_wake: Callable[[], Transition] | None = None,
        *,
        still: bool = False,
    ) -> None:
        """Show what `look` returns; with `still` nothing moves."""
        self._kit = kit
        self._look = look
        self._on_dream = on_dream
        self._on_wake = on_wake or Pop
        self.sky = look()
        self._view = NetView(kit.interface, self.sky.stars, still=still)
        self._still = still
        self._pictures: dict[str, pygame.Surface] = {}
        self._pars: dict[str, tuple[int, int] | None] = {}
        self._shown: tuple[object, ...] = ()
        self._rested = 0.0
        self.chosen = self._first()

    @property
    def moving(self) -> bool:
        """Whether anything on the sky moves, or a room is still to be drawn."""
        return not self._still or self._unread() is not None or self._wanted() is not None

    def wake(self) -> Transition | None:
        """Look again: a dream may have been slept since, and then look at where it leads."""
        before, state = self.sky, self._star.state
        self._look_again()
        if state == "open" and self._star.state != "open":
            self._choose(self._onward())
        if self._fear_opened(before):
            self._kit.audio.interface("ui.unlocked")
        return None

    def press(self, press: Press) -> Transition | None:
        """Go from star to star, enter a dream, wake up."""
        if press.button in WAYS:
            self._choose(next_star(self._view.stars, self.chosen, WAYS[press.button]))
        elif press.button in TURNS:
            self._turn(TURNS[press.button])
        elif press.button is Button.CONFIRM:
            return self._enter()
        elif press.button in (Button.BACK, Button.PAUSE):
            return self._on_wake()
        return None

    def point(self, pointer: Pointer) -> Transition | None:
        """Choose the star under the mouse; a click enters it."""
        found = self._view.at(pointer.x, pointer.y)
        if found is None:
            return None
        self._choose(found)
        return self._enter() if pointer.kind == "down" else None

    def update(self, seconds: float) -> Transition | None:
        """Let the sky move, and draw the chosen room once somebody looks at it."""
        self._view.update(seconds)
        self._rested += seconds
        unread = self._unread()
        if unread is not None:
            self._kit.library.glance(unread)
            self._look_again()
            return None
        dream = self._wanted()
        if dream is not None and self._rested >= REST:
            self._pictures[self.chosen] = preview(self._kit.interface.assets, dream, PICTURE.size)
        return None

    def draw(self, canvas: pygame.Surface, device: Device) -> None:
        """Draw the whole canvas."""
        interface = self._kit.interface
        shown = (self.chosen, self._pictures.get(self.chosen), interface.letters.percent)
        if shown != self._shown:
            self._shown = shown
            self._view.lay_card(self._card())
        self._view.draw(canvas, self.chosen)
        letters = interface.letters
        strong, y = letters.strong, 18 if letters.percent < LARGE else 6
        x = strong.draw(canvas, self.sky.heading, 24, y, "tide5", shadow="ink")
        strong.draw(canvas, self.sky.title, x + 12, y, "hearth7", shadow="ink")
        dreams = sum(not star.fear for star in self.sky.stars)
        words = tr("{slept} of {dreams} dreams in bed").format(slept=self.sky.slept, dreams=dreams)
        letters.body.draw(canvas, words, 24, y + strong.line + 4, "night6", shadow="ink")
        wishes = [(self._kit.hands.label(Button.BACK, Context.MENU, device), tr("Wake up"))]
        if not self._star.shut:
            wishes.insert(
                0, (self._kit.hands.label(Button.CONFIRM, Context.MENU, device), tr("Dream"))
            )
        if letters.percent < LARGE:
            draw_foot(canvas, interface, wishes, (418, 328))
        else:
            draw_foot(canvas, interface, wishes, (628, 342), ends=True)

    @property
    def _star(self) -> Star:
        return self._view.stars[self.chosen]

    def _look_again(self) -> None:
        before, self.sky = self.sky, self._look()
        if self.sky.stars != before.stars:
            self._view.lay(self.sky.stars)
        self._shown = ()
        if self.chosen not in self._view.stars:
            self.chosen = self._first()

    def _unread(self) -> Entry | None:
        """A map of the night that nobody has looked at yet; one a frame is opened."""
        library = self._kit.library
        entries = (library.find(star.id) for star in self.sky.stars)
        return next((e for e in entries if e is not None and not library.has_seen(e)), None)

    def _first(self) -> str:
        """The star to begin with: the first that is open and not slept."""
        stars = self.sky.stars
        found = (star.id for star in stars if star.state in ("open", "skipped"))
        return next(found, stars[0].id)

    def _onward(self) -> str:
        """The first open star that the chosen one leads to; else the first open one, if any."""
        ready = [star for star in self.sky.stars if star.state == "open"]
        ready.sort(key=lambda star: self.chosen not in star.needs)
        return ready[0].id if ready else self.chosen

    def _fear_opened(self, before: Sky) -> bool:
        shut = {star.id for star in before.stars if star.fear and star.shut}
        return any(star.id in shut and not star.shut for star in self.sky.stars)

    def _choose(self, chosen: str) -> None:
        if chosen != self.chosen:
            self.chosen = chosen
            self._rested = 0.0

    def _turn(self, stars: int) -> None:
        order = list(self._view.stars)
        self._choose(order[(order.index(self.chosen) + stars) % len(order)])

    def _enter(self) -> Transition | None:
        if self._star.shut:
            self._kit.audio.interface("ui.blocked")
            return None
        return self._on_dream(self.chosen)

    def _dream(self) -> Dream | None:
        entry = self._kit.library.find(self.chosen)
        return None if entry is None else self._kit.library.glance(entry)

    def _wanted(self) -> Dream | None:
        """The dream whose room is still to be drawn."""
        return None if self.chosen in self._pictures or self._star.shut else self._dream()

    def _card(self) -> Card:
        star = self._star
        number = "" if star.fear else str(list(self._view.stars).index(star.id) + 1)
        if star.shut:
            return self._shut_card(star, number)
        dream = self._dream()
        return Card(
            number=number,
            title=star.title,
            picture=self._pictures.get(star.id),
            facts=self._facts(star, dream),
            friends=() if dream is None else tuple(dream.level.names),
            friends_word=tr("Dreamers"),
            line=tr(self.sky.lines.get(star.id, "")),
            fear=star.fear,
        )

    def _shut_card(self, star: Star, number: str) -> Card:
        shut = tr("This one opens once you have slept a dream that leads to it.")
        needed = self.sky.wants.get(star.id, 0)
        left = needed - self.sky.slept
        if left > 0:
            shut = tr("It opens once {needed} dreams are in bed. {left} to go.").format(
                needed=needed, left=left
            )
        title = star.title if star.fear else tr("Not yet")
        picture = self._view.seal() if star.fear else None
        return Card(number, title, picture, (), (), "", "", shut, star.fear)

    def _facts(self, star: Star, dream: Dream | None) -> tuple[tuple[str, str, str], ...]:
        if dream is not None and star.id not in self._pars:
            self._pars[star.id] = self._kit.library.par(dream)
        par = self._pars.get(star.id)
        best = self.sky.best.get(star.id)
        if best is not None:
            own = in_words(best), "tide6" if par is not None and best <= par else "hearth7"
        else:
            own = tr("let be") if star.state == "skipped" else tr("not yet"), "night6"
        facts = [(tr("Your best"), *own)]
        if par is not None:
            facts.insert(0, (tr("Par"), in_words(par), "hearth7"))
        return tuple(facts)
