"""Stage directions, one at a time: what any scene can do is done here, the rest by the stage.

Here: `pause`, `sound`, `caption`, `fade`, `shake`, `music`, `ambience`. Everything else (`walk`,
`look`, `show`, …) is the stage's. Nothing waits for an animation: `finish` ends any of them.
"""

from collections.abc import Callable

import pygame

from game.app.audio import Audio
from game.app.evening.staging import Stageable
from game.story.script import Stage
from game.story.words import tr

FADE = 0.6
"""Seconds from light to dark."""

PASSING = frozenset({"pause", "sound", "shake", "caption"})
"""Directions of which nothing is left once their moment is over."""

SHAKE = 0.4
SHAKES = ((2, 0), (-2, 1), (1, -1), (-1, 0), (1, 1), (0, -1))
"""Pixels, a step every thirtieth of a second."""


class Director:
    """Carries out directions on a stage."""

    def __init__(self, audio: Audio, stage: Stageable, *, shakes: bool = True) -> None:
        """Begin with nothing to do; without `shakes` the picture stays where it is."""
        self._audio = audio
        self._stage = stage
        self._shakes = shakes
        self._left = 0.0
        self._shaking = 0.0
        self._dark = 0.0
        self._darker = 0.0
        self._waits_for_stage = False
        self._verbs: dict[str, Callable[[tuple[str, ...]], None]] = {
            "pause": self._pause,
            "sound": self._sound,
            "caption": self._caption,
            "fade": self._fade,
            "shake": self._shake,
            "music": lambda words: audio.music(_name(words)),
            "ambience": lambda words: audio.ambience(_name(words)),
        }

    @property
    def busy(self) -> bool:
        """Whether a direction is still being carried out."""
        return self._left > 0 or self._waits_for_stage

    @property
    def darkness(self) -> float:
        """How dark the scene is, 0 to 1."""
        return self._dark

    def perform(self, stage: Stage) -> None:
        """Begin a direction."""
        do = self._verbs.get(stage.verb)
        if do is not None:
            do(stage.words)
        else:
            self._waits_for_stage = not self._stage.perform(stage)

    def update(self, seconds: float) -> None:
        """Let time pass, on the stage as well."""
        if self._stage.pass_time(seconds):
            self._waits_for_stage = False
        self._shaking = max(0.0, self._shaking - seconds)
        self._left = max(0.0, self._left - seconds)
        step = seconds / FADE
        self._dark += max(-step, min(step, self._darker - self._dark))

    def finish(self) -> None:
        """Bring what is being carried out to its end."""
        if self._waits_for_stage:
            self._stage.finish()
        self._waits_for_stage = False
        self._left = self._shaking = 0.0
        self._dark = self._darker

    def darken(self, canvas: pygame.Surface) -> None:
        """Draw the fade and the shaking over what is drawn."""
        if self._shaking > 0:
            canvas.scroll(*SHAKES[int(self._shaking * 30) % len(SHAKES)])
        if self._dark > 0:
            left = round(255 * (1 - self._dark))
            canvas.fill((left, left, left), special_flags=pygame.BLEND_RGB_MULT)

    def _pause(self, words: tuple[str, ...]) -> None:
        self._left = float(words[0]) if words else 0.5

    def _sound(self, words: tuple[str, ...]) -> None:
        for name in words:
            self._audio.interface(name)
            self._stage.hear(name)

    def _caption(self, words: tuple[str, ...]) -> None:
        if self._audio.captions is not None:
            self._audio.captions.say(tr(" ".join(words)))

    def _fade(self, words: tuple[str, ...]) -> None:
        self._darker = 1.0 if words[:1] == ("out",) else 0.0
        self._left = FADE

    def _shake(self, words: tuple[str, ...]) -> None:
        self._shaking = (float(words[0]) if words else SHAKE) if self._shakes else 0.0


def _name(words: tuple[str, ...]) -> str | None:
    return words[0] if words and words[0] != "none" else None
