"""The end of a loop: everything goes back to its start except what bears the anchor."""

from game.rules.events import Event, Kept, LoopEnded, SentHome
from game.rules.level import Level
from game.rules.pieces import Mark
from game.rules.state import State, bodies, first_state, settled


def fold(level: Level, state: State) -> tuple[State, list[Event]]:
    """Return the dream at beat 0 of the next loop, and what happened to what was anchored.

    The anchor stays where it is; the breakpoint stays only on what bears the anchor.
    """
    mark = state.anchor
    held = mark is not None and mark == state.breakpoint
    start = first_state(level)._replace(anchor=mark, breakpoint=mark if held else None)
    events: list[Event] = [LoopEnded(state.beat)]
    if mark is None:
        return settled(level, start), events
    kept_gates = 0
    if mark.kind == "dreamstuff":
        start = start._replace(
            shut=start.shut & ~(1 << mark.number) | state.shut & 1 << mark.number
        )
    elif mark.kind == "glitch":
        start = start._replace(phases=_one(start.phases, state.phases, mark))
    elif mark.kind == "gate" and held:
        kept_gates = level.tables.channels[mark.number].gates
        start = start._replace(closed=state.closed)
    elif mark.kind in ("dreamer", "nightmare"):
        start, event = _keep_body(level, start, state, mark)
        return settled(level, start), [*events, event]
    return settled(level, start, kept_gates), [*events, Kept(mark, None)]


def _one(home: tuple[int, ...], now: tuple[int, ...], mark: Mark) -> tuple[int, ...]:
    """Return `home` with the marked place as it is `now`."""
    return (*home[: mark.number], now[mark.number], *home[mark.number + 1 :])


def _keep_body(level: Level, start: State, state: State, mark: Mark) -> tuple[State, Event]:
    """Leave a dreamer or nightmare where it is, unless somebody else starts in its cell."""
    if mark.kind == "dreamer":
        kept = start._replace(dreamers=_one(start.dreamers, state.dreamers, mark))
        home, cell = start.dreamers[mark.number], state.dreamers[mark.number]
    else:
        kept = start._replace(nightmares=_one(start.nightmares, state.nightmares, mark))
        path = level.nightmares[mark.number]
        home, cell = path[start.nightmares[mark.number]], path[state.nightmares[mark.number]]
    others = bodies(level, start)
    others.remove(home)
    if cell in others:
        return start, SentHome(mark, cell, home)
    return kept, Kept(mark, cell)
