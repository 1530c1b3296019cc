"""`bedtime render`: a dream at a beat as the player sees it, or every sprite; without a display."""

import argparse
import os
from pathlib import Path
from typing import Any

from game.cli.errors import BadInputError
from game.cli.inputs import read_dream, read_tracks
from game.levels import Dream
from game.paths import data_root
from game.play import Session, Solution


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser(
        "render", help="draw a dream at a beat, or all sprites, into a PNG file"
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("level", type=Path, metavar="LEVEL.tmx", nargs="?")
    what.add_argument("--sheet", action="store_true", help="every sprite with its name instead")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE.png")
    parser.add_argument("--tracks", metavar="FILE", help="a solution file; - is standard input")
    parser.add_argument(
        "--loop", type=int, metavar="N", help="which of its loops, from 1; the last"
    )
    parser.add_argument("--beat", type=int, metavar="N", help="which beat, from 0; the last")
    parser.set_defaults(command=render)


def render(arguments: argparse.Namespace) -> int:
    """Write the picture: a dream's has 640 x 360 pixels; 0 when it is written."""
    if arguments.out.suffix.lower() != ".png":
        raise BadInputError(f"{arguments.out}: give --out a name that ends in .png")
    session_options = (arguments.tracks, arguments.loop, arguments.beat)
    if arguments.sheet and any(option is not None for option in session_options):
        raise BadInputError("--sheet draws no dream: leave out --tracks, --loop and --beat")
    dream = None if arguments.sheet else read_dream(arguments.level)
    session = None
    if dream is not None:
        solution = read_tracks(arguments.tracks, dream) if arguments.tracks else None
        session = _session(dream, solution, arguments.loop, arguments.beat)
    # Drawing needs no window, and must not open one where a display happens to be.
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    import pygame

    from game.view.assets import Assets
    from game.view.dream import picture
    from game.view.spritesheet import spritesheet

    assets = Assets(data_root() / "assets")
    image = picture(assets, dream, session) if dream and session else spritesheet(assets)
    try:
        pygame.image.save(image, arguments.out)
    except (OSError, pygame.error) as error:
        raise BadInputError(f"{arguments.out}: cannot be written ({error})") from error
    return 0


def _session(
    dream: Dream, solution: Solution | None, loop: int | None, beat: int | None
) -> Session:
    """Return a session at the loop and beat that are asked for, by default the last of each."""
    session = Session(dream.level)
    if solution is None:
        if loop not in (None, 1):
            raise BadInputError(f"--loop {loop}: without --tracks there is loop 1 only")
    else:
        loops = len(solution.loops)
        if loop is not None and not 1 <= loop <= loops:
            raise BadInputError(f"--loop {loop}: the tracks have loops 1 to {loops}")
        session.record(Solution(solution.names, solution.loops[:loop]))
    last = session.last_beat
    if beat is not None and not 0 <= beat <= last:
        raise BadInputError(f"--beat {beat}: this loop has beats 0 to {last}")
    session.scrub(beat if beat is not None else (last if solution else 0))
    return session
