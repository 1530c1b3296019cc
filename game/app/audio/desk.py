"""The desk: short sounds and ambience on their channels, at the level of their bus."""

import pygame

from game.app.audio.cues import Cue, family
from game.app.audio.device import AMBIENCE, set_level
from game.app.audio.volumes import Bus, Volumes

SYLLABLE = 0.07
"""Seconds between two syllables of a voice at least."""

AMBIENT = 0.5
"""Seconds in which an ambience comes and goes."""


class Desk:
    """Plays what it is told to, variants in turn, as soon as it is their time."""

    def __init__(self) -> None:
        self._effects: dict[str, list[pygame.mixer.Sound]] = {}
        self._turns: dict[str, int] = {}
        self._waiting: list[tuple[float, Cue]] = []
        self._since_syllable = SYLLABLE
        self._ambient = 0.0
        self._ambience: pygame.mixer.Sound | None = None
        self._next: pygame.mixer.Sound | None = None
        self._hushed = False

    @property
    def restless(self) -> bool:
        """Whether something is still to come, or on its way."""
        return bool(self._waiting) or self._wanted is not self._ambience or 0 < self._ambient < 1

    @property
    def _wanted(self) -> pygame.mixer.Sound | None:
        return None if self._hushed else self._next

    def load(self, effects: dict[str, list[pygame.mixer.Sound]]) -> None:
        """Take the effects; until then there are none."""
        self._effects = effects

    def forget(self) -> None:
        """The device is gone, and with it everything that was decoded for it."""
        self._effects = {}
        self._waiting.clear()
        self._ambience = self._next = None

    def cue(self, cue: Cue) -> None:
        """Play a sound when its delay is over; one that is the same and waits already is enough."""
        if cue.name in self._effects and all(other.name != cue.name for _, other in self._waiting):
            self._waiting.append((cue.delay, cue))

    def syllable(self, voice: str) -> None:
        """Let a voice say one syllable, unless the last one was just now."""
        if self._since_syllable >= SYLLABLE:
            self._since_syllable = 0.0
            self.cue(Cue(f"voice.{voice}"))

    def drop(self) -> None:
        """Forget what has not been heard yet: a new beat has come, or the player rewinds."""
        self._waiting.clear()

    def ambience(self, sound: pygame.mixer.Sound | None) -> None:
        """Let an ambience follow on the one there is; None for silence."""
        self._next = sound

    def hush(self, *, hushed: bool) -> bool:
        """Let the ambience go for a while, or come back; True once nothing of it is heard."""
        self._hushed = hushed
        return self._ambience is None

    def update(self, seconds: float, volumes: Volumes, *, heard: bool) -> None:
        """Play what is due, and let the ambience come or go."""
        self._since_syllable += seconds
        due = [cue for left, cue in self._waiting if left <= 0]
        self._waiting = [(left - seconds, cue) for left, cue in self._waiting if left > 0]
        for cue in due:
            self._play(cue, volumes, heard=heard)
        self._fade(seconds, volumes.gain("ambience") if heard else 0.0)

    def _play(self, cue: Cue, volumes: Volumes, *, heard: bool) -> None:
        variants = self._effects.get(cue.name)
        bus: Bus = "voices" if family(cue.name) == "voice" else "effects"
        level = volumes.gain(bus) * cue.level
        if not variants or not heard or level <= 0:
            return
        turn = self._turns.get(cue.name, 0)
        self._turns[cue.name] = turn + 1
        channel = pygame.mixer.find_channel()
        if channel is not None:
            channel.play(variants[turn % len(variants)])
            set_level(channel, level, 0.0 if volumes.mono else cue.side)

    def _fade(self, seconds: float, gain: float) -> None:
        channel = pygame.mixer.Channel(AMBIENCE)
        if self._ambience is not self._wanted:
            self._ambient -= seconds / AMBIENT
            if self._ambient > 0 and self._ambience is not None:
                channel.set_volume(self._ambient * gain)
                return
            channel.stop()
            self._ambient, self._ambience = 0.0, self._wanted
            if self._ambience is not None:
                channel.play(self._ambience, -1)
        if self._ambience is not None:
            self._ambient = min(1.0, self._ambient + seconds / AMBIENT)
            channel.set_volume(self._ambient * gain)
