"""One player's game: sessions, solutions and replays, progress. No pixels, no keys, no clock."""

from game.play.point import Point
from game.play.session import Session
from game.play.solution import (
    Moment,
    Solution,
    SolutionError,
    Tracks,
    actions_at,
    read_solution,
    replay,
    write_solution,
)

__all__ = [
    "Moment",
    "Point",
    "Session",
    "Solution",
    "SolutionError",
    "Tracks",
    "actions_at",
    "read_solution",
    "replay",
    "write_solution",
]
