"""The running game: a stack of scenes, fed with events and drawn when something changed.

`step` is all there is, so a test can press buttons without a clock; the loop is in `loop.py`.
"""

from collections.abc import Iterable, Iterator, Sequence

import pygame

from game.app.hands.buttons import Button, Device, Pointer, Press
from game.app.hands.controls import Controls
from game.app.kit import Kit
from game.app.scene import Home, Pop, Push, Quit, Replace, Scene, Transition
from game.app.tuning import Tuning
from game.app.window import Window
from game.story.words import marked, tr

RESHAPING = frozenset(
    {
        pygame.WINDOWSIZECHANGED,
        pygame.WINDOWRESIZED,
        pygame.WINDOWDISPLAYCHANGED,
        pygame.WINDOWEXPOSED,
        pygame.WINDOWRESTORED,
    }
)
AWAY = marked("You looked away. The loop waits with you.")
HIDING = frozenset({pygame.WINDOWMINIMIZED, pygame.WINDOWHIDDEN})


class App:
    """Performs transitions, passes wishes to the scene on top, and draws."""

    def __init__(
        self, window: Window, controls: Controls, kit: Kit, scenes: Sequence[Scene]
    ) -> None:
        """Begin with a stack of scenes, the one on top last."""
        self._window = window
        self._controls = controls
        self._audio = kit.audio
        self._kit = kit
        self._tuning = Tuning(kit, window, controls)
        self._scenes = list(scenes)
        self._stale = True
        self._dragging = False
        self._hidden = False
        if self._scenes:
            self._perform(self._scenes[-1].wake())

    @property
    def scene(self) -> Scene | None:
        """The scene on top; None when the game is over."""
        return self._scenes[-1] if self._scenes else None

    @property
    def stack(self) -> str:
        """What lies over what, the lowest first, for a report."""
        return ", ".join(type(scene).__name__ for scene in self._scenes)

    @property
    def idle(self) -> bool:
        """Whether nothing will change until somebody does something."""
        moving = self._captioned or (self.scene is not None and self.scene.moving)
        return self._hidden or not (
            moving or self._stale or self._controls.is_holding or self._audio.restless
        )

    def step(self, seconds: float, events: Iterable[pygame.Event]) -> bool:
        """Let time pass, with what happened in it; False when the game is over."""
        for event in events:
            self._audio.take(event)
            self._take(event)
        for press in self._presses(self._controls.tick(seconds)):
            self._press(press)
        self._uncover()
        self._stale = self._tuning.follow() or self._stale
        if self.scene is not None:
            self.scene.steer(*self._controls.heading)
            self._perform(self.scene.update(seconds))
        captions = self._audio.captions
        if captions is not None and captions.update(seconds):
            self._stale = True
        if self.scene is not None and not self._hidden and (self._stale or self.scene.moving):
            self._draw()
        self._audio.update(seconds)
        return bool(self._scenes)

    @property
    def _captioned(self) -> bool:
        """Whether words for sounds are on the screen, which go by themselves."""
        return self._audio.captions is not None and bool(self._audio.captions.lines)

    def _take(self, event: pygame.Event) -> None:
        scene = self.scene
        if scene is None:
            return
        if event.type == pygame.QUIT:
            self._perform(Quit())
        elif event.type in RESHAPING:
            self._window.refit()
            self._stale, self._hidden = True, False
        elif event.type in HIDING:
            self._hidden = True
        elif (pointer := self._pointer(event)) is not None:
            self._stale = True
            self._perform(scene.point(pointer))
        elif scene.catches:
            self._catch(scene, event)
        else:
            for press in self._presses(self._controls.read(event, scene.context)):
                self._press(press)
            if event.type == pygame.WINDOWFOCUSLOST and self._tuning.pauses:
                self._press(Press(Button.PAUSE, note=tr(AWAY)))

    def _catch(self, scene: Scene, event: pygame.Event) -> None:
        binding = self._controls.catch(event)
        if binding is not None:
            self._stale = True
            self._perform(scene.catch(binding))
            self._controls.release()

    def _presses(self, presses: Iterator[Press]) -> list[Press]:
        """All at once: a press may end the scene, and with it what is held."""
        device = self._controls.device
        found = list(presses)
        if device is not self._controls.device:
            self._window.allow_screensaver(self._controls.device is not Device.PAD)
        return found

    def _press(self, press: Press) -> None:
        self._stale = True
        if press.button is Button.FULLSCREEN:
            self._tuning.toggle_fullscreen()
        elif press.button is Button.QUIT:
            self._perform(Quit())
        elif self.scene is not None:
            if not self.scene.hushed:
                self._audio.pressed(press, self.scene.context)
            if press.button is Button.SCREENSHOT:
                press = press._replace(note=self._keep_picture())
            self._perform(self.scene.press(press))

    def _keep_picture(self) -> str:
        """Save what is on the screen; return what came of it."""
        from game.app.dreaming.pictures import pictures_folder
        from game.view.pictures.capture import screenshot

        try:
            kept = screenshot(self._window.canvas, pictures_folder())
            return tr("Saved as {file}").format(file=kept)
        except OSError as error:
            return tr("The picture could not be saved: {why}").format(why=error)

    def _pointer(self, event: pygame.Event) -> Pointer | None:
        if event.type == pygame.MOUSEMOTION:
            kind = "drag" if self._dragging else "move"
        elif event.type == pygame.MOUSEBUTTONDOWN and event.button == pygame.BUTTON_LEFT:
            self._dragging, kind = True, "down"
        elif event.type == pygame.MOUSEBUTTONUP and event.button == pygame.BUTTON_LEFT:
            self._dragging, kind = False, "up"
        else:
            return None
        return Pointer(kind, *self._window.fit.to_canvas(*event.pos))

    def _perform(self, transition: Transition | None) -> None:
        if transition is None:
            return
        self._stale = True
        self._controls.release()
        match transition:
            case Push(scene):
                self._scenes.append(scene)
            case Replace(scene):
                self._scenes[-1:] = [scene]
            case Pop():
                self._scenes.pop()
            case Home():
                del self._scenes[1:]
            case Quit():
                self._scenes.clear()
        if self.scene is not None:
            self._perform(self.scene.wake())
        if isinstance(transition, Pop) and transition.wish and self.scene is not None:
            self._perform(self.scene.press(Press(transition.wish)))

    def _uncover(self) -> None:
        """End the scenes over one that has news."""
        for number, scene in enumerate(self._scenes[:-1], start=1):
            if scene.calls_back:
                del self._scenes[number:]
                self._stale = True
                self._perform(scene.wake())
                return

    def _draw(self) -> None:
        """Draw from the topmost scene that covers what is under it."""
        lowest = max(
            (number for number, scene in enumerate(self._scenes) if scene.covers), default=0
        )
        for scene in self._scenes[lowest:]:
            scene.draw(self._window.canvas, self._controls.device)
        if self._captioned and self._audio.captions is not None:
            corner = min((s.captions_end for s in self._scenes[lowest:]), key=lambda end: end[1])
            self._audio.captions.draw(self._window.canvas, self._kit.letters.body, *corner)
        self._window.present()
        self._stale = False
