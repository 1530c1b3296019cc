"""The window: a canvas of 640 x 360 shown in whole multiples, in a window or on the whole screen.

It shows what was drawn on the canvas and knows nothing about it.
"""

import os
from contextlib import suppress

import pygame

from game.app.fit import CANVAS, Fit, first_size, fit
from game.app.hush import hushed

TITLE = "Bedtime Loop"
UNSEEN_DRIVERS = ("offscreen", "dummy")
"""Drivers without a screen; SDL falls back on them in silence where there is no display."""


class NoDisplayError(Exception):
    """There is no display to open a window on."""


class Window:
    """The one window of the game."""

    def __init__(
        self, border: tuple[int, int, int], icon: pygame.Surface | None = None, screen: int = 0
    ) -> None:
        """Open it on a screen; `border` is the colour around the canvas.

        Raises:
            NoDisplayError: there is nothing to open it on.
        """
        _begin_display()
        self.canvas = pygame.Surface(CANVAS, 0, 32)
        self._border = border
        self._fullscreen = False
        try:
            self._number = screen
            size = first_size(self._desktop)
            self._window = pygame.Window(
                TITLE, size, _middle_of(self._number_there), resizable=True, hidden=True
            )
            if icon is not None:
                self._window.set_icon(icon)
            self._window.show()
            self._screen = self._window.get_surface()
        except (pygame.error, IndexError) as error:
            raise NoDisplayError(str(error)) from error
        self._window.minimum_size = CANVAS
        self.allow_screensaver(True)
        self.fit = Fit(1.0, 0, 0)
        self.refit()
        # Without it, holding a key may open the system's list of accents.
        pygame.key.stop_text_input()

    @property
    def fullscreen(self) -> bool:
        """Whether the window covers the whole screen."""
        return self._fullscreen

    @property
    def size(self) -> tuple[int, int]:
        """The size of what is inside the window's frame."""
        return self._window.size

    def refit(self) -> None:
        """Take over the window's size, after anything that may have changed it."""
        self._screen = self._window.get_surface()
        self.fit = fit(*self._screen.get_size())
        self._screen.fill(self._border)

    def resize(self, size: tuple[int, int]) -> None:
        """Ask for another size; the system may give another than that."""
        self._window.size = size
        self.refit()

    @property
    def _number_there(self) -> int:
        """The screen that is wished for, or the first where that one is not plugged in."""
        return self._number if self._number < screens() else 0

    @property
    def _desktop(self) -> tuple[int, int]:
        return pygame.display.get_desktop_sizes()[self._number_there]

    def move_to(self, screen: int) -> None:
        """Go to the middle of another screen; one that is not plugged in is the first."""
        if screen == self._number:
            return
        self._number = screen
        whole = self._fullscreen
        if whole:
            self.toggle_fullscreen()
        self._window.position = _middle_of(self._number_there)
        if whole:
            self.toggle_fullscreen()
        self.refit()

    def cover(self, *, whole: bool) -> None:
        """Cover the whole screen, or stop; where the system refuses, nothing changes."""
        if whole is not self._fullscreen:
            self.toggle_fullscreen()

    def magnify(self, scale: int) -> None:
        """Make the window so many times as large as the canvas; 0 is as large as fits."""
        if not self._fullscreen:
            largest = first_size(self._desktop)
            wanted = CANVAS[0] * scale, CANVAS[1] * scale
            self.resize(min(largest, wanted) if scale else largest)

    def toggle_fullscreen(self) -> None:
        """Cover the whole screen, or stop; where the system refuses, nothing changes."""
        with suppress(pygame.error):
            if self._fullscreen:
                self._window.set_windowed()
            else:
                self._window.set_fullscreen(desktop=True)
            self._fullscreen = not self._fullscreen
        self.refit()

    def present(self) -> None:
        """Show the canvas."""
        fitted = self.fit
        source = self.canvas
        if source.get_masks()[:3] != self._screen.get_masks()[:3]:
            source = source.convert(self._screen)
        inside = self._screen.get_rect().clip(pygame.Rect(fitted.x, fitted.y, *fitted.size))
        if inside.size == source.get_size():
            self._screen.blit(source, inside)
        elif inside.size == fitted.size:
            pygame.transform.scale(source, fitted.size, self._screen.subsurface(inside))
        try:
            self._window.flip()
        except pygame.error:
            # The size has just changed under it; an event about that is on its way.
            self.refit()

    def allow_screensaver(self, allowed: bool) -> None:
        """Let the screen go dark, or not: systems do not count a pad as somebody being there."""
        pygame.display.set_allow_screensaver(allowed)

    def close(self) -> None:
        """Close it for good. Another one may be open: what they share stays as it is."""
        self._window.destroy()


def screens() -> int:
    """Return how many screens are plugged in."""
    try:
        return max(1, len(pygame.display.get_desktop_sizes()))
    except pygame.error:
        return 1


def _middle_of(screen: int) -> tuple[int, int]:
    """Return the position that SDL takes for the middle of a screen."""
    middle = pygame.WINDOWPOS_CENTERED | screen
    return middle, middle


def _begin_display() -> None:
    os.environ.setdefault("SDL_WINDOWS_DPI_AWARENESS", "permonitorv2")
    try:
        with hushed():
            pygame.display.init()
        driver = pygame.display.get_driver()
    except pygame.error as error:
        raise NoDisplayError(str(error)) from error
    if driver in UNSEEN_DRIVERS and os.environ.get("SDL_VIDEODRIVER") != driver:
        raise NoDisplayError("no screen")
    if driver == "x11":
        # A window that is drawn in memory needs no GL; without a GPU that is 25 times faster.
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
