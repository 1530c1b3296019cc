"""All that is heard, for the app: told what happens, it plays; it never decides anything.

Every method may be called at any time, with a sound device or without. Nothing is opened or decoded
before the first `update`, so that no sound ever delays the first frame.
"""

from collections.abc import Iterable
from pathlib import Path

import pygame

from game.app.audio.backstage import Backstage
from game.app.audio.balance import everybody, levels_of
from game.app.audio.band import Band
from game.app.audio.cues import Cue, cues_of, voice_of
from game.app.audio.desk import Desk
from game.app.audio.device import PATIENCE, close_mixer, open_mixer
from game.app.audio.listing import Sounds, read_listing
from game.app.audio.volumes import Volumes
from game.app.audio.wishes import REWINDS, change_sound, jump_sound, wish_sound
from game.app.hands.buttons import Context, Press
from game.play import Session
from game.play.point import Point
from game.rules import FRIENDS, Event
from game.rules.events import Escaped
from game.view.captions import Captions

RING = 1.2
"""Seconds for which a new piece waits at most until what is short has died away."""


class Audio:
    """Music, effects, ambience and voices.

    Attributes:
        volumes: the player's settings; put others here at any time.
        captions: where what is heard is put into words; None while nobody wants to read it.
    """

    def __init__(self, root: Path, volumes: Volumes | None = None) -> None:
        """Play what lies under `root` (assets/sound); where nothing does, all is silent for ever.

        Opens nothing yet.
        """
        self.volumes = volumes or Volumes()
        self.captions: Captions | None = None
        self._root = root
        self._listing = read_listing(root)
        self._backstage = Backstage()
        self._band = Band()
        self._desk = Desk()
        self._open = False
        self._asked = False
        self._lost = False
        self._failures = 0
        self._patience = 0.0
        self._focused = True
        self._piece: str | None = None
        self._on: str | None = None
        self._loading: str | None = None
        self._ringing = 0.0
        self._ambience: str | None = None
        self._levels = everybody()
        self._escaped = False
        self._point: Point | None = None

    @property
    def is_open(self) -> bool:
        """Whether there is a sound device."""
        return self._open

    @property
    def piece(self) -> str | None:
        """The piece that is on, or will be as soon as it can."""
        return self._piece

    @property
    def settled(self) -> bool:
        """Whether the piece that is wanted is on, and nothing is being decoded."""
        return self._piece == self._on and not self._backstage.open_jobs

    @property
    def restless(self) -> bool:
        """Whether `update` should be called every frame just now, though the picture stands.

        Not for what is done backstage: that is soon enough when the next frame comes.
        """
        if not self._open or self._loading is not None:
            return False
        return self._piece != self._on or self._band.restless or self._desk.restless

    def music(self, piece: str | None) -> None:
        """Change to a piece (`title`, `night1`, `night1_fear`, …); None for silence.

        All four players are heard until a session says otherwise. The piece that is on goes on.
        """
        self._point = None
        before = self._piece
        self._piece = None if piece is None else self._listing.piece(piece)
        if self.captions is not None and self._piece != before:
            self.captions.music(self._piece)
        self.players()

    def ambience(self, name: str | None) -> None:
        """Change to an ambience (`rain`, `room`, `dawn`); None for silence."""
        if name == self._ambience:
            return
        self._ambience = name
        if self.captions is not None:
            self.captions.around(name)
        if self._open:
            self._load_ambience()

    def players(self, names: Iterable[str] = FRIENDS) -> None:
        """Let only these friends be heard, where no dream is played."""
        self._levels = everybody(names)
        self._escaped = False
        self._band.want(self._levels)

    def enter(self, session: Session, piece: str = "") -> None:
        """Begin a dream with the music it asks for, or that of the first night."""
        wanted = self._listing.piece(piece) or "night1"
        self.music(wanted)
        self.follow(session)

    def follow(self, session: Session) -> None:
        """Balance the players as a dream stands, without a sound."""
        self._point = session.point
        self._levels = levels_of(session)
        self._band.want(self._levels)
        if self._escaped and not session.escaped and self._open:
            self._band.hush_cadence()
        self._escaped = session.escaped

    def play(self, session: Session, events: Iterable[Event]) -> None:
        """Play what happened in a beat, as the view does."""
        happened = list(events)
        self.follow(session)
        if self.captions is not None:
            self.captions.heard(happened, session)
        if not self._open:
            return
        self._desk.drop()
        for cue in cues_of(happened, session) or [Cue("beat.wait")]:
            self._desk.cue(cue)
        if any(isinstance(event, Escaped) for event in happened):
            self._band.cadence(self.volumes.gain("music") if self._heard else 0.0)

    def rewind(self, session: Session, before: int) -> None:
        """Play that the session has gone from beat `before` to another, as the view shows it."""
        self.follow(session)
        self.interface(jump_sound(before, session.beat))

    def show(self, session: Session) -> None:
        """Play what has changed without a beat: a switch, punch, undo, an emptied track."""
        before = self._point
        self.follow(session)
        name = before and change_sound(before, session.point, session.level.names)
        if name:
            self.interface(name)

    def pressed(self, press: Press, context: Context) -> None:
        """Play what a wish sounds like by itself."""
        name = wish_sound(press.button, context)
        if name:
            self.interface(name)

    def interface(self, name: str) -> None:
        """Play a sound of the interface by its name, such as `ui.choice` or `knock.finn`."""
        if self.captions is not None:
            self.captions.interface(name)
        if name in REWINDS:
            self._band.duck(REWINDS[name])
            self._desk.drop()
        self._desk.cue(Cue(name))

    def speak(self, speaker: str) -> None:
        """Let somebody say a syllable; call it for every letter that appears."""
        self._desk.syllable(voice_of(speaker))

    def take(self, event: pygame.Event) -> None:
        """Take an event: whether the window is in front, whether a device has come or gone."""
        if event.type in (pygame.WINDOWFOCUSLOST, pygame.WINDOWFOCUSGAINED):
            self._focused = event.type == pygame.WINDOWFOCUSGAINED
        elif event.type == pygame.AUDIODEVICEADDED:
            self._patience = 0.0
        elif event.type == pygame.AUDIODEVICEREMOVED and event.which and not event.iscapture:
            self._lost = True

    def update(self, seconds: float) -> None:
        """Let time pass; once a frame."""
        self._backstage.deliver()
        if not self._open:
            self._try(seconds)
            return
        self._change_piece(seconds)
        if self._backstage.open_jobs:
            return  # the mixer is locked while it decodes; a frame is not to wait for it
        if self._lost:
            self._let_go()
            return
        gain = self.volumes.gain("music") if self._heard else 0.0
        self._band.update(seconds, gain, mono=self.volumes.mono)
        self._desk.update(seconds, self.volumes, heard=self._heard)

    def close(self) -> None:
        """Be silent, and let the device go."""
        self._backstage.close()
        self._let_go()

    @property
    def _heard(self) -> bool:
        return self._focused or not self.volumes.mute_unfocused

    def _let_go(self) -> None:
        """Close the device; the next `update` looks for another and begins again there."""
        if self._open:
            self._band.stop()
            self._desk.forget()
        self._open = self._lost = False
        self._on = None
        self._patience = 0.0
        close_mixer()

    def _try(self, seconds: float) -> None:
        """Open the device, when it is time to try."""
        self._patience -= seconds
        if self._asked or self._patience > 0 or not self._listing.effects:
            return
        self._asked = True
        self._backstage.ask(open_mixer, self._opened)

    def _opened(self, there: bool) -> None:
        self._asked = False
        self._open = there
        if not there:
            self._patience = PATIENCE[min(self._failures, len(PATIENCE) - 1)]
            self._failures += 1
            return
        self._backstage.ask(self._listing.load_effects, self._desk.load)
        self._load_ambience()

    def _change_piece(self, seconds: float) -> None:
        """Let the old piece fade, then decode the new one, then start it: one is in memory."""
        if self._piece == self._on or self._loading is not None:
            return
        if self._band.playing:
            self._band.leave()
        if self._piece is None:
            self._on = None if not self._band.playing else self._on
            return
        quiet = self._desk.hush(hushed=True) and not self._band.playing
        self._ringing += seconds
        if quiet and (self._ringing > RING or not pygame.mixer.get_busy()):
            name = self._loading = self._piece
            self._backstage.ask(lambda: self._listing.load_piece(name), self._start)

    def _start(self, sounds: Sounds) -> None:
        self._on, self._loading = self._loading, None
        self._ringing = 0.0
        self._desk.hush(hushed=False)
        if sounds and self._on == self._piece:
            self._band.start(sounds)
            self._band.want(self._levels)

    def _load_ambience(self) -> None:
        name = self._ambience
        if name is None or name not in self._listing.ambiences:
            self._desk.ambience(None)
            return

        def take(sound: pygame.mixer.Sound | None) -> None:
            if name == self._ambience:
                self._desk.ambience(sound)

        self._backstage.ask(lambda: self._listing.load_ambience(name), take)
