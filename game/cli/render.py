"""`bedtime render`: a dream at a beat, a folder of dreams, or every sprite; without a display."""

import argparse
import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game.cli.errors import BadInputError
from game.cli.inputs import read_dream, read_tracks
from game.cli.naming import named_path
from game.levels import Dream, UnreadableMapError, load
from game.levels.check import maps_in
from game.paths import data_root
from game.play import Session, Solution
from game.play.stored import stored_par

if TYPE_CHECKING:
    from game.view.assets import Assets
    from game.view.pictures.contact import Print


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser(
        "render", help="draw a dream at a beat, a folder of dreams, or all sprites, as a PNG file"
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("level", type=named_path, metavar="LEVEL.tmx", nargs="?")
    what.add_argument("--sheet", action="store_true", help="every sprite with its name instead")
    what.add_argument(
        "--contact",
        type=named_path,
        metavar="FOLDER",
        help="every dream of a folder, small, instead",
    )
    parser.add_argument("--out", type=named_path, required=True, metavar="FILE.png")
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
    if arguments.level is None and any(option is not None for option in session_options):
        what = "--sheet draws no dream" if arguments.sheet else "--contact draws beat 0"
        raise BadInputError(f"{what}: leave out --tracks, --loop and --beat")
    # Drawing needs no window, and must not open one where a display happens to be.
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    import pygame

    from game.view.assets import Assets, MissingPictureError

    try:
        image = _image(arguments, Assets(data_root() / "assets"))
        pygame.image.save(image, arguments.out)
    except MissingPictureError as error:
        raise BadInputError(str(error)) from error
    except (OSError, pygame.error) as error:
        raise BadInputError(f"{arguments.out}: cannot be written ({error})") from error
    return 0


def _image(arguments: argparse.Namespace, assets: "Assets") -> Any:
    """Return the picture that is asked for."""
    if arguments.sheet:
        from game.view.pictures.spritesheet import spritesheet

        return spritesheet(assets)
    if arguments.contact is not None:
        from game.view.pictures.contact import contact_sheet

        return contact_sheet(assets, _prints(arguments.contact))
    dream = read_dream(arguments.level)
    solution = read_tracks(arguments.tracks, dream) if arguments.tracks else None
    return _as_played(assets, dream, _session(dream, solution, arguments.loop, arguments.beat))


def _as_played(assets: "Assets", dream: Dream, session: Session) -> Any:
    """Return the dream as the player sees it, with the prompts of the keyboard and the par."""
    from game.app.dreaming.beckoning import prompts_of
    from game.app.hands.buttons import Device
    from game.app.wording import in_words
    from game.view.dream import picture

    par = stored_par(dream.path, dream.level.names)
    prompts = prompts_of(session, Device.KEYBOARD)
    return picture(assets, dream, session, prompts, in_words(par) if par else "")


def _prints(folder: Path) -> "list[Print]":
    """Return the dreams of a folder and below by name; of one that cannot be read the name."""
    from game.view.pictures.contact import Print

    if not folder.is_dir():
        raise BadInputError(f"{folder}: there is no such folder")
    prints = []
    for path in maps_in(folder):
        try:
            dream = load(path)
            prints.append(Print(f"{path.stem}  {dream.title}", dream))
        except UnreadableMapError as error:
            print(f"bedtime: {error}", file=sys.stderr)
            prints.append(Print(f"{path.stem}  (cannot be read)", None))
    if not prints:
        raise BadInputError(f"{folder}: there is no map (.tmx) in this folder")
    return prints


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
