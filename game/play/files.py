"""Files that are never half: at every moment a file is the old one whole or the new one whole."""

import os
from contextlib import suppress
from pathlib import Path

UNFINISHED = ".new"


def put(path: Path, data: bytes) -> None:
    """Write a file, by a file beside it that then takes its place.

    Raises:
        OSError: it could not be written; the old one is as it was.
    """
    new = path.with_name(f"{path.name}.{os.getpid()}{UNFINISHED}")
    try:
        _write(new, data)
        try:
            new.replace(path)
        except FileNotFoundError:
            # Another window that has just been opened has swept it away.
            _write(new, data)
            new.replace(path)
    except OSError:
        new.unlink(missing_ok=True)
        raise


def sweep(path: Path) -> None:
    """Remove what was left beside a file by a game that was ended while it wrote."""
    with suppress(OSError):
        for left in path.parent.glob(f"{path.name}*{UNFINISHED}"):
            left.unlink(missing_ok=True)


def reason(error: OSError) -> str:
    """Return why something could not be done with a file, in the system's words."""
    return error.strerror or str(error)


def _write(path: Path, data: bytes) -> None:
    with path.open("wb") as file:
        file.write(data)
        file.flush()
        os.fsync(file.fileno())
