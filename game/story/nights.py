"""The five nights as data: what happens in which order, and which dreams a night has.

Read by `nightreader` from `story/nights.toml`, where every key is explained. Nothing here knows
how far a player is; that is `Campaign`, and what follows from both is `course`.
"""

from typing import Literal

import msgspec


class Goal(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Where a walk ends: at a spot of a place, or as soon as one is there."""

    place: str
    spot: str = ""


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One thing after another.

    Attributes:
        id: its name in saved games.
        kind: `scene` (people talk), `walk` (one walks freely up to a goal), `net` (the
            constellation, up to the night's fear), `sleep` (natural sleep), `card` (a page of
            words), `credits`.
        place: where it plays; empty: where one is.
        spot: where one stands there.
        look: which picture of the place, such as `morning`; empty for the usual one.
        scene: what is said; of a walk, what is said when its goal is reached.
        objective: what there is to do, for the player.
        when: under which condition the step is taken at all.
        text: the words of a card.
        picture: the picture of a natural sleep, from 1.
        music: the piece that plays; empty for the place's.
        ambience: what else is heard; empty for the place's.
    """

    id: str
    kind: Literal["scene", "walk", "net", "sleep", "card", "credits"]
    place: str = ""
    spot: str = ""
    look: str = ""
    scene: str = ""
    objective: str = ""
    when: str = ""
    goal: Goal | None = None
    text: str = ""
    picture: int = 1
    music: str = ""
    ambience: str = ""


class Star(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A dream in the constellation.

    Attributes:
        dream: its id, such as `night1/02_wet_paint`.
        x, y: where it stands, in pixels of the canvas.
        after: it opens when one of these is solved or laid aside; none: from the start.
        solved: and not before so many of the night's dreams are.
        line: what the constellation says of it.
    """

    dream: str
    x: int
    y: int
    after: tuple[str, ...] = ()
    solved: int = 0
    line: str = ""


class Between(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A scene that comes between dreams, once so many are solved."""

    scene: str
    solved: int


class Night(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A night, from its evening to its morning.

    Attributes:
        friend: who walks in the evening.
        fear: the star that ends it; it also waits until `needed` dreams are solved.
        before, after: the scenes around the fear.
        note: what to know before the evening begins; a page of words if there is any.
        dark: the signs that have gone out by this night.
        cups: the names on the cups of Dot's shelf, oldest first.
        nap: the picture of the natural sleep that one can have in the evening; 0 for none.
        asks: the flags of earlier nights that this one will ask for, once it is written.
    """

    number: int
    title: str
    friend: str
    needed: int = 6
    fear: Star | None = None
    before: str = ""
    after: str = ""
    note: str = ""
    dark: tuple[str, ...] = ()
    cups: tuple[str, ...] = ()
    nap: int = 0
    asks: tuple[str, ...] = ()
    stars: tuple[Star, ...] = ()
    between: tuple[Between, ...] = ()
    steps: tuple[Step, ...] = ()

    def wants(self, star: Star) -> int:
        """Return how many dreams have to be behind one before a star opens."""
        return self.needed if star == self.fear else star.solved

    def star(self, dream: str) -> Star | None:
        """Return the star of a dream, the fear's too."""
        return next((star for star in self.sky if star.dream == dream), None)

    @property
    def sky(self) -> tuple[Star, ...]:
        """All stars, the fear last."""
        return self.stars if self.fear is None else (*self.stars, self.fear)
