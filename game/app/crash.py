"""When the game breaks: what happened is written beside the saves, and said in one sentence.

Saves are written the moment something is achieved and never by halves, so nothing is lost by it.
The report names the fault, the versions and the screen one was on; it is sent nowhere.
"""

import platform
import sys
import traceback
from contextlib import suppress
from pathlib import Path

import pygame

from game import __version__
from game.app.address import FEEDBACK
from game.play.files import put, reason
from game.story.words import marked, tr
from game.view.assets import MissingPictureError
from game.view.interface import Interface
from game.view.pages.panel import CANVAS, MARGIN

NAME = "crash.txt"
BEFORE = "crash-before.txt"
"""The report before the last; older ones are not kept."""

KEPT = marked("Something broke, and the game has to close. All that you had reached is kept.")
MISSING = marked("{why} Install the game again.")
WRITTEN = marked("What happened is written in {file}.")
UNWRITTEN = marked("What happened could not be written ({why}).")
CLOSES = marked("Any key closes this.")


def note(error: BaseException, folder: Path, scenes: str = "") -> str:
    """Write what happened into a folder; return what the player is told.

    Args:
        error: what was raised and not caught.
        folder: where saves are.
        scenes: what was on the screen, the lowest first.
    """
    target = folder / NAME
    said = tr(KEPT)
    if isinstance(error, MissingPictureError):
        said = f"{said} {tr(MISSING).format(why=str(error).rstrip('.') + '.')}"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with suppress(FileNotFoundError):
            target.replace(folder / BEFORE)
        put(target, report(error, scenes).encode("utf-8", "backslashreplace"))
    except OSError as trouble:
        return f"{said} {tr(UNWRITTEN).format(why=reason(trouble))}"
    return f"{said} {tr(WRITTEN).format(file=target)}"


def report(error: BaseException, scenes: str = "") -> str:
    """Return what happened as a text for whoever can mend it."""
    versions = (
        f"Bedtime Loop {__version__}, Python {sys.version.split()[0]}, "
        f"pygame-ce {pygame.version.ver}, SDL {'.'.join(map(str, pygame.get_sdl_version()))}"
    )
    where = f"{platform.system()} {platform.release()}, {platform.machine()}"
    fault = "".join(traceback.format_exception(error))
    send = f"Whoever can mend it is here: {FEEDBACK}\n" if FEEDBACK else ""
    return f"{versions}\n{where}\nOn the screen: {scenes or 'nothing yet'}\n{send}\n{fault}"


def show(canvas: pygame.Surface, interface: Interface, words: str) -> None:
    """Write a sentence over what was on the screen last."""
    letters = interface.letters
    width = min(480 * max(letters.percent, 125) // 125, CANVAS.width) - 2 * MARGIN
    lines = letters.body.wrap(words, width)
    height = (len(lines) + 2) * (letters.body.line + 3) + 2 * MARGIN
    area = pygame.Rect(0, 0, width + 2 * MARGIN, min(height, CANVAS.height))
    area.center = CANVAS.center
    interface.dim(canvas, 0.6)
    interface.frame(canvas, "panel/blanket", area)
    x, y = area.x + MARGIN, area.y + MARGIN
    for line in lines:
        letters.body.draw(canvas, line, x, y, "hearth7")
        y += letters.body.line + 3
    letters.body.draw(canvas, tr(CLOSES), x, y + letters.body.line, "night6")
