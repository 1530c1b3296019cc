"""The five nights as data: what happens in which order, and which dreams a night has.

Read from `story/nights.toml`, where every key is explained. Nothing here knows how far a player
is; that is `Campaign`, and what follows from both is `course`.
"""

import tomllib
from pathlib import Path
from typing import Literal, NamedTuple

import msgspec

from game.story.cast import FRIENDS
from game.story.conditions import ConditionError, flags_in


class DamagedNightsError(Exception):
    """The nights cannot be read; the text is one sentence that says where and why."""


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


class _File(msgspec.Struct, forbid_unknown_fields=True):
    night: tuple[Night, ...]


class Fault(NamedTuple):
    """What is wrong with a night."""

    where: str
    what: str


def read_nights(path: Path) -> tuple[Night, ...]:
    """Return the nights in order.

    Raises:
        DamagedNightsError: the file is missing or damaged, or contradicts itself.
    """
    try:
        nights = msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), _File).night
    except (OSError, UnicodeDecodeError) as error:
        raise DamagedNightsError(f"{path} cannot be read: {error}") from error
    except tomllib.TOMLDecodeError as error:
        raise DamagedNightsError(f"{path} is not TOML: {error}") from error
    except msgspec.ValidationError as error:
        raise DamagedNightsError(f"{path} is no list of nights: {error}") from error
    if twice := _twice([str(night.number) for night in nights]):
        raise DamagedNightsError(f"{path}: there are two nights {twice[0]}. Number one anew.")
    for fault in (fault for night in nights for fault in faults(night)):
        raise DamagedNightsError(f"{path}: {fault.where}: {fault.what}")
    return nights


def faults(night: Night) -> list[Fault]:
    """Return what is wrong within a night."""
    where = f"night {night.number}"
    steps = _twice([step.id for step in night.steps])
    friends = ", ".join(FRIENDS)
    return [
        *([] if night.friend in FRIENDS else [Fault(where, f"friend is one of {friends}.")]),
        *(Fault(where, f"two steps are called '{name}'. Rename one.") for name in steps),
        *(Fault(where, what) for what in _sky_faults(night)),
        *(
            Fault(f"{where}, step '{step.id}'", what)
            for step in night.steps
            for what in _step_faults(step)
        ),
    ]


def _sky_faults(night: Night) -> list[str]:
    names = [star.dream for star in night.sky]
    outside = [star.dream for star in night.sky if not (0 <= star.x < 640 and 0 <= star.y < 360)]
    found = [f"star '{name}' is outside the screen, 640 x 360." for name in outside]
    found += [f"dream '{name}' has two stars. Remove one." for name in _twice(names)]
    found += (
        f"star '{star.dream}' comes after '{name}', which has no star."
        for star in night.sky
        for name in star.after
        if name not in names
    )
    found += (
        f"star '{star.dream}' asks for {star.solved} dreams; the others are fewer."
        for star in night.stars
        if star.solved >= len(night.stars)
    )
    if night.fear is not None and night.needed > len(night.stars):
        found.append(f"needed is {night.needed}, but there are {len(night.stars)} stars.")
    return found


def _step_faults(step: Step) -> list[str]:
    found = []
    if step.kind == "walk" and step.goal is None:
        found.append("a walk needs a goal, else it never ends. Give it one.")
    if step.kind == "scene" and not step.scene:
        found.append("a scene needs the name of what is said. Give it 'scene'.")
    if step.kind == "card" and not step.text:
        found.append("a card needs words. Give it 'text'.")
    try:
        list(flags_in(step.when))
    except ConditionError as error:
        found.append(str(error))
    return found


def _twice(names: list[str]) -> list[str]:
    return sorted({name for name in names if names.count(name) > 1})
