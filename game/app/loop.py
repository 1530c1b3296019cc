"""The loop: opens the window, lets time pass, and tells why where it cannot."""

import gc
import sys
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path

import pygame

from game.app.app import App
from game.app.audio import Audio
from game.app.crash import note, show
from game.app.evening.journey import Journey
from game.app.hands.controls import Controls
from game.app.kit import Kit
from game.app.library import Library
from game.app.scene import Scene
from game.app.scenes.title import Title
from game.app.window import NoDisplayError, Window
from game.levels import UnreadableMapError
from game.levels.packs import PackError, is_pack
from game.paths import data_root
from game.play.adviser import Adviser
from game.play.progress import Progress, progress_folder
from game.play.settings import SettingsFile
from game.play.slots import Slots
from game.story.words import translate_from
from game.view.assets import Assets, MissingPictureError
from game.view.interface import Interface

FRAMES = 60
LONGEST = 0.1
"""Seconds that a frame counts at most: after a pause nothing leaps."""

IDLE = 200
"""Milliseconds to wait for somebody to do something while nothing moves."""

YOUNG, MIDDLE, OLD = 50_000, 20, 100
"""How rarely the garbage collector looks by itself: histories grow, and hold no cycles.

Scenes do hold cycles, and pictures by the megabyte, so it looks whenever one has ended.
"""

TRANSLATIONS = "translations"
"""The folder of catalogues, in the player's own folder and in the game's."""

BROKEN = 1
"""The exit status of a game that broke."""

NO_DISPLAY = (
    "there is no display to open a window on; "
    "bedtime run, check, solve, render and story need none."
)


def open_game(level: Path | None, *, data: Path | None, marked: int | None = None) -> int:
    """Open the game, in a dream at once if a map is given; return the exit status."""
    try:
        assets = Assets(data_root() / "assets")
        own = progress_folder(data)
        settings = SettingsFile(own)
        window = Window(assets.colour("ink"), _icon(assets), settings.now.screen)
        library = Library(data_root() / "levels", own)
        audio = Audio(data_root() / "assets" / "sound")
        _speak(settings, own)
        journey = Journey(data_root() / "story", Slots(own))
        kit = Kit(Interface(assets), library, Progress(own), audio, Adviser(), settings, journey)
        app, controls = _first_app(window, kit, first_scenes(kit, level, marked))
    except NoDisplayError:
        return _refuse(NO_DISPLAY)
    except MissingPictureError as error:
        return _refuse(f"{error}; install the game again.")
    except (UnreadableMapError, PackError) as error:
        return _refuse(str(error))
    except Exception as error:  # noqa: BLE001
        _refuse(note(error, progress_folder(data)))
        return BROKEN
    controls.pads.watch()
    gc.collect()
    gc.freeze()
    gc.set_threshold(YOUNG, MIDDLE, OLD)
    status = _run_safely(app, window, kit, own)
    kit.adviser.stop()
    audio.close()
    window.close()
    pygame.quit()
    return status


def _run_safely(app: App, window: Window, kit: Kit, own: Path) -> int:
    """Let time pass; what breaks is written down and said, and the game closes. Return the status.

    This is the last place where a fault can be told to a player instead of to a terminal.
    """
    try:
        run_until_closed(app)
    except Exception as error:  # noqa: BLE001
        words = note(error, own, app.stack)
        print(f"bedtime: {words}", file=sys.stderr)
        with suppress(Exception):
            show(window.canvas, kit.interface, words)
            window.present()
            _wait_for_anybody()
        return BROKEN
    return 0


def _wait_for_anybody() -> None:
    """Wait until somebody presses something or closes the window."""
    closing = (pygame.QUIT, pygame.KEYDOWN, pygame.MOUSEBUTTONDOWN, pygame.CONTROLLERBUTTONDOWN)
    pygame.event.get()
    while pygame.event.wait().type not in closing:
        pass


def _speak(settings: SettingsFile, own: Path) -> None:
    """Speak the player's language; a translator's own catalogue goes before the game's."""
    folders = (own / TRANSLATIONS, data_root() / TRANSLATIONS)
    trouble = translate_from(*folders, language=settings.now.language)
    settings.trouble = settings.trouble or trouble


def _first_app(window: Window, kit: Kit, scenes: Sequence[Scene]) -> tuple[App, Controls]:
    """Show the first frame."""
    controls = Controls()
    app = App(window, controls, kit, scenes)
    app.step(0.0, ())
    return app, controls


def _refuse(why: str) -> int:
    print(f"bedtime: {why}", file=sys.stderr)
    return 2


def first_scenes(kit: Kit, level: Path | None, marked: int | None = None) -> Sequence[Scene]:
    """Return what the game begins with: the title, and over it the dream, pack or place asked for.

    Whoever opens the game for the first time is asked how it suits them before anything sounds.

    `marked` is an object of it, by its id in Tiled, whose cell is shown.

    Raises:
        UnreadableMapError: the map cannot be read.
        PackError: the pack is refused.
    """
    title = Title(kit)
    if level is None:
        if kit.settings.is_first:
            from game.app.scenes.first_run import FirstRun

            return (title, FirstRun(kit))
        return (title,)
    if is_pack(level):
        from game.app.scenes.levels import Levels

        return (title, Levels(kit, kit.library.add_pack(level)))
    from game.story.placereader import is_place

    if is_place(level):
        from game.app.scenes.stroll import open_stroll

        return (title, open_stroll(kit, level))
    from game.app.scenes.playtest import open_playtest

    return (title, open_playtest(kit, level, marked))


def run_until_closed(app: App) -> None:
    """Let time pass until the last scene has ended."""
    clock = pygame.time.Clock()
    running = True
    while running:
        events = [pygame.event.wait(IDLE)] if app.idle else []
        events += pygame.event.get()
        running = pass_time(app, min(clock.tick(FRAMES) / 1000, LONGEST), events)


def pass_time(app: App, seconds: float, events: Iterable[pygame.Event]) -> bool:
    """Let the game take a step, and forget a scene that has ended in it; False when it is over."""
    before = app.scene
    goes_on = app.step(seconds, events)
    if app.scene is not before:
        gc.collect()
    return goes_on


def _icon(assets: Assets) -> pygame.Surface:
    """The moon, four times as large."""
    moon = assets.sheet("ui").frame("lucidity").surface
    icon = pygame.Surface((16, 16), pygame.SRCALPHA, 32)
    icon.blit(moon, moon.get_rect(center=(8, 8)))
    return pygame.transform.scale(icon, (64, 64))
