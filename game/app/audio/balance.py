"""Who is heard: how loud each stem is, as the dream stands. The music is the puzzle.

The friend who is played is heard in full, an echo softer for as long as its track goes on, and who
waits or is caught is silent. When all four play, one hears the whole piece. The bed of glitch rises
towards the loop's end. Once everybody is asleep nobody plays: that is the cadence's.
"""

from collections.abc import Iterable

from game.play import Session
from game.rules.pieces import FRIENDS

ECHO = 0.66
"""An echo against the live friend: 3.6 decibels softer."""

GLITCH = "glitch"

SIDES = {"lila": -0.22, "marc": 0.0, "anya": 0.26, "finn": -0.34, "glitch": 0.12}
"""Where each player sits: -1 is left, 1 right. Not so far that one ear misses anything."""


def everybody(names: Iterable[str] = FRIENDS) -> dict[str, float]:
    """Return the levels where no dream is played: these players in full."""
    chosen = set(names)
    return {name: float(name in chosen) for name in FRIENDS} | {GLITCH: 0.0}


def levels_of(session: Session) -> dict[str, float]:
    """Return how loud each stem is at the beat that is on the screen, 0 to 1."""
    levels = everybody(())
    if session.escaped:
        return levels
    caught = session.state.caught
    tracks = zip(session.level.names, session.tracks, strict=True)
    for number, (name, track) in enumerate(tracks):
        if caught >> number & 1:
            continue
        if name == session.live:
            levels[name] = 1.0
        elif len(track) > session.beat:
            levels[name] = ECHO
    levels[GLITCH] = (session.beat / max(session.level.loop_beats, 1)) ** 1.5
    return levels
