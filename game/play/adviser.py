"""Advice beside the game, in a process of its own, so that no frame is ever late.

A process and not a thread: the solver is pure Python, and a thread of it would take the interpreter
from the frame that is being drawn, a few milliseconds at a time, as often as it likes. A process
costs some memory and a third of a second when it is first asked; it then stays and waits. It is
started by `spawn`, the same on every system, with a plain function; nothing happens on import.

A newer question ends the one before it: the worker looks into its pipe while it searches. When
the game ends, even by force, the pipe closes and the worker goes. When the worker is killed, the
next question starts another.
"""

import multiprocessing
from multiprocessing.connection import Connection
from multiprocessing.process import BaseProcess

from game.play.hints import Advice, Question, advise
from game.solver import WITHIN_REASON

NOTHING = Advice(winnable=None, lost_at=None, loops=None, hint=None)
"""What is said when a question could not be answered."""


class Adviser:
    """Answers the last question that it was asked, some time later; or never, if it is stopped."""

    def __init__(self) -> None:
        self._process: BaseProcess | None = None
        self._pipe: Connection | None = None
        self._number = 0
        self._waiting = False

    def ask(self, question: Question) -> None:
        """Ask; the question before this one is forgotten. Comes back at once."""
        self._number += 1
        for _ in range(2):
            try:
                self._connect().send((self._number, question))
            except OSError:
                # The worker was killed since we last heard of it; once more, with another.
                self.stop()
            else:
                self._waiting = True
                return

    def answer(self) -> Advice | None:
        """Return the answer to the last question if it has come by now, else None.

        If the worker was killed over it, the answer is that nothing is known.
        """
        pipe = self._pipe
        try:
            while self._waiting and pipe is not None and pipe.poll():
                number, advice = pipe.recv()
                if number == self._number:
                    self._waiting = False
                    assert isinstance(advice, Advice)
                    return advice
        except (EOFError, OSError):
            self.stop()
            return NOTHING
        return None

    def forget(self) -> None:
        """Take the last question back; the worker stays for the next."""
        if self._waiting and self._pipe is not None:
            self._number += 1
            self._waiting = False
            try:
                self._pipe.send(None)
            except OSError:
                self.stop()

    def stop(self) -> None:
        """End the worker; a later question would start another."""
        self._waiting = False
        if self._pipe is not None:
            self._pipe.close()
        if self._process is not None:
            self._process.kill()
            self._process.join()
            self._process.close()
        self._pipe = self._process = None

    def _connect(self) -> Connection:
        if self._pipe is None:
            spawn = multiprocessing.get_context("spawn")
            ours, theirs = spawn.Pipe()
            process = spawn.Process(target=work, args=(theirs,), daemon=True, name="adviser")
            process.start()
            theirs.close()
            self._pipe, self._process = ours, process
        return self._pipe


def work(pipe: Connection) -> None:
    """Answer questions until the other end of the pipe is closed."""
    limits = WITHIN_REASON._replace(deadline=pipe.poll)
    try:
        while True:
            asked = pipe.recv()
            if asked is None or pipe.poll():
                continue
            number, question = asked
            pipe.send((number, advise(question, limits)))
    except (EOFError, OSError, KeyboardInterrupt):
        return
