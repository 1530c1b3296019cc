"""What is heard, in words: a short line for every event and every sound of the interface.

Off until the player turns it on. Everything here can be seen in the dream as well; captions say it
to those who do not hear it and may look elsewhere. An arrow says on which side of the friend who is
played it happened: `[gate closes →]`.
"""

from collections.abc import Iterable

import pygame

from game.play import Session
from game.rules import Event
from game.rules import events as happened
from game.story.words import tr
from game.view.text import Font

STAYS = 2.2
"""Seconds for which a line stays."""

MOST = 4
"""So many lines at once; the oldest gives way."""

SIDE, BETWEEN, MARGIN = 6, 2, 3

EVENTS: dict[type, str] = {
    happened.Stepped: "{who} steps",
    happened.Bumped: "{who} bumps into it",
    happened.Painted: "paint, {way}",
    happened.BreakpointSet: "breakpoint clamps",
    happened.BreakpointLifted: "breakpoint lets go",
    happened.Rallied: "Anya calls",
    happened.DreamerCame: "a dreamer shuffles",
    happened.Anchored: "anchor takes hold",
    happened.Fizzled: "{who}: nothing happens",
    happened.ShadowStepped: "a shadow steps",
    happened.ShadowBumped: "a shadow bumps into it",
    happened.Carried: "current carries {who}",
    happened.ShadowCarried: "current carries a shadow",
    happened.NightmareStepped: "nightmare comes on",
    happened.NightmareWaited: "nightmare waits",
    happened.GlitchTurned: "glitch, {way}",
    happened.Caught: "{who} is caught",
    happened.PlatePressed: "plate goes down",
    happened.PlateReleased: "plate comes up",
    happened.GateOpened: "gate opens",
    happened.GateClosed: "gate closes",
    happened.Escaped: "everybody is asleep",
    happened.LoopEnded: "blanket pulled back: the loop ends",
    happened.Kept: "what is anchored stays",
    happened.SentHome: "what was anchored goes home",
}
"""The words for every kind of event."""

INTERFACE: dict[str, str] = {
    "ui.move": "tap",
    "ui.confirm": "bell: yes",
    "ui.back": "two taps: back",
    "ui.blocked": "dull knock: not possible",
    "ui.toggle_on": "click: on",
    "ui.toggle_off": "click: off",
    "ui.slide": "tick",
    "ui.open": "cloth opens",
    "ui.close": "cloth closes",
    "ui.pause": "two bells down: pause",
    "ui.resume": "two bells up: on we go",
    "ui.page": "page turns",
    "ui.choice": "bell: chosen",
    "ui.hint": "three bells: a hint",
    "ui.warning": "low bell: this loop can no longer be won",
    "ui.saved": "two taps: saved",
    "ui.unlocked": "four bells up: something opens",
    "ui.error": "double knock: that went wrong",
    "beat.scrub": "tape, a beat",
    "beat.rewind": "tape runs back",
    "beat.forward": "tape runs on",
    "beat.follow": "tick: all follow",
    "beat.wait": "breath: a beat passes",
    "beat.undo": "tape: undone",
    "beat.redo": "tape: done again",
    "beat.clear": "wiped: track empty",
    "beat.restart": "long tape: from the start",
    "beat.punch_on": "click up: punch on",
    "beat.punch_off": "click down: punch off",
    "switch.lila": "Lila's two notes",
    "switch.marc": "Marc's two notes",
    "switch.anya": "Anya's two notes",
    "switch.finn": "Finn's three notes",
    "knock.lila": "a knock: Lila",
    "knock.anya": "a knock: Anya",
    "knock.marc": "a knock: Marc",
    "knock.finn": "a knock, at once: Finn",
    "world.door": "a door",
    "world.cafe_door": "a door with a bell",
    "world.step_floor": "steps on boards",
    "world.step_wet": "steps on wet stone",
    "world.lamp": "a lamp is switched",
    "world.cup": "a cup is put down",
    "world.chair": "a chair is moved",
    "world.fridge": "the fridge has something to say",
    "world.screen": "a screen wakes",
    "world.buzz": "something buzzes in a drawer",
    "world.clap": "clapping",
    "world.hum": "the stage hums",
    "world.fall": "somebody falls, beautifully",
    "world.bird": "a bird",
    "world.rustle": "cloth rustles",
    "world.umbrella": "an umbrella opens",
}
"""The words for every sound of the interface, the knocks on the wall and the waking world."""

_SMALL = frozenset({"ui.move", "ui.slide", "ui.page", "world.step_floor", "world.step_wet"})
"""Taps and steps: they come all the time, and are seen."""

