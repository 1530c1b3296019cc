"""What a loop can be started with: a small set, because the anchor keeps one thing only.

Whatever the loops before did, `fold` gives the level's own start with one thing different:

    dreamstuff   one cell, shut or open
    glitch       the phase of one group; and the breakpoint on it
    current      the breakpoint on it
    gate         one channel as it was held; an anchor alone keeps nothing of a gate
    nightmare    its place on its path; and the breakpoint on it
    dreamer      its cell, if nobody else starts there

So a start is (what bears the anchor, what that thing was like, whether the breakpoint was on it),
and every start that any number of loops can lead to is among those listed here. The list errs on
the long side only: Marc walks through all that might ever open, a glitch is left in any phase, a
dreamer in any cell that calls could ever bring him to, over any number of loops. What stays put
when it is anchored again, or goes home because its cell is taken, is in the list by itself: it is
`fold` that makes each entry.
"""

from collections.abc import Iterator

from game.rules import Mark, State, first_state, fold, members
from game.solver.board import Board
from game.solver.marks import fixtures
from game.solver.traits import Traits


def possible_starts(board: Board, traits: Traits, state: State) -> list[State]:
    """Return every state in which a loop after this one could start; some may be impossible.

    Args:
        board: of the level.
        traits: of the level, for this state.
        state: where the first loop goes on from, at any beat.
    """
    return list(dict.fromkeys(fold(board.level, end)[0] for end in _ends(board, traits, state)))


def plain(start: State) -> State:
    """Return a start without its anchor, on which nothing in a last loop depends."""
    return start._replace(anchor=None)


def _ends(board: Board, traits: Traits, state: State) -> Iterator[State]:
    """Yield loops' ends that differ in what they leave, all else as at the level's start."""
    home = first_state(board.level)._replace(beat=board.level.loop_beats, escaped=False)
    if state.anchor is None and state != first_state(board.level):
        yield home
    for mark in _marks(board, traits, state):
        bare = home._replace(anchor=mark)
        held = bare._replace(breakpoint=mark)
        holdable = "finn" in traits.able or state.breakpoint == mark
        for left in (bare, held) if holdable else (bare,):
            yield from _values(board, traits, state, left, mark)


def _marks(board: Board, traits: Traits, state: State) -> list[Mark]:
    """Return what might bear the anchor."""
    found = [] if state.anchor is None else [state.anchor]
    if "marc" not in traits.able:
        return found
    level = board.level
    beside = _beside_marc(board, traits, state)
    found += [Mark("dreamstuff", cell) for cell in members(level.dreamstuff & beside)]
    found += [mark for cell, mark in fixtures(board).items() if beside >> cell & 1]
    for number, path in enumerate(level.nightmares):
        if any(beside >> cell & 1 for cell in path):
            found.append(Mark("nightmare", number))
    for number in range(len(level.dreamers)):
        if any(beside >> cell & 1 for cell in traits.zone_of(state, number)):
            found.append(Mark("dreamer", number))
    return list(dict.fromkeys(found))


def _beside_marc(board: Board, traits: Traits, state: State) -> int:
    """Return the cells that Marc could ever have beside him."""
    marc = board.level.names.index("marc")
    there = 1 << board.level.friends[marc].cell | 1 << state.friends[marc]
    while True:
        onward = there | board.neighbours(there) & traits.ground
        if onward == there:
            return board.neighbours(there)
        there = onward


def _values(board: Board, traits: Traits, state: State, left: State, mark: Mark) -> Iterator[State]:
    """Yield a loop's end with the marked thing in every way in which it could be left."""
    number = mark.number
    held = left.breakpoint == mark
    if mark.kind == "glitch":
        for phase in range(len(board.tables.solid[number])):
            yield left._replace(phases=_one(left.phases, number, phase))
    elif mark.kind == "gate" and held:
        yield from (left._replace(closed=closed) for closed in _shapes(board, state, number))
    elif mark.kind == "nightmare":
        for place in range(len(board.paths[number])):
            yield left._replace(nightmares=_one(left.nightmares, number, place))
    elif mark.kind in ("current", "gate"):
        yield left
    elif not held:
        yield from _moved(traits, state, left, mark)


def _moved(traits: Traits, state: State, left: State, mark: Mark) -> Iterator[State]:
    """Yield the same for what can bear no breakpoint."""
    number = mark.number
    if mark.kind == "dreamer":
        for cell in sorted(traits.zone_of(state, number)):
            yield left._replace(dreamers=_one(left.dreamers, number, cell))
    else:
        bit = 1 << number
        for shut in {left.shut & bit, state.shut & bit, *_painted(traits, number)}:
            yield left._replace(shut=left.shut & ~bit | shut)


def _shapes(board: Board, state: State, number: int) -> list[int]:
    """Return the gates of a channel that could be held closed at the same time."""
    channel = board.tables.channels[number]
    plates = [0, channel.plates, *(1 << plate for plate in members(channel.plates))]
    shapes = {channel.closed(pressed) for pressed in plates}
    return sorted(shapes | {state.closed & channel.gates})


def _painted(traits: Traits, cell: int) -> tuple[int, ...]:
    return (0, 1 << cell) if "lila" in traits.able else ()


def _one(values: tuple[int, ...], number: int, value: int) -> tuple[int, ...]:
    return (*values[:number], value, *values[number + 1 :])
