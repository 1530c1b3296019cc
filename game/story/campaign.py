"""How far a player is in the story: one immutable value, which is all that a saved game holds."""

import msgspec


class Campaign(msgspec.Struct, frozen=True, kw_only=True):
    """Where the story stands.

    Attributes:
        night: which night it is, from 1.
        step: the id of the step that is being played; empty before the first.
        place, spot: where one stands in the waking world; a spot may be `x,y` in world pixels.
        flags: the choices that are remembered.
        seen: the scenes that have been seen to their end.
        solved: dreams that were escaped, with loops and beats of the shortest escape.
        aside: dreams that were laid aside.
        lucidity: what hints are paid with.
        seconds: for how long it has been played.
    """

    night: int = 1
    step: str = ""
    place: str = ""
    spot: str = ""
    flags: frozenset[str] = frozenset()
    seen: frozenset[str] = frozenset()
    solved: dict[str, tuple[int, int]] = {}
    aside: frozenset[str] = frozenset()
    lucidity: int = 2
    seconds: int = 0
