"""The band: four players and a bed of glitch who all start together and never stop.

Who should not be heard plays on at no volume, so that everybody is in time whenever he comes in.
Stems are started in one tight loop, paused, and let go at once: SDL's mixer takes a lock a call,
and with work between the calls one stem in forty would be late by a buffer.
"""

import gc
from collections.abc import Mapping

import pygame

from game.app.audio.balance import SIDES, everybody
from game.app.audio.device import CADENCE, STEMS, set_level
from game.app.audio.listing import Sounds

COME, GO = 0.30, 0.45
"""Seconds in which a player comes in from nothing, and goes out."""

LEAVE = 0.6
"""Seconds in which the whole band fades away before another piece."""

DUCK, LIFT = 0.06, 0.5
"""Seconds in which a duck comes down, and lifts again."""

DEPTHS = {"lila": 0.85, "marc": 0.3, "anya": 0.88, "finn": 0.92, "glitch": 0.4}
"""How much of a stem a duck takes: of what is high nearly all, of the bass little.

So it sounds like a filter that closes, or a blanket, without one."""


class Band:
    """What is on the stems' channels, and how loud. Says nothing about which piece, or why."""

    def __init__(self) -> None:
        self._sounds: Sounds = {}
        self._now = everybody(())
        self._wanted = everybody()
        self._duck = 0.0
        self._held = 0.0
        self._fade = 1.0
        self._leaving = False
        self._set: dict[str, tuple[float, bool]] = {}

    @property
    def playing(self) -> bool:
        """Whether a piece is on."""
        return bool(self._sounds)

    @property
    def levels(self) -> Mapping[str, float]:
        """How loud each stem is just now, before the buses."""
        return self._now

    @property
    def restless(self) -> bool:
        """Whether levels are on their way."""
        if not self.playing:
            return False
        return self._leaving or self._duck > 0 or self._now != self._wanted

    def start(self, sounds: Sounds) -> None:
        """Start all stems of a piece at once, silent; they fade in as they are wanted."""
        self.stop()
        self._sounds = sounds
        self._now = everybody(())
        self._fade, self._leaving = 1.0, False
        pairs = [(pygame.mixer.Channel(STEMS[s]), x) for s, x in sounds.items() if s in STEMS]
        for channel, _ in pairs:
            channel.set_volume(0.0)
        collecting = gc.isenabled()
        gc.disable()
        for channel, sound in pairs:
            channel.play(sound, -1)
            channel.pause()
            channel.set_volume(0.0)
        pygame.mixer.unpause()
        if collecting:
            gc.enable()

    def want(self, levels: Mapping[str, float]) -> None:
        """Say how loud each stem is to be, 0 to 1."""
        self._wanted = dict(levels)

    def duck(self, seconds: float) -> None:
        """Pull a blanket over the music for so long."""
        self._held = max(self._held, seconds)

    def cadence(self, gain: float) -> None:
        """Play the end of the piece over the players, who go out."""
        sound = self._sounds.get("cadence")
        if sound is not None:
            channel = pygame.mixer.Channel(CADENCE)
            channel.play(sound)
            channel.set_volume(gain)

    def hush_cadence(self) -> None:
        """The escape was taken back."""
        if self.playing:
            pygame.mixer.Channel(CADENCE).fadeout(200)

    def leave(self) -> None:
        """Fade away; `playing` says when that is done."""
        self._leaving = True

    def stop(self) -> None:
        """Be silent at once, and let go of the piece's memory."""
        if self._sounds:
            for number in (*STEMS.values(), CADENCE):
                pygame.mixer.Channel(number).stop()
        self._sounds = {}
        self._set.clear()

    def update(self, seconds: float, gain: float, *, mono: bool) -> None:
        """Let every level go on towards where it is wanted; `gain` is the bus's."""
        if not self.playing:
            return
        if self._leaving:
            self._fade -= seconds / LEAVE
            if self._fade <= 0:
                self.stop()
                return
        down = seconds / DUCK if self._held > 0 else -seconds / LIFT
        self._duck = max(0.0, min(1.0, self._duck + down))
        self._held = max(0.0, self._held - seconds)
        for stem, wanted in self._wanted.items():
            self._now[stem] = _toward(self._now[stem], wanted, seconds)
            if stem in self._sounds:
                covered = 1 - self._duck * DEPTHS[stem]
                self._apply(stem, self._now[stem] * covered * self._fade * gain, mono=mono)

    def _apply(self, stem: str, level: float, *, mono: bool) -> None:
        new = (round(level, 3), mono)
        if self._set.get(stem) != new:
            self._set[stem] = new
            side = 0.0 if mono else SIDES[stem]
            set_level(pygame.mixer.Channel(STEMS[stem]), level, side)


def _toward(now: float, wanted: float, seconds: float) -> float:
    if now < wanted:
        return min(wanted, now + seconds / COME)
    return max(wanted, now - seconds / GO)
