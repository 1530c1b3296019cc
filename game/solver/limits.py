"""How far a search may go, and how it is followed and stopped. No clock: who calls brings one."""

from collections.abc import Callable
from typing import NamedTuple

ASK_EVERY = 64
"""How many nodes pass between two questions whether to stop."""

REPORT_EVERY = 4096


class Limits(NamedTuple):
    """What a search may spend.

    Attributes:
        loops: the most loops that a solution may have.
        nodes: the most nodes to expand, all loops together.
        deadline: asked now and then; the search stops when it says True. It can only turn an
            answer into "unknown", never into another answer.
        progress: told now and then how many nodes have been expanded.
    """

    loops: int = 4
    nodes: int = 20_000_000
    deadline: Callable[[], bool] | None = None
    progress: Callable[[int], None] | None = None


WITHIN_REASON = Limits()
"""Up to four loops, and more nodes than any shipped level needs."""


class StoppedError(Exception):
    """A search met one of its limits; what it would have found is unknown."""


class Meter:
    """Counts what a search spends, over all of its parts."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self.nodes = 0

    def part(self, nodes: int) -> "Meter":
        """Return a meter that goes on from here, for so many nodes at most."""
        most = min(self.limits.nodes, self.nodes + nodes)
        part = Meter(self.limits._replace(nodes=most))
        part.nodes = self.nodes
        return part

    def spend(self) -> None:
        """Count one node.

        Raises:
            StoppedError: a limit is met.
        """
        self.nodes += 1
        if self.nodes % ASK_EVERY:
            return
        self.check()
        limits = self.limits
        if limits.progress is not None and self.nodes % REPORT_EVERY == 0:
            limits.progress(self.nodes)

    def check(self) -> None:
        """Look at the limits.

        Raises:
            StoppedError: one is met.
        """
        limits = self.limits
        if self.nodes >= limits.nodes:
            raise StoppedError("the limit of nodes is met")
        if limits.deadline is not None and limits.deadline():
            raise StoppedError("the search was told to stop")
