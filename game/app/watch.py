"""Watching files: whether one of them has been saved, and has come to rest since.

By name and by looking, since editors put a new file in the place of the old one: a handle or an
inode that is waited for would never change again. Size and time alone can both stay the same.
"""

import time
from collections.abc import Callable, Iterable
from pathlib import Path

EVERY = 0.25
"""Seconds between two looks."""

AGAIN = 0.08
"""Seconds to the second look, after which what has changed is at rest if nothing is new."""

MISSED = 6
"""How many looks in a row a file that is gone is waited for: it may be about to come back."""

Stamp = tuple[int, int, int]


class Watch:
    """Looks at files when asked to, but no more often than need be."""

    def __init__(self, paths: Iterable[Path], clock: Callable[[], float] = time.monotonic) -> None:
        """Watch some files from how they are now on."""
        self._clock = clock
        self.restart(paths)

    def restart(self, paths: Iterable[Path]) -> None:
        """Watch these files, from how they are now on."""
        self._paths = tuple(paths)
        self._known = self._seen = self._stamps()
        self._looks = 0
        self._due = False
        self._next = self._clock() + EVERY

    def has_changed(self) -> bool:
        """Tell whether a file has been saved and is at rest; so until `restart`."""
        now = self._clock()
        if self._due or now < self._next:
            return self._due
        stamps = self._stamps()
        if stamps == self._known:
            self._next = now + EVERY
        elif stamps == self._seen:
            self._looks += 1
            self._due = None not in stamps or self._looks >= MISSED
            self._next = now + AGAIN
        else:
            self._looks = 0
            self._next = now + AGAIN
        self._seen = stamps
        return self._due

    def _stamps(self) -> tuple[Stamp | None, ...]:
        return tuple(map(stamp, self._paths))


def stamp(path: Path) -> Stamp | None:
    """Return what tells a saved file from what it was; None if it is not there."""
    try:
        found = path.stat()
    except OSError:
        return None
    return found.st_mtime_ns, found.st_size, found.st_ino
