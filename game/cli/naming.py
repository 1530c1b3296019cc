"""How arguments name files. Light enough for the command that opens the game at once."""

import argparse
from pathlib import Path


def named_path(text: str) -> Path:
    """Return an argument as a path; an empty one would silently be the folder one is in.

    Raises:
        ArgumentTypeError: it is empty.
    """
    if not text:
        raise argparse.ArgumentTypeError("an empty path names nothing; give a file or folder")
    return Path(text)
