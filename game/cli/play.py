"""`bedtime` and `bedtime play`: the game in its window."""

import argparse
from typing import Any

from game.cli.errors import BadInputError
from game.cli.naming import named_path


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("play", help="open the game, with a level at once if one is given")
    parser.add_argument("level", type=named_path, nargs="?", metavar="LEVEL.tmx|PACK")
    parser.add_argument(
        "--at", metavar="OBJECT_ID", help="show the cell of this object; %%objectid is none"
    )
    parser.add_argument("--data", type=named_path, metavar="FOLDER", help="where progress is kept")
    parser.set_defaults(command=play)


def play(arguments: argparse.Namespace) -> int:
    """Open the window; 0 when it is closed, 2 without a display or with a map that is no map."""
    from game.app import run

    if arguments.level is not None:
        # A map that cannot be read is refused here, before any window opens.
        from game.cli.inputs import read_dream
        from game.levels.packs import is_pack

        if not is_pack(arguments.level):
            read_dream(arguments.level)
    return run(arguments.level, data=arguments.data, marked=_object(arguments.at))


def _object(given: str | None) -> int | None:
    """Return an object's id; Tiled hands its variable on as it is while nothing is selected."""
    if given in (None, "", "%objectid"):
        return None
    if not given.isascii() or not given.isdigit() or len(given) > 9:
        raise BadInputError(f"--at {given}: that is no object's id, which is a whole number")
    return int(given)
