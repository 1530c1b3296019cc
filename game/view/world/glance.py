"""What the board needs to know of a session at one moment, as a value. It follows from the session.

The state says where everybody is; tracks say where they look and what they do next.
"""

from typing import NamedTuple

from game.play import Session
from game.play.solution import actions_at
from game.rules import DIRECTIONS, Level, State
from game.rules.pieces import MIRRORS


class Glance(NamedTuple):
    """One beat as it is looked at.

    Attributes:
        onward: the next beat, if everybody follows the tracks; the same as `state` at the end.
        actions: what the tracks hold at this beat, one letter a friend.
        recorded: for each friend, whether its track reaches this beat.
        echoes: for each friend, whether it replays a track while another is played.
        facings, shadow_facings: where friends and shadows look.
        dusk: how far the loop has run, 0 to 1.
    """

    level: Level
    state: State
    onward: State
    actions: str
    recorded: tuple[bool, ...]
    echoes: tuple[bool, ...]
    live: int
    facings: tuple[str, ...]
    shadow_facings: tuple[str, ...]
    dusk: float


def glance(session: Session, beat: int | None = None) -> Glance:
    """Look at a session at its beat, or at another of the same loop."""
    level, tracks = session.level, session.tracks
    beat = session.beat if beat is None else beat
    state = session.state_at(beat)
    facings = tuple(_facing(track[:beat]) for track in tracks)
    return Glance(
        level=level,
        state=state,
        onward=session.state_at(beat + 1),
        actions=actions_at(tracks, beat),
        recorded=tuple(beat < len(track) for track in tracks),
        echoes=tuple(
            bool(track) and number != session.point.live for number, track in enumerate(tracks)
        ),
        live=session.point.live,
        facings=facings,
        shadow_facings=tuple(
            _mirrored(level, facings, shadow.friend, shadow.mirror) for shadow in level.shadows
        ),
        dusk=beat / level.loop_beats,
    )


def _facing(track: str) -> str:
    """Return the direction of the last thing done; at first everybody looks at the player."""
    for action in reversed(track):
        if action.lower() in DIRECTIONS:
            return action.lower()
    return "d"


def _mirrored(level: Level, facings: tuple[str, ...], friend: str, mirror: str) -> str:
    if friend not in level.names:
        return "d"
    facing = facings[level.names.index(friend)]
    return MIRRORS[mirror][facing]
