"""Signs over an evening: where one is, what there is to do, what is in reach."""

import pygame

from game.app.evening.outing import Outing
from game.app.hands.buttons import Button, Context, Device
from game.app.kit import Kit
from game.app.reading import reading
from game.story.reach import Reach
from game.story.words import tr
from game.view.headmark import draw_head_mark
from game.view.places.signposts import Signposts
from game.view.talk.speakers import speaker

TOLD = 7.0
"""Seconds for which the objective stays when it is new, or asked for."""

UNDER_MARK, UNDER_UMBRELLA = 30, 46
"""How far over somebody's feet the mark is, without and with an umbrella."""

ABOVE_DOOR = 32
"""How far over the ground before a door its sign stands: over the heads of those who go in."""


class Guidance:
    """Tells the player, for a while or as long as it holds."""

    def __init__(self, kit: Kit) -> None:
        """Begin with everything to be told."""
        self._kit = kit
        self._since_place = 0.0
        self._told = TOLD
        self.write()

    @property
    def telling(self) -> bool:
        """Whether something is told that will go by itself."""
        return self._told > 0

    def write(self) -> None:
        """Write from now on as the player wants to read."""
        self._signs = Signposts(self._kit.interface, reading(self._kit.settings.now))

    def tell(self) -> None:
        """Tell what there is to do."""
        self._told = TOLD

    def arrive(self) -> None:
        """Tell where one is, and once more what there is to do."""
        self._since_place = 0.0
        self.tell()

    def update(self, seconds: float) -> None:
        """Let time pass."""
        self._since_place += seconds
        self._told = max(0.0, self._told - seconds)

    def draw(self, canvas: pygame.Surface, device: Device, outing: Outing, *, free: bool) -> None:
        """Draw the signs; what there is to do is shown only to who is free to do it."""
        self._signs.title(canvas, tr(outing.place.title), self._since_place)
        if not free:
            return
        if self.telling:
            self._mark(canvas, outing)
        self._signs.objective(canvas, self._kit.journey.objective, min(1.0, self._told * 3))
        reach = outing.walking.reach
        if reach is not None and outing.walking.me.rail is None:
            label = self._kit.hands.label(Button.CONFIRM, Context.WALK, device)
            x, y = reach.box.x + reach.box.width // 2, reach.box.y - _above(outing, reach)
            self._signs.prompt(canvas, outing.view.on_canvas(x, y), label, _verb(reach))

    def _mark(self, canvas: pygame.Surface, outing: Outing) -> None:
        """Show whom the player walks as, while there is something new to do."""
        me, view, interface = outing.walking.me, outing.view, self._kit.interface
        x, y = me.body.at
        over = UNDER_UMBRELLA if view.walkers.holds_umbrella(me) else UNDER_MARK
        edge = speaker(interface.assets, me.who).edge
        draw_head_mark(canvas, interface, edge, view.on_canvas(x, y - over))


def _above(outing: Outing, reach: Reach) -> int:
    """Return how far over something its sign stands: over heads, and over umbrellas."""
    figure = outing.walking.people.get(reach.who)
    if figure is None:
        return ABOVE_DOOR if reach.door is not None and reach.door.facing == "u" else 3
    return 36 if outing.view.walkers.holds_umbrella(figure) else 22


def _verb(reach: Reach) -> str:
    return {"talk": tr("Talk"), "look": tr("Look"), "enter": tr("Enter")}[reach.does]
