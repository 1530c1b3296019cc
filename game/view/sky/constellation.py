"""Stars and threads: what a night's dreams are on the sky, and how one goes from one to another."""

import math
from collections.abc import Mapping
from typing import Literal, NamedTuple

State = Literal["shut", "open", "skipped", "solved", "par"]


class Star(NamedTuple):
    """A dream on the sky.

    Attributes:
        x, y: its middle, in pixels of the canvas.
        needs: the ids of the dreams from which threads lead here.
        fear: whether it is the night's fear.
    """

    id: str
    title: str
    x: int
    y: int
    state: State
    needs: tuple[str, ...] = ()
    fear: bool = False

    @property
    def slept(self) -> bool:
        """Whether it has been solved."""
        return self.state in ("solved", "par")

    @property
    def shut(self) -> bool:
        """Whether it cannot be entered yet."""
        return self.state == "shut"


class Thread(NamedTuple):
    """A thread between two stars and the pixels that it is made of."""

    first: Star
    second: Star
    points: list[tuple[int, int]]

    @property
    def open(self) -> bool:
        """Whether it leads to a dream that can be entered."""
        passable = self.first.slept or self.first.state == "skipped"
        return passable and not self.second.shut

    @property
    def done(self) -> bool:
        """Whether the dreams at both ends have been slept."""
        return self.first.slept and self.second.slept


def next_star(stars: Mapping[str, Star], chosen: str, way: tuple[int, int]) -> str:
    """Return the star that lies in a direction from the chosen one, or the chosen one itself."""
    here = stars[chosen]

    def distance(star: Star) -> float:
        across, down = star.x - here.x, star.y - here.y
        along = across * way[0] + down * way[1]
        aside = abs(across * way[1]) + abs(down * way[0])
        return along + 2.2 * aside if along > 6 and aside < 2.6 * along else math.inf

    others = [star for star in stars.values() if star.id != chosen]
    nearest = min(others, key=distance, default=here)
    return chosen if nearest is here or math.isinf(distance(nearest)) else nearest.id
