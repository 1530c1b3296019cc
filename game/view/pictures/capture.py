"""Pictures and films for the player to keep: the screen as a PNG, the last loop as a GIF.

The folder is the caller's. Nothing here reads a clock: names are numbered on from the last.
"""

import re
from collections.abc import Iterable, Iterator
from pathlib import Path

import pygame

from game.levels import Dream
from game.play import Session, Solution
from game.view.assets import Assets
from game.view.dream import DreamView
from game.view.framing import CANVAS
from game.view.pictures.gif import gif_parts

NAME = "bedtime-loop"
SCALE = 2

HUNDREDTHS = 8
"""For how many hundredths of a second a frame of a film is shown."""

LAST = 120
"""For how many more the last one is, before the film begins again."""

A_BEAT, A_FOLD, A_NIGHT = 4, 10, 16
"""Frames for a beat, for the fold that ends a loop, for falling asleep."""


def screenshot(canvas: pygame.Surface, folder: Path) -> Path:
    """Save the canvas, doubled, and return the file.

    Raises:
        OSError: the folder or the file cannot be written.
    """
    target = next_name(folder, ".png")
    doubled = pygame.transform.scale_by(canvas, SCALE)
    try:
        pygame.image.save(doubled, target)
    except pygame.error as error:
        raise OSError(f"{target}: cannot be written ({error})") from error
    return target


def film_parts(frames: Iterable[pygame.Surface]) -> Iterator[bytes]:
    """Yield a film in parts, for whoever wants to do something else in between."""
    return gif_parts(frames, HUNDREDTHS, LAST)


def last_loop(assets: Assets, dream: Dream, session: Session) -> Iterator[pygame.Surface]:
    """Yield the frames of a session's last loop, from its start to its end; nothing is changed.

    At the start of a loop it is the one before, if there was one. Frames are drawn over each other.
    """
    point = session.point
    tracks = [*(tracks for _, tracks in point.past), point.tracks]
    if not point.beat and point.past:
        tracks.pop()
    again = Session(dream.level)
    again.record(Solution(again.level.names, tuple(tracks)))
    last = session.beat or again.last_beat
    view = DreamView(assets, dream)
    view.show(again)
    canvas = pygame.Surface(CANVAS, 0, 32)
    for count in _lengths(again, last):
        for _ in range(count):
            view.draw(canvas, again, ())
            yield canvas
            view.update(HUNDREDTHS / 100)
        if not again.escaped:
            view.play(again, again.follow())


def _lengths(session: Session, last: int) -> Iterator[int]:
    """Yield how many frames there are before each beat passes, and after the last."""
    for _ in range(last):
        yield A_BEAT
    ends = last == session.level.loop_beats
    yield A_NIGHT if session.escaped else A_FOLD if ends else A_BEAT


def next_name(folder: Path, ending: str) -> Path:
    """Return a file in a folder, made if need be, that is numbered on from the last.

    Raises:
        OSError: the folder cannot be made or read.
    """
    folder.mkdir(parents=True, exist_ok=True)
    pattern = re.compile(rf"{NAME}-(\d+){re.escape(ending)}", re.IGNORECASE)
    found = (pattern.fullmatch(path.name) for path in folder.iterdir())
    last = max((int(match[1]) for match in found if match), default=0)
    return folder / f"{NAME}-{last + 1:03}{ending}"
