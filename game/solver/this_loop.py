"""The loop that a search begins in: asked with few nodes, then without dreamers, then to the end.

Most questions are answered by the first of these. What one has learned about beats that are too
early is handed on to the next.
"""

from typing import NamedTuple

from game.rules import State
from game.solver.absence import Absences
from game.solver.engine import Engine
from game.solver.limits import StoppedError
from game.solver.loop import Escape, LastLoop
from game.solver.prospect import Prospects

A_LOOK = 1500
"""How many nodes one loop may take before it is asked without dreamers."""

A_PROOF = 6000
"""How many nodes a proof may take that is no more than a help, or than was asked for."""


class Try(NamedTuple):
    """What a search with few nodes has found.

    Attributes:
        sure: whether they were enough; if so, no escape means that there is none.
        escape: the earliest one, if it was met.
        since: a beat before which there is none.
    """

    sure: bool
    escape: Escape | None
    since: int


def sparingly(engine: Engine, starts: list[State], nodes: int) -> Try:
    """Search a last loop with so many nodes.

    Raises:
        StoppedError: a limit of the whole search was met.
    """
    meter = engine.meter
    loop = LastLoop(engine, starts, engine.board.level.loop_beats)
    engine.meter = meter.part(nodes)
    try:
        escape = loop.search()
    except StoppedError:
        meter.nodes = engine.meter.nodes
        meter.check()
        return Try(sure=False, escape=None, since=loop.since)
    finally:
        meter.nodes = engine.meter.nodes
        engine.meter = meter
    return Try(sure=True, escape=escape, since=loop.since)


def this_loop(engine: Engine, state: State, *, earliest: bool = True) -> Escape | None:
    """Return an escape from a state in its loop, the earliest one if that is asked for.

    Raises:
        StoppedError: a limit was met first.
    """
    tried = sparingly(engine, [state], A_LOOK)
    if tried.sure:
        return tried.escape
    since = tried.since
    prospects = Prospects(engine.board, engine.traits)
    for absence in Absences(engine, state, prospects).of([state]):
        less = sparingly(absence.engine, [absence.without(state)], A_PROOF)
        if less.sure and less.escape is None:
            return None
        since = max(since, less.since)
    horizon = engine.board.level.loop_beats
    return LastLoop(engine, [state], horizon).search(since if earliest else horizon)
