"""What a setting does, shown beside it: a real dream, a spoken line, keys and a pad."""

import pygame

from game.app.hands.buttons import Button, Context, Device
from game.app.hands.hands import hands_of
from game.app.kit import Kit
from game.app.settings.rebinding import slots
from game.app.settings.rowkinds import Action, Entry, Preference, Scheme
from game.app.settings.sample import DreamSample
from game.app.settings.sets import Bundle
from game.story.words import marked, tr
from game.view.caps import draw_key
from game.view.settings.keyboard import draw_keyboard, draw_pad
from game.view.settings.samples import Levels, draw_levels, draw_words
from game.view.talk.typewriter import SPEEDS, Typewriter

SEEN = (188, 104)
"""How much of the dream is seen, in pixels of the canvas."""

LINE = marked("Did you sleep? Nobody in this town sleeps, they only subscribe.")
SPOKEN = frozenset(
    {"text_size", "text_style", "timeline", "text_speed", "auto_advance", "auto_wait"}
)
HEARD = frozenset({"master", "music", "effects", "ambience", "voices", "mono"})
REMINDERS = (
    (Button.USE, marked("Ability")),
    (Button.UNDO, marked("Undo")),
    (Button.WAIT, marked("Wait")),
)
KEYS = 66
"""How high the reminders are, where there is room for them."""

AGAIN = 2.5
"""Seconds until the line is spoken again."""


