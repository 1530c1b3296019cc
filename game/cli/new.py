"""`bedtime new`: a small map to begin a level with."""

import argparse
from pathlib import Path
from typing import Any

from game.cli.errors import BadInputError
from game.cli.naming import named_path
from game.levels.fresh import begin
from game.paths import data_root


def add_parser(commands: Any) -> None:
    """Add the command to the subparsers of `bedtime`."""
    parser = commands.add_parser("new", help="write a small map to begin a level with")
    parser.add_argument("level", type=named_path, metavar="LEVEL.tmx")
    parser.set_defaults(command=new)


def new(arguments: argparse.Namespace) -> int:
    """Write the map and what it needs beside it; 0 when that is done."""
    path: Path = arguments.level
    if path.suffix != ".tmx":
        raise BadInputError(f"{path}: give the map a name that ends in .tmx")
    try:
        written = begin(path, data_root() / "levels")
    except FileExistsError as error:
        raise BadInputError(
            f"{error.filename or path}: there is something already; it is left as it is. Give "
            "another name"
        ) from error
    except OSError as error:
        raise BadInputError(f"{path}: cannot be written ({error.strerror or error})") from error
    for file in written:
        print(f"wrote {file}")
    print(f"Open it in Tiled, or play it: bedtime play {path}")
    return 0