AMBIENCES: dict[str, str] = {
    "rain": "rain",
    "room": "a quiet room",
    "dawn": "morning outside",
    "plaza": "a crowd, loudspeakers",
    "cafe": "cups and low voices",
    "lab": "fans, deep below",
}
"""The words for what is heard behind everything."""

PIECES: dict[str, str] = {
    "title": "music: four knocks, slowly",
    "title_sleep": "music: hardly any",
    "title_morning": "music: four knocks, lighter",
    "night1": "music: an instrument for each of you",
    "night1_fear": "music: low and uneasy",
}
"""The words for the pieces of music."""

_QUIET = (happened.Stepped, happened.ShadowStepped, happened.NightmareStepped)
"""What is seen at every beat, and would push everything else off the screen."""


def caption(event: Event) -> str:
    """Return the caption of an event, without brackets."""
    words = tr(EVENTS[type(event)])
    who = str(getattr(event, "friend", "")).capitalize()
    match event:
        case happened.Painted(shut=shut):
            return words.format(way=tr("shut") if shut else tr("open"))
        case happened.GlitchTurned(solid=solid):
            return words.format(way=tr("solid") if solid else tr("open"))
        case _:
            return words.format(who=who)


def arrow(event: Event, session: Session) -> str:
    """Return on which side of the live friend an event was: an arrow, or nothing."""
    cell = getattr(event, "cell", None)
    level = session.level
    if not isinstance(cell, int) or session.live not in level.names:
        return ""
    here = level.grid.cell(session.state.friends[level.names.index(session.live)])
    there = level.grid.cell(cell)
    across, down = there.x - here.x, there.y - here.y
    if not (across or down):
        return ""
    if abs(across) >= abs(down):
        return "→" if across > 0 else "←"
    return "↓" if down > 0 else "↑"


GROUND = 216
"""How dense the ground of captions usually is, of 255."""


class Captions:
    """The lines that stand on the screen just now, the newest last.

    Attributes:
        steps: whether the steps that come every beat are told as well.
        density: how dense their ground is, of 255.
    """

    def __init__(self, *, steps: bool = False) -> None:
        """Begin with none."""
        self.steps = steps
        self.density = GROUND
        self._fresh = False
        self._lines: list[tuple[str, float]] = []

    @property
    def lines(self) -> list[str]:
        """What is to be read."""
        return [f"[{words}]" for words, _ in self._lines]

    def heard(self, events: Iterable[Event], session: Session) -> None:
        """Put what happened in a beat into words."""
        for event in events:
            if self.steps or not isinstance(event, _QUIET):
                self.say(f"{caption(event)} {arrow(event, session)}".strip())

    def interface(self, name: str) -> None:
        """Put a sound of the interface or the waking world into words; the smallest need none."""
        if name in INTERFACE and name not in _SMALL:
            self.say(tr(INTERFACE[name]))

    def around(self, ambience: str | None) -> None:
        """Put what has begun to be heard behind everything into words."""
        if ambience in AMBIENCES:
            self.say(tr(AMBIENCES[ambience]))

    def music(self, piece: str | None) -> None:
        """Put the piece that has begun into words."""
        if piece in PIECES:
            self.say(tr(PIECES[piece]))

    def say(self, words: str) -> None:
        """Add a line; one that stands already begins anew."""
        self._lines = [line for line in self._lines if line[0] != words]
        self._lines = [*self._lines, (words, STAYS)][-MOST:]
        self._fresh = True

    def update(self, seconds: float) -> bool:
        """Let time pass; True if a line has come or gone."""
        before, fresh = len(self._lines), self._fresh
        self._lines = [(words, left - seconds) for words, left in self._lines if left > seconds]
        self._fresh = False
        return fresh or len(self._lines) != before

    def draw(self, canvas: pygame.Surface, font: Font, right: int, bottom: int) -> None:
        """Draw the lines one under another, ending at a corner, on a ground of their own."""
        if not self._lines:
            return
        width = max(font.width(line) for line in self.lines)
        line_height = font.line + BETWEEN
        height = line_height * len(self._lines)
        ground = pygame.Surface((width + 2 * SIDE, height + 2 * MARGIN), pygame.SRCALPHA)
        ground.fill((12, 10, 29, self.density))
        left, top = right - ground.get_width(), max(2, bottom - ground.get_height())
        canvas.blit(ground, (left, top))
        for number, line in enumerate(self.lines):
            font.draw(canvas, line, left + SIDE, top + MARGIN + 1 + line_height * number, "hearth7")
