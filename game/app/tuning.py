"""Puts the settings into effect where they are not a scene's: window, sound, keys, captions.

Scenes look at `kit.settings.now` themselves.
"""

from game.app.audio import Volumes
from game.app.hands.controls import Controls
from game.app.hands.hands import hands_of
from game.app.kit import Kit
from game.app.window import Window
from game.play.settings import Settings
from game.story.words import tr
from game.view.captions import GROUND, Captions


class Tuning:
    """Looks whether the settings have become others, and passes on what has."""

    def __init__(self, kit: Kit, window: Window, controls: Controls) -> None:
        """Put the settings as they are into effect."""
        self._settings = kit.settings
        self._window = window
        self._controls = controls
        self._audio = kit.audio
        self._kit = kit
        self._now = Settings()
        self.follow()

    def follow(self) -> bool:
        """Put into effect what has changed; whether anything has."""
        self._kit.interface.family = self._controls.pads.family
        before, now = self._now, self._settings.now
        if before is now:
            return False
        self._now = now
        self._sound(now)
        self._hands(now)
        self._kit.interface.assets.dye(now.tracks)
        self._kit.interface.letters = self._kit.letters
        plain = now.text_style == "plain" or now.contrast
        self._kit.interface.boxes = "opaque" if plain and now.boxes == "usual" else now.boxes
        if self._audio.captions is not None:
            self._audio.captions.density = self._kit.interface.density(GROUND)
        self._window.move_to(now.screen)
        if now.fullscreen is not before.fullscreen:
            self._window.cover(whole=now.fullscreen)
        if (now.scale, now.fullscreen) != (before.scale, before.fullscreen):
            self._window.magnify(now.scale)
        return True

    def toggle_fullscreen(self) -> None:
        """Cover the whole screen or stop, by the key for it, and remember it."""
        self._window.toggle_fullscreen()
        self._settings.change(fullscreen=self._window.fullscreen)

    @property
    def pauses(self) -> bool:
        """Whether the game is to pause while another window is in front."""
        return self._now.pause_unfocused

    def _sound(self, now: Settings) -> None:
        self._audio.volumes = Volumes(
            master=now.master,
            music=now.music,
            effects=now.effects,
            ambience=now.ambience,
            voices=now.voices,
            mono=now.mono,
            mute_unfocused=now.mute_unfocused,
        )
        if not now.captions:
            self._audio.captions = None
        elif self._audio.captions is None:
            self._audio.captions = Captions(steps=now.caption_steps)
        else:
            self._audio.captions.steps = now.caption_steps

    def _hands(self, now: Settings) -> None:
        hands = hands_of(tuple(now.keys.items()), tuple(now.pad.items()))
        self._controls.take_hands(hands)
        if hands.faults and not self._settings.trouble:
            self._settings.trouble = tr("In the settings: {fault}").format(fault=hands.faults[0])
        self._controls.delay = now.repeat_delay / 1000
        self._controls.every = now.repeat_every / 1000
        self._controls.pads.reach = now.stick / 100