class Showcase:
    """Pictures of what settings do."""

    def __init__(self, kit: Kit) -> None:
        self._kit = kit
        self._dream = DreamSample(kit)
        self._writer = Typewriter(tr(LINE))
        self._waited = 0.0

    @staticmethod
    def moves(entry: Entry) -> bool:
        """Whether the picture of a row changes by itself: a dream does, and a line that is said."""
        return isinstance(entry, Preference | Bundle) and entry.name not in HEARD

    def changed(self, entry: Preference) -> None:
        """Begin anew, or let a bus be heard, after a setting has changed."""
        self._writer = Typewriter(tr(LINE), SPEEDS[self._kit.settings.now.text_speed])
        self._waited = 0.0
        if entry.name == "tracks":
            self._dream.begin()
        audio = self._kit.audio
        if entry.name == "voices":
            audio.speak("finn")
        elif entry.name == "effects":
            audio.interface("knock.lila")

    def update(self, seconds: float, entry: Entry) -> None:
        """Let time pass."""
        if isinstance(entry, Preference) and entry.name in SPOKEN:
            self._speak(seconds)
        elif isinstance(entry, Preference | Bundle) and entry.name not in HEARD:
            self._dream.update(seconds)

    def draw(
        self, canvas: pygame.Surface, area: pygame.Rect, entry: Entry, says: str, *, alarm: bool
    ) -> None:
        """Draw the picture that belongs to a row, and what the row does."""
        interface = self._kit.interface
        interface.frame(canvas, "panel/quiet", area)
        if isinstance(entry, Action):
            bottom = self._draw_hands(canvas, area, entry)
        elif isinstance(entry, Scheme):
            bottom = self._draw_scheme(canvas, area, entry)
        elif entry.name in SPOKEN:
            bottom = self._draw_line(canvas, area)
        elif entry.name in HEARD:
            bottom = self._draw_heard(canvas, area, entry.name)
        else:
            bottom = self._draw_dream(canvas, area)
        letters = self._kit.letters
        y = bottom + 8
        for line in letters.body.wrap(says, area.width - 24):
            letters.body.draw(canvas, line, area.x + 12, y, "hearth6" if alarm else "night6")
            y += letters.body.line + 3
        if isinstance(entry, Preference) and y < area.bottom - KEYS and letters.percent == 100:
            self._draw_keys(canvas, pygame.Rect(area.x, area.bottom - KEYS, area.width, KEYS))

    def _speak(self, seconds: float) -> None:
        if not self._writer.done:
            self._writer.update(seconds)
            return
        self._waited += seconds
        if self._waited > AGAIN:
            self.changed(Preference("text_speed", "", ""))

    def _draw_dream(self, canvas: pygame.Surface, area: pygame.Rect) -> int:
        interface = self._kit.interface
        self._kit.letters.body.draw(canvas, tr("So it looks"), area.x + 12, area.y + 10, "steel2")
        box = pygame.Rect(area.x + 8, area.y + 26, *SEEN)
        self._dream.draw(canvas, box)
        pygame.draw.rect(canvas, interface.colour("night3"), box.inflate(2, 2), 1)
        return box.bottom

    def _draw_keys(self, canvas: pygame.Surface, area: pygame.Rect) -> None:
        """Remind of what is pressed for what."""
        interface, hands, letters = self._kit.interface, self._kit.hands, self._kit.letters
        canvas.fill(interface.colour("night2"), (area.x + 8, area.y, area.width - 16, 1))
        for number, (button, words) in enumerate(REMINDERS):
            y = area.y + 6 + number * 19
            for device, x in ((Device.KEYBOARD, 12), (Device.PAD, 76)):
                label = hands.label(button, Context.DREAM, device)
                if label:
                    pad = device is Device.PAD
                    draw_key(canvas, interface, letters, label, (area.x + x, y), pad=pad)
            letters.body.draw(canvas, tr(words), area.x + 108, y + 4, "night6")

    def _draw_line(self, canvas: pygame.Surface, area: pygame.Rect) -> int:
        interface = self._kit.interface
        self._kit.letters.body.draw(canvas, tr("So it reads"), area.x + 12, area.y + 10, "steel2")
        letters = self._kit.letters
        box = pygame.Rect(area.x + 8, area.y + 26, area.width - 16, 112)
        draw_words(canvas, interface, letters, box, (tr(LINE), self._writer.shown))
        return box.bottom

    def _draw_heard(self, canvas: pygame.Surface, area: pygame.Rect, name: str) -> int:
        now, interface = self._kit.settings.now, self._kit.interface
        self._kit.letters.body.draw(canvas, tr("So loud it is"), area.x + 12, area.y + 10, "steel2")
        volumes = self._kit.audio.volumes
        levels = Levels(
            name,
            {bus: volumes.gain(bus) for bus in ("music", "effects", "ambience", "voices")},
            mono=now.mono,
        )
        box = pygame.Rect(area.x + 8, area.y + 26, area.width - 16, 112)
        draw_levels(canvas, interface, box, levels)
        return box.bottom

    def _draw_scheme(self, canvas: pygame.Surface, area: pygame.Rect, entry: Scheme) -> int:
        """Light every key that would mean something."""
        interface = self._kit.interface
        self._kit.letters.strong.draw(canvas, tr(entry.label), area.x + 12, area.y + 10, "hearth7")
        hands = hands_of(tuple(entry.keys.items()))
        lit = {key.label for keys in hands.keys[Context.DREAM].values() for key in keys}
        draw_keyboard(canvas, interface, (area.x + 10, area.y + 34), set(), lit)
        return area.y + 124

    def _draw_hands(self, canvas: pygame.Surface, area: pygame.Rect, entry: Action) -> int:
        interface, hands = self._kit.interface, self._kit.hands
        self._kit.letters.strong.draw(canvas, tr(entry.label), area.x + 12, area.y + 10, "hearth7")
        lit = set(slots(hands, entry, Device.KEYBOARD))
        used = {
            key.label
            for context in (entry.context, Context.DREAM)
            for keys in hands.keys[context].values()
            for key in keys
        }
        draw_keyboard(canvas, interface, (area.x + 10, area.y + 34), lit, used)
        pads = set(slots(hands, entry, Device.PAD))
        draw_pad(canvas, interface, (area.x + area.width // 2, area.y + 170), pads)
        return area.y + 206
