"""A thread that opens the device and decodes music, so that no frame ever waits for either.

A minute of music takes a twentieth of a second to decode and a device may take longer to open; SDL
does both without holding Python up. But while it decodes an OGG it holds the lock of its mixer:
what plays stutters, and whoever sets a volume waits. So the app is silent before it asks for music,
and touches no channel while `open_jobs` are left.

What comes of a job is handed over in `deliver`, on the thread that calls it, so nothing else in the
game has to know that there is a second thread.
"""

import threading
from collections.abc import Callable
from queue import SimpleQueue
from typing import TypeVar

Made = TypeVar("Made")


class Backstage:
    """Does jobs one after another; begins with the first one that is asked for."""

    def __init__(self) -> None:
        self._jobs: SimpleQueue[Callable[[], None] | None] = SimpleQueue()
        self._done: SimpleQueue[Callable[[], None]] = SimpleQueue()
        self._thread: threading.Thread | None = None
        self._closed = False
        self.open_jobs = 0

    def ask(self, job: Callable[[], Made], then: Callable[[Made], None]) -> None:
        """Have a job done, and its result given to `then` at a later `deliver`."""
        if self._closed:
            return
        if self._thread is None:
            self._thread = threading.Thread(target=self._work, name="backstage", daemon=True)
            self._thread.start()
        self.open_jobs += 1

        def do() -> None:
            made = job()
            self._done.put(lambda: then(made))

        self._jobs.put(do)

    def deliver(self) -> None:
        """Hand over what has been made since the last time."""
        while not self._done.empty():
            self.open_jobs -= 1
            self._done.get()()

    def close(self) -> None:
        """Let the job that is being done end, and do no more."""
        self._closed = True
        if self._thread is not None:
            self._jobs.put(None)
            self._thread.join(timeout=3)
            self._thread = None

    def _work(self) -> None:
        while not self._closed and (job := self._jobs.get()) is not None:
            job()
